package accede.cli;

import accede.answers.Json;
import accede.answers.Rows;
import accede.geography.Universe;
import accede.participation.Participation;
import accede.participation.StatusQuestion;
import accede.participation.Treaty;
import accede.workbench.Workbench;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// A question about participation on a day, with the options all of them know.
abstract class DayCommand<A extends Object> implements Callable<Integer> {

  @Mixin private Common common = new Common();

  @Option(
      names = "--on",
      paramLabel = "DATE",
      converter = Days.class,
      description = "The day asked for. Default: today.")
  private @Nullable LocalDate on;

  @Option(
      names = "--known",
      paramLabel = "DATE",
      converter = Days.class,
      description = "Only what was on record by the end of this day.")
  private @Nullable LocalDate known;

  @Option(
      names = "--universe",
      paramLabel = "N",
      defaultValue = "197",
      description = "197, 195 or 193 States. Default: ${DEFAULT-VALUE}.")
  private int universe;

  /// Refuses wrong usage before any database is opened.
  void checkUsage() {}

  /// The treaties asked about.
  List<Treaty> treaties(Workbench workbench) {
    return List.of(common.treaty(workbench));
  }

  /// The answer. The question has no grouping, and counts deposits.
  abstract A answer(Workbench workbench, List<Treaty> treaties, StatusQuestion question);

  /// What JSON holds.
  Object told(A answer) {
    return answer;
  }

  /// The answer as a table for programs.
  abstract Rows rows(A answer);

  /// The answer for people.
  abstract void print(A answer, PrintWriter out);

  /// The options every command knows.
  Common common() {
    return common;
  }

  /// The day asked for, where one is named.
  @Nullable LocalDate on() {
    return on;
  }

  /// Refuses an option's day that comes after another.
  void refuseLater(String option, @Nullable LocalDate earlier, @Nullable LocalDate later) {
    if (earlier != null && later != null && earlier.isAfter(later)) {
      throw common.wrong(
          option, earlier.toString(), "It is later than " + later + ", the day asked for.");
    }
  }

  @Override
  public Integer call() {
    Universe among =
        Universe.find(universe)
            .orElseThrow(() ->
                common.wrong("--universe", Integer.toString(universe), "Known: 197, 195, 193."));
    checkUsage();
    return common.with(workbench -> {
      List<Treaty> treaties = treaties(workbench);
      LocalDate day = Objects.requireNonNullElseGet(on(), workbench::today);
      StatusQuestion question =
          new StatusQuestion(day, known, StatusQuestion.Count.DEPOSITED, among, null);
      show(answer(workbench, treaties, question));
      tellIfNothingWasKnown(workbench, treaties);
      return 0;
    });
  }

  private void show(A answer) {
    switch (common.format()) {
      case JSON -> common.out().println(Json.write(told(answer)));
      case CSV -> common.out().print(rows(answer).csv());
      case TABLE -> print(answer, common.out());
    }
  }

  private void tellIfNothingWasKnown(Workbench workbench, List<Treaty> treaties) {
    LocalDate day = known;
    if (day != null
        && treaties.stream()
            .map(treaty -> workbench.ledger().participation(treaty, day))
            .allMatch(Participation::isEmpty)) {
      common
          .err()
          .println(
              "The ledger held nothing by "
                  + day
                  + ": its first entries were recorded later. See: accede acts");
    }
  }
}
