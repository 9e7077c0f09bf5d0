package accede.web;

import accede.access.Account;
import accede.access.Office;
import accede.access.Role;
import accede.access.Term;
import accede.geography.StateCode;
import accede.identity.Token;
import accede.mandates.Mandate;
import accede.mandates.PaperCitation;
import accede.meetings.Meeting;
import accede.outreach.Activity;
import accede.outreach.Contact;
import accede.outreach.Note;
import accede.outreach.Place;
import accede.participation.Treaty;
import accede.participation.TreatyId;
import accede.reading.Reading;
import accede.storage.DatabaseSettings;
import accede.workbench.Workbench;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/// A running Accede in which each role has somebody signed in, and in which words stand that only
/// some of them may see: a note, a shared note, a contact, a document, a person.
final class Delegates implements AutoCloseable {

  /// In the text and the subject of a note of the bench.
  static final String NOTE = "saffron-note";

  /// In the text and the subject of a note shared with Norway and with a partner.
  static final String SHARED = "cinnamon-shared";

  /// A person among the contacts.
  static final String CONTACT = "Nutmeg Contactperson";

  /// In the title and in an entry of a document that is not published.
  static final String DOCUMENT = "cardamom-document";

  /// The person of an account.
  static final String PERSON = "Clove Accountperson";

  /// A published line.
  static final String LINE = "vanilla-line";

  static final String PASSWORD = "velvet harbour quartz onion";

  private static final LocalDate TODAY = LocalDate.now(ZoneId.systemDefault());
  private static final TreatyId ATT = TreatyId.of("att");

  private final Path data = RunningAccede.newFolder("delegates");
  private final RunningAccede accede = RunningAccede.start(data);
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Map<String, String> cookies = new LinkedHashMap<>();
  private long note;
  private long shared;

  Delegates() {
    try (Workbench workbench =
        Workbench.openAs(DatabaseSettings.embedded(data), Clock.systemDefaultZone(), "")) {
      Map<String, String> codes = new LinkedHashMap<>();
      offices()
          .forEach((name, office) -> {
            Account account =
                workbench
                    .accounts()
                    .open("the-" + name, name.equals("bench") ? PERSON : "", "", List.of(office));
            codes.put(name, workbench.accounts().invite(account).text());
          });
      write(workbench);
      codes.forEach((name, code) -> cookies.put(name, comeIn(code)));
    }
  }

  /// Who there is, and what they are.
  static Map<String, Office> offices() {
    Term now = Term.from(TODAY);
    Map<String, Office> offices = new LinkedHashMap<>();
    offices.put("viewer", office(Role.VIEWER, now));
    offices.put("partner", office(Role.PARTNER, now));
    offices.put("delegation", office(Role.DELEGATION, now));
    offices.put("bench", office(Role.BENCH, now));
    offices.put(
        "incoming",
        office(Role.PRESIDENCY, new Term(TODAY.minusDays(1), TODAY.plusDays(30), LocalDate.MAX)));
    offices.put("presidency", office(Role.PRESIDENCY, now));
    offices.put(
        "former",
        office(
            Role.PRESIDENCY,
            new Term(TODAY.minusYears(1), TODAY.minusYears(1), TODAY.minusDays(1))));
    offices.put("elsewhere", new Office(Role.PRESIDENCY, "npt", null, "", now));
    offices.put("secretariat", new Office(Role.SECRETARIAT, "", null, "", now));
    offices.put("administrator", new Office(Role.ADMINISTRATOR, "", null, "", now));
    return offices;
  }

  private static Office office(Role role, Term term) {
    return new Office(
        role,
        "att",
        role == Role.DELEGATION ? StateCode.of("NOR") : null,
        role == Role.PARTNER ? "PGA" : "",
        term);
  }

  private void write(Workbench workbench) {
    Treaty treaty = workbench.treaty("att");
    note = workbench.notes().write(draft(NOTE));
    shared = workbench.notes().write(draft(SHARED));
    workbench.notes().share(treaty, shared, "NOR");
    workbench.notes().share(treaty, shared, "PGA");
    workbench.notes().publish(treaty, note, "A talk was held: " + LINE + ".");
    workbench
        .persons()
        .add(
            new Contact(
                0,
                ATT,
                StateCode.of("CHL"),
                "",
                "Legal adviser",
                CONTACT,
                "",
                "agreed to it",
                TODAY.plusYears(1),
                "",
                Instant.EPOCH,
                null));
    Reading shipped = workbench.documents(treaty).getFirst();
    workbench.store(treaty, retitled(shipped));
  }

  private static Note.Draft draft(String word) {
    return new Note.Draft(
        ATT, StateCode.of("CHL"), TODAY, "About " + word, "They said " + word + ".", 0);
  }

  /// The same document under another title, so that it is another one.
  private static Reading retitled(Reading like) {
    Reading.Masthead head = like.document();
    return new Reading(
        new Reading.Masthead(DOCUMENT, "", head.issuer(), head.date(), head.language(), "CSP9"),
        like.symbols().stream()
            .map(one ->
                new PaperCitation(
                    one.symbol(), DOCUMENT, one.issued(), one.paragraph(), one.line()))
            .toList(),
        like.meetings().stream()
            .map(one ->
                new Meeting(
                    one.body(),
                    one.cycle(),
                    one.ordinal(),
                    one.from(),
                    one.to(),
                    DOCUMENT,
                    one.city(),
                    one.states(),
                    one.attendance(),
                    one.points(),
                    one.line()))
            .toList(),
        like.activities().stream()
            .map(one ->
                new Activity(
                    one.entry(),
                    one.date(),
                    new Place(DOCUMENT, one.place().city(), one.place().states()),
                    one.process(),
                    one.items(),
                    one.line()))
            .toList(),
        like.counts(),
        like.claims(),
        like.mandates().stream()
            .map(one -> new Mandate(one.id(), DOCUMENT, one.kind(), one.line()))
            .toList(),
        like.appointments(),
        like.sources(),
        like.findings());
  }

  private String comeIn(String code) {
    HttpResponse<String> in =
        post(
            "",
            "/invitation",
            Map.of(
                "code",
                Token.parse(code).orElseThrow().text(),
                "password",
                PASSWORD,
                "again",
                PASSWORD));
    if (in.statusCode() != 303) {
      throw new IllegalStateException(in.statusCode() + ": " + in.body());
    }
    return in.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
  }

  RunningAccede accede() {
    return accede;
  }

  Path data() {
    return data;
  }

  /// Number of the bench's note.
  long note() {
    return note;
  }

  /// Number of the shared note.
  long shared() {
    return shared;
  }

  /// The cookie of somebody, `public` having none.
  String cookie(String who) {
    return cookies.getOrDefault(who, "");
  }

  HttpResponse<String> get(String who, String path, String... headers) {
    return send(request(who, path, headers).GET().build());
  }

  /// A page as somebody sees it.
  Document page(String who, String path) {
    return Jsoup.parse(get(who, path).body());
  }

  /// Posts a form with what the session's own pages carry in theirs.
  HttpResponse<String> submit(String who, String path, Map<String, String> form) {
    Map<String, String> whole = new LinkedHashMap<>(form);
    String cookie = cookie(who);
    if (!cookie.isEmpty()) {
      whole.put("form", Door.formToken(cookie.substring(cookie.indexOf('=') + 1)));
    }
    return post(who, path, whole);
  }

  HttpResponse<String> post(String who, String path, Map<String, String> form, String... headers) {
    String body =
        form.entrySet().stream()
            .map(e ->
                URLEncoder.encode(e.getKey(), StandardCharsets.UTF_8)
                    + "="
                    + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return send(
        request(who, path, headers)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  private HttpRequest.Builder request(String who, String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(accede.address(path));
    if (!cookie(who).isEmpty()) {
      request.header("Cookie", cookie(who));
    }
    if (headers.length > 0) {
      request.headers(headers);
    }
    return request;
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(request.uri().toString(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /// Where an answer sends the browser; empty for nowhere.
  static String location(HttpResponse<?> answer) {
    return answer.headers().firstValue("Location").map(to -> URI.create(to).getPath()).orElse("");
  }

  @Override
  public void close() {
    accede.close();
  }
}
