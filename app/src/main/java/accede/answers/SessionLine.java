package accede.answers;

import accede.access.Session;
import java.util.List;

/// An open session as scripts see it.
///
/// @param device what the browser said of itself
/// @param way `password` or `oidc`
public record SessionLine(
    long session, String device, String way, String begun, String seen, String ends) {

  /// The line of a session.
  public static SessionLine of(Session session) {
    return new SessionLine(
        session.id(),
        session.device(),
        session.way(),
        session.begun().toString(),
        session.seen().toString(),
        session.ends().toString());
  }

  /// Sessions as a table.
  public static Rows rows(List<SessionLine> sessions) {
    Rows rows = Rows.of("session", "device", "way", "begun", "seen", "ends");
    sessions.forEach(one ->
        rows.row(
            Long.toString(one.session()),
            one.device(),
            one.way(),
            one.begun(),
            one.seen(),
            one.ends()));
    return rows;
  }
}
