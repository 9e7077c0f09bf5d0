package accede.reading;

import accede.geography.Adjectives;
import accede.geography.Cities;
import accede.geography.Gazetteer;
import accede.geography.State;
import accede.geography.States;
import accede.organizations.Organizations;
import accede.outreach.Activity;
import java.util.List;

/** Reads a document's text: what it is, what it says happened, and what in it cannot be right. */
public final class Reader {

  private final PlaceReader places;
  private final ItemReader items;

  /** A reader that knows these States, names and organizations. */
  public Reader(States states, Gazetteer gazetteer, Organizations organizations) {
    this.places = new PlaceReader(gazetteer, Cities.shipped(states));
    MentionReader mentions =
        new MentionReader(
            gazetteer, Adjectives.shipped(), states.all().stream().map(State::code).toList());
    this.items =
        new ItemReader(
            mentions,
            new CounterpartTypes(organizations),
            new EngagementReader(organizations, places));
  }

  List<Activity> activities(List<String> lines) {
    return new ActivityReader(places, items).read(Structure.of(lines), 0, 0);
  }
}
