package accede.participation;

import accede.geography.Lineage;
import accede.geography.StateCode;
import accede.participation.LedgerFinding.Certainty;
import accede.participation.LedgerFinding.Kind;
import accede.participation.LedgerFinding.Place;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// What the rules of [LedgerCheck] look at: the acts of one treaty that stand, its terms, and the
/// figures that documents give.
record CheckedLedger(Participation participation, List<PublishedFigure> figures) {

  static final Place NOWHERE = new Place.Nowhere();

  Treaty treaty() {
    return participation.treaty();
  }

  Lineage lineage() {
    return participation.lineage();
  }

  /// The acts that stand, by State and day.
  Stream<LedgerEntry> acts() {
    return participation.participants().stream().flatMap(state -> acts(state).stream());
  }

  Stream<LedgerEntry> acts(ActionKind kind) {
    return acts().filter(act -> act.action().kind() == kind);
  }

  /// The acts of a State, and of those it continues, that stand.
  List<LedgerEntry> acts(StateCode state) {
    return participation.acts(lineage().heir(state));
  }

  /// The acts of the same State that come before one in the order of days.
  List<LedgerEntry> before(LedgerEntry act) {
    List<LedgerEntry> all = acts(act.action().state());
    return all.subList(0, all.indexOf(act));
  }

  /// The last act of a kind among some.
  static Optional<LedgerEntry> last(List<LedgerEntry> acts, ActionKind kind) {
    return acts.reversed().stream().filter(act -> act.action().kind() == kind).findFirst();
  }

  /// The consent that holds when a State acts: the first since it last gave notice of withdrawal.
  Optional<LedgerEntry> consentBefore(LedgerEntry act) {
    Optional<LedgerEntry> consent = Optional.empty();
    for (LedgerEntry earlier : before(act)) {
      if (earlier.action().kind() == ActionKind.WITHDRAWAL) {
        consent = Optional.empty();
      } else if (earlier.action().kind().bindsTheState() && consent.isEmpty()) {
        consent = Optional.of(earlier);
      }
    }
    return consent;
  }

  /// A clause as a place; nowhere if the terms lack it.
  Place clause(String name) {
    return treaty().findClause(name).<Place>map(Place.Term::new).orElse(NOWHERE);
  }

  /// The article of a clause in brackets before a sentence's end: ` (art. 21.1)`, or nothing.
  String article(String clause) {
    return treaty()
        .findClause(clause)
        .map(Treaty.Clause::article)
        .filter(article -> !article.isEmpty())
        .map(article -> " (" + article + ")")
        .orElse("");
  }

  LedgerFinding finding(
      Kind kind, Certainty certainty, LedgerEntry act, Place other, String reason) {
    return new LedgerFinding(
        treaty().id(), kind, certainty, act.action().state(), new Place.Act(act), other, reason);
  }

  LedgerFinding ofTreaty(Kind kind, Certainty certainty, Place other, String reason) {
    return new LedgerFinding(treaty().id(), kind, certainty, null, NOWHERE, other, reason);
  }

  /// The order in which findings are shown: the surest first, then by kind, State and day.
  static Comparator<LedgerFinding> order() {
    return Comparator.comparing(LedgerFinding::certainty)
        .thenComparing(LedgerFinding::kind)
        .thenComparing(finding -> finding.findState().map(StateCode::value).orElse(""));
  }

  /// The findings of a rule that looks at one act at a time.
  static List<LedgerFinding> each(
      Stream<LedgerEntry> acts, Function<LedgerEntry, Optional<LedgerFinding>> rule) {
    return acts.flatMap(act -> rule.apply(act).stream()).toList();
  }
}
