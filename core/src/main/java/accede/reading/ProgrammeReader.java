package accede.reading;

import accede.geography.StateCode;
import accede.outreach.Activity;
import accede.outreach.ActivityDate;
import accede.outreach.ActivityItem;
import accede.outreach.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the programme of a mission: days as headings, hours, and what was done at each hour. The
/// city follows from arrivals and journeys; the State visited is the place, not a State mentioned.
final class ProgrammeReader {

  private static final Pattern DAY =
      Pattern.compile(
          "(?i)(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|lundi|mardi|mercredi|jeudi|vendredi|samedi"
              + "|dimanche|lunes|martes|mi[ée]rcoles|jueves|viernes|s[áa]bado|domingo),? .{3,40}");
  private static final String HOUR = "([01]?\\d|2[0-3])[:.hH]?([0-5]\\d)";
  private static final Pattern HOURS =
      Pattern.compile(
          HOUR + "(?: ?(?:[-–—]|to|à|a) ?" + HOUR + ")?(?: ?(?:hrs|hours|h))?\\b[ :,–-]*(.*)");
  private static final Pattern ARRIVAL =
      Pattern.compile(
          "(?:Arriv\\w+|Arrivée|Llegada) (?:in|at|à|a|en) (\\p{Lu}[\\p{L}’' -]{1,40}?)(?= from|,|\\.|$)");
  private static final Pattern JOURNEY =
      Pattern.compile(
          "(?:[Tt]ravel|[Tt]ransfer|[Ff]light|[Dd]rive|[Jj]ourney|[Dd]eparture|[Rr]eturn)[\\p{L} ]{0,40}? to (\\p{Lu}[\\p{L}’' -]{1,40}?)(?= by| \\(|,|\\.|$)");
  private static final Pattern MISSION =
      Pattern.compile(
          "(?i)\\b(?:mission|visit) to (?:the )?(\\p{Lu}[\\p{L} ’'-]{2,60}?)(?=,|\\.|$| \\d| from)");

  private final PlaceReader places;
  private final ItemReader items;
  private final List<Activity> activities = new ArrayList<>();
  private final List<Passage> told = new ArrayList<>();
  private Optional<ActivityDate> day = Optional.empty();
  private String start = "";
  private String end = "";
  private int line;
  private int lastTaken = -1;
  private int at;
  private Place place;

  private ProgrammeReader(PlaceReader places, ItemReader items, Place visited) {
    this.places = places;
    this.items = items;
    this.place = visited;
  }

  /// The entries of the programmes in a document; none where no day is followed by hours.
  ///
  /// @param year the year for days printed without one; 0 if not known
  static List<Activity> read(
      List<Passage> passages, int year, PlaceReader places, ItemReader items, LocalDate issued) {
    Place visited = visited(passages, places, issued);
    ProgrammeReader reader = new ProgrammeReader(places, items, visited);
    for (int i = 0; i < passages.size(); i++) {
      reader.at = i;
      reader.take(passages.get(i), year, followedByHours(passages, i));
    }
    reader.close();
    return List.copyOf(reader.activities);
  }

  /// The State a title sends the mission to.
  private static Place visited(List<Passage> passages, PlaceReader places, LocalDate issued) {
    for (Passage passage : passages.subList(0, Math.min(40, passages.size()))) {
      Matcher m = MISSION.matcher(passage.text());
      if (passage.text().length() < 300 && m.find()) {
        Optional<Place> place = places.read(m.group(1), issued);
        if (place.isPresent()) {
          return place.get();
        }
      }
    }
    return new Place("", "", List.of());
  }

  private static boolean followedByHours(List<Passage> passages, int at) {
    return passages.subList(at + 1, Math.min(passages.size(), at + 4)).stream()
        .anyMatch(passage -> HOURS.matcher(passage.text()).matches());
  }

  private void take(Passage passage, int year, boolean hoursFollow) {
    String text = passage.text();
    Optional<DateHeader> date =
        DAY.matcher(text).matches() ? DateHeader.parse(text, year) : Optional.empty();
    if (date.isPresent() && hoursFollow) {
      close();
      day = Optional.of(date.get().date().date());
      return;
    }
    Matcher hours = HOURS.matcher(text);
    if (day.isPresent() && text.length() < 400 && hours.matches()) {
      open(hours, passage);
    } else if (!start.isEmpty() && (told.isEmpty() || adjoins(passage) || goesOn(text))) {
      told.add(passage);
      lastTaken = at;
    }
  }

  /// Whether a line stands right below one that was taken; a footnote's second line does not.
  private boolean adjoins(Passage passage) {
    return passage.adjoins() && lastTaken == at - 1;
  }

  /// A page break may part a line that goes on in small letters.
  private static boolean goesOn(String text) {
    return text.length() > 6 && text.indexOf(' ') > 0 && Character.isLowerCase(text.charAt(0));
  }

  private void open(Matcher hours, Passage passage) {
    close();
    start = clock(hours.group(1), hours.group(2));
    end =
        Optional.ofNullable(hours.group(3))
            .map(hour -> clock(hour, Optional.ofNullable(hours.group(4)).orElse("00")))
            .orElse("");
    line = passage.line();
    lastTaken = at;
    String rest = Optional.ofNullable(hours.group(5)).orElse("").strip();
    if (!rest.isEmpty()) {
      told.add(
          new Passage(
              Passage.Kind.LINE,
              "",
              rest,
              passage.line(),
              passage.heading(),
              passage.annex(),
              false));
    }
  }

  private static String clock(String hour, String minute) {
    return (hour.length() == 1 ? "0" : "") + hour + ":" + minute;
  }

  private void close() {
    if (!told.isEmpty()) {
      String text = String.join(" ", told.stream().map(Passage::text).toList());
      day.ifPresent(date -> add(date, text, told.getFirst().line()));
    }
    told.clear();
    start = "";
    end = "";
  }

  private void add(ActivityDate date, String text, int itemLine) {
    Matcher arrival = ARRIVAL.matcher(text);
    Matcher journey = JOURNEY.matcher(text);
    if (arrival.find()) {
      moveTo(arrival.group(1), date.from());
    } else if (!text.startsWith("Departure") && journey.find()) {
      moveTo(journey.group(1), date.from());
    }
    ActivityDate hour =
        new ActivityDate(date.from(), date.to(), start, end, date.printed(), date.precision());
    ActivityItem item = items.read(text, hour, place, itemLine);
    activities.add(
        new Activity(activities.size() + 1, hour, place, "", List.of(withoutHost(item)), line));
  }

  private void moveTo(String city, LocalDate on) {
    List<StateCode> states = place.states();
    place =
        places
            .read(city, on)
            .map(known -> states.isEmpty() ? known : new Place(city, city, known.states()))
            .orElse(new Place(city, city, states));
  }

  /// The State visited is where it happens; a programme held in it does not mention it anew.
  private ActivityItem withoutHost(ActivityItem item) {
    List<StateCode> others =
        item.mentions().stream().filter(state -> !place.states().contains(state)).toList();
    return new ActivityItem(
        item.text(),
        item.kind(),
        item.heading(),
        item.counterparts(),
        item.states(),
        others,
        item.event(),
        item.line());
  }
}
