package accede.fetching;

import java.net.URI;

/// The server says that the version already held is still the current one.
///
/// @param address where it said so
/// @param version what to hand in the next time
public record Unchanged(URI address, KnownVersion version) implements FetchResult {

  @Override
  public String toString() {
    return "unchanged";
  }
}
