package accede.participation;

import accede.geography.State;
import java.time.LocalDate;
import java.util.List;

/// Where each State of one list stood, from each day on which anything changed: the timelines of
/// all of them end to end, so that a day is answered in one pass. Only the days are looked through;
/// what was worked out for each stands beside them.
final class Chart {

  private final List<State> states;
  private final int[] starts;
  private final int[] from;
  private final StateOnDay[] standings;
  private final byte[] marks;

  private Chart(List<State> states, int size) {
    this.states = states;
    this.starts = new int[states.size() + 1];
    this.from = new int[size];
    this.standings = new StateOnDay[size];
    this.marks = new byte[size];
  }

  static Chart of(Participation participation, List<State> states) {
    List<Timeline> timelines =
        states.stream().map(state -> participation.timeline(state.code())).toList();
    Chart chart = new Chart(states, timelines.stream().mapToInt(Timeline::size).sum());
    int at = 0;
    for (int state = 0; state < timelines.size(); state++) {
      chart.starts[state] = at;
      Timeline timeline = timelines.get(state);
      for (int i = 0; i < timeline.size(); i++) {
        chart.from[at] = timeline.from(i);
        chart.standings[at] = timeline.standing(i);
        chart.marks[at] = Matrix.mark(timeline.standing(i));
        at++;
      }
    }
    chart.starts[timelines.size()] = at;
    return chart;
  }

  /// Whether it is the chart of this list.
  boolean shows(List<State> others) {
    return states == others || states.equals(others);
  }

  /// The States' standings on a day, in the order of the list.
  StateOnDay[] on(LocalDate day) {
    int epochDay = Timeline.epochDay(day);
    StateOnDay[] found = new StateOnDay[starts.length - 1];
    for (int state = 0; state < found.length; state++) {
      found[state] = standings[place(state, epochDay)];
    }
    return found;
  }

  /// Writes the States' marks on a day into a table, from a place on.
  void mark(LocalDate day, byte[] table, int at) {
    int epochDay = Timeline.epochDay(day);
    for (int state = 0; state < starts.length - 1; state++) {
      table[at + state] = marks[place(state, epochDay)];
    }
  }

  /// The last entry of a State that does not come after the day; there are few.
  private int place(int state, int epochDay) {
    int place = starts[state];
    int end = starts[state + 1];
    while (place + 1 < end && from[place + 1] <= epochDay) {
      place++;
    }
    return place;
  }
}
