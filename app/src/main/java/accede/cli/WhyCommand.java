package accede.cli;

import accede.answers.FigureAnswer;
import accede.answers.FigureAnswer.Change;
import accede.answers.FigureAnswer.Line;
import accede.answers.Json;
import accede.geography.Universe;
import accede.participation.Figure;
import accede.participation.FigureProof;
import accede.participation.FigureQuestion;
import accede.workbench.Workbench;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Why a figure is what it is.
@Command(
    name = "why",
    mixinStandardHelpOptions = true,
    description = "Why a figure is what it is: the States behind it, and what changed since.")
final class WhyCommand implements Callable<Integer> {

  /// A longer list of those who came or went is cut; JSON holds all.
  private static final int SHOWN = 40;

  @Mixin private Common common = new Common();

  @Parameters(
      index = "0",
      paramLabel = "FIGURE",
      description = "parties, inForce, signatories, signatoriesNotParty, withdrawn or outside.")
  private String written = "";

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
      names = "--since",
      paramLabel = "DATE",
      converter = Days.class,
      description = "Tell who came and who went since this day.")
  private @Nullable LocalDate since;

  @Option(
      names = "--since-known",
      paramLabel = "DATE",
      converter = Days.class,
      description = "Tell what was recorded, or corrected, since this day.")
  private @Nullable LocalDate sinceKnown;

  @Option(
      names = "--universe",
      paramLabel = "N",
      defaultValue = "197",
      description = "197, 195 or 193 States. Default: ${DEFAULT-VALUE}.")
  private int universe;

  @Option(
      names = "--by",
      paramLabel = "SCHEME",
      description = "With --group: m49, subregion, un-group, or an organization.")
  private @Nullable String by;

  @Option(
      names = "--group",
      paramLabel = "KEY",
      description = "One group of the scheme, such as africa; members or others of one.")
  private @Nullable String group;

  @Override
  public Integer call() {
    Figure figure =
        Figure.find(written)
            .orElseThrow(() ->
                common.wrong(
                    "FIGURE",
                    written,
                    "Known: parties, inForce, signatories, signatoriesNotParty, withdrawn,"
                        + " outside."));
    Universe among =
        Universe.find(universe)
            .orElseThrow(() ->
                common.wrong("--universe", Integer.toString(universe), "Known: 197, 195, 193."));
    if ((by == null) != (group == null)) {
      throw common.wrong(
          "--group",
          Objects.requireNonNullElse(group, ""),
          "--by names a grouping and --group one of its groups; both are needed.");
    }
    return common.with(workbench -> {
      FigureProof proof =
          workbench.figureProof(common.treaty(workbench), question(workbench, figure, among));
      show(workbench, proof);
      return 0;
    });
  }

  private FigureQuestion question(Workbench workbench, Figure figure, Universe among) {
    LocalDate day = Objects.requireNonNullElseGet(on, workbench::today);
    refuseLater("--since", since, day);
    refuseLater("--since-known", sinceKnown, known);
    return new FigureQuestion(
        figure,
        day,
        known,
        among,
        by == null ? null : workbench.scheme(by),
        group,
        since,
        sinceKnown);
  }

  private void refuseLater(String option, @Nullable LocalDate earlier, @Nullable LocalDate later) {
    if (earlier != null && later != null && earlier.isAfter(later)) {
      throw common.wrong(
          option, earlier.toString(), "It is later than " + later + ", the day asked for.");
    }
  }

  private void show(Workbench workbench, FigureProof proof) {
    FigureAnswer answer = FigureAnswer.of(proof, workbench.states(), common.language());
    switch (common.format()) {
      case JSON -> common.out().println(Json.write(answer));
      case CSV -> common.out().print(answer.table().csv());
      case TABLE -> print(workbench, answer, common.out());
    }
  }

  private void print(Workbench workbench, FigureAnswer answer, PrintWriter out) {
    out.println(common.treaty(workbench).title());
    out.printf(
        "%s on %s%s: %d of %s%n",
        answer.figure(),
        answer.on(),
        answer.known() == null ? "" : ", as known on " + answer.known(),
        answer.value(),
        answer.group() == null
            ? answer.universe() + " States"
            : "the States of '" + answer.group() + "', out of " + answer.universe());
    out.println("Counted: " + answer.rule() + ".");
    Caveats.printUnknown(answer.unknownClauses(), out);
    if (!answer.uncertain().isEmpty()) {
      out.println(
          "Uncertain, and counted by the last certain act alone: "
              + String.join(", ", answer.uncertain())
              + ".");
    }
    out.println();
    FigureAnswer.Published published = answer.published();
    if (published != null) {
      printPublished(published, out);
    }
    Change change = answer.since();
    if (change != null) {
      out.println("Since " + change.day() + ": " + sum(change.then(), change, change.now()));
      printChange(change.gained(), change.lost(), out);
    }
    FigureAnswer.Learnt learnt = answer.sinceKnown();
    if (learnt != null) {
      printLearnt(learnt, out);
    }
    if (answer.rows().isEmpty()) {
      out.println("No State is counted.");
      return;
    }
    out.println("The States counted, in the order of their acts:");
    TextTable.print(answer.table(), out);
  }

  private static void printPublished(FigureAnswer.Published published, PrintWriter out) {
    out.printf(
        "Last published in \"%s\", line %d: %d on %s%n",
        published.document(), published.line(), published.value(), published.date());
    if (!published.agrees()) {
      out.println("The ledger says " + published.since().then() + " for that day.");
    }
    Change since = published.since();
    out.println("Since then: " + sum(since.then(), since, since.now()));
    printChange(since.gained(), since.lost(), out);
  }

  private static void printLearnt(FigureAnswer.Learnt learnt, PrintWriter out) {
    Change change =
        new Change(learnt.known(), learnt.then(), learnt.gained(), learnt.lost(), learnt.now());
    out.println(
        "Learnt since "
            + learnt.known()
            + ": "
            + sum(learnt.then(), change, learnt.now())
            + "; entries recorded: "
            + learnt.entries().size());
    learnt.entries().stream()
        .filter(entry -> entry.replaced() != null)
        .forEach(entry ->
            out.println(
                "  "
                    + entry.state()
                    + ": "
                    + entry.entry()
                    + ", recorded "
                    + entry.recorded()
                    + ", in the place of "
                    + entry.replaced()));
    printChange(learnt.gained(), learnt.lost(), out);
  }

  /// `95 + 2 - 0 = 97`.
  private static String sum(int then, Change change, int now) {
    return then + " + " + change.gained().size() + " - " + change.lost().size() + " = " + now;
  }

  private static void printChange(List<Line> gained, List<Line> lost, PrintWriter out) {
    printLines("+", gained, out);
    printLines("-", lost, out);
    out.println();
  }

  private static void printLines(String sign, List<Line> lines, PrintWriter out) {
    lines.stream().limit(SHOWN).forEach(line -> out.println("  " + sign + " " + told(line)));
    if (lines.size() > SHOWN) {
      out.println("  " + sign + " " + (lines.size() - SHOWN) + " more");
    }
  }

  private static String told(Line line) {
    return line.action() == null
        ? line.name()
        : line.name() + ", " + line.action() + " " + line.deposited();
  }
}
