package accede.participation;

import accede.geography.StateCode;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What brings a treaty into force (VCLT art. 24.1; docs/treaty-terms.md). `parse(toString())`
/// gives the value back.
public sealed interface Threshold {

  /// So many instruments, those of some named States among them.
  ///
  /// @param including States without whose instruments the number is not enough; may be empty
  record Instruments(int number, SortedSet<StateCode> including) implements Threshold {

    /// Copies the States; at least one instrument is needed.
    public Instruments {
      including = Collections.unmodifiableSortedSet(new TreeSet<>(including));
      if (number < 1) {
        throw new IllegalArgumentException(
            "a treaty needs at least one instrument to enter into force, not " + number + ".");
      }
    }

    @Override
    public String toString() {
      return number
          + (number == 1 ? " instrument" : " instruments")
          + (including.isEmpty() ? "" : " including " + written(including));
    }
  }

  /// The instrument of every named State.
  record NamedStates(SortedSet<StateCode> states) implements Threshold {

    /// Copies the States.
    public NamedStates {
      states = Collections.unmodifiableSortedSet(new TreeSet<>(states));
    }

    @Override
    public String toString() {
      return "named States: " + written(states);
    }
  }

  /// A share of the States that are parties to another treaty on the day.
  record ShareOfParties(int numerator, int denominator, TreatyId treaty) implements Threshold {

    /// A share above nothing and up to the whole.
    public ShareOfParties {
      if (numerator < 1 || denominator < numerator) {
        throw new IllegalArgumentException(
            "'" + numerator + "/" + denominator + "' is not a share such as 2/3.");
      }
    }

    @Override
    public String toString() {
      return numerator + "/" + denominator + " of parties to " + treaty;
    }
  }

  /// So many instruments of States that together hold a share of a weight.
  ///
  /// @param percent above 0, up to 100
  /// @param weight the name of an imported table
  record WeightedInstruments(int number, int percent, String weight) implements Threshold {
    @Override
    public String toString() {
      return number + " instruments with " + percent + " % of " + weight;
    }
  }

  /// Every instrument stands for itself; as such the treaty is in force from the second on.
  record EachInstrument() implements Threshold {
    @Override
    public String toString() {
      return "each instrument";
    }
  }

  /// Reads one of the forms of docs/treaty-terms.md.
  ///
  /// @throws IllegalArgumentException if it is none of them
  static Threshold parse(String written) {
    Matcher instruments = Written.INSTRUMENTS.matcher(written);
    Matcher weighted = Written.WEIGHTED.matcher(written);
    Matcher share = Written.SHARE.matcher(written);
    if (written.equals("each instrument")) {
      return new EachInstrument();
    }
    if (written.startsWith("named States: ")) {
      return new NamedStates(states(written.substring("named States: ".length())));
    }
    if (instruments.matches()) {
      String including = instruments.group(2);
      return new Instruments(
          Integer.parseInt(instruments.group(1)),
          including == null ? new TreeSet<>() : states(including));
    }
    if (weighted.matches()) {
      return new WeightedInstruments(
          Integer.parseInt(weighted.group(1)),
          Integer.parseInt(weighted.group(2)),
          weighted.group(3));
    }
    if (share.matches()) {
      return new ShareOfParties(
          Integer.parseInt(share.group(1)),
          Integer.parseInt(share.group(2)),
          TreatyId.of(share.group(3)));
    }
    throw new IllegalArgumentException(
        "'"
            + written
            + "' is not a threshold such as '50 instruments', 'named States: ARG AUS' or 'each"
            + " instrument'.");
  }

  private static SortedSet<StateCode> states(String codes) {
    return List.of(codes.strip().split("[\\s,]+")).stream()
        .map(StateCode::of)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String written(SortedSet<StateCode> states) {
    return states.stream().map(StateCode::value).collect(Collectors.joining(" "));
  }

  /// How thresholds are written.
  final class Written {
    private static final Pattern INSTRUMENTS =
        Pattern.compile("(\\d{1,3}) instruments?(?: including ([A-Z ,]+))?");
    private static final Pattern WEIGHTED =
        Pattern.compile("(\\d{1,3}) instruments with (\\d{1,3}) % of (\\S+)");
    private static final Pattern SHARE =
        Pattern.compile("(\\d{1,2})/(\\d{1,2}) of parties to (\\S+)");

    private Written() {}
  }
}
