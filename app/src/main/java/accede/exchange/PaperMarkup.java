package accede.exchange;

import accede.documents.Block;
import accede.documents.Block.Alignment;
import accede.documents.Block.Annex;
import accede.documents.Block.Column;
import accede.documents.Block.Entry;
import accede.documents.Block.Grid;
import accede.documents.Block.Heading;
import accede.documents.Block.Item;
import accede.documents.Block.Listing;
import accede.documents.Block.PageBreak;
import accede.documents.Block.Paragraph;
import accede.documents.Document;
import accede.documents.Inline;
import accede.documents.Text;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// A document as well-formed markup that is HTML and XHTML at once; the page and the PDF are both
/// made of it.
final class PaperMarkup {

  /// Longer ones, mostly addresses, may be broken over two lines.
  private static final int LONGEST_SYMBOL = 50;

  private final Document document;
  private final Medium medium;
  private final StringBuilder out = new StringBuilder();

  /// A screen shows the records behind figures, paper does not.
  enum Medium {
    SCREEN,
    PAPER
  }

  private PaperMarkup(Document document, Medium medium) {
    this.document = document;
    this.medium = medium;
  }

  /// The inside of `main`.
  static String of(Document document, Medium medium) {
    PaperMarkup markup = new PaperMarkup(document, medium);
    markup.masthead();
    markup.title();
    document.blocks().forEach(markup::block);
    return markup.out.toString();
  }

  /// A style sheet of ours with the sides of a line put in: `{start}` is left, or right in Arabic.
  static String styles(String name, Document document) {
    String start = document.rightToLeft() ? "right" : "left";
    String end = document.rightToLeft() ? "left" : "right";
    try (InputStream in = PaperMarkup.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(
            "accede/exchange/" + name + ": the product lacks this file.");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .replace("{start}", start)
          .replace("{end}", end);
    } catch (IOException e) {
      throw new UncheckedIOException("accede/exchange/" + name, e);
    }
  }

  /// Text as it may stand between tags and inside a quoted attribute.
  static String escaped(String text) {
    StringBuilder safe = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> safe.append("&amp;");
        case '<' -> safe.append("&lt;");
        case '>' -> safe.append("&gt;");
        case '"' -> safe.append("&quot;");
        case '\'' -> safe.append("&#39;");
        default -> safe.append(c);
      }
    }
    return safe.toString();
  }

  private void masthead() {
    out.append("<header class=\"masthead\">\n<div class=\"issue\">\n");
    for (Text line : document.masthead().issue(document.language())) {
      out.append("<p>").append(spans(line)).append("</p>\n");
    }
    out.append("</div>\n");
    if (!document.masthead().occasion().isEmpty()) {
      out.append("<div class=\"occasion\">\n");
      for (String line : document.masthead().occasion()) {
        out.append("<p>").append(escaped(line)).append("</p>\n");
      }
      out.append("</div>\n");
    }
    out.append("</header>\n");
  }

  private void title() {
    out.append("<h1>");
    out.append(
        String.join("<br/>\n", document.title().stream().map(PaperMarkup::escaped).toList()));
    out.append("</h1>\n");
  }

  private void block(Block block) {
    switch (block) {
      case Heading(int level, Text text) ->
          out.append("<h" + (level + 1) + ">" + spans(text) + "</h" + (level + 1) + ">\n");
      case Annex(String label, Text title) -> {
        out.append("<h2 class=\"annex\"><span class=\"annex-label\">").append(escaped(label));
        out.append("</span>");
        if (!title.isEmpty()) {
          out.append("<br/>\n").append(spans(title));
        }
        out.append("</h2>\n");
      }
      case Paragraph(String label, Text text) -> paragraph(label, text);
      case Listing(List<Item> items) -> listing(items);
      case Entry(Text when, Text where, List<Block> below) -> {
        out.append("<div class=\"entry\">\n<p class=\"when-where\"><strong>").append(spans(when));
        if (!where.isEmpty()) {
          out.append(" <span class=\"where\">").append(spans(where)).append("</span>");
        }
        out.append("</strong></p>\n");
        below.forEach(this::block);
        out.append("</div>\n");
      }
      case Grid grid -> grid(grid);
      case PageBreak() -> out.append("<div class=\"page-break\"></div>\n");
    }
  }

  private void paragraph(String label, Text text) {
    if (label.isEmpty()) {
      out.append("<p>").append(spans(text)).append("</p>\n");
    } else {
      out.append("<p class=\"numbered\">")
          .append(label(label))
          .append(spans(text))
          .append("</p>\n");
    }
  }

  private static String label(String label) {
    return "<span class=\"label\">" + escaped(label) + " </span>";
  }

  private void listing(List<Item> items) {
    boolean labelled = items.stream().anyMatch(item -> !item.label().isEmpty());
    out.append(labelled ? "<ol class=\"labelled\">\n" : "<ul>\n");
    for (Item item : items) {
      out.append("<li>");
      if (labelled) {
        out.append("<p>").append(item.label().isEmpty() ? "" : label(item.label()));
        out.append(spans(item.text())).append("</p>");
      } else {
        out.append(bullet()).append(spans(item.text()));
      }
      if (!item.below().isEmpty()) {
        out.append('\n');
        item.below().forEach(this::block);
      }
      out.append("</li>\n");
    }
    out.append(labelled ? "</ol>\n" : "</ul>\n");
  }

  /// A browser draws bullets by itself; those of the PDF renderer are the wrong size.
  private String bullet() {
    return switch (medium) {
      case PAPER -> "<span class=\"bullet\">•</span>";
      case SCREEN -> "";
    };
  }

  private void grid(Grid grid) {
    out.append("<table>\n");
    if (!grid.caption().isEmpty()) {
      out.append("<caption>").append(spans(grid.caption())).append("</caption>\n");
    }
    out.append("<thead>\n<tr>");
    for (Column column : inDrawingOrder(grid.columns())) {
      out.append("<th scope=\"col\"").append(side(column)).append('>');
      out.append(spans(column.heading())).append("</th>");
    }
    out.append("</tr>\n</thead>\n<tbody>\n");
    for (List<Text> row : grid.rows()) {
      out.append("<tr>");
      for (int i : inDrawingOrder(IntStream.range(0, row.size()).boxed().toList())) {
        out.append("<td").append(side(grid.columns().get(i))).append('>');
        out.append(spans(row.get(i))).append("</td>");
      }
      out.append("</tr>\n");
    }
    out.append("</tbody>\n</table>\n");
  }

  /// A browser turns the columns of a right-to-left table by itself; the PDF renderer does not.
  private <T> List<T> inDrawingOrder(List<T> cells) {
    return medium == Medium.PAPER && document.rightToLeft() ? cells.reversed() : cells;
  }

  private static String side(Column column) {
    return column.alignment() == Alignment.END ? " class=\"end\"" : "";
  }

  private String spans(Text text) {
    StringBuilder spans = new StringBuilder();
    text.runs().forEach(run -> spans.append(span(run)));
    return spans.toString();
  }

  private String span(Inline run) {
    return switch (run) {
      case Inline.Words(String words) -> escaped(words);
      case Inline.Emphasis(Text text) -> "<em>" + spans(text) + "</em>";
      case Inline.Strong(Text text) -> "<strong>" + spans(text) + "</strong>";
      case Inline.Link(Text text, URI target) ->
          "<a href=\""
              + escaped(target.toString())
              + "\""
              + title(text)
              + ">"
              + spans(text)
              + "</a>";
      case Inline.Name(String name, Locale language) ->
          "<bdi" + attributes(name, language) + ">" + escaped(name) + "</bdi>";
      case Inline.Sourced(Text text, String source) ->
          switch (medium) {
            case PAPER -> spans(text);
            case SCREEN ->
                "<span class=\"sourced\" data-source=\"%1$s\" title=\"%1$s\">%2$s</span>"
                    .formatted(escaped(source), spans(text));
          };
    };
  }

  /// A PDF must say in words where a link leads; on a screen its text does.
  private String title(Text text) {
    return switch (medium) {
      case PAPER -> " title=\"" + escaped(text.plain()) + "\"";
      case SCREEN -> "";
    };
  }

  private static String attributes(String name, Locale language) {
    if (!language.getLanguage().isEmpty()) {
      return " lang=\"" + escaped(language.toLanguageTag()) + "\"";
    }
    boolean symbol = name.length() <= LONGEST_SYMBOL && name.indexOf(' ') < 0;
    return symbol ? " class=\"symbol\"" : "";
  }
}
