package accede.organizations;

import accede.geography.Gazetteer;
import accede.geography.Period;
import accede.geography.StateCode;
import accede.tables.Table;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// The organizations the product knows, and who belonged to each on any day.
public final class Organizations {

  private final Map<String, Organization> byCode;
  private final List<Membership> memberships;
  private final Map<String, Organization> byName;

  private Organizations(Map<String, Organization> byCode, List<Membership> memberships) {
    this.byCode = byCode;
    this.memberships = memberships;
    this.byName = new HashMap<>();
    for (Organization organization : byCode.values()) {
      byName.put(Gazetteer.fold(organization.code()), organization);
      byName.put(Gazetteer.fold(organization.name()), organization);
    }
  }

  /// The organizations of the tables that ship with the product.
  public static Organizations shipped() {
    return from(
        Table.shipped("organizations/organizations.csv"),
        Table.shipped("organizations/memberships.csv"));
  }

  static Organizations from(Table organizations, Table memberships) {
    Map<String, Organization> byCode = new TreeMap<>();
    for (Table.Row row : organizations.rows()) {
      String code = row.required("code");
      byCode.put(code, new Organization(code, row.required("name_en"), row.required("kind")));
    }
    return new Organizations(
        byCode, memberships.rows().stream().map(Organizations::membership).toList());
  }

  private static Membership membership(Table.Row row) {
    return new Membership(
        row.required("org"),
        StateCode.of(row.required("state")),
        row.required("status"),
        certainly(row),
        row.text("from"),
        row.text("source"));
  }

  /// The days of certain membership: a joining known to a month or year counts from its end, a
  /// leaving so known up to its start. The table names the last day of membership.
  private static Period certainly(Table.Row row) {
    LocalDate from = row.find("from").map(written -> end(row, written)).orElse(LocalDate.MIN);
    LocalDate until =
        row.find("to")
            .map(written ->
                written.length() == 10 ? end(row, written).plusDays(1) : start(row, written))
            .orElse(LocalDate.MAX);
    return until.isBefore(from) ? new Period(from, from) : new Period(from, until);
  }

  private static LocalDate start(Table.Row row, String written) {
    try {
      return switch (written.length()) {
        case 4 -> Year.parse(written).atDay(1);
        case 7 -> YearMonth.parse(written).atDay(1);
        default -> LocalDate.parse(written);
      };
    } catch (DateTimeParseException e) {
      throw row.problem("'" + written + "' is not a date like 2018, 2018-05 or 2018-05-30.");
    }
  }

  private static LocalDate end(Table.Row row, String written) {
    LocalDate first = start(row, written);
    return switch (written.length()) {
      case 4 -> first.plusYears(1).minusDays(1);
      case 7 -> first.plusMonths(1).minusDays(1);
      default -> first;
    };
  }

  /// All organizations, in order of code.
  public Collection<Organization> all() {
    return byCode.values();
  }

  /// An organization by its code, in any case.
  public Optional<Organization> find(String code) {
    return byCode.values().stream().filter(o -> o.code().equalsIgnoreCase(code)).findFirst();
  }

  /// An organization by its code or its name as written in a text.
  public Optional<Organization> findWritten(String written) {
    return Optional.ofNullable(byName.get(Gazetteer.fold(written)));
  }

  /// Full members on a day, in order of code.
  public Set<StateCode> members(String organization, LocalDate day) {
    Set<StateCode> members = new TreeSet<>();
    for (Membership membership : memberships) {
      if (membership.organization().equals(organization)
          && membership.full()
          && membership.period().contains(day)) {
        members.add(membership.state());
      }
    }
    return members;
  }

  /// Whether any membership of the organization is recorded.
  public boolean hasMembers(String organization) {
    return memberships.stream().anyMatch(m -> m.organization().equals(organization));
  }

  /// The memberships of a State on a day, in order of organization.
  public List<Membership> of(StateCode state, LocalDate day) {
    return memberships.stream()
        .filter(m -> m.state().equals(state) && m.period().contains(day))
        .sorted(Comparator.comparing(Membership::organization))
        .toList();
  }
}
