package accede.storage;

import static accede.storage.generated.Tables.ACT;
import static accede.storage.generated.Tables.CLAUSE;

import accede.geography.StateCode;
import accede.participation.ActDay;
import accede.participation.ActionKind;
import accede.participation.Appending;
import accede.participation.Ledger;
import accede.participation.LedgerEntry;
import accede.participation.Treaty;
import accede.participation.TreatyAction;
import accede.participation.TreatyId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.Record;

/// The ledger in PostgreSQL. Its table of acts grants no change and no deletion.
public final class SqlLedger implements Ledger {

  /// Of all programs that append at once, one does. The number only has to be ours.
  private static final long ONE_APPENDS = 20_130_403L;

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
            .withDetail(row.get(ACT.DETAIL))
            .withNote(row.get(ACT.NOTE));
    String towards = row.get(ACT.TOWARDS);
    LedgerEntry directed = towards == null ? entry : entry.towards(StateCode.of(towards));
    LocalDate stated = row.get(ACT.STATED_EFFECT);
    return stated == null ? directed : directed.withStatedEffect(stated);
  }

  private static ActionKind kind(String word) {
    return ActionKind.find(word)
        .orElseThrow(() -> new IllegalStateException("The ledger holds an act '" + word + "'."));
  }

  @Override
  public void record(List<LedgerEntry> entries) {
    sql.transaction(inside -> append(inside.dsl(), entries));
  }

  /// One program appends at a time: the order of the ids is the order of the records, also for who
  /// reads on from one.

  static void append(DSLContext sql, List<LedgerEntry> added) {
    sql.execute("select pg_advisory_xact_lock(?)", ONE_APPENDS);
    SqlLedger present = new SqlLedger(sql);
    Map<TreatyId, List<LedgerEntry>> byTreaty =
        added.stream()
            .collect(
                Collectors.groupingBy(
                    entry -> entry.action().treaty(), TreeMap::new, Collectors.toList()));
    byTreaty.forEach(
        (treaty, own) -> insert(sql, Appending.inOrder(treaty, present.entries(treaty), own)));
  }

  private static void insert(DSLContext sql, List<LedgerEntry> entries) {
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
                        .set(ACT.TOWARDS, entry.findTowards().map(StateCode::value).orElse(null))
                        .set(ACT.DETAIL, entry.detail())
                        .set(ACT.NOTE, entry.note()))
                .toList())
        .execute();
  }
}
