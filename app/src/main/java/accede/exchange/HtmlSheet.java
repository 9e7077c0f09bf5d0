package accede.exchange;

import accede.depositary.Sheet;
import accede.depositary.Sheet.Cell;
import accede.depositary.Sheet.Row;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;

/// The tables of a web page and the lines of text around them, read without fetching anything the
/// page mentions. Made for the status pages of the UN Treaty Collection, whose fields are known by
/// their ids; good for any page that prints a table.
final class HtmlSheet implements NodeFilter {

  private static final Set<String> UNSEEN =
      Set.of("head", "script", "style", "template", "noscript", "svg", "iframe", "object");

  /// What the page's machinery puts before the names of its parts.
  private static final Pattern PREFIX =
      Pattern.compile("^(ctl\\d+_|ContentPlaceHolder[A-Za-z0-9]*_)+");

  /// A field of the Treaty Collection's page, such as `rptStatus_ctl00_tcText`.
  private static final Pattern FIELD = Pattern.compile("rpt\\w*_tc\\w+");

  private static final String STATUS_TABLE = "tblgrid";

  private final String file;
  private final SheetMaker maker;
  private final int lastLine;
  private final Map<Element, HtmlTable> grids = new IdentityHashMap<>();
  private final StringBuilder words = new StringBuilder();
  private boolean begun;
  private String label = "";
  private int line;

  private HtmlSheet(String file, String page) {
    this.file = file;
    this.maker = new SheetMaker(file);
    this.lastLine = (int) page.stripTrailing().lines().count();
  }

  static Sheet read(String file, String page) {
    HtmlSheet sheet = new HtmlSheet(file, page);
    Element body = Jsoup.parse(page, "", Parser.htmlParser().setTrackPosition(true)).body();
    body.select(String.join(", ", UNSEEN)).remove();
    sheet.chooseGrids(body);
    body.filter(sheet);
    sheet.flush();
    return sheet.maker.made();
  }

  /// Which tables hold acts: not those that arrange the page or its fields, and not those that
  /// arrange declarations and notes below the treaty's own.
  private void chooseGrids(Element body) {
    List<Element> tables = body.select("table");
    for (Element table : tables) {
      if (!isWithinGrid(table) && !arrangesFields(table)) {
        HtmlTable.find(table, maker)
            .filter(found -> found.marked() || table.select("table").size() == 1)
            .ifPresent(found -> grids.put(table, found));
      }
    }
    tables.stream()
        .filter(table -> grids.containsKey(table) && isStatusTable(table))
        .findFirst()
        .ifPresent(status -> leaveOutNotes(tables, status));
  }

  private void leaveOutNotes(List<Element> tables, Element status) {
    HtmlTable own = Optional.ofNullable(grids.get(status)).orElseThrow();
    for (Element table : tables.subList(tables.indexOf(status) + 1, tables.size())) {
      HtmlTable found = grids.get(table);
      if (found != null && !found.marked() && !found.beginsAs(own)) {
        grids.remove(table);
      }
    }
  }

  private boolean isWithinGrid(Element table) {
    return table.parents().stream().anyMatch(grids::containsKey);
  }

  private static boolean arrangesFields(Element table) {
    return table.select("[id*=rpt]").stream().anyMatch(part -> FIELD.matcher(part.id()).find());
  }

  private static boolean isStatusTable(Element table) {
    return table.id().toLowerCase(Locale.ROOT).endsWith(STATUS_TABLE);
  }

  @Override
  public FilterResult head(Node node, int depth) {
    switch (node) {
      case TextNode text -> words(text);
      case Element element -> {
        HtmlTable grid = grids.get(element);
        if (grid != null) {
          flush();
          grid(element, grid);
          return FilterResult.SKIP_ENTIRELY;
        }
        parted(element);
      }
      default -> {}
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element && !element.nameIs("br")) {
      parted(element);
    }
    return FilterResult.CONTINUE;
  }

  private void parted(Element element) {
    boolean parts =
        element.isBlock()
            || element.nameIs("br")
            || element.nameIs("td")
            || element.nameIs("th")
            || element.nameIs("tr");
    if (!parts) {
      return;
    }
    if (findField(element.parent()).isPresent()) {
      words.append(' ');
    } else {
      flush();
    }
  }

  private void words(TextNode text) {
    String printed = text.getWholeText();
    if (!begun && !printed.isBlank()) {
      begun = true;
      words.setLength(0);
      String before = printed.substring(0, printed.length() - printed.stripLeading().length());
      line = lineOf(text) + (int) before.chars().filter(c -> c == '\n').count();
      label = labelOf(text);
    }
    words.append(printed);
  }

  private static int lineOf(Node node) {
    return Math.max(1, node.sourceRange().start().lineNumber());
  }

  private static String labelOf(TextNode text) {
    if (!(text.parent() instanceof Element parent)) {
      return "";
    }
    return findField(parent).orElseGet(() -> ownName(parent));
  }

  /// The name of the part a text stands in, but not of what merely surrounds it.
  private static String ownName(Element parent) {
    Element part = parent;
    while (part.id().isEmpty() && !part.isBlock() && part.parent() instanceof Element outer) {
      part = outer;
    }
    return PREFIX.matcher(part.id()).replaceFirst("");
  }

  private static Optional<String> findField(@Nullable Element start) {
    for (Element part = start; part != null; part = part.parent()) {
      var field = FIELD.matcher(part.id());
      if (field.find()) {
        return Optional.of(field.group());
      }
    }
    return Optional.empty();
  }

  private void flush() {
    if (begun) {
      maker.line(line, label, words.toString());
    }
    words.setLength(0);
    begun = false;
  }

  private void grid(Element table, HtmlTable grid) {
    if (isCutOff(table)) {
      throw new UnreadableFile(
          file,
          "is cut off: the table that begins in line %d does not end (the file ends in line %d)."
                  .formatted(lineOf(table), lastLine)
              + " Ask for it again.");
    }
    String caption =
        table.children().stream()
            .filter(part -> part.nameIs("caption"))
            .map(Element::text)
            .collect(Collectors.joining(" "));
    String name = table.id().isEmpty() ? SheetMaker.oneLine(caption) : table.id();
    if (!table.id().isEmpty()) {
      maker.line(lineOf(table), table.id(), caption);
    }
    for (Row row : grid.above()) {
      maker.line(row.line(), name, words(row));
    }
    maker.grid(name, grid.headings(), grid.rows());
  }

  private static String words(Row row) {
    return row.cells().stream().map(Cell::text).distinct().collect(Collectors.joining(" "));
  }

  private boolean isCutOff(Element table) {
    var end = table.endSourceRange();
    return !end.isTracked() || (end.isImplicit() && end.start().lineNumber() >= lastLine);
  }
}
