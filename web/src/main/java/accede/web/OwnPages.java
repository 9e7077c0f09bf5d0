package accede.web;

import accede.access.Account;
import accede.access.Office;
import accede.access.Session;
import accede.identity.OneTimeCode;
import accede.workbench.Accounts;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// One's own account: offices, open sessions, password, one-time codes.
@Path("/account")
@Singleton
@Produces("text/html")
public class OwnPages {

  private static final String FORM = "application/x-www-form-urlencoded";

  private final Desk desk;
  private final Accounts accounts;
  private final Visitor visitor;
  private final Forms forms;
  private final Throttle throttle;

  OwnPages(Desk desk, Visitor visitor, Forms forms, Throttle throttle) {
    this.throttle = throttle;
    this.desk = desk;
    this.accounts = desk.workbench().accounts();
    this.visitor = visitor;
    this.forms = forms;
  }

  /// The page.
  @GET
  @Operation(hidden = true)
  public Response own(@Context UriInfo address, @Context HttpHeaders headers) {
    Account own = desk.signedIn();
    Asked asked = Desk.asked(address);
    return page(200, own, asked, desk.words(asked, headers), List.of());
  }

  private Response page(int status, Account own, Asked asked, Words words, List<Sentence> wrong) {
    boolean codes = accounts.usesCodes(own);
    String secret = codes ? "" : OneTimeCode.newSecret();
    List<OwnPage.Sitting> sessions = new ArrayList<>();
    accounts
        .sessions(own)
        .forEach(
            session -> sessions.add(sitting(session, session.id() == visitor.session(), words)));
    return Reply.own(
        status,
        new OwnPage(
                desk.frame("/account", words, asked.only("lang"), words.say("own.title")),
                words,
                own.person().isEmpty() ? own.name() : own.person(),
                own.name(),
                own.offices().stream().map(office -> office(office, desk, words)).toList(),
                sessions,
                wrong,
                desk.done(asked, words),
                codes,
                secret,
                secret.isEmpty()
                    ? ""
                    : OneTimeCode.picture(
                        OneTimeCode.address(secret, own.name()), words.say("own.picture")))
            .render());
  }

  /// An open session in words: the device, since when, and by which way it began.
  static OwnPage.Sitting sitting(Session session, boolean here, Words words) {
    return new OwnPage.Sitting(
        session.id(),
        session.device(),
        words.fill(
            "own.session",
            Map.of("begun", words.moment(session.begun()), "seen", words.moment(session.seen()))),
        session.way().equals("oidc") ? words.say("own.way-oidc") : "",
        here);
  }

  /// An office in words: role, on whose behalf, for what, from when to when.
  static OwnPage.Held office(Office office, Desk desk, Words words) {
    LocalDate today = LocalDate.now(java.time.ZoneId.systemDefault());
    String behalf =
        office.findState().map(state -> desk.name(state, words)).orElse(office.organization());
    String term =
        office.term().to().equals(LocalDate.MAX)
            ? words.fill("office.since", Map.of("from", words.day(office.term().from())))
            : words.fill(
                "office.term",
                Map.of(
                    "from", words.day(office.term().from()), "to", words.day(office.term().to())));
    String reads =
        office.term().readsFrom().isBefore(office.term().from())
            ? words.fill("office.reads", Map.of("from", words.day(office.term().readsFrom())))
            : "";
    return new OwnPage.Held(
        words.say("role." + office.role().word()),
        behalf,
        desk.treaty(office.treaty(), words),
        term,
        reads,
        office.term().reads(today));
  }

  /// Ends one session, or all others.
  @POST
  @Path("sessions")
  @Consumes(FORM)
  @Operation(hidden = true)
  public Response end(MultivaluedMap<String, String> form) {
    Account own = desk.signedIn();
    Asked said = forms.read(form);
    String session = said.value("session");
    if (session.matches("\\d{1,18}")) {
      accounts.endSession(own, Long.parseLong(session));
    } else {
      accounts.endSessions(own, visitor.session());
    }
    return done(said, "session");
  }

  private static Response done(Asked said, String what) {
    return Forms.goTo("/account" + said.only("lang").with("done", what).query()).build();
  }

  /// Changes the password.
  @POST
  @Path("password")
  @Consumes(FORM)
  @Operation(hidden = true)
  public Response password(
      MultivaluedMap<String, String> form,
      @Context HttpHeaders headers,
      @Context HttpServerRequest connection) {
    Account own = desk.signedIn();
    Asked said = forms.read(form);
    throttle.attempt(own.name() + " own", Door.from(connection));
    Words words = desk.words(said, headers);
    List<String> wrong =
        new ArrayList<>(
            SignInPages.problems(accounts.problems(own, said.value("password")), words));
    if (!said.value("password").equals(said.value("again"))) {
      wrong.add(words.say("password.differs"));
    }
    if (wrong.isEmpty()
        && !accounts.changePassword(
            own, said.value("present"), said.value("password"), visitor.session())) {
      wrong.add(words.say("password.present-wrong"));
    }
    return wrong.isEmpty()
        ? done(said, "password")
        : page(400, own, said, words, Sentence.all(wrong));
  }

  /// Begins or ends asking for one-time codes.
  @POST
  @Path("codes")
  @Consumes(FORM)
  @Operation(hidden = true)
  public Response codes(
      MultivaluedMap<String, String> form,
      @Context HttpHeaders headers,
      @Context HttpServerRequest connection) {
    Account own = desk.signedIn();
    Asked said = forms.read(form);
    throttle.attempt(own.name() + " own", Door.from(connection));
    Words words = desk.words(said, headers);
    String secret = said.value("secret");
    boolean right =
        secret.isEmpty()
            ? accounts.stopCodes(own, said.value("code"))
            : secret.matches("[A-Z2-7]{32}") && accounts.useCodes(own, secret, said.value("code"));
    return right
        ? done(said, "codes")
        : page(400, own, said, words, List.of(Sentence.of(words.say("own.code-wrong"))));
  }
}
