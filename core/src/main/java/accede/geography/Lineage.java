package accede.geography;

import accede.tables.Table;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What a participant's code stands for over time: States that no longer exist and who continues
/// them, and participants that are no States. Read from `data/participants.csv` and
/// `data/state-successions.csv`; a code in neither stands for a State of today.
public final class Lineage {

  private final Map<StateCode, Other> others;
  private final Map<StateCode, StateCode> heirs;

  private Lineage(Map<StateCode, Other> others, Map<StateCode, StateCode> heirs) {
    this.others = Map.copyOf(others);
    this.heirs = Map.copyOf(heirs);
  }

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

  static Lineage from(Table participants, Table successions) {
    Map<StateCode, Other> others = new HashMap<>();
    for (Table.Row row : participants.rows()) {
      Other other = other(row);
      if (other.kind() == Kind.FORMER_STATE && other.lastDay().isEmpty()) {
        throw row.problem("a former State needs its last day.");
      }
      others.put(other.code(), other);
    }
    Map<StateCode, StateCode> heirs = new HashMap<>();
    for (Table.Row row : successions.rows()) {
      if (row.required("kind").equals("continuation")) {
        heirs.put(
            StateCode.of(row.required("predecessor")), StateCode.of(row.required("successor")));
      }
    }
    return new Lineage(others, heirs);
  }

  private static Other other(Table.Row row) {
    Map<Language, String> names = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      row.find("name_" + language.tag()).ifPresent(name -> names.put(language, name));
    }
    Kind kind = Kind.of(row);
    return new Other(
        StateCode.of(row.required("code")),
        kind,
        Map.copyOf(names),
        kind == Kind.FORMER_STATE ? row.findDate("until") : Optional.empty());
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
