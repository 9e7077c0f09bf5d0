package accede.organizations;

import accede.geography.Period;
import accede.geography.StateCode;

/// A State's place in an organization during a period.
///
/// @param organization the organization's code
/// @param status `member`, `observer`, `partner`, `associate` …
/// @param period days of certain membership; without a known start it holds all along
/// @param since the joining as the source has it: a day, a month, a year, or empty
/// @param source the evidence the row rests on
public record Membership(
    String organization,
    StateCode state,
    String status,
    Period period,
    String since,
    String source) {

  /// Whether it is full membership.
  public boolean full() {
    return status.equals("member");
  }
}
