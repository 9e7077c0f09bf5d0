package accede.cli;

import accede.answers.Json;
import accede.answers.StatusAnswer;
import accede.geography.Universe;
import accede.participation.Status;
import accede.participation.StatusQuestion;
import accede.workbench.Workbench;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// How the participation in a treaty stands on a day.
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description = "Who has joined the treaty on a day: totals, groups, each State.")
final class StatusCommand implements Callable<Integer> {

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
      names = "--count",
      paramLabel = "WHICH",
      defaultValue = "deposited",
      description = "deposited or in-force: what the groups count. Default: ${DEFAULT-VALUE}.")
  private String count = "deposited";

  @Option(
      names = "--by",
      paramLabel = "SCHEME",
      description = "Group by m49, subregion, un-group, or members of an organization.")
  private @Nullable String by;

  @Option(
      names = "--universe",
      paramLabel = "N",
      defaultValue = "197",
      description = "197, 195 or 193 States. Default: ${DEFAULT-VALUE}.")
  private int universe;

  @Override
  public Integer call() {
    StatusQuestion.Count counted =
        StatusQuestion.Count.find(count)
            .orElseThrow(() -> common.wrong("--count", count, "Known: deposited, in-force."));
    Universe among =
        Universe.find(universe)
            .orElseThrow(() ->
                common.wrong("--universe", Integer.toString(universe), "Known: 197, 195, 193."));
    return common.with(workbench -> {
      StatusQuestion question =
          new StatusQuestion(
              Objects.requireNonNullElseGet(on, workbench::today),
              known,
              counted,
              among,
              by == null ? null : workbench.scheme(by));
      show(workbench, workbench.status(common.treaty(workbench), question));
      return 0;
    });
  }

  private void show(Workbench workbench, Status status) {
    StatusAnswer answer = StatusAnswer.of(status, workbench.states(), common.language());
    PrintWriter out = common.out();
    switch (common.format()) {
      case JSON -> out.println(Json.write(answer));
      case CSV -> out.print(answer.rows().csv());
      case TABLE -> {
        summary(status, answer, out);
        if (answer.groups() != null) {
          out.println("Parties and coverage: " + counted(status.question().count()) + ".");
        }
        TextTable.print(answer.rows(), out);
      }
    }
    if (known != null && status.participation().isEmpty()) {
      common
          .err()
          .println(
              "The ledger held nothing by "
                  + known
                  + ": its first entries were recorded later. See: accede acts");
    }
  }

  private static void summary(Status status, StatusAnswer answer, PrintWriter out) {
    StatusAnswer.Totals totals = answer.totals();
    out.printf(
        "%s on %s%s, of %d States:%n",
        status.participation().treaty().title(),
        answer.on(),
        answer.known() == null ? "" : ", as known on " + answer.known(),
        totals.states());
    out.printf("  %4d have deposited their consent to be bound%n", totals.parties());
    out.println(inForce(status, answer));
    out.printf("  %4d have signed and are not parties%n", totals.signatoriesNotParty());
    if (totals.withdrawn() > 0) {
      out.printf("  %4d have withdrawn%n", totals.withdrawn());
    }
    out.printf("  %4d have neither signed nor joined%n", totals.outside());
    StatusAnswer.Uncertain uncertain = answer.uncertain();
    if (!uncertain.states().isEmpty()) {
      out.printf(
          "       Uncertain: %d more may have deposited, for %d more it may be in force (%s)%n",
          uncertain.parties(), uncertain.inForce(), String.join(", ", uncertain.states()));
    }
    out.println(ofTheTreaty(answer));
    if (!answer.unknownClauses().isEmpty()) {
      out.println(
          "What is not known hangs on clauses: " + Caveats.lacking(answer.unknownClauses()) + ".");
    }
    answer
        .others()
        .forEach(other ->
            out.printf(
                "Beside the States: %s (%s), %s.%n",
                other.name(), other.kind().replace('-', ' '), other.standing()));
    if (answer.completeUntil() != null && answer.on().compareTo(answer.completeUntil()) > 0) {
      out.println(
          "Our acts of this treaty are complete until "
              + answer.completeUntil()
              + " only: later ones may be missing. Import the depositary's table to go on.");
    }
    out.println();
  }

  /// For how many it is in force; where a clause is lacking, for how many that cannot be known.
  private static String inForce(Status status, StatusAnswer answer) {
    int inForce = answer.totals().inForce();
    if (answer.unknownClauses().isEmpty()) {
      return "  %4d of them have the treaty in force".formatted(inForce);
    }
    long notKnown =
        status.lines().stream().filter(line -> !line.on().unknownClauses().isEmpty()).count();
    return "  %4d of them certainly have the treaty in force; for %d it cannot be known"
        .formatted(inForce, notKnown);
  }

  private static String ofTheTreaty(StatusAnswer answer) {
    if (answer.treatyInForce()) {
      return "The treaty is in force since " + answer.entryIntoForce() + ".";
    }
    if (answer.entryIntoForce() != null) {
      return "The treaty is not yet in force; it enters into force on "
          + answer.entryIntoForce()
          + ".";
    }
    boolean known = answer.unknownClauses().stream().allMatch("delay for each State"::equals);
    return known
        ? "The treaty is not in force."
        : "Whether the treaty is in force cannot be known.";
  }

  private static String counted(StatusQuestion.Count count) {
    return switch (count) {
      case DEPOSITED -> "consent deposited";
      case IN_FORCE -> "deposited, and the treaty in force for the State";
    };
  }
}
