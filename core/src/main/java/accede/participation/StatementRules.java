package accede.participation;

import accede.geography.StateCode;
import accede.participation.LedgerFinding.Certainty;
import accede.participation.LedgerFinding.Kind;
import java.util.List;
import java.util.Optional;

/// Reservations and objections (VCLT arts. 19–23).
final class StatementRules {

  private static final String CLAUSE = "reservations";

  private StatementRules() {}

  /// A treaty may forbid reservations.
  static List<LedgerFinding> reservationNotAllowed(CheckedLedger ledger) {
    if (ledger.treaty().find(CLAUSE).filter("not allowed"::equals).isEmpty()) {
      return List.of();
    }
    return ledger
        .acts(ActionKind.RESERVATION)
        .map(act ->
            ledger.finding(
                Kind.RESERVATION_NOT_ALLOWED,
                Certainty.CERTAIN,
                act,
                ledger.clause(CLAUSE),
                "the treaty allows no reservation" + ledger.article(CLAUSE) + "; VCLT art. 19 a"))
        .toList();
  }

  /// One objects to what another has done.
  static List<LedgerFinding> objectionToNothing(CheckedLedger ledger) {
    return CheckedLedger.each(
        ledger.acts(ActionKind.OBJECTION),
        act -> act.findTowards().flatMap(other -> toNothing(ledger, act, other)));
  }

  private static Optional<LedgerFinding> toNothing(
      CheckedLedger ledger, LedgerEntry act, StateCode other) {
    boolean acted =
        ledger.acts(other).stream()
            .anyMatch(theirs -> theirs.action().day().possibleBy(act.action().day().notAfter()));
    return acted
        ? Optional.empty()
        : Optional.of(
            ledger.finding(
                Kind.OBJECTION_TO_NOTHING,
                Certainty.LIKELY,
                act,
                CheckedLedger.NOWHERE,
                other
                    + " has no act on record by "
                    + act.action().day()
                    + " that could be objected to (VCLT art. 20.4)"));
  }
}
