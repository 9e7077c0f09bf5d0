package accede.reading;

import accede.geography.States;
import accede.organizations.Organizations;
import accede.reading.Reading.Finding;
import java.util.Comparator;
import java.util.List;

/// Everything a text is checked for before it is issued: each rule answers with its findings.
final class Lint {

  /// One thing to check.
  private interface Rule {
    List<Finding> check(Subject subject);
  }

  /// What is checked: the text in passages, what was read in it, and what else is known.
  record Subject(
      Reading reading,
      List<Passage> passages,
      Abbreviations abbreviations,
      Organizations organizations,
      States states,
      PlausibleDates dates) {}

  private static final List<Rule> RULES =
      List.of(
          DateRules::yearOutOfPlace,
          DateRules::notYetHappened,
          DateRules::endsBeforeItBegins,
          OrderRules::goesBack,
          OrderRules::twoCitiesAtOnce,
          DuplicateRules::eventTwice,
          DuplicateRules::counterpartTwice,
          NameRules::placeWrittenTwoWays,
          NameRules::abbreviationOfTwoNames,
          NameRules::officeMisspelt,
          NameRules::placeWithoutCountry,
          SymbolRules::ownSymbolMissing,
          SymbolRules::twoTitles,
          SymbolRules::partsDisagree,
          ReferenceRules::conferenceOfAnotherTreaty,
          ReferenceRules::quotationMarkTurned,
          ReferenceRules::claimAboveRows,
          ReferenceRules::addressOfAPastYear);

  private Lint() {}

  /// The findings of all rules, in the order of the text.
  static List<Finding> check(Subject subject) {
    return RULES.stream()
        .flatMap(rule -> rule.check(subject).stream())
        .sorted(Comparator.comparingInt(Finding::line))
        .toList();
  }
}
