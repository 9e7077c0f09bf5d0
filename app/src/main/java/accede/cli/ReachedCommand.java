package accede.cli;

import accede.answers.Json;
import accede.answers.ReachedAnswer;
import accede.answers.Rows;
import accede.outreach.Evidence;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Which States were reached, on which evidence, held against what is claimed.
@Command(
    name = "reached",
    mixinStandardHelpOptions = true,
    description = "The States reached by the log, on which evidence, beside what reports claim.")
final class ReachedCommand implements Callable<Integer> {

  @Mixin private Common common = new Common();

  @Option(
      names = "--from",
      paramLabel = "DATE",
      converter = Days.class,
      description = "Only entries that end on this day or later.")
  private @Nullable LocalDate from;

  @Option(
      names = "--to",
      paramLabel = "DATE",
      converter = Days.class,
      description = "Only entries that start on this day or earlier.")
  private @Nullable LocalDate to;

  @Option(
      names = "--evidence",
      paramLabel = "RUNG",
      split = ",",
      description = "Rungs to count: listed, named, cohost, host, group. Default: listed to host.")
  private List<String> evidence = new ArrayList<>();

  @Override
  public Integer call() {
    List<Evidence> rungs = evidence.isEmpty() ? Evidence.usual() : rungs();
    boolean whole = from == null && to == null && evidence.isEmpty();
    if (from != null && to != null && to.isBefore(from)) {
      throw common.wrong("--to", to.toString(), "It is before --from " + from + ".");
    }
    return common.with(workbench -> {
      ReachedAnswer answer =
          ReachedAnswer.of(
              workbench.reached(
                  common.treaty(workbench),
                  Objects.requireNonNullElse(from, LocalDate.MIN),
                  Objects.requireNonNullElse(to, LocalDate.MAX),
                  rungs),
              whole);
      show(answer);
      return 0;
    });
  }

  private List<Evidence> rungs() {
    return evidence.stream()
        .map(word ->
            Stream.of(Evidence.values())
                .filter(rung -> rung.name().equals(word.strip().toUpperCase(Locale.ROOT)))
                .filter(rung -> rung != Evidence.VENUE)
                .findFirst()
                .orElseThrow(() ->
                    common.wrong("--evidence", word, "Known: listed, named, cohost, host, group.")))
        .toList();
  }

  private void show(ReachedAnswer answer) {
    PrintWriter out = common.out();
    Rows rows = Rows.of("state", "rung", "entries");
    answer
        .rows()
        .forEach(row ->
            rows.row(
                row.state(),
                row.rung(),
                row.entries().stream().map(String::valueOf).collect(Collectors.joining(" "))));
    switch (common.format()) {
      case JSON -> out.println(Json.write(answer));
      case CSV -> out.print(rows.csv());
      case TABLE -> {
        out.println(answer.states() + " States reached.");
        answer.rungs().forEach((rung, count) -> out.printf("  %-8s %4d%n", rung, count));
        if (answer.claimed() != null) {
          out.println(
              "Claimed: "
                  + answer.claimed()
                  + (answer.missing() == null ? "" : "; missing: " + answer.missing()));
        }
        answer
            .unnamed()
            .forEach(item -> out.printf("  not named: entry %d, %s%n", item.entry(), item.text()));
        out.println();
        TextTable.print(rows, out);
      }
    }
  }
}
