package accede.participation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Who may join a treaty (VCLT arts. 6, 15): the clause `participants`, such as `all States;
/// organizations; parties to untoc`.
///
/// @param allStates whether any State may
/// @param organizations whether organizations may
/// @param partiesTo treaties to which one must be bound as well
/// @param membersOf organizations to which one must belong
public record Eligibility(
    boolean allStates, boolean organizations, Set<TreatyId> partiesTo, List<String> membersOf) {

  /// Copies the sets.
  public Eligibility {
    partiesTo = Set.copyOf(partiesTo);
    membersOf = List.copyOf(membersOf);
  }

  /// Reads the clause.
  ///
  /// @throws IllegalArgumentException naming the part that is not understood
  static Eligibility parse(String written) {
    boolean allStates = false;
    boolean organizations = false;
    Set<TreatyId> partiesTo = new TreeSet<>();
    List<String> membersOf = new ArrayList<>();
    for (String part : written.split(";", -1)) {
      String who = part.strip();
      if (who.equals("all States")) {
        allStates = true;
      } else if (who.equals("organizations")) {
        organizations = true;
      } else if (who.startsWith("parties to ")) {
        partiesTo.add(TreatyId.of(who.substring("parties to ".length())));
      } else if (who.startsWith("members of ")) {
        membersOf.add(who.substring("members of ".length()));
      } else {
        throw new IllegalArgumentException(
            "'"
                + who
                + "' under 'participants' is none of: all States; organizations; parties to ID;"
                + " members of ORG.");
      }
    }
    return new Eligibility(allStates, organizations, partiesTo, membersOf);
  }
}
