package accede.fetching;

/// Nothing came: either we did not ask, or what we were told cannot be used.
///
/// @param reason why, for pages that say it in the reader's language
/// @param place where it failed: protocol, host and port. Never the path, which may hold a secret
/// @param status the HTTP status where that is the reason, else 0
/// @param message what is wrong and what to do, for logs and developers
public record FetchRefused(Reason reason, String place, int status, String message)
    implements FetchResult {

  /// Why nothing came.
  public enum Reason {
    /// It is no address, or one that holds a user's name or password.
    BAD_ADDRESS,
    /// It begins with something other than `http://` or `https://`.
    BAD_SCHEME,
    /// Its port belongs to other services than the web's.
    BAD_PORT,
    /// It leads into a network that is not open to everybody.
    PRIVATE_ADDRESS,
    /// Nobody knows the name of its host.
    UNKNOWN_HOST,
    /// Nobody answers there.
    UNREACHABLE,
    /// The server's certificate, or its encryption, cannot be trusted.
    UNTRUSTED,
    /// It leads from one address to the next, and on.
    TOO_MANY_REDIRECTS,
    /// It leads from an encrypted address to one that is not.
    REDIRECT_TO_PLAIN,
    /// The answer did not come, or did not end, in time.
    TOO_SLOW,
    /// The answer is larger than what is taken, as sent or unpacked, or its headers are.
    TOO_LARGE,
    /// The server says that it does not have it, or does not give it to us.
    STATUS,
    /// The answer breaks the rules of HTTP, or is packed in a way that cannot be undone.
    BROKEN,
    /// Whoever asked does not want it any more.
    STOPPED
  }

  @Override
  public String toString() {
    return message;
  }
}
