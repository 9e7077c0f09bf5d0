package accede.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import accede.access.Refused;
import accede.geography.StateCode;
import accede.participation.ActDay;
import accede.participation.ActionKind;
import accede.participation.ActsTable;
import accede.participation.InMemoryLedger;
import accede.participation.Ledger;
import accede.participation.LedgerEntry;
import accede.participation.Participation;
import accede.participation.RememberedLedger;
import accede.participation.Treaty;
import accede.participation.TreatyAction;
import accede.participation.TreatyId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every ledger keeps the same promises, in memory or in PostgreSQL.
class LedgerContractTest {

  private static final TreatyId ATT = TreatyId.of("att");
  private static final List<TestDatabase> OPENED = new ArrayList<>();

  @AfterAll
  static void give_back() {
    OPENED.forEach(TestDatabase::close);
  }

  private static TestDatabase filled(Treaty treaty) {
    TestDatabase database = TestDatabase.create();
    OPENED.add(database);
    NewDatabase.fill(
        database.dataSource(),
        "test",
        contents -> contents.add(List.of(treaty), ActsTable.shipped(ATT)));
    return database;
  }

  static Stream<Ledger> ledgers() {
    Treaty treaty = Treaty.shipped(ATT);
    Ledger inMemory = new InMemoryLedger(List.of(treaty));
    inMemory.record(ActsTable.shipped(ATT));
    return Stream.of(inMemory, new RememberedLedger(new SqlJournal(filled(treaty).dataSource())));
  }

  @ParameterizedTest
  @MethodSource("ledgers")
  void it_gives_back_the_treaty_by_id_or_number(Ledger ledger) {
    assertThat(ledger.findTreaty("att")).contains(Treaty.shipped(ATT));
    assertThat(ledger.findTreaty("XXVI-8")).contains(Treaty.shipped(ATT));
    assertThat(ledger.findTreaty("XXVI-99")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("ledgers")
  void it_gives_back_every_act_as_it_was_recorded(Ledger ledger) {
    List<String> kept = ledger.entries(ATT).stream().map(LedgerContractTest::told).toList();
    assertThat(kept)
        .hasSize(271)
        .isEqualTo(ActsTable.shipped(ATT).stream().map(LedgerContractTest::told).toList());
  }

  private static String told(LedgerEntry entry) {
    return String.join(
        "|",
        entry.action().toString(),
        entry.findStatedEffect().toString(),
        entry.source(),
        entry.recordedOn().toString(),
        entry.supersedes(),
        entry.note());
  }

  @ParameterizedTest
  @MethodSource("ledgers")
  void a_new_entry_is_seen_from_the_day_it_was_recorded(Ledger ledger) {
    TreatyAction joins =
        new TreatyAction(
            ATT, StateCode.of("TON"), ActionKind.ACCESSION, ActDay.on(LocalDate.of(2027, 1, 5)));
    ledger.record(List.of(LedgerEntry.of(joins, "invented", LocalDate.of(2027, 1, 9))));
    Treaty treaty = ledger.findTreaty("att").orElseThrow();
    LocalDate day = LocalDate.of(2027, 1, 31);
    assertThat(
            Participation.asKnownOn(treaty, ledger.entries(ATT), LocalDate.of(2027, 1, 8))
                .on(day, StateCode.of("TON"))
                .findConsent())
        .isEmpty();
    assertThat(
            Participation.of(treaty, ledger.entries(ATT))
                .on(day, StateCode.of("TON"))
                .findConsent())
        .isPresent();
  }

  @ParameterizedTest
  @MethodSource("ledgers")
  void terms_told_anew_leave_what_was_known_before_as_it_was(Ledger ledger) {
    Treaty att = ledger.findTreaty("att").orElseThrow();
    LocalDate told = LocalDate.of(2027, 2, 1);
    List<Treaty.Clause> clauses =
        att.clauses().stream()
            .map(clause ->
                clause.name().equals("threshold")
                    ? new Treaty.Clause("threshold", "60 instruments", "art. 22.1", "invented")
                    : clause)
            .toList();
    ledger.tell(new Treaty(ATT, clauses), told);
    Treaty anew = ledger.findTreaty("att").orElseThrow();
    assertThat(anew.find("threshold")).contains("60 instruments");
    assertThat(ledger.participation(anew, told.minusDays(1)).findEntryIntoForce())
        .contains(ActDay.on(LocalDate.of(2014, 12, 24)));
    assertThat(ledger.participation(anew, told).findEntryIntoForce())
        .isPresent()
        .isNotEqualTo(Optional.of(ActDay.on(LocalDate.of(2014, 12, 24))));
    assertThatThrownBy(() -> ledger.tell(new Treaty(TreatyId.of("no-such"), clauses), told))
        .hasMessageContaining("'no-such' is not known");
  }

  @Test
  void what_another_program_adds_is_seen_and_only_its_treaty_worked_out_anew() throws Exception {
    TestDatabase database = filled(Treaty.shipped(ATT));
    Ledger here = new RememberedLedger(new SqlJournal(database.dataSource()));
    Treaty lumen =
        new Treaty(
            TreatyId.of("lumen"), List.of(new Treaty.Clause("title", "Lumen", "", "invented")));
    Treaty att = here.findTreaty("att").orElseThrow();
    Participation before = here.participation(att);
    TreatyAction joins =
        new TreatyAction(
            lumen.id(),
            StateCode.of("TON"),
            ActionKind.ACCESSION,
            ActDay.on(LocalDate.of(2027, 1, 5)));
    new RememberedLedger(new SqlJournal(database.dataSource()))
        .add(List.of(lumen), List.of(LedgerEntry.of(joins, "invented", LocalDate.of(2027, 1, 9))));
    while (here.findTreaty("lumen").isEmpty()) {
      Thread.sleep(10);
    }
    assertThat(here.participation(lumen).parties(LocalDate.of(2027, 1, 5)))
        .containsExactly(StateCode.of("TON"));
    new RememberedLedger(new SqlJournal(database.dataSource()))
        .record(
            List.of(
                LedgerEntry.of(
                    new TreatyAction(
                        lumen.id(),
                        StateCode.of("FJI"),
                        ActionKind.ACCESSION,
                        ActDay.on(LocalDate.of(2027, 1, 6))),
                    "invented",
                    LocalDate.of(2027, 1, 9))));
    while (here.entries(lumen.id()).size() < 2) {
      Thread.sleep(10);
    }
    assertThat(here.participation(lumen).parties(LocalDate.of(2027, 1, 6))).hasSize(2);
    assertThat(here.participation(att).acts(StateCode.of("CHL")).getFirst())
        .as("the entries of the other treaty were not read again")
        .isSameAs(before.acts(StateCode.of("CHL")).getFirst());
  }

  @Test
  void the_role_that_works_can_neither_change_nor_delete_an_act() {
    TestDatabase database = filled(Treaty.shipped(ATT));
    assertThatThrownBy(
            () -> Sql.over(database.dataSource()).execute("update act set source = 'rewritten'"))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("permission denied");
    assertThatThrownBy(() -> Sql.over(database.dataSource()).execute("delete from act"))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("permission denied");
  }
}
