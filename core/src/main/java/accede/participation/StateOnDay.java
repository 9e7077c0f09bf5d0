package accede.participation;

import accede.geography.StateCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Where one State stands towards a treaty on a day. Between two days that bound an act the State
/// keeps its last certain standing and is [#uncertain()].
public final class StateOnDay {

  private final Participation participation;
  private final StateCode state;
  private final LocalDate day;
  private final List<LedgerEntry> acts;
  private final List<LedgerEntry> withdrawalsInEffect;
  private final Optional<LedgerEntry> consent;
  private final Optional<LedgerEntry> signature;
  private final Standing standing;

  StateOnDay(Participation participation, StateCode state, LocalDate day) {
    this.participation = participation;
    this.state = state;
    this.day = day;
    this.acts = participation.acts(state).stream().filter(this::isCertain).toList();
    this.withdrawalsInEffect = withdrawalsInEffect();
    this.consent = consent();
    this.signature = signature();
    this.standing = deriveStanding();
  }

  /// The State.
  public StateCode state() {
    return state;
  }

  /// The standing by the last certain act.
  public Standing standing() {
    return standing;
  }

  /// The act that decides the standing: consent, withdrawal or signature.
  public Optional<LedgerEntry> findDecidingAct() {
    return switch (standing) {
      case PARTY -> findConsent();
      case WITHDRAWN -> withdrawalsInEffect.reversed().stream().findFirst();
      case SIGNATORY -> findSignature();
      case OUTSIDE -> Optional.empty();
    };
  }

  /// The consent to be bound that holds on the day.
  public Optional<LedgerEntry> findConsent() {
    return consent;
  }

  /// The signature, unless it was taken back and not given again.
  public Optional<LedgerEntry> findSignature() {
    return signature;
  }

  /// The days between which the treaty enters into force for the State, once it has consented.
  public Optional<ActDay> findEffect() {
    return findConsent().flatMap(participation::effect);
  }

  /// Whether the treaty is certainly in force for the State.
  public boolean inForce() {
    return findEffect().filter(effect -> effect.certainBy(day)).isPresent();
  }

  /// Whether it may be in force for the State although that is not certain.
  public boolean perhapsInForce() {
    return !inForce()
        && participation.acts(state).stream()
            .filter(entry -> entry.action().kind().bindsTheState())
            .filter(entry -> entry.action().day().possibleBy(day))
            .anyMatch(entry ->
                participation.effect(entry).filter(e -> e.possibleBy(day)).isPresent()
                    && !hasLeft());
  }

  /// Whether an act that may have happened, or taken effect, by the day would change the answer.
  public boolean uncertain() {
    return perhapsParty()
        || perhapsInForce()
        || participation.acts(state).stream().anyMatch(this::mayChangeStanding);
  }

  /// Whether the State may have consented although that is not certain.
  public boolean perhapsParty() {
    return standing != Standing.PARTY
        && participation.acts(state).stream()
            .filter(entry -> entry.action().kind().bindsTheState())
            .anyMatch(entry -> possible(entry) && !isCertain(entry));
  }

  /// The place in the order of deposits, once the State has consented.
  public Optional<Ordinal> findOrdinal() {
    return findConsent().flatMap(participation::ordinal);
  }

  /// Every act that is certain on the day, in order.
  public List<LedgerEntry> acts() {
    return acts;
  }

  /// Every act that may have happened by the day, the certain ones among them.
  public List<LedgerEntry> possibleActs() {
    return participation.acts(state).stream().filter(this::possible).toList();
  }

  private Standing deriveStanding() {
    if (consent.isPresent()) {
      return Standing.PARTY;
    }
    if (hasLeft()) {
      return Standing.WITHDRAWN;
    }
    return signature.isPresent() ? Standing.SIGNATORY : Standing.OUTSIDE;
  }

  /// The first binding act after the last withdrawal in effect.
  private Optional<LedgerEntry> consent() {
    int left = withdrawalsInEffect.stream().mapToInt(acts::indexOf).max().orElse(-1);
    return acts.stream()
        .skip(left + 1L)
        .filter(entry -> entry.action().kind().bindsTheState())
        .findFirst();
  }

  private Optional<LedgerEntry> signature() {
    Optional<LedgerEntry> given = Optional.empty();
    for (LedgerEntry act : acts) {
      if (act.action().kind() == ActionKind.SIGNATURE && given.isEmpty()) {
        given = Optional.of(act);
      } else if (act.action().kind() == ActionKind.WITHDRAWAL_OF_SIGNATURE) {
        given = Optional.empty();
      }
    }
    return given;
  }

  private boolean isCertain(LedgerEntry entry) {
    return entry.action().day().certainBy(day);
  }

  private boolean possible(LedgerEntry entry) {
    return entry.action().day().possibleBy(day);
  }

  private boolean mayChangeStanding(LedgerEntry entry) {
    return switch (entry.action().kind()) {
      case SIGNATURE -> standing == Standing.OUTSIDE && open(entry.action().day());
      case WITHDRAWAL_OF_SIGNATURE -> standing == Standing.SIGNATORY && open(entry.action().day());
      case WITHDRAWAL ->
          standing == Standing.PARTY && open(participation.effectOfWithdrawal(entry));
      case DEFINITIVE_SIGNATURE,
          RATIFICATION,
          ACCEPTANCE,
          APPROVAL,
          FORMAL_CONFIRMATION,
          ACCESSION,
          SUCCESSION,
          CONSENT,
          PROVISIONAL_APPLICATION,
          DECLARATION,
          RESERVATION,
          OBJECTION,
          TERRITORIAL_APPLICATION,
          NO_INTENTION,
          CORRECTION ->
          false;
    };
  }

  private boolean open(ActDay bounds) {
    return bounds.possibleBy(day) && !bounds.certainBy(day);
  }

  /// Notices of withdrawal whose effect has come, in order.
  private List<LedgerEntry> withdrawalsInEffect() {
    return participation.acts(state).stream()
        .filter(entry -> entry.action().kind() == ActionKind.WITHDRAWAL)
        .filter(notice -> participation.effectOfWithdrawal(notice).certainBy(day))
        .toList();
  }

  /// Whether the State was bound and a withdrawal has taken effect since.
  private boolean hasLeft() {
    return consent.isEmpty()
        && !withdrawalsInEffect.isEmpty()
        && acts.stream().anyMatch(entry -> entry.action().kind().bindsTheState());
  }
}
