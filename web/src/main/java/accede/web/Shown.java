package accede.web;

import accede.participation.Standing;
import accede.participation.StateOnDay;
import java.util.List;

/// How standings are shown: the class that gives colour, pattern and mark, and names the words.
final class Shown {

  /// The classes in the order of bars, legends and tables: the further along, the earlier.
  static final List<String> ORDER =
      List.of("in-force", "consented", "signatory", "withdrawn", "outside");

  static final String UNCERTAIN = "uncertain";

  private Shown() {}

  /// The class of a State's last certain standing.
  static String standing(StateOnDay on) {
    return switch (on.standing()) {
      case Standing.PARTY -> on.inForce() ? "in-force" : "consented";
      case Standing.SIGNATORY -> "signatory";
      case Standing.WITHDRAWN -> "withdrawn";
      case Standing.OUTSIDE -> "outside";
    };
  }
}
