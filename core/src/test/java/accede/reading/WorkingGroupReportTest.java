package accede.reading;

import static accede.reading.AnswerKey.agreement;
import static accede.reading.AnswerKey.word;
import static accede.reading.AnswerKey.words;
import static org.assertj.core.api.Assertions.assertThat;

import accede.geography.StateCode;
import accede.mandates.Mandate;
import accede.mandates.PaperCitation;
import accede.meetings.Meeting;
import accede.meetings.Meeting.Attendance;
import accede.meetings.Meeting.PointKind;
import accede.outreach.Activity;
import accede.outreach.ActivityDate.Precision;
import accede.outreach.ActivityItem;
import accede.outreach.Counterpart;
import accede.outreach.Counterpart.Type;
import accede.outreach.Engagement;
import accede.outreach.Evidence;
import accede.outreach.Reach;
import accede.reading.Reading.Finding;
import accede.reading.Reading.Finding.Certainty;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// The co-chairs' draft report to the fourth Conference, against a careful reader's answers.
class WorkingGroupReportTest {

  private static final AnswerKey KEY = AnswerKey.of("ATT-CSP4-WGTU-2018-draft-report");
  private static final Reading READING =
      Readers.shipped().read("ATT-CSP4-WGTU-2018-draft-report.txt", KEY.lines());

  @Test
  void the_head_says_who_issued_it_when_and_for_which_conference() {
    assertThat(READING.document().issuer()).isEqualTo("Working Group on Treaty Universalization");
    assertThat(READING.document().date()).isEqualTo("2018-07-20");
    assertThat(READING.document().conference()).isEqualTo("CSP4");
    assertThat(READING.document().language()).isEqualTo("en");
    assertThat(READING.document().symbol()).isEmpty();
  }

  @Test
  void the_log_has_78_entries_with_144_items() {
    assertThat(READING.activities()).hasSize(78);
    assertThat(items()).hasSize(144);
    assertThat(
            agreement(
                KEY.rows("activities").stream().flatMap(a -> words(a, "items").stream()).toList(),
                items().stream().map(ActivityItem::text).toList()))
        .isEqualTo(1);
  }

  @Test
  void dates_stand_as_they_were_printed() {
    assertThat(
            agreement(
                KEY.rows("activities").stream()
                    .map(a ->
                        List.of(
                            word(a, "from_as_printed", "from"),
                            word(a, "to_as_printed", "to"),
                            word(a, "date_text"),
                            word(a, "precision").toUpperCase(Locale.ROOT)))
                    .toList(),
                READING.activities().stream()
                    .map(Activity::date)
                    .map(d ->
                        List.of(
                            d.from().toString(),
                            d.to().toString(),
                            d.printed(),
                            d.precision().name()))
                    .toList()))
        .isEqualTo(1);
  }

  @Test
  void each_entry_has_its_place_its_process_and_its_line() {
    assertThat(READING.activities().stream().map(WorkingGroupReportTest::placed).toList())
        .isEqualTo(
            KEY.rows("activities").stream()
                .map(a ->
                    List.of(
                        word(a, "place"),
                        word(a, "city"),
                        word(a, "country_iso3"),
                        word(a, "process"),
                        word(a, "line")))
                .toList());
  }

  private static List<String> placed(Activity activity) {
    return List.of(
        activity.place().printed(),
        activity.place().city(),
        activity.place().states().getFirst().value(),
        activity.process(),
        Integer.toString(activity.line()));
  }

  @Test
  void states_inside_other_names_are_not_mentioned() {
    List<String> wanted =
        KEY.rows("activities").stream()
            .flatMap(a -> words(a, "states_mentioned_iso3").stream())
            .toList();
    List<String> found =
        items().stream().flatMap(item -> item.mentions().stream()).map(StateCode::value).toList();
    assertThat(agreement(wanted, found)).isGreaterThanOrEqualTo(0.98);
    assertThat(found).doesNotContain("NOR");
    assertThat(item("Norwegian People's Aid").mentions()).isEmpty();
    assertThat(item("Sri Lanka Customs").mentions()).isEmpty();
    assertThat(item("South African Development Community").mentions()).isEmpty();
    assertThat(item("US NGOs").mentions()).containsExactly(StateCode.of("USA"));
    assertThat(item("German authorities").mentions()).containsExactly(StateCode.of("DEU"));
  }

  @Test
  void each_state_is_engaged_where_and_on_the_rung_the_key_says() {
    List<String> wanted =
        AnswerKey.text("reached.key.csv").lines().skip(1).map(WorkingGroupReportTest::row).toList();
    List<String> found = new ArrayList<>();
    for (Activity activity : READING.activities()) {
      for (int i = 0; i < activity.items().size(); i++) {
        for (Engagement engaged : activity.items().get(i).states()) {
          found.add(
              String.join(
                  ",",
                  engaged.state().value(),
                  Integer.toString(activity.entry()),
                  Integer.toString(i + 1),
                  Integer.toString(activity.items().get(i).line()),
                  engaged.evidence().name().toLowerCase(Locale.ROOT)));
        }
      }
    }
    assertThat(found).containsExactlyInAnyOrderElementsOf(wanted);
  }

  private static String row(String line) {
    String[] cells = line.split(",");
    return String.join(",", cells[0], cells[2], cells[3], cells[4], cells[5]);
  }

  @Test
  void fifty_nine_of_the_84_states_claimed_are_shown() {
    int claimed = READING.claims().getFirst().value();
    Reach reach =
        Reach.of(READING.activities(), LocalDate.MIN, LocalDate.MAX, Evidence.usual(), claimed);
    Map<Evidence, Integer> rungs = new TreeMap<>(reach.cumulative());
    assertThat(List.copyOf(rungs.values())).containsExactly(43, 51, 54, 59, 60);
    assertThat(reach.states()).isEqualTo(59);
    assertThat(reach.claimed()).isEqualTo(84);
    assertThat(reach.missing()).isEqualTo(25);
    assertThat(reach.rows().stream().filter(r -> r.state().value().equals("MOZ")).findFirst())
        .get()
        .satisfies(row -> {
          assertThat(row.rung()).isEqualTo(Evidence.LISTED);
          assertThat(row.entries()).containsExactly(47, 48, 51);
        });
    assertThat(reach.unnamed().stream().map(Reach.Unnamed::text))
        .containsExactly(
            "Bilateral outreach meetings with UN Member States",
            "Non-ATT States Parties of CIFTA CSP4 participating states");
  }

  @Test
  void six_symbols_are_cited_eight_times() {
    List<List<String>> wanted = new ArrayList<>();
    for (Map<String, Object> symbol : KEY.rows("symbols")) {
      words(symbol, "paragraphs").forEach(p -> wanted.add(List.of(word(symbol, "symbol"), p)));
    }
    assertThat(READING.symbols().stream().map(c -> List.of(c.symbol(), c.paragraph())).toList())
        .hasSize(8)
        .containsExactlyInAnyOrderElementsOf(wanted);
    assertThat(READING.symbols().stream().filter(PaperCitation::dated))
        .extracting(c -> c.title() + " " + c.issued())
        .containsExactly(
            "WGTU Work Plan 2018-02-09",
            "Draft Agenda for the second WGTU meeting 2018-05-15",
            "Draft Discussion Paper 2018-05-15");
  }

  @Test
  void both_meetings_have_their_place_their_attendance_and_their_points() {
    Meeting first = READING.meetings().getFirst();
    Meeting second = READING.meetings().get(1);
    assertThat(first.attendance()).isEqualTo(new Attendance(62, 3, 7));
    assertThat(second.attendance()).isEqualTo(new Attendance(62, 3, 19));
    assertThat(first.place()).isEqualTo("CICG building, Geneva");
    assertThat(second.place()).isEqualTo("CICG, Geneva");
    assertThat(first.points()).hasSize(5);
    assertThat(second.points()).hasSize(8);
    assertThat(second.points().getLast())
        .satisfies(point -> {
          assertThat(point.label()).isEqualTo("9 h");
          assertThat(point.speakers()).isEqualTo("France and Italy");
          assertThat(point.kind()).isEqualTo(PointKind.PROPOSAL);
          assertThat(point.symbols()).containsExactly("ATT/CSP2/2016/OP.4");
        });
  }

  @Test
  void the_meetings_of_the_log_are_found_once_each() {
    assertThat(READING.meetings()).hasSize(KEY.rows("meetings").size());
    assertThat(READING.meetings().stream().map(m -> m.from().toString()))
        .containsExactlyInAnyOrderElementsOf(
            KEY.rows("meetings").stream().map(WorkingGroupReportTest::printedFrom).toList());
    assertThat(READING.meetings().stream().map(m -> m.body() + " " + m.ordinal() + " " + m.cycle()))
        .contains(
            "WGTU 2 CSP3",
            "CSP3 Informal Preparatory Meeting 3 CSP3",
            "CSP 4 CSP4",
            "CIFTA Conference of States Parties 4 ");
  }

  private static String printedFrom(Map<String, Object> meeting) {
    return DatePhrase.at(word(meeting, "as_printed"), 0, 0)
        .map(phrase -> phrase.date().from().toString())
        .orElse(word(meeting, "from"));
  }

  @Test
  void recommendations_approaches_and_decisions_keep_their_numbers() {
    assertThat(ids(Mandate.Kind.RECOMMENDATION))
        .containsExactly(
            "12 a", "12 a i", "12 a ii", "12 a iii", "12 a iv", "12 a v", "12 b", "12 c");
    assertThat(ids(Mandate.Kind.APPROACH)).containsExactly("10 a", "10 b", "10 c", "10 d");
    assertThat(ids(Mandate.Kind.DECISION)).containsExactly("2", "3", "4");
  }

  private static List<String> ids(Mandate.Kind kind) {
    return READING.mandates().stream().filter(m -> m.kind() == kind).map(Mandate::id).toList();
  }

  @Test
  void offices_have_holders() {
    assertThat(READING.appointments())
        .extracting(a -> a.office() + ": " + a.holder() + " " + a.states() + " " + a.by())
        .containsExactly(
            "CSP4 President: Nobushige TAKAMIZAWA [JPN] ",
            "Co-Chair of the WGTU: Klaus KORHONEN [FIN] CSP4 President",
            "CSP3 President: Klaus KORHONEN [FIN] ");
  }

  @Test
  void fifteen_calendars_of_other_bodies_are_named() {
    assertThat(
            READING.sources().stream()
                .map(s ->
                    s.group()
                        + " "
                        + s.abbreviation()
                        + " "
                        + s.seat()
                        + " "
                        + s.url()
                        + " "
                        + s.line()))
        .containsExactlyElementsOf(
            KEY.rows("event_sources").stream()
                .map(s ->
                    word(s, "group")
                        + " "
                        + word(s, "abbr")
                        + " "
                        + word(s, "seat")
                        + " "
                        + word(s, "url")
                        + " "
                        + word(s, "line"))
                .toList());
  }

  @Test
  void chile_was_the_95th_party_on_the_day_of_the_second_meeting() {
    assertThat(READING.counts())
        .containsExactly(new Reading.Count("parties", 95, LocalDate.parse("2018-05-30"), 59));
  }

  @Test
  void lists_are_parted_into_the_names_a_reader_sees() {
    assertThat(names(item("Iglesias por la Paz"))).hasSize(15).contains("Observatorio Eclesial");
    assertThat(names(item("Think Tanks")))
        .containsExactly(
            "Institute of Arms Control and Security Studies",
            "China Arms Control & Disarmament Association",
            "National Defense University");
    assertThat(names(item("Women Peace and Security"))).hasSize(7);
    assertThat(item("CEWARN").counterparts())
        .containsExactly(
            new Counterpart(
                "Conflict Early Warning & Response Mechanism (CEWARN)",
                Type.REGIONAL_ORGANIZATION));
    assertThat(item("Sou da Paz").counterparts().getFirst())
        .isEqualTo(new Counterpart("ICRC", Type.INTERNATIONAL_ORGANIZATION));
    assertThat(names(item("Ministry of Defense and Ministry of Foreign Affairs"))).hasSize(2);
    assertThat(names(item("Deputy Prime Minister and Defense Minister"))).hasSize(1);
  }

  @Test
  void three_years_cannot_be_right() {
    assertThat(
            READING.findings().stream()
                .filter(f -> f.kind() == Finding.Kind.DATE && !f.proposal().isEmpty())
                .map(f ->
                    f.line() + " " + f.printed() + " -> " + f.proposal() + " " + f.certainty()))
        .containsExactly(
            "379 9 March 2019 -> 2018-03-09 CERTAIN",
            "405 4-5 April 2008 -> 2018-04-04/2018-04-05 CERTAIN",
            "458 19 June 2019 -> 2018-06-19 CERTAIN");
  }

  @Test
  void what_else_looks_wrong_is_found_in_its_line() {
    assertThat(READING.findings().stream().map(f -> f.line() + " " + f.kind()))
        .contains(
            "1 SYMBOL",
            "72 REFERENCE",
            "97 COUNT",
            "230 ORDER",
            "236 DUPLICATE",
            "279 ORDER",
            "319 TEXT",
            "331 TEXT",
            "346 NAME",
            "383 NAME",
            "407 REFERENCE",
            "478 DATE",
            "567 SOURCE")
        .hasSizeLessThan(30);
    assertThat(READING.findings().stream().filter(f -> f.printed().equals("Rappoteur")))
        .singleElement()
        .satisfies(f -> {
          assertThat(f.proposal()).isEqualTo("Rapporteur");
          assertThat(f.certainty()).isEqualTo(Certainty.LIKELY);
        });
  }

  @Test
  void october_2017_is_a_month_and_no_day() {
    assertThat(
            READING.activities().stream()
                .filter(a -> a.date().precision() == Precision.MONTH)
                .map(a -> a.date().printed()))
        .containsExactly("October 2017");
  }

  private static List<ActivityItem> items() {
    return READING.activities().stream().flatMap(a -> a.items().stream()).toList();
  }

  private static ActivityItem item(String part) {
    return items().stream().filter(i -> i.text().contains(part)).findFirst().orElseThrow();
  }

  private static List<String> names(ActivityItem item) {
    return item.counterparts().stream().map(Counterpart::name).toList();
  }
}
