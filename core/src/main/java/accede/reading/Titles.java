package accede.reading;

import java.util.ArrayList;
import java.util.List;

/// The titles a text puts between quotation marks, straight, curly or angular. A closing mark where
/// an opening one is due opens nonetheless: such slips are common.
///
/// @param text the text
/// @param spans where the titles stand, marks included
record Titles(String text, List<Span> spans) {

  private static final String MARKS = "\"“”„«»";
  private static final int LONGEST = 600;

  /// A stretch of the text, the end excluded.
  record Span(int start, int end) {}

  static Titles in(String text) {
    List<Span> spans = new ArrayList<>();
    int open = -1;
    for (int i = 0; i < text.length(); i++) {
      if (MARKS.indexOf(text.charAt(i)) < 0) {
        continue;
      }
      if (open >= 0 && i - open <= LONGEST) {
        spans.add(new Span(open, i + 1));
        open = -1;
      } else {
        open = i;
      }
    }
    return new Titles(text, List.copyOf(spans));
  }

  /// The first title, without its marks; empty if there is none.
  String first() {
    return spans.isEmpty()
        ? ""
        : text.substring(spans.getFirst().start() + 1, spans.getFirst().end() - 1).strip();
  }

  /// The text with spaces in the place of titles, so that all positions stay.
  String masked() {
    StringBuilder masked = new StringBuilder(text);
    for (Span span : spans) {
      for (int i = span.start(); i < span.end(); i++) {
        masked.setCharAt(i, ' ');
      }
      masked.setCharAt(span.start(), ';');
    }
    return masked.toString();
  }

  /// The text without its titles.
  String outside() {
    return masked().replace(";", " ").replaceAll("\\s+", " ").strip();
  }
}
