package accede.reading;

import accede.geography.Cities;
import accede.geography.Cities.KnownCity;
import accede.geography.Gazetteer;
import accede.geography.StateCode;
import accede.outreach.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads where something happened: a city or cities, a country, a building before them.
final class PlaceReader {

  private static final Set<String> BUILDING_WORDS =
      Set.of(
          "hotel",
          "building",
          "centre",
          "center",
          "palace",
          "palais",
          "house",
          "room",
          "hall",
          "university",
          "headquarters",
          "office",
          "mission",
          "embassy",
          "institute",
          "cicg");
  private static final int LONGEST = 120;

  private final Gazetteer gazetteer;
  private final Cities cities;

  PlaceReader(Gazetteer gazetteer, Cities cities) {
    this.gazetteer = gazetteer;
    this.cities = cities;
  }

  /// The place a text names, on the day given.
  ///
  /// @return nothing where the text names neither a city nor a State we know
  Optional<Place> read(String text, LocalDate day) {
    String printed = text.strip().replaceFirst("(?<!\\.\\p{L})[.;:,]+$", "");
    if (printed.isEmpty() || printed.length() > LONGEST) {
      return Optional.empty();
    }
    List<String> parts = parts(printed);
    Optional<StateCode> country = country(parts.getLast(), day);
    if (country.isPresent() && parts.size() > 1) {
      List<String> towns = towns(parts.subList(0, parts.size() - 1), country.get());
      return Optional.of(new Place(printed, String.join("; ", towns), List.of(country.get())));
    }
    List<KnownCity> known =
        parts.stream().map(cities::find).flatMap(Optional::stream).distinct().toList();
    if (!known.isEmpty() && cities.find(parts.getLast()).isPresent()) {
      return Optional.of(new Place(printed, names(known), statesOf(known)));
    }
    return country.map(state -> new Place(printed, "", List.of(state)));
  }

  /// Whether delegations meet the State's authorities in the place: it is a seat of government.
  boolean seatOfGovernment(Place place) {
    return place.states().size() == 1
        && Arrays.stream(place.city().split("; "))
            .anyMatch(city ->
                cities.find(city, place.states().getFirst()).filter(KnownCity::seat).isPresent());
  }

  /// Whether a name is that of a city we know.
  boolean city(String name) {
    return !cities.named(name).isEmpty();
  }

  private static List<String> parts(String printed) {
    String open = printed.replace('(', ',').replace(")", "").replace(" – ", ", ");
    List<String> parts =
        Arrays.stream(open.split(",|;| and (?=\\p{Lu})| & | et (?=\\p{Lu})| y (?=\\p{Lu})"))
            .map(String::strip)
            .filter(part -> !part.isEmpty())
            .toList();
    return parts.isEmpty() ? List.of(printed) : parts;
  }

  private Optional<StateCode> country(String part, LocalDate day) {
    List<Gazetteer.Found> found = gazetteer.candidates(part, day);
    return found.size() == 1 ? Optional.of(found.getFirst().state()) : Optional.empty();
  }

  /// The towns before a country: those known, or all when none reads like a building.
  private List<String> towns(List<String> parts, StateCode country) {
    List<String> known =
        parts.stream().filter(part -> cities.find(part, country).isPresent()).toList();
    if (!known.isEmpty()) {
      return known;
    }
    boolean building = parts.stream().anyMatch(PlaceReader::building);
    return building ? List.of(parts.getLast()) : parts;
  }

  private static boolean building(String part) {
    return Arrays.stream(Gazetteer.fold(part).split(" "))
        .anyMatch(word -> BUILDING_WORDS.contains(word) || word.matches(".*\\d.*"));
  }

  private static String names(List<KnownCity> known) {
    return known.stream().map(city -> city.city().name()).collect(Collectors.joining("; "));
  }

  private static List<StateCode> statesOf(List<KnownCity> known) {
    List<StateCode> states = new ArrayList<>();
    for (KnownCity city : known) {
      if (!states.contains(city.state())) {
        states.add(city.state());
      }
    }
    return states;
  }
}
