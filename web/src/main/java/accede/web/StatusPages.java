package accede.web;

import accede.geography.StateCode;
import accede.participation.LedgerEntry;
import accede.participation.Ordinal;
import accede.participation.Requirement;
import accede.participation.Scheme;
import accede.participation.StateOnDay;
import accede.participation.Status;
import accede.participation.StatusQuestion;
import accede.participation.Threshold;
import accede.participation.Treaty;
import accede.participation.TreatyAction;
import accede.tables.Table;
import accede.workbench.Refusal;
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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// Who has joined: the first page, in figures, on the map, by region and State by State.
@Path("/")
@Singleton
public class StatusPages {

  private final Desk desk;
  private final Workbench workbench;
  private final Set<String> dotted;

  StatusPages(Desk desk) {
    this.desk = desk;
    this.workbench = desk.workbench();
    this.dotted =
        Table.shipped("map/places.csv").rows().stream()
            .filter(row -> row.required("dot").equals("1"))
            .map(row -> row.required("iso3"))
            .collect(Collectors.toSet());
  }

  /// To the first treaty's page.
  @GET
  @Operation(hidden = true)
  public Response first(@Context UriInfo address) {
    String target =
        "/" + desk.firstTreaty().id() + "/status" + Desk.asked(address).only("lang").query();
    return to(Response.Status.TEMPORARY_REDIRECT, target);
  }

  /// The page.
  @GET
  @Path("{treaty}/status")
  @Produces("text/html")
  @Compressed
  @Operation(hidden = true)
  public Response status(
      @PathParam("treaty") String id,
      @Context UriInfo address,
      @Context HttpHeaders headers,
      @Context Request request) {
    Treaty treaty = desk.treaty(id);
    Asked asked = Desk.asked(address);
    Words words = desk.words(asked, headers);
    try {
      StatusQuestion question = StatusQuery.read(workbench, asked);
      StatusQuestion grouped =
          question.findScheme().isPresent() ? question : question.by(new Scheme.Regions());
      return Reply.text(
          request, Reply.HTML, new Shape(treaty, asked, words, grouped).page(List.of(), List.of()));
    } catch (WrongQuery wrong) {
      StatusQuestion today = StatusQuestion.on(workbench.today()).by(new Scheme.Regions());
      String page =
          new Shape(treaty, asked, words, today).page(wrong.sentences(words), wrong.names());
      return Response.status(Response.Status.BAD_REQUEST)
          .entity(page)
          .type(Reply.HTML)
          .header(HttpHeaders.CACHE_CONTROL, "no-store")
          .build();
    }
  }

  /// A State by any name it bears, in any of the six languages: the way to its page.
  @GET
  @Path("{treaty}/states")
  @Produces("text/html")
  @Compressed
  @Operation(hidden = true)
  public Response find(
      @PathParam("treaty") String id, @Context UriInfo address, @Context HttpHeaders headers) {
    Treaty treaty = desk.treaty(id);
    Asked asked = Desk.asked(address);
    Asked rest = asked.only("on", "known", "by", "universe", "count", "lang");
    String written = asked.value("name");
    if (written.isBlank()) {
      return to(Response.Status.SEE_OTHER, "/" + treaty.id() + "/status" + rest.query());
    }
    try {
      String code = workbench.state(written).code().value();
      return to(Response.Status.SEE_OTHER, "/" + treaty.id() + "/states/" + code + rest.query());
    } catch (Refusal unknown) {
      Words words = desk.words(asked, headers);
      WrongQuery wrong =
          new WrongQuery(List.of(new WrongQuery.Wrong("state", Map.of("value", written))));
      StatusQuestion today = StatusQuestion.on(workbench.today()).by(new Scheme.Regions());
      return Response.status(Response.Status.NOT_FOUND)
          .entity(
              new Shape(treaty, asked.only("lang"), words, today)
                  .page(wrong.sentences(words), wrong.names()))
          .type(Reply.HTML)
          .header(HttpHeaders.CACHE_CONTROL, "no-store")
          .build();
    }
  }

  /// Another address on this site; named by its path, so that nobody's Host header decides it.
  private static Response to(Response.Status status, String path) {
    return Response.status(status).header(HttpHeaders.LOCATION, path).build();
  }

  /// Shapes one answer for one reader.
  private final class Shape {

    private final Treaty treaty;
    private final Asked asked;
    private final Words words;
    private final StatusQuestion question;
    private final Status status;
    private final TreatySentences sentences;

    private Shape(Treaty treaty, Asked asked, Words words, StatusQuestion question) {
      this.treaty = treaty;
      this.asked = asked;
      this.words = words;
      this.question = question;
      this.status = workbench.status(treaty, question);
      this.sentences = new TreatySentences(status.participation().treaty(), words);
    }

    private String page(List<String> wrong, List<String> invalid) {
      String day = words.day(question.on());
      List<Status.Line> lines = inOrderOfName();
      Frame frame =
          desk.around(treaty, words, asked)
              .at("/" + treaty.id() + "/status", "status")
              .cited(
                  wrong.isEmpty() ? citation() : Citation.NONE,
                  wrong.isEmpty() ? data() : List.of())
              .frame(
                  wrong.isEmpty()
                      ? words.fill("status.title-on", Map.of("day", day))
                      : words.say("status.title"));
      return new StatusPage(
              frame,
              words,
              wrong.isEmpty() ? words.fill("on-day", Map.of("day", day)) : "",
              terms(),
              form(invalid),
              wrong,
              nothingKnown(),
              wrong.isEmpty() ? totals() : List.of(),
              beyond(),
              bar(status.totals()),
              uncertainSentence(),
              uncertainStates(),
              perhapsInForce(),
              carried(),
              world(lines),
              groupsTitle(),
              words.say("groups." + question.count().word()),
              groups(),
              words.fill("states.title", Map.of("n", status.totals().states())),
              caption(day),
              lots(lines),
              wrong.isEmpty() ? data() : List.of(),
              stateQuery())
          .render();
    }

    private String nothingKnown() {
      return question
          .findKnown()
          .filter(known -> status.participation().isEmpty())
          .map(known -> words.fill("known.nothing", Map.of("known", words.day(known))))
          .orElse("");
    }

    private String name(StateCode code) {
      return workbench.states().nameOn(code, words.language(), question.on());
    }

    private List<Status.Line> inOrderOfName() {
      Comparator<Status.Line> byName =
          Comparator.comparing(line -> name(line.state().code()), words.order()::compare);
      return status.lines().stream().sorted(byName).toList();
    }

    private StatusPage.Terms terms() {
      Requirement requirement = Requirement.of(status.participation(), question.on());
      return new StatusPage.Terms(
          sentences.about(status.participation(), question.on()),
          desk.parent(treaty, words, asked),
          sentences.missing(requirement),
          TreatySentences.missingStates(requirement).stream()
              .map(code -> Link.of(stateAddress(code.value()), name(code)))
              .toList(),
          sentences.completeUntil(),
          sentences.notComplete(question.on()));
    }

    /// Participants that are none of today's States, with what they did.
    private List<StatusPage.Beyond> beyond() {
      return status.beyond().stream()
          .map(on -> {
            Participant participant = Participant.of(workbench, on.state());
            return new StatusPage.Beyond(
                participant.name(words.language(), question.on()),
                words.say("kind." + participant.kind()),
                Shown.standing(on),
                words.say("standing." + Shown.standing(on)),
                on.findDecidingAct()
                    .map(entry -> words.say("act." + entry.action().kind().word()))
                    .orElse(""),
                on.findDecidingAct().map(LedgerEntry::action).map(this::day).orElse(""),
                on.findEffect().map(words::day).orElse(""));
          })
          .toList();
    }

    private Asked tidy() {
      return asked.only("on", "known", "by", "universe", "count");
    }

    private Citation citation() {
      return desk.cite(treaty, "/" + treaty.id() + "/status", question, tidy());
    }

    private List<Link> data() {
      Asked query =
          new Asked(Map.of("treaty", treaty.id().value()))
              .with("on", question.on().toString())
              .with("known", asked.value("known"))
              .with("by", asked.value("by"))
              .with("universe", asked.value("universe"))
              .with("count", asked.value("count"))
              .with("language", words.language().tag());
      return List.of(
          Link.of("/api/v1/status" + query.with("by", "").with("format", "csv").query(), "CSV"),
          Link.of("/api/v1/status" + query.query(), "JSON"));
    }

    private StatusPage.Form form(List<String> invalid) {
      String by = asked.value("by").isEmpty() ? "m49" : asked.value("by");
      return new StatusPage.Form(
          invalid.contains("on") ? "" : question.on().toString(),
          invalid.contains("known") ? "" : asked.value("known"),
          choices(List.of("deposited", "in-force"), "count.", question.count().word()),
          List.of(197, 195, 193).stream()
              .map(size ->
                  new StatusPage.Choice(
                      size.toString(),
                      words.say("universe." + size),
                      size == question.universe().size()))
              .toList(),
          choices(List.of("m49", "subregion", "un-group"), "by.", by.toLowerCase(Locale.ROOT)),
          workbench.organizations().all().stream()
              .filter(organization -> workbench.organizations().hasMembers(organization.code()))
              .map(organization ->
                  new StatusPage.Choice(
                      organization.code(),
                      organization.name(),
                      organization.code().equalsIgnoreCase(by)))
              .toList(),
          !tidy().only("known", "by", "universe", "count").values().isEmpty(),
          invalid);
    }

    private List<StatusPage.Choice> choices(List<String> values, String stem, String chosen) {
      return values.stream()
          .map(value -> new StatusPage.Choice(value, words.say(stem + value), value.equals(chosen)))
          .toList();
    }

    private List<StatusPage.Total> totals() {
      Status.Totals totals = status.totals();
      int all = totals.states();
      List<StatusPage.Total> shown = new ArrayList<>();
      shown.add(
          total(
              "parties",
              totals.parties(),
              totals.inForce() > 0 ? "in-force" : "consented",
              words.fill(
                  "rule.parties",
                  Map.of("all", all, "share", words.share(totals.parties(), all)))));
      shown.add(inForce(totals.inForce()));
      shown.add(
          total(
              "signatories",
              totals.signatoriesNotParty(),
              "signatory",
              totals.signatories() == 0
                  ? words.say("rule.no-signatures")
                  : words.fill("rule.signatories", Map.of("signed", totals.signatories()))));
      shown.add(
          total(
              "outside",
              totals.outside(),
              "outside",
              openToAll()
                  ? words.fill("rule.outside", Map.of("all", all))
                  : words.say("rule.outside-some")));
      if (totals.withdrawn() > 0) {
        shown.add(total("withdrawn", totals.withdrawn(), "withdrawn", words.say("rule.withdrawn")));
      }
      return shown;
    }

    private boolean openToAll() {
      return treaty
          .findEligibility()
          .filter(who -> who.allStates() && who.partiesTo().isEmpty())
          .isPresent();
    }

    private StatusPage.Total inForce(int figure) {
      boolean each = treaty.findThreshold().orElse(null) instanceof Threshold.EachInstrument;
      return total(
          "in-force",
          figure,
          "in-force",
          each ? sentences.bindsEach() : sentences.bindsFrom(status.findEntryIntoForce()));
    }

    private StatusPage.Total total(String key, int figure, String lot, String rule) {
      return new StatusPage.Total(
          Integer.toString(figure),
          words.say("total." + key),
          rule,
          figure == 0 ? "#states" : "#states-" + lot,
          proof(key));
    }

    /// The page that proves a total.
    private String proof(String key) {
      String figure =
          switch (key) {
            case "in-force" -> "inForce";
            case "signatories" -> "signatoriesNotParty";
            default -> key;
          };
      Asked query =
          asked
              .only("on", "known", "universe", "lang")
              .with("on", question.on().toString())
              .with("figure", figure);
      return "/" + treaty.id() + "/status/why" + query.query();
    }

    private List<Bar.Piece> bar(Status.Totals totals) {
      return Bar.of(totals.states())
          .add("in-force", totals.inForce())
          .add("consented", totals.parties() - totals.inForce())
          .add("signatory", totals.signatoriesNotParty())
          .add("withdrawn", totals.withdrawn())
          .add("outside", totals.outside())
          .pieces();
    }

    private String uncertainSentence() {
      int states = status.uncertainStates().size();
      return states == 0
          ? ""
          : words.fill(
              "uncertain.sentence", Map.of("n", states, "parties", status.perhapsParties()));
    }

    /// What a search for a State takes along, name and value.
    private List<Link> carried() {
      return asked
          .only("on", "known", "by", "universe", "count", "lang")
          .values()
          .entrySet()
          .stream()
          .map(entry -> Link.of(entry.getValue(), entry.getKey()))
          .toList();
    }

    private String perhapsInForce() {
      return words.fill("uncertain.in-force", Map.of("n", status.perhapsInForce()));
    }

    private List<Link> uncertainStates() {
      return status.uncertainStates().stream()
          .map(code -> Link.of(stateAddress(code.value()), name(code)))
          .toList();
    }

    private String stateAddress(String code) {
      return "/" + treaty.id() + "/states/" + code + stateQuery();
    }

    /// A State's page answers for the same day.
    private String stateQuery() {
      return asked.only("on", "known", "by", "universe", "count", "lang").query();
    }

    private StatusPage.World world(List<Status.Line> lines) {
      List<StatusPage.Layer> land = new ArrayList<>();
      List<StatusPage.Layer> dots = new ArrayList<>();
      List<StatusPage.Legend> legend = new ArrayList<>();
      List<String> classes = new ArrayList<>(Shown.ORDER);
      classes.add(Shown.UNCERTAIN);
      for (String css : classes) {
        List<StatusPage.Shape> shapes =
            lines.stream()
                .filter(line -> onMap(line.on()).equals(css))
                .map(line ->
                    new StatusPage.Shape(line.state().code().value(), name(line.state().code())))
                .toList();
        if (!shapes.isEmpty()) {
          legend.add(new StatusPage.Legend(css, words.say("legend." + css)));
          layer(css, shapes, false, land);
          layer(css, shapes, true, dots);
        }
      }
      addOthers(lines, land, dots);
      String neutral = words.fill("legend.neutral", Map.of("all", question.universe().size()));
      return new StatusPage.World(land, dots, legend, neutral);
    }

    /// States that do not belong to the universe asked for are drawn, without a standing.
    private void addOthers(
        List<Status.Line> lines, List<StatusPage.Layer> land, List<StatusPage.Layer> dots) {
      List<StatusPage.Shape> others =
          workbench.states().all().stream()
              .filter(state -> lines.stream().noneMatch(line -> line.state().equals(state)))
              .map(state -> new StatusPage.Shape(state.code().value(), name(state.code())))
              .toList();
      layer("other", others, false, land);
      layer("other", others, true, dots);
    }

    private void layer(
        String css, List<StatusPage.Shape> shapes, boolean asDots, List<StatusPage.Layer> layers) {
      List<StatusPage.Shape> some =
          shapes.stream().filter(shape -> dotted.contains(shape.code()) == asDots).toList();
      if (!some.isEmpty()) {
        layers.add(new StatusPage.Layer(css, some));
      }
    }

    private String onMap(StateOnDay on) {
      return on.uncertain() ? Shown.UNCERTAIN : Shown.standing(on);
    }

    private String groupsTitle() {
      return switch (question.findScheme().orElseThrow()) {
        case Scheme.Regions regions -> words.say("groups.title.m49");
        case Scheme.Subregions subregions -> words.say("groups.title.subregion");
        case Scheme.UnGroups groups -> words.say("groups.title.un-group");
        case Scheme.MembersOf(var organization) -> organization.name();
      };
    }

    private List<StatusPage.Group> groups() {
      return status.groups().stream()
          .map(group ->
              new StatusPage.Group(
                  words.say("group." + group.key()),
                  bar(group.totals()),
                  words.fill("of", Map.of("part", group.parties(), "all", group.totals().states())),
                  group.totals().signatoriesNotParty(),
                  group.totals().outside(),
                  words.share(group.parties(), group.totals().states()),
                  group.counted().stream()
                      .map(code -> Link.of(stateAddress(code.value()), name(code)))
                      .sorted(Comparator.comparing(Link::text, words.order()::compare))
                      .toList()))
          .toList();
    }

    private String caption(String day) {
      return question
          .findKnown()
          .map(known ->
              words.fill("states.caption-known", Map.of("day", day, "known", words.day(known))))
          .orElseGet(() -> words.fill("states.caption", Map.of("day", day)));
    }

    private List<StatusPage.Lot> lots(List<Status.Line> lines) {
      List<StatusPage.Lot> lots = new ArrayList<>();
      for (String css : Shown.ORDER) {
        List<StatusPage.Row> rows =
            lines.stream()
                .filter(line -> Shown.standing(line.on()).equals(css))
                .map(line -> row(line, css))
                .toList();
        if (!rows.isEmpty()) {
          String title = words.fill("lot." + css, Map.of("n", rows.size()));
          lots.add(new StatusPage.Lot(css, title, rows));
        }
      }
      return lots;
    }

    private StatusPage.Row row(Status.Line line, String css) {
      StateOnDay on = line.on();
      return new StatusPage.Row(
          line.state().code().value(),
          name(line.state().code()),
          on.uncertain() ? Shown.UNCERTAIN : css,
          words.say("standing." + (on.uncertain() ? Shown.UNCERTAIN : css)),
          on.findSignature().map(LedgerEntry::action).map(this::day).orElse(""),
          on.findDecidingAct()
              .map(entry -> words.say("act." + entry.action().kind().word()))
              .orElse(""),
          on.findConsent().map(LedgerEntry::action).map(this::day).orElse(""),
          on.findEffect().map(words::day).orElse(""),
          on.findOrdinal().map(StatusPages::place).orElse(""));
    }

    private String day(TreatyAction action) {
      return words.day(action.day());
    }
  }

  /// A place in the order of deposits, or the places it may be.
  static String place(Ordinal ordinal) {
    return ordinal.shared()
        ? ordinal.first() + "–" + ordinal.last()
        : Integer.toString(ordinal.first());
  }
}
