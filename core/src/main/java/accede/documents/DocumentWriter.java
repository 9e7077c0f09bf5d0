package accede.documents;

/// Turns a document into a file of one format. The same document gives the same words in every
/// format.
public interface DocumentWriter {

  /// The format this writer makes.
  DocumentFormat format();

  /// The whole file.
  byte[] write(Document document);
}
