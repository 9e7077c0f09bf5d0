package accede.participation;

import accede.geography.StateCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Every entry ever recorded of a treaty, in the order recorded, each with the one it replaced and
/// the one that replaced it.
public final class EntryHistory {

  private final List<Recorded> recorded;

  private EntryHistory(List<Recorded> recorded) {
    this.recorded = List.copyOf(recorded);
  }

  /// An entry among those before and after it.
  ///
  /// @param replaced the earlier entry it took the place of, or struck out
  /// @param replacedBy the later entry that took its place, or struck it out
  public record Recorded(
      LedgerEntry entry, @Nullable LedgerEntry replaced, @Nullable LedgerEntry replacedBy) {

    /// The earlier entry it took the place of, or struck out.
    public Optional<LedgerEntry> findReplaced() {
      return Optional.ofNullable(replaced);
    }

    /// The later entry that took its place, or struck it out.
    public Optional<LedgerEntry> findReplacedBy() {
      return Optional.ofNullable(replacedBy);
    }
  }

  /// The history of a treaty's entries.
  ///
  /// @param entries in the order recorded
  public static EntryHistory of(List<LedgerEntry> entries) {
    Map<LedgerEntry, LedgerEntry> replaced = new IdentityHashMap<>();
    Map<LedgerEntry, LedgerEntry> replacedBy = new IdentityHashMap<>();
    List<LedgerEntry> before = new ArrayList<>();
    for (LedgerEntry entry : entries) {
      before.reversed().stream()
          .filter(earlier -> !entry.supersedes().isEmpty())
          .filter(earlier -> !replacedBy.containsKey(earlier))
          .filter(earlier -> earlier.action().state().equals(entry.action().state()))
          .filter(earlier -> earlier.reference().equals(entry.supersedes()))
          .findFirst()
          .ifPresent(earlier -> {
            replaced.put(entry, earlier);
            replacedBy.put(earlier, entry);
          });
      before.add(entry);
    }
    return new EntryHistory(
        entries.stream()
            .map(entry -> new Recorded(entry, replaced.get(entry), replacedBy.get(entry)))
            .toList());
  }

  /// Those of one State.
  public List<Recorded> of(StateCode state) {
    return recorded.stream().filter(r -> r.entry().action().state().equals(state)).toList();
  }

  /// Those recorded after a day and by the end of another.
  public List<Recorded> between(LocalDate after, LocalDate until) {
    return recorded.stream()
        .filter(r -> r.entry().recordedOn().isAfter(after))
        .filter(r -> !r.entry().recordedOn().isAfter(until))
        .toList();
  }
}
