package accede.participation;

import accede.geography.State;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/// Who changed standing towards a treaty after one day and by the end of another.
public final class Changes {

  private final Participation participation;
  private final List<State> states;
  private final LocalDate since;
  private final LocalDate until;

  private Changes(
      Participation participation, List<State> states, LocalDate since, LocalDate until) {
    this.participation = participation;
    this.states = states;
    this.since = since;
    this.until = until;
  }

  /// A State that changed.
  ///
  /// @param passages its steps; more than one where it signed and consented, or left and came back
  /// @param certain whether all of them certainly came after the first day
  public record Change(
      State state, StateOnDay before, StateOnDay after, List<Passage> passages, boolean certain) {

    /// Copies the list.
    public Change {
      passages = List.copyOf(passages);
    }
  }

  /// The changes between two days.
  ///
  /// @throws IllegalArgumentException if the second is before the first
  public static Changes of(
      Participation participation, Collection<State> states, LocalDate since, LocalDate until) {
    if (until.isBefore(since)) {
      throw new IllegalArgumentException(
          "Changes run forward: " + until + " is before " + since + ".");
    }
    return new Changes(participation, List.copyOf(states), since, until);
  }

  /// The history it is derived from.
  public Participation participation() {
    return participation;
  }

  /// The day after which changes count.
  public LocalDate since() {
    return since;
  }

  /// The last day on which they count.
  public LocalDate until() {
    return until;
  }

  /// The figures at the end of the first day.
  public Status.Totals before() {
    return totals(since);
  }

  /// The figures at the end of the last day.
  public Status.Totals after() {
    return totals(until);
  }

  private Status.Totals totals(LocalDate day) {
    return Status.Totals.of(
        states.stream().map(state -> participation.on(day, state.code())).toList());
  }

  /// The States of which a step became certain, in order of code.
  public List<Change> lines() {
    return states.stream().flatMap(this::line).toList();
  }

  private Stream<Change> line(State state) {
    List<Passage> passages =
        participation.passages(state.code()).stream()
            .filter(passage -> passage.day().certainBy(until) && !passage.day().certainBy(since))
            .toList();
    return passages.isEmpty()
        ? Stream.empty()
        : Stream.of(
            new Change(
                state,
                participation.on(since, state.code()),
                participation.on(until, state.code()),
                passages,
                passages.stream().noneMatch(passage -> passage.day().possibleBy(since))));
  }

  /// Steps that may have been taken by the last day although that is not certain.
  public List<Passage> perhaps() {
    return states.stream()
        .flatMap(state -> participation.passages(state.code()).stream())
        .filter(passage -> passage.day().possibleBy(until) && !passage.day().certainBy(until))
        .toList();
  }
}
