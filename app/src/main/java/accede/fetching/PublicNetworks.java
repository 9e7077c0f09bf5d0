package accede.fetching;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/// Which addresses belong to the open internet, after the registries of special-purpose addresses
/// (RFC 6890 and what followed).
final class PublicNetworks {

  private static final List<Network> NOT_PUBLIC_4 =
      networks(
          "0.0.0.0/8", // this network
          "10.0.0.0/8", // private
          "100.64.0.0/10", // carriers' own
          "127.0.0.0/8", // this machine
          "169.254.0.0/16", // this wire; where clouds keep their secrets
          "172.16.0.0/12", // private
          "192.0.0.0/24", // protocols
          "192.0.2.0/24", // documentation
          "192.88.99.0/24", // 6to4 relays
          "192.168.0.0/16", // private
          "198.18.0.0/15", // benchmarks
          "198.51.100.0/24", // documentation
          "203.0.113.0/24", // documentation
          "224.0.0.0/4", // groups
          "240.0.0.0/4"); // reserved, and everybody

  /// All that was given to anybody so far; what lies outside is this machine, this wire,
  /// unique-local, groups, IPv4 in disguise or nothing.
  private static final Network GIVEN_6 = Network.of("2000::/3");

  private static final List<Network> NOT_PUBLIC_6 =
      networks(
          "2001::/23", // protocols; Teredo, which hides an IPv4 address, among them
          "2001:db8::/32", // documentation
          "2002::/16", // 6to4, which hides an IPv4 address
          "3ffe::/16", // given back
          "3fff::/20"); // documentation

  /// IPv4 seen through a translator (RFC 6052): as public as the address inside. Networks with a
  /// translator of their own prefix cannot be told from others.
  private static final Network TRANSLATED = Network.of("64:ff9b::/96");

  /// What not even the name of an allowed host opens: this wire, groups, nowhere.
  private static final List<Network> NEVER_BY_NAME =
      networks("0.0.0.0/8", "169.254.0.0/16", "224.0.0.0/3", "::/128", "fe80::/10", "ff00::/8");

  private PublicNetworks() {}

  static boolean isPublic(InetAddress address) {
    if (address instanceof Inet4Address) {
      return !isIn(NOT_PUBLIC_4, address);
    }
    if (TRANSLATED.contains(address)) {
      return isPublic(Network.inside(address.getAddress(), 12));
    }
    return GIVEN_6.contains(address) && !isIn(NOT_PUBLIC_6, address);
  }

  static boolean isNeverByName(InetAddress address) {
    return isIn(NEVER_BY_NAME, address);
  }

  private static boolean isIn(List<Network> networks, InetAddress address) {
    return networks.stream().anyMatch(network -> network.contains(address));
  }

  private static List<Network> networks(String... written) {
    return Stream.of(written).map(Network::of).toList();
  }
}
