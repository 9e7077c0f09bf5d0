package accede.geography;

import accede.tables.Table;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The States the product knows, with the names the United Nations use for them in six languages
/// and the names they bore before.
public final class States {

  private final Map<StateCode, State> byCode;
  private final Map<StateCode, Map<Language, StateName>> names;
  private final Map<StateCode, List<FormerName>> formerNames;
  private final Map<Universe, List<State>> byUniverse = new EnumMap<>(Universe.class);

  /// A name as the UN's terminology has it.
  record StateName(String brief, String article, String formal, String m49) {}

  /// A name a State bore during a period.
  record FormerName(
      StateCode state, Language language, String brief, String formal, Period borne) {}

  private States(
      Map<StateCode, State> byCode,
      Map<StateCode, Map<Language, StateName>> names,
      Map<StateCode, List<FormerName>> formerNames) {
    this.byCode = byCode;
    this.names = names;
    this.formerNames = formerNames;
    for (Universe universe : Universe.values()) {
      byUniverse.put(universe, byCode.values().stream().filter(universe::holds).toList());
    }
  }

  /// The States of the tables that ship with the product.
  public static States shipped() {
    return from(
        Table.shipped("states.csv"),
        Table.shipped("state-names.csv"),
        Table.shipped("state-former-names.csv"));
  }

  static States from(Table states, Table stateNames, Table formerNames) {
    Map<StateCode, State> byCode = new TreeMap<>();
    for (Table.Row row : states.rows()) {
      State state = state(row);
      byCode.put(state.code(), state);
    }
    Map<StateCode, Map<Language, StateName>> names = new TreeMap<>();
    for (Table.Row row : stateNames.rows()) {
      names
          .computeIfAbsent(StateCode.of(row.text("iso3")), code -> new EnumMap<>(Language.class))
          .put(
              language(row),
              new StateName(
                  row.required("short"),
                  row.text("article"),
                  row.text("formal"),
                  row.text("m49_name")));
    }
    Map<StateCode, List<FormerName>> former =
        formerNames.rows().stream()
            .map(States::formerName)
            .collect(Collectors.groupingBy(FormerName::state));
    return new States(byCode, names, former);
  }

  private static State state(Table.Row row) {
    String subregion = row.find("m49_intermediate").orElseGet(() -> row.required("m49_subregion"));
    return new State(
        StateCode.of(row.required("iso3")),
        row.required("iso2"),
        row.required("m49"),
        new State.City(
            row.required("capital"), row.number("capital_lat"), row.number("capital_lon")),
        State.UnStatus.valueOf(row.required("un_status").toUpperCase(Locale.ROOT)),
        Region.of(row.required("m49_region")),
        subregion,
        UnGroup.of(row.text("un_regional_group")));
  }

  private static FormerName formerName(Table.Row row) {
    return new FormerName(
        StateCode.of(row.required("iso3")),
        language(row),
        row.required("short"),
        row.required("formal"),
        new Period(
            row.findDate("from").orElse(LocalDate.MIN),
            row.findDate("until").orElse(LocalDate.MAX)));
  }

  private static Language language(Table.Row row) {
    String tag = row.required("lang");
    return Language.find(tag).orElseThrow(() -> row.problem("'" + tag + "' is not a language."));
  }

  /// Every State, in order of code.
  public Collection<State> all() {
    return byCode.values();
  }

  /// The State of a code that must exist.
  public State state(StateCode code) {
    return find(code)
        .orElseThrow(() -> new IllegalArgumentException("No State has the code " + code + "."));
  }

  /// The State of a code, if it is one of ours.
  public Optional<State> find(StateCode code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /// The States of a universe, in order of code.
  public List<State> in(Universe universe) {
    return byUniverse.getOrDefault(universe, List.of());
  }

  /// The short name used at the United Nations today.
  public String name(StateCode code, Language language) {
    return find(code).isPresent() ? nameIn(code, language).brief() : code.value();
  }

  /// The short name a State bore on a day: Swaziland until 18 April 2018, Eswatini from then on.
  public String nameOn(StateCode code, Language language, LocalDate day) {
    return formerNames.getOrDefault(code, List.of()).stream()
        .filter(former -> former.language() == language && former.borne().contains(day))
        .map(FormerName::brief)
        .findFirst()
        .orElseGet(() -> name(code, language));
  }

  private StateName nameIn(StateCode code, Language language) {
    Map<Language, StateName> all = names.getOrDefault(code, Map.of());
    StateName name = all.get(language);
    if (name == null) {
      throw new IllegalArgumentException("No name of " + code + " in " + language.tag() + ".");
    }
    return name;
  }

  /// Every way reference data writes a State, for the gazetteer.
  Stream<Map.Entry<String, Spelling>> spellings() {
    Stream<Map.Entry<String, Spelling>> present =
        names.entrySet().stream()
            .flatMap(state ->
                state.getValue().entrySet().stream()
                    .flatMap(named ->
                        Stream.of(
                                named.getValue().brief(),
                                named.getValue().formal(),
                                named.getValue().m49())
                            .filter(text -> !text.isEmpty())
                            .map(text ->
                                Map.entry(text, new Spelling(state.getKey(), Period.ALWAYS)))));
    Stream<Map.Entry<String, Spelling>> former =
        formerNames.values().stream()
            .flatMap(List::stream)
            .flatMap(name ->
                Stream.of(name.brief(), name.formal())
                    .map(text -> Map.entry(text, new Spelling(name.state(), name.borne()))));
    return Stream.concat(present, former);
  }

  /// What a written name stands for, and when the State bore it.
  record Spelling(StateCode state, Period borne) {}
}
