package accede.geography;

import accede.tables.Table;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// What a participant's code stands for over time: States that no longer exist and who came after
/// them, and participants that are no States. Read from `data/participants.csv` and
/// `data/state-successions.csv`; a code in neither stands for a State of today.
public final class Lineage {

  private final Map<StateCode, Other> others = new HashMap<>();
  private final Map<StateCode, LocalDate> firstDays = new HashMap<>();
  private final Map<StateCode, StateCode> heirs = new HashMap<>();
  private final Map<StateCode, Set<StateCode>> predecessors = new HashMap<>();

  private Lineage() {}

  /// A participant in treaties that is none of today's States.
  ///
  /// @param lastDay of a State that no longer exists
  public record Other(
      StateCode code, Kind kind, Map<Language, String> names, Optional<LocalDate> lastDay) {

    /// Its name in a language.
    public String name(Language language) {
      return names.getOrDefault(language, code.value());
    }
  }

  /// What a participant that is no State of today is.
  public enum Kind {
    FORMER_STATE,
    ORGANIZATION,
    TERRITORY;

    /// The word in files and JSON, such as `former-state`.
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Kind of(Table.Row row) {
      String word = row.required("kind");
      return Stream.of(values())
          .filter(kind -> kind.word().equals(word))
          .findFirst()
          .orElseThrow(() -> row.problem("'" + word + "' is not a kind of participant."));
    }
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
    Map<Language, String> names = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      row.find("name_" + language.tag()).ifPresent(name -> names.put(language, name));
    }
    Kind kind = Kind.of(row);
    Optional<LocalDate> lastDay = Optional.empty();
    if (kind == Kind.FORMER_STATE) {
      row.findDate("from").ifPresent(from -> firstDays.put(code, from));
      lastDay = row.findDate("until");
      if (lastDay.isEmpty()) {
        throw row.problem("a former State needs its last day.");
      }
    }
    others.put(code, new Other(code, kind, Map.copyOf(names), lastDay));
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

  /// A participant that is none of today's States.
  public Optional<Other> find(StateCode code) {
    return Optional.ofNullable(others.get(code));
  }

  /// Whether a participant is, or was, a State.
  public boolean isState(StateCode code) {
    Other other = others.get(code);
    return other == null || other.kind() == Kind.FORMER_STATE;
  }

  /// Whether a participant is an organization.
  public boolean isOrganization(StateCode code) {
    return find(code).filter(other -> other.kind() == Kind.ORGANIZATION).isPresent();
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
    return find(code).flatMap(Other::lastDay);
  }

  /// The State that continues another's legal personality, and so its acts; else itself. A State
  /// that arose by separation or dissolution continues nothing: it deposits a succession of its own
  /// (Vienna Convention on Succession of States in respect of Treaties, arts. 16, 34, 35).
  public StateCode heir(StateCode code) {
    StateCode heir = heirs.get(code);
    return heir == null ? code : heir(heir);
  }
}
