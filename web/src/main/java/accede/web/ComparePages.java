package accede.web;

import accede.geography.StateCode;
import accede.participation.Comparison;
import accede.participation.Condition;
import accede.participation.Matrix;
import accede.participation.Standing;
import accede.participation.StatusQuestion;
import accede.participation.Treaty;
import accede.participation.TreatyId;
import accede.workbench.Workbench;
import io.quarkus.vertx.http.Compressed;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// Treaties side by side: who is party to which, State by State and in combinations.
@Path("/compare")
@Singleton
public class ComparePages {

  private final Desk desk;
  private final Workbench workbench;

  ComparePages(Desk desk) {
    this.desk = desk;
    this.workbench = desk.workbench();
  }

  /// The page.
  @GET
  @Produces("text/html")
  @Compressed
  @Operation(hidden = true)
  public Response compare(
      @Context UriInfo address, @Context HttpHeaders headers, @Context Request request) {
    Asked asked = Treaties.asked(address);
    Words words = desk.words(asked, headers);
    try {
      StatusQuestion question = StatusQuery.read(workbench, asked.only("on", "known", "universe"));
      List<Treaty> treaties = Treaties.read(workbench, asked);
      List<Condition> conditions = Treaties.conditions(workbench, asked);
      return Reply.text(
          request,
          Reply.HTML,
          new Shape(asked, words, question, treaties, conditions).page(List.of(), List.of()));
    } catch (WrongQuery wrong) {
      StatusQuestion today = StatusQuestion.on(workbench.today());
      return Response.status(Response.Status.BAD_REQUEST)
          .entity(
              new Shape(asked.only("lang"), words, today, List.of(), List.of())
                  .page(wrong.sentences(words), wrong.names()))
          .type(Reply.HTML)
          .header(HttpHeaders.CACHE_CONTROL, "no-store")
          .build();
    }
  }

  /// Shapes one comparison for one reader.
  private final class Shape {

    private final Asked asked;
    private final Words words;
    private final StatusQuestion question;
    private final List<Treaty> treaties;
    private final List<Condition> conditions;
    private final Comparison comparison;

    private Shape(
        Asked asked,
        Words words,
        StatusQuestion question,
        List<Treaty> treaties,
        List<Condition> conditions) {
      this.asked = asked;
      this.words = words;
      this.question = question;
      this.treaties = treaties;
      this.conditions = conditions;
      this.comparison = Treaties.compare(workbench, treaties, conditions, question);
    }

    private String page(List<String> wrong, List<String> invalid) {
      boolean chosen = !treaties.isEmpty();
      Treaty around = chosen ? treaties.getFirst() : desk.firstTreaty();
      Frame frame =
          desk.around(around, words, asked)
              .at("/compare", "analysis")
              .data(chosen ? data() : List.of())
              .frame(words.say("compare.title"));
      return new ComparePage(
              frame,
              words,
              words.fill("on-day", Map.of("day", words.day(question.on()))),
              question.on().toString(),
              asked.value("known"),
              choices(),
              filters(),
              wrong,
              invalid,
              treaties.stream().map(this::column).toList(),
              chosen ? combinations() : List.of(),
              chosen ? legend() : List.of(),
              words.fill("compare.rows", Map.of("n", comparison.states().size())),
              chosen ? rows() : List.of(),
              chosen ? data() : List.of())
          .render();
    }

    private Asked tidy() {
      return asked
          .only("treaties", "on", "known", "universe", "only")
          .with("on", question.on().toString());
    }

    private List<Link> data() {
      Asked query = tidy().with("language", words.language().tag());
      return List.of(
          Link.of("/api/v1/compare" + query.with("format", "csv").query(), "CSV"),
          Link.of("/api/v1/compare" + query.query(), "JSON"));
    }

    private List<StatusPage.Choice> choices() {
      return workbench.ledger().treaties().stream()
          .map(treaty ->
              new StatusPage.Choice(
                  treaty.id().value(),
                  Desk.title(treaty, words.language()),
                  treaties.contains(treaty)))
          .toList();
    }

    private List<ComparePage.Filter> filters() {
      return treaties.stream()
          .map(treaty ->
              new ComparePage.Filter(
                  treaty.abbreviation(),
                  Stream.of(Condition.Kind.values())
                      .map(kind -> new Condition(kind, treaty.id()))
                      .map(condition ->
                          new StatusPage.Choice(
                              condition.toString(),
                              words.say("compare." + condition.kind().word()),
                              conditions.contains(condition)))
                      .toList()))
          .toList();
    }

    private ComparePage.Column column(Treaty treaty) {
      Asked day = asked.only("known", "universe", "lang").with("on", question.on().toString());
      return new ComparePage.Column(
          "/" + treaty.id() + "/status" + day.query(),
          treaty.abbreviation(),
          Desk.title(treaty, words.language()),
          comparison.matrix().count(treaty.id(), Standing.PARTY));
    }

    private List<ComparePage.Combination> combinations() {
      int all = Math.max(1, comparison.states().size());
      return comparison.combinations().stream().map(one -> combination(one, all)).toList();
    }

    private ComparePage.Combination combination(Comparison.Combination one, int all) {
      return new ComparePage.Combination(
          one.partyTo().isEmpty()
              ? words.say("compare.nowhere")
              : one.partyTo().stream()
                  .map(id -> workbench.treaty(id.value()).abbreviation())
                  .collect(Collectors.joining(words.say("list.comma"))),
          treaties.stream()
              .map(treaty -> one.partyTo().contains(treaty.id()))
              .map(party ->
                  new ComparePage.Cell(
                      party ? "in-force" : "outside",
                      words.say(party ? "compare.party" : "compare.not-party")))
              .toList(),
          Bar.of(all).add("in-force", one.states().size()).pieces(),
          one.states().size(),
          one.states().stream()
              .map(this::stateLink)
              .sorted(Comparator.comparing(Link::text, words.order()::compare))
              .toList());
    }

    private List<StatusPage.Legend> legend() {
      List<String> classes = new ArrayList<>(Shown.ORDER);
      classes.add(Shown.UNCERTAIN);
      return classes.stream()
          .map(css -> new StatusPage.Legend(css, words.say("legend." + css)))
          .toList();
    }

    private List<ComparePage.Row> rows() {
      return comparison.states().stream()
          .map(state ->
              new ComparePage.Row(
                  stateLink(state.code()),
                  treaties.stream().map(treaty -> cell(treaty.id(), state.code())).toList()))
          .sorted(Comparator.comparing(row -> row.state().text(), words.order()::compare))
          .toList();
    }

    private ComparePage.Cell cell(TreatyId treaty, StateCode state) {
      Matrix matrix = comparison.matrix();
      String css = matrix.uncertain(treaty, state) ? Shown.UNCERTAIN : standing(treaty, state);
      return new ComparePage.Cell(css, words.say("standing." + css));
    }

    private String standing(TreatyId treaty, StateCode state) {
      Matrix matrix = comparison.matrix();
      return switch (matrix.standing(treaty, state)) {
        case Standing.PARTY -> matrix.inForce(treaty, state) ? "in-force" : "consented";
        case Standing.SIGNATORY -> "signatory";
        case Standing.WITHDRAWN -> "withdrawn";
        case Standing.OUTSIDE -> "outside";
      };
    }

    private Link stateLink(StateCode code) {
      Asked day = asked.only("known", "lang").with("on", question.on().toString());
      return Link.of(
          "/" + treaties.getFirst().id() + "/states/" + code + day.query(),
          workbench.states().nameOn(code, words.language(), question.on()));
    }
  }
}
