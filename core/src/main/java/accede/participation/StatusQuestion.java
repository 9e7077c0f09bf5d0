package accede.participation;

import accede.geography.Universe;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is asked of the ledger: how things stood on a day, as known on a day, counted in one of the
/// two ways, within a universe, grouped or not.
public record StatusQuestion(
    LocalDate on,
    @Nullable LocalDate known,
    Count count,
    Universe universe,
    @Nullable Scheme scheme) {

  /// The two counts of parties. Every figure names which one it is.
  public enum Count {
    /// Consent deposited: how the secretariats count.
    DEPOSITED("deposited"),
    /// Deposited, and the treaty in force for the State.
    IN_FORCE("in-force");

    private final String word;

    Count(String word) {
      this.word = word;
    }

    /// The count a word names.
    public static Optional<Count> find(String word) {
      return java.util.stream.Stream.of(values()).filter(c -> c.word.equals(word)).findFirst();
    }

    /// The word in commands and JSON.
    public String word() {
      return word;
    }
  }

  /// How things stand on a day, deposits counted, among all 197 States.
  public static StatusQuestion on(LocalDate day) {
    return new StatusQuestion(day, null, Count.DEPOSITED, Universe.ALL_STATES, null);
  }

  /// The same, grouped.
  public StatusQuestion by(Scheme grouping) {
    return new StatusQuestion(on, known, count, universe, grouping);
  }

  /// The day of knowledge, if one is asked for.
  public Optional<LocalDate> findKnown() {
    return Optional.ofNullable(known);
  }

  /// The grouping, if one is asked for.
  public Optional<Scheme> findScheme() {
    return Optional.ofNullable(scheme);
  }
}
