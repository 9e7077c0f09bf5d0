package accede.reading;

import accede.outreach.Activity;
import accede.outreach.ActivityDate;
import accede.outreach.ActivityItem;
import accede.outreach.Place;
import accede.reading.Passage.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the log of an annex: entries that begin with a date and a place, each with its items; rows
/// of a table; sentences that begin with a date.
final class ActivityReader {

  private static final List<String> LOG_HEADINGS =
      List.of(
          "activit",
          "visit",
          "programme",
          "schedule",
          "outreach",
          "calendar",
          "log of",
          "meetings",
          "missions",
          "trips",
          "actividades",
          "visitas",
          "reuniones",
          "réunions");
  private static final List<String> LOG_HEADINGS_IN_BODY =
      List.of("activit", "visits", "programme", "schedule", "outreach", "trips", "log of");
  private static final Pattern PROCESS = Pattern.compile("(?i)\\b(CSP ?\\d+|[A-Z]{2,8} ?\\d+)\\b");
  private static final Pattern ORDINAL_PROCESS =
      Pattern.compile("(?i)\\b(\\w+) (?:review )?conference\\b");
  private static final Pattern IN_PLACE =
      Pattern.compile("\\b(?:in|at|en|à|a) (\\p{Lu}[^,;.()]{1,40}(?:, \\p{Lu}[^,;.()]{1,40})?)");

  private final PlaceReader places;
  private final ItemReader items;
  private final List<Activity> activities = new ArrayList<>();
  private Optional<Open> open = Optional.empty();
  private String process = "";
  private int year;

  ActivityReader(PlaceReader places, ItemReader items) {
    this.places = places;
    this.items = items;
  }

  /// An entry that is being read.
  private record Open(ActivityDate date, Place place, int line, List<ActivityItem> items) {}

  /// The entries of a document.
  ///
  /// @param documentYear the year of issue, for dates printed without one; 0 if not known
  List<Activity> read(List<Passage> passages, int documentYear) {
    year = documentYear;
    passages.forEach(this::take);
    close();
    return List.copyOf(activities);
  }

  private void take(Passage passage) {
    switch (passage.kind()) {
      case HEADING -> takeHeading(passage);
      case ROW -> takeRow(passage);
      case PARAGRAPH, ITEM -> takeProse(passage);
      case BULLET, LINE -> takeLine(passage);
    }
  }

  private void takeHeading(Passage passage) {
    close();
    processOf(passage.text()).ifPresent(found -> process = found);
    if (passage.text().equals(passage.annex())) {
      process = soleProcess(passage.text());
    }
  }

  private static Optional<String> processOf(String heading) {
    Matcher m = PROCESS.matcher(heading);
    if (m.find()) {
      return Optional.of(m.group(1).replace(" ", "").toUpperCase(Locale.ROOT));
    }
    Matcher ordinal = ORDINAL_PROCESS.matcher(heading);
    return ordinal.find()
        ? Ordinals.find(ordinal.group(1)).stream().mapToObj(n -> "CSP" + n).findFirst()
        : Optional.empty();
  }

  /// The process an annex's heading names, unless it names several.
  private static String soleProcess(String heading) {
    List<String> named =
        PROCESS.matcher(heading).results().map(r -> r.group(1)).distinct().toList();
    return named.size() == 1 ? named.getFirst() : "";
  }

  private void takeProse(Passage passage) {
    if (inLog(passage) && DateHeader.parse(passage.text(), year).isPresent()) {
      takeLine(passage);
    } else {
      close();
    }
  }

  /// Whether a passage stands in an annex, or under a heading, that promises a log.
  private static boolean inLog(Passage passage) {
    if (!passage.annex().isEmpty()) {
      return passage.under(LOG_HEADINGS);
    }
    return passage.under(LOG_HEADINGS_IN_BODY)
        && !passage.is(Kind.PARAGRAPH)
        && !passage.is(Kind.ITEM);
  }

  private void takeLine(Passage passage) {
    Optional<DateHeader> header =
        DateHeader.parse(passage.text(), open.isPresent() || inLog(passage) ? year : 0);
    if (header.isPresent() && opens(header.get(), passage)) {
      return;
    }
    open.ifPresent(entry -> add(entry, passage.text(), passage.line()));
  }

  /// Opens an entry where a line gives a date and a place, or in a log a date and what happened.
  private boolean opens(DateHeader header, Passage passage) {
    ActivityDate date = header.date().date();
    Optional<Place> place = places.read(header.rest(), date.from());
    boolean bulletInEntry = passage.is(Kind.BULLET) && open.isPresent() && place.isEmpty();
    boolean log = open.isPresent() || inLog(passage);
    if (bulletInEntry || (place.isEmpty() && !log)) {
      return false;
    }
    start(date, place.orElse(nowhere(header.rest())), passage.line());
    if (place.isEmpty() && !unknownPlace(header.rest())) {
      Place told = placeWithin(header.rest(), date.from());
      start(date, told, passage.line());
      open.ifPresent(entry -> add(entry, header.rest(), passage.line()));
    }
    return true;
  }

  private static Place nowhere(String rest) {
    return new Place(unknownPlace(rest) ? rest : "", "", List.of());
  }

  /// A few capitalized words after the date are a place, though one we do not know.
  private static boolean unknownPlace(String rest) {
    return rest.isEmpty()
        || rest.matches(
            "\\p{Lu}[\\p{L}’'.-]+(?: \\p{Lu}[\\p{L}’'.-]+){0,2}(?:, \\p{Lu}[\\p{L} .]{2,30})?");
  }

  private Place placeWithin(String text, LocalDate day) {
    Matcher m = IN_PLACE.matcher(text);
    while (m.find()) {
      Optional<Place> place = places.read(m.group(1), day).or(() -> firstPart(m.group(1), day));
      if (place.isPresent()) {
        return place.get();
      }
    }
    return new Place("", "", List.of());
  }

  private Optional<Place> firstPart(String text, LocalDate day) {
    int comma = text.indexOf(',');
    return comma < 0 ? Optional.empty() : places.read(text.substring(0, comma), day);
  }

  private void takeRow(Passage passage) {
    List<String> cells = cells(passage.text());
    for (int i = 0; i < cells.size(); i++) {
      Optional<DateHeader> header = DateHeader.parse(cells.get(i), inLog(passage) ? year : 0);
      if (header.isPresent() && header.get().rest().isEmpty()) {
        rowEntry(header.get().date().date(), cells, i, passage.line());
        return;
      }
    }
  }

  private static List<String> cells(String row) {
    String inner = row.replaceFirst("^\\|", "").replaceFirst("\\|$", "");
    return Arrays.stream(inner.split("\\|", -1)).map(String::strip).toList();
  }

  private void rowEntry(ActivityDate date, List<String> cells, int dateAt, int line) {
    int placeAt = -1;
    Place place = new Place("", "", List.of());
    for (int i = 0; i < cells.size() && placeAt < 0; i++) {
      Optional<Place> found =
          i == dateAt ? Optional.empty() : places.read(cells.get(i), date.from());
      if (found.isPresent()) {
        place = found.get();
        placeAt = i;
      }
    }
    start(date, place, line);
    for (int i = 0; i < cells.size(); i++) {
      if (i != dateAt && i != placeAt) {
        for (String item : cells.get(i).split(";")) {
          open.ifPresent(entry -> add(entry, item.strip(), line));
        }
      }
    }
    close();
  }

  private void start(ActivityDate date, Place place, int line) {
    close();
    open = Optional.of(new Open(date, place, line, new ArrayList<>()));
    year = date.to().getYear();
  }

  private void add(Open entry, String text, int line) {
    if (!text.isEmpty()) {
      entry.items().add(items.read(text, entry.date(), entry.place(), line));
    }
  }

  private void close() {
    open.filter(entry -> !entry.items().isEmpty())
        .ifPresent(entry ->
            activities.add(
                new Activity(
                    activities.size() + 1,
                    entry.date(),
                    entry.place(),
                    process,
                    CountryVisit.kinds(entry.items(), entry.place()),
                    entry.line())));
    open = Optional.empty();
  }
}
