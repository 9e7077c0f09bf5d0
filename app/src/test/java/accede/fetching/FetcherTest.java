package accede.fetching;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import accede.fetching.CheckedNames.Lookup;
import accede.fetching.FetchRefused.Reason;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.apache.hc.core5.ssl.SSLContextBuilder;
import org.apache.hc.core5.ssl.SSLContexts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class FetcherTest {

  /// Where the tests' own servers listen; every other address of this machine stays private.
  private static final AllowedPlaces HERE = AllowedPlaces.parse("127.0.0.1");

  private static final FetchSettings SETTINGS =
      FetchSettings.usual()
          .withAllowed(HERE)
          .withTotal(Duration.ofSeconds(5))
          .withMostBytes(100_000);

  private final List<AutoCloseable> open = new ArrayList<>();

  @TempDir Path folder;

  @AfterEach
  void closeServers() throws Exception {
    for (AutoCloseable each : open) {
      each.close();
    }
  }

  @Test
  void a_document_comes_with_what_its_server_says() throws IOException {
    HttpServer server =
        server(
            "/calendar.ics",
            exchange -> {
              exchange
                  .getResponseHeaders()
                  .set("Content-Type", "Text/Calendar; charset=iso-8859-1");
              exchange.getResponseHeaders().set("ETag", "\"v1\"");
              exchange.getResponseHeaders().set("Last-Modified", "Mon, 02 Mar 2026 10:00:00 GMT");
              send(exchange, 200, "Genève".getBytes(ISO_8859_1));
            });

    Fetched fetched = fetched(address(server, "/calendar.ics?key=1"));

    assertThat(fetched.text()).isEqualTo("Genève");
    assertThat(fetched.type()).isEqualToIgnoringCase("text/calendar");
    assertThat(fetched.charset()).isEqualTo("iso-8859-1");
    assertThat(fetched.version())
        .isEqualTo(new KnownVersion("\"v1\"", "Mon, 02 Mar 2026 10:00:00 GMT"));
    assertThat(fetched.address()).hasToString(address(server, "/calendar.ics?key=1"));
    assertThat(fetched.redirects()).isEmpty();
  }

  @Test
  void a_document_without_any_word_about_itself_is_utf_8() throws IOException {
    HttpServer server = server("/", exchange -> send(exchange, 200, "Genève".getBytes(UTF_8)));

    Fetched fetched = fetched(address(server, "/"));

    assertThat(fetched.text()).isEqualTo("Genève");
    assertThat(fetched.type()).isEmpty();
    assertThat(fetched.version().isNone()).isTrue();
  }

  @Test
  void a_packed_document_is_unpacked() throws IOException {
    HttpServer server =
        server(
            "/",
            exchange -> {
              exchange.getResponseHeaders().set("Content-Encoding", "gzip");
              send(exchange, 200, packed("BEGIN:VCALENDAR".getBytes(UTF_8)));
            });

    assertThat(fetched(address(server, "/")).text()).isEqualTo("BEGIN:VCALENDAR");
  }

  @Test
  void a_version_already_held_does_not_come_again() throws IOException {
    HttpServer server =
        server(
            "/",
            exchange -> {
              boolean same =
                  "\"v1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"))
                      && "Monday"
                          .equals(exchange.getRequestHeaders().getFirst("If-Modified-Since"));
              exchange.sendResponseHeaders(same ? 304 : 500, -1);
              exchange.close();
            });
    KnownVersion known = new KnownVersion("\"v1\"", "Monday");

    FetchResult result = fetcher().fetch(address(server, "/"), known);

    assertThat(result)
        .isInstanceOfSatisfying(
            Unchanged.class, unchanged -> assertThat(unchanged.version()).isEqualTo(known));
  }

  @Test
  void unchanged_is_no_answer_to_who_holds_nothing() throws IOException {
    HttpServer server = server("/", exchange -> send(exchange, 304, new byte[0]));

    assertThat(refused(address(server, "/")).status()).isEqualTo(304);
  }

  @Test
  void a_version_cannot_smuggle_in_a_header() {
    assertThat(new KnownVersion("\"v1\"\r\nCookie: a=b", "x\ny").isNone()).isTrue();
  }

  @Test
  void redirects_are_followed_and_told() throws IOException {
    HttpServer server =
        server(
            "/",
            exchange -> {
              switch (exchange.getRequestURI().getPath()) {
                case "/one" -> redirect(exchange, 301, "two");
                case "/two" -> redirect(exchange, 307, "/three?a=1");
                default -> send(exchange, 200, exchange.getRequestURI().toString().getBytes(UTF_8));
              }
            });

    Fetched fetched = fetched(address(server, "/one"));

    assertThat(fetched.text()).isEqualTo("/three?a=1");
    assertThat(fetched.redirects())
        .extracting(Object::toString)
        .containsExactly(address(server, "/one"), address(server, "/two"));
  }

  @Test
  void redirects_end_after_five() throws IOException {
    AtomicInteger asked = new AtomicInteger();
    HttpServer server =
        server(
            "/",
            exchange -> {
              asked.incrementAndGet();
              int left = Integer.parseInt(exchange.getRequestURI().getPath().substring(1));
              if (left == 0) {
                send(exchange, 200, new byte[0]);
              } else {
                redirect(exchange, 302, "/" + (left - 1));
              }
            });

    assertThat(fetched(address(server, "/5")).redirects()).hasSize(5);
    asked.set(0);
    assertThat(refused(address(server, "/6")).reason()).isEqualTo(Reason.TOO_MANY_REDIRECTS);
    assertThat(asked).hasValue(6);
  }

  @Test
  void a_redirect_to_itself_ends() throws IOException {
    HttpServer server = server("/", exchange -> redirect(exchange, 308, "/"));

    assertThat(refused(address(server, "/")).reason()).isEqualTo(Reason.TOO_MANY_REDIRECTS);
  }

  @Test
  void nothing_about_us_is_sent_along() throws IOException {
    List<Map<String, List<String>>> asked = new CopyOnWriteArrayList<>();
    HttpServer server =
        server(
            "/",
            exchange -> {
              asked.add(Map.copyOf(exchange.getRequestHeaders()));
              exchange.getResponseHeaders().set("Set-Cookie", "who=you; Path=/");
              exchange.getResponseHeaders().set("WWW-Authenticate", "Basic realm=x");
              if (asked.size() == 1) {
                redirect(exchange, 302, "/again");
              } else {
                send(exchange, 200, new byte[0]);
              }
            });

    fetched(address(server, "/"));

    assertThat(asked)
        .hasSize(2)
        .allSatisfy(headers -> {
          assertThat(headers.keySet())
              .containsExactlyInAnyOrder(
                  "Host", "User-agent", "Accept", "Accept-encoding", "Connection");
          assertThat(headers.get("User-agent")).containsExactly("Accede");
        });
  }

  @Test
  void the_machines_own_proxies_are_passed_by() throws IOException {
    HttpServer server = server("/", exchange -> send(exchange, 200, "straight".getBytes(UTF_8)));
    List<String> names = List.of("http.proxyHost", "socksProxyHost", "java.net.useSystemProxies");
    names.forEach(name -> System.setProperty(name, "127.0.0.3"));
    try {
      assertThat(fetched(address(server, "/")).text()).isEqualTo("straight");
    } finally {
      names.forEach(System::clearProperty);
    }
  }

  @Test
  void private_places_are_not_even_asked() throws IOException {
    AtomicInteger asked = new AtomicInteger();
    HttpServer server =
        server(
            "/",
            exchange -> {
              asked.incrementAndGet();
              send(exchange, 200, new byte[0]);
            });
    int port = server.getAddress().getPort();
    Fetcher strict = new Fetcher(FetchSettings.usual());

    for (String host :
        List.of(
            "127.0.0.1",
            "localhost",
            "localhost.",
            "[::1]",
            "[::ffff:127.0.0.1]",
            "[::127.0.0.1]",
            "[64:ff9b::7f00:1]",
            "[2002:7f00:1::]",
            "0.0.0.0",
            "169.254.169.254",
            "10.0.0.1",
            "[fd00::1]")) {
      assertThat(strict.fetch("http://" + host + ":" + port + "/"))
          .as(host)
          .isInstanceOfSatisfying(
              FetchRefused.class,
              refused -> assertThat(refused.reason()).isEqualTo(Reason.PRIVATE_ADDRESS));
    }
    assertThat(asked).hasValue(0);
  }

  @Test
  void a_name_with_one_private_address_among_others_is_refused_whole() throws IOException {
    HttpServer server = server("/", exchange -> send(exchange, 200, new byte[0]));
    Lookup mixed = _ -> new InetAddress[] {at("127.0.0.1"), at("10.0.0.1")};

    FetchResult result = fetcher(mixed).fetch(named(server, "two-faced.example", "/"));

    assertThat(reason(result)).isEqualTo(Reason.PRIVATE_ADDRESS);
    assertThat(result.toString()).doesNotContain("10.0.0.1");
  }

  @Test
  void a_redirect_to_a_private_place_is_refused() throws IOException {
    AtomicInteger asked = new AtomicInteger();
    HttpServer secret =
        server(
            "127.0.0.2",
            0,
            "/",
            exchange -> {
              asked.incrementAndGet();
              send(exchange, 200, "secret".getBytes(UTF_8));
            });
    int port = secret.getAddress().getPort();
    for (String location :
        List.of(
            "http://127.0.0.2:" + port + "/",
            "//127.0.0.2:" + port + "/",
            "http://inside.example:" + port + "/")) {
      HttpServer server = server("/", exchange -> redirect(exchange, 302, location));
      Lookup lookup =
          host ->
              host.equals("inside.example")
                  ? new InetAddress[] {at("127.0.0.2")}
                  : InetAddress.getAllByName(host);

      assertThat(reason(fetcher(lookup).fetch(address(server, "/"))))
          .as(location)
          .isEqualTo(Reason.PRIVATE_ADDRESS);
    }
    assertThat(asked).hasValue(0);
  }

  @Test
  void a_redirect_to_another_protocol_or_an_odd_address_is_refused() throws IOException {
    Map<String, Reason> locations =
        Map.of(
            "file:///etc/passwd", Reason.BAD_SCHEME,
            "ftp://127.0.0.1/", Reason.BAD_SCHEME,
            "http://2130706433/", Reason.BAD_ADDRESS,
            "http://user:secret@127.0.0.1/", Reason.BAD_ADDRESS,
            "http://127.0.0.1:25/", Reason.BAD_PORT);
    locations.forEach((location, reason) -> {
      try {
        HttpServer server = server("/", exchange -> redirect(exchange, 302, location));
        assertThat(refused(address(server, "/")).reason()).as(location).isEqualTo(reason);
      } catch (IOException e) {
        throw new AssertionError(e);
      }
    });
  }

  @Test
  void a_name_that_answers_otherwise_after_the_check_gains_nothing() throws IOException {
    AtomicInteger secrets = new AtomicInteger();
    HttpServer server = server("/", exchange -> send(exchange, 200, "open".getBytes(UTF_8)));
    server(
        "127.0.0.2",
        server.getAddress().getPort(),
        "/",
        exchange -> {
          secrets.incrementAndGet();
          send(exchange, 200, "secret".getBytes(UTF_8));
        });
    AtomicInteger lookups = new AtomicInteger();
    Lookup rebinding =
        _ -> new InetAddress[] {at(lookups.getAndIncrement() == 0 ? "127.0.0.1" : "127.0.0.2")};

    FetchResult result = fetcher(rebinding).fetch(named(server, "rebinding.example", "/"));

    assertThat(((Fetched) result).text()).isEqualTo("open");
    assertThat(lookups).hasValue(1);
    assertThat(secrets).hasValue(0);
  }

  @Test
  void a_name_that_answers_otherwise_for_the_redirect_is_checked_anew() throws IOException {
    AtomicInteger lookups = new AtomicInteger();
    HttpServer server = server("/", exchange -> redirect(exchange, 302, "/again"));
    Lookup rebinding =
        _ -> new InetAddress[] {at(lookups.getAndIncrement() == 0 ? "127.0.0.1" : "127.0.0.2")};

    assertThat(reason(fetcher(rebinding).fetch(named(server, "rebinding.example", "/"))))
        .isEqualTo(Reason.PRIVATE_ADDRESS);
  }

  @Test
  void only_ports_of_the_web_are_asked_and_fewer_where_settings_say_so() throws IOException {
    HttpServer server = server("/", exchange -> send(exchange, 200, new byte[0]));
    int port = server.getAddress().getPort();

    assertThat(refused("http://127.0.0.1:25/").reason()).isEqualTo(Reason.BAD_PORT);
    assertThat(reason(fetcher(SETTINGS.withPorts(Set.of(80, 443))).fetch(address(server, "/"))))
        .isEqualTo(Reason.BAD_PORT);
    assertThat(fetcher(SETTINGS.withPorts(Set.of(port))).fetch(address(server, "/")))
        .isInstanceOf(Fetched.class);
  }

  @Test
  void a_body_that_drips_is_not_waited_for() throws IOException {
    ServerSocket server =
        raw((_, out) -> {
          out.write("HTTP/1.1 200 OK\r\nContent-Length: 10000\r\n\r\n".getBytes(ISO_8859_1));
          drip(out, "x");
        });

    assertTooSlow(server);
  }

  @Test
  void headers_that_drip_are_not_waited_for() throws IOException {
    assertTooSlow(raw((_, out) -> drip(out, "H")));
    assertTooSlow(raw((_, out) -> drip(out, "HTTP/1.1 100 Continue\r\n\r\n")));
  }

  @Test
  void a_server_that_says_nothing_is_not_waited_for() throws IOException {
    assertTooSlow(raw((in, _) -> in.readAllBytes()));
  }

  @Test
  void a_name_that_takes_long_is_not_waited_for() throws IOException {
    HttpServer server = server("/", exchange -> send(exchange, 200, new byte[0]));
    Lookup slow =
        _ -> {
          try {
            Thread.sleep(20_000);
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
          return new InetAddress[] {at("127.0.0.1")};
        };
    Fetcher fetcher =
        new Fetcher(SETTINGS.withTotal(Duration.ofMillis(500)), slow, SSLContexts.createDefault());

    assertThat(reason(fetcher.fetch(named(server, "slow.example", "/"))))
        .isEqualTo(Reason.TOO_SLOW);
  }

  @Test
  void who_does_not_want_it_any_more_is_let_go() throws Exception {
    ServerSocket server = raw((in, _) -> in.readAllBytes());
    List<FetchResult> results = new CopyOnWriteArrayList<>();
    Thread asking =
        Thread.ofPlatform().start(() -> results.add(fetcher().fetch(address(server, "/"))));

    Thread.sleep(200);
    asking.interrupt();
    asking.join(2_000);

    assertThat(results).hasSize(1).allMatch(result -> reason(result) == Reason.STOPPED);
  }

  @Test
  void a_body_without_end_is_cut_at_once() throws IOException {
    ServerSocket plain =
        raw((_, out) -> {
          out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(ISO_8859_1));
          pour(out, "x".repeat(1000));
        });
    ServerSocket chunked =
        raw((_, out) -> {
          out.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n".getBytes(ISO_8859_1));
          pour(out, "3E8\r\n" + "x".repeat(1000) + "\r\n");
        });

    for (ServerSocket server : List.of(plain, chunked)) {
      long began = System.nanoTime();
      assertThat(refused(address(server, "/")).reason()).isEqualTo(Reason.TOO_LARGE);
      assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(3));
    }
  }

  @Test
  void a_body_said_to_be_too_large_is_not_read() throws IOException {
    ServerSocket server =
        raw((in, out) -> {
          out.write("HTTP/1.1 200 OK\r\nContent-Length: 100001\r\n\r\n".getBytes(ISO_8859_1));
          out.flush();
          in.readAllBytes();
        });

    assertThat(refused(address(server, "/")).reason()).isEqualTo(Reason.TOO_LARGE);
  }

  @Test
  void a_body_of_just_the_most_bytes_is_taken() throws IOException {
    HttpServer server = server("/", exchange -> send(exchange, 200, new byte[100_000]));

    assertThat(fetched(address(server, "/")).bytes()).hasSize(100_000);
  }

  @Test
  void a_package_that_unfolds_without_end_is_cut() throws IOException {
    byte[] bomb = packed(new byte[50_000_000]);
    HttpServer server =
        server(
            "/",
            exchange -> {
              exchange.getResponseHeaders().set("Content-Encoding", "gzip");
              send(exchange, 200, bomb);
            });

    assertThat(bomb.length).isLessThan(100_000);
    assertThat(refused(address(server, "/")).reason()).isEqualTo(Reason.TOO_LARGE);
  }

  @Test
  void headers_without_end_are_cut() throws IOException {
    ServerSocket many =
        raw((_, out) -> {
          out.write("HTTP/1.1 200 OK\r\n".getBytes(ISO_8859_1));
          pour(out, "X-Header: x\r\n");
        });
    ServerSocket longOne =
        raw((_, out) -> {
          out.write("HTTP/1.1 200 OK\r\nX-Header: ".getBytes(ISO_8859_1));
          pour(out, "x".repeat(1000));
        });

    assertThat(refused(address(many, "/")).reason()).isEqualTo(Reason.TOO_LARGE);
    assertThat(refused(address(longOne, "/")).reason()).isEqualTo(Reason.TOO_LARGE);
  }

  @Test
  void an_answer_that_breaks_the_rules_is_refused() throws IOException {
    ServerSocket garbage =
        raw((_, out) ->
            out.write("HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\n".getBytes(ISO_8859_1)));
    HttpServer damaged =
        server(
            "/",
            exchange -> {
              exchange.getResponseHeaders().set("Content-Encoding", "gzip");
              send(exchange, 200, "no gzip".getBytes(UTF_8));
            });
    HttpServer otherwise =
        server(
            "/",
            exchange -> {
              exchange.getResponseHeaders().set("Content-Encoding", "br");
              send(exchange, 200, "x".getBytes(UTF_8));
            });

    assertThat(refused(address(garbage, "/")).reason()).isEqualTo(Reason.BROKEN);
    assertThat(refused(address(damaged, "/")).reason()).isEqualTo(Reason.BROKEN);
    assertThat(refused(address(otherwise, "/")).reason()).isEqualTo(Reason.BROKEN);
  }

  @Test
  void a_status_is_told_and_a_secret_in_the_path_is_not() throws IOException {
    HttpServer server = server("/", exchange -> send(exchange, 404, new byte[0]));

    FetchRefused refused = refused(address(server, "/private-0123456789/basic.ics?key=abc"));

    assertThat(refused.reason()).isEqualTo(Reason.STATUS);
    assertThat(refused.status()).isEqualTo(404);
    assertThat(refused.toString())
        .contains("http://127.0.0.1:" + server.getAddress().getPort(), "404")
        .doesNotContain("0123456789", "abc");
  }

  @Test
  void a_server_that_hangs_up_or_is_not_there_is_told() throws IOException {
    ServerSocket mute = raw((_, _) -> {});
    ServerSocket cut =
        raw((_, out) ->
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nx".getBytes(ISO_8859_1)));
    ServerSocket gone = raw((_, _) -> {});
    gone.close();

    for (ServerSocket server : List.of(mute, cut, gone)) {
      assertThat(refused(address(server, "/")).reason()).isEqualTo(Reason.UNREACHABLE);
    }
  }

  @Test
  void a_name_that_nobody_knows_is_told() {
    Lookup nobody =
        host -> {
          throw new UnknownHostException(host);
        };

    assertThat(reason(fetcher(nobody).fetch("https://nobody.example/")))
        .isEqualTo(Reason.UNKNOWN_HOST);
  }

  @Test
  void a_certificate_must_be_trusted_and_be_the_hosts() throws Exception {
    KeyStore keys = keys("calendar.example");
    HttpsServer server = HttpsServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    open.add(() -> server.stop(0));
    KeyManagerFactory own = KeyManagerFactory.getInstance("PKIX");
    own.init(keys, "secret".toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(own.getKeyManagers(), null, null);
    server.setHttpsConfigurator(new HttpsConfigurator(context));
    server.createContext("/", exchange -> send(exchange, 200, "sealed".getBytes(UTF_8)));
    server.createContext("/plain", exchange -> redirect(exchange, 302, "http://127.0.0.1/"));
    server.start();
    int port = server.getAddress().getPort();
    Lookup here = _ -> new InetAddress[] {at("127.0.0.1")};
    SSLContext trusting = SSLContextBuilder.create().loadTrustMaterial(keys, null).build();
    Fetcher stranger = fetcher(here);
    Fetcher friend = new Fetcher(SETTINGS, here, trusting);

    assertThat(reason(stranger.fetch("https://calendar.example:" + port + "/")))
        .isEqualTo(Reason.UNTRUSTED);
    assertThat(reason(friend.fetch("https://other.example:" + port + "/")))
        .isEqualTo(Reason.UNTRUSTED);
    assertThat(friend.fetch("https://calendar.example:" + port + "/"))
        .isInstanceOfSatisfying(
            Fetched.class, fetched -> assertThat(fetched.text()).isEqualTo("sealed"));
    assertThat(reason(friend.fetch("https://calendar.example:" + port + "/plain")))
        .isEqualTo(Reason.REDIRECT_TO_PLAIN);
  }

  private void assertTooSlow(ServerSocket server) {
    Fetcher hasty = fetcher(SETTINGS.withTotal(Duration.ofMillis(700)));
    long began = System.nanoTime();

    assertThat(reason(hasty.fetch(address(server, "/")))).isEqualTo(Reason.TOO_SLOW);
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(3));
  }

  private static Fetcher fetcher() {
    return fetcher(SETTINGS);
  }

  private static Fetcher fetcher(FetchSettings settings) {
    return new Fetcher(settings);
  }

  private static Fetcher fetcher(Lookup lookup) {
    return new Fetcher(SETTINGS, lookup, SSLContexts.createDefault());
  }

  private static Fetched fetched(String address) {
    FetchResult result = fetcher().fetch(address);
    assertThat(result).as(result.toString()).isInstanceOf(Fetched.class);
    return (Fetched) result;
  }

  private static FetchRefused refused(String address) {
    FetchResult result = fetcher().fetch(address);
    assertThat(result).as(result.toString()).isInstanceOf(FetchRefused.class);
    return (FetchRefused) result;
  }

  private static Reason reason(FetchResult result) {
    assertThat(result).as(result.toString()).isInstanceOf(FetchRefused.class);
    return ((FetchRefused) result).reason();
  }

  private HttpServer server(String path, HttpHandler handler) throws IOException {
    return server("127.0.0.1", 0, path, handler);
  }

  private HttpServer server(String host, int port, String path, HttpHandler handler)
      throws IOException {
    HttpServer server = HttpServer.create(new InetSocketAddress(host, port), 0);
    server.createContext(path, handler);
    server.start();
    open.add(() -> server.stop(0));
    return server;
  }

  /// What a server does once somebody asked.
  private interface Talk {
    void with(InputStream in, OutputStream out) throws IOException;
  }

  /// A server that need not keep to the rules of HTTP.
  private ServerSocket raw(Talk talk) throws IOException {
    ServerSocket server = new ServerSocket(0, 5, InetAddress.ofLiteral("127.0.0.1"));
    open.add(server);
    Thread.ofVirtual()
        .start(() -> {
          while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
              socket.getInputStream().read(new byte[1000]);
              talk.with(socket.getInputStream(), socket.getOutputStream());
            } catch (IOException _) {
              // The other side had enough.
            }
          }
        });
    return server;
  }

  private static void drip(OutputStream out, String drop) throws IOException {
    for (int i = 0; i < 100; i++) {
      out.write(drop.getBytes(ISO_8859_1));
      out.flush();
      try {
        Thread.sleep(50);
      } catch (InterruptedException e) {
        throw new IOException(e);
      }
    }
  }

  /// Without end to the reader; ten megabytes to us, should nobody hang up.
  private static void pour(OutputStream out, String drop) throws IOException {
    for (int sent = 0; sent < 10_000_000; sent += drop.length()) {
      out.write(drop.getBytes(ISO_8859_1));
    }
  }

  private static String address(HttpServer server, String path) {
    return named(server, "127.0.0.1", path);
  }

  private static String named(HttpServer server, String host, String path) {
    return "http://" + host + ":" + server.getAddress().getPort() + path;
  }

  private static String address(ServerSocket server, String path) {
    return "http://127.0.0.1:" + server.getLocalPort() + path;
  }

  private static InetAddress at(String address) {
    return InetAddress.ofLiteral(address);
  }

  private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private static void redirect(HttpExchange exchange, int status, String location)
      throws IOException {
    exchange.getResponseHeaders().set("Location", location);
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }

  private static byte[] packed(byte[] content) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(content);
    }
    return packed.toByteArray();
  }

  /// A certificate signed by itself, made by the JDK's own tool.
  private KeyStore keys(String host)
      throws IOException, InterruptedException, GeneralSecurityException {
    Path file = folder.resolve("keys");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-alias",
                "own",
                "-dname",
                "CN=" + host,
                "-ext",
                "san=dns:" + host,
                "-storepass",
                "secret",
                "-keystore",
                file.toString())
            .redirectErrorStream(true)
            .start();
    assertThat(keytool.waitFor()).isZero();
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      keys.load(in, "secret".toCharArray());
    }
    return keys;
  }
}
