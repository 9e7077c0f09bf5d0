package accede.workbench;

import accede.participation.Treaty;
import accede.participation.TreatyId;
import accede.tables.Table;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Reads the terms of a treaty from a file (docs/treaty-terms.md), and says in which line something
/// cannot be right.
final class TermsFile {

  private TermsFile() {}

  /// The treaty of a file.
  ///
  /// @param asked the id asked for; empty where the file says it
  static Treaty read(Path file, String asked) {
    Table table;
    try {
      table = Table.parse(file.toString(), Files.readString(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new Refusal(
          file + " cannot be read as text. Check the name, and that it is a CSV in UTF-8.", e);
    }
    try {
      return new Treaty(id(file, table, asked), clauses(table));
    } catch (IllegalArgumentException e) {
      throw new Refusal(file + ": " + e.getMessage(), e);
    }
  }

  private static TreatyId id(Path file, Table table, String asked) {
    if (!asked.isEmpty()) {
      return TreatyId.of(asked);
    }
    List<String> told =
        table.rows().stream().flatMap(row -> row.find("treaty").stream()).distinct().toList();
    if (told.size() > 1) {
      throw new Refusal(
          file
              + " holds the terms of several treaties: "
              + String.join(", ", told)
              + ".\n"
              + "Hand in one file for each.");
    }
    return TreatyId.of(told.isEmpty() ? name(file) : told.getFirst());
  }

  /// `ccm/terms.csv` and `ccm.csv` are both the terms of `ccm`.
  private static String name(Path file) {
    String stem = TreatyCatalogue.stem(String.valueOf(file.getFileName())).toLowerCase(Locale.ROOT);
    Path folder = file.toAbsolutePath().normalize().getParent();
    return stem.equals("terms") && folder != null
        ? String.valueOf(folder.getFileName()).toLowerCase(Locale.ROOT)
        : stem;
  }

  private static List<Treaty.Clause> clauses(Table table) {
    Set<String> names = new HashSet<>();
    List<Treaty.Clause> clauses = new ArrayList<>();
    for (Table.Row row : table.rows()) {
      Treaty.Clause clause =
          new Treaty.Clause(
              row.required("clause"),
              row.required("value"),
              row.find("article").orElse(""),
              row.required("source"));
      if (!names.add(clause.name())) {
        throw row.problem("the clause '" + clause.name() + "' is there twice.");
      }
      check(row, clause);
      clauses.add(clause);
    }
    return clauses;
  }

  /// Whether a clause can be right by itself.
  private static void check(Table.Row row, Treaty.Clause clause) {
    Treaty.Clause title = new Treaty.Clause("title", "of any treaty", "", "none");
    try {
      Treaty alone =
          new Treaty(
              TreatyId.of("any"),
              clause.name().equals("title") ? List.of(clause) : List.of(title, clause));
      alone.referredTo();
    } catch (IllegalArgumentException e) {
      throw row.problem(String.valueOf(e.getMessage()));
    }
  }
}
