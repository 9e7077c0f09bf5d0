package accede.exchange;

import accede.depositary.Sheet.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/// The words and footnote marks of one cell of a web page's table.
final class HtmlCell implements NodeFilter {

  private final StringBuilder words = new StringBuilder();
  private final List<String> marks = new ArrayList<>();

  private HtmlCell() {}

  static Cell of(Element cell) {
    HtmlCell reader = new HtmlCell();
    cell.filter(reader);
    return FootnoteMarks.cell(reader.words.toString(), reader.marks);
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode text) {
      words.append(text.getWholeText());
    } else if (node instanceof Element element && depth > 0) {
      if (isUnseen(element)) {
        return FilterResult.SKIP_ENTIRELY;
      }
      if (isNote(element)) {
        String raised = element.text();
        if (FootnoteMarks.isOrdinal(words, raised)) {
          words.append(raised);
        } else {
          marks.addAll(FootnoteMarks.split(raised));
        }
        return FilterResult.SKIP_ENTIRELY;
      }
      parted(element);
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element && depth > 0) {
      parted(element);
    }
    return FilterResult.CONTINUE;
  }

  private void parted(Element element) {
    if (element.isBlock() || element.nameIs("br") || element.nameIs("td") || element.nameIs("th")) {
      words.append(' ');
    }
  }

  /// Keys for sorting and the like, which no reader sees.
  private static boolean isUnseen(Element element) {
    return element.hasAttr("hidden") || style(element).contains("display:none");
  }

  private static boolean isNote(Element element) {
    if (element.nameIs("sup")
        || element.nameIs("superscript")
        || style(element).contains("vertical-align:super")) {
      return true;
    }
    boolean points = element.nameIs("a") && element.attr("href").contains("#");
    boolean named = element.className().toLowerCase(Locale.ROOT).contains("note");
    return (points || named) && FootnoteMarks.isMark(element.text());
  }

  private static String style(Element element) {
    return element.attr("style").toLowerCase(Locale.ROOT).replaceAll("\\s+", "");
  }
}
