package accede.depositary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import accede.geography.StateCode;
import accede.participation.ActsTable;
import accede.participation.InMemoryLedger;
import accede.participation.Ledger;
import accede.participation.LedgerEntry;
import accede.participation.Standing;
import accede.participation.Treaty;
import accede.participation.TreatyId;
import accede.tables.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// A depositary's table beside the ledger of the Lumen Convention.
class ReconciliationTest {

  private static final TreatyId LUMEN = TreatyId.of("lumen");
  private static final LocalDate TODAY = LocalDate.parse("2026-11-24");
  private static final String HEADING =
      "treaty,state,action,date,precision,not_before,not_after,effective,source,recorded,"
          + "supersedes,towards,detail,note\n";

  private static final String TABLE =
      """
      Participant | Signature, Succession to signature(d) | Ratification, Acceptance(A), Accession(a)
      Belgium 3   | 3 Jun 2013                            | 3 Jun 2014
      Chile       | 3 Jun 2013                            | 18 May 2018 A
      Kenya       |                                       | 5 Mar 2015 a
      """;

  private static Ledger ledger(String lines) {
    Ledger ledger =
        new InMemoryLedger(
            List.of(
                new Treaty(LUMEN, List.of(new Treaty.Clause("title", "Lumen", "", "invented")))));
    ledger.record(ActsTable.read(Table.parse("acts", HEADING + lines)));
    return ledger;
  }

  private static Reconciliation compare(Sheet sheet, Ledger ledger, String... accepted) {
    DepositaryTable table = Sheets.read(sheet);
    return Reconciliation.of(
        LUMEN,
        table.acts(),
        table.unread(),
        table.headline(),
        ledger.entries(LUMEN),
        new Reconciliation.Setting(
            Sheets.PARTICIPANTS, Acceptance.of(List.of(accepted)), Map.of(), TODAY));
  }

  private static Reconciliation take(Sheet sheet, Ledger ledger, String... accepted) {
    Reconciliation found = compare(sheet, ledger, accepted);
    ledger.record(found.entries());
    return found;
  }

  /// Nothing is dropped: every act read stands in one of the lists.
  private static void assertWhole(Reconciliation found) {
    int apart =
        Stream.concat(found.unmatched().stream(), found.setAside().stream())
            .mapToInt(Reconciliation.Unmatched::acts)
            .sum();
    assertThat(
            found.added().size()
                + found.same().size()
                + found.twice().size()
                + found.conflicts().size()
                + found.superseding().size()
                + apart)
        .isEqualTo(found.read());
  }

  private static String told(LedgerEntry entry) {
    return String.join(
        "|",
        entry.action().toString(),
        entry.findStatedEffect().toString(),
        entry.source(),
        entry.recordedOn().toString(),
        entry.supersedes(),
        entry.findTowards().toString(),
        entry.detail(),
        entry.note());
  }

  private static List<String> told(Ledger ledger) {
    return ledger.entries(LUMEN).stream().map(ReconciliationTest::told).toList();
  }

  private static Standing standing(Ledger ledger, String state, String day) {
    return ledger
        .participation(ledger.treaties().getFirst())
        .on(LocalDate.parse(day), StateCode.of(state))
        .standing();
  }

  @Test
  void one_day_with_the_month_first_puts_every_day_of_its_table_in_doubt() {
    Reconciliation found =
        compare(
            Sheets.table(
                """
                Participant | Signature  | Ratification
                Chile       | 06/03/2013 | 05/18/2018
                Kenya       | 06/06/2013 | 1 Mar 2015
                """),
            ledger(""),
            "2");
    assertThat(found.setAside())
        .extracting(Reconciliation.Unmatched::what)
        .hasSize(2)
        .anyMatch(what -> what.contains("'06/03/2013' may be day/month/year or"))
        .anyMatch(what -> what.contains("'05/18/2018' could only be month/day/year"));
    assertThat(found.added())
        .extracting(PrintedAct::day)
        .extracting(Object::toString)
        .containsExactly("2013-06-06", "2015-03-01");
    assertWhole(found);
  }

  @Test
  void a_day_of_record_still_to_come_is_not_restored_and_keeps_nothing_out() {
    Reconciliation found =
        compare(
            Sheets.csv(HEADING + "lumen,CHL,accession,2020-01-01,,,,,x,2999-01-01,,,,\n"),
            ledger(""));
    assertThat(found.unmatched())
        .extracting(Reconciliation.Unmatched::what)
        .containsExactly("it is told to be recorded on 2999-01-01, which is still to come.");
    assertThat(found.mayBeWritten()).isFalse();
    assertWhole(found);
  }

  @Test
  void what_comes_in_where_it_is_still_yesterday_follows_what_was_recorded_where_it_is_tomorrow() {
    Ledger ledger = ledger("lumen,KEN,accession,2026-11-24,,,,,x," + TODAY.plusDays(1) + ",,,,\n");
    take(Sheets.csv("state,action,date\nCHL,accession,2026-11-23\n"), ledger);
    assertThat(ledger.entries(LUMEN).getLast().recordedOn()).isEqualTo(TODAY.plusDays(1));
  }

  @Test
  void a_table_fills_an_empty_ledger_and_is_the_same_the_next_time() {
    Ledger ledger = ledger("");
    Reconciliation first = take(Sheets.table(TABLE, "Signatories : 2. Parties : 3"), ledger);
    assertThat(first.read()).isEqualTo(5);
    assertThat(first.added()).hasSize(5);
    assertThat(first.reconciled()).isTrue();
    assertWhole(first);
    Reconciliation second = compare(Sheets.table(TABLE), ledger);
    assertThat(second.same()).hasSize(5);
    assertThat(second.entries()).isEmpty();
    assertThat(ledger.entries(LUMEN)).allMatch(entry -> entry.recordedOn().equals(TODAY));
  }

  @Test
  void another_day_or_form_is_told_with_both_places_and_changes_nothing() {
    Ledger ledger =
        ledger(
            """
            lumen,CHL,ratification,2018-05-18,,,,,untc-2015,2020-01-01,,,,
            lumen,KEN,accession,2015-03-06,,,,,untc-2015,2020-01-01,,,,
            """);
    Reconciliation found = take(Sheets.table(TABLE), ledger);
    assertThat(found.conflicts())
        .extracting(
            one -> one.says().place().line(),
            one -> one.says().kind().word() + " " + one.says().day(),
            one -> one.holds().reference(),
            one -> one.holds().source(),
            Reconciliation.Conflict::difference)
        .containsExactly(
            tuple(
                3,
                "acceptance 2018-05-18",
                "ratification 2018-05-18",
                "untc-2015",
                Reconciliation.Difference.FORM),
            tuple(
                4,
                "accession 2015-03-05",
                "accession 2015-03-06",
                "untc-2015",
                Reconciliation.Difference.DAY));
    assertThat(found.reconciled()).isFalse();
    assertThat(standing(ledger, "KEN", "2015-03-05")).isEqualTo(Standing.OUTSIDE);
    assertWhole(found);
  }

  @Test
  void an_accepted_conflict_supersedes_ours_from_today_on() {
    Ledger ledger = ledger("lumen,KEN,accession,2015-03-06,,,,,untc-2015,2020-01-01,,,,\n");
    Reconciliation found = take(Sheets.table(TABLE), ledger, "4");
    assertThat(found.conflicts()).isEmpty();
    assertThat(found.superseding()).hasSize(1);
    assertThat(standing(ledger, "KEN", "2015-03-05")).isEqualTo(Standing.PARTY);
    assertThat(
            ledger
                .participation(ledger.treaties().getFirst(), LocalDate.parse("2026-11-23"))
                .on(LocalDate.parse("2015-03-05"), StateCode.of("KEN"))
                .standing())
        .isEqualTo(Standing.OUTSIDE);
    assertWhole(found);
    assertThat(compare(Sheets.table(TABLE), ledger).same()).hasSize(5);
  }

  @Test
  void a_name_nobody_bears_stops_everything_until_its_line_is_accepted() {
    String table = TABLE + "Belguim | 1 Jan 2014 | 2 Feb 2015\n";
    Reconciliation refused = compare(Sheets.table(table), ledger(""));
    assertThat(refused.mayBeWritten()).isFalse();
    assertThat(refused.unmatched()).hasSize(1);
    assertThat(refused.unmatched().getFirst().acts()).isEqualTo(2);
    assertThat(refused.unmatched().getFirst().place().line()).isEqualTo(5);
    assertThat(refused.unmatched().getFirst().proposals()).contains("Belgium");
    Reconciliation accepted = compare(Sheets.table(table), ledger(""), "5");
    assertThat(accepted.mayBeWritten()).isTrue();
    assertThat(accepted.setAside()).hasSize(1);
    assertThat(accepted.entries()).hasSize(5);
    assertWhole(refused);
    assertWhole(accepted);
  }

  @Test
  void a_day_that_is_none_is_told_where_it_stands() {
    Reconciliation found = compare(Sheets.table(TABLE + "Ghana | | 05/28/2014 a\n"), ledger(""));
    assertThat(found.unmatched())
        .singleElement()
        .satisfies(one -> assertThat(one.what()).contains("05/28/2014").contains("month/day/year"));
    assertWhole(found);
  }

  @Test
  void an_act_in_brackets_is_kept_and_never_counts() {
    Ledger ledger = ledger("");
    Reconciliation found =
        take(Sheets.table(TABLE + "United States of America | | [20 Jan 2021 A]\n"), ledger);
    assertThat(found.withoutEffect()).hasSize(1);
    assertThat(found.counted().parties()).isEqualTo(3);
    assertThat(standing(ledger, "USA", "2021-06-01")).isEqualTo(Standing.OUTSIDE);
    assertThat(ledger.entries(LUMEN))
        .filteredOn(entry -> entry.action().state().value().equals("USA"))
        .extracting(entry -> entry.action().kind().word(), LedgerEntry::supersedes)
        .containsExactly(tuple("acceptance", ""), tuple("correction", "acceptance 2021-01-20"));
    assertWhole(found);
    Reconciliation again =
        compare(Sheets.table(TABLE + "United States of America | | [20 Jan 2021 A]\n"), ledger);
    assertThat(again.same()).hasSize(6);
  }

  @Test
  void brackets_around_an_act_we_count_are_a_conflict_until_accepted() {
    String table = TABLE + "United States of America | | [20 Jan 2021 A]\n";
    Ledger ledger = ledger("lumen,USA,acceptance,2021-01-20,,,,,untc-2023,2023-01-01,,,,\n");
    assertThat(take(Sheets.table(table), ledger).conflicts())
        .singleElement()
        .satisfies(
            one -> assertThat(one.difference()).isEqualTo(Reconciliation.Difference.BRACKETS));
    assertThat(standing(ledger, "USA", "2022-01-01")).isEqualTo(Standing.PARTY);
    take(Sheets.table(table), ledger, "5");
    assertThat(standing(ledger, "USA", "2022-01-01")).isEqualTo(Standing.OUTSIDE);
  }

  @Test
  void brackets_agree_with_a_withdrawal_on_record() {
    Ledger ledger =
        ledger(
            """
            lumen,CAN,ratification,2002-12-17,,,,,untc-2014,2020-01-01,,,,
            lumen,CAN,withdrawal,2011-12-15,,,,2012-12-15,untc-2014,2020-01-01,,,,
            """);
    Reconciliation found = compare(Sheets.table(TABLE + "Canada | | [17 Dec 2002]\n"), ledger);
    assertThat(found.conflicts()).isEmpty();
    assertThat(found.same()).hasSize(1);
  }

  @Test
  void a_state_that_left_and_came_back_contradicts_nobody() {
    Ledger ledger =
        ledger(
            """
            lumen,KEN,accession,1990-03-05,,,,,untc-2014,2020-01-01,,,,
            lumen,KEN,withdrawal,2011-12-15,,,,2012-12-15,untc-2014,2020-01-01,,,,
            """);
    Reconciliation found = take(Sheets.table(TABLE), ledger);
    assertThat(found.conflicts()).isEmpty();
    assertThat(standing(ledger, "KEN", "2016-01-01")).isEqualTo(Standing.PARTY);
  }

  @Test
  void an_organization_and_a_territory_are_listed_and_are_no_states() {
    String table =
        """
        Participant    | Signature  | Ratification, Formal confirmation(c), Accession(a)
        Belgium        | 3 Jun 2013 | 3 Jun 2014
        European Union | 3 Jun 2013 | 3 Jun 2015 c
        Aruba          |            | 3 Jun 2014
        """;
    Reconciliation found = compare(Sheets.table(table, "Signatories : 2. Parties : 2"), ledger(""));
    assertThat(found.others())
        .extracting(one -> one.participant().code().value(), one -> one.participant().kind().word())
        .containsExactly(tuple("EUE", "organization"), tuple("ABW", "territory"));
    assertThat(found.counted()).isEqualTo(new Figures(2, 2, true));
    assertThat(found.reconciled()).isTrue();
    Reconciliation statesAlone = compare(Sheets.table(table, "Parties: 1"), ledger(""));
    assertThat(statesAlone.counted()).isEqualTo(new Figures(1, 1, false));
    assertThat(statesAlone.reconciled()).isTrue();
    assertThat(compare(Sheets.table(table, "Parties: 7"), ledger("")).reconciled()).isFalse();
  }

  @Test
  void an_act_told_twice_is_recorded_once_and_told() {
    Ledger ledger = ledger("");
    Reconciliation found = take(Sheets.table(TABLE + "Kenya | | 5 Mar 2015 a\n"), ledger);
    assertThat(found.twice())
        .singleElement()
        .satisfies(act -> assertThat(act.place().line()).isEqualTo(5));
    assertThat(ledger.entries(LUMEN)).hasSize(5);
    assertWhole(found);
  }

  @Test
  void two_lines_of_a_file_that_contradict_each_other_are_not_both_recorded() {
    Ledger ledger = ledger("");
    Reconciliation found = take(Sheets.table(TABLE + "Kenya | | 6 Mar 2015 a\n"), ledger);
    assertThat(found.added()).hasSize(5);
    assertThat(found.conflicts())
        .singleElement()
        .satisfies(one -> assertThat(one.says().place().line()).isEqualTo(5));
    assertWhole(found);
    Reconciliation again = compare(Sheets.table(TABLE + "Kenya | | 6 Mar 2015 a\n"), ledger);
    assertThat(again.same()).hasSize(5);
    assertThat(again.conflicts()).hasSize(1);
    take(Sheets.table(TABLE + "Kenya | | 6 Mar 2015 a\n"), ledger, "5");
    assertThat(standing(ledger, "KEN", "2015-03-05")).isEqualTo(Standing.OUTSIDE);
    assertThat(standing(ledger, "KEN", "2015-03-06")).isEqualTo(Standing.PARTY);
  }

  @Test
  void a_state_may_leave_twice() {
    Ledger ledger =
        ledger(
            """
            lumen,KEN,withdrawal,2011-12-15,,,,2012-12-15,untc-2014,2020-01-01,,,,
            lumen,KEN,accession,2015-03-05,,,,,untc-2014,2020-01-01,,,,
            """);
    Reconciliation found =
        compare(Sheets.csv("state,action,date\nKEN,withdrawal,2025-01-01\n"), ledger);
    assertThat(found.conflicts()).isEmpty();
    assertThat(found.added()).hasSize(1);
  }

  @Test
  void what_the_file_lacks_is_told_and_stays() {
    Ledger ledger = ledger("lumen,TON,accession,2016-03-06,,,,,untc-2015,2020-01-01,,,,\n");
    Reconciliation found = take(Sheets.table(TABLE), ledger);
    assertThat(found.missing())
        .extracting(entry -> entry.action().state().value())
        .containsExactly("TON");
    assertThat(standing(ledger, "TON", "2020-01-01")).isEqualTo(Standing.PARTY);
  }

  @Test
  void a_year_or_a_consent_of_unknown_form_contradicts_nothing_known_better() {
    Ledger ledger = ledger("lumen,KEN,accession,2015-03-05,,,,,untc-2015,2020-01-01,,,,\n");
    Reconciliation found = compare(Sheets.csv("state,action,date\nKenya,consent,2015\n"), ledger);
    assertThat(found.same()).hasSize(1);
    Reconciliation sharper =
        compare(
            Sheets.csv("state,action,date\nKEN,accession,2015-03-05\n"),
            ledger("lumen,KEN,consent,2015,,,,,untc-2015,2020-01-01,,,,\n"));
    assertThat(sharper.conflicts())
        .singleElement()
        .satisfies(
            one -> assertThat(one.difference()).isEqualTo(Reconciliation.Difference.DAY_AND_FORM));
  }

  @Test
  void words_of_other_tables_keep_their_meaning() {
    Reconciliation found =
        compare(
            Sheets.csv(
                """
                state,action,date
                BEL,consent-to-be-bound,2001-01-01
                CHL,signature-succession,2001-01-01
                KEN,non-provisional-application,2001-01-01
                GHA,Provisional application under article 23,01/02/2014
                TON,simplified-procedure,2001-01-01
                """),
            ledger(""));
    assertThat(found.entries())
        .extracting(entry -> entry.action().kind().word(), LedgerEntry::detail, LedgerEntry::note)
        .containsExactly(
            tuple("consent", "", ""),
            tuple("signature", "succession", ""),
            tuple("declaration", "", "non-provisional application"),
            tuple("provisional-application", "", ""),
            tuple("consent", "", "simplified procedure"));
  }

  /// Ledgers as they may grow over years: acts, corrections, corrections of corrections.
  @Test
  void whatever_a_ledger_holds_comes_out_and_in_again_the_same() {
    Random random = new Random(20_130_402);
    for (int round = 0; round < 200; round++) {
      Ledger original = ledger(String.join("", RandomLedger.lines(random)));
      String csv = HEADING + RandomLedger.csv(original.entries(LUMEN));
      Ledger restored = ledger("");
      Reconciliation in = take(Sheets.csv(csv), restored);
      assertThat(in.twice()).isEmpty();
      assertThat(told(restored)).as(csv).isEqualTo(told(original));
      assertWhole(in);
      Reconciliation again = compare(Sheets.csv(csv), restored);
      assertThat(again.entries()).as(csv).isEmpty();
      assertThat(again.conflicts()).as(csv).isEmpty();
      assertThat(again.same()).as(csv).hasSize(again.read());
    }
  }

  @Test
  void the_order_of_the_lines_does_not_matter() {
    Random random = new Random(7);
    for (int round = 0; round < 100; round++) {
      List<String> lines = new ArrayList<>(RandomLedger.lines(random));
      String inOrder = HEADING + String.join("", lines);
      Collections.shuffle(lines, random);
      String shuffled = HEADING + String.join("", lines);
      Ledger one = ledger("");
      Ledger other = ledger("");
      take(Sheets.csv(inOrder), one);
      take(Sheets.csv(shuffled), other);
      assertThat(told(other).stream().sorted().collect(Collectors.toList()))
          .as(shuffled)
          .isEqualTo(told(one).stream().sorted().toList());
    }
  }
}
