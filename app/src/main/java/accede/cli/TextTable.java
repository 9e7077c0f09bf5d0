package accede.cli;

import accede.answers.Rows;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Rows under headings, set in columns for people.
final class TextTable {

  /// Longer cells go on in the next line.
  private static final int WIDEST = 60;

  private TextTable() {}

  static void print(Rows rows, PrintWriter out) {
    List<List<List<String>>> set = new ArrayList<>();
    set.add(rows.headings().stream().map(List::of).toList());
    rows.rows()
        .forEach(
            row -> set.add(row.stream().map(TextTable::harmless).map(TextTable::wrapped).toList()));
    List<Integer> widths =
        IntStream.range(0, rows.headings().size())
            .mapToObj(
                column -> set.stream().mapToInt(row -> width(row.get(column))).max().orElse(0))
            .toList();
    set.forEach(row -> printRow(out, row, widths));
  }

  private static int width(List<String> cell) {
    return cell.stream().mapToInt(TextTable::width).max().orElse(0);
  }

  private static void printRow(PrintWriter out, List<List<String>> cells, List<Integer> widths) {
    int height = cells.stream().mapToInt(List::size).max().orElse(0);
    for (int line = 0; line < height; line++) {
      StringBuilder printed = new StringBuilder();
      for (int column = 0; column < cells.size(); column++) {
        List<String> cell = cells.get(column);
        String part = line < cell.size() ? cell.get(line) : "";
        printed.append(part).append(" ".repeat(widths.get(column) - width(part) + 2));
      }
      out.println(printed.toString().stripTrailing());
    }
  }

  /// A cell on one line, without what a terminal would obey.
  private static String harmless(String cell) {
    return Accede.shown(cell.replaceAll("\\R", " ").replace('\t', ' '));
  }

  private static List<String> wrapped(String cell) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : cell.split(" ", -1)) {
      if (!line.isEmpty() && width(line.toString()) + 1 + width(word) > WIDEST) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  /// Letters counted as a terminal shows them, near enough: marks take no place, Han letters two.
  private static int width(String cell) {
    return cell.codePoints()
        .map(c ->
            Character.getType(c) == Character.NON_SPACING_MARK
                ? 0
                : Character.isIdeographic(c) ? 2 : 1)
        .sum();
  }
}
