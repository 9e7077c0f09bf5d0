package accede.reading;

import java.util.Optional;

/**
 * A line that begins with a date.
 *
 * @param rest what follows the date on the line, without separators
 */
record DateHeader(DatePhrase date, String rest) {

  /** Whether a text begins with a date that has a year. */
  static boolean begins(String text) {
    return parse(text, 0).isPresent();
  }

  /**
   * The date a line begins with.
   *
   * @param year the year to take where none is printed; 0 where one must be printed
   */
  static Optional<DateHeader> parse(String text, int year) {
    return DatePhrase.at(text, 0, year)
        .filter(phrase -> phrase.start() <= 16)
        .map(phrase -> new DateHeader(phrase, unseparated(text.substring(phrase.end()))));
  }

  private static String unseparated(String rest) {
    return rest.replaceFirst("^[\\s,:;|()\\-–—.]+", "").strip();
  }
}
