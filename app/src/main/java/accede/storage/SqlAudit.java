package accede.storage;

import static accede.storage.generated.Tables.AUDIT;
import static accede.storage.generated.Tables.AUDIT_HEAD;

import accede.access.AuditChain;
import accede.access.AuditEntry;
import accede.access.AuditQuestion;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jooq.Condition;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;

/// The audit in PostgreSQL. The database itself writes down every change and every reading of a
/// note, and seals each entry when its transaction ends; here it is only told what it cannot see.
public final class SqlAudit {

  private static final int AT_ONCE = 1000;

  private final DSLContext sql;

  /// The audit of a database, for whoever the connections speak.
  public SqlAudit(DataSource source) {
    this.sql = Sql.over(source);
  }

  static void tell(DSLContext sql, String action, String subject, String detail) {
    sql.insertInto(AUDIT)
        .set(AUDIT.ACTION, action)
        .set(AUDIT.SUBJECT, subject)
        .set(AUDIT.DETAIL, detail)
        .execute();
  }

  /// Writes down what no table shows, such as a refused sign-in.
  public void tell(String action, String subject, String detail) {
    tell(sql, action, subject, detail);
  }

  /// Entries, the newest first.
  public List<AuditEntry> entries(AuditQuestion wanted, int atMost) {
    Condition which =
        AUDIT.SEQ.isNotNull().and(AUDIT.AT.ge(wanted.from())).and(AUDIT.AT.lt(wanted.to()));
    if (!wanted.who().isEmpty()) {
      which = which.and(AUDIT.WHO.eq(wanted.who()));
    }
    if (!wanted.action().isEmpty()) {
      which =
          which.and(
              AUDIT.ACTION.eq(wanted.action()).or(AUDIT.ACTION.startsWith(wanted.action() + ".")));
    }
    if (wanted.before() > 0) {
      which = which.and(AUDIT.SEQ.lt(wanted.before()));
    }
    return sql.selectFrom(AUDIT)
        .where(which)
        .orderBy(AUDIT.SEQ.desc())
        .limit(atMost)
        .fetch(SqlAudit::entry);
  }

  /// Hands over every entry in order of the chain, and what is kept apart as its end, all as of one
  /// moment.
  public void follow(Consumer<AuditEntry> each, AuditChain chain) {
    sql.transaction(inside -> {
      DSLContext dsl = inside.dsl();
      dsl.execute("set transaction isolation level repeatable read, read only");
      try (Cursor<?> entries =
          dsl.selectFrom(AUDIT)
              .where(AUDIT.SEQ.isNotNull())
              .orderBy(AUDIT.SEQ)
              .fetchSize(AT_ONCE)
              .fetchLazy()) {
        for (Record row : entries) {
          AuditEntry entry = entry(row);
          chain.follow(entry);
          each.accept(entry);
        }
      }
      dsl.selectFrom(AUDIT_HEAD)
          .fetch()
          .forEach(head -> chain.endsWith(head.get(AUDIT_HEAD.SEQ), head.get(AUDIT_HEAD.HASH)));
    });
  }

  /// Of what is sealed by a hash of its words, that which no longer agrees: `note 7` for each.
  public List<String> altered() {
    return sql.fetch(
            """
            with sealed as (
              select distinct on (action_of, subject) action_of, subject, substr(detail, 8) as hash
              from (select split_part(action, '.', 1) as action_of, subject, detail, seq from audit
                    where action in ('note.added', 'note.changed', 'publication.added')
                      and detail like 'sha256=%' and seq is not null) told
              order by action_of, subject, seq desc),
            held as (
              select 'note' as action_of, id::text as subject, note_hash(id) as hash from note
              union all
              select 'publication', id::text, encode(sha256(convert_to(words, 'UTF8')), 'hex')
              from publication)
            select coalesce(s.action_of, h.action_of) || ' ' || coalesce(s.subject, h.subject) as what
            from sealed s full join held h using (action_of, subject)
            where s.hash is distinct from h.hash
            order by 1
            """)
        .getValues(DSL.field("what", String.class));
  }

  private static AuditEntry entry(Record row) {
    return new AuditEntry(
        row.get(AUDIT.SEQ),
        row.get(AUDIT.AT),
        row.get(AUDIT.WHO),
        row.get(AUDIT.ACTION),
        row.get(AUDIT.SUBJECT),
        row.get(AUDIT.DETAIL),
        row.get(AUDIT.PREVIOUS),
        row.get(AUDIT.HASH));
  }
}
