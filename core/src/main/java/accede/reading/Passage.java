package accede.reading;

import java.util.List;
import java.util.Locale;

/// A piece of a document's text: a heading, a numbered paragraph, an item below one, a bullet, a
/// row of a table, or a line that is none of these.
///
/// @param label the printed number, such as `9`, `9 h` or `12 a i`; may be empty
/// @param line where it begins, from 1
/// @param heading the heading it stands under; may be empty
/// @param annex the heading of the annex it stands in; empty in the body
/// @param adjoins whether no empty line parts it from the passage before
record Passage(
    Kind kind, String label, String text, int line, String heading, String annex, boolean adjoins) {

  /// What a passage is.
  enum Kind {
    HEADING,
    PARAGRAPH,
    ITEM,
    BULLET,
    ROW,
    LINE
  }

  boolean is(Kind other) {
    return kind == other;
  }

  /// The number of the paragraph an item stands under: 12 of "12 a i".
  String paragraph() {
    int space = label.indexOf(' ');
    return space < 0 ? label : label.substring(0, space);
  }

  /// Whether the nearest heading, or the annex's, holds one of these words.
  boolean under(List<String> words) {
    String above = (heading + " " + annex).toLowerCase(Locale.ROOT);
    return words.stream().anyMatch(above::contains);
  }

  Passage as(Kind other) {
    return new Passage(other, label, text, line, heading, annex, adjoins);
  }

  Passage under(String newHeading, String newAnnex) {
    return new Passage(kind, label, text, line, newHeading, newAnnex, adjoins);
  }

  Passage joined(String more) {
    String glue = text.isEmpty() || text.endsWith("-") && !text.endsWith(" -") ? "" : " ";
    return new Passage(kind, label, text + glue + more, line, heading, annex, adjoins);
  }
}
