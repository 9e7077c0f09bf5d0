package accede.reading;

import accede.geography.Gazetteer;
import accede.outreach.Activity;
import accede.outreach.ActivityItem;
import accede.outreach.Counterpart;
import accede.outreach.ItemKind;
import accede.reading.Lint.Subject;
import accede.reading.Reading.Finding;
import accede.reading.Reading.Finding.Certainty;
import accede.reading.Reading.Finding.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What a log tells twice.
final class DuplicateRules {

  private static final Set<String> COMMON =
      Vocabulary.words(
          "the and for with from between side event events hosted host hosts cohosted discussion"
              + " panel meeting first second third other new");
  private static final int LEAST_SHARED = 5;
  private static final int APART = 10;

  private DuplicateRules() {}

  /// One event under two entries of the same city whose days overlap.
  static List<Finding> eventTwice(Subject subject) {
    List<Activity> activities = subject.reading().activities();
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < activities.size(); i++) {
      int last = Math.min(activities.size(), i + APART);
      for (Activity later : activities.subList(i + 1, last)) {
        if (samePlaceAndTime(subject, activities.get(i), later)) {
          findings.addAll(sameEvents(activities.get(i), later));
        }
      }
    }
    return findings;
  }

  private static boolean samePlaceAndTime(Subject subject, Activity a, Activity b) {
    return a.date().known()
        && b.date().known()
        && a.place().city().equals(b.place().city())
        && OrderRules.overlap(subject.dates(), a, b);
  }

  private static List<Finding> sameEvents(Activity first, Activity later) {
    List<Finding> findings = new ArrayList<>();
    for (ActivityItem one : events(first)) {
      for (ActivityItem two : events(later)) {
        if (one.kind() == two.kind() && alike(words(one.text()), words(two.text()))) {
          findings.add(
              new Finding(
                  two.line(),
                  Kind.DUPLICATE,
                  two.text(),
                  one.text(),
                  "the same event stands in line " + one.line(),
                  Certainty.LIKELY));
        }
      }
    }
    return findings;
  }

  private static List<ActivityItem> events(Activity activity) {
    return activity.items().stream()
        .filter(item -> item.kind() == ItemKind.SIDE_EVENT || item.kind() == ItemKind.CONFERENCE)
        .toList();
  }

  private static boolean alike(Set<String> one, Set<String> two) {
    long shared = one.stream().filter(two::contains).count();
    return shared >= LEAST_SHARED && shared * 2 >= Math.min(one.size(), two.size());
  }

  private static Set<String> words(String text) {
    return Arrays.stream(Gazetteer.fold(text).split(" "))
        .filter(word -> word.length() >= 3 && !COMMON.contains(word))
        .map(word -> word.endsWith("s") ? word.substring(0, word.length() - 1) : word)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /// One counterpart in two items of an entry.
  static List<Finding> counterpartTwice(Subject subject) {
    List<Finding> findings = new ArrayList<>();
    for (Activity activity : subject.reading().activities()) {
      Map<String, Earlier> named = new HashMap<>();
      for (ActivityItem item : activity.items()) {
        for (Counterpart counterpart : item.counterparts()) {
          starts(counterpart)
              .flatMap(start -> Optional.ofNullable(named.get(start)).stream())
              .findFirst()
              .ifPresent(earlier -> findings.add(twice(counterpart, item, earlier)));
        }
        for (Counterpart counterpart : item.counterparts()) {
          if (name(counterpart).indexOf(' ') > 0) {
            named.putIfAbsent(
                typed(counterpart, name(counterpart)),
                new Earlier(counterpart.name(), item.line()));
          }
        }
      }
    }
    return findings;
  }

  /// A counterpart already named, and where.
  private record Earlier(String name, int line) {}

  private static Finding twice(Counterpart counterpart, ActivityItem item, Earlier earlier) {
    return new Finding(
        item.line(),
        Kind.DUPLICATE,
        counterpart.name(),
        "",
        "'" + earlier.name() + "' already stands in line " + earlier.line(),
        Certainty.SUSPECTED);
  }

  /// The whole name, and each part of it that ends before an "and".
  private static Stream<String> starts(Counterpart counterpart) {
    String name = name(counterpart);
    return Stream.concat(
            Stream.of(name),
            IntStream.range(0, name.length())
                .filter(place -> name.startsWith(" and ", place))
                .mapToObj(place -> name.substring(0, place)))
        .map(start -> typed(counterpart, start));
  }

  private static String typed(Counterpart counterpart, String name) {
    return counterpart.type() + " " + name;
  }

  private static String name(Counterpart counterpart) {
    return Gazetteer.fold(counterpart.name()).replace("united nations", "un");
  }
}
