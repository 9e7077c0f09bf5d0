package accede.outreach;

import accede.geography.StateCode;
import java.util.List;

/// One line of an entry: a meeting, a side event, a list of delegations.
///
/// @param text the printed form, kept as it is
/// @param heading the author's own heading before a colon ("Civil society organizations"); may be
///   empty
/// @param states the States engaged, each on one rung
/// @param mentions all States whose name or demonym occurs outside other proper names
/// @param event the title of the event attended; may be empty
/// @param line the line of the document, or 0
public record ActivityItem(
    String text,
    ItemKind kind,
    String heading,
    List<Counterpart> counterparts,
    List<Engagement> states,
    List<StateCode> mentions,
    String event,
    int line) {

  /// Copies the lists.
  public ActivityItem {
    counterparts = List.copyOf(counterparts);
    states = List.copyOf(states);
    mentions = List.copyOf(mentions);
  }
}
