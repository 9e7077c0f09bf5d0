package accede.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a reader must know before relying on a figure: how far our acts reach, and which clauses of
/// the treaty we lack.
final class Caveats {

  private Caveats() {}

  /// How far the acts of the treaty reach.
  ///
  /// @param complete whether that is as far as the day asked for; null where not known
  static void printReach(@Nullable String until, @Nullable Boolean complete, PrintWriter out) {
    if (until == null) {
      out.println("Up to when our acts of this treaty are complete is not known.");
    } else if (Boolean.TRUE.equals(complete)) {
      out.println("Our acts of this treaty are complete until " + until + ".");
    } else {
      out.println(
          "Our acts of this treaty are complete until "
              + until
              + " only: later ones may be missing. Import the depositary's table to go on.");
    }
  }

  /// That the count of those in force cannot be known, and why.
  static void printUnknown(List<String> clauses, PrintWriter out) {
    if (!clauses.isEmpty()) {
      out.println(
          "In force counts those alone of which it is certain; how many there are cannot be known: "
              + lacking(clauses)
              + ".");
    }
  }

  /// `the treaty's terms lack the clause 'delay' (docs/treaty-terms.md)`.
  static String lacking(List<String> clauses) {
    return "the treaty's terms lack "
        + (clauses.size() == 1 ? "the clause " : "the clauses ")
        + clauses.stream().map(clause -> "'" + clause + "'").collect(Collectors.joining(", "))
        + " (docs/treaty-terms.md)";
  }

  /// A treaty, the day, and as known on which.
  static String heading(String what, String on, @Nullable String known) {
    return what + " on " + on + (known == null ? "" : ", as known on " + known);
  }

  /// One thing, or several of it.
  static String count(int number, String one, String several) {
    return number + " " + (number == 1 ? one : several);
  }
}
