package accede.cli;

import accede.answers.ChangesAnswer;
import accede.answers.PassageLine;
import accede.answers.Rows;
import accede.answers.StatusAnswer;
import accede.participation.StatusQuestion;
import accede.participation.Treaty;
import accede.workbench.Workbench;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Who changed standing between two days.
@Command(
    name = "changes",
    mixinStandardHelpOptions = true,
    description = "Who signed, joined or left after one day and by the end of another.")
final class ChangesCommand extends DayCommand<ChangesAnswer> {

  @Option(
      names = "--since",
      paramLabel = "DATE",
      required = true,
      converter = Days.class,
      description = "The day after which changes count.")
  private @Nullable LocalDate since;

  @Option(
      names = "--until",
      paramLabel = "DATE",
      converter = Days.class,
      description = "The last day on which they count, as --on. Default: today.")
  private @Nullable LocalDate until;

  @Option(names = "--all", description = "Every treaty known.")
  private boolean all;

  @Override
  @Nullable LocalDate on() {
    return until == null ? super.on() : until;
  }

  @Override
  void checkUsage() {
    LocalDate asked = super.on();
    if (until != null && asked != null && !until.equals(asked)) {
      throw common().wrong("--until", until.toString(), "--on says " + asked + "; give one.");
    }
    if (all && !common().treatyNamed().isEmpty()) {
      throw common().wrong("--treaty", common().treatyNamed(), "--all asks for every treaty.");
    }
    refuseLater("--since", since, on());
  }

  @Override
  List<Treaty> treaties(Workbench workbench) {
    return all ? workbench.ledger().treaties() : super.treaties(workbench);
  }

  @Override
  ChangesAnswer answer(Workbench workbench, List<Treaty> treaties, StatusQuestion question) {
    if (since == null) {
      throw new IllegalStateException("--since is required.");
    }
    refuseLater("--since", since, question.on());
    return workbench.analysis().changes(treaties, since, question, common().language());
  }

  @Override
  Rows rows(ChangesAnswer answer) {
    return answer.rows();
  }

  @Override
  void print(ChangesAnswer answer, PrintWriter out) {
    out.println(
        "Changes after "
            + answer.since()
            + " and by the end of "
            + answer.until()
            + (answer.known() == null ? "" : ", as known on " + answer.known())
            + ", of "
            + answer.universe()
            + " States");
    List<ChangesAnswer.Treaty> changed =
        answer.treaties().stream()
            .filter(one ->
                !one.changes().isEmpty()
                    || !one.uncertain().isEmpty()
                    || answer.treaties().size() == 1)
            .toList();
    changed.forEach(one -> printTreaty(one, out));
    int others = answer.treaties().size() - changed.size();
    if (others > 0) {
      out.println();
      out.println("Nothing is known to have changed towards the other " + others + ":");
      answer.treaties().stream()
          .filter(one -> !changed.contains(one))
          .forEach(one ->
              out.println(
                  "  "
                      + one.treaty()
                      + (one.completeUntil() == null
                          ? ""
                          : ", acts complete until " + one.completeUntil())));
    }
  }

  private static void printTreaty(ChangesAnswer.Treaty treaty, PrintWriter out) {
    StatusAnswer.Totals before = treaty.before();
    StatusAnswer.Totals after = treaty.after();
    out.println();
    out.printf(
        "%s: %d parties, then %d; %d in force, then %d; %d signatories, then %d%n",
        treaty.abbreviation(),
        before.parties(),
        after.parties(),
        before.inForce(),
        after.inForce(),
        before.signatories(),
        after.signatories());
    Caveats.printUnknown(treaty.unknownClauses(), out);
    Caveats.printReach(treaty.completeUntil(), treaty.complete(), out);
    if (treaty.changes().isEmpty()) {
      out.println("No State changed its standing.");
    } else {
      TextTable.print(steps(treaty), out);
    }
    if (!treaty.uncertain().isEmpty()) {
      out.println("May have come about as well, although that is not certain:");
      Rows rows = Rows.of("state", "name", "step", "date");
      treaty
          .uncertain()
          .forEach(step -> rows.row(step.state(), step.name(), step.step(), step.written()));
      TextTable.print(rows, out);
    }
  }

  private static Rows steps(ChangesAnswer.Treaty treaty) {
    Rows rows = Rows.of("state", "name", "from", "to", "by", "date");
    for (ChangesAnswer.Change change : treaty.changes()) {
      for (PassageLine step : change.steps()) {
        rows.row(
            change.state(),
            change.name(),
            change.from(),
            change.to(),
            step.action() == null ? step.step() : step.action(),
            step.written() + (change.certain() ? "" : " (perhaps before)"));
      }
    }
    return rows;
  }
}
