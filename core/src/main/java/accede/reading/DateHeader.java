package accede.reading;

import java.util.Optional;
import java.util.regex.Pattern;

/// A line that begins with a date.
///
/// @param rest what follows the date on the line, without separators
record DateHeader(DatePhrase date, String rest) {

  private static final int LONGEST = 140;
  private static final Pattern PLACE =
      Pattern.compile(
          "\\p{Lu}[\\p{L}.’'-]+(?: [\\p{L}.’'-]+){0,3}(?:,? (?:and |& |y |et )?\\p{Lu}[\\p{L}.’'-]*(?: [\\p{L}.’'-]+){0,5}){0,3}");

  /// Whether a text begins with a date that has a year.
  static boolean begins(String text) {
    return parse(text, 0).isPresent();
  }

  /// Whether a line is nothing but a date with its year and what reads like a place.
  static boolean withPlace(String text) {
    return text.length() <= LONGEST
        && parse(text, 0).filter(header -> PLACE.matcher(header.rest()).matches()).isPresent();
  }

  /// Where a date is glued to the letters before it, as in "Process24 May 2018"; −1 if nowhere.
  static int gluedAt(String text) {
    int limit = Math.min(text.length(), LONGEST);
    for (int i = 1; i < limit; i++) {
      if (Character.isDigit(text.charAt(i))
          && Character.isLowerCase(text.charAt(i - 1))
          && withPlace(text.substring(i))) {
        return i;
      }
    }
    return -1;
  }

  /// The date a line begins with.
  ///
  /// @param year the year to take where none is printed; 0 where one must be printed
  static Optional<DateHeader> parse(String text, int year) {
    return DatePhrase.at(text, 0, year)
        .filter(phrase -> phrase.start() <= 16)
        .map(phrase -> new DateHeader(phrase, unseparated(text.substring(phrase.end()))));
  }

  private static String unseparated(String rest) {
    return rest.replaceFirst("^[\\s,:;|()\\-–—.]+", "").strip();
  }
}
