package accede.fetching;

import accede.fetching.FetchRefused.Reason;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.jspecify.annotations.Nullable;

/// One fetch, from the address asked for over its redirects to the document.
final class Errand {

  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
  private static final Set<Integer> FOUND = Set.of(200, 203);
  private static final int UNCHANGED = 304;

  private final FetchSettings settings;
  private final KnownVersion known;
  private final Connections connections;
  private final List<URI> passed = new ArrayList<>();
  private volatile String at = "The address";

  Errand(FetchSettings settings, CheckedNames names, SSLContext trust, KnownVersion known) {
    this.settings = settings;
    this.known = known;
    this.connections = new Connections(settings, names, trust);
  }

  FetchResult run(String address) {
    try {
      Place place = Place.parse(address);
      while (true) {
        at = place.toString();
        Step step = ask(place);
        switch (step) {
          case Step.Arrived(FetchResult result) -> {
            return result;
          }
          case Step.Onward(Place next) -> {
            passed.add(place.address());
            if (passed.size() > settings.mostRedirects()) {
              throw notFetched(
                  Reason.TOO_MANY_REDIRECTS,
                  "is the end of more than " + settings.mostRedirects() + " redirects.");
            }
            place = next;
          }
        }
      }
    } catch (NotFetched e) {
      return e.refused();
    } catch (IOException e) {
      return failed(e);
    }
  }

  /// Ends it from outside, whatever it is waiting for.
  void stop() {
    connections.close();
  }

  FetchRefused refused(Reason reason, String problem) {
    return new FetchRefused(reason, at, 0, at + " " + problem);
  }

  /// Where an answer leads: to the document, or to another place.
  private sealed interface Step {
    record Arrived(FetchResult result) implements Step {}

    record Onward(Place next) implements Step {}
  }

  private Step ask(Place place) throws IOException {
    if (!settings.mayAsk(place.port())) {
      throw notFetched(
          Reason.BAD_PORT,
          "has a port that is not asked. Asked are " + settings.printedPorts() + ".");
    }
    HttpHost host = new HttpHost(place.scheme(), place.host(), place.port());
    try {
      return step(place, connections.client().executeOpen(host, request(place, host), null));
    } finally {
      // Not the answer's own end: it would be read to its last byte, and may have none.
      connections.cut();
    }
  }

  private ClassicHttpRequest request(Place place, HttpHost host) {
    ClassicHttpRequest request = new BasicClassicHttpRequest("GET", host, place.path());
    request.setHeader("User-Agent", "Accede");
    request.setHeader("Accept", "*/*");
    request.setHeader("Accept-Encoding", "gzip");
    request.setHeader("Connection", "close");
    if (!known.etag().isEmpty()) {
      request.setHeader("If-None-Match", known.etag());
    }
    if (!known.lastModified().isEmpty()) {
      request.setHeader("If-Modified-Since", known.lastModified());
    }
    return request;
  }

  private Step step(Place place, ClassicHttpResponse answer) throws IOException {
    int status = answer.getCode();
    if (REDIRECTS.contains(status) && answer.containsHeader("Location")) {
      return new Step.Onward(next(place, header(answer, "Location")));
    }
    if (status == UNCHANGED && !known.isNone()) {
      return new Step.Arrived(new Unchanged(place.address(), version(answer)));
    }
    if (!FOUND.contains(status)) {
      throw new NotFetched(
          new FetchRefused(
              Reason.STATUS, at, status, at + " answers with the status " + status + "."));
    }
    byte[] bytes = new Body(answer, settings.mostBytes(), this::notFetched).read();
    Optional<ContentType> type = type(answer);
    return new Step.Arrived(
        new Fetched(
            bytes,
            type.map(ContentType::getMimeType).orElse(""),
            type.map(each -> each.getParameter("charset")).orElse(""),
            version(answer),
            place.address(),
            passed));
  }

  private Place next(Place place, String location) throws NotFetched {
    Place next = place.to(location);
    if (place.isEncrypted() && !next.isEncrypted()) {
      throw notFetched(
          Reason.REDIRECT_TO_PLAIN,
          "leads to " + next + ", which is not encrypted, and was not followed.");
    }
    return next;
  }

  private KnownVersion version(HttpResponse answer) {
    KnownVersion told = new KnownVersion(header(answer, "ETag"), header(answer, "Last-Modified"));
    return answer.getCode() == UNCHANGED && told.isNone() ? known : told;
  }

  private static Optional<ContentType> type(HttpResponse answer) {
    return Optional.ofNullable(ContentType.parseLenient(header(answer, "Content-Type")))
        .filter(type -> type.getMimeType() != null);
  }

  private static String header(HttpResponse answer, String name) {
    Header header = answer.getFirstHeader(name);
    return header == null || header.getValue() == null ? "" : header.getValue();
  }

  private FetchRefused failed(IOException problem) {
    return switch (telling(problem)) {
      case CheckedNames.Forbidden _ ->
          refused(
              Reason.PRIVATE_ADDRESS,
              "leads into a network that is not open to everybody, and was not asked. An"
                  + " administrator can allow it.");
      case UnknownHostException _ ->
          refused(Reason.UNKNOWN_HOST, "has a name that nobody knows. Check how it is written.");
      case SSLException _ ->
          refused(
              Reason.UNTRUSTED,
              "shows a certificate that cannot be trusted, or speaks no encryption we know.");
      case MessageConstraintException _ ->
          refused(Reason.TOO_LARGE, "answers with more headers than are taken.");
      case SocketTimeoutException _ -> refused(Reason.TOO_SLOW, "does not answer in time.");
      case HttpException _ -> refused(Reason.BROKEN, "does not answer by the rules of HTTP.");
      case Throwable _ -> refused(Reason.UNREACHABLE, "cannot be reached, or hangs up.");
    };
  }

  /// The cause that tells most: the library wraps some.
  private static Throwable telling(Throwable problem) {
    for (@Nullable Throwable cause = problem; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnknownHostException
          || cause instanceof SSLException
          || cause instanceof MessageConstraintException
          || cause instanceof SocketTimeoutException
          || cause instanceof HttpException) {
        return cause;
      }
    }
    return problem;
  }

  private NotFetched notFetched(Reason reason, String problem) {
    return new NotFetched(refused(reason, problem));
  }
}
