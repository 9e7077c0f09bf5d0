package accede.web;

import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Map;

/// What the page of the audit shows; see [AuditPages].
///
/// @param people whose entries can be asked for; empty if the reader may not list them
/// @param actions what can be asked for
/// @param more address of the entries before; empty if there are none
/// @param proof whether it holds, in words; empty if not asked
record AuditPage(
    Frame frame,
    Words words,
    Map<String, String> said,
    List<StatusPage.Choice> people,
    List<StatusPage.Choice> actions,
    List<Line> entries,
    String more,
    String proof,
    boolean holds)
    implements TemplateInstance {

  /// An entry.
  public record Line(
      long seq, String at, String who, String action, String subject, String detail, String hash) {}
}
