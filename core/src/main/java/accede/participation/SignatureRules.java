package accede.participation;

import accede.participation.LedgerFinding.Certainty;
import accede.participation.LedgerFinding.Kind;
import accede.participation.LedgerFinding.Place;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// When a treaty may be signed, and what rests on a signature.
final class SignatureRules {

  private SignatureRules() {}

  /// A signature before the first day of signature.
  static List<LedgerFinding> beforeOpening(CheckedLedger ledger) {
    return ledger.treaty().findOpened().stream()
        .flatMap(opened ->
            ledger
                .acts()
                .filter(SignatureRules::signed)
                .filter(act -> act.action().day().certainlyBefore(opened))
                .map(act ->
                    ledger.finding(
                        Kind.SIGNATURE_BEFORE_OPENING,
                        Certainty.CERTAIN,
                        act,
                        ledger.clause("opened for signature"),
                        "signature opened on "
                            + opened
                            + ledger.article("opened for signature")
                            + "; VCLT art. 10 leaves this to the treaty")))
        .toList();
  }

  /// A signature after the last day of signature.
  static List<LedgerFinding> afterClosing(CheckedLedger ledger) {
    return closing(ledger).stream()
        .flatMap(closed ->
            ledger
                .acts()
                .filter(SignatureRules::signed)
                .filter(act -> act.action().day().certainlyAfter(closed))
                .map(act ->
                    ledger.finding(
                        Kind.SIGNATURE_AFTER_CLOSING,
                        Certainty.CERTAIN,
                        act,
                        ledger.clause("closed for signature"),
                        "the last day of signature was "
                            + closed
                            + ledger.article("closed for signature")
                            + "; from then on a State accedes (VCLT art. 15)")))
        .toList();
  }

  /// Signed by the State itself; a signature succeeded to is dated by the succession.
  private static boolean signed(LedgerEntry act) {
    ActionKind kind = act.action().kind();
    return (kind == ActionKind.SIGNATURE || kind == ActionKind.DEFINITIVE_SIGNATURE)
        && !act.detail().equals(LedgerEntry.SUCCESSION);
  }

  /// The last day of signature, or the latest that it can be; nothing while signature is open.
  static Optional<LocalDate> closing(CheckedLedger ledger) {
    return ledger.treaty().closesAtEntryIntoForce()
        ? ledger.participation().findEntryIntoForce().map(ActDay::notAfter)
        : ledger.treaty().findClosed();
  }

  /// Whether the treaty is one that is signed, and the ledger holds signatures.
  private static boolean holdsSignatures(CheckedLedger ledger) {
    return ledger.treaty().findOpened().isPresent()
        && ledger.acts(ActionKind.SIGNATURE).findAny().isPresent();
  }

  /// A State that ratifies, accepts or approves has signed before.
  static List<LedgerFinding> missingBeforeRatification(CheckedLedger ledger) {
    return holdsSignatures(ledger)
        ? CheckedLedger.each(
            ledger.acts().filter(SignatureRules::restsOnASignature), act -> unsigned(ledger, act))
        : List.of();
  }

  private static Optional<LedgerFinding> unsigned(CheckedLedger ledger, LedgerEntry act) {
    List<LedgerEntry> signatures =
        ledger.acts(act.action().state()).stream()
            .filter(other -> other.action().kind() == ActionKind.SIGNATURE)
            .toList();
    if (signatures.isEmpty()) {
      return Optional.of(
          ledger.finding(
              Kind.CONSENT_WITHOUT_SIGNATURE,
              Certainty.LIKELY,
              act,
              ledger.clause("opened for signature"),
              "the State has no signature on record, and "
                  + act.action().kind().word()
                  + " is the consent of a signatory (VCLT art. 14)"));
    }
    LedgerEntry first = signatures.getFirst();
    return act.action().day().certainlyBefore(first.action().day())
        ? Optional.of(
            ledger.finding(
                Kind.CONSENT_WITHOUT_SIGNATURE,
                Certainty.LIKELY,
                act,
                new Place.Act(first),
                "the State signed only later, on "
                    + first.action().day()
                    + ", and "
                    + act.action().kind().word()
                    + " is the consent of a signatory (VCLT art. 14)"))
        : Optional.empty();
  }

  private static boolean restsOnASignature(LedgerEntry act) {
    ActionKind kind = act.action().kind();
    return kind == ActionKind.RATIFICATION
        || kind == ActionKind.ACCEPTANCE
        || kind == ActionKind.APPROVAL;
  }

  /// A treaty that is signed, ratifications, and no signature at all: the source lists none.
  static List<LedgerFinding> noneOnRecord(CheckedLedger ledger) {
    long ratifications = ledger.acts().filter(SignatureRules::restsOnASignature).count();
    boolean missing =
        ledger.treaty().findOpened().isPresent() && !holdsSignatures(ledger) && ratifications > 0;
    return missing
        ? List.of(
            ledger.ofTreaty(
                Kind.SIGNATURES_MISSING,
                Certainty.LIKELY,
                ledger.clause("opened for signature"),
                ratifications
                    + " ratifications, acceptances and approvals rest on signatures (VCLT art. 14)"
                    + " of which the ledger holds none"))
        : List.of();
  }
}
