package accede.outreach;

import accede.geography.StateCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// How many States were reached, on which evidence, and in which entries of the log.
///
/// @param claimed the figure somebody claims; 0 if nobody does
/// @param cumulative for each rung how many States are engaged on it or a stronger one;
///   [Evidence#VENUE] engages nobody and is not among them
/// @param rows the States engaged on the rungs chosen, in order of code
/// @param unnamed the items that met States without naming them: where those missing may be
public record Reach(
    int claimed, Map<Evidence, Integer> cumulative, List<Row> rows, List<Unnamed> unnamed) {

  private static final Pattern SEVERAL =
      Pattern.compile(
          "(?i)\\b(?:states|countries|delegations|missions|representatives|members)\\b");

  /// Copies the lists.
  public Reach {
    cumulative = Collections.unmodifiableMap(new TreeMap<>(cumulative));
    rows = List.copyOf(rows);
    unnamed = List.copyOf(unnamed);
  }

  /// A State, the strongest of the chosen rungs it is on, and the entries that engage it there.
  public record Row(StateCode state, Evidence rung, List<Integer> entries) {
    /// Copies the entries.
    public Row {
      entries = List.copyOf(entries);
    }
  }

  /// An item that met States it does not name.
  public record Unnamed(int entry, String text, int line) {}

  private record Contact(StateCode state, Evidence rung, int entry) {}

  /// The States reached by activities.
  ///
  /// @param from activities that ended before this day do not count
  /// @param to activities that began after this day do not count
  /// @param rungs which evidence counts; [Evidence#usual()] unless the asker says otherwise
  /// @param claimed the figure to hold the count against; 0 if there is none
  public static Reach of(
      List<Activity> activities,
      LocalDate from,
      LocalDate to,
      Collection<Evidence> rungs,
      int claimed) {
    List<Activity> within =
        activities.stream().filter(activity -> within(activity.date(), from, to)).toList();
    List<Contact> contacts =
        within.stream()
            .flatMap(Reach::contacts)
            .filter(contact -> contact.rung() != Evidence.VENUE)
            .toList();
    return new Reach(
        claimed, cumulative(contacts), rows(contacts, Set.copyOf(rungs)), unnamed(within));
  }

  /// How many States were reached on the rungs chosen.
  public int states() {
    return rows.size();
  }

  /// How many of those claimed the log does not show; 0 if none.
  public int missing() {
    return Math.max(0, claimed - states());
  }

  private static boolean within(ActivityDate date, LocalDate from, LocalDate to) {
    boolean unbounded = from.equals(LocalDate.MIN) && to.equals(LocalDate.MAX);
    return unbounded || (date.known() && !date.to().isBefore(from) && !date.from().isAfter(to));
  }

  private static Stream<Contact> contacts(Activity activity) {
    return activity.items().stream()
        .flatMap(item -> item.states().stream())
        .map(engaged -> new Contact(engaged.state(), engaged.evidence(), activity.entry()));
  }

  private static Map<Evidence, Integer> cumulative(List<Contact> contacts) {
    Map<Evidence, Integer> counts = new EnumMap<>(Evidence.class);
    for (Evidence rung : Evidence.values()) {
      if (rung != Evidence.VENUE) {
        long states =
            contacts.stream()
                .filter(contact -> contact.rung().compareTo(rung) <= 0)
                .map(Contact::state)
                .distinct()
                .count();
        counts.put(rung, Math.toIntExact(states));
      }
    }
    return counts;
  }

  private static List<Row> rows(List<Contact> contacts, Set<Evidence> rungs) {
    Map<StateCode, List<Contact>> byState = new TreeMap<>();
    for (Contact contact : contacts) {
      if (rungs.contains(contact.rung())) {
        byState.computeIfAbsent(contact.state(), state -> new ArrayList<>()).add(contact);
      }
    }
    List<Row> rows = new ArrayList<>();
    byState.forEach((state, met) -> rows.add(row(state, met)));
    return rows;
  }

  private static Row row(StateCode state, List<Contact> met) {
    TreeSet<Integer> entries = new TreeSet<>();
    Optional<Evidence> best = met.stream().map(Contact::rung).min(Evidence::compareTo);
    met.forEach(contact -> entries.add(contact.entry()));
    return new Row(state, best.orElse(Evidence.VENUE), List.copyOf(entries));
  }

  private static List<Unnamed> unnamed(List<Activity> activities) {
    List<Unnamed> unnamed = new ArrayList<>();
    for (Activity activity : activities) {
      for (ActivityItem item : activity.items()) {
        if (meetsUnnamed(item)) {
          unnamed.add(new Unnamed(activity.entry(), item.text(), item.line()));
        }
      }
    }
    return unnamed;
  }

  private static boolean meetsUnnamed(ActivityItem item) {
    return item.states().isEmpty()
        && item.mentions().isEmpty()
        && SEVERAL.matcher(item.text()).find()
        && item.counterparts().stream()
            .anyMatch(counterpart -> counterpart.type() == Counterpart.Type.DELEGATION);
  }
}
