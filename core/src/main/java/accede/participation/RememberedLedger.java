package accede.participation;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// A ledger that answers from memory. What it adds itself it knows at once; what other programs add
/// to the journal it finds when it looks, at a question and at most twenty times a second. Only
/// what changed is read and worked out anew. Safe for use by many threads.
public final class RememberedLedger implements Ledger {

  private static final long LOOK_EVERY_NANOS = 50_000_000L;

  private final Journal journal;
  private final Books books = new Books();

  /// Treaties whose books are open with all that their terms, as known, refer to.
  private final Set<TreatyId> complete = new HashSet<>();

  private Journal.Revision seen = new Journal.Revision(0, -1, -1);
  private volatile long lookedAt = System.nanoTime() - LOOK_EVERY_NANOS;

  /// The ledger of a journal.
  public RememberedLedger(Journal journal) {
    this.journal = journal;
  }

  @Override
  public List<Treaty> treaties() {
    look();
    synchronized (books) {
      return books.treaties();
    }
  }

  @Override
  public List<Weight> weights() {
    look();
    synchronized (books) {
      return books.weights();
    }
  }

  @Override
  public List<LedgerEntry> entries(TreatyId treaty) {
    look();
    synchronized (books) {
      open(treaty);
      return books.entries(treaty);
    }
  }

  @Override
  public Participation participation(Treaty treaty, LocalDate known) {
    look();
    synchronized (books) {
      open(treaty.id());
      return books.participation(treaty, known);
    }
  }

  @Override
  public void add(List<Treaty> treaties, List<LedgerEntry> entries) {
    journal.add(treaties, entries);
    lookNow();
  }

  @Override
  public void tell(Treaty treaty, LocalDate on) {
    journal.tell(treaty, on);
    lookNow();
  }

  @Override
  public void add(Weight weight) {
    journal.add(weight);
    lookNow();
  }

  @Override
  public List<Participation> participations(LocalDate known) {
    look();
    synchronized (books) {
      openAll();
      return books.treaties().stream().map(treaty -> books.participation(treaty, known)).toList();
    }
  }

  private void look() {
    if (System.nanoTime() - lookedAt >= LOOK_EVERY_NANOS) {
      lookNow();
    }
  }

  private void lookNow() {
    long began = System.nanoTime();
    Journal.Revision now = journal.revision();
    synchronized (books) {
      catchUp(now);
    }
    lookedAt = began;
  }

  /// Brings what is remembered to a revision. Another thread may have brought it further already.
  private void catchUp(Journal.Revision now) {
    if (now.terms() > seen.terms()) {
      books.know(journal.terms());
      complete.clear();
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
    if (complete.contains(id)) {
      return;
    }
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
    complete.add(id);
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
