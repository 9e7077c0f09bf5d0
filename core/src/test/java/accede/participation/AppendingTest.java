package accede.participation;

import static org.assertj.core.api.Assertions.assertThat;

import accede.tables.Table;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A ledger that is kept is recorded once more, to see whether it can have come about.
class AppendingTest {

  private static final TreatyId LUMEN = TreatyId.of("lumen");

  private static List<LedgerEntry> acts(String lines) {
    String heading = "treaty,state,action,date,source,recorded,supersedes\n";
    return ActsTable.read(Table.parse("acts", heading + lines));
  }

  private static final String HISTORY =
      """
      lumen,AAA,ratification,2020-03-01,invented,2020-03-02,
      lumen,AAB,accession,2020-04-01,invented,2020-04-02,
      lumen,AAB,accession,2020-04-03,invented,2020-05-01,accession 2020-04-01
      lumen,AAA,correction,2020-06-01,invented,2020-06-01,ratification 2020-03-01
      """;

  @Test
  void every_ledger_that_ships_can_have_come_about() {
    for (TreatyId id : Treaty.shippedIds()) {
      List<LedgerEntry> recorded = Appending.inOrder(id, List.of(), ActsTable.shipped(id));
      assertThat(Appending.breaks(id, recorded)).as(id.value()).isEmpty();
    }
    assertThat(Appending.breaks(LUMEN, acts(HISTORY))).isEmpty();
  }

  @Test
  void a_correction_whose_entry_is_gone_is_found() {
    List<LedgerEntry> kept = new ArrayList<>(acts(HISTORY));
    kept.remove(1);
    assertThat(Appending.breaks(LUMEN, kept))
        .singleElement()
        .satisfies(broken -> {
          assertThat(broken.entry().reference()).isEqualTo("accession 2020-04-03");
          assertThat(broken.what()).startsWith("replaces 'accession 2020-04-01', and no entry");
        });
  }

  @Test
  void an_entry_put_in_between_is_found_by_its_day_of_record() {
    List<LedgerEntry> kept = new ArrayList<>(acts(HISTORY));
    kept.addAll(acts("lumen,AAC,accession,2020-03-05,invented,2020-03-06,\n"));
    assertThat(Appending.breaks(LUMEN, kept))
        .singleElement()
        .satisfies(broken ->
            assertThat(broken.what()).contains("recorded on 2020-03-06, before the last record"));
  }
}
