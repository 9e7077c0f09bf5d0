package accede.mandates;

import accede.geography.StateCode;
import java.time.LocalDate;
import java.util.List;

/// A person called to an office.
///
/// @param office such as `CSP4 President` or `Co-Chair of the WGTU`
/// @param holder the person's name as printed
/// @param states the State the person comes from; empty if not told
/// @param by who appointed; may be empty
/// @param on the day of the appointment; [LocalDate#MIN] if not told
public record Appointment(
    String office, String holder, List<StateCode> states, String by, LocalDate on, int line) {

  /// Copies the States.
  public Appointment {
    states = List.copyOf(states);
  }
}
