package accede.answers;

import accede.access.AuditEntry;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// An entry of the audit.
///
/// @param who as the entry has it: `operator`, `accede`, the number of an account, or empty
/// @param name the account's today; not part of the entry, and null in an export
/// @param hash of all the entry's own parts, which the next entry repeats
public record AuditLine(
    long seq,
    String at,
    String who,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String name,
    String action,
    String subject,
    String detail,
    String previous,
    String hash) {

  /// An entry as it is sealed.
  public static AuditLine sealed(AuditEntry entry) {
    return new AuditLine(
        entry.seq(),
        entry.moment(),
        entry.who(),
        null,
        entry.action(),
        entry.subject(),
        entry.detail(),
        entry.previous(),
        entry.hash());
  }

  /// An entry with the name behind its number.
  ///
  /// @param called how who did it is called today
  public static AuditLine of(AuditEntry entry, UnaryOperator<String> called) {
    AuditLine sealed = sealed(entry);
    return new AuditLine(
        sealed.seq,
        sealed.at,
        sealed.who,
        called.apply(entry.who()),
        sealed.action,
        sealed.subject,
        sealed.detail,
        sealed.previous,
        sealed.hash);
  }

  /// Entries as people read them.
  public static Rows rows(List<AuditLine> entries) {
    Rows rows = Rows.of("seq", "at", "who", "action", "subject", "detail");
    entries.forEach(one ->
        rows.row(
            Long.toString(one.seq),
            one.at,
            one.name == null ? one.who : one.name,
            one.action,
            one.subject,
            one.detail));
    return rows;
  }

  /// The columns of an export, none yet under them.
  public static Rows exported() {
    return Rows.of("seq", "at", "who", "action", "subject", "detail", "previous", "hash");
  }

  /// The cells of an export.
  public List<String> cells() {
    return List.of(Long.toString(seq), at, who, action, subject, detail, previous, hash);
  }
}
