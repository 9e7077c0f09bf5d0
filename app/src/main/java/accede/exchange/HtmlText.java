package accede.exchange;

import accede.documents.Block.Listing;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/// The text of web pages, read without fetching anything they mention.
final class HtmlText implements NodeVisitor {

  private static final Set<String> UNSEEN =
      Set.of("head", "script", "style", "template", "noscript", "svg", "iframe", "object");
  private static final Pattern LABELLED =
      Pattern.compile("^(\\(?[\\p{L}\\p{N}]{1,4}[.)]|[•–-])\\s.*", Pattern.DOTALL);

  private final LineSheet sheet = new LineSheet();
  private final StringBuilder words = new StringBuilder();
  private final Map<Element, Integer> counted = new IdentityHashMap<>();
  private String label = "";

  private HtmlText() {}

  static List<String> lines(String page) {
    HtmlText text = new HtmlText();
    Element body = Jsoup.parse(page).body();
    body.select("[hidden], " + String.join(", ", UNSEEN)).remove();
    body.traverse(text);
    text.flush();
    return text.sheet.lines();
  }

  @Override
  public void head(Node node, int depth) {
    switch (node) {
      case TextNode text -> words.append(text.getWholeText().replaceAll("\\s+", " "));
      case Element element -> open(element);
      default -> {}
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element && isBlock(element) && !insideRow(element)) {
      flush();
    }
  }

  private void open(Element element) {
    if (element.nameIs("br")) {
      words.append(insideRow(element) ? " " : "\n");
    } else if (element.nameIs("tr")) {
      flush();
      row(element);
    } else if (isBlock(element)) {
      flush();
      if (element.nameIs("li")) {
        label = labelOf(element);
      }
    }
  }

  private static boolean isBlock(Element element) {
    return element.isBlock() || element.nameIs("td") || element.nameIs("th");
  }

  private void row(Element row) {
    List<Element> cells = row.children();
    if (cells.size() > 1) {
      sheet.add(
          LineSheet.Kind.ROW, cells.stream().map(Element::text).collect(Collectors.joining(" | ")));
      row.empty();
    }
  }

  private static boolean insideRow(Element element) {
    return element.nameIs("tr");
  }

  private void flush() {
    String text =
        words.toString().lines().map(String::strip).collect(Collectors.joining("\n")).strip();
    words.setLength(0);
    if (text.isEmpty()) {
      return;
    }
    if (label.isEmpty()) {
      sheet.add(LineSheet.Kind.PARAGRAPH, text);
    } else {
      String line = LABELLED.matcher(text).matches() ? text : label + " " + text;
      boolean numbered = Character.isDigit(line.codePointAt(0));
      sheet.add(numbered ? LineSheet.Kind.PARAGRAPH : LineSheet.Kind.ITEM, line);
      label = "";
    }
  }

  private String labelOf(Element item) {
    Element list = item.parent();
    if (list == null || !list.nameIs("ol")) {
      return "-";
    }
    int start = list.hasAttr("start") ? number(list.attr("start"), 1) : 1;
    int place = start - 1 + counted.merge(list, 1, Integer::sum) - 1;
    if (item.hasAttr("value")) {
      place = number(item.attr("value"), place + 1) - 1;
    }
    place = Math.max(place, 0);
    return switch (list.attr("type")) {
      case "a" -> Listing.letter(place);
      case "A" -> Listing.letter(place).toUpperCase(Locale.ROOT);
      case "i" -> Listing.numeral(place);
      case "I" -> Listing.numeral(place).toUpperCase(Locale.ROOT);
      default -> (place + 1) + ".";
    };
  }

  private static int number(String text, int otherwise) {
    return text.matches("\\d{1,6}") ? Integer.parseInt(text) : otherwise;
  }
}
