package accede.cli;

import accede.answers.ComparisonAnswer;
import accede.answers.Rows;
import accede.answers.StateTreatiesAnswer;
import accede.geography.State;
import accede.participation.Condition;
import accede.participation.StatusQuestion;
import accede.participation.Treaty;
import accede.workbench.Workbench;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Treaties side by side.
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    description = {
      "Where every State stands towards several treaties, and how many are party to all, to some, to",
      "none. With --only, the States that meet conditions: who is party to sister treaties and",
      "outside this one. With --state, one State towards each treaty."
    })
final class CompareCommand extends DayCommand<CompareCommand.Compared> {

  @Parameters(
      paramLabel = "ID",
      split = ",",
      arity = "0..*",
      description = "Treaties such as att,ccm,apmbc. With --state the default is every treaty.")
  private List<String> named = List.of();

  @Option(names = "--state", paramLabel = "CODE", description = "One State, by code or name.")
  private @Nullable String state;

  @Option(
      names = "--by",
      paramLabel = "SCHEME",
      description = "Count by m49, subregion, un-group, or members of an organization too.")
  private @Nullable String by;

  @Option(
      names = "--only",
      paramLabel = "CONDITION",
      description = {
        "Only States of which all this is true, such as party-to:ccm,party-to:apmbc,not:att. Known:",
        "party-to, not, in-force, signed, withdrawn, outside."
      })
  private @Nullable String only;

  /// One of the two answers.
  sealed interface Compared {}

  /// All States.
  record OfAll(ComparisonAnswer answer) implements Compared {}

  /// One State.
  record OfState(StateTreatiesAnswer answer) implements Compared {}

  @Override
  void checkUsage() {
    if (named.isEmpty() && state == null) {
      throw common().wrong("ID", "", "Name the treaties, such as: accede analysis compare att,ccm");
    }
    if (state != null && (by != null || only != null)) {
      throw common()
          .wrong("--state", state, "--by and --only choose among States; leave one of them away.");
    }
    conditions();
  }

  private List<Condition> conditions() {
    try {
      return only == null ? List.of() : Condition.parse(only);
    } catch (IllegalArgumentException e) {
      throw common().wrong("--only", String.valueOf(only), String.valueOf(e.getMessage()));
    }
  }

  @Override
  List<Treaty> treaties(Workbench workbench) {
    return named.isEmpty()
        ? workbench.ledger().treaties()
        : named.stream().map(String::strip).map(workbench::treaty).distinct().toList();
  }

  @Override
  Compared answer(Workbench workbench, List<Treaty> treaties, StatusQuestion question) {
    if (state != null) {
      State asked = workbench.state(state);
      return new OfState(
          workbench.analysis().ofState(asked, treaties, question, common().language()));
    }
    List<Condition> conditions = conditions();
    conditions.forEach(condition -> workbench.treaty(condition.treaty().value()));
    StatusQuestion asked = by == null ? question : question.by(workbench.scheme(by));
    return new OfAll(
        workbench.analysis().comparison(treaties, conditions, asked, common().language()));
  }

  @Override
  Rows rows(Compared compared) {
    return switch (compared) {
      case OfAll all -> all.answer().rows();
      case OfState one -> one.answer().rows();
    };
  }

  @Override
  Object told(Compared compared) {
    return switch (compared) {
      case OfAll all -> all.answer();
      case OfState one -> one.answer();
    };
  }

  @Override
  void print(Compared compared, PrintWriter out) {
    switch (compared) {
      case OfAll all -> printAll(all.answer(), out);
      case OfState one -> printState(one.answer(), out);
    }
  }

  private static void printAll(ComparisonAnswer answer, PrintWriter out) {
    out.println(
        Caveats.heading("Treaties compared", answer.on(), answer.known())
            + ", of "
            + answer.universe()
            + " States");
    out.println();
    TextTable.print(treaties(answer), out);
    out.println();
    if (!answer.only().isEmpty()) {
      out.println(
          Caveats.count(answer.states().size(), "State is", "States are")
              + " "
              + String.join(" and ", answer.only())
              + ".");
    }
    TextTable.print(combinations(answer.combinations()), out);
    if (answer.groups() != null) {
      out.println();
      TextTable.print(answer.rows(), out);
    }
    if (!answer.states().isEmpty()) {
      out.println();
      TextTable.print(states(answer), out);
    }
  }

  private static Rows treaties(ComparisonAnswer answer) {
    Rows rows =
        Rows.of(
            "treaty",
            "parties",
            "signed, not parties",
            "withdrawn",
            "outside",
            "acts complete until",
            "title");
    answer
        .treaties()
        .forEach(line ->
            rows.row(
                line.treaty(),
                Integer.toString(line.parties()),
                Integer.toString(line.signatoriesNotParty()),
                Integer.toString(line.withdrawn()),
                Integer.toString(line.outside()),
                Objects.requireNonNullElse(line.completeUntil(), "not known"),
                line.title()));
    return rows;
  }

  private static Rows combinations(List<ComparisonAnswer.Combination> combinations) {
    Rows rows = Rows.of("States", "party to exactly");
    combinations.forEach(one ->
        rows.row(
            Integer.toString(one.count()),
            one.partyTo().isEmpty() ? "none of them" : String.join(", ", one.partyTo())));
    return rows;
  }

  private static Rows states(ComparisonAnswer answer) {
    List<String> headings = new ArrayList<>(List.of("state", "name"));
    answer.treaties().forEach(treaty -> headings.add(treaty.treaty()));
    Rows rows = Rows.of(headings);
    for (ComparisonAnswer.Line line : answer.states()) {
      List<String> cells = new ArrayList<>(List.of(line.state(), line.name()));
      line.places()
          .forEach(place -> cells.add(place.standing() + (place.uncertain() ? " (?)" : "")));
      rows.row(cells);
    }
    return rows;
  }

  private static void printState(StateTreatiesAnswer answer, PrintWriter out) {
    out.println(
        Caveats.heading(answer.name() + " (" + answer.state() + ")", answer.on(), answer.known()));
    out.println();
    Rows rows =
        Rows.of(
            "treaty",
            "standing",
            "by",
            "date",
            "signed",
            "in force",
            "acts complete until",
            "title");
    for (StateTreatiesAnswer.Line line : answer.treaties()) {
      rows.row(
          line.treaty(),
          line.standing() + (line.uncertain() ? " (?)" : ""),
          Objects.requireNonNullElse(line.action(), ""),
          line.date() == null
              ? line.dateRange() == null ? "" : String.join("/", line.dateRange())
              : line.date(),
          Objects.requireNonNullElse(line.signed(), ""),
          line.inForce() ? "yes" : line.unknownClauses().isEmpty() ? "no" : "not known",
          Objects.requireNonNullElse(line.completeUntil(), "not known"),
          line.title());
    }
    TextTable.print(rows, out);
  }
}
