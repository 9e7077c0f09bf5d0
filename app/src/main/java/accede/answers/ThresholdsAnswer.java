package accede.answers;

import accede.geography.Language;
import accede.geography.State;
import accede.geography.StateCode;
import accede.geography.States;
import accede.participation.ActDay;
import accede.participation.LedgerEntry;
import accede.participation.Requirement;
import accede.participation.Standing;
import accede.participation.StateOnDay;
import accede.participation.StatusQuestion;
import accede.participation.Threshold;
import accede.participation.Treaty;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// What each treaty asks for to enter into force, and how far that is met on a day.
public record ThresholdsAnswer(
    String on, @Nullable String known, int universe, List<Line> treaties) {

  /// A treaty. What is not known is null.
  ///
  /// @param unknownClauses those without which it cannot be known for whom the treaty is in force
  /// @param asked instruments the threshold asks for
  /// @param instruments those that count towards it on the day
  /// @param reached whether it was reached by the day; null where the clause is not known
  /// @param reachedOn the day, or null where only the bounds in `reachedRange` are known
  /// @param reachedBy the instruments of the day that reached it
  /// @param entryIntoForceByRule as the clauses give it
  /// @param entryIntoForceStated as the depositary states it
  /// @param agree whether the two are the same day; null where one is not known
  /// @param stillNeeded more instruments at the least; 0 once reached
  /// @param named the States it names; null where it names none
  /// @param weight the weight it asks for; null where it asks for none
  /// @param next the numbers of parties ahead
  public record Line(
      String treaty,
      String abbreviation,
      String title,
      @Nullable String completeUntil,
      @Nullable Boolean complete,
      @JsonInclude(Include.NON_EMPTY) List<String> unknownClauses,
      @Nullable String threshold,
      @Nullable String article,
      @Nullable Integer asked,
      int instruments,
      @Nullable Boolean reached,
      @Nullable String reachedOn,
      @Nullable List<String> reachedRange,
      List<Instrument> reachedBy,
      @Nullable String entryIntoForceByRule,
      @Nullable List<String> entryIntoForceByRuleRange,
      @Nullable String entryIntoForceStated,
      @Nullable Boolean agree,
      boolean inForce,
      @Nullable Integer stillNeeded,
      @Nullable Named named,
      @Nullable Weighted weight,
      int parties,
      List<Next> next) {}

  /// An instrument of consent.
  public record Instrument(String state, String name, String action, String date) {}

  /// The States a threshold names, by where they stand.
  public record Named(
      int states,
      List<Place> parties,
      List<Place> signatories,
      List<Place> withdrawn,
      List<Place> outside) {}

  /// A State.
  public record Place(String state, String name) {}

  /// A share of a weight.
  ///
  /// @param asked between 0 and 1
  /// @param held by those bound on the day; null where no such table is imported
  public record Weighted(String name, BigDecimal asked, @Nullable BigDecimal held) {}

  /// A number of parties that lies ahead.
  ///
  /// @param share of the universe, such as `2/3`; empty for a round number
  public record Next(int parties, int toGo, String share) {}

  /// The answer.
  public static ThresholdsAnswer of(
      List<Requirement> requirements, StatusQuestion question, States states, Language language) {
    List<StateCode> universe = states.in(question.universe()).stream().map(State::code).toList();
    return new ThresholdsAnswer(
        question.on().toString(),
        question.findKnown().map(LocalDate::toString).orElse(null),
        question.universe().size(),
        requirements.stream()
            .map(requirement -> line(requirement, universe, states, language))
            .toList());
  }

  private static Line line(
      Requirement requirement, List<StateCode> universe, States states, Language language) {
    Treaty treaty = requirement.participation().treaty();
    ActDay reached = requirement.findReached().orElse(null);
    ActDay byRule = requirement.participation().findEntryIntoForceByRule().orElse(null);
    Optional<LocalDate> stated = treaty.findStatedEntryIntoForce();
    return new Line(
        treaty.id().value(),
        treaty.abbreviation(),
        treaty.title(),
        Completeness.until(treaty),
        Completeness.complete(treaty, requirement.on()),
        requirement.participation().unknownClauses(),
        requirement.findThreshold().map(Threshold::toString).orElse(null),
        article(treaty),
        boxed(requirement.asked()),
        requirement.instruments(),
        requirement.findThreshold().map(any -> reached != null).orElse(null),
        PassageLine.exact(reached),
        PassageLine.range(reached),
        requirement.reachedBy().stream().map(act -> instrument(act, states, language)).toList(),
        PassageLine.exact(byRule),
        PassageLine.range(byRule),
        stated.map(LocalDate::toString).orElse(null),
        byRule == null ? null : stated.map(day -> ActDay.on(day).equals(byRule)).orElse(null),
        requirement.participation().inForceOn(requirement.on()),
        boxed(requirement.stillNeeded()),
        named(requirement.named(), states, language),
        requirement
            .findWeighted()
            .map(weighted -> weighted(weighted, requirement.weightHeld()))
            .orElse(null),
        parties(requirement, universe),
        requirement.milestones(universe).stream()
            .map(next -> new Next(next.parties(), next.toGo(), next.share()))
            .toList());
  }

  private static @Nullable String article(Treaty treaty) {
    return treaty.clauses().stream()
        .filter(clause -> clause.name().equals("threshold"))
        .map(Treaty.Clause::article)
        .filter(article -> !article.isEmpty())
        .findFirst()
        .orElse(null);
  }

  private static @Nullable Integer boxed(OptionalInt value) {
    return value.isPresent() ? Integer.valueOf(value.getAsInt()) : null;
  }

  private static int parties(Requirement requirement, List<StateCode> universe) {
    return (int)
        universe.stream()
            .map(code -> requirement.participation().on(requirement.on(), code))
            .filter(place -> place.standing() == Standing.PARTY)
            .count();
  }

  private static Instrument instrument(LedgerEntry act, States states, Language language) {
    StateCode state = act.action().state();
    return new Instrument(
        state.value(),
        states.name(state, language),
        act.action().kind().word(),
        act.action().day().toString());
  }

  private static @Nullable Named named(List<StateOnDay> all, States states, Language language) {
    return all.isEmpty()
        ? null
        : new Named(
            all.size(),
            places(all, Standing.PARTY, states, language),
            places(all, Standing.SIGNATORY, states, language),
            places(all, Standing.WITHDRAWN, states, language),
            places(all, Standing.OUTSIDE, states, language));
  }

  private static List<Place> places(
      List<StateOnDay> all, Standing standing, States states, Language language) {
    return all.stream()
        .filter(place -> place.standing() == standing)
        .map(StateOnDay::state)
        .map(code -> new Place(code.value(), states.name(code, language)))
        .toList();
  }

  private static Weighted weighted(Threshold.WeightedInstruments asked, OptionalDouble held) {
    return new Weighted(
        asked.weight(),
        BigDecimal.valueOf(asked.percent(), 2),
        held.isPresent()
            ? BigDecimal.valueOf(held.getAsDouble()).setScale(4, RoundingMode.HALF_UP)
            : null);
  }

  /// The treaties as a table.
  public Rows rows() {
    Rows rows =
        Rows.of(
            "treaty",
            "threshold",
            "reached",
            "by",
            "force_by_rule",
            "force_stated",
            "in_force",
            "still_needed",
            "missing",
            "parties",
            "next",
            "complete_until");
    for (Line line : treaties) {
      rows.row(
          line.treaty(),
          Objects.requireNonNullElse(line.threshold(), ""),
          PassageLine.written(line.reachedOn(), line.reachedRange()),
          String.join(" ", line.reachedBy().stream().map(Instrument::state).toList()),
          PassageLine.written(line.entryIntoForceByRule(), line.entryIntoForceByRuleRange()),
          Objects.requireNonNullElse(line.entryIntoForceStated(), ""),
          line.inForce() ? "yes" : "no",
          line.stillNeeded() == null ? "" : line.stillNeeded().toString(),
          missing(line.named()),
          Integer.toString(line.parties()),
          next(line.next()),
          Objects.requireNonNullElse(line.completeUntil(), ""));
    }
    return rows;
  }

  private static String missing(@Nullable Named named) {
    if (named == null) {
      return "";
    }
    List<Place> missing = new ArrayList<>(named.signatories());
    missing.addAll(named.withdrawn());
    missing.addAll(named.outside());
    return String.join(" ", missing.stream().map(Place::state).sorted().toList());
  }

  private static String next(List<Next> next) {
    return String.join(
        "; ",
        next.stream()
            .map(one ->
                one.toGo()
                    + " to "
                    + one.parties()
                    + (one.share().isEmpty() ? "" : " (" + one.share() + ")"))
            .toList());
  }
}
