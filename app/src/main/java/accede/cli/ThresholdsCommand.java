package accede.cli;

import accede.answers.Rows;
import accede.answers.ThresholdsAnswer;
import accede.participation.StatusQuestion;
import accede.participation.Treaty;
import accede.workbench.Workbench;
import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/// What treaties ask for to enter into force.
@Command(
    name = "thresholds",
    mixinStandardHelpOptions = true,
    description = {
      "What each treaty known, or the one named with --treaty, asks for to enter into force: when it",
      "was reached and by whom, or what is still missing; and the numbers of parties that come next."
    })
final class ThresholdsCommand extends DayCommand<ThresholdsAnswer> {

  private static final int NEXT_SHOWN = 2;

  @Override
  List<Treaty> treaties(Workbench workbench) {
    return common().treatyNamed().isEmpty()
        ? workbench.ledger().treaties()
        : super.treaties(workbench);
  }

  @Override
  ThresholdsAnswer answer(Workbench workbench, List<Treaty> treaties, StatusQuestion question) {
    return workbench.analysis().thresholds(treaties, question, common().language());
  }

  @Override
  Rows rows(ThresholdsAnswer answer) {
    return answer.rows();
  }

  @Override
  void print(ThresholdsAnswer answer, PrintWriter out) {
    out.println(
        Caveats.heading("Thresholds", answer.on(), answer.known())
            + ", parties of "
            + answer.universe()
            + " States");
    out.println();
    TextTable.print(table(answer), out);
    answer.treaties().forEach(line -> printNamed(line, out));
  }

  private static Rows table(ThresholdsAnswer answer) {
    Rows rows =
        Rows.of(
            "treaty",
            "asks for",
            "reached",
            "by",
            "in force",
            "needed",
            "parties",
            "next",
            "acts complete until");
    for (ThresholdsAnswer.Line line : answer.treaties()) {
      rows.row(
          line.treaty(),
          asked(line),
          when(line.reachedOn(), line.reachedRange()),
          line.reachedBy().stream()
              .map(ThresholdsAnswer.Instrument::state)
              .collect(Collectors.joining(" ")),
          force(line),
          line.stillNeeded() == null ? "not known" : line.stillNeeded().toString(),
          Integer.toString(line.parties()),
          next(line),
          Objects.requireNonNullElse(line.completeUntil(), "not known"));
    }
    return rows;
  }

  private static String asked(ThresholdsAnswer.Line line) {
    String threshold = line.threshold();
    if (threshold == null) {
      return "not known";
    }
    ThresholdsAnswer.Named named = line.named();
    return named != null && threshold.startsWith("named States")
        ? named.states() + " named States"
        : threshold;
  }

  private static String when(@Nullable String day, @Nullable List<String> range) {
    return day == null ? range == null ? "" : String.join("/", range) : day;
  }

  private static String force(ThresholdsAnswer.Line line) {
    String day =
        line.entryIntoForceStated() == null
            ? when(line.entryIntoForceByRule(), line.entryIntoForceByRuleRange())
            : line.entryIntoForceStated();
    if (day.isEmpty()) {
      return line.unknownClauses().contains("threshold") ? "not known" : "no";
    }
    boolean differs = Boolean.FALSE.equals(line.agree());
    return day
        + (line.inForce() ? "" : ", still to come")
        + (differs
            ? "; by rule " + when(line.entryIntoForceByRule(), line.entryIntoForceByRuleRange())
            : "");
  }

  private static String next(ThresholdsAnswer.Line line) {
    return line.next().stream()
        .limit(NEXT_SHOWN)
        .map(next ->
            next.toGo()
                + " to "
                + next.parties()
                + (next.share().isEmpty() ? "" : " (" + next.share() + ")"))
        .collect(Collectors.joining("; "));
  }

  /// Where a threshold that names States is not reached: which of them are missing.
  private static void printNamed(ThresholdsAnswer.Line line, PrintWriter out) {
    ThresholdsAnswer.Named named = line.named();
    if (named == null || Boolean.TRUE.equals(line.reached())) {
      return;
    }
    out.println();
    out.printf(
        "%s: of the %d States named, %d are parties.%n",
        line.abbreviation(), named.states(), named.parties().size());
    printPlaces("Signed and not parties", named.signatories(), out);
    printPlaces("Withdrawn", named.withdrawn(), out);
    printPlaces("Neither signed nor joined", named.outside(), out);
  }

  private static void printPlaces(
      String title, List<ThresholdsAnswer.Place> places, PrintWriter out) {
    if (!places.isEmpty()) {
      out.println(
          "  "
              + title
              + " ("
              + places.size()
              + "): "
              + places.stream()
                  .map(ThresholdsAnswer.Place::name)
                  .collect(Collectors.joining(", ")));
    }
  }
}
