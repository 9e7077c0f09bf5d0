package accede.web;

import accede.geography.State;
import accede.geography.StateCode;
import accede.participation.ActDay;
import accede.participation.Changes;
import accede.participation.Coverage;
import accede.participation.LedgerEntry;
import accede.participation.Pace;
import accede.participation.Passage;
import accede.participation.Requirement;
import accede.participation.Scheme;
import accede.participation.Signatures;
import accede.participation.Spread;
import accede.participation.Standing;
import accede.participation.StateOnDay;
import accede.participation.StatusQuestion;
import accede.participation.Threshold;
import accede.participation.Treaty;
import accede.participation.WeightShare;
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
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// How participation in a treaty came about and what is ahead: pace, signatures that wait, what
/// entry into force asks for, groups, changes, weights.
@Path("/")
@Singleton
public class AnalysisPages {

  private static final List<Integer> MONTHS = List.of(12, 36);
  private static final double DAYS_OF_A_YEAR = 365.2425;

  private final Desk desk;
  private final Workbench workbench;

  AnalysisPages(Desk desk) {
    this.desk = desk;
    this.workbench = desk.workbench();
  }

  /// The page.
  @GET
  @Path("{treaty}/analysis")
  @Produces("text/html")
  @Compressed
  @Operation(hidden = true)
  public Response analysis(
      @PathParam("treaty") String id,
      @Context UriInfo address,
      @Context HttpHeaders headers,
      @Context Request request) {
    Treaty treaty = desk.treaty(id);
    Asked asked = Desk.asked(address);
    Words words = desk.words(asked, headers);
    try {
      AnalysisQuery analysis = AnalysisQuery.read(workbench, treaty, asked);
      return Reply.text(
          request,
          Reply.HTML,
          new Shape(treaty, asked, words, analysis).page(List.of(), List.of()));
    } catch (WrongQuery wrong) {
      AnalysisQuery today = AnalysisQuery.today(workbench, treaty);
      return Response.status(Response.Status.BAD_REQUEST)
          .entity(
              new Shape(treaty, asked, words, today).page(wrong.sentences(words), wrong.names()))
          .type(Reply.HTML)
          .header(HttpHeaders.CACHE_CONTROL, "no-store")
          .build();
    }
  }

  /// Shapes one analysis for one reader.
  private final class Shape {

    private final Treaty treaty;
    private final Asked asked;
    private final Words words;
    private final AnalysisQuery analysis;
    private final StatusQuestion question;
    private final LocalDate on;

    private Shape(Treaty treaty, Asked asked, Words words, AnalysisQuery analysis) {
      this.treaty = treaty;
      this.asked = asked;
      this.words = words;
      this.analysis = analysis;
      this.question = analysis.question();
      this.on = question.on();
    }

    private String page(List<String> wrong, List<String> invalid) {
      boolean right = wrong.isEmpty();
      String path = "/" + treaty.id() + "/analysis";
      Asked tidy =
          asked
              .only("on", "known", "since", "by", "universe")
              .with("on", on.toString())
              .with("since", analysis.since().toString());
      Frame frame =
          desk.around(treaty, words, asked)
              .at(path, "analysis")
              .data(right ? data(tidy) : List.of())
              .frame(words.say("analysis.title"));
      return new AnalysisPage(
              frame,
              words,
              right ? words.fill("on-day", Map.of("day", words.day(on))) : "",
              form(invalid),
              wrong,
              also(),
              complete(),
              courses(),
              waiting(),
              threshold(),
              words.fill("coverage.change", Map.of("day", words.day(analysis.since()))),
              coverages(),
              changes(),
              workbench.ledger().weights().stream().map(analysis::share).map(this::share).toList())
          .render();
    }

    private List<Link> data(Asked tidy) {
      Asked query =
          tidy.with("treaty", treaty.id().value()).with("language", words.language().tag());
      return Stream.of("pace", "signatures", "thresholds", "coverage", "changes")
          .map(name -> Link.of("/api/v1/analysis/" + name + query.query(), name))
          .toList();
    }

    private AnalysisPage.Form form(List<String> invalid) {
      String by = asked.value("by").isEmpty() ? "m49" : asked.value("by").toLowerCase(Locale.ROOT);
      return new AnalysisPage.Form(
          invalid.contains("on") ? "" : on.toString(),
          invalid.contains("since") ? "" : analysis.since().toString(),
          invalid.contains("known") ? "" : asked.value("known"),
          Stream.of("m49", "subregion", "un-group")
              .map(word -> new StatusPage.Choice(word, words.say("by." + word), word.equals(by)))
              .toList(),
          Stream.of(197, 195, 193)
              .map(size ->
                  new StatusPage.Choice(
                      size.toString(),
                      words.say("universe." + size),
                      size == question.universe().size()))
              .toList(),
          !asked.only("known", "by", "universe").values().isEmpty(),
          invalid);
    }

    private List<Link> also() {
      Asked lang = asked.only("lang");
      String ids =
          Stream.concat(Stream.of(treaty.id()), relatives())
              .map(Object::toString)
              .distinct()
              .collect(Collectors.joining(","));
      return List.of(
          Link.of("/compare" + lang.with("treaties", ids).query(), words.say("analysis.compare")),
          Link.of("/" + treaty.id() + "/checks" + lang.query(), words.say("checks.title")));
    }

    /// The treaty it belongs to, and those that belong to it or to the same.
    private Stream<Object> relatives() {
      String root = treaty.findParent().orElse(treaty.id()).value();
      return Stream.concat(
          treaty.findParent().stream(),
          workbench.ledger().treaties().stream()
              .filter(other ->
                  other.findParent().filter(parent -> parent.value().equals(root)).isPresent())
              .map(Treaty::id));
    }

    private String complete() {
      return treaty
          .findCompleteUntil()
          .map(until ->
              words.fill(
                  on.isAfter(until) ? "why.not-complete" : "why.complete",
                  Map.of("day", words.day(until))))
          .orElse("");
    }

    private List<AnalysisPage.Course> courses() {
      Pace pace = analysis.pace(Pace.Step.YEAR);
      List<Pace.Period> years = pace.periods();
      if (years.isEmpty()) {
        return List.of();
      }
      return List.of(
          new AnalysisPage.Course(
              sentences(pace),
              PaceChart.of(pace, words.language().rightToLeft()),
              picture(years),
              years.reversed().stream()
                  .map(year ->
                      new AnalysisPage.Year(
                          year.label(),
                          year.signatures(),
                          year.consents(),
                          year.departures(),
                          year.parties()))
                  .toList()));
    }

    private List<String> sentences(Pace pace) {
      List<String> sentences = new ArrayList<>();
      for (int months : MONTHS) {
        Pace.Trailing trailing = pace.trailing(months);
        sentences.add(
            words.fill(
                "pace.sentence",
                Map.of(
                    "months",
                    months,
                    "consents",
                    trailing.consents(),
                    "left",
                    trailing.departures())));
      }
      if (!pace.unplaced().isEmpty()) {
        sentences.add(words.fill("pace.unplaced", Map.of("n", pace.unplaced().size())));
      }
      return sentences;
    }

    private String picture(List<Pace.Period> years) {
      Pace.Period most =
          years.stream().max(Comparator.comparing(Pace.Period::consents)).orElseThrow();
      return words.fill(
          "pace.picture",
          Map.of(
              "from",
              years.getFirst().label(),
              "to",
              years.getLast().label(),
              "parties",
              years.getLast().parties(),
              "most",
              most.consents(),
              "year",
              most.label()));
    }

    private AnalysisPage.Waiting waiting() {
      Signatures signatures = analysis.signatures();
      List<Signatures.Waiting> waiting = signatures.waiting();
      List<String> sentences = new ArrayList<>();
      if (waiting.isEmpty()) {
        sentences.add(words.say("waiting.none"));
      } else {
        sentences.add(words.fill("waiting.sentence", Map.of("n", waiting.size())));
        signatures
            .age()
            .map(age -> words.fill("waiting.median", Map.of("age", span(age.median().least()))))
            .ifPresent(sentences::add);
      }
      signatures.toConsent().map(this::taken).ifPresent(sentences::add);
      long longest = waiting.stream().mapToLong(w -> w.age().mostDays()).max().orElse(1);
      return new AnalysisPage.Waiting(
          sentences, waiting.stream().map(one -> signatory(one, longest)).toList());
    }

    private String taken(Spread spread) {
      return words.fill(
          "waiting.taken", Map.of("age", span(spread.median().most()), "n", spread.size()));
    }

    private AnalysisPage.Signatory signatory(Signatures.Waiting waiting, long longest) {
      int share = Math.toIntExact(1000 * waiting.age().leastDays() / Math.max(1, longest));
      return new AnalysisPage.Signatory(
          stateLink(waiting.state().code()),
          Bar.of(1000).add("signatory", share).pieces(),
          age(waiting),
          words.day(waiting.signed()),
          waiting.findNoIntention().isPresent() ? words.say("waiting.no-intention") : "");
    }

    private String age(Signatures.Waiting waiting) {
      if (!waiting.signed().exact()) {
        return span(waiting.age().leastDays());
      }
      Period age = Period.between(waiting.signed().notBefore(), on);
      return span(age.getYears(), age.getMonths(), age.getDays());
    }

    private String span(double days) {
      int years = (int) (days / DAYS_OF_A_YEAR);
      int months = (int) ((days % DAYS_OF_A_YEAR) / DAYS_OF_A_YEAR * 12);
      return span(years, months, (int) days);
    }

    private String span(int years, int months, int days) {
      return years + months == 0
          ? words.fill("age.days", Map.of("n", days))
          : words.fill("age.years", Map.of("years", years, "months", months)).strip();
    }

    private AnalysisPage.Threshold threshold() {
      Requirement requirement = analysis.requirement();
      List<AnalysisPage.Fact> facts = new ArrayList<>();
      fact(
          facts,
          "asked",
          requirement.findThreshold().map(this::asked).orElse(words.say("threshold.unknown")));
      if (requirement.findThreshold().isPresent()) {
        fact(facts, "counting", Integer.toString(requirement.instruments()));
        fact(facts, "reached", reached(requirement));
        fact(facts, "reached-by", by(requirement));
      }
      fact(
          facts,
          "by-rule",
          requirement.participation().findEntryIntoForceByRule().map(words::day).orElse(""));
      fact(facts, "stated", treaty.findStatedEntryIntoForce().map(words::day).orElse(""));
      fact(facts, "next", next(requirement));
      int named = requirement.named().size();
      int bound = named - requirement.namedMissing().size();
      return new AnalysisPage.Threshold(
          facts,
          named == 0
              ? List.of()
              : Bar.of(named).add("in-force", bound).add("outside", named - bound).pieces(),
          requirement.namedMissing().stream().map(StateOnDay::state).map(this::stateLink).toList());
    }

    private void fact(List<AnalysisPage.Fact> facts, String key, String text) {
      if (!text.isEmpty()) {
        facts.add(new AnalysisPage.Fact(words.say("threshold." + key), text));
      }
    }

    private String asked(Threshold threshold) {
      return switch (threshold) {
        case Threshold.Instruments(int n, var including) ->
            words.fill("threshold.instruments", Map.of("n", n))
                + (including.isEmpty()
                    ? ""
                    : words.say("list.comma") + words.say("threshold.including"));
        case Threshold.NamedStates(var states) ->
            words.fill("threshold.named", Map.of("n", states.size()));
        case Threshold.ShareOfParties(int part, int whole, var other) ->
            words.fill(
                "threshold.share",
                Map.of("share", part + "/" + whole, "treaty", abbreviation(other.value())));
        case Threshold.WeightedInstruments(int n, int percent, var weight) ->
            words.fill("threshold.weighted", Map.of("n", n, "percent", percent, "weight", weight));
        case Threshold.EachInstrument() -> words.say("threshold.each");
      };
    }

    private String abbreviation(String id) {
      return workbench.ledger().findTreaty(id).map(Treaty::abbreviation).orElse(id);
    }

    private String reached(Requirement requirement) {
      return requirement
          .findReached()
          .map(words::day)
          .orElseGet(() ->
              requirement.stillNeeded().isPresent()
                  ? words.fill(
                      "threshold.not-reached", Map.of("n", requirement.stillNeeded().getAsInt()))
                  : "");
    }

    private String by(Requirement requirement) {
      return requirement.reachedBy().stream()
          .map(LedgerEntry::action)
          .map(action -> name(action.state()))
          .collect(Collectors.joining(words.say("list.comma")));
    }

    private String next(Requirement requirement) {
      List<StateCode> universe =
          workbench.states().in(question.universe()).stream().map(State::code).toList();
      return requirement.milestones(universe).stream()
          .map(ahead ->
              words.fill(
                  ahead.share().isEmpty() || ahead.share().equals("1/1")
                      ? "threshold.to-go"
                      : "threshold.to-go-share",
                  Map.of("toGo", ahead.toGo(), "parties", ahead.parties(), "share", ahead.share())))
          .collect(Collectors.joining(words.say("list.comma")));
    }

    private List<AnalysisPage.Coverage> coverages() {
      Scheme scheme = question.findScheme().orElseGet(Scheme.Regions::new);
      List<AnalysisPage.Group> groups =
          analysis.by(scheme).lines().stream()
              .map(line -> group(line, words.say("group." + line.key()), ""))
              .toList();
      List<AnalysisPage.Group> organizations =
          analysis.ofOrganizations().lines().stream()
              .sorted(
                  Comparator.comparing((Coverage.Line line) -> -line.now().coverage())
                      .thenComparing(Coverage.Line::name))
              .map(line -> group(line, line.name(), "en"))
              .toList();
      return List.of(
          new AnalysisPage.Coverage(title(scheme), groups),
          new AnalysisPage.Coverage(words.say("coverage.organizations"), organizations));
    }

    private String title(Scheme scheme) {
      return switch (scheme) {
        case Scheme.Regions regions -> words.say("groups.title.m49");
        case Scheme.Subregions subregions -> words.say("groups.title.subregion");
        case Scheme.UnGroups groups -> words.say("groups.title.un-group");
        case Scheme.MembersOf(var organization) -> organization.name();
      };
    }

    private AnalysisPage.Group group(Coverage.Line line, String name, String lang) {
      var totals = line.now().totals();
      int counted = line.now().counted();
      return new AnalysisPage.Group(
          name,
          lang,
          Bar.of(Math.max(1, totals.states()))
              .add("in-force", totals.inForce())
              .add("consented", totals.parties() - totals.inForce())
              .add("signatory", totals.signatoriesNotParty())
              .add("withdrawn", totals.withdrawn())
              .add("outside", totals.outside())
              .pieces(),
          words.fill("of", Map.of("part", counted, "all", totals.states())),
          line.findBefore()
              .map(before -> counted - before.counted())
              .filter(change -> change != 0)
              .map(change -> change > 0 ? "+" + change : "−" + -change)
              .orElse(""),
          words.share(counted, totals.states()));
    }

    private AnalysisPage.Changes changes() {
      return new AnalysisPage.Changes(
          words.fill(
              "changes.between",
              Map.of("since", words.day(analysis.since()), "until", words.day(on))),
          analysis.changes().lines().stream().map(this::change).toList());
    }

    private AnalysisPage.Change change(Changes.Change change) {
      Passage last = change.passages().getLast();
      String before = Shown.standing(change.before());
      String after = Shown.standing(change.after());
      return new AnalysisPage.Change(
          stateLink(change.state().code()),
          before,
          words.say("standing." + before),
          after,
          words.say("standing." + after),
          last.findAct().map(act -> words.say("act." + act.action().kind().word())).orElse(""),
          day(last.day())
              + (change.certain() ? "" : words.say("list.comma") + words.say("changes.uncertain")));
    }

    private String day(ActDay day) {
      return words.day(day);
    }

    private AnalysisPage.Share share(WeightShare share) {
      var weight = share.weight();
      int parties = (int) Math.round(1000 * share.of(Standing.PARTY).share());
      return new AnalysisPage.Share(
          words.fill(
              "share.sentence",
              Map.of(
                  "share",
                  words.share(parties, 1000),
                  "title",
                  weight.title(),
                  "year",
                  Integer.toString(weight.year()))),
          Bar.of(1000).add("in-force", parties).add("outside", 1000 - parties).pieces(),
          share.withoutValue().isEmpty()
              ? ""
              : words.fill("share.without", Map.of("n", share.withoutValue().size())),
          weight.source());
    }

    private Link stateLink(StateCode code) {
      Asked day = asked.only("known", "lang").with("on", on.toString());
      return Link.of("/" + treaty.id() + "/states/" + code + day.query(), name(code));
    }

    private String name(StateCode code) {
      return Optional.of(code)
          .filter(known -> workbench.states().find(known).isPresent())
          .map(known -> workbench.states().nameOn(known, words.language(), on))
          .orElse(code.value());
    }
  }
}
