package accede.geography;

import accede.tables.Table;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Finds the State behind a written name: UN names in six languages, former names, the aliases real
/// texts use, ISO codes. Spellings are compared without accents, dots, case and surplus space.
public final class Gazetteer {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  /// The language of lists some depositaries print. Its names are found where a name stands alone;
  /// in running text they would mislead: "Island" is Iceland there.
  private static final String OF_LISTS_ALONE = "de";

  private final Map<String, Set<States.Spelling>> spellings;
  private final Set<String> ofListsAlone;

  private Gazetteer(Map<String, Set<States.Spelling>> spellings, Set<String> ofListsAlone) {
    this.spellings = spellings;
    this.ofListsAlone = ofListsAlone;
  }

  /// A State found under a written name.
  public record Found(StateCode state, NameStatus status) {}

  /// How a written name relates to a day.
  public enum NameStatus {
    /// In use on that day, or an alias without dates.
    IN_USE,
    /// A former name: given up before that day.
    GIVEN_UP,
    /// Not yet borne on that day.
    NOT_YET
  }

  /// The gazetteer of the tables that ship with the product.
  public static Gazetteer shipped(States states) {
    return from(states, Table.shipped("state-aliases.csv"));
  }

  static Gazetteer from(States states, Table aliases) {
    Map<String, Set<States.Spelling>> spellings = new HashMap<>();
    Set<String> ofListsAlone = new HashSet<>();
    states.spellings().forEach(entry -> add(spellings, entry.getKey(), entry.getValue()));
    for (Table.Row row : aliases.rows()) {
      StateCode code = StateCode.of(row.required("iso3"));
      String key = fold(row.required("alias"));
      if (!row.text("lang").equals(OF_LISTS_ALONE)) {
        ofListsAlone.remove(key);
      } else if (!spellings.containsKey(key)) {
        ofListsAlone.add(key);
      }
      boolean dated =
          spellings.getOrDefault(key, Set.of()).stream().anyMatch(s -> s.state().equals(code));
      if (!dated) {
        add(spellings, row.required("alias"), new States.Spelling(code, Period.ALWAYS));
      }
    }
    return new Gazetteer(spellings, Set.copyOf(ofListsAlone));
  }

  private static void add(
      Map<String, Set<States.Spelling>> spellings, String text, States.Spelling spelling) {
    spellings.computeIfAbsent(fold(text), key -> new LinkedHashSet<>()).add(spelling);
  }

  /// The one State meant by a written name on a day.
  ///
  /// @return nothing where no State, or more than one, bears the name
  public Optional<Found> find(String written, LocalDate day) {
    List<Found> all = candidates(written, day);
    return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
  }

  /// Every State a written name may mean on a day; names in use come first and alone.
  public List<Found> candidates(String written, LocalDate day) {
    List<Found> all =
        spellings.getOrDefault(fold(written), Set.of()).stream()
            .map(spelling -> new Found(spelling.state(), status(spelling.borne(), day)))
            .distinct()
            .toList();
    List<Found> inUse = all.stream().filter(f -> f.status() == NameStatus.IN_USE).toList();
    return inUse.isEmpty() ? all : inUse;
  }

  /// Spellings near to one that is not known, nearest first, for "did you mean".
  public List<String> proposals(String written) {
    String key = fold(written);
    return spellings.keySet().stream()
        .filter(known -> known.length() > 3 && Math.abs(known.length() - key.length()) <= 3)
        .map(known -> Map.entry(known, distance(known, key)))
        .filter(entry -> entry.getValue() <= Math.max(1, key.length() / 4))
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.<String, Integer>comparingByKey()))
        .limit(3)
        .map(Map.Entry::getKey)
        .toList();
  }

  /// Every folded spelling with the States it may mean: for longest-match search in running text.
  public Map<String, Set<StateCode>> foldedSpellings() {
    return spellings.entrySet().stream()
        .filter(entry -> !ofListsAlone.contains(entry.getKey()))
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                entry ->
                    entry.getValue().stream()
                        .map(States.Spelling::state)
                        .collect(Collectors.toUnmodifiableSet())));
  }

  /// A spelling reduced to what is compared: no accents, no marks, small letters, single spaces.
  public static String fold(String written) {
    String plain = MARKS.matcher(Normalizer.normalize(written, Normalizer.Form.NFD)).replaceAll("");
    String dotless = plain.replace(".", "").replace("’", "'");
    return NOT_WORD.matcher(dotless.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }

  private static NameStatus status(Period borne, LocalDate day) {
    if (borne.contains(day)) {
      return NameStatus.IN_USE;
    }
    return day.isBefore(borne.from()) ? NameStatus.NOT_YET : NameStatus.GIVEN_UP;
  }

  /// Levenshtein's distance: how many letters differ.
  private static int distance(String a, String b) {
    List<Integer> previous = new ArrayList<>();
    for (int j = 0; j <= b.length(); j++) {
      previous.add(j);
    }
    for (int i = 1; i <= a.length(); i++) {
      List<Integer> row = new ArrayList<>(List.of(i));
      for (int j = 1; j <= b.length(); j++) {
        int change = previous.get(j - 1) + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row.add(
            List.of(change, previous.get(j) + 1, row.get(j - 1) + 1).stream()
                .min(Comparator.naturalOrder())
                .orElseThrow());
      }
      previous = row;
    }
    return previous.getLast();
  }
}
