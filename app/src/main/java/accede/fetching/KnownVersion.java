package accede.fetching;

/// What a server said of a version of a document, so that it can be asked whether it has a newer
/// one.
///
/// @param etag its `ETag`, with the quotation marks; empty where there is none
/// @param lastModified its `Last-Modified`, as it was written; empty where there is none
public record KnownVersion(String etag, String lastModified) {

  /// No version is held yet.
  public static final KnownVersion NONE = new KnownVersion("", "");

  private static final int LONGEST = 1_000;

  /// Leaves out what could be no value of a header.
  public KnownVersion {
    etag = clean(etag);
    lastModified = clean(lastModified);
  }

  /// Whether there is nothing to compare with.
  public boolean isNone() {
    return etag.isEmpty() && lastModified.isEmpty();
  }

  private static String clean(String value) {
    boolean sendable =
        value.length() <= LONGEST && value.chars().allMatch(c -> c >= 0x20 && c < 0x7F);
    return sendable ? value.strip() : "";
  }
}
