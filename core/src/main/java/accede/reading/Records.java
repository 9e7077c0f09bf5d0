package accede.reading;

import accede.participation.TreatyId;
import java.util.List;

/// Where the records of a campaign are kept, with the document each came from.
public interface Records {

  /// Whether a document with this head has been stored.
  boolean holds(TreatyId treaty, Reading.Masthead head);

  /// Keeps all that a reading found; all of it or, on failure, nothing.
  void store(TreatyId treaty, Reading reading);

  /// Puts a document's records in the place of those kept for the same document; all or nothing.
  ///
  /// @throws IllegalArgumentException if no document with this head is kept
  void replace(TreatyId treaty, Reading reading);

  /// The documents read, each with its records as they stand now, in the order stored.
  List<Reading> documents(TreatyId treaty);
}
