package accede.participation;

import accede.participation.LedgerFinding.Certainty;
import accede.participation.LedgerFinding.Kind;
import accede.participation.LedgerFinding.Place;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Days on which an act cannot have been done.
final class DayRules {

  /// So many deposits on one day make a ceremony, for which an office opens.
  private static final int CEREMONY = 3;

  /// From then on offices are closed on Saturdays too.
  private static final LocalDate FIVE_DAY_WEEK = LocalDate.of(1970, 1, 1);

  private DayRules() {}

  /// There is nothing to sign or to consent to before the text is adopted.
  static List<LedgerFinding> beforeAdoption(CheckedLedger ledger) {
    return ledger.treaty().findAdopted().stream()
        .flatMap(adopted ->
            ledger
                .acts()
                .filter(act -> act.action().day().certainlyBefore(adopted))
                .map(act ->
                    ledger.finding(
                        Kind.BEFORE_ADOPTION,
                        Certainty.CERTAIN,
                        act,
                        ledger.clause("adopted"),
                        "the text was adopted on " + adopted + " (VCLT arts. 9, 24.4)")))
        .toList();
  }

  /// A depositary's office is closed on these days (VCLT art. 78 b: an act counts from its receipt
  /// by the depositary). The day of a succession is often that of the State's birth.
  static List<LedgerFinding> onAWeekend(CheckedLedger ledger) {
    Map<LocalDate, Long> deposits =
        ledger
            .acts()
            .filter(DayRules::isDeposit)
            .collect(
                Collectors.groupingBy(
                    act -> act.action().day().notBefore(), Collectors.counting()));
    return ledger
        .acts()
        .filter(DayRules::isDeposit)
        .filter(act -> deposits.getOrDefault(act.action().day().notBefore(), 0L) < CEREMONY)
        .filter(act -> officeClosed(act.action().day().notBefore()))
        .map(act ->
            ledger.finding(
                Kind.WEEKEND,
                Certainty.SUSPECTED,
                act,
                CheckedLedger.NOWHERE,
                act.action().day()
                    + " was a "
                    + act.action()
                        .day()
                        .notBefore()
                        .getDayOfWeek()
                        .getDisplayName(TextStyle.FULL, Locale.ENGLISH)
                    + "; an act counts from its receipt by the depositary (VCLT art. 78 b)"))
        .toList();
  }

  private static boolean isDeposit(LedgerEntry act) {
    ActionKind kind = act.action().kind();
    boolean deposit =
        kind == ActionKind.WITHDRAWAL
            || (kind.bindsTheState()
                && kind != ActionKind.DEFINITIVE_SIGNATURE
                && kind != ActionKind.SUCCESSION);
    return deposit && act.action().day().exact();
  }

  private static boolean officeClosed(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SUNDAY
        || (day.getDayOfWeek() == DayOfWeek.SATURDAY && !day.isBefore(FIVE_DAY_WEEK));
  }

  /// Nobody records what has not happened.
  static List<LedgerFinding> recordedBefore(CheckedLedger ledger) {
    return ledger
        .acts()
        .filter(act -> act.action().day().certainlyAfter(act.recordedOn()))
        .map(act ->
            ledger.finding(
                Kind.RECORDED_BEFORE,
                Certainty.CERTAIN,
                act,
                CheckedLedger.NOWHERE,
                "it was recorded on " + act.recordedOn() + ", before it could happen"))
        .toList();
  }

  /// A signature comes before the ratification that rests on it, a consent before the withdrawal
  /// from it: the bounds of an unknown day must leave room for that.
  static List<LedgerFinding> boundsContradict(CheckedLedger ledger) {
    return ledger.participation().participants().stream()
        .map(ledger::acts)
        .flatMap(acts -> acts.stream().flatMap(later -> contradicted(ledger, acts, later).stream()))
        .toList();
  }

  private static Optional<LedgerFinding> contradicted(
      CheckedLedger ledger, List<LedgerEntry> acts, LedgerEntry later) {
    List<LedgerEntry> needed = acts.stream().filter(act -> mustPrecede(act, later)).toList();
    boolean uncertain =
        !later.action().day().exact() || needed.stream().anyMatch(a -> !a.action().day().exact());
    if (needed.isEmpty() || !uncertain) {
      return Optional.empty();
    }
    LedgerEntry first =
        needed.stream()
            .min(Comparator.comparing(act -> act.action().day().notBefore()))
            .orElseThrow();
    ActDay day = later.action().day();
    if (day.certainlyBefore(first.action().day())) {
      return Optional.of(
          ledger.finding(
              Kind.ACTS_OUT_OF_ORDER,
              Certainty.CERTAIN,
              later,
              new Place.Act(first),
              "it lies before " + first.reference() + ", on which it rests (VCLT arts. 14, 54)"));
    }
    return !day.exact() && day.notBefore().isBefore(first.action().day().notBefore())
        ? Optional.of(
            ledger.finding(
                Kind.ACTS_OUT_OF_ORDER,
                Certainty.SUSPECTED,
                later,
                new Place.Act(first),
                "its bounds begin on "
                    + day.notBefore()
                    + ", before "
                    + first.reference()
                    + ", on which it rests (VCLT arts. 14, 54)"))
        : Optional.empty();
  }

  private static boolean mustPrecede(LedgerEntry earlier, LedgerEntry later) {
    ActionKind kind = earlier.action().kind();
    return switch (later.action().kind()) {
      case RATIFICATION, ACCEPTANCE, APPROVAL, WITHDRAWAL_OF_SIGNATURE ->
          kind == ActionKind.SIGNATURE;
      case WITHDRAWAL -> kind.bindsTheState();
      case SIGNATURE,
          DEFINITIVE_SIGNATURE,
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
}
