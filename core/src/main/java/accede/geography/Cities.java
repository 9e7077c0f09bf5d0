package accede.geography;

import accede.tables.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Cities that meetings are held in, each with its State: the capitals, the seats of organizations,
/// and other cities a log of travel names.
public final class Cities {

  private final Map<String, List<KnownCity>> byName = new HashMap<>();

  /// A city and its State.
  ///
  /// @param seat whether delegations meet the State's authorities there: its capital, or the city
  ///   in which its ministries work
  public record KnownCity(State.City city, StateCode state, boolean seat) {}

  private Cities(List<KnownCity> cities) {
    for (KnownCity known : cities) {
      byName
          .computeIfAbsent(Gazetteer.fold(known.city().name()), name -> new ArrayList<>())
          .add(known);
    }
  }

  /// The capitals and the cities of the table that ships with the product.
  public static Cities shipped(States states) {
    return from(states, Table.shipped("cities.csv"));
  }

  static Cities from(States states, Table table) {
    List<KnownCity> cities = new ArrayList<>();
    for (State state : states.all()) {
      cities.add(new KnownCity(state.capital(), state.code(), true));
    }
    for (Table.Row row : table.rows()) {
      cities.add(
          new KnownCity(
              new State.City(row.required("name"), row.number("lat"), row.number("lon")),
              StateCode.of(row.required("iso3")),
              row.required("seat_of_government").equals("1")));
    }
    return new Cities(cities);
  }

  /// The one city of a name, whatever its State; nothing where two States have one.
  public Optional<KnownCity> find(String written) {
    List<KnownCity> named = named(written);
    return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
  }

  /// The city of a name in a State.
  public Optional<KnownCity> find(String written, StateCode state) {
    return named(written).stream().filter(known -> known.state().equals(state)).findFirst();
  }

  /// Every city of a name.
  public List<KnownCity> named(String written) {
    return List.copyOf(byName.getOrDefault(Gazetteer.fold(written), List.of()));
  }
}
