package accede.participation;

import accede.participation.LedgerFinding.Certainty;
import accede.participation.LedgerFinding.Kind;
import accede.participation.LedgerFinding.Place;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What is stated beside what follows from the acts and the clauses.
final class WorkedOutRules {

  private WorkedOutRules() {}

  /// A stated day of effect that is not the one the clauses give.
  static List<LedgerFinding> effectDiffers(CheckedLedger ledger) {
    Stream<LedgerFinding> consents =
        ledger.participation().consents().stream()
            .flatMap(act -> effectOfConsent(ledger, act).stream());
    Stream<LedgerFinding> withdrawals =
        ledger
            .acts(ActionKind.WITHDRAWAL)
            .filter(act -> LeavingRules.mayBeInForce(ledger, act))
            .flatMap(act -> effectOfWithdrawal(ledger, act).stream());
    return Stream.concat(consents, withdrawals).toList();
  }

  private static Optional<LedgerFinding> effectOfConsent(CheckedLedger ledger, LedgerEntry act) {
    LocalDate stated = act.findStatedEffect().orElse(null);
    ActDay rule = ledger.participation().effectByRule(act).orElse(null);
    if (stated == null || rule == null || within(rule, stated) || ownDay(ledger, act, stated)) {
      return Optional.empty();
    }
    return Optional.of(
        ledger.finding(
            Kind.EFFECT_DIFFERS,
            daysOff(rule, stated) <= 1 ? Certainty.SUSPECTED : Certainty.LIKELY,
            act,
            ledger.clause("delay for each State"),
            "stated for "
                + stated
                + ", by the rule "
                + rule
                + ledger.article("delay for each State")
                + "; VCLT art. 24.3"));
  }

  /// Where the day of effect is not a matter of the delay: a succession counts from the birth of
  /// the State, and a treaty may let an accession wait for the depositary's notice.
  private static boolean ownDay(CheckedLedger ledger, LedgerEntry act, LocalDate stated) {
    return switch (act.action().kind()) {
      case SUCCESSION -> !act.action().day().possibleBy(stated);
      case ACCESSION -> ledger.treaty().find("effect of accession").isPresent();
      case SIGNATURE,
          DEFINITIVE_SIGNATURE,
          RATIFICATION,
          ACCEPTANCE,
          APPROVAL,
          FORMAL_CONFIRMATION,
          CONSENT,
          PROVISIONAL_APPLICATION,
          DECLARATION,
          RESERVATION,
          OBJECTION,
          TERRITORIAL_APPLICATION,
          WITHDRAWAL,
          WITHDRAWAL_OF_SIGNATURE,
          NO_INTENTION,
          CORRECTION ->
          false;
    };
  }

  /// A notice may name a later day than the rule's, not an earlier one.
  private static Optional<LedgerFinding> effectOfWithdrawal(CheckedLedger ledger, LedgerEntry act) {
    LocalDate earliest = ledger.participation().effectOfWithdrawalByRule(act).notBefore();
    return act.findStatedEffect()
        .filter(stated -> stated.isBefore(earliest))
        .map(stated ->
            ledger.finding(
                Kind.EFFECT_DIFFERS,
                Certainty.LIKELY,
                act,
                ledger.clause("withdrawal notice"),
                "stated for "
                    + stated
                    + ", by the rule not before "
                    + earliest
                    + ledger.article("withdrawal notice")
                    + "; VCLT arts. 54, 56.2"));
  }

  /// A stated entry into force that is not the one the acts and the clauses give. Where accessions
  /// wait for the depositary's notice the rule's day is only near.
  static List<LedgerFinding> entryIntoForceDiffers(CheckedLedger ledger) {
    Treaty treaty = ledger.treaty();
    boolean ruleKnown = treaty.findThreshold().isPresent() && treaty.findDelay().isPresent();
    return treaty.findStatedEntryIntoForce().stream()
        .filter(stated -> ruleKnown)
        .flatMap(stated ->
            differs(ledger, stated, ledger.participation().findEntryIntoForceByRule()).stream())
        .toList();
  }

  private static Optional<LedgerFinding> differs(
      CheckedLedger ledger, LocalDate stated, Optional<ActDay> rule) {
    if (rule.filter(day -> within(day, stated)).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        ledger.ofTreaty(
            Kind.ENTRY_INTO_FORCE_DIFFERS,
            ledger.treaty().find("effect of accession").isPresent()
                ? Certainty.SUSPECTED
                : Certainty.LIKELY,
            ledger.clause("threshold"),
            "stated for "
                + stated
                + ", "
                + rule.map(day -> "by the acts and the rule " + day)
                    .orElse("and by the acts on record the threshold is not reached")
                + ledger.article("threshold")
                + "; VCLT art. 24.1"));
  }

  private static boolean within(ActDay bounds, LocalDate day) {
    return !day.isBefore(bounds.notBefore()) && !day.isAfter(bounds.notAfter());
  }

  private static long daysOff(ActDay bounds, LocalDate day) {
    return day.isBefore(bounds.notBefore())
        ? ChronoUnit.DAYS.between(day, bounds.notBefore())
        : ChronoUnit.DAYS.between(bounds.notAfter(), day);
  }

  /// A figure or an ordinal in a document, such as "the 95th State Party", and what the ledger
  /// counts for the same day.
  static List<LedgerFinding> publishedFigureDiffers(CheckedLedger ledger) {
    return ledger.participation().isEmpty()
        ? List.of()
        : ledger.figures().stream()
            .flatMap(printed ->
                Figure.find(printed.kind()).stream()
                    .flatMap(figure -> publishedDiffers(ledger, printed, figure).stream()))
            .toList();
  }

  private static Optional<LedgerFinding> publishedDiffers(
      CheckedLedger ledger, PublishedFigure printed, Figure figure) {
    int certain = count(ledger, printed, figure);
    int possible = certain + perhaps(ledger, printed, figure);
    boolean signatoriesAlone =
        figure == Figure.SIGNATORIES
            && printed.value() == count(ledger, printed, Figure.SIGNATORIES_NOT_PARTY);
    if ((printed.value() >= certain && printed.value() <= possible) || signatoriesAlone) {
      return Optional.empty();
    }
    boolean inForceMeant =
        figure == Figure.PARTIES && printed.value() == count(ledger, printed, Figure.IN_FORCE);
    return Optional.of(
        ledger.ofTreaty(
            Kind.PUBLISHED_FIGURE_DIFFERS,
            inForceMeant || goesFurther(ledger, printed) ? Certainty.SUSPECTED : Certainty.LIKELY,
            new Place.Line(printed),
            "the document says "
                + printed.value()
                + " "
                + figure.word()
                + " on "
                + printed.day()
                + ", the ledger "
                + certain
                + (possible > certain ? " to " + possible : "")
                + (inForceMeant ? "; the treaty was in force for as many as it says" : "")
                + "; it counts "
                + figure.rule()));
  }

  /// Whether the document tells of a day that the ledger's source does not reach.
  private static boolean goesFurther(CheckedLedger ledger, PublishedFigure printed) {
    return ledger
        .treaty()
        .find("acts complete until")
        .filter(until -> until.compareTo(printed.day().toString()) < 0)
        .isPresent();
  }

  private static int count(CheckedLedger ledger, PublishedFigure printed, Figure figure) {
    return (int) standings(ledger, printed).filter(figure::counts).count();
  }

  private static int perhaps(CheckedLedger ledger, PublishedFigure printed, Figure figure) {
    return (int)
        standings(ledger, printed)
            .filter(on -> !figure.counts(on) && figure.uncertainFor(on))
            .count();
  }

  private static Stream<StateOnDay> standings(CheckedLedger ledger, PublishedFigure printed) {
    return ledger.participation().participants().stream()
        .filter(ledger.lineage()::isState)
        .map(state -> ledger.participation().on(printed.day(), state));
  }
}
