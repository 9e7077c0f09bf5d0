package accede.participation;

import accede.geography.StateCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What the ledger of one treaty says, as known on a day: when the treaty entered into force, and
 * where each State stood on any day. Everything here is derived; nothing is stored.
 */
public final class Participation {

  private final Treaty treaty;
  private final Map<StateCode, List<LedgerEntry>> acts;
  private final List<LedgerEntry> consents;
  private final Map<StateCode, Ordinal> ordinals;

  private Participation(Treaty treaty, Map<StateCode, List<LedgerEntry>> acts) {
    this.treaty = treaty;
    this.acts = acts;
    this.consents =
        acts.values().stream()
            .flatMap(list -> list.stream().filter(e -> e.action().kind().bindsTheState()).limit(1))
            .sorted(
                Comparator.comparing((LedgerEntry entry) -> entry.action().day().notAfter())
                    .thenComparing(entry -> entry.action().state()))
            .toList();
    this.ordinals =
        consents.stream()
            .collect(Collectors.toMap(e -> e.action().state(), e -> Ordinal.of(e, consents)));
  }

  /** What all entries say together. */
  public static Participation of(Treaty treaty, List<LedgerEntry> entries) {
    return asKnownOn(treaty, entries, LocalDate.MAX);
  }

  /** What the entries recorded by the end of a day said. */
  public static Participation asKnownOn(Treaty treaty, List<LedgerEntry> entries, LocalDate known) {
    List<LedgerEntry> recorded =
        entries.stream().filter(entry -> !entry.recordedOn().isAfter(known)).toList();
    Map<StateCode, List<LedgerEntry>> acts = new TreeMap<>();
    standingEntries(recorded)
        .forEach(entry ->
            acts.computeIfAbsent(entry.action().state(), state -> new ArrayList<>()).add(entry));
    acts.values()
        .forEach(list -> list.sort(Comparator.comparing(entry -> entry.action().day().notAfter())));
    return new Participation(treaty, acts);
  }

  /** The entries left when each correction has struck out what it replaces. */
  private static List<LedgerEntry> standingEntries(List<LedgerEntry> recorded) {
    Set<String> replaced = new HashSet<>();
    List<LedgerEntry> standing = new ArrayList<>();
    for (LedgerEntry entry : recorded.reversed()) {
      String own = entry.action().state() + " " + entry.action().reference();
      boolean struckOut = replaced.remove(own);
      if (!entry.supersedes().isEmpty()) {
        replaced.add(entry.action().state() + " " + entry.supersedes());
      }
      if (!struckOut && entry.action().kind() != ActionKind.CORRECTION) {
        standing.addFirst(entry);
      }
    }
    return standing;
  }

  /** The treaty. */
  public Treaty treaty() {
    return treaty;
  }

  /** Whether no act is known. */
  public boolean isEmpty() {
    return acts.isEmpty();
  }

  /** The acts of a State that stand, in the order of their days. */
  public List<LedgerEntry> acts(StateCode state) {
    return List.copyOf(acts.getOrDefault(state, List.of()));
  }

  /**
   * When the treaty entered, or certainly will enter, into force: a time after the instrument that
   * reached the threshold (VCLT art. 24.1).
   */
  public Optional<LocalDate> findEntryIntoForce() {
    return consents.size() < treaty.threshold()
        ? Optional.empty()
        : Optional.of(
            treaty.delay().after(consents.get(treaty.threshold() - 1).action().day().notAfter()));
  }

  /** Whether the treaty is in force on a day. */
  public boolean inForceOn(LocalDate day) {
    return findEntryIntoForce().filter(from -> !from.isAfter(day)).isPresent();
  }

  /** Where a State stands on a day. */
  public StateOnDay on(LocalDate day, StateCode state) {
    return new StateOnDay(this, state, day);
  }

  /** The place of a State in the order of deposits, once it has consented. */
  Optional<Ordinal> ordinal(StateCode state) {
    return Optional.ofNullable(ordinals.get(state));
  }

  /** The days between which an act takes effect for its State; one day twice where it is known. */
  Optional<ActDay> effect(LedgerEntry consent) {
    if (consent.findStatedEffect().isPresent()) {
      return consent.findStatedEffect().map(ActDay::on);
    }
    ActDay day = consent.action().day();
    return findEntryIntoForce()
        .map(force ->
            ActDay.between(
                later(force, treaty.delayForEach().after(day.notBefore())),
                later(force, treaty.delayForEach().after(day.notAfter())),
                ActDay.Precision.BETWEEN));
  }

  /** The days between which a notice of withdrawal takes effect. */
  ActDay effectOfWithdrawal(LedgerEntry notice) {
    ActDay day = notice.action().day();
    return notice
        .findStatedEffect()
        .map(ActDay::on)
        .orElseGet(() ->
            ActDay.between(
                treaty.withdrawalNotice().after(day.notBefore()),
                treaty.withdrawalNotice().after(day.notAfter()),
                ActDay.Precision.BETWEEN));
  }

  private static LocalDate later(LocalDate a, LocalDate b) {
    return a.isAfter(b) ? a : b;
  }
}
