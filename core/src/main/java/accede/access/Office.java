package accede.access;

import accede.geography.StateCode;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What an account may be for a time: a role, for one treaty or all, on behalf of a State or an
/// organization.
///
/// @param treaty its id; empty for every treaty
/// @param state of a delegation or of a friendly State's officer
/// @param organization code of a partner's, such as `PGA`; empty for none
public record Office(
    Role role, String treaty, @Nullable StateCode state, String organization, Term term) {

  /// Checks that a delegation has its State and a partner its organization.
  public Office {
    if (role == Role.DELEGATION && state == null) {
      throw new IllegalArgumentException("A delegation is that of a State: name it.");
    }
    if (role == Role.PARTNER && organization.isEmpty()) {
      throw new IllegalArgumentException("A partner is an organization: name it.");
    }
  }

  /// The State on whose behalf it is held, where there is one.
  public Optional<StateCode> findState() {
    return Optional.ofNullable(state);
  }

  /// Whether it gives a permission for a treaty on a day.
  public boolean gives(Permission permission, String forTreaty, LocalDate day) {
    return role.gives(permission)
        && (treaty.isEmpty() || treaty.equals(forTreaty))
        && (permission.changes() ? term.holds(day) : term.reads(day));
  }

  /// Whether what is shared with a State or an organization is shared with its holder on a day.
  ///
  /// @param audience a State's code or an organization's
  public boolean isOf(String audience, String forTreaty, LocalDate day) {
    boolean meant =
        (state != null && state.value().equals(audience)) || organization.equals(audience);
    return meant && (treaty.isEmpty() || treaty.equals(forTreaty)) && term.reads(day);
  }
}
