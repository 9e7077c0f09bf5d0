package accede.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import accede.documents.Block;
import accede.documents.Document;
import accede.documents.Masthead;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.core.EncryptedPdfException;
import org.verapdf.core.ModelParsingException;
import org.verapdf.core.ValidationException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

class PdfFormatTest {

  @BeforeAll
  static void callTheJudge() {
    VeraGreenfieldFoundryProvider.initialise();
  }

  static Stream<Arguments> papersAndRules() {
    return SamplePapers.all().stream()
        .flatMap(paper ->
            Stream.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_3_U)
                .map(rules -> Arguments.of(paper, rules)));
  }

  @ParameterizedTest
  @MethodSource("papersAndRules")
  void a_paper_can_be_read_aloud_and_kept_for_good(Document paper, PDFAFlavour rules)
      throws IOException, ModelParsingException, EncryptedPdfException, ValidationException {
    byte[] pdf = new PdfFormat().write(paper);

    try (PDFAParser parser =
            Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), rules);
        PDFAValidator judge = Foundries.defaultInstance().createValidator(rules, false)) {
      ValidationResult result = judge.validate(parser);

      assertThat(result.getTestAssertions())
          .as("what veraPDF objects to")
          .extracting(objection -> objection.getRuleId().getClause() + " " + objection.getMessage())
          .isEmpty();
      assertThat(result.isCompliant()).isTrue();
      assertThat(result.getTotalAssertions()).isPositive();
    }
  }

  @Test
  void the_file_knows_its_title_language_and_day_and_carries_its_fonts() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(new PdfFormat().write(SamplePapers.arabic()))) {
      assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("ar");
      assertThat(pdf.getDocumentInformation().getTitle())
          .isEqualTo(SamplePapers.arabic().titleLine());
      assertThat(pdf.getDocumentInformation().getCreationDate().toInstant())
          .isEqualTo("2018-07-20T00:00:00Z");
      for (PDPage page : pdf.getPages()) {
        for (COSName font : page.getResources().getFontNames()) {
          assertThat(page.getResources().getFont(font).isEmbedded()).isTrue();
        }
      }
    }
  }

  @Test
  void a_character_no_font_of_ours_has_is_seen_to_be_missing() {
    Document paper =
        new Document(
            Masthead.of(LocalDate.of(2018, 7, 20)),
            List.of("Title"),
            "A trial.",
            Locale.ENGLISH,
            List.of(Block.Paragraph.of("Tibetan: ཀ, end.")));

    assertThat(PrintedText.of("paper.pdf", new PdfFormat().write(paper)).text())
        .contains("Tibetan: \uFFFD, end.");
  }

  @Test
  void a_screen_reader_starts_each_arabic_row_with_its_first_column() throws IOException {
    byte[] bytes = new PdfFormat().write(SamplePapers.arabic());

    try (PDDocument pdf = Loader.loadPDF(bytes)) {
      List<PDStructureElement> cells = new ArrayList<>();
      collect("TH", pdf.getDocumentCatalog().getStructureTreeRoot(), cells);

      // The first column is drawn at the right and its content was written last.
      assertThat(cells).hasSize(3);
      assertThat(firstMark(cells.getFirst())).isGreaterThan(firstMark(cells.getLast()));
    }
  }

  private static void collect(String type, PDStructureNode node, List<PDStructureElement> found) {
    for (Object child : node.getKids()) {
      if (child instanceof PDStructureElement element) {
        if (type.equals(element.getStructureType())) {
          found.add(element);
        }
        collect(type, element, found);
      }
    }
  }

  private static int firstMark(PDStructureNode node) {
    for (Object child : node.getKids()) {
      if (child instanceof Integer mark) {
        return mark;
      }
      if (child instanceof PDStructureNode below) {
        return firstMark(below);
      }
    }
    throw new AssertionError("no marked content below " + node.getType());
  }
}
