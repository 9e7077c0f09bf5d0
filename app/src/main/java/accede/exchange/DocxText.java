package accede.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/// The text of word processor files, with the labels the word processor would print.
final class DocxText {

  private final DocxLabels labels;
  private final LineSheet sheet = new LineSheet();

  private DocxText(XWPFDocument paper) {
    this.labels = new DocxLabels(paper);
  }

  static List<String> lines(String file, byte[] content) {
    OfficeGuard.raise();
    try (XWPFDocument paper = new XWPFDocument(new ByteArrayInputStream(content))) {
      DocxText text = new DocxText(paper);
      paper.getBodyElements().forEach(text::element);
      return text.sheet.lines();
    } catch (IOException | RuntimeException e) {
      // POI answers damaged files with whatever exception comes up.
      throw OfficeGuard.unreadable(file, e);
    }
  }

  private void element(IBodyElement element) {
    switch (element) {
      case XWPFParagraph paragraph -> paragraph(paragraph);
      case XWPFTable table -> table.getRows().forEach(this::row);
      case XWPFSDT field -> field.getContent().getText().lines().forEach(this::line);
      default -> {}
    }
  }

  private void line(String text) {
    sheet.add(LineSheet.Kind.PARAGRAPH, text);
  }

  private void paragraph(XWPFParagraph paragraph) {
    String text = paragraph.getText();
    if (text.isBlank()) {
      return;
    }
    Optional<String> label = labels.findNext(paragraph);
    boolean item = label.isPresent() && !Character.isDigit(label.get().codePointAt(0));
    sheet.add(
        item ? LineSheet.Kind.ITEM : LineSheet.Kind.PARAGRAPH,
        label.map(before -> before + " " + text.strip()).orElse(text));
  }

  private void row(XWPFTableRow row) {
    List<XWPFTableCell> cells = row.getTableCells();
    if (cells.size() == 1) {
      cells.getFirst().getBodyElements().forEach(this::element);
    } else {
      sheet.add(
          LineSheet.Kind.ROW,
          cells.stream()
              .map(cell -> cell.getTextRecursively().replaceAll("\\s+", " ").strip())
              .collect(Collectors.joining(" | ")));
    }
  }
}
