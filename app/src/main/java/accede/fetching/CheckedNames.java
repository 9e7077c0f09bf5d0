package accede.fetching;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;

/// Looks up names, and gives out only addresses that may be asked. The connection is made to just
/// these: a name that answers otherwise the next time gains nothing by it.
final class CheckedNames implements DnsResolver {

  /// Who knows the addresses of a name.
  interface Lookup {
    InetAddress[] addresses(String host) throws UnknownHostException;
  }

  /// A name, or one of its addresses, is not for us.
  static final class Forbidden extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    Forbidden(String host) {
      super(host);
    }
  }

  private final AllowedPlaces allowed;
  private final Lookup lookup;

  CheckedNames(AllowedPlaces allowed, Lookup lookup) {
    this.allowed = allowed;
    this.lookup = lookup;
  }

  /// All addresses of a host, where every one of them may be asked.
  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    InetAddress[] addresses = lookup.addresses(host);
    for (InetAddress address : addresses) {
      if (!allowed.mayAsk(host, address)) {
        throw new Forbidden(host);
      }
    }
    return addresses;
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }
}
