package accede.web;

import io.quarkus.qute.TemplateInstance;
import java.util.List;

/// What the page of all treaties shows; see [TreatyPages].
///
/// @param carried what the form takes along, name and value
record TreatyPage(
    Frame frame,
    Words words,
    String onDay,
    String about,
    String on,
    List<Link> carried,
    List<String> wrong,
    List<Family> families)
    implements TemplateInstance {

  /// A treaty and those that belong to it.
  public record Family(List<Line> treaties) {}

  /// A treaty.
  ///
  /// @param here whether the reader comes from it
  /// @param relation to the head of the family; empty for the head
  public record Line(
      Link treaty,
      boolean here,
      String relation,
      String number,
      String adopted,
      String force,
      int parties,
      int signatories,
      String completeUntil) {}
}
