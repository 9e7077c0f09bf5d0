package accede.participation;

import accede.geography.State;
import accede.geography.StateCode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Where every State stands towards every treaty on a day: one byte a place.
public final class Matrix {

  private static final Standing[] STANDINGS = Standing.values();
  private static final int STANDING = 0b11;
  private static final int IN_FORCE = 0b100;
  private static final int UNCERTAIN = 0b1000;

  private final LocalDate on;
  private final List<Treaty> treaties;
  private final List<List<String>> unknownClauses;
  private final List<State> states;
  private final Map<TreatyId, Integer> rows = new HashMap<>();
  private final Map<StateCode, Integer> columns = new HashMap<>();
  private final byte[] places;

  private Matrix(LocalDate on, List<Participation> participations, List<State> states) {
    this.on = on;
    this.treaties = participations.stream().map(Participation::treaty).toList();
    this.unknownClauses = participations.stream().map(Participation::unknownClauses).toList();
    this.states = states;
    this.places = new byte[treaties.size() * states.size()];
    for (int row = 0; row < treaties.size(); row++) {
      rows.put(treaties.get(row).id(), row);
    }
    for (int column = 0; column < states.size(); column++) {
      columns.put(states.get(column).code(), column);
    }
  }

  /// The places of some States towards some treaties, such as those of
  /// [Ledger#participations(LocalDate)].
  public static Matrix of(
      List<Participation> participations, Collection<State> states, LocalDate on) {
    Matrix matrix = new Matrix(on, participations, List.copyOf(states));
    int row = 0;
    for (Participation participation : participations) {
      participation.chart(matrix.states).mark(on, matrix.places, row);
      row += matrix.states.size();
    }
    return matrix;
  }

  static byte mark(StateOnDay on) {
    int place = on.standing().ordinal();
    place |= on.inForce() ? IN_FORCE : 0;
    place |= on.uncertain() ? UNCERTAIN : 0;
    return (byte) place;
  }

  /// The day.
  public LocalDate on() {
    return on;
  }

  /// The treaties, in the order given.
  public List<Treaty> treaties() {
    return treaties;
  }

  /// The States, in the order given.
  public List<State> states() {
    return states;
  }

  /// Where a State stands towards a treaty, by its last certain act.
  public Standing standing(TreatyId treaty, StateCode state) {
    return STANDINGS[place(treaty, state) & STANDING];
  }

  /// Whether a treaty is certainly in force for a State.
  public boolean inForce(TreatyId treaty, StateCode state) {
    return (place(treaty, state) & IN_FORCE) != 0;
  }

  /// Whether an act that may have happened by the day would change the place.
  public boolean uncertain(TreatyId treaty, StateCode state) {
    return (place(treaty, state) & UNCERTAIN) != 0;
  }

  /// The clauses of a treaty without which it cannot be known for whom it is in force.
  public List<String> unknownClauses(TreatyId treaty) {
    return unknownClauses.get(row(treaty));
  }

  /// How many of the States stand so towards a treaty.
  public int count(TreatyId treaty, Standing standing) {
    int count = 0;
    int start = row(treaty) * states.size();
    for (int i = start; i < start + states.size(); i++) {
      count += (places[i] & STANDING) == standing.ordinal() ? 1 : 0;
    }
    return count;
  }

  private int place(TreatyId treaty, StateCode state) {
    Integer column = columns.get(state);
    if (column == null) {
      throw new IllegalArgumentException(
          "The State " + state + " is not among the " + states.size() + " of this matrix.");
    }
    return places[row(treaty) * states.size() + column];
  }

  private int row(TreatyId treaty) {
    Integer row = rows.get(treaty);
    if (row == null) {
      throw new IllegalArgumentException(
          "The treaty " + treaty + " is not among the " + treaties.size() + " of this matrix.");
    }
    return row;
  }
}
