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
import accede.geography.StateCode;
import accede.mandates.Appointment;
import accede.mandates.Mandate;
import accede.mandates.PaperCitation;
import accede.meetings.Meeting;
import accede.outreach.Activity;
import accede.outreach.ActivityDate;
import accede.outreach.ActivityItem;
import accede.outreach.Counterpart;
import accede.outreach.Engagement;
import accede.outreach.Evidence;
import accede.outreach.ItemKind;
import accede.outreach.Place;
import accede.participation.TreatyId;
import accede.reading.Reading;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.ResultQuery;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;

/// The documents of a treaty put together again: one query a table, whatever their number.
final class StoredReadings {

  private final DSLContext sql;
  private final TreatyId treaty;
  private final Map<Long, List<ActivityItem>> items;
  private final Map<Long, List<Meeting.Point>> points;

  private StoredReadings(DSLContext sql, TreatyId treaty) {
    this.sql = sql;
    this.treaty = treaty;
    this.items = items();
    this.points = points();
  }

  static List<Reading> of(DSLContext sql, TreatyId treaty) {
    return new StoredReadings(sql, treaty).all();
  }

  private List<Reading> all() {
    Map<Long, List<PaperCitation>> papers = papers();
    Map<Long, List<Meeting>> meetings = meetings();
    Map<Long, List<Activity>> activities = activities();
    Map<Long, List<Reading.Count>> counts = counts();
    Map<Long, List<Reading.Claim>> claims = claims();
    Map<Long, List<Mandate>> mandates = mandates();
    Map<Long, List<Appointment>> appointments = appointments();
    Map<Long, List<EventSource>> sources = sources();
    Map<Long, List<Reading.Finding>> findings = findings();
    return sql.selectFrom(DOCUMENT)
        .where(DOCUMENT.TREATY.eq(treaty.value()))
        .orderBy(DOCUMENT.ID)
        .fetch(row -> {
          Long id = row.get(DOCUMENT.ID);
          return new Reading(
              new Reading.Masthead(
                  row.get(DOCUMENT.TITLE),
                  row.get(DOCUMENT.SYMBOL),
                  row.get(DOCUMENT.ISSUER),
                  Sql.day(row.get(DOCUMENT.ISSUED_ON)),
                  row.get(DOCUMENT.LANGUAGE),
                  row.get(DOCUMENT.CONFERENCE)),
              papers.getOrDefault(id, List.of()),
              meetings.getOrDefault(id, List.of()),
              activities.getOrDefault(id, List.of()),
              counts.getOrDefault(id, List.of()),
              claims.getOrDefault(id, List.of()),
              mandates.getOrDefault(id, List.of()),
              appointments.getOrDefault(id, List.of()),
              sources.getOrDefault(id, List.of()),
              findings.getOrDefault(id, List.of()));
        });
  }

  private Select<Record1<Long>> documents() {
    return sql.select(DOCUMENT.ID).from(DOCUMENT).where(DOCUMENT.TREATY.eq(treaty.value()));
  }

  private Select<Record1<Long>> activityItems() {
    return sql.select(ACTIVITY_ITEM.ID)
        .from(ACTIVITY_ITEM)
        .join(ACTIVITY)
        .on(ACTIVITY.ID.eq(ACTIVITY_ITEM.ACTIVITY))
        .where(ACTIVITY.DOCUMENT.in(documents()));
  }

  private Map<Long, List<PaperCitation>> papers() {
    return sql.selectFrom(PAPER_CITATION)
        .where(PAPER_CITATION.DOCUMENT.in(documents()))
        .orderBy(PAPER_CITATION.POSITION)
        .fetchGroups(
            PAPER_CITATION.DOCUMENT,
            row ->
                new PaperCitation(
                    row.get(PAPER_CITATION.SYMBOL),
                    row.get(PAPER_CITATION.TITLE),
                    Sql.day(row.get(PAPER_CITATION.ISSUED_ON)),
                    row.get(PAPER_CITATION.PARAGRAPH),
                    row.get(PAPER_CITATION.LINE)));
  }

  private Map<Long, List<Meeting.Point>> points() {
    return sql.selectFrom(MEETING_POINT)
        .orderBy(MEETING_POINT.POSITION)
        .fetchGroups(
            MEETING_POINT.MEETING,
            row ->
                new Meeting.Point(
                    row.get(MEETING_POINT.LABEL),
                    Meeting.PointKind.valueOf(row.get(MEETING_POINT.KIND)),
                    row.get(MEETING_POINT.SPEAKERS),
                    row.get(MEETING_POINT.TOPIC),
                    List.of(row.get(MEETING_POINT.SYMBOLS))));
  }

  private Map<Long, List<Meeting>> meetings() {
    return sql.selectFrom(MEETING)
        .where(MEETING.DOCUMENT.in(documents()))
        .orderBy(MEETING.POSITION)
        .fetchGroups(MEETING.DOCUMENT, this::meeting);
  }

  private Meeting meeting(Record row) {
    return new Meeting(
        row.get(MEETING.BODY),
        row.get(MEETING.CYCLE),
        row.get(MEETING.ORDINAL),
        row.get(MEETING.FROM_DAY),
        row.get(MEETING.TO_DAY),
        row.get(MEETING.PLACE),
        row.get(MEETING.CITY),
        states(row.get(MEETING.PLACE_STATES)),
        new Meeting.Attendance(
            number(row.get(MEETING.ATTENDING_STATES)),
            number(row.get(MEETING.ATTENDING_ORGANIZATIONS)),
            number(row.get(MEETING.ATTENDING_SOCIETY))),
        points.getOrDefault(row.get(MEETING.ID), List.of()),
        row.get(MEETING.LINE));
  }

  private Map<Long, List<ActivityItem>> items() {
    Map<Long, List<Counterpart>> counterparts =
        sql.selectFrom(COUNTERPART)
            .where(COUNTERPART.ITEM.in(activityItems()))
            .orderBy(COUNTERPART.POSITION)
            .fetchGroups(
                COUNTERPART.ITEM,
                row ->
                    new Counterpart(
                        row.get(COUNTERPART.NAME),
                        Counterpart.Type.valueOf(row.get(COUNTERPART.TYPE))));
    Map<Long, List<Engagement>> engagements =
        sql.selectFrom(ENGAGEMENT)
            .where(ENGAGEMENT.ITEM.in(activityItems()))
            .orderBy(ENGAGEMENT.POSITION)
            .fetchGroups(
                ENGAGEMENT.ITEM,
                row ->
                    new Engagement(
                        StateCode.of(row.get(ENGAGEMENT.STATE)),
                        Evidence.valueOf(row.get(ENGAGEMENT.EVIDENCE))));
    return sql.selectFrom(ACTIVITY_ITEM)
        .where(ACTIVITY_ITEM.ID.in(activityItems()))
        .orderBy(ACTIVITY_ITEM.POSITION)
        .fetchGroups(
            ACTIVITY_ITEM.ACTIVITY,
            row ->
                new ActivityItem(
                    row.get(ACTIVITY_ITEM.TEXT),
                    ItemKind.valueOf(row.get(ACTIVITY_ITEM.KIND)),
                    row.get(ACTIVITY_ITEM.HEADING),
                    counterparts.getOrDefault(row.get(ACTIVITY_ITEM.ID), List.of()),
                    engagements.getOrDefault(row.get(ACTIVITY_ITEM.ID), List.of()),
                    states(row.get(ACTIVITY_ITEM.MENTIONS)),
                    row.get(ACTIVITY_ITEM.EVENT),
                    row.get(ACTIVITY_ITEM.LINE)));
  }

  private Map<Long, List<Activity>> activities() {
    return sql.selectFrom(ACTIVITY)
        .where(ACTIVITY.DOCUMENT.in(documents()))
        .orderBy(ACTIVITY.ENTRY)
        .fetchGroups(ACTIVITY.DOCUMENT, this::activity);
  }

  private Activity activity(Record row) {
    return new Activity(
        row.get(ACTIVITY.ENTRY),
        new ActivityDate(
            Sql.day(row.get(ACTIVITY.FROM_DAY)),
            Sql.day(row.get(ACTIVITY.TO_DAY)),
            row.get(ACTIVITY.START_TIME),
            row.get(ACTIVITY.END_TIME),
            row.get(ACTIVITY.PRINTED_DATE),
            ActivityDate.Precision.valueOf(row.get(ACTIVITY.PRECISION))),
        new Place(
            row.get(ACTIVITY.PLACE),
            row.get(ACTIVITY.CITY),
            states(row.get(ACTIVITY.PLACE_STATES))),
        row.get(ACTIVITY.PROCESS),
        items.getOrDefault(row.get(ACTIVITY.ID), List.of()),
        row.get(ACTIVITY.LINE));
  }

  private Map<Long, List<Reading.Count>> counts() {
    return figures(false)
        .fetchGroups(
            FIGURE.DOCUMENT,
            row ->
                new Reading.Count(
                    row.get(FIGURE.KIND),
                    row.get(FIGURE.VALUE),
                    Sql.day(row.get(FIGURE.DAY)),
                    row.get(FIGURE.LINE)));
  }

  private Map<Long, List<Reading.Claim>> claims() {
    return figures(true)
        .fetchGroups(
            FIGURE.DOCUMENT,
            row ->
                new Reading.Claim(
                    row.get(FIGURE.KIND), row.get(FIGURE.VALUE), row.get(FIGURE.LINE)));
  }

  private ResultQuery<? extends Record> figures(boolean claimed) {
    return sql.selectFrom(FIGURE)
        .where(FIGURE.DOCUMENT.in(documents()))
        .and(FIGURE.CLAIMED.eq(claimed))
        .orderBy(FIGURE.POSITION);
  }

  private Map<Long, List<Mandate>> mandates() {
    return sql.selectFrom(MANDATE)
        .where(MANDATE.DOCUMENT.in(documents()))
        .orderBy(MANDATE.POSITION)
        .fetchGroups(
            MANDATE.DOCUMENT,
            row ->
                new Mandate(
                    row.get(MANDATE.NUMBER),
                    row.get(MANDATE.TEXT),
                    Mandate.Kind.valueOf(row.get(MANDATE.KIND)),
                    row.get(MANDATE.LINE)));
  }

  private Map<Long, List<Appointment>> appointments() {
    return sql.selectFrom(APPOINTMENT)
        .where(APPOINTMENT.DOCUMENT.in(documents()))
        .orderBy(APPOINTMENT.POSITION)
        .fetchGroups(
            APPOINTMENT.DOCUMENT,
            row ->
                new Appointment(
                    row.get(APPOINTMENT.OFFICE),
                    row.get(APPOINTMENT.HOLDER),
                    states(row.get(APPOINTMENT.STATES)),
                    row.get(APPOINTMENT.APPOINTED_BY),
                    Sql.day(row.get(APPOINTMENT.APPOINTED_ON)),
                    row.get(APPOINTMENT.LINE)));
  }

  private Map<Long, List<EventSource>> sources() {
    return sql.selectFrom(EVENT_SOURCE)
        .where(EVENT_SOURCE.DOCUMENT.in(documents()))
        .orderBy(EVENT_SOURCE.POSITION)
        .fetchGroups(
            EVENT_SOURCE.DOCUMENT,
            row ->
                new EventSource(
                    row.get(EVENT_SOURCE.ORGANIZATION),
                    row.get(EVENT_SOURCE.ABBREVIATION),
                    row.get(EVENT_SOURCE.LISTED_UNDER),
                    row.get(EVENT_SOURCE.SEAT),
                    row.get(EVENT_SOURCE.URL),
                    row.get(EVENT_SOURCE.LINE)));
  }

  private Map<Long, List<Reading.Finding>> findings() {
    return sql.selectFrom(FINDING)
        .where(FINDING.DOCUMENT.in(documents()))
        .orderBy(FINDING.POSITION)
        .fetchGroups(
            FINDING.DOCUMENT,
            row ->
                new Reading.Finding(
                    row.get(FINDING.LINE),
                    Reading.Finding.Kind.valueOf(row.get(FINDING.KIND)),
                    row.get(FINDING.PRINTED),
                    row.get(FINDING.PROPOSAL),
                    row.get(FINDING.REASON),
                    Reading.Finding.Certainty.valueOf(row.get(FINDING.CERTAINTY))));
  }

  private static List<StateCode> states(String[] codes) {
    return Stream.of(codes).map(StateCode::of).toList();
  }

  private static int number(@Nullable Integer column) {
    return column == null ? -1 : column;
  }
}
