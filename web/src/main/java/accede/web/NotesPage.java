package accede.web;

import io.quarkus.qute.TemplateInstance;
import java.util.List;

/// What the page of all notes shows; see [NotesPages].
///
/// @param path of the page
/// @param writes whether the reader may write one
record NotesPage(
    Frame frame,
    Words words,
    String path,
    List<Line> notes,
    boolean writes,
    List<StatusPage.Choice> states,
    String on,
    String subject,
    String text,
    List<Sentence> wrong)
    implements TemplateInstance {

  /// A note without its text.
  public record Line(
      String href, String subject, String day, String state, String author, List<String> shared) {}
}
