package accede.depositary;

import accede.geography.Gazetteer;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Names near to one that is not known: one or two slips of the pen away, or contained in it, as
/// when two lines of a list ran together.
final class NearNames {

  private static final int MOST = 3;
  private static final int SHORTEST = 4;

  /// What is longer is no name, and would take its time.
  private static final int LONGEST = 300;

  private final Map<String, String> shown = new LinkedHashMap<>();

  /// Adds a spelling and the name to show for it.
  void add(String spelling, String name) {
    shown.putIfAbsent(Gazetteer.fold(spelling), name);
  }

  /// The names to propose, nearest first.
  List<String> to(String written) {
    String key = Gazetteer.fold(written);
    if (key.length() > LONGEST) {
      return List.of();
    }
    String words = " " + key + " ";
    Stream<Map.Entry<String, Integer>> slips =
        shown.keySet().stream()
            .filter(known -> known.length() >= SHORTEST)
            .filter(known -> Math.abs(known.length() - key.length()) <= most(key))
            .map(known -> Map.entry(known, distance(known, key)))
            .filter(near -> near.getValue() <= most(key));
    Stream<Map.Entry<String, Integer>> contained =
        shown.keySet().stream()
            .filter(known -> known.length() >= SHORTEST)
            .filter(known -> words.contains(" " + known + " "))
            .map(known -> Map.entry(known, key.length() - known.length() + most(key)));
    return Stream.concat(slips, contained)
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
        .map(near -> shown.getOrDefault(near.getKey(), near.getKey()))
        .distinct()
        .limit(MOST)
        .toList();
  }

  private static int most(String key) {
    return Math.max(1, key.length() / 4);
  }

  /// How many letters to change, add, leave out or swap with the next one.
  static int distance(String a, String b) {
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        cost[i][j] = i == 0 || j == 0 ? i + j : step(a, b, i, j, cost);
      }
    }
    return cost[a.length()][b.length()];
  }

  private static int step(String a, String b, int i, int j, int[][] cost) {
    int change = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
    int least = Math.min(change, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
  }
}
