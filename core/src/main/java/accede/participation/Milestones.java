package accede.participation;

import accede.participation.Requirement.Milestone;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Which numbers of parties come next.
final class Milestones {

  private static final List<Integer> ROUND = List.of(10, 50);
  private static final int[][] SHARES = {{1, 2}, {2, 3}, {3, 4}, {1, 1}};

  private Milestones() {}

  static List<Milestone> after(int parties, int states, boolean openToAll) {
    List<Milestone> ahead = new ArrayList<>();
    ROUND.stream()
        .map(step -> (parties / step + 1) * step)
        .distinct()
        .filter(number -> number <= states)
        .forEach(number -> ahead.add(new Milestone(number, number - parties, "")));
    if (openToAll) {
      for (int[] share : SHARES) {
        int number = Math.ceilDiv(states * share[0], share[1]);
        if (number > parties) {
          ahead.add(new Milestone(number, number - parties, share[0] + "/" + share[1]));
        }
      }
    }
    ahead.sort(Comparator.comparing(Milestone::parties).thenComparing(Milestone::share));
    return List.copyOf(ahead);
  }
}
