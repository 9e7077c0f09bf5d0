package accede.exchange;

import accede.documents.Block;
import accede.documents.Block.Alignment;
import accede.documents.Block.Annex;
import accede.documents.Block.Entry;
import accede.documents.Block.Grid;
import accede.documents.Block.Heading;
import accede.documents.Block.Item;
import accede.documents.Block.Listing;
import accede.documents.Block.PageBreak;
import accede.documents.Block.Paragraph;
import accede.documents.Document;
import accede.documents.DocumentFormat;
import accede.documents.DocumentWriter;
import accede.documents.Inline;
import accede.documents.Text;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Papers as Markdown (CommonMark with GitHub's tables), readable as they stand.
public final class MarkdownFormat implements DocumentWriter {

  private static final String ANYWHERE = "\\`*[]<";
  private static final Pattern STARTS_A_HEADING_OR_LIST =
      Pattern.compile("^\\s*(#{1,6}|[-+>])(\\s|$)");
  private static final Pattern STARTS_A_NUMBER = Pattern.compile("^(\\s*\\d{1,9})([.)])(?=\\s|$)");
  private static final Pattern UNDERLINES = Pattern.compile("^\\s*(=+|-{2,})\\s*$");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}[.)]");

  @Override
  public DocumentFormat format() {
    return DocumentFormat.MARKDOWN;
  }

  @Override
  public byte[] write(Document document) {
    return new Sheet(document).write().getBytes(StandardCharsets.UTF_8);
  }

  private static final class Sheet {
    private final Document document;
    private final StringBuilder out = new StringBuilder();

    Sheet(Document document) {
      this.document = document;
    }

    String write() {
      document
          .masthead()
          .issue(document.language())
          .forEach(line -> paragraph("", guarded(spans(line))));
      document.masthead().occasion().forEach(line -> paragraph("", guarded(words(line))));
      title(document.title().stream().map(this::words).toList(), '=');
      document.blocks().forEach(block -> block(block, ""));
      return out.toString();
    }

    private void block(Block block, String indent) {
      switch (block) {
        case Heading(int level, Text text) ->
            paragraph(indent, "#".repeat(level + 1) + " " + spans(text).replace("#", "\\#"));
        case Annex(String label, Text title) ->
            title(
                title.isEmpty() ? List.of(words(label)) : List.of(words(label), spans(title)), '-');
        case Paragraph(String label, Text text) -> paragraph(indent, labelled(label, spans(text)));
        case Listing(List<Item> items) -> listing(items, indent);
        case Entry(Text when, Text where, List<Block> below) -> {
          Text line = where.isEmpty() ? when : when.plus(" ").plus(where);
          paragraph(indent, "**" + spans(line) + "**");
          below.forEach(each -> block(each, indent));
        }
        case Grid grid -> grid(grid, indent);
        case PageBreak() -> paragraph(indent, "---");
      }
    }

    private void paragraph(String indent, String text) {
      apart();
      out.append(indent).append(text).append('\n');
    }

    private void apart() {
      if (!out.isEmpty()) {
        out.append('\n');
      }
    }

    /// A heading of one line or several, underlined: the only kind that may hold several.
    private void title(List<String> lines, char underline) {
      apart();
      out.append(lines.stream().map(MarkdownFormat::guarded).collect(Collectors.joining("\\\n")))
          .append('\n');
      out.append(String.valueOf(underline).repeat(3)).append('\n');
    }

    private void listing(List<Item> items, String indent) {
      apart();
      boolean loose = items.stream().anyMatch(item -> !item.below().isEmpty());
      boolean first = true;
      for (Item item : items) {
        if (!first && loose) {
          out.append('\n');
        }
        first = false;
        String text = spans(item.text());
        if (NUMBER.matcher(item.label()).matches()) {
          out.append(indent).append(item.label()).append(' ').append(guarded(text)).append('\n');
          below(item, indent + " ".repeat(item.label().length() + 1));
        } else {
          out.append(indent).append("- ").append(labelled(item.label(), text)).append('\n');
          below(item, indent + "  ");
        }
      }
    }

    private void below(Item item, String indent) {
      item.below().forEach(block -> block(block, indent));
    }

    private void grid(Grid grid, String indent) {
      if (!grid.caption().isEmpty()) {
        paragraph(indent, "**" + spans(grid.caption()) + "**");
      }
      apart();
      row(grid.columns().stream().map(Block.Column::heading).toList(), indent);
      out.append(indent)
          .append(
              grid.columns().stream()
                  .map(column -> column.alignment() == Alignment.END ? "---:" : "---")
                  .collect(Collectors.joining(" | ", "| ", " |\n")));
      grid.rows().forEach(cells -> row(cells, indent));
    }

    private void row(List<Text> cells, String indent) {
      out.append(indent)
          .append(
              cells.stream()
                  .map(cell -> spans(cell).replace("|", "\\|"))
                  .collect(Collectors.joining(" | ", "| ", " |\n")));
    }

    private String labelled(String label, String text) {
      if (label.isEmpty()) {
        return guarded(text);
      }
      return NUMBER.matcher(label).matches()
          ? label + " " + text
          : guarded(words(label) + " " + text);
    }

    private String spans(Text text) {
      return text.runs().stream().map(this::span).collect(Collectors.joining());
    }

    private String span(Inline run) {
      return switch (run) {
        case Inline.Words(String words) -> words(words);
        case Inline.Emphasis(Text text) -> around("*", spans(text));
        case Inline.Strong(Text text) -> around("**", spans(text));
        case Inline.Sourced(Text text, String _) -> spans(text);
        case Inline.Name(String name, Locale language) -> isolated(words(name), name, language);
        case Inline.Link(Text text, URI target) ->
            text.plain().equals(target.toString())
                ? "<" + target + ">"
                : "[" + spans(text) + "](<" + target + ">)";
      };
    }

    /// A mark opens and closes only against a letter, so spaces at the edges stay outside.
    private static String around(String mark, String inner) {
      String core = inner.strip();
      if (core.isEmpty()) {
        return inner;
      }
      int start = inner.indexOf(core);
      return inner.substring(0, start)
          + mark
          + core
          + mark
          + inner.substring(start + core.length());
    }

    private String isolated(String written, String name, Locale language) {
      boolean nameRightToLeft = Direction.rightToLeft(name, language);
      return nameRightToLeft == document.rightToLeft() ? written : "\u2068" + written + "\u2069";
    }

    private String words(String text) {
      StringBuilder safe = new StringBuilder();
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (ANYWHERE.indexOf(c) >= 0 || isMark(text, i)) {
          safe.append('\\');
        }
        safe.append(c);
      }
      return safe.toString();
    }

    /// A sign that marks something only in some places.
    private static boolean isMark(String text, int at) {
      boolean last = at + 1 == text.length();
      return switch (text.charAt(at)) {
        case '_' -> !insideAWord(text, at);
        case '~' -> !last && text.charAt(at + 1) == '~';
        case '&' ->
            !last && (text.charAt(at + 1) == '#' || Character.isLetter(text.charAt(at + 1)));
        case '!' -> last;
        default -> false;
      };
    }

    private static boolean insideAWord(String text, int at) {
      return at > 0
          && at + 1 < text.length()
          && Character.isLetterOrDigit(text.charAt(at - 1))
          && Character.isLetterOrDigit(text.charAt(at + 1));
    }
  }

  /// Words at the start of a line must not turn it into a heading, a list or an underline.
  private static String guarded(String line) {
    if (STARTS_A_HEADING_OR_LIST.matcher(line).find() || UNDERLINES.matcher(line).matches()) {
      return "\\" + line;
    }
    return STARTS_A_NUMBER.matcher(line).replaceFirst("$1\\\\$2");
  }
}
