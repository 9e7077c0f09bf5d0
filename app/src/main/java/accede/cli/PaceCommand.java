package accede.cli;

import accede.answers.PaceAnswer;
import accede.answers.PassageLine;
import accede.answers.Rows;
import accede.participation.Pace;
import accede.participation.StatusQuestion;
import accede.participation.Treaty;
import accede.workbench.Analysis;
import accede.workbench.Workbench;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// How fast a treaty gathered parties.
@Command(
    name = "pace",
    mixinStandardHelpOptions = true,
    description = {
      "Signatures, consents and departures in each year, what the last 12 and 36 months brought, and",
      "the pace a goal would need. It looks back alone; it forecasts nothing."
    })
final class PaceCommand extends DayCommand<PaceAnswer> {

  @Option(names = "--by-month", description = "Months in the place of years.")
  private boolean byMonth;

  @Option(
      names = "--goal",
      paramLabel = "N",
      description = "Parties aimed at, consent deposited; with --by.")
  private @Nullable Integer goal;

  @Option(
      names = "--by",
      paramLabel = "DATE",
      converter = Days.class,
      description = "The day by which the goal is to be met.")
  private @Nullable LocalDate by;

  @Override
  void checkUsage() {
    if (goal != null && goal < 1) {
      throw common().wrong("--goal", goal.toString(), "At least one party is to be aimed at.");
    }
    if ((goal == null) != (by == null)) {
      throw common()
          .wrong(
              goal == null ? "--by" : "--goal",
              String.valueOf(goal == null ? by : goal),
              "A goal needs both, such as --goal 120 --by 2028-12-31.");
    }
  }

  @Override
  PaceAnswer answer(Workbench workbench, List<Treaty> treaties, StatusQuestion question) {
    Analysis.Aim aim = goal == null || by == null ? null : new Analysis.Aim(goal, by);
    return workbench
        .analysis()
        .pace(
            treaties.getFirst(),
            question,
            byMonth ? Pace.Step.MONTH : Pace.Step.YEAR,
            aim,
            common().language());
  }

  @Override
  Rows rows(PaceAnswer answer) {
    return answer.rows();
  }

  @Override
  void print(PaceAnswer answer, PrintWriter out) {
    out.println(
        "Pace of '"
            + answer.treaty()
            + "' up to "
            + answer.on()
            + (answer.known() == null ? "" : ", as known on " + answer.known())
            + ", of "
            + answer.universe()
            + " States: "
            + answer.parties()
            + " parties, "
            + answer.inForce()
            + " in force, "
            + Caveats.count(answer.signatories(), "signatory", "signatories"));
    if (answer.yearsSinceOpening() != null) {
      out.println(
          "Opened for signature "
              + answer.opened()
              + ", "
              + answer.yearsSinceOpening()
              + " years before.");
    }
    answer.trailing().forEach(trailing -> printTrailing(trailing, out));
    if (answer.goal() != null) {
      printGoal(answer.goal(), out);
    }
    Caveats.printUnknown(answer.unknownClauses(), out);
    Caveats.printReach(answer.completeUntil(), answer.complete(), out);
    out.println();
    TextTable.print(periods(answer), out);
    printApart("Certainly done, though not certainly within one period", answer.unplaced(), out);
    printApart("May have been done by the day, and not counted", answer.uncertain(), out);
    printApart("By States that no longer exist, and not counted", answer.formerStates(), out);
  }

  /// As the table for programs; signatures taken back, which are rare, only where there were some.
  private static Rows periods(PaceAnswer answer) {
    boolean takenBack =
        answer.periods().stream().anyMatch(period -> period.signaturesTakenBack() > 0);
    List<String> headings =
        new ArrayList<>(
            List.of(
                "period",
                "signed",
                "consented",
                "left",
                "signatories by then",
                "parties",
                "in force"));
    if (takenBack) {
      headings.add("signatures taken back");
    }
    Rows rows = Rows.of(headings);
    for (PaceAnswer.Period period : answer.periods()) {
      List<Integer> figures =
          new ArrayList<>(
              List.of(
                  period.signatures(),
                  period.consents(),
                  period.departures(),
                  period.signatories(),
                  period.parties(),
                  period.inForce()));
      if (takenBack) {
        figures.add(period.signaturesTakenBack());
      }
      List<String> cells = new ArrayList<>(List.of(period.period()));
      figures.forEach(figure -> cells.add(figure.toString()));
      rows.row(cells);
    }
    return rows;
  }

  private static void printTrailing(PaceAnswer.Trailing trailing, PrintWriter out) {
    out.println(
        "Last "
            + trailing.months()
            + " months, from "
            + trailing.from()
            + ": "
            + Caveats.count(trailing.consents(), "consent", "consents")
            + (trailing.perhapsConsents() == 0
                ? ""
                : " and perhaps " + trailing.perhapsConsents() + " more")
            + ", "
            + Caveats.count(trailing.signatures(), "signature", "signatures")
            + ", "
            + Caveats.count(trailing.departures(), "departure", "departures")
            + "; "
            + trailing.consentsPerYear()
            + " consents a year.");
  }

  private static void printGoal(PaceAnswer.Goal goal, PrintWriter out) {
    String aimed = "Goal of " + goal.parties() + " parties by " + goal.by() + ": ";
    if (goal.toGo() == 0) {
      out.println(
          aimed + "met" + (goal.reachedOn() == null ? "" : ", first on " + goal.reachedOn()) + ".");
    } else if (goal.neededPerYear() == null) {
      out.println(aimed + goal.toGo() + " to go, and no time left.");
    } else {
      out.println(
          aimed
              + goal.toGo()
              + " to go in "
              + goal.years()
              + " years; "
              + goal.neededPerYear()
              + " a year are needed.");
    }
  }

  private static void printApart(String title, List<PassageLine> steps, PrintWriter out) {
    if (!steps.isEmpty()) {
      out.println();
      out.println(title + ":");
      Rows rows = Rows.of("state", "name", "step", "date");
      steps.forEach(step -> rows.row(step.state(), step.name(), step.step(), step.written()));
      TextTable.print(rows, out);
    }
  }
}
