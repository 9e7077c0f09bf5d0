package accede.reading;

import accede.geography.StateCode;
import accede.organizations.Organization;
import accede.organizations.Organizations;
import accede.outreach.ActivityDate;
import accede.outreach.Counterpart;
import accede.outreach.Counterpart.Type;
import accede.outreach.Engagement;
import accede.outreach.Evidence;
import accede.outreach.ItemKind;
import accede.outreach.Place;
import accede.reading.ItemReader.Draft;
import accede.reading.Mention.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Says which States an item engages, and on which rung of the evidence ladder.
final class EngagementReader {

  private static final Set<Type> AUTHORITIES =
      Set.of(Type.MINISTRY, Type.GOVERNMENT, Type.PARLIAMENT);
  private static final Set<Type> FOR_A_STATE =
      Set.of(Type.MINISTRY, Type.GOVERNMENT, Type.PARLIAMENT, Type.DELEGATION);
  private static final Pattern FORMER =
      Pattern.compile("(?i)\\b(?:former|ex|ancien|antiguo|designate)\\b");

  private final Organizations organizations;
  private final PlaceReader places;

  EngagementReader(Organizations organizations, PlaceReader places) {
    this.organizations = organizations;
    this.places = places;
  }

  /// The States engaged, in order of code, each on its best rung.
  List<Engagement> read(Draft item, ActivityDate date, Place place) {
    Map<StateCode, Evidence> best = new TreeMap<>();
    for (Mention mention : item.mentions()) {
      rungs(item, mention).forEach(rung -> put(best, mention.state(), rung));
    }
    if (host(item, place)) {
      put(best, place.states().getFirst(), Evidence.HOST);
    }
    for (StateCode member : membersMet(item, date)) {
      put(best, member, Evidence.GROUP);
    }
    List<Engagement> engagements = new ArrayList<>();
    best.forEach((state, rung) -> engagements.add(new Engagement(state, rung)));
    return engagements;
  }

  private static void put(Map<StateCode, Evidence> best, StateCode state, Evidence rung) {
    best.merge(state, rung, (a, b) -> a.compareTo(b) <= 0 ? a : b);
  }

  private static List<Evidence> rungs(Draft item, Mention mention) {
    if (item.list()) {
      return List.of(Evidence.LISTED);
    }
    if (item.hosted()) {
      return List.of(Evidence.COHOST);
    }
    return named(item, mention) ? List.of(Evidence.NAMED) : List.of();
  }

  private static boolean named(Draft item, Mention mention) {
    if (item.category().given()) {
      return FOR_A_STATE.contains(item.category().type());
    }
    if (item.kind() == ItemKind.BILATERAL && mention.context() == Context.ALONE) {
      return true;
    }
    if (mention.context() == Context.OTHER) {
      return false;
    }
    String name = item.text().substring(mention.start(), mention.end());
    return item.counterparts().stream()
        .filter(counterpart -> counterpart.name().contains(name))
        .anyMatch(EngagementReader::actsForState);
  }

  private static boolean actsForState(Counterpart counterpart) {
    return FOR_A_STATE.contains(counterpart.type()) && !FORMER.matcher(counterpart.name()).find();
  }

  /// Its own authorities, in its own seat of government, in a list that is not of others.
  private boolean host(Draft item, Place place) {
    return !item.category().outsideGovernment()
        && item.mentions().stream().noneMatch(m -> place.states().contains(m.state()))
        && places.seatOfGovernment(place)
        && switch (item.kind()) {
          case SIDE_EVENT, CONFERENCE, SEMINAR, TRAVEL, WRITTEN -> false;
          case MEETING, BILATERAL, BRIEFING, VISIT ->
              item.counterparts().stream()
                  .anyMatch(counterpart ->
                      AUTHORITIES.contains(counterpart.type()) && actsForState(counterpart));
        };
  }

  /// The members, on that day, of organizations whose members were met.
  private Set<StateCode> membersMet(Draft item, ActivityDate date) {
    String outside = item.titles().outside();
    String low = outside.toLowerCase(Locale.ROOT);
    if (!date.known() || !low.contains("member")) {
      return Set.of();
    }
    return organizations.all().stream()
        .filter(organization -> metMembers(outside, organization))
        .filter(organization -> organizations.hasMembers(organization.code()))
        .findFirst()
        .map(organization -> organizations.members(organization.code(), date.from()))
        .orElse(Set.of());
  }

  private static boolean metMembers(String text, Organization organization) {
    String name =
        "(?:" + Pattern.quote(organization.code()) + "|" + Pattern.quote(organization.name()) + ")";
    return Pattern.compile(
            "\\b"
                + name
                + " [Mm]embers?\\b(?! of)|\\b[Mm]embers?(?: [Ss]tates?)? of (?:the )?"
                + name
                + "\\b")
        .matcher(text)
        .find();
  }
}
