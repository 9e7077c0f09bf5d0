package accede.cli;

import accede.answers.HistoryRow;
import accede.answers.Json;
import accede.answers.Rows;
import accede.answers.StateAnswer;
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

/// One State: where it stands, what it did, to what it belongs, when it was met.
@Command(
    name = "state",
    mixinStandardHelpOptions = true,
    description = "One State: standing, acts with their source, memberships, contacts made.")
final class StateCommand implements Callable<Integer> {

  @Mixin private Common common = new Common();

  @Parameters(
      index = "0",
      paramLabel = "CODE",
      description = "ISO code such as CHL, or a name in one of the six languages.")
  private String written = "";

  @Option(
      names = "--on",
      paramLabel = "DATE",
      converter = Days.class,
      description = "The day asked for. Default: today.")
  private @Nullable LocalDate on;

  @Option(
      names = "--history",
      description = "Instead: every entry ever recorded of the State, and what replaced what.")
  private boolean history;

  @Override
  public Integer call() {
    return common.with(workbench -> {
      if (history) {
        show(
            workbench.history(common.treaty(workbench), workbench.state(written)).stream()
                .map(HistoryRow::of)
                .toList());
        return 0;
      }
      StateAnswer answer =
          workbench.stateAnswer(
              common.treaty(workbench),
              workbench.state(written),
              Objects.requireNonNullElseGet(on, workbench::today),
              common.language());
      show(answer);
      return 0;
    });
  }

  private void show(List<HistoryRow> entries) {
    Rows table = HistoryRow.rows(entries);
    switch (common.format()) {
      case JSON -> common.out().println(Json.write(entries));
      case CSV -> common.out().print(table.csv());
      case TABLE -> section(common.out(), "Entries as recorded", table, entries.isEmpty());
    }
  }

  private void show(StateAnswer answer) {
    PrintWriter out = common.out();
    switch (common.format()) {
      case JSON -> out.println(Json.write(answer));
      case CSV -> out.print(acts(answer).csv());
      case TABLE -> {
        out.println(
            answer.standing().name()
                + " ("
                + answer.standing().state()
                + "), "
                + answer.subregion()
                + ", "
                + answer.unGroup()
                + "; on "
                + answer.on()
                + ": "
                + answer.standing().standing()
                + inForce(answer)
                + (answer.uncertain() ? " (an act of uncertain day may have changed this)" : ""));
        section(out, "Acts", acts(answer), answer.acts().isEmpty());
        section(out, "Memberships", memberships(answer), answer.memberships().isEmpty());
        section(out, "Contacts made", contacts(answer), answer.contacts().isEmpty());
      }
    }
  }

  private static String inForce(StateAnswer answer) {
    if (answer.standing().inForce()) {
      return ", treaty in force";
    }
    return answer.unknownClauses().isEmpty()
        ? ""
        : "; whether the treaty is in force for it cannot be known: "
            + Caveats.lacking(answer.unknownClauses());
  }

  private static void section(PrintWriter out, String title, Rows table, boolean empty) {
    out.println();
    if (empty) {
      out.println(title + ": none on record");
    } else {
      out.println(title);
      TextTable.print(table, out);
    }
  }

  private static Rows acts(StateAnswer answer) {
    Rows table = Rows.of("action", "date", "precision", "recorded", "source");
    answer
        .acts()
        .forEach(a ->
            table.row(
                a.action(), when(a), a.precision(), a.recorded(), String.join("; ", a.sources())));
    return table;
  }

  private static String when(StateAnswer.Act act) {
    return act.notBefore() == null
        ? act.date()
        : "between " + act.notBefore() + " and " + act.notAfter();
  }

  private static Rows memberships(StateAnswer answer) {
    Rows table = Rows.of("organization", "status", "since", "name");
    answer
        .memberships()
        .forEach(m ->
            table.row(
                m.organization(), m.status(), Objects.requireNonNullElse(m.since(), ""), m.name()));
    return table;
  }

  private static Rows contacts(StateAnswer answer) {
    Rows table = Rows.of("entry", "date", "place", "evidence", "item");
    answer
        .contacts()
        .forEach(c ->
            table.row(
                Integer.toString(c.entry()), c.printedDate(), c.place(), c.evidence(), c.text()));
    return table;
  }
}
