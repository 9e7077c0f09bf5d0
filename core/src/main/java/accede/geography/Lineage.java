package accede.geography;

import accede.tables.Table;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a participant's code stands for over time: States that no longer exist and who continues
/// them, and participants that are no States. Read from `data/participants.csv` and
/// `data/state-successions.csv`; a code in neither stands for a State of today.
public final class Lineage {

  private final Map<StateCode, LocalDate> lastDays;
  private final Map<StateCode, StateCode> heirs;
  private final Set<StateCode> noStates;

  private Lineage(
      Map<StateCode, LocalDate> lastDays,
      Map<StateCode, StateCode> heirs,
      Set<StateCode> noStates) {
    this.lastDays = Map.copyOf(lastDays);
    this.heirs = Map.copyOf(heirs);
    this.noStates = Set.copyOf(noStates);
  }

  /// Read once.
  private static final class Shipped {
    private static final Lineage LINEAGE =
        from(Table.shipped("participants.csv"), Table.shipped("state-successions.csv"));
  }

  /// The lineage of the tables that ship with the product.
  public static Lineage shipped() {
    return Shipped.LINEAGE;
  }

  static Lineage from(Table participants, Table successions) {
    Map<StateCode, LocalDate> lastDays = new HashMap<>();
    Set<StateCode> noStates = new HashSet<>();
    for (Table.Row row : participants.rows()) {
      StateCode code = StateCode.of(row.required("code"));
      if (row.required("kind").equals("former-state")) {
        lastDays.put(
            code,
            row.findDate("until")
                .orElseThrow(() -> row.problem("a former State needs its last day.")));
      } else {
        noStates.add(code);
      }
    }
    Map<StateCode, StateCode> heirs = new HashMap<>();
    for (Table.Row row : successions.rows()) {
      if (row.required("kind").equals("continuation")) {
        heirs.put(
            StateCode.of(row.required("predecessor")), StateCode.of(row.required("successor")));
      }
    }
    return new Lineage(lastDays, heirs, noStates);
  }

  /// Whether a participant is, or was, a State.
  public boolean isState(StateCode code) {
    return !noStates.contains(code);
  }

  /// The last day of a State that no longer exists.
  public Optional<LocalDate> findLastDay(StateCode code) {
    return Optional.ofNullable(lastDays.get(code));
  }

  /// The State that continues another's legal personality, and so its acts; else itself. A State
  /// that arose by separation or dissolution continues nothing: it deposits a succession of its own
  /// (Vienna Convention on Succession of States in respect of Treaties, arts. 16, 34, 35).
  public StateCode heir(StateCode code) {
    StateCode heir = heirs.get(code);
    return heir == null ? code : heir(heir);
  }
}
