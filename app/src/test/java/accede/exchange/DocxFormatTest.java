package accede.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import accede.documents.Document;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHyperlinkRun;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;

class DocxFormatTest {

  @Test
  void headings_are_real_headings_and_numbers_real_numbers() throws IOException {
    try (XWPFDocument paper = opened(SamplePapers.report())) {
      assertThat(styled(paper, "Title").getFirst().getText()).startsWith("ATT WORKING GROUP");
      assertThat(styled(paper, "Heading1"))
          .extracting(XWPFParagraph::getText)
          .contains("Introduction", "Recommendations");
      assertThat(styled(paper, "Annex"))
          .extracting(XWPFParagraph::getText)
          .anyMatch(text -> text.startsWith("ANNEX B"));

      XWPFParagraph second = containing(paper, "held its first meeting");
      assertThat(second.getNumID()).isNotNull();
      assertThat(second.getText()).startsWith("The WGTU");
      assertThat(second.getNumID()).isEqualTo(containing(paper, "CSP4 adopts").getNumID());
      assertThat(containing(paper, "Regions with fewer").getNumIlvl()).isEqualTo(1);
    }
  }

  @Test
  void the_header_row_of_a_table_repeats_and_rows_stay_whole() throws IOException {
    try (XWPFDocument paper = opened(SamplePapers.report())) {
      XWPFTable table = paper.getTables().getFirst();

      assertThat(table.getRow(0).isRepeatHeader()).isTrue();
      assertThat(table.getRow(1).isRepeatHeader()).isFalse();
      assertThat(table.getRows()).allMatch(row -> row.isCantSplitRow());
    }
  }

  @Test
  void links_lead_where_they_say() throws IOException {
    try (XWPFDocument paper = opened(SamplePapers.report())) {
      assertThat(containing(paper, "calendar of the Union").getRuns())
          .filteredOn(XWPFHyperlinkRun.class::isInstance)
          .singleElement()
          .extracting(run -> ((XWPFHyperlinkRun) run).getHyperlink(paper).getURL())
          .isEqualTo("https://europa.example/events");
    }
  }

  @Test
  void a_paper_in_arabic_runs_from_right_to_left_all_through() throws IOException {
    try (XWPFDocument paper = opened(SamplePapers.arabic())) {
      assertThat(paper.getParagraphs()).allMatch(each -> each.getCTP().getPPr().isSetBidi());
      assertThat(containing(paper, "جنيف").getRuns().getFirst().getCTR().getRPr().sizeOfRtlArray())
          .isOne();
      assertThat(paper.getTables().getFirst().getCTTbl().getTblPr().isSetBidiVisual()).isTrue();
    }
  }

  @Test
  void the_file_knows_its_title_subject_language_and_day() throws IOException {
    try (XWPFDocument paper = opened(SamplePapers.arabic())) {
      var core = paper.getProperties().getCoreProperties();

      assertThat(core.getTitle()).isEqualTo(SamplePapers.arabic().titleLine());
      assertThat(core.getSubject()).isEqualTo(SamplePapers.arabic().subject());
      assertThat(core.getUnderlyingProperties().getLanguageProperty()).contains("ar");
      assertThat(core.getCreated()).isEqualTo("2018-07-20T00:00:00Z");
      assertThat(core.getModified()).isEqualTo("2018-07-20T00:00:00Z");
    }
  }

  private static XWPFDocument opened(Document document) throws IOException {
    return new XWPFDocument(new ByteArrayInputStream(new DocxFormat().write(document)));
  }

  private static List<XWPFParagraph> styled(XWPFDocument paper, String style) {
    return paper.getParagraphs().stream().filter(each -> style.equals(each.getStyle())).toList();
  }

  private static XWPFParagraph containing(XWPFDocument paper, String words) {
    return paper.getParagraphs().stream()
        .filter(each -> each.getText().contains(words))
        .findFirst()
        .orElseThrow();
  }
}
