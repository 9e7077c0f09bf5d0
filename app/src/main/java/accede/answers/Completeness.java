package accede.answers;

import accede.participation.Treaty;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How far a ledger reaches. Every answer about a day says it, so that a figure that lacks later
/// acts is not taken for one of that day.
public final class Completeness {

  private Completeness() {}

  /// The last day up to which the ledger holds every act; null where that is not known.
  static @Nullable String until(Treaty treaty) {
    return treaty.findCompleteUntil().map(LocalDate::toString).orElse(null);
  }

  /// The sentence for people where a ledger does not reach a day; nothing where it does.
  ///
  /// @param until the last day up to which it holds every act; null where not known
  /// @param on the day asked for
  public static Optional<String> warning(@Nullable String until, String on) {
    return until == null || on.compareTo(until) <= 0
        ? Optional.empty()
        : Optional.of(
            "Our acts of this treaty are complete until "
                + until
                + " only: later ones may be missing. Import the depositary's table to go on.");
  }

  /// Whether it holds every act of a day; null where that is not known.
  static @Nullable Boolean complete(Treaty treaty, LocalDate on) {
    return treaty.findCompleteUntil().map(until -> !on.isAfter(until)).orElse(null);
  }
}
