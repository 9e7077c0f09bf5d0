package accede.participation;

import java.util.List;

/// A State's place in the order of deposits. Deposits of one day share their places in order of
/// code as long as the depositary's order is not known; a place that hangs on an unknown day is
/// only bounded.
///
/// @param first the earliest place possible
/// @param last the latest place possible
/// @param settled the place, or 0 where only the bounds are known
public record Ordinal(int first, int last, int settled) {

  static Ordinal of(LedgerEntry consent, List<LedgerEntry> consents) {
    ActDay own = consent.action().day();
    int before = 0;
    int sameDay = 0;
    int sameDayAhead = 0;
    int open = 0;
    for (LedgerEntry other : consents) {
      ActDay day = other.action().day();
      if (other == consent) {
        continue;
      }
      if (day.certainlyBefore(own)) {
        before++;
      } else if (own.exact() && day.equals(own)) {
        sameDay++;
        sameDayAhead += other.action().state().compareTo(consent.action().state()) < 0 ? 1 : 0;
      } else if (!own.certainlyBefore(day)) {
        open++;
      }
    }
    int first = before + 1;
    boolean settled = own.exact() && open == 0;
    return new Ordinal(first, first + sameDay + open, settled ? first + sameDayAhead : 0);
  }

  /// Whether the place is known.
  public boolean known() {
    return settled > 0;
  }

  /// Whether other States may stand at this place too.
  public boolean shared() {
    return first != last;
  }
}
