package accede.web;

import accede.geography.Universe;
import accede.participation.ActDay;
import accede.participation.Participation;
import accede.participation.Status;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// All treaties, family by family; also the way from a page of one treaty to the same page of
/// another, for the same day and in the same language.
@Path("/treaties")
@Singleton
public class TreatyPages {

  /// The pages a treaty has: a word, or a word and a State.
  private static final String PAGE = "[a-z]{2,20}(/[A-Z]{3})?";

  private final Desk desk;
  private final Workbench workbench;

  TreatyPages(Desk desk) {
    this.desk = desk;
    this.workbench = desk.workbench();
  }

  /// The page.
  @GET
  @Produces("text/html")
  @Compressed
  @Operation(hidden = true)
  public Response treaties(
      @Context UriInfo address, @Context HttpHeaders headers, @Context Request request) {
    Asked asked = Desk.asked(address);
    Treaty from =
        asked.value("treaty").isEmpty() ? desk.firstTreaty() : Desk.treaty(workbench, asked);
    Words words = desk.words(asked, headers);
    try {
      StatusQuestion question = StatusQuery.read(workbench, asked.only("on", "known"));
      return Reply.text(
          request, Reply.HTML, new Shape(from, asked, words, question).page(List.of()));
    } catch (WrongQuery wrong) {
      StatusQuestion today = StatusQuestion.on(workbench.today());
      return Response.status(Response.Status.BAD_REQUEST)
          .entity(
              new Shape(from, asked.only("lang", "treaty", "page"), words, today)
                  .page(wrong.sentences(words)))
          .type(Reply.HTML)
          .header(HttpHeaders.CACHE_CONTROL, "no-store")
          .build();
    }
  }

  /// Shapes the answer for one reader.
  private final class Shape {

    private final Treaty from;
    private final Asked asked;
    private final Words words;
    private final StatusQuestion question;
    private final List<Participation> all;

    private Shape(Treaty from, Asked asked, Words words, StatusQuestion question) {
      this.from = from;
      this.asked = asked;
      this.words = words;
      this.question = question;
      this.all = workbench.ledger().participations(question.findKnown().orElse(LocalDate.MAX));
    }

    private String page(List<String> wrong) {
      Asked data =
          asked
              .only("on", "known")
              .with("on", question.on().toString())
              .with("language", words.language().tag());
      Frame frame =
          desk.around(from, words, asked)
              .at("/treaties", "treaties")
              .data(
                  List.of(
                      Link.of("/api/v1/treaties" + data.with("format", "csv").query(), "CSV"),
                      Link.of("/api/v1/treaties" + data.query(), "JSON")))
              .frame(words.say("treaties.title"));
      return new TreatyPage(
              frame,
              words,
              words.fill("on-day", Map.of("day", words.day(question.on()))),
              words.fill("treaties.about", Map.of("n", all.size())),
              question.on().toString(),
              asked.only("known", "treaty", "page", "lang").values().entrySet().stream()
                  .map(field -> Link.of(field.getValue(), field.getKey()))
                  .toList(),
              wrong,
              families())
          .render();
    }

    /// Each treaty that belongs to no other, with those that belong to it, in order of title.
    private List<TreatyPage.Family> families() {
      Set<TreatyId> known = new HashSet<>();
      all.forEach(one -> known.add(one.treaty().id()));
      return all.stream()
          .filter(one -> one.treaty().findParent().filter(known::contains).isEmpty())
          .sorted(Comparator.comparing(one -> title(one.treaty()), words.order()::compare))
          .map(head -> new TreatyPage.Family(lines(head)))
          .toList();
    }

    private String title(Treaty treaty) {
      return Desk.title(treaty, words.language());
    }

    private List<TreatyPage.Line> lines(Participation head) {
      List<TreatyPage.Line> lines = new ArrayList<>();
      lines.add(line(head));
      all.stream()
          .filter(one -> one.treaty().findParent().filter(head.treaty().id()::equals).isPresent())
          .sorted(Comparator.comparing(one -> one.treaty().findAdopted().orElse(LocalDate.MAX)))
          .map(this::line)
          .forEach(lines::add);
      return lines;
    }

    private TreatyPage.Line line(Participation one) {
      Treaty treaty = one.treaty();
      Status.Totals totals =
          Status.Totals.of(one.on(question.on(), workbench.states().in(Universe.ALL_STATES)));
      return new TreatyPage.Line(
          Link.of("/" + treaty.id() + "/" + samePage() + kept(), title(treaty)),
          treaty.id().equals(from.id()),
          treaty.findParent().isPresent() ? words.say("relation." + Desk.relation(treaty)) : "",
          treaty.number(),
          treaty.findAdopted().map(words::day).orElse(""),
          force(one),
          totals.parties(),
          totals.signatories(),
          treaty.findCompleteUntil().map(words::day).orElse(""));
    }

    private String samePage() {
      String page = asked.value("page");
      return page.matches(PAGE) ? page : "status";
    }

    private String kept() {
      return asked.only("on", "known", "by", "universe", "count", "state", "kind", "lang").query();
    }

    private String force(Participation one) {
      Optional<ActDay> force = one.findEntryIntoForce().filter(day -> one.inForceOn(question.on()));
      return force.map(words::day).orElse(words.say("treaties.not-in-force"));
    }
  }
}
