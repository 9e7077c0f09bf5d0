package accede.reporting;

import accede.geography.States;
import accede.meetings.Bodies;
import accede.organizations.Organizations;
import accede.participation.Participation;
import accede.participation.Standing;
import accede.participation.StateOnDay;
import accede.participation.Treaty;
import accede.toolkit.ToolkitElement;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

/// What every report of a treaty stands on.
///
/// @param participation what the ledger says, from which the figures of a day are taken
/// @param toolkit the elements a toolkit should hold
public record ReportGround(
    Treaty treaty,
    Participation participation,
    States states,
    Organizations organizations,
    Bodies bodies,
    List<ToolkitElement> toolkit) {

  /// Copies the elements.
  public ReportGround {
    toolkit = List.copyOf(toolkit);
  }

  /// How many States had deposited their consent by a day.
  public int partiesOn(LocalDate day) {
    return count(day, on -> on.standing() == Standing.PARTY);
  }

  /// For how many States the treaty was in force on a day.
  public int inForceOn(LocalDate day) {
    return count(day, StateOnDay::inForce);
  }

  private int count(LocalDate day, Predicate<StateOnDay> wanted) {
    return (int)
        states.all().stream()
            .map(state -> participation.on(day, state.code()))
            .filter(wanted)
            .count();
  }
}
