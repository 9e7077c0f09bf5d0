package accede.reading;

import accede.events.EventSource;
import accede.outreach.Activity;
import accede.outreach.ActivityItem;
import accede.outreach.Evidence;
import accede.outreach.Reach;
import accede.reading.Lint.Subject;
import accede.reading.Reading.Claim;
import accede.reading.Reading.Finding;
import accede.reading.Reading.Finding.Certainty;
import accede.reading.Reading.Finding.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// References that may be taken for another, figures without rows, addresses that age.
final class ReferenceRules {

  private static final Pattern CONFERENCE_OF =
      Pattern.compile("\\b(CSP ?\\d{1,2}) of (?:the )?(\\p{Lu}[^()]{3,250})");
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d\\d(?!\\d)");

  private ReferenceRules() {}

  /// "CSP4 of" another treaty, in a paper where CSP4 alone means our own.
  static List<Finding> conferenceOfAnotherTreaty(Subject subject) {
    String own = subject.reading().document().conference();
    List<Finding> findings = new ArrayList<>();
    for (ActivityItem item : items(subject)) {
      Matcher m = CONFERENCE_OF.matcher(item.text());
      if (!own.isEmpty() && m.find() && m.group(1).replace(" ", "").equals(own)) {
        findings.add(
            new Finding(
                item.line(),
                Kind.REFERENCE,
                m.group(1),
                "",
                "elsewhere "
                    + own
                    + " is the Conference this paper is written for; here it is of "
                    + m.group(2).strip(),
                Certainty.LIKELY));
      }
    }
    return findings;
  }

  /// A closing quotation mark where a title opens.
  static List<Finding> quotationMarkTurned(Subject subject) {
    return items(subject).stream()
        .filter(item -> item.text().indexOf('”') >= 0)
        .filter(item ->
            item.text().indexOf('“') < 0 || item.text().indexOf('”') < item.text().indexOf('“'))
        .map(item ->
            new Finding(
                item.line(),
                Kind.TEXT,
                "”",
                "“",
                "a closing mark stands where the title opens",
                Certainty.LIKELY))
        .toList();
  }

  /// A claim of States reached above what the rows of the same text show.
  static List<Finding> claimAboveRows(Subject subject) {
    List<Finding> findings = new ArrayList<>();
    for (Claim claim : subject.reading().claims()) {
      Reach reach =
          Reach.of(
              subject.reading().activities(),
              LocalDate.MIN,
              LocalDate.MAX,
              Evidence.usual(),
              claim.value());
      if (reach.missing() > 0 && !subject.reading().activities().isEmpty()) {
        findings.add(
            new Finding(
                claim.line(),
                Kind.COUNT,
                claim.value() + " countries",
                Integer.toString(reach.states()),
                "the entries show "
                    + reach.states()
                    + " States; "
                    + reach.unnamed().size()
                    + " items met States without naming them",
                Certainty.LIKELY));
      }
    }
    return findings;
  }

  /// An address with a year in it leads to that year's page.
  static List<Finding> addressOfAPastYear(Subject subject) {
    List<Finding> findings = new ArrayList<>();
    for (EventSource source : subject.reading().sources()) {
      Matcher m = YEAR.matcher(source.url());
      if (m.find()) {
        findings.add(
            new Finding(
                source.line(),
                Kind.SOURCE,
                source.url(),
                "",
                "the address names the year " + m.group() + " and will not serve later ones",
                Certainty.LIKELY));
      }
    }
    return findings;
  }

  private static List<ActivityItem> items(Subject subject) {
    return subject.reading().activities().stream()
        .map(Activity::items)
        .flatMap(List::stream)
        .toList();
  }
}
