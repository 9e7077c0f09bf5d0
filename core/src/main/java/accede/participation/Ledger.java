package accede.participation;

import java.util.List;
import java.util.Optional;

/// The acts towards treaties, in the order they were recorded. Only ever appended to.
public interface Ledger {

  /// The treaties whose terms are known, in order of id.
  List<Treaty> treaties();

  /// A treaty by its id or by its number in the UN Treaty Collection, such as `XXVI-8`.
  default Optional<Treaty> findTreaty(String idOrNumber) {
    return treaties().stream()
        .filter(treaty ->
            treaty.id().value().equalsIgnoreCase(idOrNumber)
                || treaty.number().equalsIgnoreCase(idOrNumber))
        .findFirst();
  }

  /// Every entry of a treaty, in the order recorded.
  List<LedgerEntry> entries(TreatyId treaty);

  /// Appends entries, ordered as [Appending] says; all of them or, on failure, none.
  ///
  /// @throws LedgerException if an entry cannot be taken
  void record(List<LedgerEntry> entries);
}
