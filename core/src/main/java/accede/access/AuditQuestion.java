package accede.access;

import java.time.Instant;

/// Which entries of the audit are asked for.
///
/// @param who as [Reader#id()] has it; empty for all
/// @param action such as `note.read`, or `note` for all that befell notes; empty for all
/// @param from first moment
/// @param to moment after the last
/// @param before entries with a smaller number only; 0 for the newest
public record AuditQuestion(String who, String action, Instant from, Instant to, long before) {

  /// Everything, from the newest back.
  public static AuditQuestion everything() {
    return new AuditQuestion("", "", Instant.EPOCH, Instant.parse("9999-01-01T00:00:00Z"), 0);
  }
}
