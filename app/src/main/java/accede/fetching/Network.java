package accede.fetching;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;

/// A block of addresses, such as `10.0.0.0/8`, or a single one.
final class Network {

  private final byte[] start;
  private final int bits;

  private Network(byte[] start, int bits) {
    this.start = start;
    this.bits = bits;
  }

  /// A block that is surely written right.
  static Network of(String written) {
    return find(written)
        .orElseThrow(() -> new IllegalArgumentException("'" + written + "' is no network."));
  }

  /// The block a text writes: an address, or one with the number of bits that count.
  static Optional<Network> find(String written) {
    int slash = written.indexOf('/');
    String address = slash < 0 ? written : written.substring(0, slash);
    if (!Place.isDottedQuad(address) && address.indexOf(':') < 0) {
      return Optional.empty();
    }
    byte[] start;
    try {
      start = InetAddress.ofLiteral(address).getAddress();
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
    String size = slash < 0 ? String.valueOf(start.length * 8) : written.substring(slash + 1);
    if (!size.matches("\\d{1,3}") || Integer.parseInt(size) > start.length * 8) {
      return Optional.empty();
    }
    return Optional.of(new Network(start, Integer.parseInt(size)));
  }

  boolean contains(InetAddress address) {
    byte[] other = address.getAddress();
    if (other.length != start.length) {
      return false;
    }
    int whole = bits / 8;
    if (!Arrays.equals(start, 0, whole, other, 0, whole)) {
      return false;
    }
    int mask = 0xFF00 >> bits % 8 & 0xFF;
    return mask == 0 || (start[whole] & mask) == (other[whole] & mask);
  }

  /// The IPv4 address in four bytes of another one.
  static InetAddress inside(byte[] bytes, int at) {
    try {
      return InetAddress.getByAddress(Arrays.copyOfRange(bytes, at, at + 4));
    } catch (UnknownHostException e) {
      throw new IllegalStateException("Four bytes are an address", e);
    }
  }
}
