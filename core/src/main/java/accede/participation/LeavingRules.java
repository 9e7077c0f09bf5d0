package accede.participation;

import accede.participation.LedgerFinding.Certainty;
import accede.participation.LedgerFinding.Kind;
import accede.participation.LedgerFinding.Place;
import java.util.List;
import java.util.Optional;

/// Who may leave a treaty, and what is left to do for one who has (VCLT arts. 54–56, 70).
final class LeavingRules {

  private static final String CLAUSE = "withdrawal notice";

  private LeavingRules() {}

  /// One who is not bound cannot withdraw.
  static List<LedgerFinding> notBound(CheckedLedger ledger) {
    return ledger
        .acts(ActionKind.WITHDRAWAL)
        .filter(act -> ledger.consentBefore(act).isEmpty())
        .map(act ->
            ledger.finding(
                Kind.WITHDRAWAL_UNBOUND,
                Certainty.CERTAIN,
                act,
                CheckedLedger.last(ledger.before(act), ActionKind.WITHDRAWAL)
                    .<Place>map(Place.Act::new)
                    .orElse(CheckedLedger.NOWHERE),
                "no consent to be bound held that day, and only a party withdraws (VCLT art. 54)"))
        .toList();
  }

  /// Before entry into force there is no party yet that could withdraw.
  static List<LedgerFinding> notInForce(CheckedLedger ledger) {
    return CheckedLedger.each(
        ledger.acts(ActionKind.WITHDRAWAL).filter(act -> !recordedAsTakenBack(act)),
        act ->
            ledger
                .consentBefore(act)
                .filter(consent -> !mayBeInForce(ledger, act))
                .map(consent ->
                    ledger.finding(
                        Kind.WITHDRAWAL_NOT_IN_FORCE,
                        Certainty.SUSPECTED,
                        act,
                        new Place.Act(consent),
                        "the treaty was not in force for the State that day; before, a consent is"
                            + " taken back rather than a treaty left (VCLT arts. 2.1 g, 54)")));
  }

  /// An instrument taken back before entry into force has effect from the day of receipt on; where
  /// the entry says so the question is answered.
  private static boolean recordedAsTakenBack(LedgerEntry act) {
    return act.findStatedEffect()
        .filter(effect -> act.action().day().equals(ActDay.on(effect)))
        .isPresent();
  }

  /// Whether the treaty may have been in force for the State when it acted.
  static boolean mayBeInForce(CheckedLedger ledger, LedgerEntry act) {
    return ledger
        .consentBefore(act)
        .flatMap(ledger.participation()::effect)
        .filter(effect -> effect.possibleBy(act.action().day().notAfter()))
        .isPresent();
  }

  /// The terms leave no way out. What they do not tell is not known.
  static List<LedgerFinding> notProvided(CheckedLedger ledger) {
    if (ledger.treaty().find(CLAUSE).filter("not provided"::equals).isEmpty()) {
      return List.of();
    }
    return ledger
        .acts(ActionKind.WITHDRAWAL)
        .map(act ->
            ledger.finding(
                Kind.WITHDRAWAL_NOT_PROVIDED,
                Certainty.LIKELY,
                act,
                ledger.clause(CLAUSE),
                "the treaty does not provide for withdrawal"
                    + ledger.article(CLAUSE)
                    + "; then it may be left only where that was intended or follows from its"
                    + " nature (VCLT art. 56.1)"))
        .toList();
  }

  /// What only a party does, by a State that has left and not come back.
  static List<LedgerFinding> actAfterLeaving(CheckedLedger ledger) {
    return CheckedLedger.each(
        ledger.acts().filter(act -> isForParties(act.action().kind())),
        act ->
            leftBefore(ledger, act)
                .map(notice ->
                    ledger.finding(
                        Kind.ACT_AFTER_LEAVING,
                        Certainty.LIKELY,
                        act,
                        new Place.Act(notice),
                        "the State left by "
                            + notice.reference()
                            + " and has given no new consent; it has no part in the treaty any"
                            + " longer (VCLT art. 70)")));
  }

  private static boolean isForParties(ActionKind kind) {
    return switch (kind) {
      case RESERVATION, OBJECTION, TERRITORIAL_APPLICATION, PROVISIONAL_APPLICATION -> true;
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
          WITHDRAWAL,
          WITHDRAWAL_OF_SIGNATURE,
          NO_INTENTION,
          CORRECTION ->
          false;
    };
  }

  private static Optional<LedgerEntry> leftBefore(CheckedLedger ledger, LedgerEntry act) {
    return ledger.consentBefore(act).isPresent()
        ? Optional.empty()
        : CheckedLedger.last(ledger.before(act), ActionKind.WITHDRAWAL)
            .filter(notice ->
                ledger
                    .participation()
                    .effectOfWithdrawal(notice)
                    .certainlyBefore(act.action().day()));
  }
}
