package accede.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Rows under headings, set in columns for people or as comma-separated values for programs. */
final class TextTable {

  private final List<String> headings;
  private final List<List<String>> rows = new ArrayList<>();

  TextTable(String... headings) {
    this(List.of(headings));
  }

  TextTable(List<String> headings) {
    this.headings = List.copyOf(headings);
  }

  TextTable row(String... cells) {
    return row(List.of(cells));
  }

  TextTable row(List<String> cells) {
    rows.add(List.copyOf(cells));
    return this;
  }

  void print(PrintWriter out) {
    List<Integer> widths = new ArrayList<>();
    for (int i = 0; i < headings.size(); i++) {
      int column = i;
      int widest = rows.stream().mapToInt(row -> width(row.get(column))).max().orElse(0);
      widths.add(Math.max(widest, width(headings.get(i))));
    }
    printRow(out, headings, widths);
    rows.forEach(row -> printRow(out, row, widths));
  }

  private static void printRow(PrintWriter out, List<String> cells, List<Integer> widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      line.append(cells.get(i));
      line.append(" ".repeat(widths.get(i) - width(cells.get(i)) + 2));
    }
    out.println(line.toString().stripTrailing());
  }

  /** Letters counted as a terminal shows them, near enough: marks take no place. */
  private static int width(String cell) {
    return (int)
        cell.codePoints().filter(c -> Character.getType(c) != Character.NON_SPACING_MARK).count();
  }

  void printCsv(PrintWriter out) {
    out.print(csv(headings));
    rows.forEach(row -> out.print(csv(row)));
  }

  private static String csv(List<String> cells) {
    return cells.stream().map(TextTable::quoted).collect(Collectors.joining(",")) + "\n";
  }

  private static String quoted(String cell) {
    return cell.matches("(?s).*[\",\r\n].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
  }
}
