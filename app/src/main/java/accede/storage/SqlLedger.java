package accede.storage;

import static accede.storage.generated.Tables.ACT;
import static accede.storage.generated.Tables.CLAUSE;

import accede.geography.StateCode;
import accede.participation.ActDay;
import accede.participation.ActionKind;
import accede.participation.Ledger;
import accede.participation.LedgerEntry;
import accede.participation.Treaty;
import accede.participation.TreatyAction;
import accede.participation.TreatyId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.Record;

/// The ledger in PostgreSQL. Its table of acts grants no change and no deletion.
public final class SqlLedger implements Ledger {

  private final DSLContext sql;

  /// The ledger of a database.
  public SqlLedger(DataSource source) {
    this(Sql.over(source));
  }

  SqlLedger(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public List<Treaty> treaties() {
    Map<String, List<Treaty.Clause>> clauses = new LinkedHashMap<>();
    sql.selectFrom(CLAUSE)
        .orderBy(CLAUSE.TREATY, CLAUSE.POSITION)
        .forEach(row ->
            clauses
                .computeIfAbsent(row.get(CLAUSE.TREATY), id -> new ArrayList<>())
                .add(
                    new Treaty.Clause(
                        row.get(CLAUSE.NAME),
                        row.get(CLAUSE.VALUE),
                        row.get(CLAUSE.ARTICLE),
                        row.get(CLAUSE.SOURCE))));
    return clauses.entrySet().stream()
        .map(entry -> Treaty.of(TreatyId.of(entry.getKey()), entry.getValue()))
        .toList();
  }

  @Override
  public List<LedgerEntry> entries(TreatyId treaty) {
    return sql.selectFrom(ACT)
        .where(ACT.TREATY.eq(treaty.value()))
        .orderBy(ACT.ID)
        .fetch(SqlLedger::entry);
  }

  private static LedgerEntry entry(Record row) {
    LedgerEntry entry =
        LedgerEntry.of(
                new TreatyAction(
                    TreatyId.of(row.get(ACT.TREATY)),
                    StateCode.of(row.get(ACT.STATE)),
                    kind(row.get(ACT.KIND)),
                    new ActDay(
                        row.get(ACT.NOT_BEFORE),
                        row.get(ACT.NOT_AFTER),
                        ActDay.Precision.valueOf(row.get(ACT.PRECISION).toUpperCase(Locale.ROOT)))),
                row.get(ACT.SOURCE),
                row.get(ACT.RECORDED_ON))
            .superseding(row.get(ACT.SUPERSEDES))
            .withNote(row.get(ACT.NOTE));
    var stated = row.get(ACT.STATED_EFFECT);
    return stated == null ? entry : entry.withStatedEffect(stated);
  }

  private static ActionKind kind(String word) {
    return ActionKind.find(word)
        .orElseThrow(() -> new IllegalStateException("The ledger holds an act '" + word + "'."));
  }

  @Override
  public void record(List<LedgerEntry> entries) {
    sql.transaction(inside -> append(inside.dsl(), entries));
  }

  static void append(DSLContext sql, List<LedgerEntry> entries) {
    sql.batch(
            entries.stream()
                .map(entry ->
                    sql.insertInto(ACT)
                        .set(ACT.TREATY, entry.action().treaty().value())
                        .set(ACT.STATE, entry.action().state().value())
                        .set(ACT.KIND, entry.action().kind().word())
                        .set(ACT.NOT_BEFORE, entry.action().day().notBefore())
                        .set(ACT.NOT_AFTER, entry.action().day().notAfter())
                        .set(ACT.PRECISION, entry.action().day().precision().word())
                        .set(ACT.STATED_EFFECT, entry.findStatedEffect().orElse(null))
                        .set(ACT.SOURCE, entry.source())
                        .set(ACT.RECORDED_ON, entry.recordedOn())
                        .set(ACT.SUPERSEDES, entry.supersedes())
                        .set(ACT.NOTE, entry.note()))
                .toList())
        .execute();
  }
}
