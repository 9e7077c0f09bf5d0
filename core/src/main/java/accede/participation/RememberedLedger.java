package accede.participation;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// A ledger that answers from memory. What other programs add to the journal is found at the next
/// question; only what changed is read and worked out anew. Safe for use by many threads.
public final class RememberedLedger implements Ledger {

  private final Journal journal;
  private final Books books = new Books();
  private Journal.Revision seen = new Journal.Revision(0, -1, -1);

  /// The ledger of a journal.
  public RememberedLedger(Journal journal) {
    this.journal = journal;
  }

  @Override
  public List<Treaty> treaties() {
    Journal.Revision now = journal.revision();
    synchronized (books) {
      catchUp(now);
      return books.treaties();
    }
  }

  @Override
  public List<Weight> weights() {
    Journal.Revision now = journal.revision();
    synchronized (books) {
      catchUp(now);
      return books.weights();
    }
  }

  @Override
  public List<LedgerEntry> entries(TreatyId treaty) {
    Journal.Revision now = journal.revision();
    synchronized (books) {
      catchUp(now);
      open(treaty);
      return books.entries(treaty);
    }
  }

  @Override
  public Participation participation(Treaty treaty, LocalDate known) {
    Journal.Revision now = journal.revision();
    synchronized (books) {
      catchUp(now);
      open(treaty.id());
      return books.participation(treaty, known);
    }
  }

  @Override
  public void add(List<Treaty> treaties, List<LedgerEntry> entries) {
    journal.add(treaties, entries);
  }

  @Override
  public void add(Weight weight) {
    journal.add(weight);
  }

  @Override
  public List<Participation> participations(LocalDate known) {
    Journal.Revision now = journal.revision();
    synchronized (books) {
      catchUp(now);
      openAll();
      return books.treaties().stream().map(treaty -> books.participation(treaty, known)).toList();
    }
  }

  /// Brings what is remembered to a revision. Another thread may have brought it further already.
  private void catchUp(Journal.Revision now) {
    if (now.treaties() > seen.treaties()) {
      books.know(journal.treaties());
    }
    if (now.weights() > seen.weights()) {
      books.weigh(journal.weights());
    }
    if (now.lastEntry() > seen.lastEntry() && books.anyOpen()) {
      books.append(journal.entries(seen.lastEntry(), now.lastEntry()));
    }
    seen = now.orLater(seen);
  }

  /// Opens the book of a treaty and of those its terms refer to.
  private void open(TreatyId id) {
    Set<TreatyId> opened = new HashSet<>();
    Deque<TreatyId> waiting = new ArrayDeque<>(List.of(id));
    while (!waiting.isEmpty()) {
      TreatyId next = waiting.pop();
      if (opened.add(next)) {
        if (!books.hold(next)) {
          books.open(next, journal.entries(next, seen.lastEntry()));
        }
        books.find(next).ifPresent(treaty -> waiting.addAll(treaty.referredTo()));
      }
    }
  }

  private void openAll() {
    List<TreatyId> closed =
        books.treaties().stream().map(Treaty::id).filter(id -> !books.hold(id)).toList();
    if (closed.isEmpty()) {
      return;
    }
    Map<TreatyId, List<LedgerEntry>> entries =
        journal.entries(0, seen.lastEntry()).stream()
            .collect(Collectors.groupingBy(entry -> entry.action().treaty()));
    closed.forEach(id -> books.open(id, entries.getOrDefault(id, List.of())));
  }
}
