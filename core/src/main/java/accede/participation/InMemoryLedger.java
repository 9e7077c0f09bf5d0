package accede.participation;

import java.util.ArrayList;
import java.util.List;

/// A ledger kept in memory: for tests, demonstrations and use as a library.
public final class InMemoryLedger implements Ledger {

  private final List<Treaty> treaties;
  private final List<LedgerEntry> entries = new ArrayList<>();

  /// An empty ledger for the treaties given.
  public InMemoryLedger(List<Treaty> treaties) {
    this.treaties = List.copyOf(treaties);
  }

  @Override
  public List<Treaty> treaties() {
    return treaties;
  }

  @Override
  public synchronized List<LedgerEntry> entries(TreatyId treaty) {
    return entries.stream().filter(entry -> entry.action().treaty().equals(treaty)).toList();
  }

  @Override
  public synchronized void record(List<LedgerEntry> added) {
    entries.addAll(added);
  }
}
