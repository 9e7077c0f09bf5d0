package accede.reading;

import accede.outreach.Activity;
import accede.outreach.ActivityDate.Precision;
import accede.reading.Lint.Subject;
import accede.reading.PlausibleDates.Proposal;
import accede.reading.Reading.Finding;
import accede.reading.Reading.Finding.Certainty;
import accede.reading.Reading.Finding.Kind;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Dates that cannot be right, or are not yet due.
final class DateRules {

  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

  private DateRules() {}

  /// An entry years away from the entries around it.
  static List<Finding> yearOutOfPlace(Subject subject) {
    List<Finding> findings = new ArrayList<>();
    for (Activity activity : subject.reading().activities()) {
      Optional<Proposal> proposal = subject.dates().proposal(activity);
      if (proposal.isPresent()) {
        findings.add(outOfPlace(activity, proposal.get(), issued(subject)));
      }
    }
    return findings;
  }

  private static Finding outOfPlace(Activity activity, Proposal proposal, LocalDate issued) {
    String first = proposal.from().toString();
    String days = proposal.to().equals(proposal.from()) ? first : first + "/" + proposal.to();
    String late = after(activity, issued) ? "after the date of issue, " + issued + "; " : "";
    return new Finding(
        activity.line(),
        Kind.DATE,
        activity.date().printed(),
        days,
        late + "the entries around it are of " + MONTH.format(proposal.around()),
        proposal.certainty());
  }

  /// An entry after the day of issue that fits its neighbours: it was planned, not done.
  static List<Finding> notYetHappened(Subject subject) {
    LocalDate issued = issued(subject);
    return subject.reading().activities().stream()
        .filter(a -> after(a, issued) && subject.dates().proposal(a).isEmpty())
        .map(a ->
            new Finding(
                a.line(),
                Kind.DATE,
                a.date().printed(),
                "",
                "after the date of issue, " + issued + ": planned, not yet done",
                Certainty.CERTAIN))
        .toList();
  }

  /// Days printed the wrong way round.
  static List<Finding> endsBeforeItBegins(Subject subject) {
    return subject.reading().activities().stream()
        .filter(a -> a.date().precision() == Precision.RANGE)
        .filter(a -> a.date().from().equals(a.date().to()))
        .map(a ->
            new Finding(
                a.line(),
                Kind.DATE,
                a.date().printed(),
                "",
                "the last day is before the first",
                Certainty.CERTAIN))
        .toList();
  }

  private static boolean after(Activity activity, LocalDate issued) {
    return activity.date().known()
        && !issued.equals(LocalDate.MIN)
        && activity.date().from().isAfter(issued);
  }

  private static LocalDate issued(Subject subject) {
    return subject.reading().document().date();
  }
}
