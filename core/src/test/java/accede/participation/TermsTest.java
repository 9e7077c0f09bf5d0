package accede.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import accede.geography.StateCode;
import accede.tables.Table;
import accede.tables.TableException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Clauses of invented treaties, and what they bring about (docs/treaty-terms.md).
class TermsTest {

  private static Treaty treaty(String id, String clauses) {
    return Treaty.from(
        TreatyId.of(id), Table.parse(id, "clause,value,article,source\n" + clauses.indent(0)));
  }

  private static List<LedgerEntry> acts(String lines) {
    return ActsTable.read(
        Table.parse(
            "acts", "treaty,state,action,date,effective,source,recorded,towards,detail\n" + lines));
  }

  private static LocalDate day(String written) {
    return LocalDate.parse(written);
  }

  private static StateCode state(String code) {
    return StateCode.of(code);
  }

  @ParameterizedTest
  @CsvSource({
    "none, 2020-01-31, 2020-01-31",
    "90 days, 2013-06-03, 2013-09-01",
    "1 month, 2020-01-31, 2020-02-29",
    "1 year, 2020-02-29, 2021-02-28",
    "first day of the 6th month after, 1998-09-16, 1999-03-01",
    "first day of the 6th month after, 2010-02-16, 2010-08-01",
    "first day of the month after 60 days, 2002-04-11, 2002-07-01"
  })
  void delays_run_as_the_clauses_say(String written, LocalDate from, LocalDate to) {
    Delay delay = Delay.parse(written);
    assertThat(delay.after(from)).isEqualTo(to);
    assertThat(delay).hasToString(written);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "50 instruments",
        "1 instrument",
        "43 instruments including GBR SUN USA",
        "named States: AAA AAB",
        "2/3 of parties to lumen",
        "55 instruments with 55 % of emissions",
        "each instrument"
      })
  void thresholds_are_written_as_they_are_read(String written) {
    assertThat(Threshold.parse(written)).hasToString(written);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "0 instruments", "3/2 of parties to lumen", "named States: "})
  void a_threshold_that_cannot_be_right_is_refused(String written) {
    assertThatThrownBy(() -> Threshold.parse(written)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_clause_that_cannot_be_right_is_named_with_its_value() {
    assertThatThrownBy(() -> treaty("lumen", "title,Lumen,,x\ndelay,soon,,x"))
        .isInstanceOf(TableException.class)
        .hasMessageContaining("the clause 'delay'")
        .hasMessageContaining("'soon'");
    assertThatThrownBy(() -> treaty("lumen", "title,Lumen,,x\ntitle,Again,,x"))
        .hasMessageContaining("'title' is there twice");
    assertThatThrownBy(() -> treaty("lumen", "delay,90 days,,x"))
        .hasMessageContaining("'title' is missing");
    assertThatThrownBy(
            () -> treaty("lumen", "title,Lumen,,x\ndelay for each State after,signature,,x"))
        .hasMessageContaining("the clause 'delay for each State after'")
        .hasMessageContaining("'signature' is neither");
  }

  @Test
  void what_hangs_on_an_unknown_clause_is_unknown() {
    Participation lumen =
        Participation.of(
            treaty("lumen", "title,Lumen Convention,,x"),
            acts("lumen,AAA,accession,2020-01-05,,x,2020-01-06,,\n"));
    StateOnDay on = lumen.on(day("2025-01-01"), state("AAA"));
    assertThat(on.standing()).isEqualTo(Standing.PARTY);
    assertThat(on.findEffect()).isEmpty();
    assertThat(on.inForce()).isFalse();
    assertThat(lumen.findEntryIntoForce()).isEmpty();
  }

  @Test
  void a_treaty_that_awaits_named_states_is_not_in_force_without_the_last_of_them() {
    Treaty treaty =
        treaty(
            "lumen",
            """
            title,Lumen Convention,,x
            opened for signature,2020-01-01,,x
            threshold,named States: AAA AAB,,x
            delay,180 days,,x
            not before,2 years after opening,,x
            delay for each State,30 days,,x
            """);
    String others = "lumen,AAC,accession,2020-02-01,,x,2020-02-02,,\n";
    String first = "lumen,AAA,accession,2020-03-01,,x,2020-03-02,,\n";
    String last = "lumen,AAB,accession,2020-04-01,,x,2020-04-02,,\n";
    assertThat(Participation.of(treaty, acts(others + first)).findEntryIntoForce()).isEmpty();
    assertThat(Participation.of(treaty, acts(others + first + last)).findEntryIntoForce())
        .contains(ActDay.on(day("2022-01-01")));
  }

  @Test
  void the_delay_for_each_state_is_for_instruments_after_the_day_the_treaty_names() {
    String terms =
        """
        title,Lumen Convention,,x
        threshold,2 instruments,,x
        delay,180 days,,x
        delay for each State,30 days,,x
        """;
    List<LedgerEntry> acts =
        acts(
            "lumen,AAA,ratification,2020-01-01,,x,2020-01-02,,\n"
                + "lumen,AAB,ratification,2020-01-01,,x,2020-01-02,,\n"
                + "lumen,AAC,ratification,2020-06-25,,x,2020-06-26,,\n"
                + "lumen,AAD,ratification,2020-06-29,,x,2020-06-30,,\n");
    Participation afterTheThreshold = Participation.of(treaty("lumen", terms), acts);
    assertThat(effect(afterTheThreshold, "AAB")).isEqualTo(day("2020-06-29"));
    assertThat(effect(afterTheThreshold, "AAC")).isEqualTo(day("2020-07-25"));
    Participation afterEntryIntoForce =
        Participation.of(
            treaty("lumen", terms + "delay for each State after,entry into force,,x\n"), acts);
    assertThat(effect(afterEntryIntoForce, "AAC")).isEqualTo(day("2020-06-29"));
    assertThat(effect(afterEntryIntoForce, "AAD")).isEqualTo(day("2020-07-29"));
  }

  private static LocalDate effect(Participation participation, String state) {
    return participation.on(day("2025-01-01"), state(state)).findEffect().orElseThrow().notAfter();
  }

  @Test
  void where_each_instrument_stands_for_itself_no_state_waits_for_another() {
    Participation lumen =
        Participation.of(
            treaty(
                "lumen",
                """
                title,Lumen Amendment,,x
                threshold,each instrument,,x
                delay for each State,1 year,,x
                """),
            acts(
                "lumen,AAA,acceptance,2020-01-05,,x,2020-01-06,,\n"
                    + "lumen,AAB,acceptance,2021-01-05,,x,2021-01-06,,\n"));
    assertThat(lumen.on(day("2021-01-05"), state("AAA")).inForce()).isTrue();
    assertThat(lumen.findEntryIntoForce()).contains(ActDay.on(day("2022-01-05")));
  }

  @Test
  void organizations_do_not_count_towards_the_threshold_and_take_no_place() {
    String terms =
        """
        title,Lumen Convention,,x
        threshold,2 instruments,,x
        delay,none,,x
        delay for each State,none,,x
        """;
    List<LedgerEntry> acts =
        acts(
            "lumen,EUE,formal-confirmation,2020-01-01,,x,2020-01-02,,\n"
                + "lumen,AAA,accession,2020-02-01,,x,2020-02-02,,\n"
                + "lumen,AAB,accession,2020-03-01,,x,2020-03-02,,\n");
    Participation without = Participation.of(treaty("lumen", terms), acts);
    assertThat(without.findEntryIntoForce()).contains(ActDay.on(day("2020-03-01")));
    assertThat(without.parties(day("2020-12-31"))).containsExactly(state("AAA"), state("AAB"));
    assertThat(without.on(day("2020-12-31"), state("AAB")).findOrdinal().orElseThrow().settled())
        .isEqualTo(2);
    assertThat(
            Participation.of(treaty("lumen", terms + "organizations count,yes,,x\n"), acts)
                .findEntryIntoForce())
        .contains(ActDay.on(day("2020-02-01")));
  }

  @Test
  void a_state_that_is_continued_hands_on_its_acts_and_one_that_is_dissolved_does_not() {
    Treaty treaty =
        treaty(
            "lumen",
            """
            title,Lumen Convention,,x
            threshold,2 instruments,,x
            delay,none,,x
            delay for each State,none,,x
            """);
    Participation lumen =
        Participation.of(
            treaty,
            acts(
                "lumen,SUN,ratification,1970-03-05,,x,2020-01-02,,\n"
                    + "lumen,CSK,ratification,1971-03-05,,x,2020-01-02,,\n"
                    + "lumen,SVK,succession,1993-01-01,,x,2020-01-02,,\n"));
    assertThat(lumen.findEntryIntoForce()).contains(ActDay.on(day("1971-03-05")));
    assertThat(lumen.on(day("2000-01-01"), state("RUS")).standing()).isEqualTo(Standing.PARTY);
    assertThat(lumen.on(day("1992-12-31"), state("CSK")).standing()).isEqualTo(Standing.PARTY);
    assertThat(lumen.on(day("1993-01-01"), state("CSK")).standing()).isEqualTo(Standing.OUTSIDE);
    assertThat(lumen.on(day("1993-01-01"), state("CZE")).standing()).isEqualTo(Standing.OUTSIDE);
    assertThat(lumen.on(day("1993-01-01"), state("SVK")).inForce()).isTrue();
  }

  @Test
  void an_objection_that_precludes_keeps_two_parties_apart_and_no_others() {
    Participation lumen =
        Participation.of(
            treaty(
                "lumen",
                """
                title,Lumen Convention,,x
                threshold,2 instruments,,x
                delay,none,,x
                delay for each State,none,,x
                """),
            acts(
                "lumen,AAA,accession,2020-01-01,,x,2020-01-02,,\n"
                    + "lumen,AAB,accession,2020-01-01,,x,2020-01-02,,\n"
                    + "lumen,AAC,accession,2020-01-01,,x,2020-01-02,,\n"
                    + "lumen,AAA,objection,2020-06-01,,x,2020-06-02,AAB,precludes\n"
                    + "lumen,AAA,objection,2020-06-01,,x,2020-06-02,AAC,\n"));
    assertThat(lumen.inForceBetween(state("AAA"), state("AAB"), day("2020-05-31"))).isTrue();
    assertThat(lumen.inForceBetween(state("AAB"), state("AAA"), day("2020-06-01"))).isFalse();
    assertThat(lumen.inForceBetween(state("AAA"), state("AAC"), day("2020-06-01"))).isTrue();
    assertThat(lumen.excludedByObjection(state("AAB"), day("2020-06-01")))
        .containsExactly(state("AAA"));
  }

  @Test
  void terms_that_refer_to_another_treaty_are_answered_by_the_ledger() {
    Treaty parent =
        treaty(
            "parent",
            """
            title,Parent,,x
            threshold,2 instruments,,x
            delay,none,,x
            delay for each State,none,,x
            """);
    Treaty protocol =
        treaty(
            "protocol",
            """
            title,Protocol,,x
            parent,parent,,x
            relation,protocol,,x
            threshold,1/2 of parties to parent,,x
            delay,none,,x
            not before,entry into force of parent,,x
            delay for each State,none,,x
            """);
    Ledger ledger = new InMemoryLedger(List.of(parent, protocol));
    ledger.record(acts("protocol,AAA,accession,2020-01-01,,x,2020-01-02,,\n"));
    assertThat(ledger.participation(protocol).findEntryIntoForce()).isEmpty();
    ledger.record(
        acts(
            "parent,AAA,accession,2019-01-01,,x,2020-01-03,,\n"
                + "parent,AAB,accession,2020-05-01,,x,2020-05-02,,\n"));
    assertThat(ledger.participation(protocol).findEntryIntoForce())
        .as("the parent's new act is seen in the protocol")
        .contains(ActDay.on(day("2020-05-01")));
    assertThat(ledger.participation(protocol, day("2020-04-30")).findEntryIntoForce()).isEmpty();
  }

  @Test
  void a_weight_brings_a_treaty_into_force_when_its_share_is_reached() {
    Treaty treaty =
        treaty(
            "lumen",
            """
            title,Lumen Convention,,x
            threshold,2 instruments with 55 % of emissions,,x
            delay,none,,x
            delay for each State,none,,x
            """);
    Ledger ledger = new InMemoryLedger(List.of(treaty));
    ledger.record(
        acts(
            "lumen,AAA,accession,2020-01-01,,x,2020-01-02,,\n"
                + "lumen,AAB,accession,2020-02-01,,x,2020-02-02,,\n"
                + "lumen,AAC,accession,2020-03-01,,x,2020-03-02,,\n"));
    assertThat(ledger.participation(treaty).findEntryIntoForce()).isEmpty();
    ledger.add(
        new Weight(
            "emissions",
            "Emissions",
            "Mt",
            1990,
            "invented",
            Map.of(
                state("AAA"), 10.0, state("AAB"), 20.0, state("AAC"), 30.0, state("AAD"), 40.0)));
    assertThat(ledger.participation(treaty).findEntryIntoForce())
        .contains(ActDay.on(day("2020-03-01")));
  }

  @Test
  void who_takes_an_instrument_back_before_the_treaty_is_in_force_stands_where_it_stood() {
    Treaty treaty =
        treaty(
            "lumen",
            """
            title,Lumen Convention,,x
            threshold,9 instruments,,x
            delay,none,,x
            delay for each State,none,,x
            withdrawal notice,6 months,,x
            """);
    Participation lumen =
        Participation.of(
            treaty,
            acts(
                "lumen,AAA,signature,2020-01-01,,x,2020-01-02,,\n"
                    + "lumen,AAA,ratification,2020-02-01,,x,2020-02-02,,\n"
                    + "lumen,AAA,withdrawal,2023-11-03,2023-11-03,x,2023-11-04,,\n"));
    assertThat(lumen.on(day("2023-11-02"), state("AAA")).standing()).isEqualTo(Standing.PARTY);
    assertThat(lumen.on(day("2023-11-03"), state("AAA")).standing()).isEqualTo(Standing.SIGNATORY);
  }
}
