package accede.fetching;

import accede.fetching.FetchRefused.Reason;
import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// An address taken apart: where to connect, and what to ask for there. It is read once, here, so
/// that no two parts of the program can read it in two ways.
///
/// @param host in letters of ASCII, small, without brackets and without a dot behind
/// @param path with the question behind it, as it is sent
record Place(String scheme, String host, int port, String path) {

  private static final int LONGEST = 4_000;
  private static final Pattern AUTHORITY =
      Pattern.compile("(\\[[0-9A-Fa-f:.]+]|[^\\[\\]:@%]+)(?::(\\d{0,5}))?");
  private static final Pattern HOST =
      Pattern.compile("(?=.{1,253}$)[a-z0-9_]([a-z0-9_-]{0,62})(\\.[a-z0-9_][a-z0-9_-]{0,62})*");
  private static final Pattern NUMBER_AT_END =
      Pattern.compile("(?:.*\\.)?(?:\\d+|0x[0-9a-f]*)", Pattern.CASE_INSENSITIVE);
  private static final Pattern DOTTED_QUAD =
      Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(?:\\.(?!$)|$)){4}");

  /// The place of an address somebody gave.
  static Place parse(String address) throws NotFetched {
    if (address.length() > LONGEST) {
      throw bad("The address is longer than " + LONGEST + " characters. Check what was pasted.");
    }
    return of(uri(address.strip().replace(" ", "%20")));
  }

  /// Where a redirect from here leads.
  Place to(String location) throws NotFetched {
    if (location.length() > LONGEST) {
      throw bad(this + " leads to an address that is longer than " + LONGEST + " characters.");
    }
    return of(address().resolve(uri(location.strip().replace(" ", "%20"))));
  }

  private static URI uri(String written) throws NotFetched {
    try {
      return new URI(written);
    } catch (URISyntaxException _) {
      throw bad("This is no address of the web. Copy it from the browser's address line.");
    }
  }

  private static Place of(URI uri) throws NotFetched {
    String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      throw new NotFetched(
          Reason.BAD_SCHEME,
          "",
          "Only addresses that begin with http:// or https:// can be fetched.");
    }
    String authority = uri.getRawAuthority() == null ? "" : uri.getRawAuthority();
    if (authority.indexOf('@') >= 0) {
      throw bad("The address holds a user's name or password. Leave out what stands before the @.");
    }
    Matcher parts = AUTHORITY.matcher(authority);
    if (!parts.matches()) {
      throw bad("The address names no host. Copy it from the browser's address line.");
    }
    String host =
        findHost(parts.group(1))
            .orElseThrow(() ->
                bad("The host in the address is none. Copy it from the browser's address line."));
    return new Place(scheme, host, port(scheme, parts.group(2)), path(uri));
  }

  /// A host as it is looked up: a name, an IPv4 address in four decimal numbers, or an IPv6
  /// address; other ways to write an IPv4 address are none, as programs read them differently.
  static Optional<String> findHost(String written) {
    if (written.startsWith("[") && written.endsWith("]")) {
      String inner = written.substring(1, written.length() - 1);
      return Network.find(inner).map(_ -> inner.toLowerCase(Locale.ROOT));
    }
    String host;
    try {
      host = IDN.toASCII(written).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
    host = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    boolean known =
        NUMBER_AT_END.matcher(host).matches() ? isDottedQuad(host) : HOST.matcher(host).matches();
    return known ? Optional.of(host) : Optional.empty();
  }

  static boolean isDottedQuad(String host) {
    return DOTTED_QUAD.matcher(host).matches();
  }

  private static int port(String scheme, @Nullable String written) throws NotFetched {
    int port =
        written == null || written.isEmpty()
            ? scheme.equals("https") ? 443 : 80
            : Integer.parseInt(written);
    if (port < 1 || port > 0xFFFF) {
      throw bad("The port in the address is none: " + port + ".");
    }
    return port;
  }

  private static String path(URI uri) {
    URI ascii = URI.create(uri.toASCIIString());
    String path = ascii.getRawPath() == null ? "" : ascii.getRawPath();
    String query = ascii.getRawQuery();
    return (path.startsWith("/") ? path : "/" + path) + (query == null ? "" : "?" + query);
  }

  private static NotFetched bad(String message) {
    return new NotFetched(Reason.BAD_ADDRESS, "", message);
  }

  boolean isEncrypted() {
    return scheme.equals("https");
  }

  /// The whole address again.
  URI address() {
    return URI.create(this + path);
  }

  /// Protocol, host and port; never the path, which may hold a secret.
  @Override
  public String toString() {
    boolean usual = port == (isEncrypted() ? 443 : 80);
    String name = host.indexOf(':') >= 0 ? "[" + host + "]" : host;
    return scheme + "://" + name + (usual ? "" : ":" + port);
  }
}
