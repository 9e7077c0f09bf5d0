package accede.participation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The acts towards treaties, in the order they were recorded, and what follows from them. Only
/// ever appended to.
public interface Ledger {

  /// The treaties known, with their terms as told last, in order of id.
  List<Treaty> treaties();

  /// A treaty by its id or by its number in the UN Treaty Collection, such as `XXVI-8`.
  default Optional<Treaty> findTreaty(String idOrNumber) {
    return treaties().stream()
        .filter(treaty ->
            treaty.id().value().equalsIgnoreCase(idOrNumber)
                || (!treaty.number().isEmpty() && treaty.number().equalsIgnoreCase(idOrNumber)))
        .findFirst();
  }

  /// Every entry of a treaty, in the order recorded.
  List<LedgerEntry> entries(TreatyId treaty);

  /// Imported weights, in order of name.
  List<Weight> weights();

  /// What the entries recorded by the end of a day say of a treaty, with the other treaties its
  /// terms refer to.
  ///
  /// @param known [LocalDate#MAX] for all that is known
  Participation participation(Treaty treaty, LocalDate known);

  /// What is known of a treaty.
  default Participation participation(Treaty treaty) {
    return participation(treaty, LocalDate.MAX);
  }

  /// What the entries recorded by the end of a day say of every treaty, in order of id.
  default List<Participation> participations(LocalDate known) {
    return treaties().stream().map(treaty -> participation(treaty, known)).toList();
  }

  /// Appends entries, ordered as [Appending] says; all of them or, on failure, none.
  ///
  /// @throws LedgerException if an entry cannot be taken
  default void record(List<LedgerEntry> entries) {
    add(List.of(), entries);
  }

  /// Adds treaties not yet known, and entries of these or others; all or none.
  ///
  /// @throws LedgerException if a treaty is known with other terms, or an entry cannot be taken
  void add(List<Treaty> treaties, List<LedgerEntry> entries);

  /// Tells the terms of a treaty that is known anew. What is asked as known on a day before is
  /// answered by the terms as told by then, or as told first.
  ///
  /// @param on the day they are told
  /// @throws LedgerException if the treaty is not known
  void tell(Treaty treaty, LocalDate on);

  /// Adds a weight, or puts a newer table in the place of the one of that name.
  void add(Weight weight);
}
