package accede.answers;

import accede.geography.StateCode;
import accede.outreach.Note;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// A confidential note without its text.
///
/// @param on the day it is about
/// @param author as the reader may know them
/// @param sharedWith States and organizations, by code
/// @param revises number of the note before; null for a first version
public record NoteLine(
    long note,
    String treaty,
    @Nullable String state,
    String on,
    String subject,
    String author,
    String written,
    List<String> sharedWith,
    @Nullable Long revises) {

  /// Copies the audiences.
  public NoteLine {
    sharedWith = List.copyOf(sharedWith);
  }

  /// The line of a note.
  ///
  /// @param called how an author is called
  public static NoteLine of(Note note, UnaryOperator<String> called) {
    return new NoteLine(
        note.id(),
        note.treaty().value(),
        note.findState().map(StateCode::value).orElse(null),
        note.about().toString(),
        note.subject(),
        called.apply(note.author()),
        note.writtenAt().toString(),
        note.audiences(),
        note.replaces() == 0 ? null : note.replaces());
  }

  /// Notes as a table.
  public static Rows rows(List<NoteLine> notes) {
    Rows rows =
        Rows.of("note", "on", "state", "subject", "author", "written", "shared_with", "revises");
    notes.forEach(one -> rows.row(one.cells()));
    return rows;
  }

  private List<String> cells() {
    return List.of(
        Long.toString(note),
        on,
        Objects.requireNonNullElse(state, ""),
        subject,
        author,
        written,
        String.join(" ", sharedWith),
        revises == null ? "" : revises.toString());
  }
}
