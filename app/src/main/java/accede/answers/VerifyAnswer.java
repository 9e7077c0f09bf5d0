package accede.answers;

import accede.access.AuditChain;
import accede.participation.Appending;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Whether audit and ledger are what was written into them.
public record VerifyAnswer(boolean holds, Chain audit, Acts ledger) {

  /// The audit.
  ///
  /// @param head hash of the last entry; keep it elsewhere and a later proof can be held against it
  /// @param breaks where the chain does not hold
  /// @param altered what no longer says what it said, such as `note 7`
  /// @param expected whether the entry asked about has the hash asked about; null if not asked
  public record Chain(
      long entries,
      String head,
      List<AuditChain.Break> breaks,
      List<String> altered,
      @Nullable Boolean expected) {

    /// Copies the lists.
    public Chain {
      breaks = List.copyOf(breaks);
      altered = List.copyOf(altered);
    }

    private boolean holds() {
      return breaks.isEmpty() && altered.isEmpty() && !Boolean.FALSE.equals(expected);
    }
  }

  /// The ledger.
  public record Acts(int treaties, int acts, List<Found> findings) {

    /// Copies the findings.
    public Acts {
      findings = List.copyOf(findings);
    }
  }

  /// What cannot have come into the ledger as acts do.
  ///
  /// @param entry the act, as `supersedes` names it; null where it is about several
  public record Found(
      @Nullable String treaty, @Nullable String state, @Nullable String entry, String reason) {

    /// Something about the acts as a whole.
    public static Found of(String reason) {
      return new Found(null, null, null, reason);
    }

    /// An act that could not have been recorded.
    public static Found of(Appending.Break broken) {
      return new Found(
          broken.entry().action().treaty().value(),
          broken.entry().action().state().value(),
          broken.entry().reference(),
          broken.what());
    }
  }

  /// The answer out of both parts.
  public static VerifyAnswer of(Chain audit, Acts ledger) {
    return new VerifyAnswer(audit.holds() && ledger.findings().isEmpty(), audit, ledger);
  }

  /// What does not hold, one line each.
  public Rows broken() {
    Rows rows = Rows.of("part", "place", "what");
    audit.breaks().forEach(one -> rows.row("audit", "entry " + one.seq(), one.what()));
    audit.altered().forEach(one -> rows.row("audit", one, "no longer says what it said"));
    if (Boolean.FALSE.equals(audit.expected())) {
      rows.row("audit", "--expect", "the chain has no such entry with that hash");
    }
    ledger
        .findings()
        .forEach(one ->
            rows.row(
                "ledger",
                (text(one.treaty()) + " " + text(one.state()) + " " + text(one.entry())).strip(),
                one.reason()));
    return rows;
  }

  private static String text(@Nullable String value) {
    return Objects.requireNonNullElse(value, "");
  }
}
