package accede.answers;

import java.util.List;

/// A confidential note, opened.
///
/// @param publications of lines about it, withdrawn ones too where the reader may see them
/// @param versions all that the reader may see, the newest first, this one among them
public record NoteAnswer(
    NoteLine note, String text, List<PublicationLine> publications, List<NoteLine> versions) {

  /// Copies the lists.
  public NoteAnswer {
    publications = List.copyOf(publications);
    versions = List.copyOf(versions);
  }

  /// The note itself as a table of one row.
  public Rows rows() {
    Rows rows = Rows.of("note", "on", "state", "subject", "author", "written", "text");
    NoteLine.rows(List.of(note))
        .rows()
        .forEach(cells ->
            rows.row(
                cells.get(0),
                cells.get(1),
                cells.get(2),
                cells.get(3),
                cells.get(4),
                cells.get(5),
                text));
    return rows;
  }
}
