package accede.reading;

import accede.outreach.Activity;
import accede.outreach.ActivityDate.Precision;
import accede.reading.Lint.Subject;
import accede.reading.Reading.Finding;
import accede.reading.Reading.Finding.Certainty;
import accede.reading.Reading.Finding.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/// Entries out of order, and a traveller in two cities at once.
final class OrderRules {

  private static final int APART = 10;

  private OrderRules() {}

  /// An entry that begins before the one above it, in the same process.
  static List<Finding> goesBack(Subject subject) {
    List<Activity> activities = known(subject);
    List<Finding> findings = new ArrayList<>();
    for (int i = 1; i < activities.size(); i++) {
      Activity above = activities.get(i - 1);
      Activity here = activities.get(i);
      if (subject.dates().from(here).isBefore(subject.dates().from(above))) {
        findings.add(
            new Finding(
                here.line(),
                Kind.ORDER,
                here.date().printed(),
                "",
                "begins before the entry above it, of " + above.date().printed(),
                Certainty.CERTAIN));
      }
    }
    return findings;
  }

  /// Two entries that share a day and no city.
  static List<Finding> twoCitiesAtOnce(Subject subject) {
    List<Activity> activities =
        known(subject).stream()
            .filter(a -> a.date().precision() != Precision.MONTH && !a.place().city().isEmpty())
            .filter(a -> a.date().start().isEmpty())
            .toList();
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < activities.size(); i++) {
      int last = Math.min(activities.size(), i + APART);
      for (Activity later : activities.subList(i + 1, last)) {
        if (overlap(subject.dates(), activities.get(i), later)
            && Collections.disjoint(cities(activities.get(i)), cities(later))) {
          findings.add(clash(activities.get(i), later));
        }
      }
    }
    return findings;
  }

  private static Finding clash(Activity first, Activity later) {
    return new Finding(
        later.line(),
        Kind.ORDER,
        later.date().printed() + " " + later.place().city(),
        "",
        "shares a day with "
            + first.date().printed()
            + " "
            + first.place().city()
            + " (line "
            + first.line()
            + "): two travellers, or a journey that day",
        Certainty.SUSPECTED);
  }

  /// Whether two entries share a day.
  static boolean overlap(PlausibleDates dates, Activity a, Activity b) {
    return !dates.from(a).isAfter(dates.to(b)) && !dates.from(b).isAfter(dates.to(a));
  }

  private static List<String> cities(Activity activity) {
    return Arrays.asList(activity.place().city().split("; "));
  }

  private static List<Activity> known(Subject subject) {
    return subject.reading().activities().stream().filter(a -> a.date().known()).toList();
  }
}
