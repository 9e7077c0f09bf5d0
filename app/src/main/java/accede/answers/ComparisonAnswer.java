package accede.answers;

import accede.geography.Language;
import accede.geography.State;
import accede.geography.States;
import accede.participation.Comparison;
import accede.participation.Condition;
import accede.participation.Matrix;
import accede.participation.Scheme;
import accede.participation.Standing;
import accede.participation.StatusQuestion;
import accede.participation.Treaty;
import accede.participation.TreatyId;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Some treaties side by side on a day. Parties are counted by deposit.
///
/// @param only the conditions the States shown meet; every State where there are none
/// @param combinations those party to most treaties first; they add up to the States shown
/// @param groups only where a grouping is asked for
public record ComparisonAnswer(
    String on,
    @Nullable String known,
    int universe,
    List<TreatyLine> treaties,
    List<String> only,
    List<Combination> combinations,
    @JsonInclude(Include.NON_NULL) @Nullable List<Group> groups,
    List<Line> states) {

  /// A treaty compared, with its figures among the whole universe.
  ///
  /// @param unknownClauses those without which it cannot be known for whom the treaty is in force
  public record TreatyLine(
      String treaty,
      String abbreviation,
      String title,
      @Nullable String completeUntil,
      @Nullable Boolean complete,
      @JsonInclude(Include.NON_EMPTY) List<String> unknownClauses,
      int parties,
      int signatoriesNotParty,
      int withdrawn,
      int outside) {}

  /// States that are party to exactly these of the treaties; to none where the list is empty.
  public record Combination(List<String> partyTo, int count, List<String> states) {}

  /// The combinations within a group.
  public record Group(String key, String name, int states, List<Combination> combinations) {}

  /// A State towards each treaty, in their order.
  public record Line(String state, String name, List<Place> places) {}

  /// Where it stands.
  ///
  /// @param uncertain whether an act that may have happened by the day would change it
  public record Place(String treaty, String standing, boolean inForce, boolean uncertain) {}

  /// The answer.
  ///
  /// @param groups empty where no grouping is asked for
  public static ComparisonAnswer of(
      Comparison comparison,
      StatusQuestion question,
      List<Scheme.Group> groups,
      States states,
      Language language) {
    Matrix matrix = comparison.matrix();
    return new ComparisonAnswer(
        matrix.on().toString(),
        question.findKnown().map(LocalDate::toString).orElse(null),
        matrix.states().size(),
        matrix.treaties().stream()
            .filter(treaty -> comparison.treaties().contains(treaty.id()))
            .sorted(
                java.util.Comparator.comparing(
                    treaty -> comparison.treaties().indexOf(treaty.id())))
            .map(treaty -> treaty(treaty, matrix))
            .toList(),
        comparison.conditions().stream().map(Condition::toString).toList(),
        combinations(comparison.combinations()),
        groups.isEmpty()
            ? null
            : comparison.by(groups).stream().map(ComparisonAnswer::group).toList(),
        comparison.states().stream()
            .map(state -> line(state, comparison, states.name(state.code(), language)))
            .toList());
  }

  private static TreatyLine treaty(Treaty treaty, Matrix matrix) {
    return new TreatyLine(
        treaty.id().value(),
        treaty.abbreviation(),
        treaty.title(),
        Completeness.until(treaty),
        Completeness.complete(treaty, matrix.on()),
        matrix.unknownClauses(treaty.id()),
        matrix.count(treaty.id(), Standing.PARTY),
        matrix.count(treaty.id(), Standing.SIGNATORY),
        matrix.count(treaty.id(), Standing.WITHDRAWN),
        matrix.count(treaty.id(), Standing.OUTSIDE));
  }

  private static Group group(Comparison.Group group) {
    return new Group(group.key(), group.name(), group.states(), combinations(group.combinations()));
  }

  private static List<Combination> combinations(List<Comparison.Combination> all) {
    return all.stream()
        .map(one ->
            new Combination(
                one.partyTo().stream().map(TreatyId::value).toList(),
                one.states().size(),
                one.states().stream().map(Object::toString).toList()))
        .toList();
  }

  private static Line line(State state, Comparison comparison, String name) {
    Matrix matrix = comparison.matrix();
    return new Line(
        state.code().value(),
        name,
        comparison.treaties().stream()
            .map(treaty ->
                new Place(
                    treaty.value(),
                    matrix.standing(treaty, state.code()).word(),
                    matrix.inForce(treaty, state.code()),
                    matrix.uncertain(treaty, state.code())))
            .toList());
  }

  /// The groups where a grouping is asked for, else the States, as a table.
  public Rows rows() {
    return groups == null ? stateRows() : groupRows(groups);
  }

  private Rows stateRows() {
    List<String> headings = new ArrayList<>(List.of("state", "name"));
    treaties.forEach(treaty -> headings.add(treaty.treaty()));
    Rows rows = Rows.of(headings);
    for (Line line : states) {
      List<String> cells = new ArrayList<>(List.of(line.state(), line.name()));
      line.places().forEach(place -> cells.add(place.standing()));
      rows.row(cells);
    }
    return rows;
  }

  private static Rows groupRows(List<Group> groups) {
    Rows rows = Rows.of("group", "name", "states", "party_to", "count");
    for (Group group : groups) {
      for (Combination one : group.combinations()) {
        rows.row(
            group.key(),
            group.name(),
            Integer.toString(group.states()),
            String.join(" ", one.partyTo()),
            Integer.toString(one.count()));
      }
    }
    return rows;
  }
}
