package accede.participation;

import static org.assertj.core.api.Assertions.assertThat;

import accede.geography.State;
import accede.geography.StateCode;
import accede.geography.States;
import accede.geography.Universe;
import accede.organizations.Organizations;
import accede.tables.Table;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What follows from the ledgers beyond the figures of a day: an invented treaty for the edges, and
/// what must hold for every ledger that ships.
class AnalysisTest {

  private static final Ledger SHIPPED = ShippedLedgers.all();
  private static final States STATES = States.shipped();
  private static final List<State> ALL = STATES.in(Universe.ALL_STATES);
  private static final String TERMS =
      """
      title,Lumen Convention,,invented
      opened for signature,2000-02-01,,invented
      threshold,2 instruments,art. 9,invented
      delay,none,art. 9,invented
      delay for each State,none,art. 9,invented
      withdrawal notice,6 months,art. 10,invented
      """;

  private static Treaty treaty(String clauses) {
    return Treaty.from(
        TreatyId.of("lumen"), Table.parse("lumen", "clause,value,article,source\n" + clauses));
  }

  private static Participation lumen(String acts) {
    return lumen(TERMS, acts);
  }

  private static Participation lumen(String clauses, String acts) {
    String heading = "treaty,state,action,date,not_before,not_after,effective,source,recorded\n";
    String lines =
        String.join(
            "\n",
            acts.lines()
                .map(line -> line.split(" +", -1))
                .map(words ->
                    "lumen,"
                        + words[0]
                        + ","
                        + words[1]
                        + ","
                        + words[2]
                        + ",,,"
                        + (words.length > 3 ? words[3] : "")
                        + ",invented,2026-01-01")
                .toList());
    return Participation.of(treaty(clauses), ActsTable.read(Table.parse("acts", heading + lines)));
  }

  private static LocalDate day(String written) {
    return LocalDate.parse(written);
  }

  private static Pace pace(Participation participation, String on) {
    return Pace.of(participation, ALL, day(on), Pace.Step.YEAR);
  }

  private static Pace.Period year(Pace pace, String label) {
    return pace.periods().stream()
        .filter(period -> period.label().equals(label))
        .findFirst()
        .orElseThrow();
  }

  private static final String LEFT_AND_BACK =
      """
      CHL ratification 2001-05-01
      FRA ratification 2001-06-01
      CHL withdrawal 2002-09-01
      CHL accession 2005-01-10
      """;

  @Test
  void a_state_that_left_and_came_back_consented_twice_and_left_when_its_notice_ran_out() {
    Pace pace = pace(lumen(LEFT_AND_BACK), "2006-12-31");
    assertThat(year(pace, "2001").consents()).isEqualTo(2);
    assertThat(year(pace, "2002").departures()).isZero();
    assertThat(year(pace, "2003").departures()).isEqualTo(1);
    assertThat(year(pace, "2003").parties()).isEqualTo(1);
    assertThat(year(pace, "2005").consents()).isEqualTo(1);
    assertThat(year(pace, "2006").parties()).isEqualTo(2);
    assertThat(pace.goal(2, day("2010-01-01")).findReachedOn()).contains(day("2001-06-01"));
  }

  @Test
  void a_consent_known_to_the_year_counts_in_it_once_it_is_over_and_in_no_month() {
    Participation lumen = lumen("CHL accession 2003");
    assertThat(pace(lumen, "2003-06-30").totals().parties()).isZero();
    assertThat(pace(lumen, "2003-06-30").perhaps()).hasSize(1);
    assertThat(pace(lumen, "2003-06-30").trailing(12).perhapsConsents()).isEqualTo(1);
    assertThat(year(pace(lumen, "2003-12-31"), "2003").consents()).isEqualTo(1);
    Pace months = Pace.of(lumen, ALL, day("2003-12-31"), Pace.Step.MONTH);
    assertThat(months.periods().stream().mapToInt(Pace.Period::consents).sum()).isZero();
    assertThat(months.unplaced()).hasSize(1);
  }

  @Test
  void a_former_state_is_told_apart_and_counted_nowhere() {
    Pace pace =
        pace(lumen("DDR ratification 1975-01-01\nCHL ratification 1976-01-01"), "1995-01-01");
    assertThat(pace.ofFormerStates())
        .extracting(Passage::state)
        .containsExactly(StateCode.of("DDR"));
    assertThat(pace.totals().parties()).isEqualTo(1);
  }

  @Test
  void the_wait_runs_from_the_signature_and_ends_with_the_consent() {
    Participation lumen =
        lumen(
            """
            CHL signature 2001-01-01
            FRA signature 2001-01-01
            FRA ratification 2001-01-31
            USA signature 2000-06-01
            USA no-intention 2004-01-01
            """);
    Signatures signatures = Signatures.of(lumen, ALL, day("2005-01-01"));
    assertThat(signatures.waiting())
        .extracting(waiting -> waiting.state().code().value())
        .containsExactly("USA", "CHL");
    assertThat(signatures.waiting().getFirst().findNoIntention()).isPresent();
    assertThat(signatures.waiting().getLast().age().leastDays()).isEqualTo(1461);
    assertThat(signatures.toConsent().orElseThrow().median()).isEqualTo(new Spread.Days(30, 30));
  }

  @Test
  void one_who_came_and_went_between_two_days_changed_and_yet_stands_where_it_stood() {
    List<Changes.Change> changes =
        Changes.of(lumen(LEFT_AND_BACK), ALL, day("2002-01-01"), day("2006-01-01")).lines();
    assertThat(changes).hasSize(1);
    assertThat(changes.getFirst().before().standing()).isEqualTo(Standing.PARTY);
    assertThat(changes.getFirst().after().standing()).isEqualTo(Standing.PARTY);
    assertThat(changes.getFirst().passages())
        .extracting(Passage::kind)
        .containsExactly(Passage.Kind.LEFT, Passage.Kind.CONSENTED);
  }

  // Clauses that are not known.

  @Test
  void clauses_are_missed_only_where_something_hangs_on_them() {
    String acts = "CHL ratification 2001-05-01";
    String title = "title,Lumen Convention,,invented\n";
    assertThat(lumen(title, acts).unknownClauses())
        .containsExactly("threshold", "delay", "delay for each State");
    assertThat(lumen(title + "entered into force,2002-01-01,,x\n", acts).unknownClauses())
        .containsExactly("delay for each State");
    assertThat(lumen(title + "threshold,each instrument,,x\n", acts).unknownClauses())
        .containsExactly("delay for each State");
    assertThat(lumen(title + "threshold,2 instruments,,x\n", acts).unknownClauses())
        .containsExactly("delay", "delay for each State");
    assertThat(lumen(TERMS, acts).unknownClauses()).isEmpty();
  }

  @Test
  void no_clause_is_missed_where_the_depositary_states_every_day_of_effect() {
    String clauses = "title,Lumen Convention,,invented\nentered into force,2002-01-01,,x\n";
    String stated = "CHL ratification 2001-05-01 2002-01-01\n";
    assertThat(lumen(clauses, stated).unknownClauses()).isEmpty();
    Participation some = lumen(clauses, stated + "FRA ratification 2003-05-01");
    assertThat(some.unknownClauses()).containsExactly("delay for each State");
    assertThat(some.on(day("2010-01-01"), StateCode.of("CHL")).unknownClauses()).isEmpty();
    assertThat(some.on(day("2010-01-01"), StateCode.of("FRA")).unknownClauses()).hasSize(1);
    assertThat(some.on(day("2010-01-01"), StateCode.of("USA")).unknownClauses()).isEmpty();
  }

  @Test
  void every_treaty_that_ships_has_the_clauses_its_figures_need() {
    assertThat(SHIPPED.participations(LocalDate.MAX))
        .allSatisfy(participation -> assertThat(participation.unknownClauses()).isEmpty());
  }

  // What must hold for every ledger.

  @ParameterizedTest
  @ValueSource(strings = {"1975-06-30", "2000-01-01", "2014-07-10", "2018-05-30", "2026-11-23"})
  void the_steps_of_every_period_and_those_told_apart_add_up_to_the_totals(String on) {
    for (Participation participation : SHIPPED.participations(LocalDate.MAX)) {
      for (Pace.Step step : Pace.Step.values()) {
        Pace pace = Pace.of(participation, ALL, day(on), step);
        int net = 0;
        int signed = 0;
        for (Pace.Period period : pace.periods()) {
          net += period.consents() - period.departures();
          signed += period.signatures() - period.signaturesTakenBack();
        }
        for (Passage passage : pace.unplaced()) {
          net += weight(passage, Passage.Kind.CONSENTED, Passage.Kind.LEFT);
          signed += weight(passage, Passage.Kind.SIGNED, Passage.Kind.SIGNATURE_TAKEN_BACK);
        }
        assertThat(net).as(participation.treaty() + " " + step).isEqualTo(pace.totals().parties());
        assertThat(signed)
            .as(participation.treaty() + " " + step)
            .isEqualTo(pace.totals().signatories());
      }
    }
  }

  private static int weight(Passage passage, Passage.Kind up, Passage.Kind down) {
    return passage.kind() == up ? 1 : passage.kind() == down ? -1 : 0;
  }

  @ParameterizedTest
  @ValueSource(strings = {"1975-06-30", "2014-07-10", "2026-11-23"})
  void the_matrix_stands_where_each_ledger_stands(String on) {
    List<Participation> all = SHIPPED.participations(LocalDate.MAX);
    Matrix matrix = Matrix.of(all, ALL, day(on));
    for (Participation participation : all) {
      TreatyId id = participation.treaty().id();
      for (State state : ALL) {
        StateOnDay place = participation.on(day(on), state.code());
        assertThat(matrix.standing(id, state.code())).isEqualTo(place.standing());
        assertThat(matrix.inForce(id, state.code())).isEqualTo(place.inForce());
        assertThat(matrix.uncertain(id, state.code())).isEqualTo(place.uncertain());
      }
    }
  }

  @Test
  void combinations_divide_the_universe_however_many_treaties_are_compared() {
    Matrix matrix = Matrix.of(SHIPPED.participations(LocalDate.MAX), ALL, day("2014-07-10"));
    List<TreatyId> ids = matrix.treaties().stream().map(Treaty::id).toList();
    for (int some = 1; some <= ids.size(); some++) {
      List<Comparison.Combination> combinations =
          Comparison.of(matrix, ids.subList(0, some), List.of()).combinations();
      Set<StateCode> met = new HashSet<>();
      combinations.forEach(
          one -> assertThat(met.addAll(one.states()) || one.states().isEmpty()).isTrue());
      assertThat(combinations.stream().mapToInt(one -> one.states().size()).sum()).isEqualTo(197);
      assertThat(met).hasSize(197);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"m49", "subregion", "un-group", "ASEAN"})
  void groups_of_a_scheme_that_divides_the_world_add_up(String word) {
    Organizations organizations = Organizations.shipped();
    StatusQuestion question =
        StatusQuestion.on(day("2018-05-30")).by(Scheme.find(word, organizations).orElseThrow());
    Participation att = SHIPPED.participation(SHIPPED.findTreaty("att").orElseThrow());
    List<Coverage.Line> lines =
        Coverage.of(att, STATES, organizations, question, day("2016-05-30")).lines();
    assertThat(lines.stream().mapToInt(line -> line.now().counted()).sum()).isEqualTo(95);
    assertThat(lines.stream().mapToInt(line -> line.now().totals().states()).sum()).isEqualTo(197);
    assertThat(lines.stream().mapToInt(line -> line.findBefore().orElseThrow().counted()).sum())
        .isEqualTo(pace(att, "2016-05-30").totals().parties());
  }
}
