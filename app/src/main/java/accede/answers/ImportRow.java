package accede.answers;

import accede.depositary.ImportRecord;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.stream.Collectors;

/// One line of the record of imports as scripts see it.
public record ImportRow(
    String imported,
    String treaty,
    String file,
    String sha256,
    String layout,
    int read,
    @JsonProperty("new") int added,
    int same,
    int twice,
    int conflicts,
    int superseding,
    int setAside,
    List<Accepted> accepted) {

  /// A line a person accepted.
  public record Accepted(int line, String printed, String what) {}

  /// The row of an import.
  public static ImportRow of(ImportRecord one) {
    ImportRecord.Counts counts = one.counts();
    return new ImportRow(
        one.importedOn().toString(),
        one.treaty().value(),
        one.file(),
        one.sha256(),
        one.layout(),
        counts.read(),
        counts.added(),
        counts.same(),
        counts.twice(),
        counts.conflicts(),
        counts.superseding(),
        counts.setAside(),
        one.accepted().stream()
            .map(line -> new Accepted(line.line(), line.printed(), line.what()))
            .toList());
  }

  /// Imports as a table.
  public static Rows rows(List<ImportRow> imports) {
    Rows rows =
        Rows.of(
            "imported",
            "treaty",
            "file",
            "layout",
            "read",
            "new",
            "same",
            "twice",
            "conflicts",
            "superseding",
            "set aside",
            "accepted",
            "sha256");
    imports.forEach(one ->
        rows.row(
            one.imported(),
            one.treaty(),
            one.file(),
            one.layout(),
            Integer.toString(one.read()),
            Integer.toString(one.added()),
            Integer.toString(one.same()),
            Integer.toString(one.twice()),
            Integer.toString(one.conflicts()),
            Integer.toString(one.superseding()),
            Integer.toString(one.setAside()),
            one.accepted().stream()
                .map(line -> line.line() + " " + line.printed() + ": " + line.what())
                .collect(Collectors.joining(" | ")),
            one.sha256()));
    return rows;
  }
}
