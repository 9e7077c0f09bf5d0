package accede.organizations;

import accede.geography.Period;
import accede.geography.StateCode;

/**
 * A State's place in an organization during a period.
 *
 * @param organization the organization's code
 * @param status {@code member}, {@code observer}, {@code partner}, {@code associate} …
 * @param period days of membership; without a known start the State is taken as a member all along
 * @param source the evidence the row rests on
 */
public record Membership(
    String organization, StateCode state, String status, Period period, String source) {

  /** Whether it is full membership. */
  public boolean full() {
    return status.equals("member");
  }
}
