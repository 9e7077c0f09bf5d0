package accede.reporting;

import accede.documents.Block;
import accede.documents.Document;
import accede.documents.Masthead;
import accede.documents.PrintedDate;
import accede.documents.Text;
import accede.geography.Language;
import accede.mandates.Appointment;
import accede.mandates.Mandate;
import accede.mandates.PaperCitation;
import accede.meetings.Meeting;
import accede.reading.Reading;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The report of a working group's co-chairs to a Conference, made of the records of its cycle: its
/// mandate, its meetings, what they supported and recommend, and annexes with the Presidents'
/// activities, the elements of a toolkit and the calendars of other bodies.
public final class CoChairsReport {

  private final ReportGround ground;
  private final Reading records;
  private final Phrases say;
  private final String group;
  private final List<Block> blocks = new ArrayList<>();
  private int paragraphs;

  private CoChairsReport(ReportGround ground, Reading records, String group, Language language) {
    this.ground = ground;
    this.records = records;
    this.group = group;
    this.say = new Phrases(language);
  }

  /// Writes the report.
  ///
  /// @param records everything kept of the Conference's cycle
  /// @param group the short name of the working group, such as `WGTU`
  public static Document of(ReportGround ground, Reading records, String group, Language language) {
    return new CoChairsReport(ground, records, group, language).write();
  }

  private Document write() {
    introduction();
    background();
    appointments();
    records.meetings().stream().filter(this::ofTheGroup).forEach(this::meeting);
    outcome();
    recommendations();
    new PresidentsActivities(ground, records, say).addTo(blocks);
    toolkit();
    events();
    Locale locale = say.locale();
    return new Document(
        masthead(),
        List.of(
            say.plain(
                "title.1", "abbreviation", ground.treaty().abbreviation(), "group", name(group)),
            say.plain("title.2", "conference", cycle())),
        say.plain("subject", "group", name(group), "conference", cycle()),
        locale,
        blocks);
  }

  private Masthead masthead() {
    String[] occasion =
        conference()
            .map(held ->
                new String[] {
                  ground.treaty().title(),
                  capital(
                      say.plain(
                          "occasion",
                          "ordinal",
                          say.ordinal(held.ordinal()),
                          "conference",
                          name("CSP"))),
                  held.city() + ", " + PrintedDate.ofClosed(held.from(), held.to(), say.locale())
                })
            .orElseGet(() -> new String[] {ground.treaty().title()});
    return Masthead.of(records.document().date())
        .withSymbol(records.document().symbol())
        .withIssuer(name(group))
        .withOriginal(say.locale())
        .withOccasion(occasion);
  }

  private void introduction() {
    heading("heading.introduction");
    paragraph(
        "introduction",
        Map.of(
            "group", Text.of(name(group)),
            "code", Text.of(group),
            "ordinal", Text.of(conference().map(Meeting::ordinal).map(say::ordinal).orElse("")),
            "conference", Text.of(name("CSP")),
            "cycle", Text.of(cycle()),
            "day", day(records.document().date(), "document, date of issue"),
            "treaty", Text.of(ground.treaty().title())));
  }

  private void background() {
    List<Mandate> decisions = ofKind(Mandate.Kind.DECISION);
    if (decisions.isEmpty()) {
      return;
    }
    heading("heading.background");
    for (Mandate decision : decisions) {
      List<String> cited =
          records.symbols().stream()
              .filter(paper -> paper.paragraph().equals(decision.id()))
              .map(PaperCitation::symbol)
              .toList();
      numbered(
          cited.isEmpty()
              ? Text.of(sentence(decision.text()))
              : say.text(
                  "point.cited",
                  Map.of("point", Text.of(decision.text()), "symbols", say.symbols(cited))));
    }
  }

  private void appointments() {
    if (records.appointments().isEmpty()) {
      return;
    }
    heading("heading.appointments");
    Text all = Text.NONE;
    for (Appointment appointment : records.appointments()) {
      all = (all.isEmpty() ? all : all.plus(" ")).plus(appointment(appointment));
    }
    numbered(all);
  }

  private Text appointment(Appointment appointment) {
    Map<String, Text> gaps = new LinkedHashMap<>();
    gaps.put("holder", Text.of(appointment.holder()));
    gaps.put("state", Text.of(states(appointment.states(), records.document().date())));
    gaps.put("office", Text.of(appointment.office()));
    if (appointment.on().equals(LocalDate.MIN)) {
      return say.text("appointment.holder", gaps);
    }
    gaps.put("day", day(appointment.on(), "appointment of " + appointment.holder()));
    gaps.put("by", Text.of(appointment.by()));
    return say.text("appointment.called", gaps);
  }

  private String states(List<accede.geography.StateCode> codes, LocalDate day) {
    return say.list(
        codes.stream().map(code -> ground.states().nameOn(code, say.language(), day)).toList());
  }

  private boolean ofTheGroup(Meeting meeting) {
    return meeting.body().equals(group) && meeting.cycle().equals(cycle());
  }

  private void meeting(Meeting meeting) {
    Map<String, Text> title =
        Map.of("ordinal", Text.of(say.ordinal(meeting.ordinal())), "group", Text.of(group));
    List<PaperCitation> papers = papersBefore(meeting);
    if (!papers.isEmpty()) {
      heading(say.text("heading.preparation", title));
      numbered(say.text("papers", Map.of("ordinal", Text.of(say.ordinal(meeting.ordinal())))));
      blocks.add(Block.Listing.lettered(papers.stream().map(this::paper).toArray(Text[]::new)));
    }
    heading(Text.of(capital(say.text("heading.meeting", title).plain())));
    boolean attended = meeting.attendance().known();
    paragraph(attended ? "meeting.attended" : "meeting", figures(meeting, attended));
    if (!meeting.points().isEmpty()) {
      blocks.add(
          Block.Listing.lettered(meeting.points().stream().map(this::point).toArray(Text[]::new)));
    }
  }

  /// Papers issued for a meeting: after the one before it, up to the day it opened.
  private List<PaperCitation> papersBefore(Meeting meeting) {
    LocalDate after =
        records.meetings().stream()
            .filter(this::ofTheGroup)
            .filter(other -> other.ordinal() < meeting.ordinal())
            .map(Meeting::to)
            .max(LocalDate::compareTo)
            .orElse(LocalDate.MIN);
    return records.symbols().stream()
        .filter(PaperCitation::dated)
        .filter(paper -> paper.issued().isAfter(after) && !paper.issued().isAfter(meeting.from()))
        .toList();
  }

  private Text paper(PaperCitation paper) {
    return say.text(
        "paper",
        Map.of(
            "title", Text.of(paper.title()),
            "symbol", Text.name(paper.symbol()),
            "day", day(paper.issued(), "paper " + paper.symbol() + ", date of issue")));
  }

  private Map<String, Text> figures(Meeting meeting, boolean attended) {
    String record = "meeting " + meeting.body() + " " + meeting.ordinal() + " of " + cycle();
    Map<String, Text> gaps = new LinkedHashMap<>();
    gaps.put("code", Text.of(group));
    gaps.put("ordinal", Text.of(say.ordinal(meeting.ordinal())));
    gaps.put(
        "days",
        Text.sourced(
            PrintedDate.ofClosed(meeting.from(), meeting.to(), say.locale()), record + ", days"));
    gaps.put("place", Text.of(meeting.place()));
    gaps.put("treaty", Text.of(ground.treaty().title()));
    gaps.put(
        "parties",
        Text.sourced(
            say.counted("states", ground.partiesOn(meeting.from())),
            "ledger, deposited by " + meeting.from()));
    gaps.put(
        "force",
        Text.sourced(
            Integer.toString(ground.inForceOn(meeting.from())),
            "ledger, in force on " + meeting.from()));
    if (attended) {
      Meeting.Attendance count = meeting.attendance();
      gaps.put("states", counted("states", count.states(), record));
      gaps.put(
          "organizations", counted("organizations", count.internationalOrganizations(), record));
      gaps.put("society", counted("society", count.civilSociety(), record));
    }
    return gaps;
  }

  private Text counted(String what, int number, String record) {
    return Text.sourced(say.counted(what, Math.max(number, 0)), record + ", attendance");
  }

  private Text point(Meeting.Point point) {
    String key = "point." + point.kind().name().toLowerCase(Locale.ROOT);
    Text topic =
        point.symbols().isEmpty()
            ? Text.of(point.topic())
            : Text.of(point.topic() + " (").plus(say.symbols(point.symbols())).plus(")");
    return switch (point.kind()) {
      case OVERVIEW, BRIEFING, PRESENTATION, PROPOSAL, ANNOUNCEMENT ->
          say.text(key, Map.of("speakers", Text.of(point.speakers()), "topic", topic));
      case WELCOME, VIEW, OTHER -> say.text(key, Map.of("topic", topic));
    };
  }

  private void outcome() {
    List<Mandate> approaches = ofKind(Mandate.Kind.APPROACH);
    List<Mandate> understandings = ofKind(Mandate.Kind.UNDERSTANDING);
    if (approaches.isEmpty() && understandings.isEmpty()) {
      return;
    }
    heading("heading.outcome");
    if (!approaches.isEmpty()) {
      paragraph("outcome", Map.of());
      blocks.add(lettered(approaches));
    }
    if (!understandings.isEmpty()) {
      Text all = Text.NONE;
      for (Mandate shared : understandings) {
        all =
            (all.isEmpty() ? all : all.plus(" "))
                .plus(say.text("understanding", Map.of("what", Text.of(shared.text()))));
      }
      numbered(all);
    }
  }

  private void recommendations() {
    List<Mandate> all = ofKind(Mandate.Kind.RECOMMENDATION);
    if (all.isEmpty()) {
      return;
    }
    heading("heading.recommendations");
    paragraph("recommendations", Map.of("cycle", Text.of(cycle())));
    List<Block.Item> items = new ArrayList<>();
    for (Mandate parent : all.stream().filter(mandate -> mandate.depth() == 2).toList()) {
      List<Mandate> children =
          all.stream().filter(mandate -> mandate.id().startsWith(parent.id() + " ")).toList();
      Block.Item item =
          new Block.Item(
              Block.Listing.letter(items.size()), Text.of(capital(parent.text())), List.of());
      items.add(
          children.isEmpty()
              ? item
              : item.withBelow(
                  Block.Listing.roman(
                      children.stream()
                          .map(child -> Text.of(capital(child.text())))
                          .toArray(Text[]::new))));
    }
    if (!items.isEmpty()) {
      blocks.add(new Block.Listing(items));
    }
  }

  private static Block.Listing lettered(List<Mandate> mandates) {
    return Block.Listing.lettered(
        mandates.stream().map(m -> Text.of(sentence(capital(m.text())))).toArray(Text[]::new));
  }

  private void toolkit() {
    if (ground.toolkit().isEmpty()) {
      return;
    }
    annex("B", say.plain("toolkit.title"));
    List<Block.Item> items = new ArrayList<>();
    for (var element : ground.toolkit()) {
      List<Block> below = new ArrayList<>();
      if (!element.brief().isEmpty()) {
        below.add(Block.Paragraph.of(element.brief()));
      }
      if (!element.questions().isEmpty()) {
        below.add(
            Block.Listing.bullets(
                element.questions().stream().map(Text::emphasis).toArray(Text[]::new)));
      }
      items.add(
          new Block.Item(element.number() + ".", Text.strong(element.title()), List.of())
              .withBelow(below.toArray(Block[]::new)));
    }
    blocks.add(new Block.Listing(items));
  }

  private void events() {
    if (records.sources().isEmpty()) {
      return;
    }
    annex("C", say.plain("events.title", "cycle", nextCycle()));
    blocks.add(Block.Paragraph.of(say.plain("events.intro")));
    EventSources.addTo(blocks, records.sources());
  }

  private String nextCycle() {
    return conference().map(held -> held.body() + (held.ordinal() + 1)).orElse(cycle());
  }

  private java.util.Optional<Meeting> conference() {
    return records.meetings().stream()
        .filter(meeting -> (meeting.body() + meeting.ordinal()).equals(cycle()))
        .findFirst();
  }

  private String cycle() {
    return records.document().conference();
  }

  private String name(String body) {
    return ground.bodies().name(body);
  }

  private List<Mandate> ofKind(Mandate.Kind kind) {
    return records.mandates().stream().filter(mandate -> mandate.kind() == kind).toList();
  }

  private void annex(String letter, String title) {
    blocks.add(new Block.Annex(say.plain("annex", "letter", letter), Text.of(title)));
  }

  private void heading(String key) {
    heading(Text.of(say.plain(key)));
  }

  private void heading(Text text) {
    blocks.add(new Block.Heading(1, text));
  }

  private void paragraph(String key, Map<String, Text> gaps) {
    numbered(say.text(key, gaps));
  }

  private void numbered(Text text) {
    paragraphs++;
    blocks.add(new Block.Paragraph(paragraphs + ".", text));
  }

  private Text day(LocalDate day, String record) {
    return Text.sourced(PrintedDate.of(day, say.locale()), record);
  }

  private static String capital(String words) {
    return words.isEmpty()
        ? words
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private static String sentence(String words) {
    return words.endsWith(".") ? words : words + ".";
  }
}
