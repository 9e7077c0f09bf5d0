package accede.reading;

import java.util.List;
import java.util.Optional;

/// Follows the numbers of paragraphs and their items, so that each item knows its full label.
final class Numbering {

  private static final List<String> ROMAN =
      List.of(
          "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv",
          "xv");

  private String paragraph = "";
  private String letter = "";
  private int roman;

  /// An item's label and its text without the mark.
  record Label(String label, String text) {}

  void paragraph(String number) {
    paragraph = number;
    letter = "";
    roman = 0;
  }

  /// The label of an item, if its mark fits: the next letter, or the next roman number.
  Optional<Label> item(String mark, String text) {
    if (roman > 0 && romanOf(mark) == roman + 1) {
      roman++;
      return Optional.of(new Label(prefix(letter) + mark, text));
    }
    boolean nextLetter = mark.length() == 1 && mark.charAt(0) == followingLetter();
    if (nextLetter) {
      letter = mark;
      roman = 0;
      return Optional.of(new Label(prefix("") + mark, text));
    }
    if (mark.equals("i")) {
      roman = 1;
      return Optional.of(new Label(prefix(letter) + mark, text));
    }
    return Optional.empty();
  }

  private char followingLetter() {
    return letter.isEmpty() ? 'a' : (char) (letter.charAt(0) + 1);
  }

  private String prefix(String inner) {
    String outer = paragraph.isEmpty() ? "" : paragraph + " ";
    return inner.isEmpty() ? outer : outer + inner + " ";
  }

  private static int romanOf(String mark) {
    return ROMAN.indexOf(mark) + 1;
  }
}
