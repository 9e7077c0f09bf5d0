package accede.storage;

import static accede.storage.generated.Tables.ACTIVITY;
import static accede.storage.generated.Tables.ACTIVITY_ITEM;
import static accede.storage.generated.Tables.APPOINTMENT;
import static accede.storage.generated.Tables.COUNTERPART;
import static accede.storage.generated.Tables.DOCUMENT;
import static accede.storage.generated.Tables.ENGAGEMENT;
import static accede.storage.generated.Tables.EVENT_SOURCE;
import static accede.storage.generated.Tables.FIGURE;
import static accede.storage.generated.Tables.FINDING;
import static accede.storage.generated.Tables.MANDATE;
import static accede.storage.generated.Tables.MEETING;
import static accede.storage.generated.Tables.MEETING_POINT;
import static accede.storage.generated.Tables.PAPER_CITATION;

import accede.events.EventSource;
import accede.mandates.Appointment;
import accede.mandates.Mandate;
import accede.mandates.PaperCitation;
import accede.meetings.Meeting;
import accede.outreach.Activity;
import accede.outreach.ActivityItem;
import accede.outreach.Counterpart;
import accede.outreach.Engagement;
import accede.participation.TreatyId;
import accede.reading.Reading;
import accede.reading.Records;
import java.util.List;
import javax.sql.DataSource;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// The records in PostgreSQL; a document goes in whole or not at all.
public final class SqlRecords implements Records {

  private final DSLContext sql;

  /// The records of a database.
  public SqlRecords(DataSource source) {
    this.sql = Sql.over(source);
  }

  @Override
  public boolean holds(TreatyId treaty, Reading.Masthead head) {
    return sql.fetchExists(DOCUMENT, same(treaty, head));
  }

  private static Condition same(TreatyId treaty, Reading.Masthead head) {
    return DOCUMENT
        .TREATY
        .eq(treaty.value())
        .and(DOCUMENT.TITLE.eq(head.title()))
        .and(DOCUMENT.SYMBOL.eq(head.symbol()))
        .and(DOCUMENT.ISSUED_ON.isNotDistinctFrom(Sql.column(head.date())));
  }

  @Override
  public void store(TreatyId treaty, Reading reading) {
    sql.transaction(inside -> insert(inside.dsl(), treaty, reading));
  }

  @Override
  public void replace(TreatyId treaty, Reading reading) {
    sql.transaction(inside -> {
      DSLContext dsl = inside.dsl();
      if (dsl.deleteFrom(DOCUMENT).where(same(treaty, reading.document())).execute() == 0) {
        throw new IllegalArgumentException(
            "'" + reading.document().title() + "' is not on record and cannot be replaced.");
      }
      insert(dsl, treaty, reading);
    });
  }

  @Override
  public List<Reading> documents(TreatyId treaty) {
    return sql.transactionResult(inside -> StoredReadings.of(inside.dsl(), treaty));
  }

  /// Keeps a document whole; answers its number.
  static long insert(DSLContext sql, TreatyId treaty, Reading reading) {
    long document = insertHead(sql, treaty, reading.document());
    int position = 0;
    for (PaperCitation paper : reading.symbols()) {
      insert(sql, document, ++position, paper);
    }
    position = 0;
    for (Meeting meeting : reading.meetings()) {
      insert(sql, document, ++position, meeting);
    }
    for (Activity activity : reading.activities()) {
      insert(sql, document, activity);
    }
    insertFigures(sql, document, reading);
    position = 0;
    for (Mandate mandate : reading.mandates()) {
      insert(sql, document, ++position, mandate);
    }
    position = 0;
    for (Appointment appointment : reading.appointments()) {
      insert(sql, document, ++position, appointment);
    }
    position = 0;
    for (EventSource source : reading.sources()) {
      insert(sql, document, ++position, source);
    }
    position = 0;
    for (Reading.Finding finding : reading.findings()) {
      insert(sql, document, ++position, finding);
    }
    return document;
  }

  private static long insertHead(DSLContext sql, TreatyId treaty, Reading.Masthead head) {
    return sql.insertInto(DOCUMENT)
        .set(DOCUMENT.TREATY, treaty.value())
        .set(DOCUMENT.TITLE, head.title())
        .set(DOCUMENT.SYMBOL, head.symbol())
        .set(DOCUMENT.ISSUER, head.issuer())
        .set(DOCUMENT.ISSUED_ON, Sql.column(head.date()))
        .set(DOCUMENT.LANGUAGE, head.language())
        .set(DOCUMENT.CONFERENCE, head.conference())
        .returningResult(DOCUMENT.ID)
        .fetchSingle()
        .value1();
  }

  private static void insert(DSLContext sql, long document, int position, PaperCitation paper) {
    sql.insertInto(PAPER_CITATION)
        .set(PAPER_CITATION.DOCUMENT, document)
        .set(PAPER_CITATION.POSITION, position)
        .set(PAPER_CITATION.SYMBOL, paper.symbol())
        .set(PAPER_CITATION.TITLE, paper.title())
        .set(PAPER_CITATION.ISSUED_ON, Sql.column(paper.issued()))
        .set(PAPER_CITATION.PARAGRAPH, paper.paragraph())
        .set(PAPER_CITATION.LINE, paper.line())
        .execute();
  }

  private static void insert(DSLContext sql, long document, int position, Meeting meeting) {
    Meeting.Attendance count = meeting.attendance();
    long id =
        sql.insertInto(MEETING)
            .set(MEETING.DOCUMENT, document)
            .set(MEETING.POSITION, position)
            .set(MEETING.BODY, meeting.body())
            .set(MEETING.CYCLE, meeting.cycle())
            .set(MEETING.ORDINAL, meeting.ordinal())
            .set(MEETING.FROM_DAY, meeting.from())
            .set(MEETING.TO_DAY, meeting.to())
            .set(MEETING.PLACE, meeting.place())
            .set(MEETING.CITY, meeting.city())
            .set(MEETING.PLACE_STATES, Sql.array(meeting.states()))
            .set(MEETING.ATTENDING_STATES, told(count.states()))
            .set(MEETING.ATTENDING_ORGANIZATIONS, told(count.internationalOrganizations()))
            .set(MEETING.ATTENDING_SOCIETY, told(count.civilSociety()))
            .set(MEETING.LINE, meeting.line())
            .returningResult(MEETING.ID)
            .fetchSingle()
            .value1();
    int place = 0;
    for (Meeting.Point point : meeting.points()) {
      place++;
      sql.insertInto(MEETING_POINT)
          .set(MEETING_POINT.MEETING, id)
          .set(MEETING_POINT.POSITION, place)
          .set(MEETING_POINT.LABEL, point.label())
          .set(MEETING_POINT.KIND, point.kind().name())
          .set(MEETING_POINT.SPEAKERS, point.speakers())
          .set(MEETING_POINT.TOPIC, point.topic())
          .set(MEETING_POINT.SYMBOLS, Sql.array(point.symbols()))
          .execute();
    }
  }

  private static @Nullable Integer told(int number) {
    return number < 0 ? null : Integer.valueOf(number);
  }

  private static void insert(DSLContext sql, long document, Activity activity) {
    boolean known = activity.date().known();
    long id =
        sql.insertInto(ACTIVITY)
            .set(ACTIVITY.DOCUMENT, document)
            .set(ACTIVITY.ENTRY, activity.entry())
            .set(ACTIVITY.FROM_DAY, known ? activity.date().from() : null)
            .set(ACTIVITY.TO_DAY, known ? activity.date().to() : null)
            .set(ACTIVITY.START_TIME, activity.date().start())
            .set(ACTIVITY.END_TIME, activity.date().end())
            .set(ACTIVITY.PRINTED_DATE, activity.date().printed())
            .set(ACTIVITY.PRECISION, activity.date().precision().name())
            .set(ACTIVITY.PLACE, activity.place().printed())
            .set(ACTIVITY.CITY, activity.place().city())
            .set(ACTIVITY.PLACE_STATES, Sql.array(activity.place().states()))
            .set(ACTIVITY.PROCESS, activity.process())
            .set(ACTIVITY.LINE, activity.line())
            .returningResult(ACTIVITY.ID)
            .fetchSingle()
            .value1();
    int position = 0;
    for (ActivityItem item : activity.items()) {
      insert(sql, id, ++position, item);
    }
  }

  private static void insert(DSLContext sql, long activity, int position, ActivityItem item) {
    long id =
        sql.insertInto(ACTIVITY_ITEM)
            .set(ACTIVITY_ITEM.ACTIVITY, activity)
            .set(ACTIVITY_ITEM.POSITION, position)
            .set(ACTIVITY_ITEM.TEXT, item.text())
            .set(ACTIVITY_ITEM.KIND, item.kind().name())
            .set(ACTIVITY_ITEM.HEADING, item.heading())
            .set(ACTIVITY_ITEM.EVENT, item.event())
            .set(ACTIVITY_ITEM.MENTIONS, Sql.array(item.mentions()))
            .set(ACTIVITY_ITEM.LINE, item.line())
            .returningResult(ACTIVITY_ITEM.ID)
            .fetchSingle()
            .value1();
    int place = 0;
    for (Counterpart counterpart : item.counterparts()) {
      place++;
      sql.insertInto(COUNTERPART)
          .set(COUNTERPART.ITEM, id)
          .set(COUNTERPART.POSITION, place)
          .set(COUNTERPART.NAME, counterpart.name())
          .set(COUNTERPART.TYPE, counterpart.type().name())
          .execute();
    }
    place = 0;
    for (Engagement engagement : item.states()) {
      place++;
      sql.insertInto(ENGAGEMENT)
          .set(ENGAGEMENT.ITEM, id)
          .set(ENGAGEMENT.POSITION, place)
          .set(ENGAGEMENT.STATE, engagement.state().value())
          .set(ENGAGEMENT.EVIDENCE, engagement.evidence().name())
          .execute();
    }
  }

  private static void insertFigures(DSLContext sql, long document, Reading reading) {
    int position = 0;
    for (Reading.Count count : reading.counts()) {
      position++;
      sql.insertInto(FIGURE)
          .set(FIGURE.DOCUMENT, document)
          .set(FIGURE.POSITION, position)
          .set(FIGURE.KIND, count.kind())
          .set(FIGURE.VALUE, count.value())
          .set(FIGURE.DAY, Sql.column(count.date()))
          .set(FIGURE.CLAIMED, false)
          .set(FIGURE.LINE, count.line())
          .execute();
    }
    for (Reading.Claim claim : reading.claims()) {
      position++;
      sql.insertInto(FIGURE)
          .set(FIGURE.DOCUMENT, document)
          .set(FIGURE.POSITION, position)
          .set(FIGURE.KIND, claim.kind())
          .set(FIGURE.VALUE, claim.value())
          .set(FIGURE.CLAIMED, true)
          .set(FIGURE.LINE, claim.line())
          .execute();
    }
  }

  private static void insert(DSLContext sql, long document, int position, Mandate mandate) {
    sql.insertInto(MANDATE)
        .set(MANDATE.DOCUMENT, document)
        .set(MANDATE.POSITION, position)
        .set(MANDATE.NUMBER, mandate.id())
        .set(MANDATE.TEXT, mandate.text())
        .set(MANDATE.KIND, mandate.kind().name())
        .set(MANDATE.LINE, mandate.line())
        .execute();
  }

  private static void insert(DSLContext sql, long document, int position, Appointment appointment) {
    sql.insertInto(APPOINTMENT)
        .set(APPOINTMENT.DOCUMENT, document)
        .set(APPOINTMENT.POSITION, position)
        .set(APPOINTMENT.OFFICE, appointment.office())
        .set(APPOINTMENT.HOLDER, appointment.holder())
        .set(APPOINTMENT.STATES, Sql.array(appointment.states()))
        .set(APPOINTMENT.APPOINTED_BY, appointment.by())
        .set(APPOINTMENT.APPOINTED_ON, Sql.column(appointment.on()))
        .set(APPOINTMENT.LINE, appointment.line())
        .execute();
  }

  private static void insert(DSLContext sql, long document, int position, EventSource source) {
    sql.insertInto(EVENT_SOURCE)
        .set(EVENT_SOURCE.DOCUMENT, document)
        .set(EVENT_SOURCE.POSITION, position)
        .set(EVENT_SOURCE.ORGANIZATION, source.organization())
        .set(EVENT_SOURCE.ABBREVIATION, source.abbreviation())
        .set(EVENT_SOURCE.LISTED_UNDER, source.group())
        .set(EVENT_SOURCE.SEAT, source.seat())
        .set(EVENT_SOURCE.URL, source.url())
        .set(EVENT_SOURCE.LINE, source.line())
        .execute();
  }

  private static void insert(DSLContext sql, long document, int position, Reading.Finding finding) {
    sql.insertInto(FINDING)
        .set(FINDING.DOCUMENT, document)
        .set(FINDING.POSITION, position)
        .set(FINDING.LINE, finding.line())
        .set(FINDING.KIND, finding.kind().name())
        .set(FINDING.PRINTED, finding.printed())
        .set(FINDING.PROPOSAL, finding.proposal())
        .set(FINDING.REASON, finding.reason())
        .set(FINDING.CERTAINTY, finding.certainty().name())
        .execute();
  }
}
