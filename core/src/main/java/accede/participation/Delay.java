package accede.participation;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The time a clause lets pass between an instrument or a notice and its effect.
public sealed interface Delay {

  /// Days counted from the day after.
  record Days(int number) implements Delay {
    @Override
    public LocalDate after(LocalDate day) {
      return day.plusDays(number);
    }

    @Override
    public String toString() {
      return number + " days";
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
      return number + " months";
    }
  }

  /// The day of effect of an act done on a day.
  LocalDate after(LocalDate day);

  /// Reads `90 days` or `6 months`; `parse(toString())` gives the value back.
  ///
  /// @throws IllegalArgumentException if it is neither
  static Delay parse(String written) {
    Matcher matcher = Pattern.compile("(\\d{1,4}) (day|month)s?").matcher(written);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "'" + written + "' is not a delay such as '90 days' or '6 months'.");
    }
    int number = Integer.parseInt(matcher.group(1));
    return matcher.group(2).equals("day") ? new Days(number) : new Months(number);
  }
}
