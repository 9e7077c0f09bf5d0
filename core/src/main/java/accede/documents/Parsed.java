package accede.documents;

/// What became of a written symbol: read into its parts, or not.
public sealed interface Parsed permits Symbol, Unreadable {

  /// The symbol as it was written.
  String text();
}
