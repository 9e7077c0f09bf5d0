package accede.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import accede.geography.StateCode;
import accede.participation.ActDay;
import accede.participation.ActionKind;
import accede.participation.LedgerEntry;
import accede.participation.LedgerException;
import accede.participation.Treaty;
import accede.participation.TreatyAction;
import accede.participation.TreatyId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Two people import at once.
class SqlImportsTest {

  private static final TreatyId LUMEN = TreatyId.of("lumen");

  private static LedgerEntry declaration(String state) {
    TreatyAction act =
        new TreatyAction(
            LUMEN,
            StateCode.of(state),
            ActionKind.DECLARATION,
            ActDay.on(LocalDate.parse("2020-01-01")));
    return LedgerEntry.of(act, "invented", LocalDate.parse("2026-11-24"));
  }

  @Test
  void what_two_people_hold_against_the_same_ledger_comes_in_once() {
    try (TestDatabase database = TestDatabase.create()) {
      SqlImports imports = new SqlImports(database.dataSource());
      Treaty lumen =
          new Treaty(LUMEN, List.of(new Treaty.Clause("title", "Lumen", "", "invented")));
      imports.keep(List.of(lumen), List.of(declaration("AAA")), List.of(), Map.of(LUMEN, 0));

      List<LedgerEntry> same = List.of(declaration("AAA"));
      assertThatThrownBy(() -> imports.keep(List.of(), same, List.of(), Map.of(LUMEN, 0)))
          .isInstanceOf(LedgerException.class)
          .hasMessageContaining("'lumen'")
          .hasMessageContaining("Run the same command again");

      SqlJournal journal = new SqlJournal(database.dataSource());
      assertThat(journal.entries(LUMEN, Long.MAX_VALUE)).hasSize(1);
      imports.keep(List.of(), List.of(declaration("AAB")), List.of(), Map.of(LUMEN, 1));
      assertThat(journal.entries(LUMEN, Long.MAX_VALUE)).hasSize(2);
    }
  }
}
