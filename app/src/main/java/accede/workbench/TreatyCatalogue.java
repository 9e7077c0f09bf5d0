package accede.workbench;

import accede.depositary.DepositaryTable;
import accede.participation.Treaty;
import accede.participation.TreatyId;
import accede.tables.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The treaties that a folder's `treaties.csv` lists: which number belongs to which file, and what
/// is known of a treaty before its terms are.
final class TreatyCatalogue {

  /// How such a file is called.
  static final String FILE = "treaties.csv";

  /// No treaty is listed.
  static final TreatyCatalogue EMPTY = new TreatyCatalogue();

  private static final Map<String, String> CLAUSES =
      Map.of(
          "adopted", "adopted",
          "entry_into_force", "entered into force",
          "depositary", "depositary");

  private final Map<String, Table.Row> byNumber = new LinkedHashMap<>();
  private final Map<String, Table.Row> byFile = new LinkedHashMap<>();

  private TreatyCatalogue() {}

  /// Reads the table.
  static TreatyCatalogue of(Table table) {
    TreatyCatalogue catalogue = new TreatyCatalogue();
    for (Table.Row row : table.rows()) {
      row.find("treaty").ifPresent(number -> catalogue.byNumber.putIfAbsent(key(number), row));
      row.find("file")
          .filter(file -> file.endsWith(".csv"))
          .ifPresent(file -> catalogue.byFile.putIfAbsent(key(stem(file)), row));
    }
    return catalogue;
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /// A file's name without its ending.
  static String stem(String file) {
    int dot = file.indexOf('.');
    return dot > 0 ? file.substring(0, dot) : file;
  }

  /// The row of a treaty by number or by its file's name.
  private Optional<Table.Row> find(String name) {
    return Optional.ofNullable(byFile.get(key(name)))
        .or(() -> Optional.ofNullable(byNumber.get(key(name))));
  }

  /// Whether a treaty is listed under a number or a file's name.
  boolean lists(String name) {
    return find(name).isPresent();
  }

  /// The number of the treaty that a name stands for; the name itself where none is listed.
  String number(String name) {
    return find(name).flatMap(row -> row.find("treaty")).orElse(name);
  }

  /// The id of a treaty that is not known yet: its file's name, else its number in small letters.
  TreatyId newId(String name) {
    String written =
        find(name)
            .flatMap(row -> row.find("file"))
            .filter(file -> file.endsWith(".csv"))
            .map(TreatyCatalogue::stem)
            .orElse(name);
    String plain = key(written).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
    String whole = plain.matches("[a-z].*") ? plain : "treaty-" + plain;
    try {
      return TreatyId.of(whole.length() > 40 ? whole.substring(0, 40) : whole);
    } catch (IllegalArgumentException e) {
      throw new Refusal(String.valueOf(e.getMessage()), e);
    }
  }

  /// What is known of a treaty before its terms are.
  ///
  /// @param name what the file calls it
  /// @param printed the number the file prints; may be empty
  /// @param title as the file has it; may be empty
  /// @param source what the clauses rest on
  List<Treaty.Clause> clauses(String name, String printed, String title, String source) {
    List<Treaty.Clause> clauses = new ArrayList<>();
    Optional<Table.Row> row = find(name);
    String number = DepositaryTable.isNumber(number(name)) ? number(name) : printed;
    if (DepositaryTable.isNumber(number)) {
      clauses.add(new Treaty.Clause("number", number, "", source));
    }
    String listed = row.flatMap(r -> r.find("title")).orElse(title);
    clauses.add(new Treaty.Clause("title", listed.isEmpty() ? name : listed, "", source));
    for (String column : List.of("depositary", "adopted", "entry_into_force")) {
      String said =
          column.equals("entry_into_force")
              ? row.flatMap(r -> r.find("eif_source")).orElse(source)
              : source;
      row.flatMap(r -> r.find(column))
          .filter(value -> column.equals("depositary") || isDay(value))
          .ifPresent(value ->
              clauses.add(new Treaty.Clause(String.valueOf(CLAUSES.get(column)), value, "", said)));
    }
    return clauses;
  }

  private static boolean isDay(String value) {
    return value.matches("\\d{4}-\\d{2}-\\d{2}");
  }
}
