package accede.storage;

import static accede.storage.generated.Tables.ACTIVITY;
import static accede.storage.generated.Tables.DOCUMENT;
import static accede.storage.generated.Tables.NOTE;
import static accede.storage.generated.Tables.NOTE_SHARE;
import static accede.storage.generated.Tables.PUBLICATION;
import static accede.storage.generated.Tables.WITHDRAWAL;

import accede.geography.StateCode;
import accede.outreach.Note;
import accede.outreach.Publication;
import accede.participation.TreatyId;
import accede.reading.Shelved;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// Confidential notes and what was published, in PostgreSQL.
public final class SqlNotes {

  private final DSLContext sql;

  /// The notes of a database, for whoever the connections speak.
  public SqlNotes(DataSource source) {
    this.sql = Sql.over(source);
  }

  /// Keeps a note.
  ///
  /// @return its number
  public long add(Note.Draft draft) {
    // Not "returning": the number may be read back only of a note that may be seen.
    return sql.transactionResult(inside -> {
      DSLContext dsl = inside.dsl();
      long id =
          dsl.fetchSingle("select nextval(pg_get_serial_sequence('note', 'id'))").into(Long.class);
      dsl.execute(
          "insert into note (id, treaty, state, about_day, subject, text, replaces)"
              + " overriding system value values (?, ?, ?, ?, ?, ?, ?)",
          id,
          draft.treaty().value(),
          draft.state() == null ? null : draft.state().value(),
          draft.about(),
          draft.subject(),
          draft.text(),
          draft.replaces() == 0 ? null : draft.replaces());
      return id;
    });
  }

  /// The notes the reader may see, newest first; those replaced by others are left out.
  ///
  /// @param state null for all
  public List<Note> all(TreatyId treaty, @Nullable StateCode state) {
    Condition which =
        NOTE.TREATY
            .eq(treaty.value())
            .and(
                NOTE.ID.notIn(
                    DSL.select(NOTE.as("later").REPLACES)
                        .from(NOTE.as("later"))
                        .where(NOTE.as("later").REPLACES.isNotNull())));
    return notes(state == null ? which : which.and(NOTE.STATE.eq(state.value())));
  }

  /// The same with those replaced by others.
  public List<Note> everyVersion(TreatyId treaty) {
    return notes(NOTE.TREATY.eq(treaty.value()));
  }

  /// A note, if the reader may see it.
  public Optional<Note> find(long id) {
    return notes(NOTE.ID.eq(id)).stream().findFirst();
  }

  private List<Note> notes(Condition which) {
    return sql.transactionResult(inside -> {
      DSLContext dsl = inside.dsl();
      Map<Long, List<String>> audiences =
          dsl.selectFrom(NOTE_SHARE)
              .orderBy(NOTE_SHARE.AUDIENCE)
              .fetchGroups(NOTE_SHARE.NOTE, NOTE_SHARE.AUDIENCE);
      return dsl.select(
              NOTE.ID,
              NOTE.TREATY,
              NOTE.STATE,
              NOTE.ABOUT_DAY,
              NOTE.SUBJECT,
              NOTE.AUTHOR,
              NOTE.WRITTEN_AT,
              NOTE.REPLACES)
          .from(NOTE)
          .where(which)
          .orderBy(NOTE.ABOUT_DAY.desc(), NOTE.ID.desc())
          .fetch(row -> note(row, audiences.getOrDefault(row.get(NOTE.ID), List.of())));
    });
  }

  private static Note note(Record row, List<String> audiences) {
    String state = row.get(NOTE.STATE);
    Long replaces = row.get(NOTE.REPLACES);
    return new Note(
        row.get(NOTE.ID),
        TreatyId.of(row.get(NOTE.TREATY)),
        state == null ? null : StateCode.of(state),
        row.get(NOTE.ABOUT_DAY),
        row.get(NOTE.SUBJECT),
        row.get(NOTE.AUTHOR),
        row.get(NOTE.WRITTEN_AT),
        replaces == null ? 0 : replaces,
        audiences);
  }

  /// The texts of notes, by number, of those the reader may read. Each reading is written down.
  public Map<Long, String> read(List<Long> ids) {
    return sql.transactionResult(inside -> {
      Map<Long, String> texts = new LinkedHashMap<>();
      inside
          .dsl()
          .fetch("select id, text from read_notes(?::bigint[])", (Object) ids.toArray(Long[]::new))
          .forEach(row -> texts.put(row.get(0, Long.class), row.get(1, String.class)));
      return texts;
    });
  }

  /// Lets a State or an organization read a note.
  public void share(long note, String audience) {
    sql.insertInto(NOTE_SHARE)
        .set(NOTE_SHARE.NOTE, note)
        .set(NOTE_SHARE.AUDIENCE, audience)
        .onConflictDoNothing()
        .execute();
  }

  /// Takes that back.
  public void unshare(long note, String audience) {
    sql.deleteFrom(NOTE_SHARE)
        .where(NOTE_SHARE.NOTE.eq(note).and(NOTE_SHARE.AUDIENCE.eq(audience)))
        .execute();
  }

  /// Takes words out of a note for good.
  public void redact(long note, String words, String instead) {
    sql.fetch("select redact_note(?, ?, ?)", note, words, instead);
  }

  /// Publishes words about a note.
  ///
  /// @return number of the publication
  public long publish(Note note, String words) {
    return sql.insertInto(PUBLICATION)
        .set(PUBLICATION.TREATY, note.treaty().value())
        .set(PUBLICATION.NOTE, note.id())
        .set(PUBLICATION.STATE, note.findState().map(StateCode::value).orElse(null))
        .set(PUBLICATION.ABOUT_DAY, note.about())
        .set(PUBLICATION.WORDS, words)
        .returningResult(PUBLICATION.ID)
        .fetchSingle()
        .value1();
  }

  /// Publishes a document.
  ///
  /// @return number of the publication
  public long publish(Shelved document) {
    return publish(sql, document.id(), document.treaty(), document.title());
  }

  static long publish(DSLContext sql, long document, TreatyId treaty, String title) {
    return sql.insertInto(PUBLICATION)
        .set(PUBLICATION.TREATY, treaty.value())
        .set(PUBLICATION.DOCUMENT, document)
        .set(PUBLICATION.WORDS, title.isEmpty() ? "(no title)" : title)
        .returningResult(PUBLICATION.ID)
        .fetchSingle()
        .value1();
  }

  /// Takes a publication back.
  public void withdraw(long publication, String because) {
    sql.insertInto(WITHDRAWAL)
        .set(WITHDRAWAL.PUBLICATION, publication)
        .set(WITHDRAWAL.BECAUSE, because)
        .execute();
  }

  /// What the reader may see of publications about notes, newest first: everybody what is not
  /// withdrawn.
  public List<Publication> publications(TreatyId treaty, @Nullable StateCode state) {
    Condition which = PUBLICATION.TREATY.eq(treaty.value()).and(PUBLICATION.NOTE.isNotNull());
    return publications(state == null ? which : which.and(PUBLICATION.STATE.eq(state.value())));
  }

  /// A publication, if the reader may see it.
  public Optional<Publication> publication(long id) {
    return publications(PUBLICATION.ID.eq(id)).stream().findFirst();
  }

  private List<Publication> publications(Condition which) {
    return sql.select(PUBLICATION.fields())
        .select(WITHDRAWAL.WITHDRAWN_BY, WITHDRAWAL.WITHDRAWN_AT, WITHDRAWAL.BECAUSE)
        .from(PUBLICATION)
        .leftJoin(WITHDRAWAL)
        .on(WITHDRAWAL.PUBLICATION.eq(PUBLICATION.ID))
        .where(which)
        .orderBy(PUBLICATION.ABOUT_DAY.desc().nullsLast(), PUBLICATION.ID.desc())
        .fetch(SqlNotes::publication);
  }

  private static Publication publication(Record row) {
    String state = row.get(PUBLICATION.STATE);
    Long note = row.get(PUBLICATION.NOTE);
    Long document = row.get(PUBLICATION.DOCUMENT);
    return new Publication(
        row.get(PUBLICATION.ID),
        TreatyId.of(row.get(PUBLICATION.TREATY)),
        note == null ? 0 : note,
        document == null ? 0 : document,
        state == null ? null : StateCode.of(state),
        row.get(PUBLICATION.ABOUT_DAY),
        row.get(PUBLICATION.WORDS),
        row.get(PUBLICATION.PUBLISHED_BY),
        row.get(PUBLICATION.PUBLISHED_AT),
        row.get(WITHDRAWAL.WITHDRAWN_AT) == null
            ? null
            : new Publication.Withdrawal(
                row.get(WITHDRAWAL.WITHDRAWN_BY),
                row.get(WITHDRAWAL.WITHDRAWN_AT),
                row.get(WITHDRAWAL.BECAUSE)));
  }

  /// The documents on record the reader may see.
  public List<Shelved> documents(TreatyId treaty) {
    return sql.select(
            DOCUMENT.ID,
            DOCUMENT.TREATY,
            DOCUMENT.TITLE,
            DOCUMENT.SYMBOL,
            DSL.field(
                DSL.select(DSL.max(PUBLICATION.ID))
                    .from(PUBLICATION)
                    .where(PUBLICATION.DOCUMENT.eq(DOCUMENT.ID))
                    .and(DSL.condition("not is_withdrawn({0})", PUBLICATION.ID))),
            DSL.field(DSL.selectCount().from(ACTIVITY).where(ACTIVITY.DOCUMENT.eq(DOCUMENT.ID))))
        .from(DOCUMENT)
        .where(DOCUMENT.TREATY.eq(treaty.value()))
        .orderBy(DOCUMENT.ID)
        .fetch(row ->
            new Shelved(
                row.value1(),
                TreatyId.of(row.value2()),
                row.value3(),
                row.value4(),
                row.value5() == null ? 0 : row.value5(),
                row.value6()));
  }
}
