package accede.participation;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The time a clause lets pass between an instrument or a notice and its effect
/// (docs/treaty-terms.md).
public sealed interface Delay {

  /// No time: effect on the day itself.
  record None() implements Delay {
    @Override
    public LocalDate after(LocalDate day) {
      return day;
    }

    @Override
    public String toString() {
      return "none";
    }
  }

  /// Days counted from the day after.
  record Days(int number) implements Delay {
    @Override
    public LocalDate after(LocalDate day) {
      return day.plusDays(number);
    }

    @Override
    public String toString() {
      return number + (number == 1 ? " day" : " days");
    }
  }

  /// Calendar months.
  record Months(int number) implements Delay {
    @Override
    public LocalDate after(LocalDate day) {
      return day.plusMonths(number);
    }

    @Override
    public String toString() {
      return number + (number == 1 ? " month" : " months");
    }
  }

  /// Calendar years.
  record Years(int number) implements Delay {
    @Override
    public LocalDate after(LocalDate day) {
      return day.plusYears(number);
    }

    @Override
    public String toString() {
      return number + (number == 1 ? " year" : " years");
    }
  }

  /// To the first day of a month counted from the month of the day, as in the Mine Ban Convention,
  /// art. 17.
  record FirstDayOfMonth(int month) implements Delay {
    @Override
    public LocalDate after(LocalDate day) {
      return day.withDayOfMonth(1).plusMonths(month);
    }

    @Override
    public String toString() {
      return "first day of the " + month + ordinal(month) + " month after";
    }
  }

  /// To the first day of the month after so many days, as in the Rome Statute, art. 126.
  record FirstDayOfMonthAfter(int days) implements Delay {
    @Override
    public LocalDate after(LocalDate day) {
      return day.plusDays(days).withDayOfMonth(1).plusMonths(1);
    }

    @Override
    public String toString() {
      return "first day of the month after " + days + " days";
    }
  }

  /// The day of effect of an act done on a day.
  LocalDate after(LocalDate day);

  /// Reads `90 days`, `6 months`, `1 year`, `none`, `first day of the 6th month after` or `first
  /// day of the month after 60 days`; `parse(toString())` gives the value back.
  ///
  /// @throws IllegalArgumentException if it is none of these
  static Delay parse(String written) {
    Matcher span = Written.SPAN.matcher(written);
    Matcher month = Written.MONTH.matcher(written);
    Matcher afterDays = Written.AFTER_DAYS.matcher(written);
    if (written.equals("none")) {
      return new None();
    }
    if (month.matches()) {
      return new FirstDayOfMonth(Integer.parseInt(month.group(1)));
    }
    if (afterDays.matches()) {
      return new FirstDayOfMonthAfter(Integer.parseInt(afterDays.group(1)));
    }
    if (!span.matches()) {
      throw new IllegalArgumentException(
          "'"
              + written
              + "' is not a delay such as '90 days', '6 months', 'none' or 'first day of the 6th"
              + " month after'.");
    }
    int number = Integer.parseInt(span.group(1));
    return switch (span.group(2)) {
      case "day" -> new Days(number);
      case "month" -> new Months(number);
      default -> new Years(number);
    };
  }

  private static String ordinal(int number) {
    if (number % 100 / 10 == 1) {
      return "th";
    }
    return switch (number % 10) {
      case 1 -> "st";
      case 2 -> "nd";
      case 3 -> "rd";
      default -> "th";
    };
  }

  /// How delays are written.
  final class Written {
    private static final Pattern SPAN = Pattern.compile("(\\d{1,4}) (day|month|year)s?");
    private static final Pattern MONTH =
        Pattern.compile("first day of the (\\d{1,2})(?:st|nd|rd|th) month after");
    private static final Pattern AFTER_DAYS =
        Pattern.compile("first day of the month after (\\d{1,4}) days");

    private Written() {}
  }
}
