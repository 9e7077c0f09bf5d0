package accede.fetching;

import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;

/// How far fetching may go.
///
/// @param allowed the places inside private networks that an administrator opened
/// @param ports the only ports that may be asked; empty for the usual ones: 80, 443 and all from
///   1024, as those between belong to mail, logins and the like
/// @param connecting how long one connection may take to stand
/// @param total how long everything may take, names, redirects and all
/// @param mostBytes the largest document, as sent and unpacked
/// @param mostRedirects how often an address may lead to another
public record FetchSettings(
    AllowedPlaces allowed,
    Set<Integer> ports,
    Duration connecting,
    Duration total,
    int mostBytes,
    int mostRedirects) {

  private static final int FIRST_FREE_PORT = 1024;

  public FetchSettings {
    ports = Set.copyOf(ports);
    if (!connecting.isPositive() || !total.isPositive()) {
      throw new IllegalArgumentException("Fetching needs a time longer than nothing.");
    }
    if (mostBytes < 1 || mostRedirects < 0) {
      throw new IllegalArgumentException("Fetching needs room for a document.");
    }
  }

  /// What serves calendars and pages: 5 seconds to connect, 30 for everything, 10 MB, 5 redirects,
  /// no private place.
  public static FetchSettings usual() {
    return new FetchSettings(
        AllowedPlaces.NONE,
        Set.of(),
        Duration.ofSeconds(5),
        Duration.ofSeconds(30),
        10 * 1024 * 1024,
        5);
  }

  /// The same with these places inside private networks.
  public FetchSettings withAllowed(AllowedPlaces places) {
    return new FetchSettings(places, ports, connecting, total, mostBytes, mostRedirects);
  }

  /// The same with these ports alone.
  public FetchSettings withPorts(Set<Integer> only) {
    return new FetchSettings(allowed, only, connecting, total, mostBytes, mostRedirects);
  }

  /// The same with another time for everything.
  public FetchSettings withTotal(Duration time) {
    return new FetchSettings(allowed, ports, connecting, time, mostBytes, mostRedirects);
  }

  /// The same with another size of the largest document.
  public FetchSettings withMostBytes(int most) {
    return new FetchSettings(allowed, ports, connecting, total, most, mostRedirects);
  }

  boolean mayAsk(int port) {
    return ports.isEmpty()
        ? port == 80 || port == 443 || port >= FIRST_FREE_PORT
        : ports.contains(port);
  }

  /// The ports that may be asked, for a message.
  String printedPorts() {
    return ports.isEmpty()
        ? "80, 443 and those from " + FIRST_FREE_PORT
        : String.join(", ", new TreeSet<>(ports).stream().map(String::valueOf).toList());
  }
}
