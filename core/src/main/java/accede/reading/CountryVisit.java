package accede.reading;

import accede.geography.StateCode;
import accede.outreach.ActivityItem;
import accede.outreach.Counterpart;
import accede.outreach.Evidence;
import accede.outreach.ItemKind;
import accede.outreach.Place;
import java.util.List;

/// In a visit to a State's own authorities, what was a meeting is a bilateral or part of a visit.
final class CountryVisit {

  private CountryVisit() {}

  static List<ActivityItem> kinds(List<ActivityItem> items, Place place) {
    boolean visit = items.stream().anyMatch(item -> hostMet(item, place.states()));
    return visit ? items.stream().map(CountryVisit::within).toList() : List.copyOf(items);
  }

  private static boolean hostMet(ActivityItem item, List<StateCode> hosts) {
    return item.states().stream()
        .anyMatch(engaged ->
            engaged.evidence() == Evidence.HOST
                || (engaged.evidence() == Evidence.NAMED && hosts.contains(engaged.state())));
  }

  private static ActivityItem within(ActivityItem item) {
    if (item.kind() != ItemKind.MEETING) {
      return item;
    }
    boolean outside = Category.of(item.text()).outsideGovernment();
    ItemKind kind = !outside && forState(item) ? ItemKind.BILATERAL : ItemKind.VISIT;
    return new ActivityItem(
        item.text(),
        kind,
        item.heading(),
        item.counterparts(),
        item.states(),
        item.mentions(),
        item.event(),
        item.line());
  }

  private static boolean forState(ActivityItem item) {
    return item.counterparts().stream()
        .map(Counterpart::type)
        .anyMatch(type ->
            switch (type) {
              case MINISTRY, GOVERNMENT, PARLIAMENT, DELEGATION -> true;
              case INTERNATIONAL_ORGANIZATION,
                  REGIONAL_ORGANIZATION,
                  CIVIL_SOCIETY,
                  ACADEMIA,
                  INDUSTRY,
                  PERSON ->
                  false;
            });
  }
}
