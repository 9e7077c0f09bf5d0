package accede.depositary;

import accede.geography.Gazetteer;
import accede.participation.ActDay;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A day as a depositary prints it, with the letter behind it: `22 Apr 2016 a`, `03/06/2013`,
/// `3-VII-1964`, `1er janvier 2014`. In figures the day always stands before the month.
///
/// @param letter which label of the heading it belongs to; empty where none is printed
/// @param bracketed whether it stands in square brackets: an act that no longer counts
public record PrintedDay(ActDay day, String letter, boolean bracketed) {

  private static final String LETTERS =
      "(?:\\(?([A-Za-z]{1,2}(?:/[A-Za-z]{1,2})?)\\)?(?![\\p{L}]))?";
  private static final String MARKS = "[\\s*†‡\\d⁰¹²³⁴-⁹,;)]*?";
  private static final String WRITTEN =
      "\\d{4}-\\d{2}-\\d{2}"
          + "|\\d{1,2}\\s?[./-]\\s?\\d{1,2}\\s?[./-]\\s?\\d{4}"
          + "|\\d{1,2}(?:er|º)?\\s?[-./ ]\\s?[IVX]{1,4}\\s?[-./ ]\\s?\\d{4}"
          + "|\\d{1,2}(?:er|º|ro|st|nd|rd|th|\\.)?[\\s.-]{0,3}(?:de |of )?\\p{L}{3,12}\\.?,?[\\s-]{0,2}"
          + "(?:de |del )?\\d{4}"
          + "|\\p{L}{3,12}\\.? \\d{1,2}(?:st|nd|rd|th)?, ?\\d{4}"
          + "|\\p{L}{3,12}\\.? \\d{4}"
          + "|\\d{4}-\\d{2}"
          + "|\\d{4}";

  private static final Pattern ONE =
      Pattern.compile(
          "(\\[)?\\s*(?<!\\d)("
              + WRITTEN
              + ")(?!\\d)\\s*"
              + LETTERS
              + "\\s*(\\])?"
              + "(?:\\s*\\(?"
              + LETTERS
              + "\\)?)?");
  private static final Pattern ROMAN =
      Pattern.compile("(\\d{1,2})(?:er|º)?\\s?[-./ ]\\s?([IVX]{1,4})\\s?[-./ ]\\s?(\\d{4})");
  private static final Pattern FIGURES =
      Pattern.compile("(?<!\\d)(\\d{1,2})\\s?[./-]\\s?(\\d{1,2})\\s?[./-]\\s?(\\d{4})");
  private static final Pattern WORDS =
      Pattern.compile(
          "(\\d{1,2})\\D*?[\\s.-]*?(?:de |of )?(\\p{L}{3,12})\\.?,?[\\s-]*(?:de |del )?(\\d{4})");
  private static final Pattern AMERICAN =
      Pattern.compile("(\\p{L}{3,12})\\.? (\\d{1,2})\\D*?, ?(\\d{4})");
  private static final Pattern MONTH = Pattern.compile("(\\p{L}{3,12})\\.? (\\d{4})");

  /// Marks that nobody sees, such as those that turn the direction of writing.
  private static final Pattern MARKS_OF_DIRECTION = Pattern.compile("\\p{Cf}");

  private static final Pattern BLANKS = Pattern.compile("\\s++");

  private static final int FIRST_YEAR = 1000;

  /// A longer cell holds no days, and its end would be long in coming.
  private static final int LONGEST = 1_000;

  private static final int LONGEST_SHOWN = 100;

  private static final Pattern NOT_KNOWN =
      Pattern.compile(
          "(?i)n\\.? ?[bk]\\.?|NB/NK|unknown|not known|inconnue?|onbekend|desconocid[ao]|x");

  private static final List<String> ROMAN_MONTHS =
      List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII");

  /// How the names of the months begin in English, French, Spanish, Dutch and German, without
  /// accents; long enough to tell June from July.
  private static final Map<String, Integer> MONTHS =
      Map.ofEntries(
          Map.entry("jan", 1),
          Map.entry("ene", 1),
          Map.entry("feb", 2),
          Map.entry("fev", 2),
          Map.entry("mar", 3),
          Map.entry("mrt", 3),
          Map.entry("maa", 3),
          Map.entry("mae", 3),
          Map.entry("apr", 4),
          Map.entry("avr", 4),
          Map.entry("abr", 4),
          Map.entry("may", 5),
          Map.entry("mai", 5),
          Map.entry("mei", 5),
          Map.entry("jun", 6),
          Map.entry("juin", 6),
          Map.entry("jul", 7),
          Map.entry("juil", 7),
          Map.entry("aug", 8),
          Map.entry("aou", 8),
          Map.entry("ago", 8),
          Map.entry("sep", 9),
          Map.entry("set", 9),
          Map.entry("oct", 10),
          Map.entry("okt", 10),
          Map.entry("nov", 11),
          Map.entry("dec", 12),
          Map.entry("dic", 12),
          Map.entry("dez", 12));

  /// Every day in a cell, in order; none in an empty one.
  ///
  /// @throws IllegalArgumentException saying what in the cell is no day
  public static List<PrintedDay> read(String printed) {
    if (printed.length() > LONGEST) {
      throw notADay(printed);
    }
    String cell =
        BLANKS.matcher(MARKS_OF_DIRECTION.matcher(printed).replaceAll("")).replaceAll(" ");
    if (cell.matches("[\\s\\-–—.*]*|(?i)n/?a")) {
      return List.of();
    }
    List<PrintedDay> days = new ArrayList<>();
    Matcher one = ONE.matcher(cell);
    StringBuilder rest = new StringBuilder();
    while (one.find()) {
      one.appendReplacement(rest, " ");
      String letter =
          Optional.ofNullable(one.group(3)).or(() -> Optional.ofNullable(one.group(5))).orElse("");
      ActDay day = day(one.group(2).strip(), cell);
      if (day.notBefore().getYear() < FIRST_YEAR) {
        throw notADay(cell);
      }
      days.add(new PrintedDay(day, letter, one.group(1) != null));
    }
    one.appendTail(rest);
    if (days.isEmpty() && NOT_KNOWN.matcher(cell.strip()).matches()) {
      throw new IllegalArgumentException(
          "'"
              + cell.strip()
              + "' says that an act was done and its day is not known. Look the day up.");
    }
    if (days.isEmpty() || !rest.toString().matches(MARKS)) {
      throw notADay(cell);
    }
    return days;
  }

  private static ActDay day(String written, String cell) {
    try {
      Matcher roman = ROMAN.matcher(written);
      if (roman.matches()) {
        return on(roman.group(3), ROMAN_MONTHS.indexOf(roman.group(2)) + 1, roman.group(1));
      }
      Matcher figures = FIGURES.matcher(written);
      if (figures.matches()) {
        return inFigures(figures, cell);
      }
      Matcher words = WORDS.matcher(written);
      if (words.matches()) {
        return on(words.group(3), month(words.group(2), cell), words.group(1));
      }
      Matcher american = AMERICAN.matcher(written);
      if (american.matches()) {
        return on(american.group(3), month(american.group(1), cell), american.group(2));
      }
      Matcher month = MONTH.matcher(written);
      if (month.matches()) {
        return ActDay.parse(
            month.group(2) + "-" + two(Integer.toString(month(month.group(1), cell))));
      }
      return ActDay.parse(written);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "'" + cell.strip() + "' is a day that the calendar does not know.", e);
    }
  }

  /// Whether a cell holds a day in figures that can only be month/day/year.
  static boolean isMonthFirst(String cell) {
    return inFigures(cell, (first, second) -> first <= 12 && second > 12);
  }

  /// Whether a cell holds a day in figures that another, with the month before the day, may mean.
  static boolean mayBeMonthFirst(String cell) {
    return inFigures(cell, (first, second) -> first <= 12 && second <= 12 && !first.equals(second));
  }

  private static boolean inFigures(String cell, BiPredicate<Integer, Integer> wanted) {
    return FIGURES
        .matcher(cell)
        .results()
        .anyMatch(day -> wanted.test(Integer.valueOf(day.group(1)), Integer.valueOf(day.group(2))));
  }

  private static ActDay inFigures(Matcher figures, String cell) {
    int month = Integer.parseInt(figures.group(2));
    if (month > 12 && Integer.parseInt(figures.group(1)) <= 12) {
      throw new IllegalArgumentException(
          "'"
              + cell.strip()
              + "' could only be month/day/year. Depositaries print day/month/year; write "
              + figures.group(3)
              + "-"
              + two(figures.group(1))
              + "-"
              + two(figures.group(2))
              + " if that is the day.");
    }
    return on(figures.group(3), month, figures.group(1));
  }

  private static String two(String number) {
    return number.length() == 1 ? "0" + number : number;
  }

  private static ActDay on(String year, int month, String day) {
    return ActDay.on(LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day)));
  }

  private static int month(String name, String cell) {
    String folded = Gazetteer.fold(name).toLowerCase(Locale.ROOT);
    return Optional.ofNullable(folded.length() > 3 ? MONTHS.get(folded.substring(0, 4)) : null)
        .or(() -> Optional.ofNullable(MONTHS.get(folded.substring(0, 3))))
        .orElseThrow(() -> notADay(cell));
  }

  private static String shown(String cell) {
    String words = cell.strip();
    return words.length() > LONGEST_SHOWN ? words.substring(0, LONGEST_SHOWN) + "…" : words;
  }

  private static IllegalArgumentException notADay(String cell) {
    return new IllegalArgumentException(
        "'" + shown(cell) + "' is not a day such as 3 Jun 2013, 03/06/2013 or 2013-06-03.");
  }
}
