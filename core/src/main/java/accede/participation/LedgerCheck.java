package accede.participation;

import java.util.List;

/// Everything a treaty's ledger is checked for: each rule knows a piece of the law of treaties and
/// answers with its findings. Only acts that stand are looked at; what a correction has struck out
/// is settled.
public final class LedgerCheck {

  /// One thing to check.
  private interface Rule {
    List<LedgerFinding> check(CheckedLedger ledger);
  }

  private static final List<Rule> RULES =
      List.of(
          DayRules::beforeAdoption,
          DayRules::onAWeekend,
          DayRules::recordedBefore,
          DayRules::boundsContradict,
          SignatureRules::beforeOpening,
          SignatureRules::afterClosing,
          SignatureRules::missingBeforeRatification,
          SignatureRules::noneOnRecord,
          ConsentRules::accessionBeforeOpening,
          ConsentRules::accessionBySignatory,
          ConsentRules::secondConsent,
          ConsentRules::formalConfirmationByState,
          ConsentRules::parentNotBound,
          ProvisionalRules::notProvided,
          ProvisionalRules::inForceAlready,
          LeavingRules::notBound,
          LeavingRules::notInForce,
          LeavingRules::notProvided,
          LeavingRules::actAfterLeaving,
          ParticipantRules::notYet,
          ParticipantRules::noLonger,
          ParticipantRules::successionToNobody,
          ParticipantRules::notAdmitted,
          StatementRules::reservationNotAllowed,
          StatementRules::objectionToNothing,
          WorkedOutRules::effectDiffers,
          WorkedOutRules::entryIntoForceDiffers,
          WorkedOutRules::publishedFigureDiffers);

  private LedgerCheck() {}

  /// The findings of all rules, the surest first, those of one kind together.
  ///
  /// @param participation of a [Ledger], so that the treaties its terms refer to are known
  /// @param figures what documents on record say of the treaty
  public static List<LedgerFinding> of(Participation participation, List<PublishedFigure> figures) {
    CheckedLedger ledger = new CheckedLedger(participation, figures);
    return RULES.stream()
        .flatMap(rule -> rule.check(ledger).stream())
        .sorted(CheckedLedger.order())
        .toList();
  }
}
