package accede.exchange;

import accede.depositary.Sheet;
import accede.depositary.Sheet.Cell;
import accede.depositary.Sheet.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Tables of text whose cells stand between upright strokes, as in Markdown.
final class PipeSheet {

  private static final Pattern STROKE = Pattern.compile("(?<!\\\\)\\|");
  private static final Pattern RULER = Pattern.compile("[\\s|:+=-]+");
  private static final Pattern LINK = Pattern.compile("\\[([^\\[\\]^][^\\[\\]]*)]\\([^()\\s]*\\)");
  private static final Pattern STRONG = Pattern.compile("\\*\\*(.+?)\\*\\*");

  private final SheetMaker maker;
  private final List<Row> block = new ArrayList<>();

  private PipeSheet(String file) {
    this.maker = new SheetMaker(file);
  }

  /// How many of a hundred lines that are not empty hold a stroke between words.
  static int fit(List<String> lines) {
    long filled = lines.stream().filter(line -> !line.isBlank()).count();
    long piped = lines.stream().filter(PipeSheet::isRow).count();
    return filled == 0 ? 0 : (int) (piped * 100 / filled);
  }

  static boolean hasRuler(List<String> lines) {
    return lines.stream().anyMatch(PipeSheet::isRuler);
  }

  static Sheet read(String file, List<String> lines) {
    PipeSheet sheet = new PipeSheet(file);
    for (int i = 0; i < lines.size(); i++) {
      sheet.line(i + 1, lines.get(i));
    }
    sheet.endBlock();
    return sheet.maker.made();
  }

  private void line(int number, String line) {
    if (isRow(line)) {
      if (!isRuler(line)) {
        List<Cell> cells = cells(line);
        maker.count(number, cells.size());
        block.add(new Row(number, cells));
      }
    } else if (!line.isBlank() && !RULER.matcher(line).matches()) {
      endBlock();
      maker.line(number, "", line.replaceFirst("^#+ ", ""));
    }
  }

  private void endBlock() {
    if (!block.isEmpty()) {
      maker.loose("", block);
      block.clear();
    }
  }

  private static List<Cell> cells(String line) {
    String inner = line.strip().replaceAll("^\\||(?<!\\\\)\\|$", "");
    List<Cell> cells = new ArrayList<>();
    for (String cell : STROKE.split(inner, -1)) {
      String words = LINK.matcher(cell.replace("\\|", "|")).replaceAll("$1");
      cells.add(FootnoteMarks.cell(STRONG.matcher(words).replaceAll("$1")));
    }
    return cells;
  }

  private static boolean isRow(String line) {
    return STROKE.matcher(line.strip()).find();
  }

  private static boolean isRuler(String line) {
    return line.contains("|") && line.contains("--") && RULER.matcher(line).matches();
  }
}
