package accede.workbench;

import accede.geography.Gazetteer;
import accede.geography.States;
import accede.organizations.Organizations;

/// The reference data that ships with the product.
public record World(States states, Gazetteer gazetteer, Organizations organizations) {

  /// Reads the shipped tables.
  public static World shipped() {
    States states = States.shipped();
    return new World(states, Gazetteer.shipped(states), Organizations.shipped());
  }
}
