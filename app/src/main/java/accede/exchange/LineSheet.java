package accede.exchange;

import java.util.ArrayList;
import java.util.List;

/// Collects lines as they would be typed: an empty line between paragraphs, none between items of a
/// list or rows of a table.
final class LineSheet {

  enum Kind {
    PARAGRAPH,
    ITEM,
    ROW
  }

  private final List<String> lines = new ArrayList<>();
  private Kind last = Kind.PARAGRAPH;

  void add(Kind kind, String text) {
    if (text.isBlank()) {
      return;
    }
    if (!lines.isEmpty() && (kind == Kind.PARAGRAPH || kind != last)) {
      lines.add("");
    }
    text.lines().map(line -> line.replace('\t', ' ').strip()).forEach(lines::add);
    last = kind;
  }

  List<String> lines() {
    return List.copyOf(lines);
  }
}
