package accede.web;

import io.quarkus.qute.TemplateInstance;
import java.util.List;

/// What the page of the ledger shows; see [ActPages].
///
/// @param carried what the form takes along, name and value
record ActPage(
    Frame frame,
    Words words,
    String about,
    String some,
    List<Link> carried,
    List<StatusPage.Choice> participants,
    List<StatusPage.Choice> kinds,
    List<String> invalid,
    List<String> wrong,
    List<Link> downloads,
    List<Row> rows)
    implements TemplateInstance {

  /// An entry.
  ///
  /// @param href the participant's page; empty if it has none
  /// @param replaced whether a later entry took its place or struck it out
  /// @param note a remark in English; may be empty
  public record Row(
      String name,
      String href,
      String act,
      String day,
      boolean replaced,
      List<String> remarks,
      List<String> sources,
      String verified,
      String recorded,
      String note) {}
}
