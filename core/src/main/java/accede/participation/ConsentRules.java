package accede.participation;

import accede.participation.LedgerFinding.Certainty;
import accede.participation.LedgerFinding.Kind;
import accede.participation.LedgerFinding.Place;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Who may consent to be bound in which form, and when.
final class ConsentRules {

  private ConsentRules() {}

  /// An accession before the treaty was open for it: by its clause where there is one, else before
  /// it was open at all.
  static List<LedgerFinding> accessionBeforeOpening(CheckedLedger ledger) {
    return CheckedLedger.each(
        ledger.acts(ActionKind.ACCESSION),
        act ->
            ledger.treaty().accessionAtEntryIntoForce()
                ? beforeEntryIntoForce(ledger, act)
                : beforeOpeningDay(ledger, act));
  }

  private static Optional<LedgerFinding> beforeEntryIntoForce(
      CheckedLedger ledger, LedgerEntry act) {
    Optional<ActDay> force = ledger.participation().findEntryIntoForce();
    if (force.filter(day -> !act.action().day().certainlyBefore(day)).isPresent()) {
      return Optional.empty();
    }
    String since = force.map(day -> "on " + day).orElse("not yet");
    return Optional.of(
        ledger.finding(
            Kind.ACCESSION_BEFORE_OPENING,
            Certainty.LIKELY,
            act,
            ledger.clause("open for accession"),
            "accession opens with the entry into force"
                + ledger.article("open for accession")
                + ", which came "
                + since
                + "; VCLT art. 15 leaves this to the treaty"));
  }

  private static Optional<LedgerFinding> beforeOpeningDay(CheckedLedger ledger, LedgerEntry act) {
    boolean ownClause = ledger.treaty().findOpenForAccession().isPresent();
    String clause = ownClause ? "open for accession" : "opened for signature";
    Optional<LocalDate> opened =
        ownClause ? ledger.treaty().findOpenForAccession() : ledger.treaty().findOpened();
    return opened
        .filter(day -> act.action().day().certainlyBefore(day))
        .map(day ->
            ledger.finding(
                Kind.ACCESSION_BEFORE_OPENING,
                Certainty.CERTAIN,
                act,
                ledger.clause(clause),
                "the treaty opened on "
                    + day
                    + ledger.article(clause)
                    + "; VCLT art. 15 leaves this to the treaty"));
  }

  /// A State that has signed ratifies; accession is for those that have not.
  static List<LedgerFinding> accessionBySignatory(CheckedLedger ledger) {
    return CheckedLedger.each(
        ledger.acts(ActionKind.ACCESSION), act -> accedesThoughSigned(ledger, act));
  }

  private static Optional<LedgerFinding> accedesThoughSigned(
      CheckedLedger ledger, LedgerEntry act) {
    List<LedgerEntry> before = ledger.before(act);
    boolean leftOrTakenBack =
        before.stream()
            .map(earlier -> earlier.action().kind())
            .anyMatch(kind ->
                kind == ActionKind.WITHDRAWAL || kind == ActionKind.WITHDRAWAL_OF_SIGNATURE);
    if (leftOrTakenBack || ledger.treaty().findOpened().isEmpty()) {
      return Optional.empty();
    }
    boolean open =
        SignatureRules.closing(ledger)
            .filter(closed -> act.action().day().certainlyAfter(closed))
            .isEmpty();
    return CheckedLedger.last(before, ActionKind.SIGNATURE)
        .map(signature ->
            ledger.finding(
                Kind.ACCESSION_BY_SIGNATORY,
                open ? Certainty.LIKELY : Certainty.SUSPECTED,
                act,
                new Place.Act(signature),
                "the State had signed on "
                    + signature.action().day()
                    + (open ? ", and signature was still open" : "")
                    + "; a signatory ratifies, accepts or approves (VCLT arts. 14, 15)"));
  }

  /// A State that is bound cannot become bound again.
  static List<LedgerFinding> secondConsent(CheckedLedger ledger) {
    return CheckedLedger.each(
        ledger.acts().filter(act -> act.action().kind().bindsTheState()),
        act ->
            ledger
                .consentBefore(act)
                .map(first ->
                    ledger.finding(
                        Kind.SECOND_CONSENT,
                        Certainty.LIKELY,
                        act,
                        new Place.Act(first),
                        "the State was bound by "
                            + first.reference()
                            + " and has not left since (VCLT arts. 11, 54)")));
  }

  /// Formal confirmation is the form of organizations.
  static List<LedgerFinding> formalConfirmationByState(CheckedLedger ledger) {
    return ledger
        .acts(ActionKind.FORMAL_CONFIRMATION)
        .filter(act -> ledger.lineage().isState(act.action().state()))
        .map(act ->
            ledger.finding(
                Kind.FORMAL_CONFIRMATION_BY_STATE,
                Certainty.LIKELY,
                act,
                CheckedLedger.NOWHERE,
                "formal confirmation is the consent of an organization (VCLT of 1986 arts. 2.1 b"
                    + " bis, 14); a State ratifies"))
        .toList();
  }

  /// Where only parties to another treaty may join, consent follows consent to that one.
  static List<LedgerFinding> parentNotBound(CheckedLedger ledger) {
    return ledger.treaty().findEligibility().stream()
        .flatMap(who -> who.partiesTo().stream())
        .flatMap(id -> ledger.participation().other(id).stream())
        .flatMap(parent -> notPartyTo(ledger, parent))
        .toList();
  }

  private static Stream<LedgerFinding> notPartyTo(CheckedLedger ledger, Participation parent) {
    return ledger
        .acts()
        .filter(act -> act.action().kind().bindsTheState())
        .filter(act -> toldOf(parent, act.action().day()))
        .filter(act -> {
          StateOnDay on =
              parent.on(act.action().day().notAfter(), ledger.lineage().heir(act.action().state()));
          return on.standing() != Standing.PARTY && !on.perhapsParty();
        })
        .map(act ->
            ledger.finding(
                Kind.PARENT_NOT_BOUND,
                Certainty.LIKELY,
                act,
                ledger.clause("participants"),
                "the State was no party to '"
                    + parent.treaty().id()
                    + "' on "
                    + act.action().day()
                    + ", as the treaty requires"
                    + ledger.article("participants")));
  }

  /// Whether the other ledger knows of acts up to a day: there is one, and its source reaches it.
  private static boolean toldOf(Participation parent, ActDay day) {
    return !parent.isEmpty()
        && parent
            .treaty()
            .find("acts complete until")
            .filter(until -> until.compareTo(day.notAfter().toString()) < 0)
            .isEmpty();
  }
}
