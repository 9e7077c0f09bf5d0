package accede.web;

import accede.geography.State;
import accede.participation.Changes;
import accede.participation.Coverage;
import accede.participation.Pace;
import accede.participation.Participation;
import accede.participation.Requirement;
import accede.participation.Scheme;
import accede.participation.Signatures;
import accede.participation.StatusQuestion;
import accede.participation.Treaty;
import accede.participation.Weight;
import accede.participation.WeightShare;
import accede.workbench.Workbench;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The course of participation in a treaty as an address asks for it, for pages and scripts alike.
final class AnalysisQuery {

  private final Workbench workbench;
  private final StatusQuestion question;
  private final Optional<LocalDate> since;
  private final Participation participation;

  private AnalysisQuery(
      Workbench workbench, Treaty treaty, StatusQuestion question, Optional<LocalDate> since) {
    this.workbench = workbench;
    this.question = question;
    this.since = since;
    this.participation =
        workbench.ledger().participation(treaty, question.findKnown().orElse(LocalDate.MAX));
  }

  /// What is asked of a treaty; without a day it is about today.
  ///
  /// @throws WrongQuery with the values that cannot be right
  static AnalysisQuery read(Workbench workbench, Treaty treaty, Asked asked) {
    StatusQuestion question = StatusQuery.read(workbench, asked);
    Optional<LocalDate> since = StatusQuery.findDay(workbench, asked, "since");
    ProofQuery.refuseLater(since.orElse(null), question.on());
    return new AnalysisQuery(workbench, treaty, question, since);
  }

  /// A treaty today, for the page that says what was asked wrongly.
  static AnalysisQuery today(Workbench workbench, Treaty treaty) {
    return new AnalysisQuery(
        workbench, treaty, StatusQuestion.on(workbench.today()), Optional.empty());
  }

  /// The day, the universe and the grouping asked for.
  StatusQuestion question() {
    return question;
  }

  /// The earlier day to compare with, where one is asked for.
  Optional<LocalDate> findSince() {
    return since;
  }

  /// The earlier day to compare with; a year before where none is asked for.
  LocalDate since() {
    return since.orElseGet(() -> question.on().minusYears(1));
  }

  private List<State> states() {
    return workbench.states().in(question.universe());
  }

  Pace pace(Pace.Step step) {
    return Pace.of(participation, states(), question.on(), step);
  }

  Signatures signatures() {
    return Signatures.of(participation, states(), question.on());
  }

  Requirement requirement() {
    return Requirement.of(participation, question.on());
  }

  Changes changes() {
    return Changes.of(participation, states(), since(), question.on());
  }

  /// By every organization.
  Coverage ofOrganizations() {
    StatusQuestion ungrouped =
        new StatusQuestion(
            question.on(), question.known(), question.count(), question.universe(), null);
    return coverage(ungrouped);
  }

  /// By a grouping.
  Coverage by(Scheme scheme) {
    return coverage(question.by(scheme));
  }

  private Coverage coverage(StatusQuestion asked) {
    return Coverage.of(
        participation, workbench.states(), workbench.organizations(), asked, since());
  }

  /// The groups of the grouping asked for; empty where none is.
  List<Scheme.Group> groups() {
    return question
        .findScheme()
        .map(scheme -> scheme.groups(workbench.states(), workbench.organizations(), question.on()))
        .orElse(List.of());
  }

  WeightShare share(Weight weight) {
    return WeightShare.of(weight, participation, states(), question.on());
  }

  /// The weight of a name.
  ///
  /// @throws WrongQuery naming those on record
  static Weight weight(Workbench workbench, Asked asked) {
    String name = asked.value("weight");
    List<Weight> weights = workbench.ledger().weights();
    String known = weights.stream().map(Weight::name).collect(Collectors.joining(", "));
    return weights.stream()
        .filter(weight -> weight.name().equals(name))
        .findFirst()
        .orElseThrow(() ->
            new WrongQuery(
                List.of(new WrongQuery.Wrong("weight", Map.of("value", name, "known", known)))));
  }

  /// The step of a pace: by years unless months are asked for.
  static Pace.Step step(Asked asked) {
    String word = asked.value("step");
    return switch (word) {
      case "", "year" -> Pace.Step.YEAR;
      case "month" -> Pace.Step.MONTH;
      default -> throw new WrongQuery(List.of(new WrongQuery.Wrong("step", Map.of("value", word))));
    };
  }
}
