package accede.identity;

/// A sign-in through a provider came to nothing. The reason is for the person who signs in, in
/// their language; the message, in English with details, for the administrator's log.
public final class SignInRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /// What the person can be told.
  public enum Reason {
    /// The provider does not answer; later it may.
    PROVIDER_UNREACHABLE,
    /// The settings here and those at the provider do not fit; the administrator must act.
    SETTINGS_WRONG,
    /// The provider did not let the person in, or the person turned back there.
    DECLINED,
    /// The answer is not that to a sign-in begun in this browser, or came too late or twice.
    NOT_THIS_SIGN_IN,
    /// The provider's statement about the person does not hold.
    NOT_TRUSTED
  }

  private final Reason reason;

  SignInRefused(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  SignInRefused(Reason reason, String message, Throwable cause) {
    super(message, cause);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
