package accede.web;

import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Map;

/// What the page of contacts shows; see [ContactsPages].
record ContactsPage(
    Frame frame,
    Words words,
    String path,
    List<Line> contacts,
    boolean keeps,
    List<StatusPage.Choice> states,
    Map<String, String> said,
    List<Sentence> wrong,
    String done)
    implements TemplateInstance {

  /// A contact.
  public record Line(
      long id,
      String state,
      String organization,
      String post,
      String person,
      String reach,
      String why,
      String until,
      boolean overdue) {}
}
