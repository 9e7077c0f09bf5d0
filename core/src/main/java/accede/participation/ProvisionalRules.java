package accede.participation;

import accede.participation.LedgerFinding.Certainty;
import accede.participation.LedgerFinding.Kind;
import accede.participation.LedgerFinding.Place;
import java.util.List;
import java.util.Optional;

/// A treaty is applied provisionally where it says so, and until it is in force (VCLT art. 25).
final class ProvisionalRules {

  private static final String CLAUSE = "provisional application";

  private ProvisionalRules() {}

  /// The terms do not provide for it; without the clause it is not known whether they do.
  static List<LedgerFinding> notProvided(CheckedLedger ledger) {
    Optional<String> clause = ledger.treaty().find(CLAUSE);
    if (clause.filter(text -> !text.equals("not provided")).isPresent()) {
      return List.of();
    }
    return ledger
        .acts(ActionKind.PROVISIONAL_APPLICATION)
        .map(act ->
            ledger.finding(
                Kind.PROVISIONAL_APPLICATION_NOT_PROVIDED,
                clause.isPresent() ? Certainty.LIKELY : Certainty.SUSPECTED,
                act,
                ledger.clause(CLAUSE),
                "the terms "
                    + (clause.isPresent() ? "do not provide for it" : "on record are silent on it")
                    + ledger.article(CLAUSE)
                    + ", and VCLT art. 25.1 asks for a provision or an agreement"))
        .toList();
  }

  /// Nothing is left to apply provisionally once the treaty is in force for the State.
  static List<LedgerFinding> inForceAlready(CheckedLedger ledger) {
    return CheckedLedger.each(
        ledger.acts(ActionKind.PROVISIONAL_APPLICATION),
        act ->
            ledger
                .consentBefore(act)
                .filter(consent ->
                    ledger
                        .participation()
                        .effect(consent)
                        .filter(effect -> !act.action().day().possibleBy(effect.notAfter()))
                        .isPresent())
                .map(consent ->
                    ledger.finding(
                        Kind.PROVISIONAL_APPLICATION_IN_FORCE,
                        Certainty.LIKELY,
                        act,
                        new Place.Act(consent),
                        "the treaty was in force for the State since "
                            + ledger.participation().effect(consent).orElseThrow()
                            + "; provisional application ends there (VCLT art. 25.1)")));
  }
}
