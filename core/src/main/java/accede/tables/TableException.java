package accede.tables;

/** A table cannot be read; the message says where, what, and the value in hand. */
public final class TableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  TableException(String message) {
    super(message);
  }
}
