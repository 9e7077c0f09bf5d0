package accede.web;

import io.quarkus.qute.TemplateInstance;
import java.util.List;

/// What the page of documents shows; see [DocumentsPages].
record DocumentsPage(
    Frame frame,
    Words words,
    String path,
    List<Line> documents,
    boolean publishes,
    List<Sentence> wrong,
    String done)
    implements TemplateInstance {

  /// A document.
  ///
  /// @param seen whether everybody sees it
  public record Line(long id, String title, String symbol, String entries, boolean seen) {}
}
