package accede.meetings;

import accede.participation.TreatyId;
import accede.tables.Table;
import java.util.Map;
import java.util.stream.Collectors;

/// The bodies of a treaty by their short names: they are data of the treaty.
public record Bodies(Map<String, String> names) {

  /// Copies the names.
  public Bodies {
    names = Map.copyOf(names);
  }

  /// The bodies that ship for a treaty; none if there is no table.
  public static Bodies shipped(TreatyId treaty) {
    return Table.findShipped("treaties/" + treaty + "/bodies.csv")
        .map(table ->
            new Bodies(
                table.rows().stream()
                    .collect(
                        Collectors.toMap(
                            row -> row.required("code"), row -> row.required("name")))))
        .orElse(new Bodies(Map.of()));
  }

  /// The full name of a body, or its short name where no full one is known.
  public String name(String code) {
    return names.getOrDefault(code, code);
  }
}
