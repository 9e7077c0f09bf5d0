package accede.workbench;

import accede.access.AuditChain;
import accede.access.AuditEntry;
import accede.access.AuditQuestion;
import accede.access.Permission;
import accede.access.Reader;
import accede.storage.SqlAudit;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The record of every change and every reading of a note, for those entitled; and its proof.
public final class AuditTrail {

  /// Whether the audit holds.
  ///
  /// @param entries how many
  /// @param head hash of the last; keep it elsewhere, and a later proof can be held against it
  /// @param breaks where the chain does not hold
  /// @param altered what no longer says what it said, such as `note 7`
  /// @param expected whether the entry asked about has the hash asked about; empty if not asked
  public record Proof(
      long entries,
      String head,
      List<AuditChain.Break> breaks,
      List<String> altered,
      Optional<Boolean> expected) {

    /// Whether nothing is wrong.
    public boolean holds() {
      return breaks.isEmpty() && altered.isEmpty() && expected.orElse(true);
    }
  }

  /// An entry noted earlier, elsewhere.
  public record Noted(long seq, String hash) {}

  private final SqlAudit audit;
  private final SqlAudit proving;
  private final Supplier<Reader> reader;
  private final Supplier<LocalDate> today;

  /// @param proving the audit for who sees all that it is held against: nothing but numbers comes
  ///   out of that
  AuditTrail(SqlAudit audit, SqlAudit proving, Supplier<Reader> reader, Supplier<LocalDate> today) {
    this.audit = audit;
    this.proving = proving;
    this.reader = reader;
    this.today = today;
  }

  private void require() {
    reader.get().require(Permission.READ_AUDIT, "", today.get());
  }

  /// Entries, the newest first.
  public List<AuditEntry> entries(AuditQuestion wanted, int atMost) {
    require();
    return audit.entries(wanted, atMost);
  }

  /// Every entry in order, for an export.
  public void each(Consumer<AuditEntry> taker) {
    require();
    audit.follow(taker, new AuditChain());
  }

  /// Follows the chain from its first entry and compares notes, publications and withdrawals with
  /// their hashes, also those the reader may not see.
  public Proof prove(Optional<Noted> noted) {
    require();
    AuditChain chain = new AuditChain();
    boolean[] met = {false};
    audit.follow(
        entry ->
            noted
                .filter(one -> one.seq() == entry.seq() && one.hash().equals(entry.hash()))
                .ifPresent(one -> met[0] = true),
        chain);
    return new Proof(
        chain.length(), chain.head(), chain.breaks(), proving.altered(), noted.map(one -> met[0]));
  }

  /// Where the acts on record are not those whose recording is in the audit.
  public List<String> actsApart() {
    require();
    return proving.actsApart();
  }
}
