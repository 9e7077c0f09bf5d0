package accede.answers;

import accede.geography.StateCode;
import accede.outreach.Publication;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A published line as everybody sees it: nothing of the note it comes from, nor of who wrote it.
public record PublicLine(
    long publication,
    String treaty,
    @Nullable String state,
    @Nullable String on,
    String words,
    String published) {

  /// The line of a publication.
  public static PublicLine of(Publication one) {
    LocalDate about = one.about();
    return new PublicLine(
        one.id(),
        one.treaty().value(),
        one.findState().map(StateCode::value).orElse(null),
        about == null ? null : about.toString(),
        one.words(),
        one.at().atZone(ZoneOffset.UTC).toLocalDate().toString());
  }

  /// Lines as a table.
  public static Rows rows(List<PublicLine> lines) {
    Rows rows = Rows.of("publication", "state", "on", "words", "published");
    lines.forEach(one ->
        rows.row(
            Long.toString(one.publication()),
            Objects.requireNonNullElse(one.state(), ""),
            Objects.requireNonNullElse(one.on(), ""),
            one.words(),
            one.published()));
    return rows;
  }
}
