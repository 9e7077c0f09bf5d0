package accede.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import accede.geography.Gazetteer;
import accede.geography.States;
import accede.organizations.Organizations;
import accede.participation.ActsTable;
import accede.participation.Treaty;
import accede.participation.TreatyId;
import accede.reading.Reader;
import accede.reading.Reading;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What a document said goes into PostgreSQL whole, and comes out as it went in.
class SqlRecordsTest {

  private static final TreatyId ATT = TreatyId.of("att");
  private static final Path REPORT =
      Path.of(
          System.getProperty("accede.root", ".."),
          "../shared/data/documents/ATT-CSP4-WGTU-2018-draft-report.txt");

  private final TestDatabase database = TestDatabase.create();
  private final SqlRecords records = new SqlRecords(database.dataSource());
  private Reading reading;

  @BeforeEach
  void read_the_report() throws Exception {
    NewDatabase.fill(
        database.dataSource(),
        "test",
        contents -> contents.add(List.of(Treaty.shipped(ATT)), ActsTable.shipped(ATT)));
    States states = States.shipped();
    reading =
        new Reader(states, Gazetteer.shipped(states), Organizations.shipped())
            .read("report.txt", Files.readAllLines(REPORT));
  }

  @AfterEach
  void give_back() {
    database.close();
  }

  @Test
  void what_went_in_comes_out() {
    records.store(ATT, reading);
    assertThat(records.documents(ATT)).isEqualTo(List.of(reading));
    assertThat(records.holds(ATT, reading.document())).isTrue();
  }

  @Test
  void the_same_document_twice_leaves_the_first_as_it_was() {
    records.store(ATT, reading);
    assertThatThrownBy(() -> records.store(ATT, reading)).isInstanceOf(DataAccessException.class);
    assertThat(records.documents(ATT)).isEqualTo(List.of(reading));
  }

  @Test
  void a_document_with_one_impossible_record_leaves_nothing() {
    Reading twiceNumbered =
        new Reading(
            reading.document(),
            reading.symbols(),
            reading.meetings(),
            List.of(reading.activities().getFirst(), reading.activities().getFirst()),
            reading.counts(),
            reading.claims(),
            reading.mandates(),
            reading.appointments(),
            reading.sources(),
            reading.findings());
    assertThatThrownBy(() -> records.store(ATT, twiceNumbered))
        .isInstanceOf(DataAccessException.class);
    assertThat(records.documents(ATT)).isEmpty();
  }

  @Test
  void only_what_is_kept_can_be_replaced() {
    assertThatThrownBy(() -> records.replace(ATT, reading))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is not on record");
  }
}
