package accede.web;

import accede.geography.State;
import accede.geography.StateCode;
import accede.outreach.Activity;
import accede.outreach.ActivityItem;
import accede.outreach.Engagement;
import accede.participation.ActDay;
import accede.participation.ActSources;
import accede.participation.ActionKind;
import accede.participation.LedgerEntry;
import accede.participation.Ordinal;
import accede.participation.Participation;
import accede.participation.Scheme;
import accede.participation.StateOnDay;
import accede.participation.StatusQuestion;
import accede.participation.Treaty;
import accede.tables.Table;
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
import java.util.Objects;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// One State: where it stands, what it did, who met it, what it belongs to.
@Path("/{treaty}/states")
@Singleton
public class StatePages {

  private final Desk desk;
  private final Workbench workbench;
  private final Map<String, String> views;
  private final ActSources sources = ActSources.shipped();

  StatePages(Desk desk) {
    this.desk = desk;
    this.workbench = desk.workbench();
    this.views =
        Table.shipped("map/places.csv").rows().stream()
            .collect(Collectors.toMap(row -> row.required("iso3"), row -> row.required("view")));
  }

  /// The page of a State.
  @GET
  @Path("{code}")
  @Produces("text/html")
  @Compressed
  @Operation(hidden = true)
  public Response state(
      @PathParam("treaty") String id,
      @PathParam("code") String code,
      @Context UriInfo address,
      @Context HttpHeaders headers,
      @Context Request request) {
    Treaty treaty = desk.treaty(id);
    State state = desk.state(code);
    Asked asked = Desk.asked(address);
    Words words = desk.words(asked, headers);
    try {
      StatusQuestion question = StatusQuery.read(workbench, asked.only("on", "known"));
      return Reply.text(
          request, Reply.HTML, new Shape(treaty, state, asked, words, question).page(List.of()));
    } catch (WrongQuery wrong) {
      StatusQuestion today = StatusQuestion.on(workbench.today());
      String page = new Shape(treaty, state, asked, words, today).page(wrong.sentences(words));
      return Response.status(Response.Status.BAD_REQUEST)
          .entity(page)
          .type(Reply.HTML)
          .header(HttpHeaders.CACHE_CONTROL, "no-store")
          .build();
    }
  }

  /// Shapes the answer for one reader.
  private final class Shape {

    private final Treaty treaty;
    private final State state;
    private final Asked asked;
    private final Words words;
    private final LocalDate day;
    private final StatusQuestion question;
    private final Participation participation;
    private final StateOnDay on;
    private final TreatySentences sentences;

    private Shape(Treaty treaty, State state, Asked asked, Words words, StatusQuestion question) {
      this.treaty = treaty;
      this.state = state;
      this.asked = asked;
      this.words = words;
      this.day = question.on();
      this.question = question;
      this.participation =
          workbench.ledger().participation(treaty, question.findKnown().orElse(LocalDate.MAX));
      this.on = participation.on(day, state.code());
      this.sentences = new TreatySentences(participation.treaty(), words);
    }

    private String page(List<String> wrong) {
      String path = "/" + treaty.id() + "/states/" + state.code();
      String name = name();
      Asked citation = asked.only("known").with("on", day.toString());
      Asked data =
          citation.with("treaty", treaty.id().value()).with("language", words.language().tag());
      Frame frame =
          desk.around(treaty, words, asked)
              .at(path, "status")
              .cited(
                  desk.cite(treaty, path, question, new Asked(Map.of())),
                  List.of(Link.of("/api/v1/states/" + state.code() + data.query(), "JSON")))
              .frame(name);
      List<StatePage.Contact> contacts = contacts();
      return new StatePage(
              frame,
              words,
              name,
              "",
              state.code().value(),
              Objects.requireNonNullElse(views.get(state.code().value()), "0 0 2400 1046"),
              onDay(),
              question.findKnown().map(LocalDate::toString).orElse(""),
              participation.isEmpty()
                  ? question
                      .findKnown()
                      .map(known -> words.fill("known.nothing", Map.of("known", words.day(known))))
                      .orElse("")
                  : "",
              "/"
                  + treaty.id()
                  + "/status"
                  + asked.only("on", "known", "by", "universe", "count", "lang").query(),
              wrong.isEmpty() ? day.toString() : "",
              !wrong.isEmpty(),
              wrong,
              shown(),
              words.say("legend." + shown()),
              on.uncertain(),
              matters(),
              steps(),
              words.fill("state.contacts-about", Map.of("n", contacts.size())),
              workbench.notes().publicLines(treaty, state.code()).stream()
                  .map(one ->
                      new StatePage.Said(
                          one.about() == null ? "" : words.day(one.about()), one.words()))
                  .toList(),
              contacts,
              state.capital().name(),
              words.say("group." + Scheme.keyOf(state.region().title()))
                  + " – "
                  + words.say("group." + Scheme.keyOf(state.subregion())),
              words.say("group." + state.group().name().toLowerCase(Locale.ROOT).replace('_', '-')),
              words.fill("state.where", Map.of("name", name)),
              memberships())
          .render();
    }

    private String onDay() {
      return question
          .findKnown()
          .map(known ->
              words.fill("on-day-known", Map.of("day", words.day(day), "known", words.day(known))))
          .orElseGet(() -> words.fill("on-day", Map.of("day", words.day(day))));
    }

    private String shown() {
      return on.uncertain() ? Shown.UNCERTAIN : Shown.standing(on);
    }

    private String name() {
      return workbench.states().nameOn(state.code(), words.language(), day);
    }

    private List<StatePage.Step> steps() {
      List<StatePage.Step> steps = new ArrayList<>();
      for (LedgerEntry entry : participation.acts(state.code())) {
        if (entry.action().day().possibleBy(day)) {
          steps.add(step(entry));
        }
      }
      if (on.findConsent().isPresent()) {
        on.findEffect().ifPresent(effect -> steps.add(inForce(effect)));
      } else if (!on.perhapsParty() && question.findKnown().isEmpty()) {
        steps.add(
            new StatePage.Step(
                "ahead",
                words.say("state.consent"),
                words.fill("state.no-consent", Map.of("day", words.day(day))),
                List.of(),
                "",
                "",
                words.language().tag()));
      }
      return steps;
    }

    private StatePage.Step step(LedgerEntry entry) {
      ActionKind kind = entry.action().kind();
      boolean certain = entry.action().day().certainBy(day);
      String css =
          switch (kind) {
            case SIGNATURE -> "signed";
            case WITHDRAWAL, WITHDRAWAL_OF_SIGNATURE, NO_INTENTION -> "left";
            default -> certain ? "" : "ahead";
          };
      return new StatePage.Step(
          css,
          capitalized(words.say("act." + kind.word())),
          when(entry),
          remarks(entry),
          words.fill(
              "state.source",
              Map.of("source", sources(entry), "day", words.day(entry.recordedOn()))),
          entry.note(),
          "en");
    }

    /// Who acted where it was a State that this one continues, and at whom the act is directed.
    private List<String> remarks(LedgerEntry entry) {
      List<String> remarks = new ArrayList<>();
      if (!entry.action().state().equals(state.code())) {
        remarks.add(words.fill("state.predecessor", Map.of("name", name(entry.action().state()))));
      }
      entry
          .findTowards()
          .ifPresent(
              other -> remarks.add(words.fill("state.towards", Map.of("name", name(other)))));
      if (entry.detail().equals(LedgerEntry.PRECLUDES)) {
        remarks.add(words.say("state.precludes"));
      }
      return remarks;
    }

    private StatePage.Matters matters() {
      List<StatePage.Other> others = others();
      List<StatePage.Other> acted =
          others.stream().filter(other -> !other.css().equals("outside")).toList();
      return new StatePage.Matters(
          sentences.notComplete(day),
          notices(),
          participation.excludedByObjection(state.code(), day).stream()
              .map(code -> Link.of("/" + treaty.id() + "/states/" + code + kept(), name(code)))
              .toList(),
          acted,
          words.fill("state.others-outside", Map.of("n", others.size() - acted.size())));
    }

    private List<String> notices() {
      List<String> notices = new ArrayList<>();
      on.findPendingWithdrawal()
          .ifPresent(notice ->
              notices.add(
                  words.fill(
                      "state.leaving",
                      Map.of(
                          "day",
                          words.day(notice.action().day()),
                          "effect",
                          words.day(participation.effectOfWithdrawal(notice))))));
      on.findProvisionalApplication()
          .ifPresent(notice -> notices.add(told("state.provisional", notice)));
      on.findNoIntention().ifPresent(notice -> notices.add(told("state.no-intention", notice)));
      return notices;
    }

    private String told(String key, LedgerEntry entry) {
      return words.fill(key, Map.of("day", words.day(entry.action().day())));
    }

    /// The other treaties, in order of abbreviation.
    private List<StatePage.Other> others() {
      return workbench.ledger().participations(question.findKnown().orElse(LocalDate.MAX)).stream()
          .filter(other -> !other.treaty().equals(treaty))
          .sorted(Comparator.comparing(other -> other.treaty().abbreviation()))
          .map(this::other)
          .toList();
    }

    private StatePage.Other other(Participation other) {
      String css = Shown.standing(other.on(day, state.code()));
      return new StatePage.Other(
          Link.of(
              "/" + other.treaty().id() + "/states/" + state.code() + kept(),
              other.treaty().abbreviation()),
          css,
          words.say("standing." + css));
    }

    /// What another State's or treaty's page takes along.
    private String kept() {
      return asked.only("on", "known", "lang").query();
    }

    private String name(StateCode code) {
      return Participant.of(workbench, code).name(words.language(), day);
    }

    private String sources(LedgerEntry entry) {
      return sources.of(entry).stream()
          .map(ActSources.ActSource::title)
          .collect(Collectors.joining("; "));
    }

    private String when(LedgerEntry entry) {
      String written = words.day(entry.action().day());
      boolean placed = on.findConsent().filter(entry::equals).isPresent();
      return on.findOrdinal()
          .filter(ordinal -> placed)
          .map(ordinal -> placed(written, ordinal))
          .orElse(written);
    }

    private String placed(String written, Ordinal ordinal) {
      return words.fill(
          "state.deposited", Map.of("day", written, "place", StatusPages.place(ordinal)));
    }

    private StatePage.Step inForce(ActDay effect) {
      String key = effect.certainBy(day) ? "state.since" : "state.from";
      String when =
          effect.exact() ? words.fill(key, Map.of("day", words.day(effect))) : words.day(effect);
      return new StatePage.Step(
          effect.certainBy(day) ? "" : "ahead",
          words.say("state.in-force"),
          when,
          List.of(),
          "",
          sentences.rule(),
          words.language().tag());
    }

    private String capitalized(String text) {
      return text.substring(0, 1).toUpperCase(words.language().locale()) + text.substring(1);
    }

    private List<StatePage.Contact> contacts() {
      return workbench.activities(treaty).stream()
          .filter(activity -> activity.items().stream().anyMatch(this::engages))
          .map(this::contact)
          .toList();
    }

    private boolean engages(ActivityItem item) {
      return item.states().stream().anyMatch(e -> e.state().equals(state.code()));
    }

    private StatePage.Contact contact(Activity activity) {
      String log = "/" + treaty.id() + "/activities" + asked.only("lang").query();
      return new StatePage.Contact(
          activity.date().printed(),
          activity.place().printed(),
          evidence(activity),
          Link.of(
              log + "#e" + activity.entry(),
              words.fill("state.entry", Map.of("n", activity.entry()))),
          activity.items().stream().filter(this::engages).map(ActivityItem::text).toList());
    }

    /// Each rung once, the strongest first.
    private String evidence(Activity activity) {
      return activity.items().stream()
          .flatMap(item -> item.states().stream())
          .filter(engagement -> engagement.state().equals(state.code()))
          .map(Engagement::evidence)
          .distinct()
          .sorted()
          .map(rung -> words.say("evidence." + rung.name().toLowerCase(Locale.ROOT)))
          .collect(Collectors.joining("; "));
    }

    private List<StatePage.Membership> memberships() {
      return workbench.organizations().of(state.code(), day).stream()
          .filter(membership -> membership.full())
          .map(membership ->
              new StatePage.Membership(
                  workbench
                      .organizations()
                      .find(membership.organization())
                      .map(organization -> organization.name())
                      .orElse(membership.organization()),
                  membership.period().hasStart()
                      ? words.fill(
                          "state.since-year",
                          Map.of("year", Integer.toString(membership.period().from().getYear())))
                      : ""))
          .toList();
    }
  }
}
