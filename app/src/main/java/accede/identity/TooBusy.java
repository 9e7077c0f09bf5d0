package accede.identity;

/// More is asked at once than this machine can check; the message says what to do.
public final class TooBusy extends RuntimeException {
  private static final long serialVersionUID = 1L;

  TooBusy(String message) {
    super(message);
  }
}
