package accede.outreach;

import java.util.List;

/// One entry of the outreach log: a day or days at a place, with one item or more.
///
/// @param entry the number through the document or log, from 1
/// @param process the cycle it belongs to, such as `CSP3`; empty if none is known
/// @param line the line of the document it was read from, or 0
public record Activity(
    int entry, ActivityDate date, Place place, String process, List<ActivityItem> items, int line) {

  /// Copies the items.
  public Activity {
    items = List.copyOf(items);
  }
}
