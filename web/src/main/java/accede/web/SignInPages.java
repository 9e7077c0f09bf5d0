package accede.web;

import accede.identity.OpenIdConnect;
import accede.identity.PasswordProblem;
import accede.identity.SignInRefused;
import accede.identity.SignInSecrets;
import accede.identity.SignInStart;
import accede.identity.Token;
import accede.workbench.Accounts;
import accede.workbench.Refusal;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Coming in and going out: by password and one-time code, by an invitation, or through the
/// identity provider of one's organization.
@Path("/")
@Singleton
@Produces("text/html")
public class SignInPages {

  private static final Logger LOG = Logger.getLogger(SignInPages.class);
  private static final String FORM = "application/x-www-form-urlencoded";

  private final Desk desk;
  private final Accounts accounts;
  private final Visitor visitor;
  private final Throttle throttle;
  private final Forms forms;
  private final Optional<Provider> provider = Provider.ofEnvironment();

  /// A sign-in that has gone to the provider and not come back.
  ///
  /// @param said the language, and where somebody wanted to go
  private record Begun(SignInSecrets secrets, Asked said) {}

  /// All of them, by a word only the browser has.
  private final Cache<String, Begun> begun =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(Duration.ofMinutes(10)).build();

  SignInPages(Desk desk, Visitor visitor, Throttle throttle, Forms forms) {
    this.desk = desk;
    this.accounts = desk.workbench().accounts();
    this.visitor = visitor;
    this.throttle = throttle;
    this.forms = forms;
  }

  /// The form.
  @GET
  @Path("sign-in")
  @Operation(hidden = true)
  public Response signIn(@Context UriInfo address, @Context HttpHeaders headers) {
    Asked asked = Desk.asked(address);
    return visitor.account().isPresent()
        ? Forms.goTo(next(asked)).build()
        : page(200, asked, desk.words(asked, headers), "");
  }

  private Response page(int status, Asked asked, Words words, String wrong) {
    Frame frame = desk.frame("/sign-in", words, asked.only("lang"), words.say("signin.title"));
    return Reply.own(
        status,
        new SignInPage(
                frame,
                words,
                wrong,
                asked.value("name"),
                asked.value("to"),
                provider.map(Provider::label).orElse(""))
            .render());
  }

  /// Lets in, or says that something is wrong and not what.
  @POST
  @Path("sign-in")
  @Consumes(FORM)
  @Operation(hidden = true)
  public Response signIn(
      MultivaluedMap<String, String> form,
      @Context UriInfo address,
      @Context HttpHeaders headers,
      @Context HttpServerRequest connection) {
    Asked said = Forms.open(form);
    Words words = desk.words(said, headers);
    if (!Door.isSafeWay(address.getRequestUri(), headers, connection)) {
      return page(403, said, words, words.say("signin.plain"));
    }
    throttle.attempt(Accounts.plain(said.value("name")), Door.from(connection));
    return accounts
        .signIn(
            said.value("name"), said.value("password"), said.value("code"), Door.device(headers))
        .map(session -> in(session, address, next(said)))
        .orElseGet(() -> page(403, said, words, words.say("signin.wrong")));
  }

  private static Response in(Accounts.NewSession session, UriInfo address, String next) {
    return Forms.goTo(next)
        .cookie(Door.cookie(address.getRequestUri(), session.token().text()))
        .build();
  }

  /// Where somebody wanted to go: a page of ours and nowhere else.
  private static String next(Asked said) {
    String to = said.value("to");
    boolean ours = to.matches("/[A-Za-z0-9][A-Za-z0-9/._-]*(\\?[A-Za-z0-9=&%._,:-]*)?");
    return ours ? to : "/account" + said.only("lang").query();
  }

  /// Ends the session.
  @POST
  @Path("sign-out")
  @Consumes(FORM)
  @Operation(hidden = true)
  public Response signOut(MultivaluedMap<String, String> form, @Context UriInfo address) {
    Asked said = forms.read(form);
    visitor.account().ifPresent(account -> accounts.endSession(account, visitor.session()));
    return Forms.goTo("/sign-in" + said.only("lang").query())
        .cookie(Door.noCookie(address.getRequestUri()))
        .header("Clear-Site-Data", "\"cache\"")
        .build();
  }

  /// Where a code is typed in and a password chosen.
  @GET
  @Path("invitation")
  @Operation(hidden = true)
  public Response invitation(@Context UriInfo address, @Context HttpHeaders headers) {
    Asked asked = Desk.asked(address);
    return invitation(200, asked, desk.words(asked, headers), List.of());
  }

  private Response invitation(int status, Asked asked, Words words, List<String> wrong) {
    Frame frame =
        desk.frame("/invitation", words, asked.only("lang"), words.say("invitation.title"));
    return Reply.own(status, new InvitationPage(frame, words, wrong, asked.value("code")).render());
  }

  /// Sets the password and lets in.
  @POST
  @Path("invitation")
  @Consumes(FORM)
  @Operation(hidden = true)
  public Response invitation(
      MultivaluedMap<String, String> form,
      @Context UriInfo address,
      @Context HttpHeaders headers,
      @Context HttpServerRequest connection) {
    Asked said = Forms.open(form);
    Words words = desk.words(said, headers);
    if (!Door.isSafeWay(address.getRequestUri(), headers, connection)) {
      return invitation(403, said, words, List.of(words.say("signin.plain")));
    }
    throttle.knock(Door.from(connection));
    String password = said.value("password");
    var account = accounts.invited(said.value("code"));
    if (account.isEmpty()) {
      return invitation(400, said, words, List.of(words.say("invitation.spent")));
    }
    List<String> wrong = problems(accounts.problems(account.get(), password), words);
    if (wrong.isEmpty() && !password.equals(said.value("again"))) {
      wrong = List.of(words.say("password.differs"));
    }
    if (!wrong.isEmpty()) {
      return invitation(400, said, words, wrong);
    }
    try {
      Accounts.NewSession session =
          accounts.accept(said.value("code"), password, Door.device(headers));
      return in(session, address, "/account" + said.only("lang").query());
    } catch (Refusal spent) {
      return invitation(400, said, words, List.of(words.say("invitation.spent")));
    }
  }

  static List<String> problems(List<PasswordProblem> problems, Words words) {
    return problems.stream()
        .map(problem ->
            words.fill(
                "password." + problem.kind().name().toLowerCase(java.util.Locale.ROOT),
                Map.of("value", problem.inHand())))
        .toList();
  }

  /// Goes to the identity provider. The browser is asked to go on by itself, and not sent there in
  /// answer to the form: a form of ours may be answered by nobody but us.
  @POST
  @Path("sign-in/provider")
  @Consumes(FORM)
  @Operation(hidden = true)
  public Response provider(
      MultivaluedMap<String, String> form,
      @Context UriInfo address,
      @Context HttpHeaders headers,
      @Context HttpServerRequest connection) {
    Asked said = Forms.open(form);
    Words words = desk.words(said, headers);
    throttle.knock(Door.from(connection));
    try {
      Provider known = provider.orElseThrow(jakarta.ws.rs.NotFoundException::new);
      SignInStart start = known.connect().begin(address.getBaseUri().resolve("/sign-in/back"));
      String browser = Token.random().text();
      begun.put(browser, new Begun(start.secrets(), said.only("lang", "to")));
      String heading = words.say("signin.through") + " " + known.label();
      Frame frame = desk.frame("/sign-in", words, said.only("lang"), heading);
      String page =
          new OnwardPage(
                  frame,
                  words,
                  words.fill("signin.onward", Map.of("provider", known.label())),
                  start.page().toString())
              .render();
      return Response.fromResponse(Reply.own(200, page))
          .header("Refresh", "0;url=" + start.page())
          .cookie(Door.begun(address.getRequestUri(), browser, 600))
          .build();
    } catch (SignInRefused refused) {
      return refused(said, words, refused);
    }
  }

  /// Comes back from it.
  @GET
  @Path("sign-in/back")
  @Operation(hidden = true)
  public Response back(@Context UriInfo address, @Context HttpHeaders headers) {
    String browser = Door.begun(address.getRequestUri(), headers);
    @Nullable Begun kept = begun.asMap().remove(browser);
    Asked said = kept == null ? Asked.nothing() : kept.said();
    Words words = desk.words(said, headers);
    if (kept == null || provider.isEmpty()) {
      return page(400, said, words, words.say("signin.lost"));
    }
    try {
      String query = address.getRequestUri().getRawQuery();
      var claims = provider.get().connect().finish(query == null ? "" : query, kept.secrets());
      return accounts
          .signIn(claims, Door.device(headers))
          .map(session -> in(session, address, next(said)))
          .orElseGet(() -> page(403, said, words, words.say("signin.unknown")));
    } catch (SignInRefused refused) {
      return refused(said, words, refused);
    }
  }

  private Response refused(Asked said, Words words, SignInRefused refused) {
    LOG.warn(refused.getMessage());
    return page(403, said, words, words.say("signin.refused"));
  }

  /// The identity provider an administrator named.
  private record Provider(OpenIdConnect connect, String label) {

    static Optional<Provider> ofEnvironment() {
      return OpenSettings.ofEnvironment(System.getenv())
          .map(settings -> new Provider(new OpenIdConnect(settings), settings.label()));
    }
  }
}
