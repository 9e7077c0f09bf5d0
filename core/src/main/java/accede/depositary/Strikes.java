package accede.depositary;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/// Which of several lines stand when each correction has struck out what it replaces. The same rule
/// as the ledger's: the last word counts, and a correction that is struck out itself strikes no
/// more.
final class Strikes {

  private Strikes() {}

  /// The lines that stand; corrections are not among them.
  ///
  /// @param lines in the order recorded
  /// @param own how other lines refer to a line
  /// @param replaced to which line it refers; empty for none
  /// @param corrects whether it only strikes out
  static <T> Set<T> standing(
      List<T> lines, Function<T, String> own, Function<T, String> replaced, Predicate<T> corrects) {
    Set<String> gone = new HashSet<>();
    Set<T> standing = new HashSet<>();
    for (T line : lines.reversed()) {
      boolean struckOut = gone.contains(own.apply(line));
      String target = replaced.apply(line);
      if (!target.isEmpty() && !(corrects.test(line) && struckOut)) {
        gone.add(target);
      }
      if (!struckOut && !corrects.test(line)) {
        standing.add(line);
      }
    }
    return standing;
  }
}
