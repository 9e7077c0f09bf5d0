package accede.reading;

import accede.geography.Gazetteer;
import accede.geography.Language;
import accede.geography.StateCode;
import accede.organizations.Organization;
import accede.outreach.Activity;
import accede.outreach.Place;
import accede.reading.Abbreviations.Explained;
import accede.reading.Lint.Subject;
import accede.reading.Reading.Finding;
import accede.reading.Reading.Finding.Certainty;
import accede.reading.Reading.Finding.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Names written in more than one way, or in a way nobody writes them.
final class NameRules {

  private static final Pattern WORD = Pattern.compile("\\p{L}{7,20}");

  /// Words of office long enough to tell a slip of one letter from another word.
  private static final Set<String> OFFICES =
      Vocabulary.words(
          "rapporteur president minister ministry secretary ambassador commissioner chairperson"
              + " representative parliament congressman director government depositary"
              + " secretariat committee conference coordinator delegation authorities assembly"
              + " universalization ratification accession");

  /// Words one letter away from an office that are words of their own.
  private static final Set<String> OTHER_WORDS =
      Vocabulary.words(
          "resident residents directory directors presidente presidents ministers delegations relegation"
              + " universalisation conferences assembly assembles parliaments embassador");

  private NameRules() {}

  /// A country printed in two ways in the places of one log: the rarer way is shown.
  static List<Finding> placeWrittenTwoWays(Subject subject) {
    Map<StateCode, Map<String, List<Activity>>> written = new TreeMap<>();
    for (Activity activity : subject.reading().activities()) {
      country(activity.place())
          .ifPresent(name ->
              written
                  .computeIfAbsent(activity.place().states().getFirst(), state -> new TreeMap<>())
                  .computeIfAbsent(name, key -> new ArrayList<>())
                  .add(activity));
    }
    return written.values().stream()
        .filter(ways -> ways.size() > 1)
        .flatMap(ways -> rarer(ways).stream())
        .toList();
  }

  private static Optional<String> country(Place place) {
    int comma = place.printed().lastIndexOf(", ");
    return comma < 0 || place.states().size() != 1
        ? Optional.empty()
        : Optional.of(place.printed().substring(comma + 2));
  }

  private static List<Finding> rarer(Map<String, List<Activity>> ways) {
    String usual =
        ways.entrySet().stream()
            .max(Comparator.comparingInt(way -> way.getValue().size()))
            .map(Map.Entry::getKey)
            .orElse("");
    return ways.entrySet().stream()
        .filter(way -> !way.getKey().equals(usual))
        .flatMap(way ->
            way.getValue().stream()
                .map(activity ->
                    new Finding(
                        activity.line(),
                        Kind.NAME,
                        way.getKey(),
                        usual,
                        "elsewhere the country is written '" + usual + "'",
                        Certainty.CERTAIN)))
        .toList();
  }

  /// An abbreviation explained by two names, or by another name than the organization bears.
  static List<Finding> abbreviationOfTwoNames(Subject subject) {
    Map<String, Explained> first = new HashMap<>();
    List<Finding> findings = new ArrayList<>();
    for (Explained explained : subject.abbreviations().explained()) {
      Optional<String> proper =
          subject.organizations().find(explained.abbreviation()).map(Organization::name);
      Optional<Explained> before = Optional.ofNullable(first.get(explained.abbreviation()));
      first.putIfAbsent(explained.abbreviation(), explained);
      if (proper.isPresent()) {
        if (nearly(proper.get(), explained.name())) {
          findings.add(misnamed(explained, proper.get(), "is the name of the organization"));
        }
      } else if (before.isPresent() && !same(before.get().name(), explained.name())) {
        String reason =
            "stands for " + explained.abbreviation() + " in line " + before.get().line();
        findings.add(misnamed(explained, before.get().name(), reason));
      }
    }
    return findings;
  }

  private static Finding misnamed(Explained explained, String other, String reason) {
    return new Finding(
        explained.line(),
        Kind.NAME,
        explained.name() + " (" + explained.abbreviation() + ")",
        other,
        "'" + other + "' " + reason,
        Certainty.LIKELY);
  }

  private static boolean same(String a, String b) {
    return Gazetteer.fold(a).equals(Gazetteer.fold(b));
  }

  /// Whether two names differ in their letters but by little: a slip, not another body.
  private static boolean nearly(String proper, String printed) {
    String a = Gazetteer.fold(proper).replace("united nations", "un");
    String b = Gazetteer.fold(printed).replace("united nations", "un");
    int distance = Spelling.distance(a, b);
    return distance > 0 && distance <= Math.max(1, a.length() / 12);
  }

  /// A word one letter away from a word of office.
  static List<Finding> officeMisspelt(Subject subject) {
    List<Finding> findings = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Passage passage : subject.passages()) {
      Matcher m = WORD.matcher(passage.text());
      while (m.find()) {
        String word = m.group();
        if (seen.add(word.toLowerCase(Locale.ROOT))) {
          meant(word).ifPresent(office -> findings.add(misspelt(passage.line(), word, office)));
        }
      }
    }
    return findings;
  }

  private static Optional<String> meant(String word) {
    String low = Gazetteer.fold(word);
    boolean known = OFFICES.contains(low) || OTHER_WORDS.contains(low) || plural(low);
    return known
        ? Optional.empty()
        : OFFICES.stream()
            .filter(office -> Math.abs(office.length() - low.length()) <= 1)
            .filter(office -> Spelling.distance(office, low) == 1)
            .min(Comparator.naturalOrder());
  }

  private static boolean plural(String word) {
    return word.endsWith("s") && OFFICES.contains(word.substring(0, word.length() - 1));
  }

  private static Finding misspelt(int line, String word, String office) {
    String proposal =
        Character.isUpperCase(word.charAt(0))
            ? Character.toUpperCase(office.charAt(0)) + office.substring(1)
            : office;
    return new Finding(
        line, Kind.TEXT, word, proposal, "one letter away from '" + office + "'", Certainty.LIKELY);
  }

  /// A city without its country, in a log that prints countries.
  static List<Finding> placeWithoutCountry(Subject subject) {
    List<Activity> activities = subject.reading().activities();
    long printed = activities.stream().filter(a -> country(a.place()).isPresent()).count();
    if (printed * 2 < activities.size()) {
      return List.of();
    }
    return activities.stream()
        .filter(a -> a.place().printed().indexOf(',') < 0 && !a.place().city().isEmpty())
        .filter(a -> a.items().stream().noneMatch(item -> item.line() == a.line()))
        .map(a ->
            new Finding(
                a.line(),
                Kind.TEXT,
                a.place().printed(),
                usualForm(subject, a),
                "the country is not printed",
                Certainty.CERTAIN))
        .toList();
  }

  private static String usualForm(Subject subject, Activity activity) {
    Place place = activity.place();
    return subject.reading().activities().stream()
        .map(Activity::place)
        .filter(other -> other.city().equals(place.city()) && country(other).isPresent())
        .map(Place::printed)
        .findFirst()
        .orElseGet(() -> withCountry(subject, activity));
  }

  private static String withCountry(Subject subject, Activity activity) {
    return activity.place().states().stream()
        .findFirst()
        .map(state -> subject.states().nameOn(state, Language.ENGLISH, activity.date().from()))
        .map(name -> activity.place().city() + ", " + name)
        .orElse("");
  }
}
