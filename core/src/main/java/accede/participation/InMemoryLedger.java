package accede.participation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// A ledger kept in memory: for tests, demonstrations and use as a library.
public final class InMemoryLedger implements Ledger {

  private final List<Treaty> treaties;
  private final Map<TreatyId, List<LedgerEntry>> entries = new HashMap<>();

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
    return List.copyOf(entries.getOrDefault(treaty, List.of()));
  }

  @Override
  public synchronized void record(List<LedgerEntry> added) {
    Map<TreatyId, List<LedgerEntry>> ordered = new TreeMap<>();
    byTreaty(added)
        .forEach(
            (treaty, own) -> ordered.put(treaty, Appending.inOrder(treaty, entries(treaty), own)));
    ordered.forEach(
        (treaty, own) -> entries.computeIfAbsent(treaty, id -> new ArrayList<>()).addAll(own));
  }

  private static Map<TreatyId, List<LedgerEntry>> byTreaty(List<LedgerEntry> entries) {
    return entries.stream()
        .collect(
            Collectors.groupingBy(
                entry -> entry.action().treaty(), TreeMap::new, Collectors.toList()));
  }
}
