package accede.answers;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Rows under headings, as tables for people and comma-separated values for programs have them.
public final class Rows {

  private final List<String> headings;
  private final List<List<String>> rows = new ArrayList<>();

  private Rows(List<String> headings) {
    this.headings = List.copyOf(headings);
  }

  /// No rows yet under these headings.
  public static Rows of(String... headings) {
    return of(List.of(headings));
  }

  /// No rows yet under these headings.
  public static Rows of(List<String> headings) {
    return new Rows(headings);
  }

  /// Adds a row: a cell for each heading.
  public Rows row(String... cells) {
    return row(List.of(cells));
  }

  /// Adds a row: a cell for each heading.
  public Rows row(List<String> cells) {
    if (cells.size() != headings.size()) {
      throw new IllegalArgumentException(
          "A row under " + headings + " cannot hold " + cells.size() + " cells: " + cells);
    }
    rows.add(List.copyOf(cells));
    return this;
  }

  /// The headings.
  public List<String> headings() {
    return headings;
  }

  /// The rows in the order they were added.
  public List<List<String>> rows() {
    return List.copyOf(rows);
  }

  /// All of it as comma-separated values (RFC 4180), lines ended by a line feed.
  public String csv() {
    StringBuilder text = new StringBuilder(line(headings));
    rows.forEach(row -> text.append(line(row)));
    return text.toString();
  }

  /// One row as comma-separated values, for tables too long to hold.
  public static String line(List<String> cells) {
    return cells.stream().map(Rows::quoted).collect(Collectors.joining(",")) + "\n";
  }

  private static String quoted(String cell) {
    return cell.matches("[^\",\r\n]*") ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }
}
