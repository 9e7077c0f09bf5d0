package accede.reading;

import accede.outreach.Activity;
import accede.outreach.ActivityDate;
import accede.reading.Reading.Finding.Certainty;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Dates held against the entries around them and the day of issue: where the year cannot be right
/// and another fits, the date with that year.
final class PlausibleDates {

  private static final int NEIGHBOURS = 3;
  private static final int FAR_DAYS = 200;
  private static final int NEAR_DAYS = 60;
  private static final int SLACK_DAYS = 31;

  private final List<Activity> activities;
  private final LocalDate issued;
  private final Map<Integer, Proposal> proposals = new HashMap<>();

  /// A date that fits better.
  ///
  /// @param around a day of the entries around it
  record Proposal(LocalDate from, LocalDate to, LocalDate around, Certainty certainty) {}

  PlausibleDates(List<Activity> activities, LocalDate issued) {
    this.activities = activities.stream().filter(a -> a.date().known()).toList();
    this.issued = issued;
    for (int i = 0; i < this.activities.size(); i++) {
      int entry = this.activities.get(i).entry();
      proposal(i).ifPresent(proposal -> proposals.put(entry, proposal));
    }
  }

  /// The better date of an entry, if its year is out of place.
  Optional<Proposal> proposal(Activity activity) {
    return Optional.ofNullable(proposals.get(activity.entry()));
  }

  /// The first day of an entry, with the proposal followed.
  LocalDate from(Activity activity) {
    return proposal(activity).map(Proposal::from).orElse(activity.date().from());
  }

  /// The last day of an entry, with the proposal followed.
  LocalDate to(Activity activity) {
    return proposal(activity).map(Proposal::to).orElse(activity.date().to());
  }

  private Optional<Proposal> proposal(int at) {
    ActivityDate date = activities.get(at).date();
    Optional<LocalDate> middle = middleOfNeighbours(at);
    if (middle.isEmpty() || days(date.from(), middle.get()) <= FAR_DAYS || inOrder(at)) {
      return Optional.empty();
    }
    LocalDate better = nearest(date.from(), middle.get());
    if (days(better, middle.get()) > NEAR_DAYS) {
      return Optional.empty();
    }
    int years = better.getYear() - date.from().getYear();
    Certainty certainty = between(at, better) ? Certainty.CERTAIN : Certainty.LIKELY;
    return Optional.of(new Proposal(better, date.to().plusYears(years), middle.get(), certainty));
  }

  /// Whether the date stands in order with its neighbours and before the day of issue.
  private boolean inOrder(int at) {
    LocalDate day = activities.get(at).date().from();
    boolean afterBefore = at == 0 || !day.isBefore(activities.get(at - 1).date().from());
    boolean beforeAfter =
        at + 1 == activities.size() || !day.isAfter(activities.get(at + 1).date().from());
    boolean past = issued.equals(LocalDate.MIN) || !day.isAfter(issued);
    return afterBefore && beforeAfter && past;
  }

  private Optional<LocalDate> middleOfNeighbours(int at) {
    List<LocalDate> around = new ArrayList<>();
    int last = Math.min(activities.size() - 1, at + NEIGHBOURS);
    for (int i = Math.max(0, at - NEIGHBOURS); i <= last; i++) {
      if (i != at) {
        around.add(activities.get(i).date().from());
      }
    }
    return around.size() < 2
        ? Optional.empty()
        : Optional.of(around.stream().sorted().toList().get(around.size() / 2));
  }

  /// The same day and month in the year that comes nearest.
  private static LocalDate nearest(LocalDate day, LocalDate middle) {
    LocalDate best = day.withYear(middle.getYear());
    for (int year = middle.getYear() - 1; year <= middle.getYear() + 1; year++) {
      LocalDate other = day.withYear(year);
      best = days(other, middle) < days(best, middle) ? other : best;
    }
    return best;
  }

  private boolean between(int at, LocalDate day) {
    boolean after =
        at == 0 || !day.plusDays(SLACK_DAYS).isBefore(activities.get(at - 1).date().from());
    boolean before =
        at + 1 == activities.size()
            || !day.minusDays(SLACK_DAYS).isAfter(activities.get(at + 1).date().from());
    return after && before;
  }

  private static long days(LocalDate a, LocalDate b) {
    return Math.abs(ChronoUnit.DAYS.between(a, b));
  }
}
