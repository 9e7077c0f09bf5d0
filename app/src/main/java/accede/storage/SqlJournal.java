package accede.storage;

import static accede.storage.generated.Tables.ACT;
import static accede.storage.generated.Tables.CLAUSE;
import static accede.storage.generated.Tables.TERMS;
import static accede.storage.generated.Tables.TREATY;
import static accede.storage.generated.Tables.WEIGHT;
import static accede.storage.generated.Tables.WEIGHT_VALUE;

import accede.geography.StateCode;
import accede.participation.ActDay;
import accede.participation.ActionKind;
import accede.participation.Appending;
import accede.participation.Journal;
import accede.participation.LedgerEntry;
import accede.participation.Treaty;
import accede.participation.TreatyAction;
import accede.participation.TreatyId;
import accede.participation.Weight;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Row13;
import org.jooq.impl.DSL;

/// The ledger's journal in PostgreSQL. Its table of acts grants no change and no deletion.
public final class SqlJournal implements Journal {

  /// Of all programs that append at once, one does. The number only has to be ours.
  private static final long ONE_APPENDS = 20_130_403L;

  /// A statement's values stay well below PostgreSQL's 65,535.
  private static final int ROWS_AT_ONCE = 500;

  private final DSLContext sql;

  /// The journal of a database.
  public SqlJournal(DataSource source) {
    this(Sql.over(source));
  }

  SqlJournal(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public List<ToldTerms> terms() {
    Map<Long, List<Treaty.Clause>> clauses =
        sql.selectFrom(CLAUSE)
            .orderBy(CLAUSE.TERMS, CLAUSE.POSITION)
            .fetchGroups(
                row -> row.get(CLAUSE.TERMS),
                row ->
                    new Treaty.Clause(
                        row.get(CLAUSE.NAME),
                        row.get(CLAUSE.VALUE),
                        row.get(CLAUSE.ARTICLE),
                        row.get(CLAUSE.SOURCE)));
    return sql.selectFrom(TERMS)
        .orderBy(TERMS.ID)
        .fetch(told ->
            new ToldTerms(
                new Treaty(
                    TreatyId.of(told.get(TERMS.TREATY)),
                    clauses.getOrDefault(told.get(TERMS.ID), List.of())),
                told.get(TERMS.TOLD_ON)));
  }

  /// The treaties known, with their terms as told last.
  private List<Treaty> treaties() {
    Map<TreatyId, Treaty> last = new TreeMap<>();
    terms().forEach(told -> last.put(told.treaty().id(), told.treaty()));
    return List.copyOf(last.values());
  }

  @Override
  public Revision revision() {
    Field<Long> entries = DSL.field(DSL.select(DSL.coalesce(DSL.max(ACT.ID), 0L)).from(ACT));
    Field<Long> terms = DSL.field(DSL.select(DSL.coalesce(DSL.max(TERMS.ID), 0L)).from(TERMS));
    Field<Long> weights = DSL.field(DSL.select(DSL.coalesce(DSL.max(WEIGHT.ID), 0L)).from(WEIGHT));
    return sql.select(entries, terms, weights)
        .fetchSingle(row -> new Revision(row.get(entries), row.get(terms), row.get(weights)));
  }

  @Override
  public List<LedgerEntry> entries(TreatyId treaty, long upTo) {
    return sql.selectFrom(ACT)
        .where(ACT.TREATY.eq(treaty.value()).and(ACT.ID.le(upTo)))
        .orderBy(ACT.ID)
        .fetch(SqlJournal::entry);
  }

  @Override
  public List<LedgerEntry> entries(long after, long upTo) {
    return sql.selectFrom(ACT)
        .where(ACT.ID.gt(after).and(ACT.ID.le(upTo)))
        .orderBy(ACT.ID)
        .fetch(SqlJournal::entry);
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
  public void add(List<Treaty> treaties, List<LedgerEntry> entries) {
    sql.transaction(inside -> append(inside.dsl(), treaties, entries));
  }

  /// One program appends at a time: the order of the ids is the order of the records, also for who
  /// reads on from one.
  static void append(DSLContext sql, List<Treaty> treaties, List<LedgerEntry> entries) {
    sql.execute("select pg_advisory_xact_lock(?)", ONE_APPENDS);
    SqlJournal present = new SqlJournal(sql);
    Appending.unknown(present.treaties(), treaties).forEach(treaty -> insert(sql, treaty));
    Map<TreatyId, List<LedgerEntry>> byTreaty =
        entries.stream()
            .collect(
                Collectors.groupingBy(
                    entry -> entry.action().treaty(), TreeMap::new, Collectors.toList()));
    byTreaty.forEach((treaty, own) ->
        insert(sql, Appending.inOrder(treaty, present.entries(treaty, Long.MAX_VALUE), own)));
  }

  private static void insert(DSLContext sql, Treaty treaty) {
    sql.insertInto(TREATY).set(TREATY.ID, treaty.id().value()).execute();
    insertTerms(sql, treaty, LocalDate.now(ZoneId.systemDefault()));
  }

  @Override
  public void tell(Treaty treaty, LocalDate on) {
    sql.transaction(inside -> {
      DSLContext dsl = inside.dsl();
      dsl.execute("select pg_advisory_xact_lock(?)", ONE_APPENDS);
      Appending.refuseUnknown(new SqlJournal(dsl).treaties(), treaty);
      insertTerms(dsl, treaty, on);
    });
  }

  static void insertTerms(DSLContext sql, Treaty treaty, LocalDate on) {
    Long told =
        sql.insertInto(TERMS)
            .set(TERMS.TREATY, treaty.id().value())
            .set(TERMS.TOLD_ON, on)
            .returningResult(TERMS.ID)
            .fetchSingle(TERMS.ID);
    int position = 0;
    for (Treaty.Clause clause : treaty.clauses()) {
      position++;
      sql.insertInto(CLAUSE)
          .set(CLAUSE.TERMS, told)
          .set(CLAUSE.POSITION, position)
          .set(CLAUSE.NAME, clause.name())
          .set(CLAUSE.VALUE, clause.value())
          .set(CLAUSE.ARTICLE, clause.article())
          .set(CLAUSE.SOURCE, clause.source())
          .execute();
    }
  }

  @Override
  public List<Weight> weights() {
    Map<String, Weight> newest = new TreeMap<>();
    sql.selectFrom(WEIGHT)
        .orderBy(WEIGHT.ID)
        .forEach(row -> {
          Map<StateCode, Double> values =
              sql.selectFrom(WEIGHT_VALUE)
                  .where(WEIGHT_VALUE.WEIGHT.eq(row.get(WEIGHT.ID)))
                  .fetchMap(
                      value -> StateCode.of(value.get(WEIGHT_VALUE.STATE)),
                      value -> value.get(WEIGHT_VALUE.VALUE));
          newest.put(
              row.get(WEIGHT.NAME),
              new Weight(
                  row.get(WEIGHT.NAME),
                  row.get(WEIGHT.TITLE),
                  row.get(WEIGHT.UNIT),
                  row.get(WEIGHT.YEAR),
                  row.get(WEIGHT.SOURCE),
                  values));
        });
    return List.copyOf(newest.values());
  }

  @Override
  public void add(Weight weight) {
    sql.transaction(inside -> {
      DSLContext dsl = inside.dsl();
      Long id =
          dsl.insertInto(WEIGHT)
              .set(WEIGHT.NAME, weight.name())
              .set(WEIGHT.TITLE, weight.title())
              .set(WEIGHT.UNIT, weight.unit())
              .set(WEIGHT.YEAR, weight.year())
              .set(WEIGHT.SOURCE, weight.source())
              .returningResult(WEIGHT.ID)
              .fetchSingle(WEIGHT.ID);
      dsl.batch(
              weight.values().entrySet().stream()
                  .map(value ->
                      dsl.insertInto(WEIGHT_VALUE)
                          .set(WEIGHT_VALUE.WEIGHT, id)
                          .set(WEIGHT_VALUE.STATE, value.getKey().value())
                          .set(WEIGHT_VALUE.VALUE, value.getValue()))
                  .toList())
          .execute();
    });
  }

  private static void insert(DSLContext sql, List<LedgerEntry> entries) {
    for (int from = 0; from < entries.size(); from += ROWS_AT_ONCE) {
      List<LedgerEntry> some = entries.subList(from, Math.min(entries.size(), from + ROWS_AT_ONCE));
      sql.insertInto(
              ACT,
              ACT.TREATY,
              ACT.STATE,
              ACT.KIND,
              ACT.NOT_BEFORE,
              ACT.NOT_AFTER,
              ACT.PRECISION,
              ACT.STATED_EFFECT,
              ACT.SOURCE,
              ACT.RECORDED_ON,
              ACT.SUPERSEDES,
              ACT.TOWARDS,
              ACT.DETAIL,
              ACT.NOTE)
          .valuesOfRows(some.stream().map(SqlJournal::row).toList())
          .execute();
    }
  }

  private static Row13<
          String,
          String,
          String,
          LocalDate,
          LocalDate,
          String,
          LocalDate,
          String,
          LocalDate,
          String,
          String,
          String,
          String>
      row(LedgerEntry entry) {
    return DSL.row(
        entry.action().treaty().value(),
        entry.action().state().value(),
        entry.action().kind().word(),
        entry.action().day().notBefore(),
        entry.action().day().notAfter(),
        entry.action().day().precision().word(),
        entry.findStatedEffect().orElse(null),
        entry.source(),
        entry.recordedOn(),
        entry.supersedes(),
        entry.findTowards().map(StateCode::value).orElse(null),
        entry.detail(),
        entry.note());
  }
}
