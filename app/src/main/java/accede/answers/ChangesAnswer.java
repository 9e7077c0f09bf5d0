package accede.answers;

import accede.geography.Language;
import accede.geography.States;
import accede.participation.Changes;
import accede.participation.Status;
import accede.participation.StatusQuestion;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Who changed standing towards one or more treaties after one day and by the end of another.
public record ChangesAnswer(
    String since, String until, @Nullable String known, int universe, List<Treaty> treaties) {

  /// The changes of one treaty.
  ///
  /// @param complete whether the ledger holds every act of the last day
  /// @param unknownClauses those without which it cannot be known for whom the treaty is in force
  /// @param uncertain steps that may have been taken by the last day
  public record Treaty(
      String treaty,
      String abbreviation,
      @Nullable String completeUntil,
      @Nullable Boolean complete,
      @JsonInclude(Include.NON_EMPTY) List<String> unknownClauses,
      StatusAnswer.Totals before,
      StatusAnswer.Totals after,
      List<Change> changes,
      List<PassageLine> uncertain) {}

  /// A State that changed.
  ///
  /// @param from its standing at the end of the first day
  /// @param to its standing at the end of the last day; the same where it left and came back
  /// @param certain whether its steps certainly came after the first day
  public record Change(
      String state,
      String name,
      String from,
      String to,
      List<PassageLine> steps,
      boolean certain) {}

  /// The answer.
  ///
  /// @param all at least one, all between the same days
  public static ChangesAnswer of(
      List<Changes> all, StatusQuestion question, States states, Language language) {
    Changes any = all.getFirst();
    return new ChangesAnswer(
        any.since().toString(),
        any.until().toString(),
        question.findKnown().map(LocalDate::toString).orElse(null),
        question.universe().size(),
        all.stream().map(changes -> treaty(changes, states, language)).toList());
  }

  private static Treaty treaty(Changes changes, States states, Language language) {
    var treaty = changes.participation().treaty();
    return new Treaty(
        treaty.id().value(),
        treaty.abbreviation(),
        Completeness.until(treaty),
        Completeness.complete(treaty, changes.until()),
        changes.participation().unknownClauses(),
        totals(changes.before()),
        totals(changes.after()),
        changes.lines().stream().map(line -> change(line, states, language)).toList(),
        changes.perhaps().stream()
            .map(passage -> PassageLine.of(passage, states, language))
            .toList());
  }

  private static StatusAnswer.Totals totals(Status.Totals totals) {
    return StatusAnswer.totals(totals);
  }

  private static Change change(Changes.Change change, States states, Language language) {
    return new Change(
        change.state().code().value(),
        states.name(change.state().code(), language),
        change.before().standing().word(),
        change.after().standing().word(),
        change.passages().stream()
            .map(passage -> PassageLine.of(passage, states, language))
            .toList(),
        change.certain());
  }

  /// The steps as a table.
  public Rows rows() {
    Rows rows =
        Rows.of("treaty", "state", "name", "from", "to", "step", "action", "date", "certain");
    for (Treaty treaty : treaties) {
      for (Change change : treaty.changes()) {
        for (PassageLine step : change.steps()) {
          rows.row(
              treaty.treaty(),
              change.state(),
              change.name(),
              change.from(),
              change.to(),
              step.step(),
              Objects.requireNonNullElse(step.action(), ""),
              step.written(),
              change.certain() ? "yes" : "no");
        }
      }
    }
    return rows;
  }
}
