package accede.answers;

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
import accede.reading.Reading;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What was found in a document. [#reading()] turns the answer back into records, so that what one
/// Accede writes another can keep.
///
/// @param recommendations every numbered one, parents and children
/// @param mandates decisions, approaches and shared views
public record ReadingAnswer(
    Masthead document,
    List<Symbol> symbols,
    List<MeetingLine> meetings,
    List<ActivityLine> activities,
    List<CountLine> counts,
    List<ClaimLine> claims,
    List<Recommendation> recommendations,
    List<MandateLine> mandates,
    List<AppointmentLine> appointments,
    List<Source> sources,
    List<FindingLine> findings) {

  /// The head of the document.
  public record Masthead(
      @Nullable String title,
      @Nullable String symbol,
      @Nullable String issuer,
      @Nullable String date,
      @Nullable String language,
      @Nullable String conference) {}

  /// A mention of a document.
  public record Symbol(
      String symbol,
      int line,
      @Nullable String paragraph,
      @Nullable String title,
      @Nullable String issued) {}

  /// A meeting of a body.
  public record MeetingLine(
      String body,
      @Nullable String cycle,
      @Nullable Integer ordinal,
      String date,
      String from,
      String to,
      String place,
      @Nullable String city,
      @Nullable String country,
      @Nullable Attendance attendance,
      List<PointLine> points,
      int line) {}

  /// Who attended, by category.
  public record Attendance(
      @Nullable Integer states,
      @Nullable Integer internationalOrganizations,
      @Nullable Integer civilSociety) {}

  /// What was dealt with.
  public record PointLine(
      String label, String kind, String speakers, String topic, List<String> symbols) {}

  /// An entry of the outreach log.
  public record ActivityLine(
      int entry,
      @Nullable String from,
      @Nullable String to,
      @Nullable String start,
      @Nullable String end,
      String printedDate,
      String precision,
      String place,
      @Nullable String city,
      @Nullable String country,
      @Nullable String process,
      int line,
      List<Item> items) {}

  /// A line of an entry.
  public record Item(
      String text,
      String kind,
      int line,
      @Nullable String heading,
      List<CounterpartLine> counterparts,
      List<EngagementLine> states,
      List<String> mentions,
      @Nullable String event) {}

  /// Somebody met.
  public record CounterpartLine(String name, String type) {}

  /// A State engaged and its rung.
  public record EngagementLine(String state, String evidence) {}

  /// A figure with its day.
  public record CountLine(String kind, int value, @Nullable String date, int line) {}

  /// A figure without its rows.
  public record ClaimLine(String kind, int value, int line) {}

  /// A recommendation by its printed number.
  public record Recommendation(String id, String text, int line) {}

  /// A decision, an approach or a shared view.
  public record MandateLine(String id, String kind, String text, int line) {}

  /// A person called to an office.
  public record AppointmentLine(
      String office,
      String holder,
      List<String> states,
      @Nullable String by,
      @Nullable String on,
      int line) {}

  /// A calendar of another body.
  public record Source(
      String organization,
      @Nullable String abbreviation,
      @Nullable String group,
      @Nullable String seat,
      String url,
      int line) {}

  /// What looks wrong.
  public record FindingLine(
      int line,
      String kind,
      String printed,
      @Nullable String proposal,
      String reason,
      String certainty) {}

  /// The answer that tells a reading.
  public static ReadingAnswer of(Reading reading) {
    Reading.Masthead head = reading.document();
    return new ReadingAnswer(
        new Masthead(
            told(head.title()),
            told(head.symbol()),
            told(head.issuer()),
            told(head.date()),
            told(head.language()),
            told(head.conference())),
        reading.symbols().stream()
            .map(paper ->
                new Symbol(
                    paper.symbol(),
                    paper.line(),
                    told(paper.paragraph()),
                    told(paper.title()),
                    told(paper.issued())))
            .toList(),
        reading.meetings().stream().map(ReadingAnswer::meeting).toList(),
        reading.activities().stream().map(ReadingAnswer::activity).toList(),
        reading.counts().stream()
            .map(c -> new CountLine(c.kind(), c.value(), told(c.date()), c.line()))
            .toList(),
        reading.claims().stream().map(c -> new ClaimLine(c.kind(), c.value(), c.line())).toList(),
        reading.mandates().stream()
            .filter(mandate -> mandate.kind() == Mandate.Kind.RECOMMENDATION)
            .map(m -> new Recommendation(m.id(), m.text(), m.line()))
            .toList(),
        reading.mandates().stream()
            .filter(mandate -> mandate.kind() != Mandate.Kind.RECOMMENDATION)
            .map(m -> new MandateLine(m.id(), word(m.kind()), m.text(), m.line()))
            .toList(),
        reading.appointments().stream()
            .map(a ->
                new AppointmentLine(
                    a.office(),
                    a.holder(),
                    codes(a.states()),
                    told(a.by()),
                    told(a.on()),
                    a.line()))
            .toList(),
        reading.sources().stream()
            .map(s ->
                new Source(
                    s.organization(),
                    told(s.abbreviation()),
                    told(s.group()),
                    told(s.seat()),
                    s.url(),
                    s.line()))
            .toList(),
        reading.findings().stream().map(ReadingAnswer::finding).toList());
  }

  /// One finding.
  public static FindingLine finding(Reading.Finding finding) {
    return new FindingLine(
        finding.line(),
        word(finding.kind()),
        finding.printed(),
        told(finding.proposal()),
        finding.reason(),
        word(finding.certainty()));
  }

  private static MeetingLine meeting(Meeting meeting) {
    Meeting.Attendance count = meeting.attendance();
    return new MeetingLine(
        meeting.body(),
        told(meeting.cycle()),
        meeting.ordinal() == 0 ? null : meeting.ordinal(),
        meeting.from().toString(),
        meeting.from().toString(),
        meeting.to().toString(),
        meeting.place(),
        told(meeting.city()),
        first(meeting.states()),
        count.known()
            ? new Attendance(
                told(count.states()),
                told(count.internationalOrganizations()),
                told(count.civilSociety()))
            : null,
        meeting.points().stream()
            .map(
                p -> new PointLine(p.label(), word(p.kind()), p.speakers(), p.topic(), p.symbols()))
            .toList(),
        meeting.line());
  }

  /// One entry of the log.
  public static ActivityLine activity(Activity activity) {
    ActivityDate date = activity.date();
    return new ActivityLine(
        activity.entry(),
        date.known() ? date.from().toString() : null,
        date.known() ? date.to().toString() : null,
        told(date.start()),
        told(date.end()),
        date.printed(),
        word(date.precision()),
        activity.place().printed(),
        told(activity.place().city()),
        first(activity.place().states()),
        told(activity.process()),
        activity.line(),
        activity.items().stream().map(ReadingAnswer::item).toList());
  }

  private static Item item(ActivityItem item) {
    return new Item(
        item.text(),
        word(item.kind()),
        item.line(),
        told(item.heading()),
        item.counterparts().stream()
            .map(c -> new CounterpartLine(c.name(), word(c.type())))
            .toList(),
        item.states().stream()
            .map(e -> new EngagementLine(e.state().value(), word(e.evidence())))
            .toList(),
        codes(item.mentions()),
        told(item.event()));
  }

  /// The records the answer tells of.
  ///
  /// @throws IllegalArgumentException if a word, a code or a day in it cannot be right
  public Reading reading() {
    List<Mandate> all = new ArrayList<>();
    mandates.forEach(
        m -> all.add(new Mandate(m.id(), m.text(), kind(Mandate.Kind.class, m.kind()), m.line())));
    recommendations.forEach(
        r -> all.add(new Mandate(r.id(), r.text(), Mandate.Kind.RECOMMENDATION, r.line())));
    return new Reading(
        new Reading.Masthead(
            text(document.title()),
            text(document.symbol()),
            text(document.issuer()),
            day(document.date()),
            text(document.language()),
            text(document.conference())),
        symbols.stream()
            .map(s ->
                new PaperCitation(
                    s.symbol(), text(s.title()), day(s.issued()), text(s.paragraph()), s.line()))
            .toList(),
        meetings.stream().map(ReadingAnswer::meeting).toList(),
        activities.stream().map(ReadingAnswer::activity).toList(),
        counts.stream()
            .map(c -> new Reading.Count(c.kind(), c.value(), day(c.date()), c.line()))
            .toList(),
        claims.stream().map(c -> new Reading.Claim(c.kind(), c.value(), c.line())).toList(),
        all,
        appointments.stream()
            .map(a ->
                new Appointment(
                    a.office(),
                    a.holder(),
                    states(a.states()),
                    text(a.by()),
                    day(a.on()),
                    a.line()))
            .toList(),
        sources.stream()
            .map(s ->
                new EventSource(
                    s.organization(),
                    text(s.abbreviation()),
                    text(s.group()),
                    text(s.seat()),
                    s.url(),
                    s.line()))
            .toList(),
        findings.stream()
            .map(f ->
                new Reading.Finding(
                    f.line(),
                    kind(Reading.Finding.Kind.class, f.kind()),
                    f.printed(),
                    text(f.proposal()),
                    f.reason(),
                    kind(Reading.Finding.Certainty.class, f.certainty())))
            .toList());
  }

  private static Meeting meeting(MeetingLine line) {
    Attendance count = line.attendance();
    return new Meeting(
        line.body(),
        text(line.cycle()),
        line.ordinal() == null ? 0 : line.ordinal(),
        day(line.from()),
        day(line.to()),
        line.place(),
        text(line.city()),
        country(line.country()),
        count == null
            ? Meeting.Attendance.UNKNOWN
            : new Meeting.Attendance(
                number(count.states()),
                number(count.internationalOrganizations()),
                number(count.civilSociety())),
        line.points().stream()
            .map(p ->
                new Meeting.Point(
                    p.label(),
                    kind(Meeting.PointKind.class, p.kind()),
                    p.speakers(),
                    p.topic(),
                    p.symbols()))
            .toList(),
        line.line());
  }

  private static Activity activity(ActivityLine line) {
    ActivityDate.Precision precision = kind(ActivityDate.Precision.class, line.precision());
    return new Activity(
        line.entry(),
        new ActivityDate(
            day(line.from()),
            day(line.to()),
            text(line.start()),
            text(line.end()),
            line.printedDate(),
            precision),
        new Place(line.place(), text(line.city()), country(line.country())),
        text(line.process()),
        line.items().stream().map(ReadingAnswer::item).toList(),
        line.line());
  }

  private static ActivityItem item(Item item) {
    return new ActivityItem(
        item.text(),
        kind(ItemKind.class, item.kind()),
        text(item.heading()),
        item.counterparts().stream()
            .map(c -> new Counterpart(c.name(), kind(Counterpart.Type.class, c.type())))
            .toList(),
        item.states().stream()
            .map(e -> new Engagement(StateCode.of(e.state()), kind(Evidence.class, e.evidence())))
            .toList(),
        states(item.mentions()),
        text(item.event()),
        item.line());
  }

  /// The word of an enumerated value, in lower case with hyphens.
  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static <E extends Enum<E>> E kind(Class<E> type, String word) {
    return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  private static @Nullable String told(String text) {
    return text.isEmpty() ? null : text;
  }

  private static @Nullable String told(LocalDate day) {
    return day.equals(LocalDate.MIN) ? null : day.toString();
  }

  private static @Nullable Integer told(int number) {
    return number < 0 ? null : Integer.valueOf(number);
  }

  private static String text(@Nullable String told) {
    return told == null ? "" : told;
  }

  private static LocalDate day(@Nullable String told) {
    return told == null ? LocalDate.MIN : LocalDate.parse(told);
  }

  private static int number(@Nullable Integer told) {
    return told == null ? -1 : told;
  }

  private static List<String> codes(List<StateCode> states) {
    return states.stream().map(StateCode::value).toList();
  }

  private static List<StateCode> states(List<String> codes) {
    return codes.stream().map(StateCode::of).toList();
  }

  private static @Nullable String first(List<StateCode> states) {
    return states.isEmpty() ? null : states.getFirst().value();
  }

  private static List<StateCode> country(@Nullable String code) {
    return code == null ? List.of() : List.of(StateCode.of(code));
  }
}
