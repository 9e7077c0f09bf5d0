package accede.web;

import accede.geography.StateCode;
import accede.outreach.Activity;
import accede.outreach.ActivityItem;
import accede.outreach.Evidence;
import accede.outreach.Reach;
import accede.participation.Treaty;
import accede.reading.Reading;
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
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// The outreach log: what was printed, which States it engaged, and what looks wrong in it.
@Path("/{treaty}/activities")
@Singleton
public class LogPages {

  private final Desk desk;
  private final Workbench workbench;

  LogPages(Desk desk) {
    this.desk = desk;
    this.workbench = desk.workbench();
  }

  /// The page of the log, filtered by State and process.
  @GET
  @Produces("text/html")
  @Compressed
  @Operation(hidden = true)
  public Response log(
      @PathParam("treaty") String id,
      @Context UriInfo address,
      @Context HttpHeaders headers,
      @Context Request request) {
    Treaty treaty = desk.treaty(id);
    Asked asked = Desk.asked(address);
    Words words = desk.words(asked, headers);
    Shape shape = new Shape(treaty, asked, words);
    List<WrongQuery.Wrong> wrong = shape.wrong();
    if (wrong.isEmpty()) {
      return Reply.text(request, Reply.HTML, shape.page(List.of(), List.of()));
    }
    WrongQuery query = new WrongQuery(wrong);
    return Response.status(Response.Status.BAD_REQUEST)
        .entity(
            new Shape(treaty, asked.only("lang"), words)
                .page(query.sentences(words), query.names()))
        .type(Reply.HTML)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  /// Shapes the answer for one reader.
  private final class Shape {

    private final Treaty treaty;
    private final Asked asked;
    private final Words words;
    private final List<Reading> documents;

    private Shape(Treaty treaty, Asked asked, Words words) {
      this.treaty = treaty;
      this.asked = asked;
      this.words = words;
      this.documents = workbench.documents(treaty);
    }

    private List<WrongQuery.Wrong> wrong() {
      List<WrongQuery.Wrong> wrong = new ArrayList<>();
      String state = asked.value("state");
      if (!state.isEmpty()
          && (!state.matches("[A-Z]{3}")
              || workbench.states().find(StateCode.of(state)).isEmpty())) {
        wrong.add(new WrongQuery.Wrong("state", Map.of("value", state)));
      }
      String process = asked.value("process");
      if (!process.isEmpty() && !processes().contains(process)) {
        wrong.add(
            new WrongQuery.Wrong(
                "process", Map.of("value", process, "known", String.join(", ", processes()))));
      }
      return wrong;
    }

    private List<Activity> all() {
      return documents.stream().flatMap(reading -> reading.activities().stream()).toList();
    }

    private Set<String> processes() {
      Set<String> processes = new TreeSet<>(Comparator.reverseOrder());
      all().forEach(activity -> processes.add(activity.process()));
      processes.remove("");
      return processes;
    }

    private boolean wanted(Activity activity) {
      String process = asked.value("process");
      String state = asked.value("state");
      return (process.isEmpty() || activity.process().equals(process))
          && (state.isEmpty()
              || activity.items().stream()
                  .flatMap(item -> item.states().stream())
                  .anyMatch(engagement -> engagement.state().value().equals(state)));
    }

    private String page(List<String> wrong, List<String> invalid) {
      List<Activity> all = all();
      int found = documents.stream().mapToInt(reading -> reading.findings().size()).sum();
      boolean filtered = !asked.only("state", "process").values().isEmpty();
      int shown = (int) all.stream().filter(this::wanted).count();
      Asked data = new Asked(Map.of("treaty", treaty.id().value()));
      Frame frame =
          desk.around(treaty, words, asked)
              .at("/" + treaty.id() + "/activities", "activities")
              .data(List.of(Link.of("/api/v1/activities" + data.query(), "JSON")))
              .frame(words.say("log.title"));
      return new LogPage(
              frame,
              words,
              words.fill("log.about", Map.of("n", all.size())),
              documents.stream()
                  .map(Reading::document)
                  .map(head ->
                      new LogPage.Source(
                          head.title(),
                          head.date().equals(LocalDate.MIN) ? "" : words.day(head.date())))
                  .toList(),
              filtered ? words.fill("log.some", Map.of("n", shown, "all", all.size())) : "",
              states(all),
              processes().stream()
                  .map(process ->
                      new StatusPage.Choice(
                          process, process, process.equals(asked.value("process"))))
                  .toList(),
              invalid,
              wrong,
              found == 0 ? "" : words.fill("log.findings", Map.of("n", found)),
              all.isEmpty() || filtered ? List.of() : List.of(reached()),
              cycles(),
              filtered ? List.of() : elsewhere(),
              ReportPages.reports(treaty, documents, words))
          .render();
    }

    private LogPage.Reached reached() {
      Reach reach = workbench.reached(treaty, LocalDate.MIN, LocalDate.MAX, Evidence.usual());
      List<Evidence> all = new ArrayList<>(Evidence.usual());
      all.add(Evidence.GROUP);
      Reach withGroup = workbench.reached(treaty, LocalDate.MIN, LocalDate.MAX, all);
      return new LogPage.Reached(
          words.fill("reach.sentence", Map.of("n", reach.states())),
          reach.claimed() == 0
              ? ""
              : words.fill(
                  "reach.claim", Map.of("claimed", reach.claimed(), "missing", reach.missing())),
          reach.cumulative().entrySet().stream()
              .map(rung ->
                  new LogPage.Rung(
                      words.say("rung." + word(rung.getKey())),
                      rung.getValue(),
                      Evidence.usual().contains(rung.getKey())))
              .toList(),
          withGroup.rows().stream()
              .map(row ->
                  new LogPage.Row(
                      Link.of(stateAddress(row.state()), name(row.state())),
                      words.say("rung." + word(row.rung())),
                      row.entries().stream().map(Shape::entryLink).toList()))
              .sorted(Comparator.comparing(row -> row.state().text(), words.order()::compare))
              .toList(),
          reach.unnamed().isEmpty()
              ? ""
              : words.fill("reach.unnamed", Map.of("n", reach.unnamed().size())),
          reach.unnamed().stream().map(item -> entryLink(item.entry())).toList());
    }

    private static Link entryLink(int entry) {
      return Link.of("#e" + entry, Integer.toString(entry));
    }

    private String stateAddress(StateCode code) {
      return "/" + treaty.id() + "/states/" + code + asked.only("lang").query();
    }

    private static String word(Evidence rung) {
      return rung.name().toLowerCase(Locale.ROOT);
    }

    private List<StatusPage.Choice> states(List<Activity> all) {
      return all.stream()
          .flatMap(activity -> activity.items().stream())
          .flatMap(item -> item.states().stream())
          .map(engagement -> engagement.state())
          .distinct()
          .map(code ->
              new StatusPage.Choice(
                  code.value(), name(code), code.value().equals(asked.value("state"))))
          .sorted(Comparator.comparing(StatusPage.Choice::text, words.order()::compare))
          .toList();
    }

    private String name(StateCode code) {
      return workbench.states().name(code, words.language());
    }

    private List<LogPage.Cycle> cycles() {
      Map<String, List<LogPage.Entry>> byProcess = new TreeMap<>(Comparator.reverseOrder());
      for (Reading reading : documents) {
        List<Activity> activities = reading.activities();
        for (Activity activity : activities) {
          if (wanted(activity)) {
            byProcess
                .computeIfAbsent(activity.process(), process -> new ArrayList<>())
                .add(entry(reading, activity));
          }
        }
      }
      return byProcess.entrySet().stream()
          .map(cycle ->
              new LogPage.Cycle(
                  cycle.getKey().isEmpty() ? "other" : cycle.getKey(),
                  cycle.getKey().isEmpty()
                      ? words.say("log.other")
                      : words.fill("log.towards", Map.of("process", cycle.getKey())),
                  words.fill("log.entries", Map.of("n", cycle.getValue().size())),
                  cycle.getValue()))
          .toList();
    }

    private LogPage.Entry entry(Reading reading, Activity activity) {
      return new LogPage.Entry(
          activity.entry(),
          activity.date().printed(),
          activity.place().printed(),
          activity.items().stream().map(item -> item(activity, item)).toList(),
          reading.findings().stream()
              .filter(finding -> entryOf(reading, finding) == activity.entry())
              .map(this::finding)
              .toList());
    }

    private LogPage.Item item(Activity activity, ActivityItem item) {
      LocalDate day = activity.date().known() ? activity.date().from() : workbench.today();
      return new LogPage.Item(
          item.text(),
          item.states().stream()
              .map(engagement ->
                  new LogPage.Engaged(
                      stateAddress(engagement.state()),
                      workbench.states().nameOn(engagement.state(), words.language(), day),
                      words.say("rung." + word(engagement.evidence()))))
              .toList());
    }

    /// The entry a finding stands in: the last that starts on its line or before; 0 if none.
    private int entryOf(Reading reading, Reading.Finding finding) {
      List<Activity> activities = reading.activities();
      int last =
          activities.stream()
              .flatMap(a ->
                  java.util.stream.Stream.concat(
                      java.util.stream.Stream.of(a.line()),
                      a.items().stream().map(ActivityItem::line)))
              .max(Comparator.naturalOrder())
              .orElse(0);
      return finding.line() > last
          ? 0
          : activities.stream()
              .filter(activity -> activity.line() > 0 && activity.line() <= finding.line())
              .max(Comparator.comparing(Activity::line))
              .map(Activity::entry)
              .orElse(0);
    }

    private List<LogPage.Finding> elsewhere() {
      return documents.stream()
          .flatMap(reading ->
              reading.findings().stream()
                  .filter(finding -> entryOf(reading, finding) == 0)
                  .map(this::finding))
          .toList();
    }

    private LogPage.Finding finding(Reading.Finding finding) {
      String certainty = finding.certainty().name().toLowerCase(Locale.ROOT);
      return new LogPage.Finding(
          certainty,
          words.say("finding." + finding.kind().name().toLowerCase(Locale.ROOT)),
          words.fill(
              "finding.line",
              Map.of("n", finding.line(), "certainty", words.say("certainty." + certainty))),
          finding.reason(),
          finding.printed(),
          finding.proposal());
    }
  }
}
