package accede.outreach;

import accede.geography.StateCode;
import accede.participation.TreatyId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Whom to ask for: a post, and its holder only where the person must be known, with the reason and
/// the day until which that is kept.
///
/// @param id its number; 0 before it is kept
/// @param organization code or name; empty for none
/// @param post such as `Legal adviser, Ministry of Foreign Affairs`
/// @param person empty where the post is enough, or once erased
/// @param reach address, number or both; empty as well
/// @param why the person is kept; empty if there is none
/// @param keepUntil last day of keeping the person; null if there is none
public record Contact(
    long id,
    TreatyId treaty,
    @Nullable StateCode state,
    String organization,
    String post,
    String person,
    String reach,
    String why,
    @Nullable LocalDate keepUntil,
    String by,
    Instant at,
    @Nullable Instant erasedAt) {

  /// How many characters each part has at most.
  public static final int LONGEST = 500;

  /// Refuses a person without a reason or an end, and what is too long to be meant.
  public Contact {
    if (post.isBlank()) {
      throw new IllegalArgumentException("A contact is a post first of all: name it.");
    }
    if (!person.isEmpty() && (why.isBlank() || keepUntil == null)) {
      throw new IllegalArgumentException(
          "A person is kept for a reason and until a day: name both, or keep the post alone.");
    }
    if (person.isEmpty() && !reach.isEmpty()) {
      throw new IllegalArgumentException(
          "How to reach somebody belongs to a person: name the person, or leave it out.");
    }
    for (String text : new String[] {organization, post, person, reach, why}) {
      if (text.length() > LONGEST) {
        throw new IllegalArgumentException(
            "At most " + LONGEST + " characters each; this has " + text.length() + ".");
      }
    }
  }

  /// The State, if any.
  public Optional<StateCode> findState() {
    return Optional.ofNullable(state);
  }

  /// The last day of keeping the person, if there is a person.
  public Optional<LocalDate> findKeepUntil() {
    return Optional.ofNullable(keepUntil);
  }

  /// Whether a person is kept.
  public boolean namesPerson() {
    return !person.isEmpty();
  }

  /// Whether a person is kept beyond the day named.
  public boolean isOverdue(LocalDate today) {
    return namesPerson() && keepUntil != null && keepUntil.isBefore(today);
  }
}
