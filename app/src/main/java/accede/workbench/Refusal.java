package accede.workbench;

/// Something cannot be done because of the data: what, the value in hand, and what to do. The first
/// line stands alone; details follow on further lines.
public final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /// A refusal with its message.
  public Refusal(String message) {
    super(message);
  }

  /// The same, with what led to it.
  public Refusal(String message, Throwable cause) {
    super(message, cause);
  }
}
