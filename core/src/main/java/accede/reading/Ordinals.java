package accede.reading;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Ordinal numbers in words and figures: "third", "21st", "twenty-first", "première".
final class Ordinals {

  private static final List<String> WORDS =
      List.of(
          "first",
          "second",
          "third",
          "fourth",
          "fifth",
          "sixth",
          "seventh",
          "eighth",
          "ninth",
          "tenth",
          "eleventh",
          "twelfth",
          "thirteenth",
          "fourteenth",
          "fifteenth",
          "sixteenth",
          "seventeenth",
          "eighteenth",
          "nineteenth",
          "twentieth");
  private static final List<String> TENS = List.of("twenty", "thirty", "forty", "fifty");
  private static final List<String> FRENCH =
      List.of("première", "deuxième", "troisième", "quatrième", "cinquième", "sixième");
  private static final List<String> SPANISH =
      List.of("primera", "segunda", "tercera", "cuarta", "quinta", "sexta");
  private static final Pattern FIGURES = Pattern.compile("(\\d{1,3})(?:st|nd|rd|th|e|ª|a)");

  private Ordinals() {}

  /// The number an ordinal stands for.
  static OptionalInt find(String word) {
    String low = word.toLowerCase(Locale.ROOT);
    Matcher figures = FIGURES.matcher(low);
    if (figures.matches()) {
      return OptionalInt.of(Integer.parseInt(figures.group(1)));
    }
    int hyphen = low.indexOf('-');
    if (hyphen > 0 && TENS.contains(low.substring(0, hyphen))) {
      int unit = WORDS.indexOf(low.substring(hyphen + 1)) + 1;
      int tens = (TENS.indexOf(low.substring(0, hyphen)) + 2) * 10;
      return unit > 0 && unit < 10 ? OptionalInt.of(tens + unit) : OptionalInt.empty();
    }
    for (List<String> language : List.of(WORDS, FRENCH, SPANISH)) {
      if (language.contains(low)) {
        return OptionalInt.of(language.indexOf(low) + 1);
      }
    }
    return OptionalInt.empty();
  }

  /// The word for a small number, to write it out.
  static String word(int number) {
    return number >= 1 && number <= WORDS.size() ? WORDS.get(number - 1) : number + "th";
  }
}
