package accede.participation;

import accede.geography.Region;
import accede.geography.State;
import accede.geography.States;
import accede.geography.UnGroup;
import accede.organizations.Organization;
import accede.organizations.Organizations;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// A way of dividing the world's States into groups, on a day.
public sealed interface Scheme {

  /// One group of a scheme.
  ///
  /// @param key for scripts: lower case with hyphens, such as `western-africa`
  record Group(String key, String name, Predicate<State> holds) {}

  /// The groups in the order they are shown.
  List<Group> groups(States states, Organizations organizations, LocalDate day);

  /// The five regions of the UN's M49 standard.
  record Regions() implements Scheme {
    @Override
    public List<Group> groups(States states, Organizations organizations, LocalDate day) {
      List<Group> groups = new ArrayList<>();
      for (Region region : Region.values()) {
        groups.add(new Group(keyOf(region.title()), region.title(), s -> s.region() == region));
      }
      return groups;
    }
  }

  /// The subregions of M49, intermediate regions where there are some.
  record Subregions() implements Scheme {
    @Override
    public List<Group> groups(States states, Organizations organizations, LocalDate day) {
      return states.all().stream()
          .map(State::subregion)
          .distinct()
          .sorted()
          .map(name -> new Group(keyOf(name), name, state -> state.subregion().equals(name)))
          .toList();
    }
  }

  /// The electoral groups at the United Nations.
  record UnGroups() implements Scheme {
    @Override
    public List<Group> groups(States states, Organizations organizations, LocalDate day) {
      List<Group> groups = new ArrayList<>();
      for (UnGroup group : UnGroup.values()) {
        String key = group.name().toLowerCase(Locale.ROOT).replace('_', '-');
        groups.add(new Group(key, group.title(), state -> state.group() == group));
      }
      return groups;
    }
  }

  /// Members of an organization on the day, and all others.
  record MembersOf(Organization organization) implements Scheme {
    @Override
    public List<Group> groups(States states, Organizations organizations, LocalDate day) {
      Set<accede.geography.StateCode> members = organizations.members(organization.code(), day);
      return List.of(
          new Group(
              "members",
              "Members of " + organization.name(),
              state -> members.contains(state.code())),
          new Group("others", "Other States", state -> !members.contains(state.code())));
    }
  }

  /// Each organization of which members are recorded, with those of the day, in order of code: no
  /// division, for a State stands in as many of these groups as it is a member of organizations.
  static List<Group> everyOrganization(Organizations organizations, LocalDate day) {
    return organizations.all().stream()
        .filter(organization -> organizations.hasMembers(organization.code()))
        .map(organization -> {
          Set<accede.geography.StateCode> members = organizations.members(organization.code(), day);
          return new Group(
              organization.code(), organization.name(), state -> members.contains(state.code()));
        })
        .toList();
  }

  /// The scheme a word names: `m49`, `subregion`, `un-group` or an organization.
  static Optional<Scheme> find(String word, Organizations organizations) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "m49" -> Optional.of(new Regions());
      case "subregion" -> Optional.of(new Subregions());
      case "un-group" -> Optional.of(new UnGroups());
      default ->
          organizations
              .find(word)
              .filter(found -> organizations.hasMembers(found.code()))
              .map(MembersOf::new);
    };
  }

  /// The key of a group by its English name.
  static String keyOf(String name) {
    return accede.geography.Gazetteer.fold(name).replace(' ', '-');
  }
}
