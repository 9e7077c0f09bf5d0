package accede.access;

import java.time.LocalDate;

/// From when to when an office gives its rights. An incoming holder reads before the office begins;
/// all rights end with its last day. Who gives an office up before it begins never held it: then
/// the last day, which is that of reading, lies before the first.
///
/// @param readsFrom the first day of reading, not after `from`
/// @param from the first day of the office
/// @param to the last day of it; [LocalDate#MAX] while none is set
public record Term(LocalDate readsFrom, LocalDate from, LocalDate to) {

  /// Checks the order of the days.
  public Term {
    if (readsFrom.isAfter(from)) {
      throw new IllegalArgumentException(
          "Reading begins " + readsFrom + ", after the office itself (" + from + ").");
    }
    if (to.isBefore(readsFrom.minusDays(1))) {
      throw new IllegalArgumentException(
          "The office ends " + to + ", before it begins (" + from + ").");
    }
  }

  /// An office that begins on a day and has no end yet.
  public static Term from(LocalDate day) {
    return new Term(day, day, LocalDate.MAX);
  }

  /// Whether one may read on a day.
  public boolean reads(LocalDate day) {
    return !day.isBefore(readsFrom) && !day.isAfter(to);
  }

  /// Whether the office is held on a day.
  public boolean holds(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }
}
