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

  /// Of what is sealed by a hash of its words, that which no longer agrees: `note 7` for each. What
  /// was published before there were seals has none, and what went with its document is gone.
  public List<String> altered() {
    return sql.fetch(
            """
            with told as (
              select split_part(action, '.', 1) as kind, split_part(action, '.', 2) as what,
                subject, detail, seq
              from audit
              where action in ('note.added', 'note.changed', 'publication.added',
                  'publication.removed', 'withdrawal.added', 'withdrawal.removed')
                and seq is not null),
            sealed as (
              select distinct on (kind, subject) kind, subject, substr(detail, 8) as hash
              from told where what <> 'removed' and detail like 'sha256=%'
              order by kind, subject, seq desc),
            named as (
              select kind, what, one as subject
              from told, unnest(string_to_array(subject, ',')) as one
              where what = 'removed' or detail like 'rows=%'),
            held as (
              select 'note' as kind, id::text as subject, note_hash(id) as hash from note
              union all
              select 'publication', id::text, encode(sha256(convert_to(words, 'UTF8')), 'hex')
              from publication
              union all
              select 'withdrawal', publication::text,
                encode(sha256(convert_to(because, 'UTF8')), 'hex')
              from withdrawal),
            compared as (
              select kind, subject, s.hash as told, h.hash as held
              from sealed s full join held h using (kind, subject))
            select c.kind || ' ' || c.subject as what
            from compared c
            where c.told is distinct from c.held
              and not exists (
                select from named n where n.kind = c.kind and n.subject = c.subject
                  and case n.what when 'removed' then c.held is null else c.told is null end)
            order by c.kind, c.subject::bigint
            """)
        .getValues(DSL.field("what", String.class));
  }

  /// Where the acts on record are not those whose recording is in the audit. Acts from before there
  /// was an audit are not in it.
  public List<String> actsApart() {
    return sql.fetch(
            """
            with told as (
              select seq, split_part(replace(subject, '…', ','), ',', 1)::bigint as first,
                split_part(replace(subject, '…', ','), ',', -1)::bigint as last,
                case when detail like 'rows=%' then substr(detail, 6)::bigint else 1 end as rows
              from audit where action = 'act.added' and seq is not null)
            select 'entry ' || seq || ' of the audit recorded ' || rows || ' here, of which '
                || (select count(*) from act where id between first and last) || ' are on record'
              as what, seq as place
            from told
            where rows <> (select count(*) from act where id between first and last)
            union all
            select 'entry ' || seq || ' of the audit tells of acts ' || substr(action, 5)
              || ', which never happens to acts', seq
            from audit where action in ('act.changed', 'act.removed') and seq is not null
            union all
            select 'act ' || id || ' is on record, and its recording is not in the audit', id
            from act
            where id > (select min(first) from told)
              and not exists (select from told where id between first and last)
            order by place
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
