package accede.cli;

import accede.answers.CoverageAnswer;
import accede.answers.Rows;
import accede.participation.StatusQuestion;
import accede.participation.Treaty;
import accede.workbench.Workbench;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// How far each group has joined.
@Command(
    name = "coverage",
    mixinStandardHelpOptions = true,
    description = {
      "How far each region, group or organization has joined the treaty, and how that changed since",
      "an earlier day."
    })
final class CoverageCommand extends DayCommand<CoverageAnswer> {

  private static final String ALL = "organizations";
  private static final int POINTS = 2;

  @Option(
      names = "--by",
      paramLabel = "SCHEME",
      defaultValue = ALL,
      description = {
        "organizations (all of them at once), m49, subregion, un-group, or members of one",
        "organization. Default: ${DEFAULT-VALUE}."
      })
  private String by = ALL;

  @Option(
      names = "--count",
      paramLabel = "WHICH",
      defaultValue = "deposited",
      description = "deposited or in-force: what is counted as party. Default: ${DEFAULT-VALUE}.")
  private String count = "deposited";

  @Option(
      names = "--since",
      paramLabel = "DATE",
      converter = Days.class,
      description = "Tell the change since this day.")
  private @Nullable LocalDate since;

  @Override
  void checkUsage() {
    counted();
    refuseLater("--since", since, on());
  }

  private StatusQuestion.Count counted() {
    return StatusQuestion.Count.find(count)
        .orElseThrow(() -> common().wrong("--count", count, "Known: deposited, in-force."));
  }

  @Override
  CoverageAnswer answer(Workbench workbench, List<Treaty> treaties, StatusQuestion question) {
    refuseLater("--since", since, question.on());
    StatusQuestion asked =
        new StatusQuestion(
            question.on(),
            question.known(),
            counted(),
            question.universe(),
            by.equals(ALL) ? null : workbench.scheme(by));
    return workbench.analysis().coverage(treaties.getFirst(), asked, since);
  }

  @Override
  Rows rows(CoverageAnswer answer) {
    return answer.rows();
  }

  @Override
  void print(CoverageAnswer answer, PrintWriter out) {
    out.println(
        Caveats.heading("Coverage of '" + answer.treaty() + "'", answer.on(), answer.known())
            + ", of "
            + answer.universe()
            + " States; parties: "
            + (counted() == StatusQuestion.Count.DEPOSITED
                ? "consent deposited"
                : "deposited, and the treaty in force for the State"));
    if (counted() == StatusQuestion.Count.IN_FORCE) {
      Caveats.printUnknown(answer.unknownClauses(), out);
    }
    Caveats.printReach(answer.completeUntil(), answer.complete(), out);
    out.println();
    TextTable.print(answer.since() == null ? onTheDay(answer) : withChange(answer), out);
  }

  private static Rows onTheDay(CoverageAnswer answer) {
    Rows rows =
        Rows.of("group", "States", "parties", "coverage", "signed, not parties", "outside", "name");
    for (CoverageAnswer.Group group : answer.groups()) {
      rows.row(
          group.key(),
          Integer.toString(group.states()),
          Integer.toString(group.parties()),
          percent(group.coverage()),
          Integer.toString(group.signatoriesNotParty()),
          Integer.toString(group.outside() + group.withdrawn()),
          group.name());
    }
    return rows;
  }

  private static Rows withChange(CoverageAnswer answer) {
    Rows rows =
        Rows.of(
            "group",
            "States",
            "parties",
            "coverage",
            "parties on " + answer.since(),
            "coverage then",
            "change",
            "name");
    for (CoverageAnswer.Group group : answer.groups()) {
      CoverageAnswer.Before before = group.before();
      CoverageAnswer.Change change = group.change();
      rows.row(
          group.key(),
          Integer.toString(group.states()),
          Integer.toString(group.parties()),
          percent(group.coverage()),
          before == null ? "" : before.parties() + " of " + before.states(),
          before == null ? "" : percent(before.coverage()),
          change == null ? "" : String.format(Locale.ROOT, "%+d", change.parties()),
          group.name());
    }
    return rows;
  }

  static String percent(BigDecimal share) {
    return share.movePointRight(POINTS).setScale(1, RoundingMode.HALF_UP) + " %";
  }
}
