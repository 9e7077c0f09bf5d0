package accede.workbench;

import accede.answers.ChangesAnswer;
import accede.answers.ComparisonAnswer;
import accede.answers.CoverageAnswer;
import accede.answers.PaceAnswer;
import accede.answers.ShareAnswer;
import accede.answers.SignaturesAnswer;
import accede.answers.StateTreatiesAnswer;
import accede.answers.ThresholdsAnswer;
import accede.answers.WeightsAnswer;
import accede.geography.Language;
import accede.geography.State;
import accede.geography.States;
import accede.organizations.Organizations;
import accede.participation.Changes;
import accede.participation.Comparison;
import accede.participation.Condition;
import accede.participation.Coverage;
import accede.participation.Ledger;
import accede.participation.Matrix;
import accede.participation.Pace;
import accede.participation.Participation;
import accede.participation.Requirement;
import accede.participation.Scheme;
import accede.participation.Signatures;
import accede.participation.StatusQuestion;
import accede.participation.Treaty;
import accede.participation.Weight;
import accede.participation.WeightShare;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What can be told of participation beyond where everyone stands: how fast it grew, who waits,
/// what is still missing, how treaties compare. Each question says the day, the day of knowledge
/// and the universe.
public final class Analysis {

  private final Ledger ledger;
  private final States states;
  private final Organizations organizations;

  Analysis(Ledger ledger, States states, Organizations organizations) {
    this.ledger = ledger;
    this.states = states;
    this.organizations = organizations;
  }

  /// A number of parties aimed at by a day.
  public record Aim(int parties, LocalDate by) {}

  /// How fast a treaty gathered signatures and consents.
  ///
  /// @param aim a goal to hold the pace against, if there is one
  public PaceAnswer pace(
      Treaty treaty,
      StatusQuestion question,
      Pace.Step step,
      @Nullable Aim aim,
      Language language) {
    Pace pace = Pace.of(participation(treaty, question), among(question), question.on(), step);
    Pace.Goal goal = aim == null ? null : pace.goal(aim.parties(), aim.by());
    return PaceAnswer.of(pace, question, goal, states, language);
  }

  /// The signatories that are not parties, in the groups of the question's scheme too if it has
  /// one.
  public SignaturesAnswer signatures(Treaty treaty, StatusQuestion question, Language language) {
    Signatures signatures =
        Signatures.of(participation(treaty, question), among(question), question.on());
    return SignaturesAnswer.of(signatures, question, groups(question), states, language);
  }

  /// What treaties ask for to enter into force, and how far that is met.
  public ThresholdsAnswer thresholds(
      List<Treaty> treaties, StatusQuestion question, Language language) {
    List<Requirement> requirements =
        treaties.stream()
            .map(treaty -> Requirement.of(participation(treaty, question), question.on()))
            .toList();
    return ThresholdsAnswer.of(requirements, question, states, language);
  }

  /// Some treaties side by side, or a [Refusal] where they are too many.
  ///
  /// @param only what a State must be to be shown; treaties it names need not be compared, and are
  ///   known
  public ComparisonAnswer comparison(
      List<Treaty> treaties, List<Condition> only, StatusQuestion question, Language language) {
    try {
      Comparison comparison =
          Comparison.of(
              matrix(question), treaties.stream().map(Treaty::id).distinct().toList(), only);
      return ComparisonAnswer.of(comparison, question, groups(question), states, language);
    } catch (IllegalArgumentException e) {
      throw new Refusal(String.valueOf(e.getMessage()), e);
    }
  }

  /// One State towards treaties, in their order.
  public StateTreatiesAnswer ofState(
      State state, List<Treaty> treaties, StatusQuestion question, Language language) {
    List<Participation> participations =
        treaties.stream().map(treaty -> participation(treaty, question)).toList();
    return StateTreatiesAnswer.of(state, participations, question, states, language);
  }

  /// How far each group of the question's scheme, or without one each organization, has joined.
  ///
  /// @param since an earlier day to compare with, if there is one
  public CoverageAnswer coverage(
      Treaty treaty, StatusQuestion question, @Nullable LocalDate since) {
    return CoverageAnswer.of(
        Coverage.of(participation(treaty, question), states, organizations, question, since));
  }

  /// What part of a weight the parties hold, or a [Refusal] that says how to import one.
  public ShareAnswer share(String name, Treaty treaty, StatusQuestion question) {
    return ShareAnswer.of(
        WeightShare.of(
            weight(name), participation(treaty, question), among(question), question.on()),
        question);
  }

  private Weight weight(String name) {
    return ledger.weights().stream()
        .filter(weight -> weight.name().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(() -> unknownWeight(name));
  }

  private Refusal unknownWeight(String name) {
    List<String> known = ledger.weights().stream().map(Weight::name).toList();
    return new Refusal(
        "No weight is known as '"
            + name
            + "'.\n"
            + (known.isEmpty()
                ? "None has been imported yet."
                : "Known: " + String.join(", ", known) + ".")
            + "\nTo import one, a table with the columns state and value: accede import weights FILE"
            + " --name NAME --title TITLE --unit UNIT --year YEAR --source SOURCE");
  }

  /// The imported weights.
  public WeightsAnswer weights() {
    return WeightsAnswer.of(ledger.weights());
  }

  /// Who changed standing towards treaties after a day and by the end of the question's.
  public ChangesAnswer changes(
      List<Treaty> treaties, LocalDate since, StatusQuestion question, Language language) {
    if (treaties.isEmpty()) {
      throw new Refusal("No treaty is known yet. Bring one in with: accede import treaty FILE");
    }
    if (question.on().isBefore(since)) {
      throw new Refusal("Changes run forward: " + question.on() + " is before " + since + ".");
    }
    List<Changes> all =
        treaties.stream()
            .map(treaty ->
                Changes.of(participation(treaty, question), among(question), since, question.on()))
            .toList();
    return ChangesAnswer.of(all, question, states, language);
  }

  /// Where every State stands towards every treaty.
  public Matrix matrix(StatusQuestion question) {
    return Matrix.of(ledger.participations(known(question)), among(question), question.on());
  }

  private Participation participation(Treaty treaty, StatusQuestion question) {
    return ledger.participation(treaty, known(question));
  }

  private static LocalDate known(StatusQuestion question) {
    return question.findKnown().orElse(LocalDate.MAX);
  }

  private List<State> among(StatusQuestion question) {
    return states.in(question.universe());
  }

  private List<Scheme.Group> groups(StatusQuestion question) {
    return question
        .findScheme()
        .map(scheme -> scheme.groups(states, organizations, question.on()))
        .orElse(List.of());
  }
}
