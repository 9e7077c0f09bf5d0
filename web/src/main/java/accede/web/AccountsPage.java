package accede.web;

import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Map;

/// What the page of accounts shows; see [AccountsPages].
///
/// @param said what was typed before
/// @param code a new one-time code; empty for none
record AccountsPage(
    Frame frame,
    Words words,
    List<Line> accounts,
    List<StatusPage.Choice> roles,
    List<StatusPage.Choice> treaties,
    List<StatusPage.Choice> states,
    Map<String, String> said,
    List<Sentence> wrong,
    String done,
    String code,
    String codeAbout)
    implements TemplateInstance {

  /// An account.
  public record Line(
      String name,
      String person,
      String email,
      boolean closed,
      List<OwnPage.Held> offices,
      List<OwnPage.Sitting> sessions) {}
}
