package accede.storage;

import static accede.storage.generated.Tables.TREATY;

import accede.participation.LedgerEntry;
import accede.participation.Treaty;
import accede.participation.TreatyId;
import accede.reading.Reading;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jooq.DSLContext;

/// What a database without any treaty is filled with, in one transaction.
public final class NewDatabase {

  /// Of all programs that start at once, one fills. The number only has to be ours.
  private static final long ONE_AT_A_TIME = 20_130_402L;

  private final DSLContext sql;

  private NewDatabase(DSLContext sql) {
    this.sql = sql;
  }

  /// Lets `contents` fill the database if it is new; otherwise nothing is done.
  public static void fill(DataSource source, Consumer<NewDatabase> contents) {
    DSLContext sql = Sql.over(source);
    if (sql.fetchExists(TREATY)) {
      return;
    }
    sql.transaction(inside -> {
      DSLContext dsl = inside.dsl();
      dsl.execute("select pg_advisory_xact_lock(?)", ONE_AT_A_TIME);
      if (!dsl.fetchExists(TREATY)) {
        contents.accept(new NewDatabase(dsl));
      }
    });
  }

  /// Adds a treaty with its ledger.
  public void add(Treaty treaty, List<LedgerEntry> entries) {
    SqlJournal.append(sql, List.of(treaty), entries);
  }

  /// Adds the records of a document.
  public void add(TreatyId treaty, Reading reading) {
    SqlRecords.insert(sql, treaty, reading);
  }
}
