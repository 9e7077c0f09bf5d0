package accede.exchange;

import accede.depositary.Sheet.Cell;
import accede.depositary.Sheet.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/// One table of a web page: its headings, what stands above them, and its rows, each with as many
/// cells as it covers columns. A cell that reaches down over rows is said again in each of them
/// where it is the first; one that reaches over columns is said once.
///
/// @param marked whether its headings are marked as such
record HtmlTable(boolean marked, List<Row> above, List<Cell> headings, List<Row> rows) {

  private static final int LONGEST_HEADING = 300;
  private static final int MOST_SPAN = SheetMaker.MOST_COLUMNS;

  /// A line of the page's table.
  ///
  /// @param head whether all of it is marked as heading
  /// @param group whether it only names the group of rows below it, such as their first letter
  private record Line(Row row, boolean head, boolean group) {}

  /// The table, unless it only arranges the page.
  static Optional<HtmlTable> find(Element table, SheetMaker maker) {
    List<Line> lines = new Reader(maker).lines(table);
    List<Line> heads = lines.stream().takeWhile(Line::head).toList();
    List<Row> above = heads.stream().map(Line::row).filter(row -> filled(row) == 1).toList();
    List<Row> titled = heads.stream().map(Line::row).filter(row -> filled(row) > 1).toList();
    List<Row> rest = rows(lines.subList(heads.size(), lines.size()));
    if (!titled.isEmpty()) {
      return Optional.of(new HtmlTable(true, above, Headings.together(titled), rest));
    }
    int start = Headings.at(rest);
    if (start < 0 || isProse(rest.get(start))) {
      return Optional.empty();
    }
    return Optional.of(
        new HtmlTable(
            false,
            rest.subList(0, start),
            rest.get(start).cells(),
            rest.subList(start + 1, rest.size())));
  }

  /// Whether the first row of a table is marked as headings.
  static boolean isMarked(Element table) {
    return table.children().stream()
        .flatMap(part -> part.children().stream())
        .filter(row -> row.nameIs("tr"))
        .findFirst()
        .filter(row ->
            row.parent() instanceof Element part && part.nameIs("thead")
                || row.children().stream().allMatch(cell -> cell.nameIs("th")))
        .isPresent();
  }

  /// Whether the headings begin with the same words.
  boolean beginsAs(HtmlTable other) {
    return headings.getFirst().text().equalsIgnoreCase(other.headings.getFirst().text());
  }

  private static List<Row> rows(List<Line> lines) {
    return lines.stream().filter(line -> !line.group()).map(Line::row).toList();
  }

  private static boolean isProse(Row row) {
    return row.cells().stream().anyMatch(cell -> cell.text().length() > LONGEST_HEADING);
  }

  private static long filled(Row row) {
    return row.cells().stream().map(Cell::text).filter(text -> !text.isEmpty()).distinct().count();
  }

  /// Goes through the rows of a table and remembers which cells reach down.
  private static final class Reader {

    private final SheetMaker maker;

    /// By column: the cell that reaches down, and over how many more rows.
    private final Map<Integer, Reach> reaching = new HashMap<>();

    private record Reach(Cell cell, int rows) {}

    Reader(SheetMaker maker) {
      this.maker = maker;
    }

    List<Line> lines(Element table) {
      List<Line> lines = new ArrayList<>();
      for (Element part : table.children()) {
        if (part.nameIs("thead") || part.nameIs("tbody") || part.nameIs("tfoot")) {
          reaching.clear();
          for (Element row : part.children()) {
            if (row.nameIs("tr")) {
              lines.add(line(row, part.nameIs("thead")));
            }
          }
        }
      }
      return lines;
    }

    private Line line(Element row, boolean inHead) {
      List<Element> printed =
          row.children().stream().filter(cell -> cell.nameIs("td") || cell.nameIs("th")).toList();
      boolean allMarked =
          !printed.isEmpty() && printed.stream().allMatch(cell -> cell.nameIs("th"));
      boolean head = inHead || allMarked;
      int line = row.sourceRange().start().lineNumber();
      List<Cell> cells = cells(printed, head);
      maker.count(line, cells.size());
      return new Line(new Row(line, cells), head, isGroup(printed, allMarked));
    }

    private static boolean isGroup(List<Element> printed, boolean allMarked) {
      return printed.size() == 1
          && span(printed.getFirst(), "colspan") > 1
          && (allMarked || printed.getFirst().text().strip().length() == 1);
    }

    private List<Cell> cells(List<Element> printed, boolean head) {
      boolean nameReaches = reaching.containsKey(0);
      List<Cell> cells = new ArrayList<>();
      for (Element each : printed) {
        reachDown(cells, nameReaches || head);
        place(cells, each, head);
      }
      reachDown(cells, nameReaches || head);
      return cells;
    }

    /// Adds the cells that reach down into this row from here on.
    private void reachDown(List<Cell> cells, boolean onlyTheFirst) {
      for (int column = cells.size(); reaching.containsKey(column); column++) {
        Reach reach = reaching.remove(column);
        if (reach.rows() > 1) {
          reaching.put(column, new Reach(reach.cell(), reach.rows() - 1));
        }
        cells.add(column == 0 || !onlyTheFirst ? reach.cell() : Cell.of(""));
      }
    }

    private void place(List<Cell> cells, Element printed, boolean head) {
      Cell cell = HtmlCell.of(printed);
      int columns = span(printed, "colspan");
      int rowsBelow = span(printed, "rowspan") - 1;
      for (int i = 0; i < columns && cells.size() <= SheetMaker.MOST_COLUMNS; i++) {
        Cell each = i == 0 || head ? cell : Cell.of("");
        if (rowsBelow > 0) {
          reaching.put(cells.size(), new Reach(each, rowsBelow));
        }
        cells.add(each);
      }
    }

    private static int span(Element cell, String attribute) {
      String value = cell.attr(attribute).strip();
      int span = value.matches("\\d{1,6}") ? Integer.parseInt(value) : 1;
      return Math.clamp(span, 1, MOST_SPAN);
    }
  }
}
