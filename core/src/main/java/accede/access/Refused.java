package accede.access;

import java.util.Arrays;
import java.util.stream.Collectors;

/// What a reader asked for is not theirs to see or do.
public final class Refused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final boolean unknown;

  Refused(Reader reader, Permission permission) {
    super(
        (reader instanceof Reader.Anyone
                ? "This needs an account that may '"
                : "This account may not '")
            + permission.word()
            + (reader instanceof Reader.Anyone ? "'" : "' here, or not yet, or no longer")
            + ". It comes with the office of "
            + Arrays.stream(Role.values())
                .filter(role -> role.gives(permission))
                .map(Role::word)
                .collect(Collectors.joining(", "))
            + ".");
    this.unknown = reader instanceof Reader.Anyone;
  }

  /// What the database underneath refused, whatever was checked above it; nothing was shown or
  /// done.
  ///
  /// @param said what the database said of it
  public Refused(Reader reader, String said) {
    super(
        "The database refuses this to "
            + (reader instanceof Reader.Anyone ? "who has no account" : "this account")
            + ": "
            + said
            + ".");
    this.unknown = reader instanceof Reader.Anyone;
  }

  /// Whether signing in may help.
  public boolean isUnknown() {
    return unknown;
  }
}
