package accede.participation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// A ledger that lasts as long as the program: for tests, demonstrations and use as a library.
public final class InMemoryLedger implements Ledger {

  private final Books books = new Books();
  private final List<Journal.ToldTerms> terms = new ArrayList<>();

  /// An empty ledger for the treaties given.
  public InMemoryLedger(List<Treaty> treaties) {
    treaties.forEach(treaty -> terms.add(new Journal.ToldTerms(treaty, LocalDate.MIN)));
    books.know(terms);
  }

  @Override
  public synchronized List<Treaty> treaties() {
    return books.treaties();
  }

  @Override
  public synchronized List<Weight> weights() {
    return books.weights();
  }

  @Override
  public synchronized List<LedgerEntry> entries(TreatyId treaty) {
    return books.entries(treaty);
  }

  @Override
  public synchronized Participation participation(Treaty treaty, LocalDate known) {
    return books.participation(treaty, known);
  }

  @Override
  public synchronized void add(List<Treaty> added, List<LedgerEntry> entries) {
    List<Treaty> fresh = Appending.unknown(books.treaties(), added);
    Map<TreatyId, List<LedgerEntry>> ordered = new TreeMap<>();
    entries.stream()
        .collect(Collectors.groupingBy(entry -> entry.action().treaty()))
        .forEach(
            (treaty, own) -> ordered.put(treaty, Appending.inOrder(treaty, entries(treaty), own)));
    fresh.forEach(treaty -> terms.add(new Journal.ToldTerms(treaty, LocalDate.MIN)));
    books.know(terms);
    ordered.keySet().stream()
        .filter(treaty -> !books.hold(treaty))
        .forEach(treaty -> books.open(treaty, List.of()));
    ordered.values().forEach(books::append);
  }

  @Override
  public synchronized void tell(Treaty treaty, LocalDate on) {
    Appending.refuseUnknown(books.treaties(), treaty);
    terms.add(new Journal.ToldTerms(treaty, on));
    books.know(terms);
  }

  @Override
  public synchronized void add(Weight weight) {
    List<Weight> all = new ArrayList<>(books.weights());
    all.removeIf(known -> known.name().equals(weight.name()));
    all.add(weight);
    all.sort(Comparator.comparing(Weight::name));
    books.weigh(all);
  }
}
