package accede.storage;

/// The database cannot be used. The message is written for the person who runs Accede: what
/// happened, the value in hand, and what to do next.
public final class StorageException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public StorageException(String message) {
    super(message);
  }

  public StorageException(String message, Throwable cause) {
    super(message, cause);
  }
}
