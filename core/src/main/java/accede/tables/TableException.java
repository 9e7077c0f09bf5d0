package accede.tables;

/// A table cannot be read; the message says where, what, and the value in hand.
public final class TableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /// A message that says where, what, and the value in hand.
  public TableException(String message) {
    super(message);
  }

  /// The same, with what led to it.
  public TableException(String message, Throwable cause) {
    super(message, cause);
  }
}
