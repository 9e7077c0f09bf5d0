package accede.outreach;

import java.time.LocalDate;

/// When something happened, as it was printed; a correction stands elsewhere until a person accepts
/// it.
///
/// @param from first day ([LocalDate#MIN] where the precision is [Precision#UNKNOWN])
/// @param to last day, included
/// @param start hour and minute such as `09:30`; empty if not printed
/// @param end the same for the end
/// @param printed the words of the document
public record ActivityDate(
    LocalDate from, LocalDate to, String start, String end, String printed, Precision precision) {

  /// How exactly the day is known.
  public enum Precision {
    DAY,
    RANGE,
    MONTH,
    YEAR,
    UNKNOWN
  }

  /// Refuses an end before the start.
  public ActivityDate {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException(
          "'" + printed + "': the last day " + to + " is before the first, " + from + ".");
    }
  }

  /// A date without hours.
  public static ActivityDate of(LocalDate from, LocalDate to, String printed, Precision precision) {
    return new ActivityDate(from, to, "", "", printed, precision);
  }

  /// Nothing is known of the day.
  public static ActivityDate unknown(String printed) {
    return of(LocalDate.MIN, LocalDate.MIN, printed, Precision.UNKNOWN);
  }

  /// Whether a day is known.
  public boolean known() {
    return precision != Precision.UNKNOWN;
  }
}
