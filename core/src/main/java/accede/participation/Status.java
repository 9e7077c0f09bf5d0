package accede.participation;

import accede.geography.State;
import accede.geography.StateCode;
import accede.geography.States;
import accede.organizations.Organizations;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// How the participation in a treaty stands on a day: totals with both counts, groups with their
/// coverage, and a line for each State.
public final class Status {
  private final StatusQuestion question;
  private final Participation participation;
  private final List<State> states;
  private final List<StateOnDay> standings;
  private final List<Group> groups;
  private final List<StateOnDay> beyond;

  private Status(
      StatusQuestion question,
      Participation participation,
      List<State> states,
      List<StateOnDay> standings,
      List<Group> groups,
      List<StateOnDay> beyond) {
    this.question = question;
    this.participation = participation;
    this.states = states;
    this.standings = standings;
    this.groups = groups;
    this.beyond = beyond;
  }

  /// A State with its place.
  public record Line(State state, StateOnDay on) {}

  /// Figures of a set of States; those of standing follow the deposited count.
  public record Totals(
      int states,
      int parties,
      int inForce,
      int signatories,
      int signatoriesNotParty,
      int withdrawn,
      int outside) {

    /// The figures of some States on a day.
    public static Totals of(Collection<StateOnDay> lines) {
      int[] standings = new int[Standing.values().length];
      int inForce = 0;
      int signatories = 0;
      for (StateOnDay on : lines) {
        standings[on.standing().ordinal()]++;
        inForce += on.inForce() ? 1 : 0;
        signatories += on.findSignature().isPresent() ? 1 : 0;
      }
      return new Totals(
          lines.size(),
          standings[Standing.PARTY.ordinal()],
          inForce,
          signatories,
          standings[Standing.SIGNATORY.ordinal()],
          standings[Standing.WITHDRAWN.ordinal()],
          standings[Standing.OUTSIDE.ordinal()]);
    }
  }

  /// A group of the scheme asked for.
  ///
  /// @param parties by the count asked for
  /// @param coverage parties divided by states, between 0 and 1
  /// @param counted the States counted as parties, in order of code
  public record Group(
      String key,
      String name,
      Totals totals,
      int parties,
      double coverage,
      List<StateCode> counted) {

    /// Copies the States.
    public Group {
      counted = List.copyOf(counted);
    }
  }

  /// Answers a question from the ledger.
  public static Status of(
      Ledger ledger,
      Treaty treaty,
      States states,
      Organizations organizations,
      StatusQuestion question) {
    Participation participation =
        ledger.participation(treaty, question.findKnown().orElse(LocalDate.MAX));
    List<State> all = states.in(question.universe());
    List<StateOnDay> standings = participation.on(question.on(), all);
    List<Group> groups =
        question.findScheme().stream()
            .flatMap(scheme -> scheme.groups(states, organizations, question.on()).stream())
            .map(group -> group(group, all, standings, question.count()))
            .filter(group -> group.totals().states() > 0)
            .toList();
    List<StateOnDay> beyond =
        participation.others(states).stream()
            .map(code -> participation.on(question.on(), code))
            .filter(on -> on.standing() != Standing.OUTSIDE)
            .toList();
    return new Status(question, participation, all, standings, groups, beyond);
  }

  private static Group group(
      Scheme.Group group, List<State> all, List<StateOnDay> standings, StatusQuestion.Count count) {
    List<StateOnDay> own =
        IntStream.range(0, all.size())
            .filter(i -> group.holds().test(all.get(i)))
            .mapToObj(standings::get)
            .toList();
    List<StateCode> counted =
        own.stream()
            .filter(on ->
                switch (count) {
                  case DEPOSITED -> on.standing() == Standing.PARTY;
                  case IN_FORCE -> on.inForce();
                })
            .map(StateOnDay::state)
            .toList();
    double coverage = own.isEmpty() ? 0 : (double) counted.size() / own.size();
    return new Group(group.key(), group.name(), Totals.of(own), counted.size(), coverage, counted);
  }

  private int count(Predicate<StateOnDay> wanted) {
    return (int) standings.stream().filter(wanted).count();
  }

  /// What was asked.
  public StatusQuestion question() {
    return question;
  }

  /// The history the answer is derived from.
  public Participation participation() {
    return participation;
  }

  /// Every State of the universe, in order of code.
  public List<Line> lines() {
    return IntStream.range(0, states.size())
        .mapToObj(i -> new Line(states.get(i), standings.get(i)))
        .toList();
  }

  /// Participants with a standing that are none of today's States, in order of code: States that no
  /// longer exist, organizations, territories. No total counts them.
  public List<StateOnDay> beyond() {
    return beyond;
  }

  /// The groups of the scheme asked for; none without one.
  public List<Group> groups() {
    return groups;
  }

  /// The figures of the universe.
  public Totals totals() {
    return Totals.of(standings);
  }

  /// States of which an act lies between two days around the day asked for.
  public List<StateCode> uncertainStates() {
    return standings.stream().filter(StateOnDay::uncertain).map(StateOnDay::state).toList();
  }

  /// How many States may be parties although that is not certain.
  public int perhapsParties() {
    return count(StateOnDay::perhapsParty);
  }

  /// For how many States the treaty may be in force although that is not certain.
  public int perhapsInForce() {
    return count(StateOnDay::perhapsInForce);
  }

  /// The day the treaty entered into force, or the days between which it did.
  public Optional<ActDay> findEntryIntoForce() {
    return participation.findEntryIntoForce();
  }

  /// Whether the treaty was in force on the day asked for.
  public boolean treatyInForce() {
    return participation.inForceOn(question.on());
  }
}
