package accede.web;

import java.util.Map;
import java.util.Optional;

/// The reverse proxy an administrator told us of: from it alone we believe where a request comes
/// from and whether it came encrypted.
///
/// @param addresses of the proxy, joined by commas, such as `127.0.0.1` or `10.0.0.0/8`
record Proxy(String addresses) {

  private static final String VARIABLE = "ACCEDE_PROXY";
  private static final String PREFIX = "quarkus.http.proxy.";

  static Optional<Proxy> ofEnvironment() {
    return ofEnvironment(System.getenv());
  }

  static Optional<Proxy> ofEnvironment(Map<String, String> environment) {
    String addresses = environment.getOrDefault(VARIABLE, "").strip();
    return addresses.isEmpty() ? Optional.empty() : Optional.of(new Proxy(addresses));
  }

  /// Tells the server, before it starts.
  void tell() {
    System.setProperty(PREFIX + "proxy-address-forwarding", "true");
    System.setProperty(PREFIX + "allow-x-forwarded", "true");
    System.setProperty(PREFIX + "enable-forwarded-host", "true");
    System.setProperty(PREFIX + "trusted-proxies", addresses);
  }
}
