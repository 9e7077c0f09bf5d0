package accede.participation;

import accede.geography.StateCode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// Where one State stood, from each day on which anything changed.
final class Timeline {

  private final int[] from;
  private final StateOnDay[] standings;

  private Timeline(int[] from, StateOnDay[] standings) {
    this.from = from;
    this.standings = standings;
  }

  /// @param lastDay the State's own last day, if it no longer exists
  static Timeline of(Participation participation, StateCode state, Optional<LocalDate> lastDay) {
    List<LedgerEntry> acts = participation.acts(state);
    TreeSet<LocalDate> days = new TreeSet<>();
    for (LedgerEntry act : acts) {
      add(days, act.action().day());
      if (act.action().kind().bindsTheState()) {
        participation.effect(act).ifPresent(effect -> add(days, effect));
      }
      if (act.action().kind() == ActionKind.WITHDRAWAL) {
        add(days, participation.effectOfWithdrawal(act));
      }
    }
    lastDay.ifPresent(last -> {
      days.tailSet(last, false).clear();
      days.add(last.plusDays(1));
    });
    int[] from = new int[days.size() + 1];
    StateOnDay[] standings = new StateOnDay[days.size() + 1];
    from[0] = Integer.MIN_VALUE;
    standings[0] = new StateOnDay(participation, state, LocalDate.MIN, List.of());
    int at = 1;
    for (LocalDate day : days) {
      boolean ended = lastDay.filter(day::isAfter).isPresent();
      from[at] = epochDay(day);
      standings[at] = new StateOnDay(participation, state, day, ended ? List.of() : acts);
      at++;
    }
    return new Timeline(from, standings);
  }

  private static void add(TreeSet<LocalDate> days, ActDay day) {
    days.add(day.notBefore());
    days.add(day.notAfter());
  }

  /// Where the State stood, in the order of days; before any act first.
  List<StateOnDay> standings() {
    return List.of(standings);
  }

  StateOnDay on(LocalDate day) {
    int found = Arrays.binarySearch(from, epochDay(day));
    return standings[found >= 0 ? found : -found - 2];
  }

  /// How many times anything changed, the beginning among them.
  int size() {
    return from.length;
  }

  int from(int change) {
    return from[change];
  }

  StateOnDay standing(int change) {
    return standings[change];
  }

  /// A day as a number; the ends of time stay the ends of time.
  static int epochDay(LocalDate day) {
    return Math.clamp(day.toEpochDay(), Integer.MIN_VALUE + 1, Integer.MAX_VALUE);
  }
}
