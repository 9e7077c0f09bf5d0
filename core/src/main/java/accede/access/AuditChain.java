package accede.access;

import java.util.ArrayList;
import java.util.List;

/// Follows the audit from its first entry and finds where it was tampered with. Feed it every entry
/// in order of the chain, then ask.
public final class AuditChain {

  /// More breaks than these say nothing new.
  private static final int ENOUGH = 100;

  /// Where the chain does not hold.
  ///
  /// @param seq the entry, or the place where one is missing
  public record Break(long seq, String what) {}

  private final List<Break> breaks = new ArrayList<>();
  private long length;
  private String head = "";

  /// Takes the next entry.
  public void follow(AuditEntry entry) {
    if (entry.seq() != length + 1) {
      broken(length + 1, "entry " + (length + 1) + " is missing; next is " + entry.seq());
    }
    if (!entry.previous().equals(head)) {
      broken(entry.seq(), "does not follow from the entry before it");
    }
    if (!entry.hash().equals(entry.expectedHash())) {
      broken(entry.seq(), "its contents do not agree with its hash");
    }
    length = entry.seq();
    head = entry.hash();
  }

  private void broken(long seq, String what) {
    if (breaks.size() < ENOUGH) {
      breaks.add(new Break(seq, what));
    }
  }

  /// Takes what is kept apart as the end of the chain: a chain that lost its last entries holds in
  /// itself.
  public void endsWith(long seq, String hash) {
    if (seq != length || !hash.equals(head)) {
      broken(length, "the chain ends here; it was " + seq + " entries long");
    }
  }

  /// How many entries were followed.
  public long length() {
    return length;
  }

  /// The hash of the last entry: noted elsewhere, it proves later that nothing before it changed.
  public String head() {
    return head;
  }

  /// Where it does not hold; empty if it does.
  public List<Break> breaks() {
    return List.copyOf(breaks);
  }
}
