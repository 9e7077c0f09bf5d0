package accede.outreach;

import accede.geography.StateCode;
import java.util.List;

/// Where something happened.
///
/// @param printed the words of the document
/// @param city the city; several are joined by `"; "`; empty if none is known
/// @param states the State it lies in; empty if none is known
public record Place(String printed, String city, List<StateCode> states) {

  /// Copies the States.
  public Place {
    states = List.copyOf(states);
  }
}
