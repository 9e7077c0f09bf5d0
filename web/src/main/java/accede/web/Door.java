package accede.web;

import accede.workbench.Accounts;
import accede.workbench.Refusal;
import accede.workbench.Workbench;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/// The door every request comes through: how many come from one place, whether another site sent
/// it, and whose session it belongs to. What goes out to somebody signed in is kept nowhere.
@Singleton
public class Door {

  /// Where a browser may send it only over an encrypted way.
  private static final String COOKIE = "__Host-accede";

  /// On this very machine, where no encryption is needed.
  private static final String PLAIN_COOKIE = "accede";

  private static final String BEGUN = "-begun";

  private static final Set<String> FORWARDED =
      Set.of("X-Forwarded-For", "X-Forwarded-Proto", "X-Forwarded-Host", "Forwarded");

  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

  private final Accounts accounts;
  private final Visitor visitor;
  private final Throttle throttle;

  Door(Workbench workbench, Visitor visitor, Throttle throttle) {
    this.accounts = workbench.accounts();
    this.visitor = visitor;
    this.throttle = throttle;
  }

  /// Lets a request in, as whoever it is.
  ///
  /// @return an answer at once, or empty to go on
  @ServerRequestFilter
  public Optional<Response> comesIn(ContainerRequestContext request, HttpServerRequest connection) {
    throttle.take(from(connection));
    if (!SAFE.contains(request.getMethod()) && isFromElsewhere(request)) {
      throw new Trespass();
    }
    text(request.getUriInfo().getPath());
    request.getUriInfo().getQueryParameters().values().forEach(all -> all.forEach(Door::text));
    Cookie cookie = request.getCookies().get(name(request.getUriInfo().getRequestUri()));
    if (cookie != null) {
      accounts
          .visit(cookie.getValue())
          .ifPresent(visit -> visitor.comesIn(visit.account(), visit.session(), cookie.getValue()));
    }
    return Optional.empty();
  }

  /// What somebody said, unless it holds what no text and no database knows.
  static String text(String said) {
    if (said.indexOf('\0') >= 0) {
      throw new Refusal("A character no text has stands in what was sent (U+0000). Leave it out.");
    }
    return said;
  }

  /// A browser says where a request comes from; a script says nothing, and carries no cookie of
  /// ours unless somebody gave it one.
  private static boolean isFromElsewhere(ContainerRequestContext request) {
    String site = request.getHeaderString("Sec-Fetch-Site");
    if (site != null) {
      return !site.equals("same-origin") && !site.equals("none");
    }
    String origin = request.getHeaderString("Origin");
    if (origin == null) {
      return false;
    }
    URI here = request.getUriInfo().getRequestUri();
    return !origin.equalsIgnoreCase(here.getScheme() + "://" + here.getAuthority());
  }

  /// What goes out to somebody signed in is for nobody else.
  @ServerResponseFilter
  public void goesOut(ContainerRequestContext request, ContainerResponseContext response) {
    if (visitor.account().isPresent()) {
      response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
      response.getHeaders().remove(HttpHeaders.ETAG);
    }
    if (request.getCookies().containsKey(COOKIE)
        || request.getCookies().containsKey(PLAIN_COOKIE)
        || visitor.account().isPresent()) {
      response.getHeaders().add(HttpHeaders.VARY, "Cookie");
    }
    if (isEncrypted(request.getUriInfo().getRequestUri())) {
      response.getHeaders().putSingle("Strict-Transport-Security", "max-age=31536000");
    }
  }

  private static boolean isEncrypted(URI address) {
    return "https".equals(address.getScheme());
  }

  /// The one cookie that counts: over an encrypted way no other, for somebody on the line could
  /// have planted the plain one.
  private static String name(URI address) {
    return isEncrypted(address) ? COOKIE : PLAIN_COOKIE;
  }

  /// Whether a password may be sent this way: encrypted, or on this very machine. Who comes through
  /// a proxy nobody told us of comes from we know not where.
  static boolean isSafeWay(URI address, HttpHeaders headers, HttpServerRequest connection) {
    boolean forwarded =
        FORWARDED.stream().anyMatch(header -> headers.getHeaderString(header) != null);
    if (forwarded && Proxy.ofEnvironment().isEmpty()) {
      return false;
    }
    if (isEncrypted(address) || "yes".equals(System.getenv("ACCEDE_PLAIN_SIGN_IN"))) {
      return true;
    }
    try {
      return InetAddress.getByName(connection.remoteAddress().hostAddress()).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  /// Where a request comes from, as the limits count it: of the newer addresses, the network.
  static String from(HttpServerRequest connection) {
    String address = connection.remoteAddress().hostAddress();
    if (address.indexOf(':') < 0) {
      return address;
    }
    String[] groups = address.split(":", -1);
    return String.join(":", java.util.Arrays.copyOf(groups, Math.min(4, groups.length)));
  }

  /// What the browser said of itself, for the list of sessions: no more than its family and system.
  static String device(HttpHeaders headers) {
    String agent = headers.getHeaderString(HttpHeaders.USER_AGENT);
    String said = agent == null ? "" : agent;
    String browser =
        first(said, "Firefox", "Edg", "OPR", "Chrome", "Safari", "curl", "Java")
            .replace("Edg", "Edge");
    String system = first(said, "Android", "iPhone", "iPad", "Windows", "Mac OS X", "Linux");
    return (browser + " " + system).strip();
  }

  private static String first(String said, String... names) {
    for (String name : names) {
      if (said.contains(name)) {
        return name;
      }
    }
    return "";
  }

  /// The cookie that opens a session.
  static NewCookie cookie(URI address, String token) {
    return cookie(address).value(token).build();
  }

  /// The cookie that takes it away.
  static NewCookie noCookie(URI address) {
    return cookie(address).value("").maxAge(0).build();
  }

  private static NewCookie.Builder cookie(URI address) {
    return builder(address, name(address));
  }

  private static NewCookie.Builder builder(URI address, String name) {
    boolean encrypted = isEncrypted(address);
    return new NewCookie.Builder(name)
        .path("/")
        .secure(encrypted)
        .httpOnly(true)
        // Not strict: who comes back from an identity provider, or by a link in a letter, is still
        // in.
        .sameSite(NewCookie.SameSite.LAX);
  }

  /// The cookie of a sign-in that has gone to a provider.
  ///
  /// @param seconds it lasts; 0 takes it away
  static NewCookie begun(URI address, String value, int seconds) {
    return builder(address, name(address) + BEGUN).value(value).maxAge(seconds).build();
  }

  /// What that cookie says; empty if there is none.
  static String begun(URI address, HttpHeaders headers) {
    Cookie cookie = headers.getCookies().get(name(address) + BEGUN);
    return cookie == null ? "" : cookie.getValue();
  }

  /// What a form of this session carries, and another site cannot know.
  static String formToken(String sessionToken) {
    return sessionToken.isEmpty()
        ? ""
        : Reply.hash(("form " + sessionToken).getBytes(StandardCharsets.UTF_8))
            .toLowerCase(Locale.ROOT);
  }

  /// A request another site made a browser send.
  static final class Trespass extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String lang;

    Trespass() {
      this("");
    }

    /// @param lang the language the form was in; empty if it names none
    Trespass(String lang) {
      super("This was sent from another site, or from a form of another session.");
      this.lang = lang;
    }

    String lang() {
      return lang;
    }
  }
}
