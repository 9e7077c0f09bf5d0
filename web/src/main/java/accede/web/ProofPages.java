package accede.web;

import accede.geography.StateCode;
import accede.participation.ActSources;
import accede.participation.ActionKind;
import accede.participation.EntryHistory;
import accede.participation.Figure;
import accede.participation.FigureProof;
import accede.participation.FigureQuestion;
import accede.participation.LedgerEntry;
import accede.participation.StatusQuestion;
import accede.participation.Treaty;
import accede.workbench.Workbench;
import io.quarkus.vertx.http.Compressed;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// The proof of a figure, to be put before a Conference: the States counted, the act that decides
/// for each, and how the figure came about.
@Path("/")
@Singleton
public class ProofPages {

  private static final String[] CARRIED = {"by", "group", "lang"};

  private final Desk desk;
  private final Workbench workbench;
  private final ActSources sources = ActSources.shipped();

  ProofPages(Desk desk) {
    this.desk = desk;
    this.workbench = desk.workbench();
  }

  /// The page.
  @GET
  @Path("{treaty}/status/why")
  @Produces("text/html")
  @Compressed
  @Operation(hidden = true)
  public Response why(
      @PathParam("treaty") String id,
      @Context UriInfo address,
      @Context HttpHeaders headers,
      @Context Request request) {
    Treaty treaty = desk.treaty(id);
    Asked asked = Desk.asked(address);
    Words words = desk.words(asked, headers);
    try {
      FigureProof proof = ProofQuery.proof(workbench, treaty, asked);
      return Reply.text(
          request, Reply.HTML, new Shape(treaty, asked, words, proof).page(List.of(), List.of()));
    } catch (WrongQuery wrong) {
      FigureProof today =
          workbench.figureProof(treaty, FigureQuestion.of(Figure.PARTIES, workbench.today()));
      return Response.status(Response.Status.BAD_REQUEST)
          .entity(
              new Shape(treaty, asked, words, today).page(wrong.sentences(words), wrong.names()))
          .type(Reply.HTML)
          .header(HttpHeaders.CACHE_CONTROL, "no-store")
          .build();
    }
  }

  /// What a figure counts, in a few words that follow it.
  static String figureName(Figure figure, Words words) {
    return words.say(
        switch (figure) {
          case PARTIES -> "total.parties";
          case IN_FORCE -> "total.in-force";
          case SIGNATORIES -> "why.signatories";
          case SIGNATORIES_NOT_PARTY -> "total.signatories";
          case WITHDRAWN -> "total.withdrawn";
          case OUTSIDE -> "total.outside";
        });
  }

  private static String css(Figure figure) {
    return switch (figure) {
      case PARTIES, IN_FORCE -> "in-force";
      case SIGNATORIES, SIGNATORIES_NOT_PARTY -> "signatory";
      case WITHDRAWN -> "withdrawn";
      case OUTSIDE -> "other";
    };
  }

  /// Shapes one proof for one reader.
  private final class Shape {

    private final Treaty treaty;
    private final Asked asked;
    private final Words words;
    private final FigureProof proof;
    private final FigureQuestion question;

    private Shape(Treaty treaty, Asked asked, Words words, FigureProof proof) {
      this.treaty = treaty;
      this.asked = asked;
      this.words = words;
      this.proof = proof;
      this.question = proof.question();
    }

    private Citation citation() {
      StatusQuestion cited =
          new StatusQuestion(
              question.on(),
              question.known(),
              StatusQuestion.Count.DEPOSITED,
              question.universe(),
              null);
      return Citation.of(workbench, treaty, path(), cited, tidy());
    }

    private String page(List<String> wrong, List<String> invalid) {
      boolean right = wrong.isEmpty();
      String day = words.day(question.on());
      Frame frame =
          desk.around(treaty, words, asked)
              .at(path(), "status")
              .cited(right ? citation() : Citation.NONE, right ? data() : List.of())
              .frame(words.say("why.title"));
      return new ProofPage(
              frame,
              words,
              right ? words.fill("on-day", Map.of("day", day)) : "",
              form(invalid),
              wrong,
              right ? List.of(figure()) : List.of(),
              nothingKnown(),
              right ? sums() : List.of(),
              caption(day),
              right ? rows() : List.of(),
              right ? data() : List.of())
          .render();
    }

    private String path() {
      return "/" + treaty.id() + "/status/why";
    }

    private Asked tidy() {
      return asked
          .only("figure", "on", "known", "universe", "by", "group", "since", "sinceKnown")
          .with("figure", question.figure().word())
          .with("on", question.on().toString());
    }

    private List<Link> data() {
      Asked query =
          tidy().with("treaty", treaty.id().value()).with("language", words.language().tag());
      return List.of(
          Link.of("/api/v1/why" + query.with("format", "csv").query(), "CSV"),
          Link.of("/api/v1/why" + query.query(), "JSON"));
    }

    private ProofPage.Form form(List<String> invalid) {
      return new ProofPage.Form(
          Stream.of(Figure.values())
              .map(figure ->
                  new StatusPage.Choice(
                      figure.word(), figureName(figure, words), figure == question.figure()))
              .toList(),
          invalid.contains("on") ? "" : question.on().toString(),
          invalid.contains("known") ? "" : asked.value("known"),
          invalid.contains("since") ? "" : asked.value("since"),
          invalid.contains("sinceKnown") ? "" : asked.value("sinceKnown"),
          Stream.of(197, 195, 193)
              .map(size ->
                  new StatusPage.Choice(
                      size.toString(),
                      words.say("universe." + size),
                      size == question.universe().size()))
              .toList(),
          asked.only(CARRIED).values().entrySet().stream()
              .map(entry -> Link.of(entry.getValue(), entry.getKey()))
              .toList(),
          !asked.only("known", "sinceKnown", "universe").values().isEmpty(),
          invalid);
    }

    private String nothingKnown() {
      return question
          .findKnown()
          .filter(known -> workbench.ledger().participation(treaty, known).isEmpty())
          .map(known -> words.fill("known.nothing", Map.of("known", words.day(known))))
          .orElse("");
    }

    private ProofPage.Figure figure() {
      int all = question.universe().size();
      Figure figure = question.figure();
      return new ProofPage.Figure(
          proof.value(),
          figureName(figure, words),
          question
              .findGroup()
              .map(group ->
                  words.fill(
                      "why.out-of-group", Map.of("group", words.say("group." + group), "all", all)))
              .orElseGet(() -> words.fill("why.out-of", Map.of("all", all))),
          words.say("why.rule." + figure.name().toLowerCase(Locale.ROOT).replace('_', '-')),
          question.findGroup().isPresent()
              ? List.of()
              : Bar.of(all)
                  .add(css(figure), proof.value())
                  .add("outside", all - proof.value())
                  .pieces(),
          proof.uncertain().stream().map(code -> stateLink(code, name(code))).toList(),
          complete());
    }

    private String complete() {
      return treaty
          .findCompleteUntil()
          .map(until ->
              words.fill(
                  question.on().isAfter(until) ? "why.not-complete" : "why.complete",
                  Map.of("day", words.day(until))))
          .orElse("");
    }

    private List<ProofPage.Sum> sums() {
      List<ProofPage.Sum> sums = new ArrayList<>();
      proof.findPublished().map(this::published).ifPresent(sums::add);
      proof
          .findSinceDay()
          .map(since ->
              sum(words.fill("why.since-title", since(since.day())), "", "why.then", since))
          .ifPresent(sums::add);
      proof.findSinceKnown().map(this::learnt).ifPresent(sums::add);
      return sums;
    }

    private Map<String, String> since(LocalDate day) {
      return Map.of("day", words.day(day));
    }

    private ProofPage.Sum published(FigureProof.Publication published) {
      String said =
          words.fill(
              "why.published-says",
              Map.of(
                  "document",
                  published.figure().document(),
                  "line",
                  published.figure().line(),
                  "value",
                  published.figure().value(),
                  "day",
                  words.day(published.figure().day())));
      String held =
          published.agrees()
              ? words.say("why.agrees")
              : words.fill("why.differs", Map.of("value", published.since().then()));
      return sum(words.say("why.published"), said + " " + held, "why.then", published.since());
    }

    private ProofPage.Sum learnt(FigureProof.Learning learning) {
      FigureProof.Comparison comparison = learning.comparison();
      ProofPage.Sum sum =
          sum(
              words.fill("why.learnt-title", since(comparison.day())),
              words.fill("why.learnt-entries", Map.of("n", learning.entries().size())),
              "why.then-known",
              comparison);
      return new ProofPage.Sum(
          sum.title(),
          sum.intro(),
          sum.then(),
          sum.thenName(),
          sum.now(),
          sum.came(),
          sum.went(),
          learning.corrections().stream().map(this::correction).toList());
    }

    private String correction(EntryHistory.Recorded recorded) {
      LedgerEntry entry = recorded.entry();
      boolean strikes = entry.action().kind() == ActionKind.CORRECTION;
      return words.fill(
          "why.replaced",
          Map.of(
              "state",
              name(entry.action().state()),
              "entry",
              strikes ? words.say("why.struck-out") : act(entry),
              "day",
              words.day(entry.recordedOn()),
              "replaced",
              recorded.findReplaced().map(this::act).orElse("")));
    }

    private String act(LedgerEntry entry) {
      return words.say("act." + entry.action().kind().word())
          + " "
          + words.day(entry.action().day());
    }

    private ProofPage.Sum sum(
        String title, String intro, String then, FigureProof.Comparison comparison) {
      return new ProofPage.Sum(
          title,
          intro,
          comparison.then(),
          words.fill(then, since(comparison.day())),
          comparison.now(),
          comparison.gained().stream().map(this::passer).toList(),
          comparison.lost().stream().map(this::passer).toList(),
          List.of());
    }

    /// A State that came or went, with the act by which it did.
    private Link passer(FigureProof.Row row) {
      String name = name(row.state());
      return stateLink(
          row.state(),
          row.findAct()
              .map(LedgerEntry::action)
              .map(action ->
                  words.fill(
                      "why.act",
                      Map.of(
                          "state",
                          name,
                          "act",
                          words.say("act." + action.kind().word()),
                          "day",
                          words.day(action.day()))))
              .orElse(name));
    }

    private Link stateLink(StateCode code, String text) {
      Asked day = asked.only("known", "lang").with("on", question.on().toString());
      return Link.of("/" + treaty.id() + "/states/" + code + day.query(), text);
    }

    private String name(StateCode code) {
      return workbench.states().nameOn(code, words.language(), question.on());
    }

    private String caption(String day) {
      return question
          .findKnown()
          .map(known ->
              words.fill("why.caption-known", Map.of("day", day, "known", words.day(known))))
          .orElseGet(() -> words.fill("why.caption", Map.of("day", day)));
    }

    private List<ProofPage.Row> rows() {
      List<FigureProof.Row> rows = proof.rows();
      return IntStream.range(0, rows.size()).mapToObj(i -> row(i + 1, rows.get(i))).toList();
    }

    private ProofPage.Row row(int place, FigureProof.Row row) {
      Optional<LedgerEntry> act = row.findAct();
      boolean consent = act.filter(a -> a.action().kind().bindsTheState()).isPresent();
      return new ProofPage.Row(
          place,
          stateLink(row.state(), name(row.state())),
          act.map(a -> words.say("act." + a.action().kind().word())).orElse(""),
          act.map(a -> words.day(a.action().day())).orElse(""),
          consent ? row.on().findEffect().map(words::day).orElse("") : "",
          consent ? row.on().findOrdinal().map(StatusPages::place).orElse("") : "",
          act.map(this::sources).orElse(""),
          act.map(a -> words.day(a.recordedOn())).orElse(""));
    }

    private String sources(LedgerEntry entry) {
      return sources.of(entry).stream()
          .map(ActSources.ActSource::title)
          .collect(Collectors.joining("; "));
    }
  }
}
