package accede.depositary;

import accede.geography.Gazetteer;
import accede.geography.Language;
import accede.geography.Period;
import accede.geography.State;
import accede.geography.StateCode;
import accede.geography.States;
import accede.tables.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds who is meant by the name or code a depositary's table prints: States by the gazetteer,
/// former States, organizations and territories by `data/participants.csv`.
public final class Participants {

  /// Depositaries also print the languages of their seats; their names of States come with Java
  /// (Unicode CLDR) and are asked when no name of ours fits.
  private static final List<String> OTHER_LANGUAGES = List.of("nl", "de", "it", "pt");

  /// A longer text names nobody, and would take its time.
  private static final int LONGEST = 1_000;

  private final States states;
  private final Gazetteer gazetteer;
  private final Map<StateCode, Participant> others = new TreeMap<>();
  private final Map<String, List<Participant>> byName = new HashMap<>();
  private final Map<String, Set<StateCode>> inOtherLanguages = new HashMap<>();

  private @Nullable NearNames near;

  private Participants(States states, Gazetteer gazetteer) {
    this.states = states;
    this.gazetteer = gazetteer;
    for (State state : states.all()) {
      for (String language : OTHER_LANGUAGES) {
        String name =
            Locale.of("", state.alpha2()).getDisplayCountry(Locale.forLanguageTag(language));
        inOtherLanguages
            .computeIfAbsent(Gazetteer.fold(name), key -> new TreeSet<>())
            .add(state.code());
      }
    }
  }

  /// Whom a printed name means.
  ///
  /// @param repaired whether the print was spoilt by a wrong character set and put right
  public record Found(Participant participant, boolean repaired) {}

  /// The participants of the tables that ship with the product.
  public static Participants shipped(States states, Gazetteer gazetteer) {
    Participants participants = new Participants(states, gazetteer);
    Table.findShipped("participants.csv").ifPresent(participants::add);
    return participants;
  }

  static Participants from(States states, Gazetteer gazetteer, Table others) {
    Participants participants = new Participants(states, gazetteer);
    participants.add(others);
    return participants;
  }

  private void add(Table table) {
    for (Table.Row row : table.rows()) {
      String word = row.required("kind");
      Participant.Kind kind =
          Participant.Kind.find(word)
              .orElseThrow(() -> row.problem("'" + word + "' is not a kind of participant."));
      Participant participant =
          new Participant(
              StateCode.of(row.required("code")),
              kind,
              row.required("name_en"),
              new Period(
                  row.findDate("from").orElse(LocalDate.MIN),
                  row.findDate("until").orElse(LocalDate.MAX)));
      others.put(participant.code(), participant);
      names(row).forEach(name -> name(name, participant));
    }
  }

  private static Stream<String> names(Table.Row row) {
    Stream<String> official =
        Stream.of(Language.values())
            .flatMap(language -> row.find("name_" + language.tag()).stream());
    Stream<String> aliases =
        row.find("aliases").stream().flatMap(all -> Stream.of(all.split("\\|", -1)));
    return Stream.concat(official, aliases).map(String::strip).filter(name -> !name.isEmpty());
  }

  private void name(String name, Participant participant) {
    List<Participant> bearers =
        byName.computeIfAbsent(Gazetteer.fold(name), key -> new ArrayList<>());
    if (!bearers.contains(participant)) {
      bearers.add(participant);
    }
  }

  /// The participant of a code.
  public Optional<Participant> find(StateCode code) {
    return states.find(code).map(this::state).or(() -> Optional.ofNullable(others.get(code)));
  }

  private Participant state(State state) {
    return new Participant(
        state.code(),
        Participant.Kind.STATE,
        states.name(state.code(), Language.ENGLISH),
        Period.ALWAYS);
  }

  /// The participant a printed name or code means on a day. Footnote marks, remarks in brackets and
  /// spoilt letters do not hide it.
  ///
  /// @return nothing where nobody, or more than one, may be meant
  public Optional<Found> find(String printed, LocalDate day) {
    if (printed.length() > LONGEST) {
      return Optional.empty();
    }
    PrintedName name = PrintedName.of(printed);
    return name.readings().stream()
        .flatMap(reading -> lookUp(reading, day).stream())
        .findFirst()
        .map(participant -> new Found(participant, name.repaired()));
  }

  private Optional<Participant> lookUp(String name, LocalDate day) {
    Optional<Participant> coded =
        name.matches("[A-Z]{3}") ? find(StateCode.of(name)) : Optional.empty();
    if (coded.isPresent()) {
      return coded;
    }
    List<Participant> named = byName.getOrDefault(Gazetteer.fold(name), List.of());
    List<Participant> ofThatDay =
        named.stream().filter(other -> other.existed().contains(day)).toList();
    if (ofThatDay.size() == 1) {
      return Optional.of(ofThatDay.getFirst());
    }
    Optional<Participant> state =
        gazetteer.find(name, day).flatMap(found -> states.find(found.state())).map(this::state);
    if (state.isPresent()) {
      return state;
    }
    return named.size() == 1 ? Optional.of(named.getFirst()) : inOtherLanguage(name);
  }

  private Optional<Participant> inOtherLanguage(String name) {
    Set<StateCode> meant = inOtherLanguages.getOrDefault(Gazetteer.fold(name), Set.of());
    return meant.size() == 1
        ? meant.stream().findFirst().flatMap(states::find).map(this::state)
        : Optional.empty();
  }

  /// Names near to one that is not known, nearest first, for "did you mean".
  public List<String> proposals(String printed) {
    return printed.length() > LONGEST ? List.of() : near().to(PrintedName.of(printed).bare());
  }

  private synchronized NearNames near() {
    if (near == null) {
      near = new NearNames();
      for (Map.Entry<String, Set<StateCode>> known : gazetteer.foldedSpellings().entrySet()) {
        for (StateCode code : new TreeSet<>(known.getValue())) {
          near.add(known.getKey(), states.name(code, Language.ENGLISH));
        }
      }
      for (Map.Entry<String, List<Participant>> known : byName.entrySet()) {
        near.add(known.getKey(), known.getValue().getFirst().name());
      }
    }
    return near;
  }
}
