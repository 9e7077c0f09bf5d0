package accede.participation;

import static org.assertj.core.api.Assertions.assertThat;

import accede.geography.Lineage;
import accede.geography.StateCode;
import accede.geography.States;
import accede.organizations.Organizations;
import accede.tables.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The treaties that ship with the product, against what their depositaries say.
class ShippedTreatiesTest {

  private static final String TODAY = "2026-11-23";
  private static final List<TreatyId> IDS =
      Table.shipped("treaties/treaties.csv").rows().stream()
          .map(row -> TreatyId.of(row.required("treaty")))
          .toList();
  private static final Ledger LEDGER = shippedLedger();

  private final States states = States.shipped();
  private final Organizations organizations = Organizations.shipped();

  private static Ledger shippedLedger() {
    Ledger made = new InMemoryLedger(List.of());
    made.add(
        IDS.stream().map(Treaty::shipped).toList(),
        IDS.stream().flatMap(id -> ActsTable.shipped(id).stream()).toList());
    return made;
  }

  private static Treaty treaty(String id) {
    return LEDGER.findTreaty(id).orElseThrow();
  }

  private static Participation participation(String id) {
    return LEDGER.participation(treaty(id));
  }

  private Status.Totals totals(String id, String day) {
    StatusQuestion question = StatusQuestion.on(LocalDate.parse(day));
    return Status.of(LEDGER, treaty(id), states, organizations, question).totals();
  }

  @Test
  void every_treaty_that_ships_is_listed() throws IOException {
    try (Stream<Path> folders = Files.list(Path.of("..", "data", "treaties"))) {
      assertThat(folders.filter(Files::isDirectory).map(folder -> folder.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(IDS.stream().map(TreatyId::value).toList());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "att, 2014-12-24",
    "apmbc, 1999-03-01",
    "ccm, 2010-08-01",
    "ccw, 1983-12-02",
    "ccw-p4, 1998-07-30",
    "ccw-p5, 2006-11-12",
    "ccw-art1-amendment, 2004-05-18",
    "bwc, 1975-03-26",
    "cwc, 1997-04-29",
    "npt, 1970-03-05",
    "enmod, 1978-10-05",
    "untoc, 2003-09-29",
    "untoc-trafficking, 2003-12-25",
    "untoc-smuggling, 2004-01-28",
    "untoc-firearms, 2005-07-03",
    "uncac, 2005-12-14",
    "rome-statute, 2002-07-01",
    "rome-amendment-art8, 2012-09-26",
    "rome-amendment-aggression, 2013-05-08",
    "kinshasa, 2017-03-08"
  })
  void the_clauses_and_the_acts_give_the_day_the_depositary_names(String id, LocalDate day) {
    assertThat(participation(id).findEntryIntoForceByRule()).contains(ActDay.on(day));
  }

  @Test
  void where_the_clauses_give_another_day_the_depositary_is_followed() {
    Map<String, String> followed = new TreeMap<>();
    for (TreatyId id : IDS) {
      Participation participation = participation(id.value());
      Optional<ActDay> stated = participation.findEntryIntoForce();
      if (!stated.equals(participation.findEntryIntoForceByRule())) {
        followed.put(id.value(), stated.orElseThrow().toString());
      }
    }
    assertThat(followed)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("ccw-ap2", "1998-12-03", "geneva-protocol-1925", "1928-02-08"));
  }

  @Test
  void the_chemical_weapons_convention_began_with_eighty_seven_states_parties() {
    assertThat(totals("cwc", "1997-04-29").inForce()).isEqualTo(87);
    assertThat(effect("cwc", "CHN")).isEqualTo("1997-04-29");
    assertThat(effect("cwc", "CUB")).as("deposited that day").isEqualTo("1997-05-29");
  }

  private static String effect(String id, String state) {
    return participation(id)
        .on(LocalDate.parse(TODAY), StateCode.of(state))
        .findEffect()
        .orElseThrow()
        .toString();
  }

  @Test
  void the_test_ban_waits_for_eight_states() {
    Participation participation = participation("ctbt");
    assertThat(participation.findEntryIntoForce()).isEmpty();
    Threshold threshold = treaty("ctbt").findThreshold().orElseThrow();
    assertThat(threshold).isInstanceOf(Threshold.NamedStates.class);
    List<StateCode> needed = List.copyOf(((Threshold.NamedStates) threshold).states());
    assertThat(needed).hasSize(44);
    assertThat(needed.stream().filter(state -> !bound(participation, state, "2023-11-02")))
        .extracting(StateCode::value)
        .containsExactly("CHN", "EGY", "IND", "IRN", "ISR", "PAK", "PRK", "USA");
    assertThat(bound(participation, StateCode.of("RUS"), "2023-11-02")).isTrue();
    assertThat(bound(participation, StateCode.of("RUS"), "2023-11-03")).isFalse();
  }

  private static boolean bound(Participation participation, StateCode state, String day) {
    return participation.on(LocalDate.parse(day), state).standing() == Standing.PARTY;
  }

  /// The headline of the depositary's page on the day its table was copied, less the European
  /// Union, which it counts with the States.
  @ParameterizedTest
  @CsvSource({
    "apmbc, 133, 161",
    "ccm, 108, 84",
    "ccw, 50, 117",
    "ccw-ap2, 0, 100",
    "ccw-p4, 0, 102",
    "ccw-p5, 0, 84",
    "ccw-art1-amendment, 0, 79",
    "cwc, 165, 190",
    "ctbt, 183, 162",
    "enmod, 48, 76",
    "kinshasa, 11, 4",
    "untoc, 146, 178",
    "untoc-trafficking, 116, 158",
    "untoc-smuggling, 111, 137",
    "untoc-firearms, 51, 108",
    "uncac, 139, 170",
    "rome-statute, 139, 122"
  })
  void the_counts_are_those_of_the_table_on_its_day(String id, int signatories, int parties) {
    String day = treaty(id).find("acts complete until").orElseThrow();
    assertThat(day).isEqualTo("2014-07-10");
    assertThat(totals(id, day).signatories()).isEqualTo(signatories);
    assertThat(totals(id, day).parties()).isEqualTo(parties);
  }

  @ParameterizedTest
  @CsvSource({
    "att, 118, 0",
    "apmbc, 161, 5",
    "ccm, 112, 1",
    "cwc, 193, 0",
    "ctbt, 178, 0",
    "npt, 191, 0",
    "rome-statute, 124, 3"
  })
  void those_who_left_are_counted_apart(String id, int parties, int left) {
    assertThat(totals(id, TODAY).parties()).isEqualTo(parties);
    assertThat(totals(id, TODAY).withdrawn()).isEqualTo(left);
  }

  @Test
  void a_notice_of_withdrawal_that_was_revoked_leaves_no_trace_in_the_standing() {
    Participation participation = participation("rome-statute");
    for (String state : List.of("GMB", "ZAF")) {
      assertThat(bound(participation, StateCode.of(state), "2018-01-01")).as(state).isTrue();
    }
    assertThat(bound(participation, StateCode.of("BDI"), "2018-01-01")).isFalse();
  }

  @Test
  void everyone_who_acts_is_a_state_of_today_or_explained() {
    Lineage lineage = Lineage.shipped();
    for (TreatyId id : IDS) {
      for (LedgerEntry entry : LEDGER.entries(id)) {
        StateCode code = entry.action().state();
        boolean known =
            states.find(code).isPresent()
                || lineage.findLastDay(code).isPresent()
                || !lineage.isState(code);
        assertThat(known).as(id + " " + code).isTrue();
      }
    }
  }

  @Test
  void the_code_of_every_source_is_explained() {
    ActSources sources = ActSources.shipped();
    for (TreatyId id : IDS) {
      for (LedgerEntry entry : LEDGER.entries(id)) {
        assertThat(sources.of(entry)).allMatch(source -> !source.title().equals(source.code()));
      }
    }
  }

  @Test
  void nobody_signs_before_signature_opens_or_after_it_closes() {
    for (TreatyId id : IDS) {
      Treaty treaty = treaty(id.value());
      for (LedgerEntry entry : LEDGER.entries(id)) {
        ActDay day = entry.action().day();
        boolean given =
            entry.action().kind() == ActionKind.SIGNATURE
                && !entry.detail().equals(LedgerEntry.SUCCESSION);
        assertThat(given && !withinSignature(treaty, day)).as(id + " " + day).isFalse();
      }
    }
  }

  private static boolean withinSignature(Treaty treaty, ActDay day) {
    Optional<LocalDate> closed =
        treaty.closesAtEntryIntoForce()
            ? participation(treaty.id().value()).findEntryIntoForce().map(ActDay::notAfter)
            : treaty.findClosed();
    LocalDate opened = treaty.findOpened().orElseThrow();
    return !day.notBefore().isBefore(opened)
        && closed.filter(last -> day.notAfter().isAfter(last)).isEmpty();
  }
}
