package accede.geography;

import accede.tables.Table;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// What a participant's code stands for over time: States that no longer exist and who continues
/// them, and participants that are no States. Read from `data/participants.csv` and
/// `data/state-successions.csv`; a code in neither stands for a State of today.
public final class Lineage {

  private final Map<StateCode, LocalDate> firstDays = new HashMap<>();
  private final Map<StateCode, LocalDate> lastDays = new HashMap<>();
  private final Map<StateCode, StateCode> heirs = new HashMap<>();
  private final Map<StateCode, Set<StateCode>> predecessors = new HashMap<>();
  private final Set<StateCode> organizations = new HashSet<>();
  private final Set<StateCode> territories = new HashSet<>();

  private Lineage() {}

  /// Read once.
  private static final class Shipped {
    private static final Lineage LINEAGE =
        from(Table.shipped("participants.csv"), Table.shipped("state-successions.csv"));
  }

  /// The lineage of the tables that ship with the product.
  public static Lineage shipped() {
    return Shipped.LINEAGE;
  }

  /// The lineage two tables tell.
  ///
  /// @param participants laid out as `data/participants.csv`
  /// @param successions laid out as `data/state-successions.csv`
  /// @throws accede.tables.TableException naming the first line that cannot be right
  public static Lineage from(Table participants, Table successions) {
    Lineage lineage = new Lineage();
    participants.rows().forEach(lineage::takeParticipant);
    successions.rows().forEach(lineage::takeSuccession);
    return lineage;
  }

  private void takeParticipant(Table.Row row) {
    StateCode code = StateCode.of(row.required("code"));
    switch (row.required("kind")) {
      case "former-state" -> {
        row.findDate("from").ifPresent(from -> firstDays.put(code, from));
        lastDays.put(
            code,
            row.findDate("until")
                .orElseThrow(() -> row.problem("a former State needs its last day.")));
      }
      case "organization" -> organizations.add(code);
      default -> territories.add(code);
    }
  }

  private void takeSuccession(Table.Row row) {
    StateCode predecessor = StateCode.of(row.required("predecessor"));
    StateCode successor = StateCode.of(row.required("successor"));
    predecessors.computeIfAbsent(successor, code -> new TreeSet<>()).add(predecessor);
    switch (row.required("kind")) {
      case "continuation" -> heirs.put(predecessor, successor);
      case "separation", "dissolution" -> {
        if (row.find("existed_before").filter("yes"::equals).isEmpty()) {
          row.findDate("on")
              .ifPresent(on -> firstDays.merge(successor, on, (a, b) -> a.isBefore(b) ? a : b));
        }
      }
      default -> {}
    }
  }

  /// Whether a participant is, or was, a State.
  public boolean isState(StateCode code) {
    return !organizations.contains(code) && !territories.contains(code);
  }

  /// Whether a participant is an organization.
  public boolean isOrganization(StateCode code) {
    return organizations.contains(code);
  }

  /// The first day of a State that arose from another; nothing where the tables do not tell. A
  /// State that continues another exists since that one did.
  public Optional<LocalDate> findFirstDay(StateCode code) {
    return heirs.entrySet().stream()
        .filter(continued -> continued.getValue().equals(code))
        .map(Map.Entry::getKey)
        .findFirst()
        .map(this::findFirstDay)
        .orElseGet(() -> Optional.ofNullable(firstDays.get(code)));
  }

  /// The States a State came after, and those that they came after, in order of code; none where
  /// the tables do not tell.
  public Set<StateCode> predecessors(StateCode code) {
    Set<StateCode> all = new TreeSet<>();
    for (StateCode direct : predecessors.getOrDefault(code, Set.of())) {
      all.add(direct);
      all.addAll(predecessors(direct));
    }
    return Collections.unmodifiableSet(all);
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
