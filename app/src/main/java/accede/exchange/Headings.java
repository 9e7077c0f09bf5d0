package accede.exchange;

import accede.depositary.Sheet.Cell;
import accede.depositary.Sheet.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// The headings of a table. Where a file does not mark them, they are the first row that prints
/// words alone, in most of the columns.
final class Headings {

  private static final Pattern DAY_OR_NUMBER = Pattern.compile("\\P{L}*\\d.*", Pattern.DOTALL);

  private Headings() {}

  /// Where the headings stand among rows that are not marked, or -1.
  static int at(List<Row> rows) {
    long widest = rows.stream().mapToLong(Headings::filled).max().orElse(0);
    int wide = first(rows, row -> filled(row) * 3 > widest * 2);
    return wide >= 0 ? wide : first(rows, _ -> true);
  }

  /// Headings printed in several lines, column by column.
  static List<Cell> together(List<Row> heads) {
    int width = heads.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    return IntStream.range(0, width).mapToObj(column -> together(heads, column)).toList();
  }

  private static Cell together(List<Row> heads, int column) {
    List<String> words = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    for (Row head : heads) {
      if (column < head.cells().size()) {
        Cell cell = head.cells().get(column);
        notes.addAll(cell.notes());
        if (!cell.text().isEmpty() && !words.contains(cell.text())) {
          words.add(cell.text());
        }
      }
    }
    return new Cell(String.join(" ", words), notes);
  }

  /// Whether a cell holds a day or a number, not words.
  static boolean isDayOrNumber(String cell) {
    return DAY_OR_NUMBER.matcher(cell).matches();
  }

  private static int first(List<Row> rows, Predicate<Row> fits) {
    for (int i = 0; i < rows.size() - 1; i++) {
      Row row = rows.get(i);
      if (filled(row) >= 2 && isWords(row) && fits.test(row)) {
        return i;
      }
    }
    return -1;
  }

  private static long filled(Row row) {
    return row.cells().stream().filter(cell -> !cell.text().isBlank()).count();
  }

  private static boolean isWords(Row row) {
    return row.cells().stream().noneMatch(cell -> isDayOrNumber(cell.text()));
  }
}
