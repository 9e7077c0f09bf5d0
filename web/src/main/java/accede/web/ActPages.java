package accede.web;

import accede.geography.StateCode;
import accede.participation.ActSources;
import accede.participation.ActionKind;
import accede.participation.EntryHistory;
import accede.participation.LedgerEntry;
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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// The ledger of a treaty, entry by entry: also what a later entry replaced.
@Path("/{treaty}/acts")
@Singleton
public class ActPages {

  private final Desk desk;
  private final Workbench workbench;
  private final ActSources sources = ActSources.shipped();

  ActPages(Desk desk) {
    this.desk = desk;
    this.workbench = desk.workbench();
  }

  /// The page, filtered by participant and kind of act.
  @GET
  @Produces("text/html")
  @Compressed
  @Operation(hidden = true)
  public Response acts(
      @PathParam("treaty") String id,
      @Context UriInfo address,
      @Context HttpHeaders headers,
      @Context Request request) {
    Treaty treaty = desk.treaty(id);
    Asked asked = Desk.asked(address);
    Words words = desk.words(asked, headers);
    try {
      ActFilter filter = ActFilter.read(workbench, treaty, asked);
      return Reply.text(
          request, Reply.HTML, new Shape(treaty, asked, words, filter).page(List.of(), List.of()));
    } catch (WrongQuery wrong) {
      Asked plain = asked.only("lang");
      ActFilter none = ActFilter.read(workbench, treaty, plain);
      return Response.status(Response.Status.BAD_REQUEST)
          .entity(new Shape(treaty, plain, words, none).page(wrong.sentences(words), wrong.names()))
          .type(Reply.HTML)
          .header(HttpHeaders.CACHE_CONTROL, "no-store")
          .build();
    }
  }

  /// Shapes the answer for one reader.
  private final class Shape {

    private final Treaty treaty;
    private final Asked asked;
    private final Words words;
    private final ActFilter filter;
    private final List<LedgerEntry> entries;

    private Shape(Treaty treaty, Asked asked, Words words, ActFilter filter) {
      this.treaty = treaty;
      this.asked = asked;
      this.words = words;
      this.filter = filter;
      this.entries =
          workbench.ledger().entries(treaty.id()).stream().filter(filter::known).toList();
    }

    private String page(List<String> wrong, List<String> invalid) {
      List<EntryHistory.Recorded> shown =
          EntryHistory.of(entries).between(LocalDate.MIN, LocalDate.MAX).reversed().stream()
              .filter(recorded -> filter.wants(recorded.entry()))
              .toList();
      Asked data = asked.only("state", "kind", "on", "known").with("treaty", treaty.id().value());
      Frame frame =
          desk.around(treaty, words, asked)
              .at("/" + treaty.id() + "/acts", "acts")
              .data(
                  List.of(
                      Link.of("/api/v1/acts" + data.with("format", "csv").query(), "CSV"),
                      Link.of("/api/v1/acts" + data.query(), "JSON")))
              .frame(words.say("acts.title"));
      return new ActPage(
              frame,
              words,
              words.fill("acts.about", Map.of("n", entries.size())),
              shown.size() == entries.size()
                  ? ""
                  : words.fill("acts.some", Map.of("n", shown.size(), "all", entries.size())),
              asked.only("on", "known", "lang").values().entrySet().stream()
                  .map(field -> Link.of(field.getValue(), field.getKey()))
                  .toList(),
              participants(),
              kinds(),
              invalid,
              wrong,
              List.of(
                  Link.of("/api/v1/acts" + data.with("format", "csv").query(), "CSV"),
                  Link.of("/api/v1/acts" + data.query(), "JSON"),
                  Link.of(frame.feed(), words.say("acts.feed"))),
              shown.stream().map(this::row).toList())
          .render();
    }

    private List<StatusPage.Choice> participants() {
      Set<StateCode> codes =
          entries.stream()
              .map(entry -> entry.action().state())
              .collect(Collectors.toCollection(TreeSet::new));
      return codes.stream()
          .map(code ->
              new StatusPage.Choice(
                  code.value(),
                  name(code, workbench.today()),
                  code.value().equals(asked.value("state"))))
          .sorted(Comparator.comparing(StatusPage.Choice::text, words.order()::compare))
          .toList();
    }

    private List<StatusPage.Choice> kinds() {
      return entries.stream()
          .map(entry -> entry.action().kind())
          .distinct()
          .sorted()
          .map(kind ->
              new StatusPage.Choice(
                  kind.word(), word(kind), kind.word().equals(asked.value("kind"))))
          .toList();
    }

    private String word(ActionKind kind) {
      return words.say("act." + kind.word());
    }

    private String name(StateCode code, LocalDate day) {
      return Participant.of(workbench, code).name(words.language(), day);
    }

    private ActPage.Row row(EntryHistory.Recorded recorded) {
      LedgerEntry entry = recorded.entry();
      StateCode state = entry.action().state();
      return new ActPage.Row(
          name(state, entry.action().day().notAfter()),
          workbench.states().find(state).isPresent()
              ? "/" + treaty.id() + "/states/" + state + asked.only("lang").query()
              : "",
          word(entry.action().kind()),
          words.day(entry.action().day()),
          recorded.findReplacedBy().isPresent(),
          remarks(recorded),
          sources.of(entry).stream().map(ActSources.ActSource::title).toList(),
          words.say(sources.verified(entry) ? "acts.verified" : "acts.unverified"),
          words.day(entry.recordedOn()),
          entry.note());
    }

    private List<String> remarks(EntryHistory.Recorded recorded) {
      List<String> remarks = new ArrayList<>();
      LedgerEntry entry = recorded.entry();
      entry
          .findStatedEffect()
          .ifPresent(
              day -> remarks.add(words.fill("acts.effective", Map.of("day", words.day(day)))));
      entry
          .findTowards()
          .ifPresent(other ->
              remarks.add(
                  words.fill(
                      "state.towards",
                      Map.of("name", name(other, entry.action().day().notAfter())))));
      if (entry.detail().equals(LedgerEntry.PRECLUDES)) {
        remarks.add(words.say("state.precludes"));
      }
      recorded.findReplaced().ifPresent(old -> remarks.add(told("acts.replaces", old)));
      recorded.findReplacedBy().ifPresent(by -> remarks.add(told("acts.replaced", by)));
      return remarks;
    }

    private String told(String key, LedgerEntry other) {
      return words.fill(
          key,
          Map.of(
              "act",
              word(other.action().kind()) + " " + words.day(other.action().day()),
              "day",
              words.day(other.recordedOn())));
    }
  }
}
