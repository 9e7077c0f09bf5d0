package accede.exchange;

import com.ibm.icu.text.Bidi;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/// The text of PDF files in reading order, without the heads and page numbers that run through
/// them.
final class PdfText extends PDFTextStripper {

  private static final double PARAGRAPH_GAP = 1.25;
  private static final Pattern PAGE_NUMBER =
      Pattern.compile("(?i)[-–\\s]*(page\\s+)?\\d{1,4}(\\s*(/|of|de)\\s*\\d{1,4})?[-–\\s]*");

  private static final Pattern ARABIC_SHAPE = Pattern.compile("[\\uFB50-\\uFDFF\\uFE70-\\uFEFF]+");

  private record Line(String text, float y) {}

  private final List<List<Line>> pages = new ArrayList<>();
  private final StringBuilder words = new StringBuilder();
  private float y;

  private PdfText() throws IOException {
    setSortByPosition(true);
  }

  static List<String> lines(String file, byte[] content) {
    try (PDDocument paper = Loader.loadPDF(content)) {
      PdfText text = new PdfText();
      text.getText(paper);
      return text.lines();
    } catch (InvalidPasswordException e) {
      throw FileKind.locked(file);
    } catch (IOException | RuntimeException e) {
      // PDFBox answers damaged files with whatever exception comes up.
      throw new UnreadableFile(file, "is damaged. Print it to a new PDF, or ask for it again.", e);
    }
  }

  @Override
  protected void startPage(PDPage page) {
    pages.add(new ArrayList<>());
  }

  @Override
  protected void writeString(String text, List<TextPosition> positions) {
    if (words.isEmpty()) {
      y = positions.getFirst().getYDirAdj();
    }
    positions.forEach(position -> words.append(position.getUnicode()));
  }

  @Override
  protected void writeWordSeparator() {
    words.append(' ');
  }

  @Override
  protected void writeLineSeparator() {
    endLine();
  }

  @Override
  protected void endPage(PDPage page) {
    endLine();
  }

  private void endLine() {
    if (!words.toString().isBlank()) {
      pages.getLast().add(new Line(logical(words.toString()).strip(), y));
    }
    words.setLength(0);
  }

  /// A page holds letters as they are seen from left to right; text holds them as they are read.
  private static String logical(String seen) {
    if (!Bidi.requiresBidi(seen.toCharArray(), 0, seen.length())) {
      return Normalizer.normalize(seen, Normalizer.Form.NFC);
    }
    Bidi bidi = new Bidi();
    bidi.setReorderingMode(Bidi.REORDER_INVERSE_NUMBERS_AS_L);
    bidi.setPara(seen, mostlyRightToLeft(seen) ? Bidi.RTL : Bidi.LTR, null);
    String read = bidi.writeReordered(Bidi.DO_MIRRORING | Bidi.REMOVE_BIDI_CONTROLS);
    return ARABIC_SHAPE
        .matcher(read)
        .replaceAll(shape -> Normalizer.normalize(shape.group(), Normalizer.Form.NFKC));
  }

  private static boolean mostlyRightToLeft(String text) {
    long rightToLeft = text.codePoints().filter(PdfText::isRightToLeft).count();
    long letters = text.codePoints().filter(Character::isLetter).count();
    return rightToLeft * 2 > letters;
  }

  private static boolean isRightToLeft(int c) {
    byte direction = Character.getDirectionality(c);
    return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }

  private List<String> lines() {
    Map<String, Integer> atEdges = new HashMap<>();
    for (List<Line> page : pages) {
      if (!page.isEmpty()) {
        atEdges.merge(shape(page.getFirst()), 1, Integer::sum);
        atEdges.merge(shape(page.getLast()), 1, Integer::sum);
      }
    }
    int often = Math.max(2, (pages.size() + 1) / 2);
    List<String> lines = new ArrayList<>();
    for (List<Line> page : pages) {
      List<Line> body = new ArrayList<>(page);
      while (!body.isEmpty() && runsThrough(body.getLast(), atEdges, often)) {
        body.removeLast();
      }
      // On the first page a head is part of the paper, such as its symbol.
      while (page != pages.getFirst()
          && !body.isEmpty()
          && runsThrough(body.getFirst(), atEdges, often)) {
        body.removeFirst();
      }
      append(body, lines);
    }
    return lines;
  }

  private static String shape(Line line) {
    return line.text().replaceAll("\\d+", "#");
  }

  private static boolean runsThrough(Line line, Map<String, Integer> atEdges, int often) {
    return PAGE_NUMBER.matcher(line.text()).matches()
        || atEdges.getOrDefault(shape(line), 0) >= often;
  }

  /// A gap wider than the usual one parts two paragraphs.
  private static void append(List<Line> page, List<String> lines) {
    double usual = usualGap(page);
    for (int i = 0; i < page.size(); i++) {
      boolean apart =
          i == 0 ? !lines.isEmpty() : page.get(i).y() - page.get(i - 1).y() > usual * PARAGRAPH_GAP;
      if (apart) {
        lines.add("");
      }
      lines.add(page.get(i).text());
    }
  }

  private static double usualGap(List<Line> page) {
    List<Float> gaps = new ArrayList<>();
    for (int i = 1; i < page.size(); i++) {
      gaps.add(page.get(i).y() - page.get(i - 1).y());
    }
    gaps.sort(null);
    return gaps.isEmpty() ? 0 : gaps.get(gaps.size() / 3);
  }
}
