package accede.web;

import io.quarkus.qute.TemplateInstance;
import java.util.List;

/// What the page of a note shows; see [NotesPages].
///
/// @param revising whether a revision was typed that cannot be kept as it is
/// @param subject of the note, or of the revision typed; so are `text` and `about`
/// @param about the day, as a form has it
/// @param state its code; empty for none
/// @param before address of the note it revises; empty for none
/// @param shared whom it is shared with
/// @param audiences whom it can be shared with
/// @param with whom it was to be shared with
/// @param toPublish words typed in and not published yet
record NotePage(
    Frame frame,
    Words words,
    NotesPage.Line note,
    String written,
    List<String> lines,
    boolean revising,
    String subject,
    String text,
    String about,
    String state,
    String before,
    List<StatusPage.Choice> shared,
    boolean shares,
    List<StatusPage.Choice> audiences,
    String with,
    boolean publishes,
    boolean writes,
    List<Published> publications,
    String toPublish,
    List<Preview> previews,
    List<Sentence> wrong,
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
