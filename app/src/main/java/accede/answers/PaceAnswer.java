package accede.answers;

import accede.geography.Language;
import accede.geography.States;
import accede.participation.Pace;
import accede.participation.Passage;
import accede.participation.StatusQuestion;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// How fast a treaty gathered signatures and consents up to a day. It looks back alone.
///
/// @param completeUntil last day up to which the ledger holds every act
/// @param complete whether it holds every act of the day asked for
/// @param unknownClauses those without which it cannot be known for whom the treaty is in force
/// @param unplaced steps certainly taken, but not certainly within one period
/// @param uncertain steps that may have been taken by the day asked for
/// @param formerStates consents of States that no longer exist; they count in no figure here
/// @param goal only where one is asked for
public record PaceAnswer(
    String treaty,
    String on,
    @Nullable String known,
    int universe,
    @Nullable String completeUntil,
    @Nullable Boolean complete,
    @JsonInclude(Include.NON_EMPTY) List<String> unknownClauses,
    @Nullable String opened,
    @Nullable BigDecimal yearsSinceOpening,
    int signatories,
    int parties,
    int inForce,
    List<Period> periods,
    List<PassageLine> unplaced,
    List<PassageLine> uncertain,
    List<PassageLine> formerStates,
    List<Trailing> trailing,
    @JsonInclude(Include.NON_NULL) @Nullable Goal goal) {

  /// The months looked back on.
  private static final List<Integer> MONTHS = List.of(12, 36);

  /// A year or a month: what happened in it, and the figures certain at its end.
  public record Period(
      String period,
      String from,
      String to,
      int signatures,
      int signaturesTakenBack,
      int consents,
      int departures,
      int signatories,
      int parties,
      int inForce) {}

  /// The last months.
  public record Trailing(
      int months,
      String from,
      String to,
      int signatures,
      int consents,
      int perhapsConsents,
      int departures,
      BigDecimal consentsPerYear) {}

  /// A goal of parties by a day, beside what was done.
  ///
  /// @param neededPerYear net consents a year that would meet it; null where no time is left
  public record Goal(
      int parties,
      String by,
      int toGo,
      @Nullable String reachedOn,
      BigDecimal years,
      @Nullable BigDecimal neededPerYear) {}

  /// The answer.
  ///
  /// @param goal null where none is asked for
  public static PaceAnswer of(
      Pace pace,
      StatusQuestion question,
      Pace.@Nullable Goal goal,
      States states,
      Language language) {
    var treaty = pace.participation().treaty();
    var totals = pace.totals();
    return new PaceAnswer(
        treaty.id().value(),
        pace.on().toString(),
        question.findKnown().map(LocalDate::toString).orElse(null),
        pace.universe(),
        Completeness.until(treaty),
        Completeness.complete(treaty, pace.on()),
        pace.participation().unknownClauses(),
        treaty.findOpened().map(LocalDate::toString).orElse(null),
        rounded(pace.yearsSinceOpening()),
        totals.signatories(),
        totals.parties(),
        totals.inForce(),
        pace.periods().stream().map(PaceAnswer::period).toList(),
        lines(pace.unplaced(), states, language),
        lines(pace.perhaps(), states, language),
        lines(pace.ofFormerStates(), states, language),
        MONTHS.stream().map(months -> trailing(pace.trailing(months))).toList(),
        goal == null ? null : goal(goal));
  }

  private static List<PassageLine> lines(List<Passage> passages, States states, Language language) {
    return passages.stream().map(passage -> PassageLine.of(passage, states, language)).toList();
  }

  private static Period period(Pace.Period period) {
    return new Period(
        period.label(),
        period.first().toString(),
        period.last().toString(),
        period.signatures(),
        period.signaturesTakenBack(),
        period.consents(),
        period.departures(),
        period.signatories(),
        period.parties(),
        period.inForce());
  }

  private static Trailing trailing(Pace.Trailing trailing) {
    return new Trailing(
        trailing.months(),
        trailing.first().toString(),
        trailing.last().toString(),
        trailing.signatures(),
        trailing.consents(),
        trailing.perhapsConsents(),
        trailing.departures(),
        rounded(trailing.consentsPerYear()));
  }

  private static Goal goal(Pace.Goal goal) {
    return new Goal(
        goal.parties(),
        goal.by().toString(),
        goal.toGo(),
        goal.findReachedOn().map(LocalDate::toString).orElse(null),
        rounded(goal.years()),
        rounded(goal.neededPerYear()));
  }

  private static @Nullable BigDecimal rounded(OptionalDouble value) {
    return value.isPresent() ? rounded(value.getAsDouble()) : null;
  }

  private static BigDecimal rounded(double value) {
    return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
  }

  /// The periods as a table.
  public Rows rows() {
    Rows rows =
        Rows.of(
            "period",
            "signatures",
            "signatures_taken_back",
            "consents",
            "departures",
            "signatories",
            "parties",
            "in_force");
    for (Period period : periods) {
      rows.row(
          period.period(),
          Integer.toString(period.signatures()),
          Integer.toString(period.signaturesTakenBack()),
          Integer.toString(period.consents()),
          Integer.toString(period.departures()),
          Integer.toString(period.signatories()),
          Integer.toString(period.parties()),
          Integer.toString(period.inForce()));
    }
    return rows;
  }
}
