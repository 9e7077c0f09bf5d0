package accede.geography;

import java.time.LocalDate;

/// A stretch of days, the end excluded. An end that is open or not known is [LocalDate#MIN] or
/// [LocalDate#MAX].
public record Period(LocalDate from, LocalDate until) {

  /// All days there are.
  public static final Period ALWAYS = new Period(LocalDate.MIN, LocalDate.MAX);

  /// Refuses an end before the start.
  public Period {
    if (until.isBefore(from)) {
      throw new IllegalArgumentException("A period cannot end on " + until + ", before " + from);
    }
  }

  /// Whether the day lies inside.
  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && day.isBefore(until);
  }

  /// Whether the first day is known.
  public boolean hasStart() {
    return !from.equals(LocalDate.MIN);
  }
}
