package accede.reporting;

import accede.documents.Block;
import accede.documents.PrintedDate;
import accede.documents.Text;
import accede.outreach.Activity;
import accede.outreach.ActivityItem;
import accede.outreach.Evidence;
import accede.outreach.Reach;
import accede.reading.Reading;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The annex of activities: what was printed, with planned and doubtful entries said to be so.
final class PresidentsActivities {

  private final ReportGround ground;
  private final Reading records;
  private final Phrases say;

  PresidentsActivities(ReportGround ground, Reading records, Phrases say) {
    this.ground = ground;
    this.records = records;
    this.say = say;
  }

  void addTo(List<Block> blocks) {
    if (records.activities().isEmpty()) {
      return;
    }
    Map<String, List<Activity>> processes = new LinkedHashMap<>();
    for (Activity activity : records.activities()) {
      processes.computeIfAbsent(activity.process(), key -> new ArrayList<>()).add(activity);
    }
    String title =
        say.plain("activities.title", "processes", say.list(List.copyOf(processes.keySet())));
    blocks.add(new Block.Annex(say.plain("annex", "letter", "A"), Text.of(title)));
    blocks.add(Block.Paragraph.of(reach()));
    processes.forEach((process, activities) -> {
      if (!process.isEmpty()) {
        blocks.add(
            new Block.Heading(2, Text.of(say.plain("activities.process", "cycle", process))));
      }
      activities.forEach(activity -> blocks.add(entry(activity)));
    });
  }

  private Text reach() {
    Reach reach =
        Reach.of(records.activities(), LocalDate.MIN, LocalDate.MAX, Evidence.usual(), claimed());
    Text shown =
        say.text(
            "activities.reach",
            Map.of(
                "reached", figure(say.counted("states", reach.states()), "listed to host"),
                "listed", rung(reach, Evidence.LISTED),
                "named", rung(reach, Evidence.NAMED),
                "cohost", rung(reach, Evidence.COHOST),
                "host", rung(reach, Evidence.HOST)));
    return reach.claimed() == 0
        ? shown
        : shown
            .plus(" ")
            .plus(
                say.text(
                    "activities.claim",
                    Map.of(
                        "claimed",
                        Text.sourced(
                            Integer.toString(reach.claimed()), "claim of countries reached"),
                        "missing",
                        figure(Integer.toString(reach.missing()), "claim less States shown"))));
  }

  private int claimed() {
    return records.claims().stream()
        .filter(claim -> claim.kind().equals(Reading.Claim.COUNTRIES_REACHED))
        .mapToInt(Reading.Claim::value)
        .max()
        .orElse(0);
  }

  private static Text rung(Reach reach, Evidence rung) {
    int count = reach.cumulative().getOrDefault(rung, 0);
    return figure(Integer.toString(count), "down to " + rung.name().toLowerCase(Locale.ROOT));
  }

  private static Text figure(String words, String rungs) {
    return Text.sourced(words, "States reached in the log, " + rungs);
  }

  private Block entry(Activity activity) {
    List<Block> below = new ArrayList<>();
    List<Text> items =
        activity.items().stream()
            .map(ActivityItem::text)
            .filter(text -> !text.isBlank())
            .map(Text::of)
            .toList();
    if (items.size() == 1) {
      below.add(Block.Paragraph.of(items.getFirst()));
    } else if (!items.isEmpty()) {
      below.add(Block.Listing.bullets(items.toArray(Text[]::new)));
    }
    remarks(activity).forEach(remark -> below.add(Block.Paragraph.of(Text.emphasis(remark))));
    return new Block.Entry(
        Text.sourced(activity.date().printed(), "activity " + activity.entry()),
        Text.of(activity.place().printed()),
        below);
  }

  private List<String> remarks(Activity activity) {
    List<String> remarks = new ArrayList<>();
    boolean doubtful = false;
    for (Reading.Finding finding : records.findings()) {
      if (finding.kind() == Reading.Finding.Kind.DATE
          && finding.line() == activity.line()
          && finding.printed().contains(activity.date().printed())
          && !finding.proposal().isEmpty()
          && proposesADay(finding)) {
        doubtful = true;
        remarks.add(
            say.plain(
                "activities.proposal",
                "proposal",
                days(finding.proposal()),
                "reason",
                finding.reason()));
      }
    }
    boolean ahead =
        activity.date().known() && activity.date().from().isAfter(records.document().date());
    if (ahead && !doubtful) {
      remarks.add(say.plain("activities.planned"));
    }
    return remarks;
  }

  private static boolean proposesADay(Reading.Finding finding) {
    return finding.proposal().matches("\\d{4}-\\d{2}-\\d{2}(/\\d{4}-\\d{2}-\\d{2})?");
  }

  /// An ISO day, or two with a slash between, as print has it.
  private String days(String proposal) {
    try {
      String[] ends = proposal.split("/", 2);
      return PrintedDate.ofClosed(
          LocalDate.parse(ends[0]), LocalDate.parse(ends[ends.length - 1]), say.locale());
    } catch (DateTimeParseException e) {
      return proposal;
    }
  }
}
