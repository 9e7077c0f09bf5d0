package accede.depositary;

import accede.geography.StateCode;
import accede.participation.ActionKind;
import accede.participation.LedgerEntry;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// The entries a ledger holds, each of which answers for one act of a file at the most.
final class Held {

  private final Map<StateCode, List<LedgerEntry>> all = new HashMap<>();
  private final Set<LedgerEntry> standing;
  private final Set<LedgerEntry> taken = new HashSet<>();
  private final List<LedgerEntry> inOrder;

  Held(List<LedgerEntry> entries) {
    this.inOrder = entries;
    this.standing =
        Strikes.standing(
            entries,
            entry -> key(entry.action().state(), entry.reference()),
            entry ->
                entry.supersedes().isEmpty() ? "" : key(entry.action().state(), entry.supersedes()),
            entry -> entry.action().kind() == ActionKind.CORRECTION);
    entries.forEach(
        entry -> all.computeIfAbsent(entry.action().state(), _ -> new ArrayList<>()).add(entry));
  }

  static String key(StateCode state, String reference) {
    return state + " " + reference;
  }

  int size() {
    return inOrder.size();
  }

  /// Whether an entry is neither struck out nor a correction.
  boolean stands(LedgerEntry entry) {
    return standing.contains(entry);
  }

  /// Takes an entry that still answers for nothing.
  Optional<LedgerEntry> take(StateCode state, Predicate<LedgerEntry> wanted) {
    Optional<LedgerEntry> found = find(state, wanted);
    found.ifPresent(taken::add);
    return found;
  }

  Optional<LedgerEntry> find(StateCode state, Predicate<LedgerEntry> wanted) {
    return all.getOrDefault(state, List.of()).stream()
        .filter(entry -> !taken.contains(entry))
        .filter(wanted)
        .findFirst();
  }

  /// The nearest of several in days.
  Optional<LedgerEntry> takeNearest(StateCode state, LocalDate day, Predicate<LedgerEntry> wanted) {
    Optional<LedgerEntry> found =
        all.getOrDefault(state, List.of()).stream()
            .filter(entry -> !taken.contains(entry))
            .filter(wanted)
            .min(
                Comparator.comparingLong(entry ->
                    Math.abs(ChronoUnit.DAYS.between(entry.action().day().notAfter(), day))));
    found.ifPresent(taken::add);
    return found;
  }

  /// Whether an entry that stands is such a one, also where it answers for an act already.
  boolean anyStands(StateCode state, Predicate<LedgerEntry> wanted) {
    return all.getOrDefault(state, List.of()).stream().filter(this::stands).anyMatch(wanted);
  }

  /// An entry that stands, also where it answers for an act already.
  Optional<LedgerEntry> findStanding(StateCode state, Predicate<LedgerEntry> wanted) {
    return all.getOrDefault(state, List.of()).stream()
        .filter(this::stands)
        .filter(wanted)
        .findFirst();
  }

  /// What stands and answers for no act of the file.
  List<LedgerEntry> left() {
    return inOrder.stream().filter(this::stands).filter(entry -> !taken.contains(entry)).toList();
  }
}
