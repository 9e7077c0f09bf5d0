package accede.fetching;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;

/// The places in private networks that an administrator opens to fetching, such as the office's own
/// calendar server. Places on the open internet need no entry.
///
/// A name (`calendar.office.example`, or `*.office.example` for all below it) opens whatever
/// private addresses that name has, so list only names whose entries nobody else can change; it
/// never opens the addresses of the own wire, where clouds keep their secrets. An address or a
/// network (`10.1.2.3`, `10.20.0.0/16`, `fd12:3456::/32`) opens itself, whatever its name.
public final class AllowedPlaces {

  /// None: the open internet only.
  public static final AllowedPlaces NONE = new AllowedPlaces(List.of(), List.of());

  private final List<String> names;
  private final List<Network> networks;

  private AllowedPlaces(List<String> names, List<Network> networks) {
    this.names = List.copyOf(names);
    this.networks = List.copyOf(networks);
  }

  /// Places written one after another, with commas, blanks or line ends between them.
  public static AllowedPlaces parse(String written) {
    List<String> names = new ArrayList<>();
    List<Network> networks = new ArrayList<>();
    for (String entry : written.split("[,\\s]+", -1)) {
      if (!entry.isEmpty()) {
        Network.find(entry).ifPresentOrElse(networks::add, () -> names.add(name(entry)));
      }
    }
    return new AllowedPlaces(names, networks);
  }

  private static String name(String entry) {
    boolean below = entry.startsWith("*.");
    return Place.findHost(below ? entry.substring(2) : entry)
        .filter(host -> host.indexOf(':') < 0 && !Place.isDottedQuad(host))
        .map(host -> below ? "." + host : host)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "'"
                    + entry
                    + "' is neither a host nor a network. Write calendar.office.example,"
                    + " *.office.example, 10.1.2.3 or 10.20.0.0/16."));
  }

  /// Whether this host may be asked at this address.
  boolean mayAsk(String host, InetAddress address) {
    return PublicNetworks.isPublic(address)
        || networks.stream().anyMatch(network -> network.contains(address))
        || (isNamed(host) && !PublicNetworks.isNeverByName(address));
  }

  private boolean isNamed(String host) {
    return names.stream()
        .anyMatch(name -> name.startsWith(".") ? host.endsWith(name) : host.equals(name));
  }
}
