package accede.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import accede.geography.StateCode;
import accede.tables.Table;
import accede.tables.TableException;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// What follows from the acts of invented States towards an invented treaty.
class LedgerTest {

  private static final Treaty TWO_INSTRUMENTS =
      Treaty.from(
          TreatyId.of("lumen"),
          Table.parse(
              "lumen terms",
              """
              clause,value,article,source
              number,I-1,,invented
              title,Lumen Convention,,invented
              abbreviation,LC,,invented
              adopted,2020-01-01,,invented
              opened for signature,2020-02-01,,invented
              threshold,2 instruments,art. 9,invented
              delay,90 days,art. 9,invented
              delay for each State,1 month,art. 9,invented
              withdrawal notice,6 months,art. 10,invented
              """));

  private static List<LedgerEntry> acts(String lines) {
    String heading = "treaty,state,action,date,not_before,not_after,source,recorded,supersedes\n";
    return ActsTable.read(Table.parse("acts", heading + lines));
  }

  private static StateOnDay at(List<LedgerEntry> acts, String day, String state) {
    return Participation.of(TWO_INSTRUMENTS, acts).on(LocalDate.parse(day), StateCode.of(state));
  }

  private static final String TWO_JOIN =
      """
      lumen,AAA,ratification,2020-03-01,,,invented,2020-03-02,
      lumen,AAB,accession,2020-04-01,,,invented,2020-04-02,
      """;

  @Test
  void the_treaty_enters_into_force_after_the_instrument_that_reaches_the_threshold() {
    Participation lumen = Participation.of(TWO_INSTRUMENTS, acts(TWO_JOIN));
    assertThat(lumen.findEntryIntoForce()).contains(ActDay.on(LocalDate.parse("2020-06-30")));
    assertThat(lumen.inForceOn(LocalDate.parse("2020-06-29"))).isFalse();
    assertThat(lumen.inForceOn(LocalDate.parse("2020-06-30"))).isTrue();
  }

  @Test
  void a_later_state_waits_its_own_delay_but_never_precedes_the_treaty() {
    List<LedgerEntry> acts =
        acts(
            TWO_JOIN
                + "lumen,AAC,accession,2020-05-15,,,invented,2020-05-16,\n"
                + "lumen,AAD,accession,2020-08-31,,,invented,2020-09-01,\n");
    assertThat(at(acts, "2020-12-31", "AAC").findEffect())
        .contains(ActDay.on(LocalDate.parse("2020-06-30")));
    assertThat(at(acts, "2020-12-31", "AAD").findEffect())
        .contains(ActDay.on(LocalDate.parse("2020-09-30")));
  }

  @Test
  void a_state_that_gives_notice_stays_a_party_until_the_notice_runs_out() {
    List<LedgerEntry> acts =
        acts(TWO_JOIN + "lumen,AAA,withdrawal,2021-01-15,,,invented,2021-01-16,\n");
    assertThat(at(acts, "2021-07-14", "AAA").standing()).isEqualTo(Standing.PARTY);
    assertThat(at(acts, "2021-07-15", "AAA").standing()).isEqualTo(Standing.WITHDRAWN);
  }

  @Test
  void a_state_that_left_may_come_back() {
    List<LedgerEntry> acts =
        acts(
            TWO_JOIN
                + "lumen,AAA,withdrawal,2021-01-15,,,invented,2021-01-16,\n"
                + "lumen,AAA,accession,2023-01-15,,,invented,2023-01-16,\n");
    assertThat(at(acts, "2022-01-01", "AAA").standing()).isEqualTo(Standing.WITHDRAWN);
    assertThat(at(acts, "2023-01-15", "AAA").standing()).isEqualTo(Standing.PARTY);
  }

  @Test
  void the_time_before_it_left_does_not_put_a_state_that_came_back_in_force_sooner() {
    List<LedgerEntry> acts =
        acts(
            TWO_JOIN
                + "lumen,AAA,withdrawal,2021-01-15,,,invented,2021-01-16,\n"
                + "lumen,AAA,accession,2023-01-15,,,invented,2023-01-16,\n");
    StateOnDay waiting = at(acts, "2023-02-01", "AAA");
    assertThat(waiting.inForce()).isFalse();
    assertThat(waiting.perhapsInForce()).isFalse();
    assertThat(waiting.uncertain()).isFalse();
    assertThat(at(acts, "2023-02-15", "AAA").inForce()).isTrue();
  }

  @Test
  void an_instrument_taken_back_before_entry_into_force_leaves_nothing_in_doubt_afterwards() {
    List<LedgerEntry> acts =
        acts(
            "lumen,AAC,ratification,2020-02-02,,,invented,2020-02-03,\n"
                + "lumen,AAC,withdrawal,2020-02-12,,,invented,2020-02-13,\n"
                + "lumen,AAA,accession,2021-01-01,,,invented,2021-01-02,\n"
                + "lumen,AAB,accession,2021-02-01,,,invented,2021-02-02,\n");
    StateOnDay later = at(acts, "2022-01-01", "AAC");
    assertThat(later.standing()).isEqualTo(Standing.OUTSIDE);
    assertThat(later.perhapsInForce()).isFalse();
    assertThat(later.uncertain()).isFalse();
  }

  @Test
  void a_correction_changes_what_is_known_from_its_day_on_and_not_before() {
    List<LedgerEntry> acts =
        acts(
            TWO_JOIN
                + "lumen,AAA,ratification,2020-03-11,,,invented,2021-05-05,ratification 2020-03-01\n");
    StateOnDay thenKnown =
        Participation.asKnownOn(TWO_INSTRUMENTS, acts, LocalDate.parse("2021-05-04"))
            .on(LocalDate.parse("2020-03-05"), StateCode.of("AAA"));
    assertThat(thenKnown.standing()).isEqualTo(Standing.PARTY);
    assertThat(at(acts, "2020-03-05", "AAA").standing()).isEqualTo(Standing.OUTSIDE);
    assertThat(at(acts, "2020-03-11", "AAA").standing()).isEqualTo(Standing.PARTY);
  }

  @Test
  void a_struck_out_act_leaves_no_standing() {
    List<LedgerEntry> acts =
        acts(
            TWO_JOIN
                + "lumen,AAB,correction,2020-09-01,,,invented,2020-09-02,accession 2020-04-01\n");
    assertThat(at(acts, "2020-12-31", "AAB").standing()).isEqualTo(Standing.OUTSIDE);
  }

  @Test
  void an_act_known_to_a_year_is_uncertain_during_it() {
    List<LedgerEntry> acts = acts(TWO_JOIN + "lumen,AAC,accession,2022,,,invented,2023-01-10,\n");
    assertThat(at(acts, "2021-12-31", "AAC").uncertain()).isFalse();
    assertThat(at(acts, "2022-06-01", "AAC").perhapsParty()).isTrue();
    assertThat(at(acts, "2022-06-01", "AAC").standing()).isEqualTo(Standing.OUTSIDE);
    assertThat(at(acts, "2022-12-31", "AAC").standing()).isEqualTo(Standing.PARTY);
    assertThat(at(acts, "2022-12-31", "AAC").inForce()).isFalse();
    assertThat(at(acts, "2023-01-31", "AAC").inForce()).isTrue();
  }

  @Test
  void entry_into_force_is_bounded_where_the_deciding_day_is() {
    List<LedgerEntry> acts =
        acts(
            "lumen,AAA,accession,2001-01-01,,,invented,2001-01-02,\n"
                + "lumen,AAB,accession,2001,2001-05-01,2001-12-31,invented,2002-01-02,\n");
    ActDay between =
        ActDay.between(
            LocalDate.parse("2001-07-30"), LocalDate.parse("2002-03-31"), ActDay.Precision.BETWEEN);
    assertThat(Participation.of(TWO_INSTRUMENTS, acts).findEntryIntoForce()).contains(between);
    assertThat(at(acts, "2001-12-01", "AAA").findEffect()).contains(between);
    assertThat(at(acts, "2001-12-01", "AAA").perhapsInForce()).isTrue();
    assertThat(at(acts, "2001-12-01", "AAA").uncertain()).isTrue();
  }

  @Test
  void a_state_that_left_before_does_not_bring_the_treaty_into_force() {
    List<LedgerEntry> acts =
        acts(
            "lumen,AAA,ratification,2001-01-01,,,invented,2001-01-02,\n"
                + "lumen,AAA,withdrawal,2001-02-01,,,invented,2001-02-02,\n"
                + "lumen,AAB,accession,2002-01-01,,,invented,2002-01-02,\n");
    assertThat(Participation.of(TWO_INSTRUMENTS, acts).findEntryIntoForce()).isEmpty();
  }

  @Test
  void an_uncertain_notice_makes_its_effect_uncertain_not_its_own_day() {
    List<LedgerEntry> acts =
        acts(TWO_JOIN + "lumen,AAA,withdrawal,2021,2021-01-01,2021-03-01,invented,2021-04-01,\n");
    assertThat(at(acts, "2021-02-01", "AAA").uncertain()).isFalse();
    assertThat(at(acts, "2021-08-01", "AAA").uncertain()).isTrue();
    assertThat(at(acts, "2021-09-01", "AAA").standing()).isEqualTo(Standing.WITHDRAWN);
  }

  @Test
  void a_second_consent_has_a_place_of_its_own() {
    List<LedgerEntry> acts =
        acts(
            TWO_JOIN
                + "lumen,AAA,withdrawal,2021-01-15,,,invented,2021-01-16,\n"
                + "lumen,AAA,accession,2023-01-15,,,invented,2023-01-16,\n");
    assertThat(at(acts, "2020-12-31", "AAA").findOrdinal()).contains(new Ordinal(1, 1, 1));
    assertThat(at(acts, "2023-12-31", "AAA").findOrdinal()).contains(new Ordinal(3, 3, 3));
  }

  @Test
  void leaving_and_coming_back_on_one_day_follow_the_order_of_the_ledger() {
    List<LedgerEntry> acts =
        acts(
            TWO_JOIN
                + "lumen,AAA,withdrawal,2021-01-15,,,invented,2021-01-16,\n"
                + "lumen,AAA,accession,2021-01-15,,,invented,2021-01-16,\n");
    assertThat(at(acts, "2022-01-01", "AAA").standing()).isEqualTo(Standing.PARTY);
  }

  @Test
  void a_signature_taken_back_may_be_given_again() {
    String once =
        "lumen,AAC,signature,2020-02-02,,,invented,2020-02-03,\n"
            + "lumen,AAC,withdrawal-of-signature,2021-02-02,,,invented,2021-02-03,\n";
    assertThat(at(acts(once), "2022-01-01", "AAC").standing()).isEqualTo(Standing.OUTSIDE);
    String again = once + "lumen,AAC,signature,2022-02-02,,,invented,2022-02-03,\n";
    assertThat(at(acts(again), "2022-03-01", "AAC").standing()).isEqualTo(Standing.SIGNATORY);
  }

  @Test
  void a_notice_of_leaving_without_having_joined_makes_nobody_withdrawn() {
    List<LedgerEntry> acts =
        acts(TWO_JOIN + "lumen,AAC,withdrawal,2021-01-15,,,invented,2021-01-16,\n");
    assertThat(at(acts, "2022-01-01", "AAC").standing()).isEqualTo(Standing.OUTSIDE);
  }

  @Test
  void a_correction_struck_out_itself_strikes_nothing() {
    List<LedgerEntry> acts =
        acts(
            TWO_JOIN
                + "lumen,AAB,correction,2020-09-01,,,invented,2020-09-02,accession 2020-04-01\n"
                + "lumen,AAB,correction,2020-10-01,,,invented,2020-10-02,correction 2020-09-01\n");
    assertThat(at(acts, "2020-12-31", "AAB").standing()).isEqualTo(Standing.PARTY);
  }

  @Test
  void a_successor_is_bound_from_its_succession() {
    List<LedgerEntry> acts =
        acts(TWO_JOIN + "lumen,AAC,succession,2021-02-01,,,invented,2021-02-02,\n");
    assertThat(at(acts, "2021-02-01", "AAC").inForce()).isTrue();
  }

  @Test
  void provisional_application_ends_with_a_notice_not_to_become_a_party() {
    List<LedgerEntry> acts =
        acts(
            "lumen,AAC,signature,2020-02-02,,,invented,2020-02-03,\n"
                + "lumen,AAC,provisional-application,2020-02-02,,,invented,2020-02-03,\n"
                + "lumen,AAC,no-intention,2021-02-02,,,invented,2021-02-03,\n");
    assertThat(at(acts, "2021-02-01", "AAC").findProvisionalApplication()).isPresent();
    assertThat(at(acts, "2021-02-02", "AAC").findProvisionalApplication()).isEmpty();
    assertThat(at(acts, "2021-02-02", "AAC").standing()).isEqualTo(Standing.SIGNATORY);
  }

  @Test
  void who_has_left_does_not_fall_back_to_provisional_application() {
    List<LedgerEntry> acts =
        acts(
            TWO_JOIN
                + "lumen,AAA,provisional-application,2020-03-01,,,invented,2020-03-02,\n"
                + "lumen,AAA,withdrawal,2021-01-15,,,invented,2021-01-16,\n");
    assertThat(at(acts, "2020-03-15", "AAA").findProvisionalApplication()).isPresent();
    assertThat(at(acts, "2022-01-01", "AAA").standing()).isEqualTo(Standing.WITHDRAWN);
    assertThat(at(acts, "2022-01-01", "AAA").findProvisionalApplication()).isEmpty();
  }

  @Test
  void a_fact_recorded_later_never_changes_what_was_known_earlier() {
    Random random = new Random(2013);
    StringBuilder lines = new StringBuilder(TWO_JOIN);
    for (int i = 0; i < 60; i++) {
      LocalDate day = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(1500));
      String kind = List.of("signature", "accession", "withdrawal").get(random.nextInt(3));
      lines
          .append("lumen,AA" + (char) ('A' + random.nextInt(26)) + "," + kind + "," + day)
          .append(",,,invented," + day.plusDays(random.nextInt(30)) + ",\n");
    }
    List<LedgerEntry> all = acts(lines.toString());
    LocalDate known = LocalDate.of(2022, 1, 1);
    List<LedgerEntry> then = all.stream().filter(e -> !e.recordedOn().isAfter(known)).toList();
    for (char c = 'A'; c <= 'Z'; c++) {
      StateCode state = StateCode.of("AA" + c);
      assertThat(Participation.asKnownOn(TWO_INSTRUMENTS, all, known).on(known, state).standing())
          .isEqualTo(Participation.of(TWO_INSTRUMENTS, then).on(known, state).standing());
    }
  }

  @Test
  void an_unknown_act_and_an_impossible_date_are_told_with_their_line() {
    assertThatThrownBy(() -> acts("lumen,AAA,acceeded,2020-03-01,,,invented,2020-03-02,\n"))
        .isInstanceOf(TableException.class)
        .hasMessageContaining("acts, line 2: 'acceeded' is not a treaty action");
    assertThatThrownBy(() -> acts("lumen,AAA,accession,2021-02-29,,,invented,2021-03-02,\n"))
        .isInstanceOf(TableException.class)
        .hasMessageContaining("line 2: '2021-02-29' is not a date");
  }

  private static Ledger lumen() {
    Ledger ledger = new InMemoryLedger(List.of(TWO_INSTRUMENTS));
    ledger.record(acts(TWO_JOIN));
    return ledger;
  }

  @Test
  void a_correction_that_names_no_entry_is_refused_and_nothing_is_recorded() {
    Ledger ledger = lumen();
    List<LedgerEntry> wrong =
        acts(
            """
            lumen,AAC,accession,2020-05-01,,,invented,2020-05-02,
            lumen,AAA,correction,2020-09-01,,,invented,2020-09-02,ratification 2020-03-04
            """);
    assertThatThrownBy(() -> ledger.record(wrong))
        .isInstanceOf(LedgerException.class)
        .hasMessageContaining("AAA")
        .hasMessageContaining("'ratification 2020-03-04'");
    assertThat(ledger.entries(TWO_INSTRUMENTS.id())).hasSize(2);
  }

  @Test
  void an_act_is_not_recorded_twice() {
    List<LedgerEntry> again =
        acts("lumen,AAA,ratification,2020-03-01,,,another source,2020-06-01,\n");
    assertThatThrownBy(() -> lumen().record(again)).hasMessageContaining("is on record already");
  }

  @Test
  void an_act_whose_striking_out_was_struck_out_stands_for_what_comes_later() {
    Ledger ledger = lumen();
    ledger.record(
        acts(
            """
            lumen,AAB,correction,2020-09-01,,,invented,2020-09-02,accession 2020-04-01
            lumen,AAB,correction,2020-10-01,,,invented,2020-10-02,correction 2020-09-01
            """));
    List<LedgerEntry> again = acts("lumen,AAB,accession,2020-04-01,,,invented,2020-11-01,\n");
    assertThatThrownBy(() -> ledger.record(again)).hasMessageContaining("is on record already");
    ledger.record(
        acts("lumen,AAB,accession,2020-04-03,,,invented,2020-11-02,accession 2020-04-01\n"));
    assertThat(ledger.participation(TWO_INSTRUMENTS).acts(StateCode.of("AAB")))
        .extracting(LedgerEntry::reference)
        .containsExactly("accession 2020-04-03");
  }

  @Test
  void a_correction_does_not_come_before_the_record_of_what_it_corrects() {
    Ledger ledger = new InMemoryLedger(List.of(TWO_INSTRUMENTS));
    List<LedgerEntry> sooner =
        acts(
            """
            lumen,AAA,ratification,2020-03-11,,,invented,2020-03-02,ratification 2020-03-01
            lumen,AAA,ratification,2020-03-01,,,invented,2021-05-05,
            """);
    assertThatThrownBy(() -> ledger.record(sooner))
        .isInstanceOf(LedgerException.class)
        .hasMessageContaining("'ratification 2020-03-11'")
        .hasMessageContaining("2021-05-05");
    assertThat(ledger.entries(TWO_INSTRUMENTS.id())).isEmpty();
  }

  @Test
  void nothing_is_recorded_before_the_last_record() {
    List<LedgerEntry> late = acts("lumen,AAC,accession,2020-02-02,,,invented,2020-02-03,\n");
    assertThatThrownBy(() -> lumen().record(late))
        .hasMessageContaining("what was known on a past day never changes");
  }

  @Test
  void entries_may_be_handed_over_in_any_order() {
    Ledger ledger = new InMemoryLedger(List.of(TWO_INSTRUMENTS));
    ledger.record(
        acts(
            """
            lumen,AAA,ratification,2020-03-12,,,invented,2021-05-05,ratification 2020-03-11
            lumen,AAA,ratification,2020-03-11,,,invented,2021-05-05,ratification 2020-03-01
            lumen,AAA,ratification,2020-03-01,,,invented,2020-03-02,
            """));
    assertThat(
            Participation.of(TWO_INSTRUMENTS, ledger.entries(TWO_INSTRUMENTS.id()))
                .acts(StateCode.of("AAA")))
        .extracting(LedgerEntry::reference)
        .containsExactly("ratification 2020-03-12");
  }

  @Test
  void a_day_answered_from_memory_is_the_day_worked_out_for_itself() {
    Random random = new Random(20261124);
    List<ActionKind> kinds = List.of(ActionKind.values());
    for (int round = 0; round < 200; round++) {
      StringBuilder lines = new StringBuilder();
      for (int i = 0; i < 12; i++) {
        LocalDate day = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(900));
        ActionKind kind = kinds.get(random.nextInt(kinds.size()));
        String bounds = random.nextInt(4) == 0 ? day + "," + day.plusDays(60) : ",";
        String written = bounds.equals(",") ? day.toString() : Integer.toString(day.getYear());
        if (kind != ActionKind.CORRECTION && sameYear(day, bounds)) {
          lines.append(
              "lumen,AA%c,%s,%s,%s,invented,2024-01-01,%n"
                  .formatted('A' + random.nextInt(3), kind.word(), written, bounds));
        }
      }
      Participation lumen = Participation.of(TWO_INSTRUMENTS, acts(lines.toString()));
      for (int i = 0; i < 40; i++) {
        LocalDate day = LocalDate.of(2019, 12, 1).plusDays(random.nextInt(1500));
        StateCode state = StateCode.of("AA" + (char) ('A' + random.nextInt(4)));
        StateOnDay fresh = new StateOnDay(lumen, state, day, lumen.acts(state));
        assertThat(told(lumen.on(day, state)))
            .as("%s %s%n%s", day, state, lines)
            .isEqualTo(told(fresh));
      }
    }
  }

  private static boolean sameYear(LocalDate day, String bounds) {
    return bounds.equals(",") || day.getYear() == day.plusDays(60).getYear();
  }

  private static List<Object> told(StateOnDay on) {
    return List.of(
        on.standing(),
        on.findDecidingAct(),
        on.findSignature(),
        on.findEffect(),
        on.inForce(),
        on.perhapsInForce(),
        on.perhapsParty(),
        on.uncertain(),
        on.findPendingWithdrawal(),
        on.findProvisionalApplication(),
        on.acts(),
        on.possibleActs());
  }
}
