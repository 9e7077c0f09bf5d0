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
  private final List<LedgerEntry> known;
  private final List<LedgerEntry> certain;
  private final List<LedgerEntry> withdrawalsInEffect;
  private final Optional<LedgerEntry> consent;
  private final Optional<LedgerEntry> signature;
  private final Optional<ActDay> effect;
  private final Standing standing;
  private final boolean inForce;
  private final boolean perhapsInForce;
  private final boolean perhapsParty;
  private final boolean uncertain;

  /// @param day the first day from which the answer holds
  /// @param known every act of the State that stands, in order
  StateOnDay(Participation participation, StateCode state, LocalDate day, List<LedgerEntry> known) {
    this.participation = participation;
    this.state = state;
    this.day = day;
    this.known = known;
    this.certain = known.stream().filter(this::isCertain).toList();
    this.withdrawalsInEffect = withdrawalsInEffect();
    this.consent = consent();
    this.signature = signature();
    this.effect = consent.flatMap(participation::effect);
    this.standing = deriveStanding();
    this.inForce = effect.filter(from -> from.certainBy(day)).isPresent();
    this.perhapsInForce = !inForce && mayBeInForce();
    this.perhapsParty = standing != Standing.PARTY && mayBeParty();
    this.uncertain =
        perhapsParty || perhapsInForce || known.stream().anyMatch(this::mayChangeStanding);
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
      case PARTY -> consent;
      case WITHDRAWN -> withdrawalsInEffect.reversed().stream().findFirst();
      case SIGNATORY -> signature;
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
    return effect;
  }

  /// Whether the treaty is certainly in force for the State.
  public boolean inForce() {
    return inForce;
  }

  /// Whether it may be in force for the State although that is not certain.
  public boolean perhapsInForce() {
    return perhapsInForce;
  }

  /// The clauses without which it cannot be known whether the treaty is in force for the State;
  /// none where it is known.
  public List<String> unknownClauses() {
    return consent.isPresent() && effect.isEmpty() ? participation.unknownClauses() : List.of();
  }

  /// Whether an act that may have happened, or taken effect, by the day would change the answer.
  public boolean uncertain() {
    return uncertain;
  }

  /// Whether the State may have consented although that is not certain.
  public boolean perhapsParty() {
    return perhapsParty;
  }

  /// The place in the order of deposits, once the State has consented.
  public Optional<Ordinal> findOrdinal() {
    return consent.flatMap(participation::ordinal);
  }

  /// A notice, given and not yet in effect, by which a party leaves.
  public Optional<LedgerEntry> findPendingWithdrawal() {
    return consent.flatMap(held ->
        certain.stream()
            .skip(certain.indexOf(held) + 1L)
            .filter(act -> act.action().kind() == ActionKind.WITHDRAWAL)
            .findFirst());
  }

  /// The notice by which the State applies the treaty before it is in force for it. It ends with
  /// the entry into force, or when the State gives notice that it will not become a party (VCLT
  /// art. 25.2), takes its signature or its consent back, or leaves.
  public Optional<LedgerEntry> findProvisionalApplication() {
    Optional<LedgerEntry> applied = Optional.empty();
    for (LedgerEntry act : certain) {
      switch (act.action().kind()) {
        case PROVISIONAL_APPLICATION -> applied = applied.or(() -> Optional.of(act));
        case NO_INTENTION, WITHDRAWAL, WITHDRAWAL_OF_SIGNATURE -> applied = Optional.empty();
        case SIGNATURE,
            DEFINITIVE_SIGNATURE,
            RATIFICATION,
            ACCEPTANCE,
            APPROVAL,
            FORMAL_CONFIRMATION,
            ACCESSION,
            SUCCESSION,
            CONSENT,
            DECLARATION,
            RESERVATION,
            OBJECTION,
            TERRITORIAL_APPLICATION,
            CORRECTION -> {}
      }
    }
    return inForce ? Optional.empty() : applied;
  }

  /// The notice that the State does not intend to become a party (VCLT art. 18 a). A depositary
  /// goes on listing its signature.
  public Optional<LedgerEntry> findNoIntention() {
    return standing == Standing.PARTY
        ? Optional.empty()
        : certain.reversed().stream()
            .filter(act -> act.action().kind() == ActionKind.NO_INTENTION)
            .findFirst();
  }

  /// Every act that is certain on the day, in order.
  public List<LedgerEntry> acts() {
    return certain;
  }

  /// Every act that may have happened by the day, the certain ones among them.
  public List<LedgerEntry> possibleActs() {
    return known.stream().filter(this::possible).toList();
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
    int left = withdrawalsInEffect.stream().mapToInt(certain::indexOf).max().orElse(-1);
    return certain.stream()
        .skip(left + 1L)
        .filter(entry -> entry.action().kind().bindsTheState())
        .findFirst();
  }

  private Optional<LedgerEntry> signature() {
    Optional<LedgerEntry> given = Optional.empty();
    for (LedgerEntry act : certain) {
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

  /// By what the State did since it last left for certain.
  private boolean mayBeInForce() {
    int left = withdrawalsInEffect.stream().mapToInt(known::indexOf).max().orElse(-1);
    return known.stream()
        .skip(left + 1L)
        .filter(entry -> entry.action().kind().bindsTheState())
        .filter(this::possible)
        .anyMatch(
            entry -> participation.effect(entry).filter(from -> from.possibleBy(day)).isPresent());
  }

  private boolean mayBeParty() {
    return known.stream()
        .filter(entry -> entry.action().kind().bindsTheState())
        .anyMatch(entry -> possible(entry) && !isCertain(entry));
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
    return known.stream()
        .filter(entry -> entry.action().kind() == ActionKind.WITHDRAWAL)
        .filter(notice -> participation.effectOfWithdrawal(notice).certainBy(day))
        .toList();
  }

  /// Whether the treaty was in force for the State and a withdrawal has taken effect since. Who
  /// takes an instrument back before then stands where it stood without it.
  private boolean hasLeft() {
    return consent.isEmpty()
        && !withdrawalsInEffect.isEmpty()
        && certain.stream()
            .filter(entry -> entry.action().kind().bindsTheState())
            .flatMap(entry -> participation.effect(entry).stream())
            .anyMatch(from ->
                withdrawalsInEffect.stream()
                    .map(participation::effectOfWithdrawal)
                    .anyMatch(left -> from.notBefore().isBefore(left.notAfter())));
  }
}
