package accede.answers;

import accede.geography.Language;
import accede.geography.State;
import accede.geography.States;
import accede.participation.Participation;
import accede.participation.StatusQuestion;
import accede.participation.Treaty;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One State towards several treaties on a day.
public record StateTreatiesAnswer(
    String state, String name, String on, @Nullable String known, List<Line> treaties) {

  /// The State towards one of them.
  ///
  /// @param unknownClauses those without which it cannot be known whether it is in force
  /// @param action the act that decides the standing; null outside
  /// @param date its day; null where only the bounds in `dateRange` are known
  /// @param uncertain whether an act that may have happened by the day would change it
  public record Line(
      String treaty,
      String abbreviation,
      String title,
      @Nullable String completeUntil,
      @Nullable Boolean complete,
      @JsonInclude(Include.NON_EMPTY) List<String> unknownClauses,
      String standing,
      @Nullable String action,
      @Nullable String date,
      @Nullable List<String> dateRange,
      @Nullable String signed,
      boolean inForce,
      boolean uncertain) {}

  /// The answer, in the order of the treaties given.
  public static StateTreatiesAnswer of(
      State state,
      List<Participation> participations,
      StatusQuestion question,
      States states,
      Language language) {
    return new StateTreatiesAnswer(
        state.code().value(),
        states.name(state.code(), language),
        question.on().toString(),
        question.findKnown().map(LocalDate::toString).orElse(null),
        participations.stream().map(one -> line(one, state, question.on())).toList());
  }

  private static Line line(Participation participation, State state, LocalDate on) {
    Treaty treaty = participation.treaty();
    var place = participation.on(on, state.code());
    var act = place.findDecidingAct();
    var day = act.map(deciding -> deciding.action().day()).orElse(null);
    return new Line(
        treaty.id().value(),
        treaty.abbreviation(),
        treaty.title(),
        Completeness.until(treaty),
        Completeness.complete(treaty, on),
        place.unknownClauses(),
        place.standing().word(),
        act.map(deciding -> deciding.action().kind().word()).orElse(null),
        PassageLine.exact(day),
        PassageLine.range(day),
        place.findSignature().map(signature -> signature.action().day().toString()).orElse(null),
        place.inForce(),
        place.uncertain());
  }

  /// The treaties as a table.
  public Rows rows() {
    Rows rows =
        Rows.of("treaty", "standing", "action", "date", "signed", "in_force", "complete_until");
    for (Line line : treaties) {
      rows.row(
          line.treaty(),
          line.standing(),
          Objects.requireNonNullElse(line.action(), ""),
          PassageLine.written(line.date(), line.dateRange()),
          Objects.requireNonNullElse(line.signed(), ""),
          line.inForce() ? "yes" : "no",
          Objects.requireNonNullElse(line.completeUntil(), ""));
    }
    return rows;
  }
}
