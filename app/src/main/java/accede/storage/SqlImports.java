package accede.storage;

import static accede.storage.generated.Tables.ACT;
import static accede.storage.generated.Tables.ACT_IMPORT;
import static accede.storage.generated.Tables.ACT_IMPORT_LINE;

import accede.depositary.ImportRecord;
import accede.participation.LedgerEntry;
import accede.participation.LedgerException;
import accede.participation.Treaty;
import accede.participation.TreatyId;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.Record;

/// The imports of depositaries' files in PostgreSQL: the treaties they brought, the acts, and the
/// record of what was read and accepted. One import goes in whole or not at all.
public final class SqlImports {

  private final DSLContext sql;

  /// The imports of a database.
  public SqlImports(DataSource source) {
    this.sql = Sql.over(source);
  }

  /// Keeps an import.
  ///
  /// @param treaties those that are new
  /// @param entries for the ledgers of any treaties
  /// @param compared how many entries each treaty had when the files were held against it
  /// @throws LedgerException if an entry cannot be taken, or a ledger has grown since; then nothing
  ///   is kept
  public void keep(
      List<Treaty> treaties,
      List<LedgerEntry> entries,
      List<ImportRecord> records,
      Map<TreatyId, Integer> compared) {
    sql.transaction(inside -> {
      DSLContext dsl = inside.dsl();
      SqlJournal.oneAppends(dsl);
      compared.forEach((treaty, size) -> checkUnchanged(dsl, treaty, size));
      SqlJournal.append(dsl, treaties, entries);
      records.forEach(one -> insert(dsl, one));
    });
  }

  /// What another program has recorded since was not compared: it may be the same.
  private static void checkUnchanged(DSLContext sql, TreatyId treaty, int compared) {
    if (sql.fetchCount(ACT, ACT.TREATY.eq(treaty.value())) != compared) {
      throw new LedgerException(
          "Somebody else recorded acts of '"
              + treaty
              + "' while the file was compared. Run the same command again.");
    }
  }

  private static void insert(DSLContext sql, ImportRecord one) {
    ImportRecord.Counts counts = one.counts();
    long id =
        sql.insertInto(ACT_IMPORT)
            .set(ACT_IMPORT.TREATY, one.treaty().value())
            .set(ACT_IMPORT.FILE, one.file())
            .set(ACT_IMPORT.SHA256, one.sha256())
            .set(ACT_IMPORT.LAYOUT, one.layout())
            .set(ACT_IMPORT.IMPORTED_ON, one.importedOn())
            .set(ACT_IMPORT.ACTS_READ, counts.read())
            .set(ACT_IMPORT.ACTS_ADDED, counts.added())
            .set(ACT_IMPORT.ACTS_SAME, counts.same())
            .set(ACT_IMPORT.ACTS_TWICE, counts.twice())
            .set(ACT_IMPORT.CONFLICTS, counts.conflicts())
            .set(ACT_IMPORT.SUPERSEDING, counts.superseding())
            .set(ACT_IMPORT.SET_ASIDE, counts.setAside())
            .returningResult(ACT_IMPORT.ID)
            .fetchSingle()
            .value1();
    int position = 0;
    for (ImportRecord.AcceptedLine line : one.accepted()) {
      position++;
      sql.insertInto(ACT_IMPORT_LINE)
          .set(ACT_IMPORT_LINE.ACT_IMPORT, id)
          .set(ACT_IMPORT_LINE.POSITION, position)
          .set(ACT_IMPORT_LINE.LINE, line.line())
          .set(ACT_IMPORT_LINE.PRINTED, line.printed())
          .set(ACT_IMPORT_LINE.WHAT, line.what())
          .execute();
    }
  }

  /// Every import, in the order kept.
  public List<ImportRecord> all() {
    return sql.transactionResult(inside -> {
      Map<Long, List<ImportRecord.AcceptedLine>> lines =
          inside
              .dsl()
              .selectFrom(ACT_IMPORT_LINE)
              .orderBy(ACT_IMPORT_LINE.ACT_IMPORT, ACT_IMPORT_LINE.POSITION)
              .fetchGroups(
                  ACT_IMPORT_LINE.ACT_IMPORT,
                  row ->
                      new ImportRecord.AcceptedLine(
                          row.get(ACT_IMPORT_LINE.LINE),
                          row.get(ACT_IMPORT_LINE.PRINTED),
                          row.get(ACT_IMPORT_LINE.WHAT)));
      return inside
          .dsl()
          .selectFrom(ACT_IMPORT)
          .orderBy(ACT_IMPORT.ID)
          .fetch(row -> one(row, lines.getOrDefault(row.get(ACT_IMPORT.ID), List.of())));
    });
  }

  private static ImportRecord one(Record row, List<ImportRecord.AcceptedLine> accepted) {
    return new ImportRecord(
        TreatyId.of(row.get(ACT_IMPORT.TREATY)),
        row.get(ACT_IMPORT.FILE),
        row.get(ACT_IMPORT.SHA256),
        row.get(ACT_IMPORT.LAYOUT),
        row.get(ACT_IMPORT.IMPORTED_ON),
        new ImportRecord.Counts(
            row.get(ACT_IMPORT.ACTS_READ),
            row.get(ACT_IMPORT.ACTS_ADDED),
            row.get(ACT_IMPORT.ACTS_SAME),
            row.get(ACT_IMPORT.ACTS_TWICE),
            row.get(ACT_IMPORT.CONFLICTS),
            row.get(ACT_IMPORT.SUPERSEDING),
            row.get(ACT_IMPORT.SET_ASIDE)),
        accepted);
  }
}
