package accede.web;

import io.quarkus.qute.TemplateInstance;
import java.util.List;

/// What the page of a note shows; see [NotesPages].
///
/// @param about the day, as a form has it
/// @param state its code; empty for none
/// @param before address of the note it revises; empty for none
/// @param toPublish words typed in and not published yet
record NotePage(
    Frame frame,
    Words words,
    NotesPage.Line note,
    String written,
    List<String> lines,
    String text,
    String about,
    String state,
    String before,
    boolean shares,
    boolean publishes,
    boolean writes,
    List<Published> publications,
    String toPublish,
    List<Preview> previews,
    List<String> wrong,
    String done)
    implements TemplateInstance {

  /// Words that are or were seen by everybody.
  ///
  /// @param withdrawn who took them back, when and why; empty while they are seen
  public record Published(long id, String words, String by, String withdrawn) {}

  /// Words as everybody would see them.
  public record Preview(String words, List<Stretch> stretches, String about) {}

  /// A stretch of them.
  ///
  /// @param doubt what is doubtful; empty for nothing
  public record Stretch(String text, String doubt) {}
}
