package accede.participation;

/// Entries that a ledger cannot take; the message names the entry and says what to do. Nothing of
/// what was handed over is recorded.
public final class LedgerException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /// A refusal for a reason.
  public LedgerException(String message) {
    super(message);
  }
}
