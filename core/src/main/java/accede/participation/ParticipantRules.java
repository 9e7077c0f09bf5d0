package accede.participation;

import accede.geography.StateCode;
import accede.participation.LedgerFinding.Certainty;
import accede.participation.LedgerFinding.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Who there was to act, and who may join.
final class ParticipantRules {

  /// The day on which the last trusteeship of the United Nations ended. A treaty of before may have
  /// been succeeded to after decolonization, of which the table of successions does not tell.
  private static final LocalDate LAST_TRUSTEESHIP_ENDED = LocalDate.of(1994, 10, 1);

  private ParticipantRules() {}

  /// A State that arose from another acts from its first day on.
  static List<LedgerFinding> notYet(CheckedLedger ledger) {
    return CheckedLedger.each(
        ledger.acts(),
        act ->
            ledger
                .lineage()
                .findFirstDay(act.action().state())
                .filter(first -> act.action().day().certainlyBefore(first))
                .map(first ->
                    ledger.finding(
                        Kind.STATE_NOT_YET,
                        Certainty.LIKELY,
                        act,
                        CheckedLedger.NOWHERE,
                        act.action().state()
                            + " exists since "
                            + first
                            + "; only a State has the capacity to conclude treaties (VCLT art."
                            + " 6)")));
  }

  /// A State that no longer exists acts no more.
  static List<LedgerFinding> noLonger(CheckedLedger ledger) {
    return CheckedLedger.each(
        ledger.acts(),
        act ->
            ledger
                .lineage()
                .findLastDay(act.action().state())
                .filter(last -> act.action().day().certainlyAfter(last))
                .map(last ->
                    ledger.finding(
                        Kind.STATE_NO_LONGER,
                        Certainty.LIKELY,
                        act,
                        CheckedLedger.NOWHERE,
                        act.action().state()
                            + " ceased to exist on "
                            + last
                            + "; only a State has the capacity to conclude treaties (VCLT art."
                            + " 6)")));
  }

  /// One succeeds to what a predecessor had done.
  static List<LedgerFinding> successionToNobody(CheckedLedger ledger) {
    return CheckedLedger.each(
        ledger
            .acts()
            .filter(act ->
                act.action().kind() == ActionKind.SUCCESSION
                    || act.detail().equals(LedgerEntry.SUCCESSION)),
        act -> successionToNobody(ledger, act));
  }

  private static Optional<LedgerFinding> successionToNobody(CheckedLedger ledger, LedgerEntry act) {
    Set<StateCode> predecessors = ledger.lineage().predecessors(act.action().state());
    if (predecessors.isEmpty()) {
      return ledger
          .treaty()
          .findAdopted()
          .filter(adopted -> adopted.isAfter(LAST_TRUSTEESHIP_ENDED))
          .map(adopted ->
              nobody(
                  ledger,
                  act,
                  Certainty.LIKELY,
                  "no State is known to which "
                      + act.action().state()
                      + " succeeded since the treaty was adopted on "
                      + adopted));
    }
    List<LedgerEntry> theirs = actsOf(ledger, predecessors, act).toList();
    boolean succeeds =
        theirs.stream()
            .anyMatch(other ->
                other.action().kind().bindsTheState()
                    || other.action().kind() == ActionKind.SIGNATURE);
    return succeeds
        ? Optional.empty()
        : Optional.of(
            nobody(
                ledger,
                act,
                theirs.isEmpty() ? Certainty.SUSPECTED : Certainty.LIKELY,
                "the ledger holds no signature or consent of " + written(predecessors)));
  }

  private static LedgerFinding nobody(
      CheckedLedger ledger, LedgerEntry act, Certainty certainty, String what) {
    return ledger.finding(
        Kind.SUCCESSION_WITHOUT_PREDECESSOR,
        certainty,
        act,
        CheckedLedger.NOWHERE,
        what + " (Vienna Convention on Succession of States in respect of Treaties, arts. 17, 34)");
  }

  /// What the predecessors, or the States that continue them, had done by then.
  private static Stream<LedgerEntry> actsOf(
      CheckedLedger ledger, Set<StateCode> predecessors, LedgerEntry succession) {
    Set<StateCode> keepers = new TreeSet<>();
    predecessors.forEach(code -> keepers.add(ledger.lineage().heir(code)));
    return keepers.stream()
        .flatMap(code -> ledger.acts(code).stream())
        .filter(other -> other != succession)
        .filter(other -> !other.action().state().equals(succession.action().state()))
        .filter(other -> other.action().day().possibleBy(succession.action().day().notAfter()));
  }

  private static String written(Set<StateCode> states) {
    return String.join(" or ", states.stream().map(StateCode::value).toList());
  }

  /// Organizations join where the treaty opens itself to them; territories by the State
  /// responsible.
  static List<LedgerFinding> notAdmitted(CheckedLedger ledger) {
    return ledger.treaty().findEligibility().stream()
        .flatMap(who ->
            ledger
                .acts()
                .filter(act -> joins(act.action().kind()))
                .filter(act -> !ledger.lineage().isState(act.action().state()))
                .flatMap(act -> notAdmitted(ledger, who, act).stream()))
        .toList();
  }

  private static boolean joins(ActionKind kind) {
    return kind == ActionKind.SIGNATURE || kind.bindsTheState();
  }

  private static Optional<LedgerFinding> notAdmitted(
      CheckedLedger ledger, Eligibility who, LedgerEntry act) {
    boolean organization = ledger.lineage().isOrganization(act.action().state());
    if (organization && who.organizations()) {
      return Optional.empty();
    }
    return Optional.of(
        ledger.finding(
            Kind.NOT_ADMITTED,
            organization ? Certainty.CERTAIN : Certainty.LIKELY,
            act,
            ledger.clause("participants"),
            act.action().state()
                + " stands in the table of participants as "
                + (organization ? "an organization" : "a territory")
                + ", and the treaty is open to: "
                + ledger.treaty().find("participants").orElse("")
                + ledger.article("participants")
                + "; VCLT art. 6; no position on status is taken"));
  }
}
