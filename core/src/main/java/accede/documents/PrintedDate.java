package accede.documents;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;

/// Days as the United Nations print them in each official language: `20 July 2018`, `20–24 August
/// 2018`, `2018年7月20日`, `20 تموز/يوليه 2018`.
public final class PrintedDate {

  private PrintedDate() {}

  /// One day.
  public static String of(LocalDate day, Locale language) {
    return Wording.of(language)
        .say("date.day", "d", dayOf(day, language), "m", monthOf(day, language), "y", yearOf(day));
  }

  /// A month without a day.
  public static String of(YearMonth month, Locale language) {
    LocalDate first = month.atDay(1);
    return Wording.of(language)
        .say(
            "date.month",
            "m",
            Wording.of(language).say("month-alone." + month.getMonthValue()),
            "y",
            yearOf(first));
  }

  /// From a day to a day, both included; what they share is printed once.
  public static String ofClosed(LocalDate from, LocalDate to, Locale language) {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException(
          "A range of days ends on " + to + ", before " + from + ".");
    }
    if (from.equals(to)) {
      return of(from, language);
    }
    String shape =
        from.getYear() != to.getYear()
            ? "date.years"
            : from.getMonth() != to.getMonth() ? "date.months" : "date.days";
    return Wording.of(language)
        .say(
            shape,
            "d1",
            dayOf(from, language),
            "m1",
            monthOf(from, language),
            "y1",
            yearOf(from),
            "d2",
            dayOf(to, language),
            "m2",
            monthOf(to, language),
            "y2",
            yearOf(to));
  }

  private static String dayOf(LocalDate day, Locale language) {
    int number = day.getDayOfMonth();
    return number == 1 ? Wording.of(language).say("date.first") : Integer.toString(number);
  }

  private static String monthOf(LocalDate day, Locale language) {
    return Wording.of(language).say("month." + day.getMonthValue());
  }

  private static String yearOf(LocalDate day) {
    return Integer.toString(day.getYear());
  }
}
