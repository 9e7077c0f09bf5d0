package accede.outreach;

import java.util.List;
import java.util.stream.Stream;

/// The ladder of evidence that a State was engaged, strongest first.
public enum Evidence {
  /// In a printed list of representatives met.
  LISTED,
  /// Otherwise named as counterpart.
  NAMED,
  /// Named as co-host of a side event.
  COHOST,
  /// Its authorities were met in its own capital, although the item does not name it.
  HOST,
  /// A member on that day of a group whose members were met.
  GROUP,
  /// Only a place or part of a name; never counts as engaged.
  VENUE;

  /// The rungs a count of States reached includes unless told otherwise.
  public static List<Evidence> usual() {
    return Stream.of(values()).filter(rung -> rung.compareTo(HOST) <= 0).toList();
  }
}
