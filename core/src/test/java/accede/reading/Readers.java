package accede.reading;

import accede.geography.Gazetteer;
import accede.geography.States;
import accede.organizations.Organizations;

/// The reader the product ships, made once for all tests.
final class Readers {

  private static final States STATES = States.shipped();
  private static final Reader SHIPPED =
      new Reader(STATES, Gazetteer.shipped(STATES), Organizations.shipped());

  private Readers() {}

  static Reader shipped() {
    return SHIPPED;
  }

  static Reading read(String text) {
    return SHIPPED.read("text.txt", text.lines().toList());
  }
}
