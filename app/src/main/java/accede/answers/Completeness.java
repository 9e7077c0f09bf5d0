package accede.answers;

import accede.participation.Treaty;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// How far a ledger reaches. Every answer about a day says it, so that a figure that lacks later
/// acts is not taken for one of that day.
final class Completeness {

  private Completeness() {}

  /// The last day up to which the ledger holds every act; null where that is not known.
  static @Nullable String until(Treaty treaty) {
    return treaty.findCompleteUntil().map(LocalDate::toString).orElse(null);
  }

  /// Whether it holds every act of a day; null where that is not known.
  static @Nullable Boolean complete(Treaty treaty, LocalDate on) {
    return treaty.findCompleteUntil().map(until -> !on.isAfter(until)).orElse(null);
  }
}
