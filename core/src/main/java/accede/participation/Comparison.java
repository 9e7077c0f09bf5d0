package accede.participation;

import accede.geography.State;
import accede.geography.StateCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Some treaties side by side: which States are parties to all of them, to some, to none, and which
/// meet certain conditions. Parties are counted by deposit.
public final class Comparison {

  /// With so many treaties or fewer, combinations that no State is in are told too.
  private static final int TOLD_IN_FULL = 4;

  private final Matrix matrix;
  private final List<TreatyId> treaties;
  private final List<Condition> conditions;

  private Comparison(Matrix matrix, List<TreatyId> treaties, List<Condition> conditions) {
    this.matrix = matrix;
    this.treaties = List.copyOf(treaties);
    this.conditions = List.copyOf(conditions);
  }

  /// The States that are parties to exactly these of the treaties compared.
  ///
  /// @param partyTo in the order compared; empty for those that are party to none
  /// @param states in order of code
  public record Combination(List<TreatyId> partyTo, List<StateCode> states) {

    /// Copies the lists.
    public Combination {
      partyTo = List.copyOf(partyTo);
      states = List.copyOf(states);
    }
  }

  /// The combinations among the States of a group.
  public record Group(String key, String name, int states, List<Combination> combinations) {

    /// Copies the list.
    public Group {
      combinations = List.copyOf(combinations);
    }
  }

  /// Compares treaties of a matrix.
  ///
  /// @param conditions all of which a State must meet to be among [#states()]; none: every State
  /// @throws IllegalArgumentException if more treaties are named than can be told apart, or one
  ///   twice
  public static Comparison of(Matrix matrix, List<TreatyId> treaties, List<Condition> conditions) {
    if (treaties.size() > Long.SIZE - 2 || treaties.stream().distinct().count() < treaties.size()) {
      throw new IllegalArgumentException(
          "Treaties are compared once each, and no more than " + (Long.SIZE - 2) + ": " + treaties);
    }
    return new Comparison(matrix, treaties, conditions);
  }

  /// Where everyone stands.
  public Matrix matrix() {
    return matrix;
  }

  /// The treaties compared.
  public List<TreatyId> treaties() {
    return treaties;
  }

  /// What the States shown must meet.
  public List<Condition> conditions() {
    return conditions;
  }

  /// The States that meet every condition, in order of code.
  public List<State> states() {
    return matrix.states().stream()
        .filter(state ->
            conditions.stream().allMatch(condition -> condition.holds(matrix, state.code())))
        .toList();
  }

  /// Every State that meets the conditions stands in one combination: those of most treaties first.
  public List<Combination> combinations() {
    return combinations(states());
  }

  /// The combinations within each group of a scheme that holds a State.
  public List<Group> by(List<Scheme.Group> groups) {
    List<State> all = states();
    return groups.stream()
        .map(group -> {
          List<State> held = all.stream().filter(group.holds()).toList();
          return new Group(group.key(), group.name(), held.size(), combinations(held));
        })
        .filter(group -> group.states() > 0)
        .toList();
  }

  private List<Combination> combinations(List<State> among) {
    Map<Long, List<StateCode>> found = new LinkedHashMap<>();
    if (treaties.size() <= TOLD_IN_FULL) {
      for (long mask = 0; mask < 1L << treaties.size(); mask++) {
        found.put(mask, new ArrayList<>());
      }
    }
    among.forEach(state ->
        found.computeIfAbsent(mask(state.code()), mask -> new ArrayList<>()).add(state.code()));
    return found.entrySet().stream()
        .sorted(
            Comparator.comparing(
                    (Map.Entry<Long, List<StateCode>> entry) -> -Long.bitCount(entry.getKey()))
                .thenComparing(Map.Entry::getKey))
        .map(entry -> new Combination(partyTo(entry.getKey()), entry.getValue()))
        .toList();
  }

  /// A bit for each treaty the State is party to.
  private long mask(StateCode state) {
    long mask = 0;
    for (int i = 0; i < treaties.size(); i++) {
      if (matrix.standing(treaties.get(i), state) == Standing.PARTY) {
        mask |= 1L << i;
      }
    }
    return mask;
  }

  private List<TreatyId> partyTo(long mask) {
    List<TreatyId> partyTo = new ArrayList<>();
    for (int i = 0; i < treaties.size(); i++) {
      if ((mask & 1L << i) != 0) {
        partyTo.add(treaties.get(i));
      }
    }
    return partyTo;
  }
}
