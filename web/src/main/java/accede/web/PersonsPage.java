package accede.web;

import io.quarkus.qute.TemplateInstance;
import java.util.List;

/// What the page of persons shows; see [PersonsPages].
record PersonsPage(
    Frame frame,
    Words words,
    String name,
    List<Sentence> wrong,
    String done,
    List<Held> held,
    List<Line> overdue)
    implements TemplateInstance {

  /// What is held about a person.
  ///
  /// @param erasable whether anything of it can be erased
  public record Held(
      String sentence,
      List<String> accounts,
      List<Line> contacts,
      List<Link> notes,
      List<String> records,
      boolean erasable) {}

  /// A contact.
  public record Line(
      long id, String treaty, String post, String person, String reach, String why, String until) {}
}
