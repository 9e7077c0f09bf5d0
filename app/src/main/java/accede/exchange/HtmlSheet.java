package accede.exchange;

import accede.depositary.Sheet;
import accede.depositary.Sheet.Cell;
import accede.depositary.Sheet.Row;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

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

  private static final Pattern PAGE_END = Pattern.compile("(?i)</(body|html)\\s*>");
  private static final String STATUS_TABLE = "tblgrid";
  private static final int MOST_TABLES = 2_000;
  private static final int DEEPEST = 200;

  private final String file;
  private final SheetMaker maker;
  private final int length;
  private final int lastLine;
  private final boolean pageEnds;
  private final Map<Element, HtmlTable> grids = new IdentityHashMap<>();
  private final StringBuilder words = new StringBuilder();
  private @Nullable Element field;
  private boolean begun;
  private String label = "";
  private int line;

  private HtmlSheet(String file, String page) {
    this.file = file;
    this.maker = new SheetMaker(file);
    String printed = page.stripTrailing();
    this.length = printed.length();
    this.lastLine = (int) printed.lines().count();
    this.pageEnds = PAGE_END.matcher(printed).find();
  }

  static Sheet read(String file, String page) {
    HtmlSheet sheet = new HtmlSheet(file, page);
    Parser parser = Parser.htmlParser().setTrackPosition(true).setMaxDepth(DEEPEST);
    Element body = Jsoup.parse(page, "", parser).body();
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
    if (tables.size() > MOST_TABLES) {
      throw new UnreadableFile(
          file,
          "holds more than %,d tables. Save the page of one treaty and try again."
              .formatted(MOST_TABLES));
    }
    // Inner tables stand behind the ones around them, so that they are looked at first.
    tables.reversed().forEach(this::choose);
    tables.stream()
        .filter(table -> grids.containsKey(table) && isStatusTable(table))
        .findFirst()
        .ifPresent(status -> leaveOutNotes(tables, status));
  }

  /// Of tables within one another the one with more rows is read, the outer one only where its
  /// headings are marked.
  private void choose(Element table) {
    List<Element> inner = table.select("table").stream().filter(each -> each != table).toList();
    if (arrangesFields(table) || (!inner.isEmpty() && !HtmlTable.isMarked(table))) {
      return;
    }
    HtmlTable.find(table, maker)
        .filter(found -> found.rows().size() > mostRows(inner))
        .ifPresent(found -> {
          inner.forEach(grids::remove);
          grids.put(table, found);
        });
  }

  private int mostRows(List<Element> tables) {
    return tables.stream()
        .map(grids::get)
        .filter(Objects::nonNull)
        .mapToInt(grid -> grid.rows().size())
        .max()
        .orElse(-1);
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

  private static boolean arrangesFields(Element table) {
    return table.select("[id*=rpt]").stream().anyMatch(part -> FIELD.matcher(part.id()).find());
  }

  private static boolean isStatusTable(Element table) {
    return table.id().toLowerCase(Locale.ROOT).endsWith(STATUS_TABLE);
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode text) {
      words(text);
    } else if (node instanceof Element element) {
      HtmlTable grid = grids.get(element);
      if (grid != null) {
        flush();
        grid(element, grid);
        return FilterResult.SKIP_ENTIRELY;
      }
      parted(element);
      if (field == null && FIELD.matcher(element.id()).find()) {
        field = element;
      }
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      if (element == field) {
        field = null;
        flush();
      } else if (!element.nameIs("br")) {
        parted(element);
      }
    }
    return FilterResult.CONTINUE;
  }

  /// Ends a line of text, or a word of a field, which is one line however it is laid out.
  private void parted(Element element) {
    boolean parts =
        element.isBlock()
            || element.nameIs("br")
            || element.nameIs("td")
            || element.nameIs("th")
            || element.nameIs("tr");
    if (parts && field != null) {
      words.append(' ');
    } else if (parts) {
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

  private String labelOf(TextNode text) {
    if (field != null) {
      Matcher name = FIELD.matcher(field.id());
      return name.find() ? name.group() : "";
    }
    return text.parent() instanceof Element parent ? ownName(parent) : "";
  }

  /// The name of the part a text stands in, but not of what merely surrounds it.
  private static String ownName(Element parent) {
    Element part = parent;
    while (part.id().isEmpty() && !part.isBlock() && part.parent() instanceof Element outer) {
      part = outer;
    }
    return PREFIX.matcher(part.id()).replaceFirst("");
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

  /// A table that is still open where the file ends, unless the page around it is not.
  private boolean isCutOff(Element table) {
    Range end = table.endSourceRange();
    return !pageEnds && (!end.isTracked() || (end.isImplicit() && end.startPos() >= length));
  }
}
