package accede.participation;

import accede.geography.StateCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A State's step from one standing to another.
///
/// @param day when the step was taken: for leaving, the day the notice took effect
/// @param act the act that made it; none where the State itself ended
public record Passage(StateCode state, Kind kind, ActDay day, @Nullable LedgerEntry act) {

  /// The kinds of step.
  public enum Kind {
    SIGNED,
    SIGNATURE_TAKEN_BACK,
    CONSENTED,
    /// A withdrawal took effect.
    LEFT,
    /// The State no longer exists, and was bound till then.
    CEASED;

    /// The word in files and JSON.
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  /// The act that made it, if one did.
  public Optional<LedgerEntry> findAct() {
    return Optional.ofNullable(act);
  }

  /// Whether it certainly lies within two days, both included.
  boolean within(LocalDate first, LocalDate last) {
    return !day.notBefore().isBefore(first) && !day.notAfter().isAfter(last);
  }

  /// Whether it may lie within two days, both included.
  boolean perhapsWithin(LocalDate first, LocalDate last) {
    return !day.notAfter().isBefore(first) && !day.notBefore().isAfter(last);
  }

  static List<Passage> of(Participation history, StateCode state, List<StateOnDay> standings) {
    List<Passage> passages = new ArrayList<>();
    for (int i = 1; i < standings.size(); i++) {
      add(passages, history, standings.get(i - 1), standings.get(i), state);
    }
    return List.copyOf(passages);
  }

  private static void add(
      List<Passage> passages,
      Participation history,
      StateOnDay before,
      StateOnDay after,
      StateCode state) {
    boolean ceased = after.acts().isEmpty() && !before.acts().isEmpty();
    if (ceased) {
      if (before.standing() == Standing.PARTY) {
        history
            .findLastDay(state)
            .map(last -> new Passage(state, Kind.CEASED, ActDay.on(last.plusDays(1)), null))
            .ifPresent(passages::add);
      }
      return;
    }
    signature(before, after, state).ifPresent(passages::add);
    consent(history, before, after, state).ifPresent(passages::add);
  }

  private static Optional<Passage> signature(StateOnDay before, StateOnDay after, StateCode state) {
    boolean signed = before.findSignature().isPresent();
    if (signed == after.findSignature().isPresent()) {
      return Optional.empty();
    }
    return signed
        ? after.acts().reversed().stream()
            .filter(act -> act.action().kind() == ActionKind.WITHDRAWAL_OF_SIGNATURE)
            .findFirst()
            .map(act -> new Passage(state, Kind.SIGNATURE_TAKEN_BACK, act.action().day(), act))
        : after
            .findSignature()
            .map(act -> new Passage(state, Kind.SIGNED, act.action().day(), act));
  }

  private static Optional<Passage> consent(
      Participation history, StateOnDay before, StateOnDay after, StateCode state) {
    boolean bound = before.standing() == Standing.PARTY;
    if (bound == (after.standing() == Standing.PARTY)) {
      return Optional.empty();
    }
    return bound
        ? after
            .findWithdrawal()
            .map(act -> new Passage(state, Kind.LEFT, history.effectOfWithdrawal(act), act))
        : after
            .findConsent()
            .map(act -> new Passage(state, Kind.CONSENTED, act.action().day(), act));
  }
}
