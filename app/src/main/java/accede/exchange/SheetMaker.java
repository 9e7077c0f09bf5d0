package accede.exchange;

import accede.depositary.Sheet;
import accede.depositary.Sheet.Cell;
import accede.depositary.Sheet.Grid;
import accede.depositary.Sheet.Line;
import accede.depositary.Sheet.Row;
import java.util.ArrayList;
import java.util.List;

/// Collects the lines and tables of one file, and keeps them within reason.
final class SheetMaker {

  /// More than any depositary has: the largest collection known has some 300,000 cells.
  static final int MOST_CELLS = 1_500_000;

  /// More than any treaty has columns.
  static final int MOST_COLUMNS = 1_000;

  private static final char ZERO_WIDTH_SPACE = '\u200B';

  private final String file;
  private final List<Line> lines = new ArrayList<>();
  private final List<Grid> grids = new ArrayList<>();
  private int cells;

  SheetMaker(String file) {
    this.file = file;
  }

  /// Adds a line of text outside of the tables; an empty one adds nothing.
  void line(int number, String label, String text) {
    String words = oneLine(text);
    if (!words.isEmpty()) {
      lines.add(new Line(number, label, words));
    }
  }

  /// Adds a table. Empty rows, and rows that print the headings once more, are left out.
  void grid(String label, List<Cell> headings, List<Row> rows) {
    List<String> printed = texts(headings);
    List<Row> kept =
        rows.stream().filter(row -> isFilled(row) && !texts(row.cells()).equals(printed)).toList();
    grids.add(new Grid(label, headings, kept));
  }

  /// Adds a table of which only its rows are known: it begins with the first that looks like
  /// headings; what stands above are lines of text. Without such a row all are lines.
  void loose(String label, List<Row> rows) {
    int start = Headings.at(rows);
    int lastLine = start < 0 ? rows.size() : start;
    for (Row row : rows.subList(0, lastLine)) {
      line(row.line(), label, String.join(" ", texts(row.cells())));
    }
    if (start >= 0) {
      grid(label, withoutTail(rows.get(start).cells()), rows.subList(start + 1, rows.size()));
    }
  }

  /// Counts cells before they are kept.
  void count(int line, int more) {
    cells += more;
    if (more > MOST_COLUMNS) {
      throw new UnreadableFile(
          file,
          "has more than %,d cells in line %d, which is no treaty's table. Ask its sender."
              .formatted(MOST_COLUMNS, line));
    }
    if (cells > MOST_CELLS) {
      throw new UnreadableFile(
          file,
          "holds more than %,d cells, counted to line %d. Hand it in as parts."
              .formatted(MOST_CELLS, line));
    }
  }

  /// The sheet.
  ///
  /// @throws UnreadableFile where it holds no table
  Sheet made() {
    if (grids.isEmpty()) {
      throw new UnreadableFile(
          file,
          "holds no table: no line of headings, such as Participant and Signature, with lines"
              + " below it. Name the depositary's table itself.");
    }
    return new Sheet(file, lines, grids);
  }

  /// Words in one line, without marks nobody sees.
  static String oneLine(String text) {
    StringBuilder words = new StringBuilder(text.length());
    boolean parted = false;
    String seen = PrintedText.clean(text.replace('\n', ' ').replace('\r', ' '));
    for (int i = 0; i < seen.length(); i++) {
      char c = seen.charAt(i);
      if (Character.isWhitespace(c) || c == ZERO_WIDTH_SPACE) {
        parted = !words.isEmpty();
      } else {
        words.append(parted ? " " : "").append(c);
        parted = false;
      }
    }
    return words.toString();
  }

  private static boolean isFilled(Row row) {
    return row.cells().stream().anyMatch(cell -> !cell.text().isBlank() || !cell.notes().isEmpty());
  }

  private static List<String> texts(List<Cell> cells) {
    return cells.stream().map(Cell::text).map(String::strip).filter(t -> !t.isEmpty()).toList();
  }

  private static List<Cell> withoutTail(List<Cell> cells) {
    List<Cell> kept = new ArrayList<>(cells);
    while (kept.getLast().text().isBlank()) {
      kept.removeLast();
    }
    return kept;
  }
}
