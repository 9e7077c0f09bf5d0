package accede.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Somebody who may sign in, and the offices they held, hold and will hold.
///
/// @param number never given twice
/// @param name by which one signs in, in lower case
/// @param person as others see it; empty once erased
/// @param email empty if none is known
/// @param closedAt since when it is closed; null while it is open
public record Account(
    long number,
    String name,
    String person,
    String email,
    Instant createdAt,
    @Nullable Instant closedAt,
    List<Office> offices) {

  /// Copies the offices.
  public Account {
    offices = List.copyOf(offices);
  }

  /// Since when it is closed; empty while it is open.
  public Optional<Instant> findClosedAt() {
    return Optional.ofNullable(closedAt);
  }

  /// Its holder as one who asks. A closed account gives nothing.
  public Reader reader() {
    return closedAt == null
        ? new Reader.Member(number, name, offices)
        : new Reader.Member(number, name, List.of());
  }
}
