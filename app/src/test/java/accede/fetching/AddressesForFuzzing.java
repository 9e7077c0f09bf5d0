package accede.fetching;

import static org.assertj.core.api.Assertions.assertThat;

/// Opens the reading of addresses to the fuzzer.
public final class AddressesForFuzzing {

  private AddressesForFuzzing() {}

  /// An address is read the same way again once it is written, and so is where it leads.
  public static void read(String address, String location) {
    try {
      Place place = Place.parse(address);
      assertThat(Place.parse(place.address().toString())).isEqualTo(place);
      Place next = place.to(location);
      assertThat(Place.parse(next.address().toString())).isEqualTo(next);
    } catch (NotFetched _) {
      // Said in words, as it should be.
    }
    try {
      AllowedPlaces.parse(address);
    } catch (IllegalArgumentException _) {
      // The same.
    }
  }
}
