package accede.answers;

import accede.geography.StateCode;
import accede.outreach.Publication;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// An act of publishing, as those see it who may publish.
///
/// @param note number of the note the words come from; null for a document
/// @param document number of the document; null for a line about a note
/// @param by as the reader may know them
/// @param withdrawn since when nobody sees it any more; null while everybody does
/// @param because why it was withdrawn
public record PublicationLine(
    long publication,
    String treaty,
    @Nullable Long note,
    @Nullable Long document,
    @Nullable String state,
    @Nullable String on,
    String words,
    String by,
    String published,
    @Nullable String withdrawn,
    @Nullable String because) {

  /// The line of a publication.
  ///
  /// @param called how somebody is called
  public static PublicationLine of(Publication one, UnaryOperator<String> called) {
    Publication.Withdrawal withdrawal = one.withdrawn();
    return new PublicationLine(
        one.id(),
        one.treaty().value(),
        one.note() == 0 ? null : one.note(),
        one.document() == 0 ? null : one.document(),
        one.findState().map(StateCode::value).orElse(null),
        one.about() == null ? null : one.about().toString(),
        one.words(),
        called.apply(one.by()),
        one.at().toString(),
        withdrawal == null ? null : withdrawal.at().toString(),
        withdrawal == null ? null : withdrawal.because());
  }

  /// Publications as a table.
  public static Rows rows(List<PublicationLine> publications) {
    Rows rows =
        Rows.of(
            "publication",
            "note",
            "document",
            "state",
            "on",
            "words",
            "by",
            "published",
            "withdrawn",
            "because");
    publications.forEach(one -> rows.row(one.cells()));
    return rows;
  }

  private List<String> cells() {
    return List.of(
        Long.toString(publication),
        note == null ? "" : note.toString(),
        document == null ? "" : document.toString(),
        text(state),
        text(on),
        words,
        by,
        published,
        text(withdrawn),
        text(because));
  }

  private static String text(@Nullable String value) {
    return Objects.requireNonNullElse(value, "");
  }
}
