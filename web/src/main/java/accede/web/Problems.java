package accede.web;

import accede.access.Refused;
import accede.answers.Json;
import accede.identity.TooBusy;
import accede.participation.Treaty;
import accede.workbench.Refusal;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// What is said where nothing can be shown: a page to readers, [Problem] to scripts.
@Singleton
public class Problems {

  private static final Logger LOG = Logger.getLogger(Problems.class);
  private static final String MEDIA_TYPE = "application/problem+json";

  private final Desk desk;

  Problems(Desk desk) {
    this.desk = desk;
  }

  /// An address nobody knows, a method nobody offers.
  @ServerExceptionMapper
  public Response refused(WebApplicationException refusal, UriInfo address, HttpHeaders headers) {
    int status = refusal.getResponse().getStatus();
    if (status < 400) {
      return refusal.getResponse();
    }
    if (ofApi(address) || status != Response.Status.NOT_FOUND.getStatusCode()) {
      return problem(status, String.valueOf(refusal.getMessage()), address, List.of());
    }
    return page(status, "missing", address, headers);
  }

  /// A script asks with values that cannot be right.
  @ServerExceptionMapper
  public Response wrong(WrongQuery query, UriInfo address, HttpHeaders headers) {
    Words words = desk.words(Desk.asked(address), headers);
    List<String> errors = query.sentences(words);
    return problem(400, String.join(" ", errors), address, errors);
  }

  /// What is asked cannot be done with the data there is.
  @ServerExceptionMapper
  public Response refused(Refusal refusal, UriInfo address) {
    return problem(400, String.valueOf(refusal.getMessage()), address, List.of());
  }

  /// Somebody signed in asks for what is not theirs.
  @ServerExceptionMapper
  public Response refused(Refused refused, UriInfo address, HttpHeaders headers) {
    if (refused.isUnknown() && !ofApi(address)) {
      return signInFirst(address);
    }
    int status = refused.isUnknown() ? 401 : 403;
    return ofApi(address)
        ? problem(status, String.valueOf(refused.getMessage()), address, List.of())
        : page(status, "refused", address, headers);
  }

  /// A page for who is signed in.
  @ServerExceptionMapper
  public Response signIn(Desk.SignInFirst first, UriInfo address) {
    return signInFirst(address);
  }

  private static Response signInFirst(UriInfo address) {
    Asked lang = Desk.asked(address).only("lang");
    return Forms.goTo("/sign-in" + lang.with("to", address.getPath()).query()).build();
  }

  /// A form of another site, or of another session.
  @ServerExceptionMapper
  public Response trespass(Door.Trespass trespass, UriInfo address, HttpHeaders headers) {
    return ofApi(address)
        ? problem(403, String.valueOf(trespass.getMessage()), address, List.of())
        : page(403, "trespass", address, headers, new Asked(Map.of("lang", trespass.lang())));
  }

  /// Too many requests.
  @ServerExceptionMapper
  public Response tooOften(Throttle.TooOften often, UriInfo address) {
    Response said = problem(429, String.valueOf(often.getMessage()), address, List.of());
    return Response.fromResponse(said).header("Retry-After", often.seconds()).build();
  }

  /// Too many passwords at once.
  @ServerExceptionMapper
  public Response tooBusy(TooBusy busy, UriInfo address) {
    Response said = problem(503, String.valueOf(busy.getMessage()), address, List.of());
    return Response.fromResponse(said).header("Retry-After", 60).build();
  }

  /// A fault of ours: noted once, told without its inside.
  @ServerExceptionMapper
  public Response fault(RuntimeException fault, UriInfo address, HttpHeaders headers) {
    LOG.error("No answer for " + address.getPath(), fault);
    return ofApi(address)
        ? problem(500, "The fault is ours; it has been noted.", address, List.of())
        : page(500, "fault", address, headers);
  }

  private static boolean ofApi(UriInfo address) {
    return (address.getPath() + "/").startsWith("/api/");
  }

  private static Response problem(int status, String detail, UriInfo address, List<String> errors) {
    String title = Response.Status.fromStatusCode(status).getReasonPhrase();
    Problem problem = new Problem("about:blank", title, status, detail, address.getPath(), errors);
    return Response.status(status)
        .entity(Json.write(problem))
        .type(MEDIA_TYPE)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  private Response page(int status, String key, UriInfo address, HttpHeaders headers) {
    return page(status, key, address, headers, Desk.asked(address).only("lang"));
  }

  private Response page(int status, String key, UriInfo address, HttpHeaders headers, Asked lang) {
    Words words = desk.words(lang, headers);
    Treaty treaty = desk.firstTreaty();
    Frame frame =
        desk.around(treaty, words, lang)
            .at("/" + treaty.id() + "/status", "")
            .frame(words.say(key + ".title"));
    String about = words.fill(key + ".about", Map.of("path", address.getPath()));
    return Response.status(status)
        .entity(new ProblemPage(frame, words, about).render())
        .type(Reply.HTML)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
