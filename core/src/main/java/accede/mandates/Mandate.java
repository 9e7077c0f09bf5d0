package accede.mandates;

/// A paragraph that asks for work, or offers a way of working.
///
/// @param id the printed number, such as `12 a i`
/// @param text what is asked
/// @param kind whether it is decided, recommended or an approach supported
/// @param line of the document it was read from, or 0
public record Mandate(String id, String text, Kind kind, int line) {

  /// How binding the paragraph is.
  public enum Kind {
    DECISION,
    RECOMMENDATION,
    APPROACH,
    /// A view the participants share.
    UNDERSTANDING
  }

  /// How many numbers and letters the id has: 2 for `12 a`, 3 for `12 a i`.
  public int depth() {
    return id.split(" ", -1).length;
  }
}
