package accede.answers;

import accede.reading.Shelved;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A document on record.
///
/// @param entries of the outreach log that were read in it
public record DocumentLine(
    long document,
    String treaty,
    String title,
    @Nullable String symbol,
    int entries,
    @JsonProperty("public") boolean seen) {

  /// The line of a document.
  public static DocumentLine of(Shelved one) {
    return new DocumentLine(
        one.id(),
        one.treaty().value(),
        one.title(),
        one.symbol().isEmpty() ? null : one.symbol(),
        one.activities(),
        one.publication() != 0);
  }

  /// Documents as a table.
  public static Rows rows(List<DocumentLine> documents) {
    Rows rows = Rows.of("document", "title", "symbol", "entries", "public");
    documents.forEach(one ->
        rows.row(
            Long.toString(one.document()),
            one.title(),
            Objects.requireNonNullElse(one.symbol(), ""),
            Integer.toString(one.entries()),
            one.seen() ? "yes" : "no"));
    return rows;
  }
}
