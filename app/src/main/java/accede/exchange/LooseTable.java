package accede.exchange;

import accede.depositary.Sheet.Row;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Finds where a table begins whose file marks no headings: at the first row that prints words
/// alone, and in most of the columns.
final class LooseTable {

  private static final Pattern DAY_OR_NUMBER = Pattern.compile("\\P{L}*\\d.*", Pattern.DOTALL);

  private LooseTable() {}

  /// Where the headings stand, or -1.
  static int headingsAt(List<Row> rows) {
    long widest = rows.stream().mapToLong(LooseTable::filled).max().orElse(0);
    int wide = first(rows, row -> filled(row) * 3 > widest * 2);
    return wide >= 0 ? wide : first(rows, _ -> true);
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
    return row.cells().stream().noneMatch(cell -> DAY_OR_NUMBER.matcher(cell.text()).matches());
  }
}
