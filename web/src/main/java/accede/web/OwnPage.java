package accede.web;

import io.quarkus.qute.TemplateInstance;
import java.util.List;

/// What the page of one's own account shows; see [OwnPages].
///
/// @param secret of one-time codes to begin with; empty if they are asked for already
/// @param picture of the secret, as SVG
record OwnPage(
    Frame frame,
    Words words,
    String person,
    String name,
    List<Held> offices,
    List<Sitting> sessions,
    List<Sentence> wrong,
    String done,
    boolean codes,
    String secret,
    String picture)
    implements TemplateInstance {

  /// An office.
  ///
  /// @param now whether it gives rights today
  public record Held(
      String role, String behalf, String treaty, String term, String reads, boolean now) {}

  /// An open session.
  ///
  /// @param told since when, and when it was last used
  /// @param way by which it began, if not by a password; else empty
  public record Sitting(long id, String device, String told, String way, boolean here) {}
}
