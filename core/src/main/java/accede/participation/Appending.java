package accede.participation;

import accede.geography.StateCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a ledger of one treaty can take. Knowledge only grows: nothing is recorded on a day before
/// the last record, so that no answer "as known on" a past day ever changes; a correction names an
/// entry that stands; the same act is not recorded twice.
public final class Appending {

  private final TreatyId treaty;
  private final Set<String> standing = new HashSet<>();
  private final List<LedgerEntry> kept = new ArrayList<>();
  private LocalDate latest = LocalDate.MIN;

  private Appending(TreatyId treaty, List<LedgerEntry> present) {
    this.treaty = treaty;
    present.forEach(this::keep);
  }

  /// The treaties among some that are not known yet.
  ///
  /// @throws LedgerException if one is known with other terms
  public static List<Treaty> unknown(List<Treaty> known, List<Treaty> added) {
    List<Treaty> fresh = new ArrayList<>();
    for (Treaty treaty : added) {
      Optional<Treaty> present =
          known.stream().filter(other -> other.id().equals(treaty.id())).findFirst();
      if (present.isEmpty()) {
        fresh.add(treaty);
      } else if (!present.get().equals(treaty)) {
        throw new LedgerException(
            "The treaty '"
                + treaty.id()
                + "' is known with other terms: choose another id, or tell its terms anew.");
      }
    }
    return fresh;
  }

  /// @throws LedgerException if a treaty is not known
  public static void refuseUnknown(List<Treaty> known, Treaty treaty) {
    if (known.stream().noneMatch(other -> other.id().equals(treaty.id()))) {
      throw new LedgerException("The treaty '" + treaty.id() + "' is not known.");
    }
  }

  /// The entries in the order in which they can be recorded: by day of record, and on one day each
  /// after the one it replaces.
  ///
  /// @param present every entry of the treaty, in the order recorded
  /// @param added entries of the same treaty, in any order
  /// @throws LedgerException naming the first entry that cannot be taken
  public static List<LedgerEntry> inOrder(
      TreatyId treaty, List<LedgerEntry> present, List<LedgerEntry> added) {
    return new Appending(treaty, present).order(added);
  }

  /// Where a ledger that is kept cannot have been recorded so.
  public record Break(LedgerEntry entry, String what) {}

  /// Records a treaty's entries once more, one by one, and tells what could not have been taken:
  /// whatever it is, somebody changed the ledger past these rules.
  ///
  /// @param recorded every entry of the treaty, in the order recorded
  public static List<Break> breaks(TreatyId treaty, List<LedgerEntry> recorded) {
    Appending again = new Appending(treaty, List.of());
    List<Break> breaks = new ArrayList<>();
    for (LedgerEntry entry : recorded) {
      again.objection(entry).ifPresent(why -> breaks.add(new Break(entry, why)));
      again.keep(entry);
    }
    return List.copyOf(breaks);
  }

  private List<LedgerEntry> order(List<LedgerEntry> added) {
    List<LedgerEntry> waiting = new ArrayList<>(added);
    waiting.sort(Comparator.comparing(LedgerEntry::recordedOn));
    List<LedgerEntry> ordered = new ArrayList<>();
    while (!waiting.isEmpty()) {
      List<LedgerEntry> later = new ArrayList<>();
      for (LedgerEntry entry : waiting) {
        if (canStandNow(entry)) {
          take(entry);
          ordered.add(entry);
        } else {
          later.add(entry);
        }
      }
      if (later.size() == waiting.size()) {
        throw refused(waiting.getFirst(), replacesNothing(waiting.getFirst()));
      }
      waiting = later;
    }
    return ordered;
  }

  private boolean canStandNow(LedgerEntry entry) {
    return entry.supersedes().isEmpty()
        ? entry.action().kind() != ActionKind.CORRECTION
        : standing.contains(key(entry.action().state(), entry.supersedes()));
  }

  private static String replacesNothing(LedgerEntry entry) {
    return "replaces '"
        + entry.supersedes()
        + "', and no entry of that State with this act and date stands.";
  }

  private void take(LedgerEntry entry) {
    Optional<String> objection = objection(entry);
    if (objection.isPresent()) {
      throw refused(entry, objection.get());
    }
    keep(entry);
  }

  /// Why an entry cannot be recorded now; empty if it can.
  private Optional<String> objection(LedgerEntry entry) {
    if (!canStandNow(entry)) {
      return Optional.of(replacesNothing(entry));
    }
    if (entry.recordedOn().isBefore(latest)) {
      return Optional.of(
          "is dated as recorded on "
              + entry.recordedOn()
              + ", before the last record of "
              + latest
              + ": what was known on a past day never changes. Record it with today's date.");
    }
    boolean again =
        entry.supersedes().isEmpty()
            && !mayComeTwice(entry.action().kind())
            && standing.contains(key(entry.action().state(), entry.reference()));
    return again
        ? Optional.of("is on record already. To change it, name it under 'supersedes'.")
        : Optional.empty();
  }

  private void keep(LedgerEntry entry) {
    kept.add(entry);
    if (entry.recordedOn().isAfter(latest)) {
      latest = entry.recordedOn();
    }
    if (entry.supersedes().startsWith(ActionKind.CORRECTION.word() + " ")) {
      restand();
      return;
    }
    if (!entry.supersedes().isEmpty()) {
      standing.remove(key(entry.action().state(), entry.supersedes()));
    }
    standing.add(key(entry.action().state(), entry.reference()));
  }

  /// Finds anew what stands: where a correction is struck out, what it had struck out stands again.
  private void restand() {
    Set<String> gone = new HashSet<>();
    standing.clear();
    for (LedgerEntry entry : kept.reversed()) {
      String own = key(entry.action().state(), entry.reference());
      boolean struckOut = gone.contains(own);
      boolean strikes = entry.action().kind() == ActionKind.CORRECTION;
      if (!entry.supersedes().isEmpty() && !(strikes && struckOut)) {
        gone.add(key(entry.action().state(), entry.supersedes()));
      }
      if (!struckOut) {
        standing.add(own);
      }
    }
  }

  /// A State may make several on one day.
  private static boolean mayComeTwice(ActionKind kind) {
    return kind == ActionKind.DECLARATION
        || kind == ActionKind.RESERVATION
        || kind == ActionKind.OBJECTION
        || kind == ActionKind.TERRITORIAL_APPLICATION;
  }

  private static String key(StateCode state, String reference) {
    return state + " " + reference;
  }

  private LedgerException refused(LedgerEntry entry, String why) {
    return new LedgerException(
        treaty + ", " + entry.action().state() + ": '" + entry.reference() + "' " + why);
  }
}
