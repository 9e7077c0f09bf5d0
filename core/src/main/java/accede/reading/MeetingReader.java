package accede.reading;

import accede.geography.Gazetteer;
import accede.meetings.Meeting;
import accede.meetings.Meeting.Attendance;
import accede.meetings.Meeting.Point;
import accede.outreach.Activity;
import accede.outreach.ActivityItem;
import accede.outreach.ItemKind;
import accede.outreach.Place;
import accede.reading.Passage.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the meetings of a treaty's bodies: told in prose with attendance, and held in the log.
final class MeetingReader {

  private static final String ORDINAL = "([\\p{L}-]{3,20}|\\d{1,3}(?:st|nd|rd|th))";
  private static final Pattern BODY_HELD =
      Pattern.compile(
          "(?:[Tt]he )?(\\p{Lu}[^,.;:]{1,100}?) held its "
              + ORDINAL
              + " (?:[a-z]+ )?(?:meeting|session)s? (?:on|from) ");
  private static final Pattern WAS_HELD =
      Pattern.compile(
          "(?:[Tt]he |[Aa] )?(?:"
              + ORDINAL
              + " )?(?:[a-z-]+ ){0,2}(?:meeting|session|conference) of (?:the )?([^,.;:]{2,120}?)"
              + " (?:was|were) (?:held|convened) (?:on|from) ");
  private static final Pattern HELD_IN =
      Pattern.compile(
          "\\b"
              + ORDINAL
              + " ((?:Review )?(?:Conference|Meeting|Session)\\b[^,;]{0,160}),? (?:to be )?held in ([^,;]{2,40}) (?:on|from) ");
  private static final Pattern WHERE =
      Pattern.compile("\\b(?:at|in) (?:the )?(\\p{Lu}[^,.;]{1,60}?)(?=,? (?:at|in) |[,.;]|$)");
  private static final Pattern ATTENDED =
      Pattern.compile(
          "\\b(?:attended|participated|took part|attendance|were present|were represented)\\b");
  private static final Pattern STATES =
      Pattern.compile("\\b(\\d{1,3}) (?:other )?(?:States|countries|delegations)\\b");
  private static final Pattern ORGANIZATIONS =
      Pattern.compile(
          "\\b(\\d{1,3}) (?:regional and )?(?:international|intergovernmental)(?: and regional)? organi[sz]ations?\\b");
  private static final Pattern SOCIETY =
      Pattern.compile("\\b(\\d{1,3}) (?:civil society|non-governmental)(?: organi[sz]ations?)?\\b");
  private static final Pattern WORKING_GROUP =
      Pattern.compile(
          "Working Group on (?:the )?\\p{Lu}\\p{L}+(?: (?:and |of |the )?\\p{Lu}\\p{L}+){0,6}");
  private static final Pattern PREPARATORY =
      Pattern.compile("((?:CSP ?\\d{1,2} )?(?:Informal )?Preparatory Meeting)");
  private static final Pattern CONFERENCE =
      Pattern.compile(ORDINAL + " Conference of (?:the )?States Parties");
  private static final Pattern OTHER_CONFERENCE =
      Pattern.compile("^CSP ?(\\d{1,2}) of (?:the )?(.{3,300})$");
  private static final Pattern LAST_BRACKET = Pattern.compile("\\(([A-Z][A-Za-z]{1,11})\\)\\W*$");
  private static final Pattern POINTS_FOLLOW =
      Pattern.compile(
          "(?:following (?:aspects|items|topics|points|issues)|dealt with|focused on|considered the following)");
  private static final Pattern WHICH_MEETING =
      Pattern.compile(
          ORDINAL
              + " (?:meeting|session)(?: of (?:the )?[\\p{L} ]{2,60}?)? (?:focused|dealt|considered|discussed)");

  private final PlaceReader places;
  private final String cycle;
  private final Map<String, String> abbreviations;
  private final List<Meeting> meetings = new ArrayList<>();
  private final Set<String> known = new HashSet<>();

  MeetingReader(PlaceReader places, String cycle, Abbreviations abbreviations) {
    this.places = places;
    this.cycle = cycle;
    this.abbreviations = abbreviations.byName();
  }

  /// The meetings told in prose, then those of the log that are not among them.
  List<Meeting> read(List<Passage> passages, List<Activity> activities) {
    for (int i = 0; i < passages.size(); i++) {
      Passage passage = passages.get(i);
      if (prose(passage)) {
        readProse(passage);
        readPoints(passages, i);
      }
    }
    for (Activity activity : activities) {
      activity.items().forEach(item -> held(activity, item).ifPresent(this::addNew));
    }
    return List.copyOf(meetings);
  }

  private static boolean prose(Passage passage) {
    return (passage.is(Kind.PARAGRAPH) || passage.is(Kind.LINE)) && passage.text().length() > 60;
  }

  private void readProse(Passage passage) {
    int before = meetings.size();
    for (String sentence : Sentences.of(passage.text())) {
      told(sentence, passage.line()).ifPresent(this::addNew);
    }
    if (meetings.size() > before && ATTENDED.matcher(passage.text()).find()) {
      Meeting last = meetings.getLast();
      meetings.set(meetings.size() - 1, with(last, attendance(passage.text()), last.points()));
    }
  }

  private Optional<Meeting> told(String sentence, int line) {
    Matcher held = BODY_HELD.matcher(sentence);
    if (held.find()) {
      return meeting(held.group(1), held.group(2), sentence, held.end(), "", line);
    }
    Matcher was = WAS_HELD.matcher(sentence);
    if (was.find()) {
      String ordinal = was.group(1) == null ? "" : was.group(1);
      return meeting(was.group(2), ordinal, sentence, was.end(), "", line);
    }
    Matcher in = HELD_IN.matcher(sentence);
    return in.find()
        ? meeting(in.group(2), in.group(1), sentence, in.end(), in.group(3), line)
        : Optional.empty();
  }

  private Optional<Meeting> meeting(
      String body, String ordinal, String sentence, int dateAt, String place, int line) {
    return DatePhrase.at(sentence, dateAt, 0)
        .map(phrase -> {
          Place where =
              place.isEmpty()
                  ? where(sentence.substring(phrase.end()), phrase.date().from())
                  : placeOf(place, phrase.date().from());
          return new Meeting(
              shortName(body),
              cycle,
              Ordinals.find(ordinal).orElse(0),
              phrase.date().from(),
              phrase.date().to(),
              where.printed(),
              where.city(),
              where.states(),
              Attendance.UNKNOWN,
              List.of(),
              line);
        });
  }

  private Place placeOf(String printed, LocalDate day) {
    return places.read(printed, day).orElse(new Place(printed, "", List.of()));
  }

  /// The building and the city told after a date: "at the CICG building in Geneva".
  private Place where(String tail, LocalDate day) {
    List<String> parts = new ArrayList<>();
    Place city = new Place("", "", List.of());
    Matcher m = WHERE.matcher(tail.substring(0, Math.min(200, tail.length())));
    while (m.find()) {
      Optional<Place> known = places.read(m.group(1), day);
      if (known.isPresent() && city.printed().isEmpty()) {
        city = known.get();
      } else {
        parts.add(m.group(1).strip());
      }
    }
    if (!city.printed().isEmpty()) {
      parts.add(city.printed());
    }
    return new Place(String.join(", ", parts), city.city(), city.states());
  }

  private String shortName(String body) {
    String name = body.replaceFirst("^the ", "").strip();
    return abbreviations.getOrDefault(Gazetteer.fold(name), name);
  }

  private static Attendance attendance(String text) {
    return new Attendance(number(STATES, text), number(ORGANIZATIONS, text), number(SOCIETY, text));
  }

  private static int number(Pattern pattern, String text) {
    Matcher m = pattern.matcher(text);
    return m.find() ? Integer.parseInt(m.group(1)) : -1;
  }

  private void readPoints(List<Passage> passages, int at) {
    Passage passage = passages.get(at);
    if (meetings.isEmpty() || !POINTS_FOLLOW.matcher(passage.text()).find()) {
      return;
    }
    List<Point> points =
        passages.subList(at + 1, passages.size()).stream()
            .takeWhile(item -> item.is(Kind.ITEM))
            .map(PointReader::read)
            .toList();
    int which = whichMeeting(passage.text());
    Meeting meeting = meetings.get(which);
    meetings.set(which, with(meeting, meeting.attendance(), points));
  }

  /// The meeting a paragraph says the points belong to, or else the last one told.
  private int whichMeeting(String text) {
    Matcher m = WHICH_MEETING.matcher(text);
    while (m.find()) {
      OptionalInt ordinal = Ordinals.find(m.group(1));
      for (int i = meetings.size() - 1; ordinal.isPresent() && i >= 0; i--) {
        if (meetings.get(i).ordinal() == ordinal.getAsInt()) {
          return i;
        }
      }
    }
    return meetings.size() - 1;
  }

  /// A meeting of a body of the treaty among the events of the log.
  private Optional<Meeting> held(Activity activity, ActivityItem item) {
    if (item.kind() != ItemKind.CONFERENCE || !item.heading().isEmpty()) {
      return Optional.empty();
    }
    String text = item.text();
    Matcher group = WORKING_GROUP.matcher(text);
    if (group.find()) {
      return Optional.of(
          of(activity, item, shortName(group.group()), activity.process(), ordinalIn(text)));
    }
    Matcher preparatory = PREPARATORY.matcher(text);
    if (preparatory.find()) {
      return Optional.of(
          of(activity, item, preparatory.group(1), activity.process(), ordinalIn(text)));
    }
    Matcher conference = CONFERENCE.matcher(text);
    if (conference.find() && Ordinals.find(conference.group(1)).isPresent()) {
      int ordinal = Ordinals.find(conference.group(1)).orElse(0);
      return Optional.of(of(activity, item, "CSP", "CSP" + ordinal, ordinal));
    }
    return otherConference(activity, item);
  }

  private Optional<Meeting> otherConference(Activity activity, ActivityItem item) {
    Matcher other = OTHER_CONFERENCE.matcher(item.text());
    if (!other.matches()) {
      return Optional.empty();
    }
    Matcher bracket = LAST_BRACKET.matcher(other.group(2));
    String treaty = bracket.find() ? bracket.group(1) : other.group(2);
    int ordinal = Integer.parseInt(other.group(1));
    return Optional.of(of(activity, item, treaty + " Conference of States Parties", "", ordinal));
  }

  private static int ordinalIn(String text) {
    for (String word : text.split("[^\\p{L}\\p{N}-]+")) {
      OptionalInt ordinal = Ordinals.find(word);
      if (ordinal.isPresent()) {
        return ordinal.getAsInt();
      }
    }
    return 0;
  }

  private static Meeting of(
      Activity activity, ActivityItem item, String body, String cycle, int ordinal) {
    return new Meeting(
        body,
        cycle,
        ordinal,
        activity.date().from(),
        activity.date().to(),
        activity.place().printed(),
        activity.place().city(),
        activity.place().states(),
        Attendance.UNKNOWN,
        List.of(),
        item.line());
  }

  /// Keeps a meeting unless it was told before: same body and day, or same number in the cycle.
  private void addNew(Meeting meeting) {
    List<String> marks = new ArrayList<>();
    marks.add(meeting.body() + "\n" + meeting.from());
    if (meeting.ordinal() > 0) {
      marks.add(meeting.body() + "\n" + meeting.cycle() + "\n" + meeting.ordinal());
    }
    if (Collections.disjoint(known, marks)) {
      meetings.add(meeting);
      known.addAll(marks);
    }
  }

  private static Meeting with(Meeting meeting, Attendance attendance, List<Point> points) {
    return new Meeting(
        meeting.body(),
        meeting.cycle(),
        meeting.ordinal(),
        meeting.from(),
        meeting.to(),
        meeting.place(),
        meeting.city(),
        meeting.states(),
        attendance,
        points,
        meeting.line());
  }
}
