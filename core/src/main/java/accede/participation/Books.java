package accede.participation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The entries of each treaty, and what was worked out from them. What is added to one treaty
/// leaves the others as they are, but for those whose terms refer to it. Not safe for use by many
/// threads at once.
final class Books {

  private final Map<TreatyId, Book> books = new HashMap<>();
  private Map<TreatyId, List<Journal.ToldTerms>> treaties = Map.of();
  private List<Weight> weights = List.of();

  /// One treaty's entries, with what they say as known on the days asked for.
  private static final class Book {

    /// As many past days of knowledge as are worth keeping.
    private static final int DAYS_KEPT = 8;

    private final List<LedgerEntry> entries = new ArrayList<>();
    private final Map<LocalDate, Participation> known = new HashMap<>();

    private LocalDate lastRecord = LocalDate.MIN;

    private void add(LedgerEntry entry) {
      entries.add(entry);
      if (entry.recordedOn().isAfter(lastRecord)) {
        lastRecord = entry.recordedOn();
      }
    }
  }

  /// Sets the terms of all treaties, in the order told; they may bear on each other.
  void know(List<Journal.ToldTerms> all) {
    treaties = all.stream().collect(Collectors.groupingBy(told -> told.treaty().id()));
    books.values().forEach(book -> book.known.clear());
  }

  /// Sets the weights known.
  void weigh(List<Weight> all) {
    weights = List.copyOf(all);
    books.values().forEach(book -> book.known.clear());
  }

  List<Treaty> treaties() {
    return treaties.values().stream()
        .map(told -> told.getLast().treaty())
        .sorted(Comparator.comparing(Treaty::id))
        .toList();
  }

  /// The terms of a treaty as told last by the end of a day; those told first where none were.
  private Optional<Treaty> find(TreatyId id, LocalDate known) {
    List<Journal.ToldTerms> told = treaties.getOrDefault(id, List.of());
    return told.reversed().stream()
        .filter(terms -> !terms.on().isAfter(known))
        .findFirst()
        .or(() -> told.stream().findFirst())
        .map(Journal.ToldTerms::treaty);
  }

  List<Weight> weights() {
    return weights;
  }

  Optional<Treaty> find(TreatyId id) {
    return find(id, LocalDate.MAX);
  }

  boolean anyOpen() {
    return !books.isEmpty();
  }

  boolean hold(TreatyId treaty) {
    return books.containsKey(treaty);
  }

  /// Opens a treaty's book with the entries it has so far.
  void open(TreatyId treaty, List<LedgerEntry> entries) {
    Book book = new Book();
    entries.forEach(book::add);
    books.put(treaty, book);
  }

  /// Adds entries to the books that are open.
  void append(List<LedgerEntry> entries) {
    Set<TreatyId> touched = new HashSet<>();
    for (LedgerEntry entry : entries) {
      TreatyId treaty = entry.action().treaty();
      Book book = books.get(treaty);
      if (book != null) {
        book.add(entry);
        touched.add(treaty);
      }
    }
    touched.forEach(this::forget);
  }

  private void forget(TreatyId changed) {
    Book own = books.get(changed);
    if (own != null) {
      own.known.clear();
    }
    treaties.entrySet().stream()
        .filter(treaty ->
            treaty.getValue().stream()
                .anyMatch(told -> told.treaty().referredTo().contains(changed)))
        .map(treaty -> books.get(treaty.getKey()))
        .forEach(book -> {
          if (book != null) {
            book.known.clear();
          }
        });
  }

  List<LedgerEntry> entries(TreatyId treaty) {
    Book book = books.get(treaty);
    return book == null ? List.of() : List.copyOf(book.entries);
  }

  /// What a treaty's book says; the books of treaties its terms refer to must be open too.
  Participation participation(Treaty treaty, LocalDate known) {
    return participation(treaty, known, Set.of());
  }

  private Participation participation(Treaty asked, LocalDate known, Set<TreatyId> asking) {
    Treaty treaty = find(asked.id(), known).orElse(asked);
    Book book = books.computeIfAbsent(treaty.id(), id -> new Book());
    LocalDate day = known.isBefore(lastRecord(treaty, asking)) ? known : LocalDate.MAX;
    Participation kept = book.known.get(day);
    if (kept != null && kept.treaty().equals(treaty)) {
      return kept;
    }
    if (book.known.size() >= Book.DAYS_KEPT) {
      book.known.clear();
    }
    Set<TreatyId> chain = new HashSet<>(asking);
    chain.add(treaty.id());
    Participation made =
        Participation.asKnownOn(treaty, book.entries, day, new Others(known, Set.copyOf(chain)));
    book.known.put(day, made);
    return made;
  }

  /// The last day on which anything was recorded that may bear on a treaty.
  private LocalDate lastRecord(Treaty treaty, Set<TreatyId> asking) {
    Set<TreatyId> chain = new HashSet<>(asking);
    chain.add(treaty.id());
    Book own = books.get(treaty.id());
    LocalDate last = own == null ? LocalDate.MIN : own.lastRecord;
    for (Journal.ToldTerms told : treaties.getOrDefault(treaty.id(), List.of())) {
      last = told.on().isAfter(last) ? told.on() : last;
    }
    for (TreatyId id : treaty.referredTo()) {
      Optional<Treaty> other = find(id);
      if (other.isPresent() && !chain.contains(id)) {
        LocalDate others = lastRecord(other.get(), chain);
        last = others.isAfter(last) ? others : last;
      }
    }
    return last;
  }

  /// What other treaties say as known on the same day; a treaty that refers back to one that asks
  /// is left unknown.
  private final class Others implements Surroundings {

    private final LocalDate known;
    private final Set<TreatyId> asking;

    private Others(LocalDate known, Set<TreatyId> asking) {
      this.known = known;
      this.asking = asking;
    }

    @Override
    public Optional<Participation> participation(TreatyId other) {
      return asking.contains(other)
          ? Optional.empty()
          : find(other).map(treaty -> Books.this.participation(treaty, known, asking));
    }

    @Override
    public Optional<Weight> weight(String name) {
      return weights.stream().filter(weight -> weight.name().equals(name)).findFirst();
    }
  }
}
