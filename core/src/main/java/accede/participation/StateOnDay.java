package accede.participation;

import accede.geography.StateCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where one State stands towards a treaty on a day. Between two days that bound an act the State
 * keeps its last certain standing and is {@link #uncertain()}.
 */
public final class StateOnDay {

  private final Participation participation;
  private final StateCode state;
  private final LocalDate day;

  StateOnDay(Participation participation, StateCode state, LocalDate day) {
    this.participation = participation;
    this.state = state;
    this.day = day;
  }

  /** The State. */
  public StateCode state() {
    return state;
  }

  /** The standing by the last certain act. */
  public Standing standing() {
    if (findConsent().isPresent()) {
      return Standing.PARTY;
    }
    if (hasLeft()) {
      return Standing.WITHDRAWN;
    }
    return findSignature().isPresent() ? Standing.SIGNATORY : Standing.OUTSIDE;
  }

  /** The act that decides the standing: consent, withdrawal or signature. */
  public Optional<LedgerEntry> findDecidingAct() {
    return switch (standing()) {
      case PARTY -> findConsent();
      case WITHDRAWN -> withdrawalsInEffect().reversed().stream().findFirst();
      case SIGNATORY -> findSignature();
      case OUTSIDE -> Optional.empty();
    };
  }

  /** The consent to be bound that holds on the day. */
  public Optional<LedgerEntry> findConsent() {
    LocalDate left =
        withdrawalsInEffect().stream()
            .map(notice -> notice.action().day().notAfter())
            .max(LocalDate::compareTo)
            .orElse(LocalDate.MIN);
    return certain()
        .filter(entry -> entry.action().kind().bindsTheState())
        .filter(entry -> entry.action().day().notAfter().isAfter(left))
        .findFirst();
  }

  /** The signature, unless it was taken back. */
  public Optional<LedgerEntry> findSignature() {
    Optional<LedgerEntry> signature =
        certain().filter(e -> e.action().kind() == ActionKind.SIGNATURE).findFirst();
    boolean takenBack =
        certain().anyMatch(e -> e.action().kind() == ActionKind.WITHDRAWAL_OF_SIGNATURE);
    return takenBack ? Optional.empty() : signature;
  }

  /** The days between which the treaty enters into force for the State, once it has consented. */
  public Optional<ActDay> findEffect() {
    return findConsent().flatMap(participation::effect);
  }

  /** Whether the treaty is certainly in force for the State. */
  public boolean inForce() {
    return findEffect().filter(effect -> effect.certainBy(day)).isPresent();
  }

  /** Whether it may be in force for the State although that is not certain. */
  public boolean perhapsInForce() {
    return !inForce()
        && participation.acts(state).stream()
            .filter(entry -> entry.action().kind().bindsTheState())
            .filter(entry -> entry.action().day().possibleBy(day))
            .anyMatch(entry ->
                participation.effect(entry).filter(e -> e.possibleBy(day)).isPresent()
                    && !hasLeft());
  }

  /** Whether an act that may have happened by the day would change the standing. */
  public boolean uncertain() {
    return perhapsParty()
        || participation.acts(state).stream()
            .filter(this::changesStanding)
            .anyMatch(entry -> possible(entry) && !isCertain(entry));
  }

  /** Whether the State may have consented although that is not certain. */
  public boolean perhapsParty() {
    return standing() != Standing.PARTY
        && participation.acts(state).stream()
            .filter(entry -> entry.action().kind().bindsTheState())
            .anyMatch(entry -> possible(entry) && !isCertain(entry));
  }

  /** The place in the order of deposits, once the State has consented. */
  public Optional<Ordinal> findOrdinal() {
    return findConsent().flatMap(consent -> participation.ordinal(state));
  }

  /** Every act that is certain on the day. */
  public List<LedgerEntry> acts() {
    return certain().toList();
  }

  private Stream<LedgerEntry> certain() {
    return participation.acts(state).stream().filter(this::isCertain);
  }

  private boolean isCertain(LedgerEntry entry) {
    return entry.action().day().certainBy(day);
  }

  private boolean possible(LedgerEntry entry) {
    return entry.action().day().possibleBy(day);
  }

  private boolean changesStanding(LedgerEntry entry) {
    ActionKind kind = entry.action().kind();
    return kind == ActionKind.SIGNATURE && standing() == Standing.OUTSIDE
        || kind == ActionKind.WITHDRAWAL && standing() == Standing.PARTY
        || kind == ActionKind.WITHDRAWAL_OF_SIGNATURE && standing() == Standing.SIGNATORY;
  }

  /** Notices of withdrawal whose effect has come, in order. */
  private List<LedgerEntry> withdrawalsInEffect() {
    return participation.acts(state).stream()
        .filter(entry -> entry.action().kind() == ActionKind.WITHDRAWAL)
        .filter(notice -> participation.effectOfWithdrawal(notice).certainBy(day))
        .toList();
  }

  private boolean hasLeft() {
    return !withdrawalsInEffect().isEmpty() && findConsent().isEmpty();
  }
}
