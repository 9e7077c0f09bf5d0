package accede.participation;

import java.time.LocalDate;
import java.util.List;

/// Where the entries of a ledger are kept for good. [RememberedLedger] answers from memory what a
/// journal holds.
public interface Journal {

  /// Changes whenever anything is added, by whichever program.
  ///
  /// @param lastEntry the number of the last entry; entries are numbered in the order recorded
  /// @param terms the number of the last telling of a treaty's terms
  /// @param weights changes with every weight imported
  record Revision(long lastEntry, long terms, long weights) {

    /// The further one in each part.
    Revision orLater(Revision other) {
      return new Revision(
          Math.max(lastEntry, other.lastEntry),
          Math.max(terms, other.terms),
          Math.max(weights, other.weights));
    }
  }

  /// The terms of a treaty as told on a day.
  record ToldTerms(Treaty treaty, LocalDate on) {}

  /// How far the journal has come.
  Revision revision();

  /// The terms of every treaty, each time they were told, in the order told.
  List<ToldTerms> terms();

  /// The weights imported, in order of name.
  List<Weight> weights();

  /// The entries of a treaty up to a number, in the order recorded.
  List<LedgerEntry> entries(TreatyId treaty, long upTo);

  /// The entries of all treaties after a number and up to another, in the order recorded.
  List<LedgerEntry> entries(long after, long upTo);

  /// Tells a treaty's terms anew as [Ledger#tell] says.
  void tell(Treaty treaty, LocalDate on);

  /// Adds treaties and entries as [Ledger#add(List, List)] says.
  void add(List<Treaty> treaties, List<LedgerEntry> entries);

  /// Adds a weight as [Ledger#add(Weight)] says.
  void add(Weight weight);
}
