package accede.exchange;

import accede.depositary.Sheet;
import accede.depositary.Sheet.Cell;
import accede.depositary.Sheet.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Tables whose cells stand between commas, semicolons or tabs (RFC 4180). Cells are printed words
/// in one line; those of a table of acts as we write it ourselves are kept to the letter, so that
/// what went out comes in again.
final class CsvSheet {

  private static final char[] SEPARATORS = {',', ';', '\t'};
  private static final int SAMPLE = 500;
  private static final Set<String> OURS = Set.of("state", "action", "date");

  private final SheetMaker maker;
  private final String file;
  private final String text;
  private final char separator;

  private final List<Row> rows = new ArrayList<>();
  private final StringBuilder cell = new StringBuilder();
  private List<Cell> cells = new ArrayList<>();
  private int line = 1;
  private int startedOn = 1;
  private int unclosed;

  private CsvSheet(String file, String text, char separator) {
    this.maker = new SheetMaker(file);
    this.file = file;
    this.text = text;
    this.separator = separator;
  }

  static Sheet read(String file, String text) {
    CsvSheet table = new CsvSheet(file, text, separatorOf(file, text));
    List<Row> rows = table.rows(Integer.MAX_VALUE);
    if (table.unclosed > 0) {
      throw new UnreadableFile(
          file,
          "opens a quotation mark in line "
              + table.unclosed
              + " and never closes it. Close it, or ask for the file again if it is cut off.");
    }
    if (isOurs(rows)) {
      table.maker.grid("", printed(rows.getFirst()).cells(), rows.subList(1, rows.size()));
    } else {
      table.maker.loose("", rows.stream().map(CsvSheet::printed).toList());
    }
    return table.maker.made();
  }

  /// How many of a hundred rows have the table's usual number of cells, two at the least.
  static int fit(String file, String text) {
    return fit(new CsvSheet(file, text, separatorOf(file, text)).rows(SAMPLE));
  }

  private static char separatorOf(String file, String text) {
    char best = ',';
    int bestFit = -1;
    for (char separator : SEPARATORS) {
      int fit = fit(new CsvSheet(file, text, separator).rows(SAMPLE));
      if (fit > bestFit) {
        best = separator;
        bestFit = fit;
      }
    }
    return best;
  }

  private static int fit(List<Row> rows) {
    Map<Integer, Integer> widths = new HashMap<>();
    for (Row row : rows) {
      if (row.cells().size() > 1) {
        widths.merge(row.cells().size(), 1, Integer::sum);
      }
    }
    int usual = widths.values().stream().max(Integer::compare).orElse(0);
    return rows.isEmpty() ? 0 : usual * 100 / rows.size();
  }

  private static boolean isOurs(List<Row> rows) {
    return !rows.isEmpty()
        && rows.getFirst().cells().stream()
            .map(heading -> heading.text().strip())
            .toList()
            .containsAll(OURS);
  }

  private static Row printed(Row row) {
    return new Row(
        row.line(), row.cells().stream().map(raw -> FootnoteMarks.cell(raw.text())).toList());
  }

  private List<Row> rows(int most) {
    int at = 0;
    while (at < text.length() && rows.size() < most) {
      at = cell.isEmpty() && text.charAt(at) == '"' ? quoted(at) : plain(at);
    }
    if (!cell.isEmpty() || !cells.isEmpty()) {
      endRow();
    }
    return rows;
  }

  /// Reads one character outside of quotation marks; gives back where the next one stands.
  private int plain(int at) {
    char c = text.charAt(at);
    if (c == separator) {
      endCell();
    } else if (c == '\n' || c == '\r') {
      boolean pair = c == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n';
      endRow();
      line++;
      startedOn = line;
      return at + (pair ? 2 : 1);
    } else {
      cell.append(c);
    }
    return at + 1;
  }

  /// Reads from an opening quotation mark; gives back what stands behind the closing one.
  private int quoted(int opening) {
    int openedOn = line;
    for (int i = opening + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '"') {
        cell.append(c);
        if (c == '\n') {
          line++;
        }
      } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
        cell.append(c);
        i++;
      } else {
        return i + 1;
      }
    }
    unclosed = openedOn;
    return text.length();
  }

  private void endCell() {
    cells.add(Cell.of(cell.toString()));
    cell.setLength(0);
  }

  private void endRow() {
    endCell();
    maker.count(startedOn, cells.size());
    if (cells.stream().anyMatch(each -> !each.text().isBlank())) {
      rows.add(new Row(startedOn, cells));
    }
    cells = new ArrayList<>();
  }
}
