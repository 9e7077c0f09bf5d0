package accede.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// A provider that says whatever a story wants it to say.
final class HostileProvider implements AutoCloseable {

  static final String CLIENT = "accede";

  /// What a page answers.
  record Page(int status, String body, Map<String, String> headers) {
    static Page of(String body) {
      return new Page(200, body, Map.of("content-type", "application/json"));
    }

    static Page of(int status, String body) {
      return new Page(status, body, Map.of("content-type", "application/json"));
    }
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<String, Page> pages = new ConcurrentHashMap<>();
  private final RSAKey key = Keys.ONE;

  /// Made once: a key takes as long as all else a story does.
  private static final class Keys {
    static final RSAKey ONE = made();

    private static RSAKey made() {
      try {
        return key("one");
      } catch (JOSEException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  HostileProvider() throws Exception {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
    describe("");
    publish(key);
  }

  static RSAKey key(String id) throws JOSEException {
    return new RSAKeyGenerator(2048).keyID(id).generate();
  }

  URI issuer() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  RSAKey key() {
    return key;
  }

  HostileProvider page(String path, Page page) {
    pages.put(path, page);
    return this;
  }

  /// Describes itself as a provider does.
  ///
  /// @param more further members, which prevail over the usual ones
  HostileProvider describe(String more) {
    String usual =
        """
        {"issuer": "ISSUER", "authorization_endpoint": "ISSUER/enter", "token_endpoint": "ISSUER/token",
         "jwks_uri": "ISSUER/keys", "subject_types_supported": ["public"],
         "response_types_supported": ["code"], "id_token_signing_alg_values_supported": ["RS256"]
        """;
    String all = usual + (more.isEmpty() ? "" : ", " + more) + "}";
    return page(
        "/.well-known/openid-configuration", Page.of(all.replace("ISSUER", issuer().toString())));
  }

  HostileProvider publish(RSAKey... keys) {
    return page("/keys", Page.of(new JWKSet(List.of(keys)).toString()));
  }

  /// A statement about Amina that holds, to be spoilt.
  JWTClaimsSet.Builder claims(String nonce) {
    Instant now = Instant.now();
    return new JWTClaimsSet.Builder()
        .issuer(issuer().toString())
        .audience(CLIENT)
        .subject("amina")
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plusSeconds(300)))
        .claim("nonce", nonce)
        .claim("email", "amina@mission.example")
        .claim("email_verified", true)
        .claim("name", "Amina Diallo");
  }

  String signed(JWTClaimsSet.Builder claims) throws JOSEException {
    return signed(claims, key, JWSAlgorithm.RS256);
  }

  static String signed(JWTClaimsSet.Builder claims, RSAKey key, JWSAlgorithm algorithm)
      throws JOSEException {
    SignedJWT token =
        new SignedJWT(
            new JWSHeader.Builder(algorithm).keyID(key.getKeyID()).build(), claims.build());
    token.sign(new RSASSASigner(key));
    return token.serialize();
  }

  /// Gives this ID token for whatever code.
  HostileProvider give(String idToken) {
    return page(
        "/token",
        Page.of(
            """
            {"access_token": "abc", "token_type": "Bearer", "expires_in": 60, "id_token": "%s"}
            """
                .formatted(idToken)));
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void answer(HttpExchange exchange) throws IOException {
    Page page =
        pages.getOrDefault(exchange.getRequestURI().getPath(), Page.of(404, "there is nothing"));
    byte[] body = page.body().getBytes(StandardCharsets.UTF_8);
    page.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
    exchange.sendResponseHeaders(page.status(), 0);
    try (var out = exchange.getResponseBody()) {
      for (int i = 0; i < body.length; i += 8192) {
        out.write(body, i, Math.min(8192, body.length - i));
        if (page.headers().containsKey("x-slow")) {
          out.flush();
          Thread.sleep(100);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
