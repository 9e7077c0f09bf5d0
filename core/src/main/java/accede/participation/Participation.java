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
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the ledger of one treaty says, as known on a day: when the treaty entered into force, and
/// where each State stood on any day. Everything here is derived; nothing is stored.
public final class Participation {

  private final Treaty treaty;
  private final Map<StateCode, List<LedgerEntry>> acts;
  private final Map<LedgerEntry, Ordinal> ordinals;
  private final Optional<ActDay> entryIntoForce;

  private Participation(Treaty treaty, Map<StateCode, List<LedgerEntry>> acts) {
    this.treaty = treaty;
    this.acts = acts;
    List<LedgerEntry> consents = acts.values().stream().flatMap(Participation::consents).toList();
    this.ordinals =
        consents.stream()
            .collect(Collectors.toMap(Function.identity(), e -> Ordinal.of(e, consents)));
    this.entryIntoForce = entryIntoForce(consents);
  }

  /// The acts by which a State became bound: the first, and any after it had left.
  private static Stream<LedgerEntry> consents(List<LedgerEntry> acts) {
    List<LedgerEntry> consents = new ArrayList<>();
    boolean bound = false;
    for (LedgerEntry act : acts) {
      if (act.action().kind().bindsTheState() && !bound) {
        consents.add(act);
        bound = true;
      } else if (act.action().kind() == ActionKind.WITHDRAWAL) {
        bound = false;
      }
    }
    return consents.stream();
  }

  /// A time after the instrument that reaches the threshold (VCLT art. 24.1). A State that has left
  /// again before does not count.
  private Optional<ActDay> entryIntoForce(List<LedgerEntry> consents) {
    Optional<LocalDate> earliest = reached(consents, ActDay::notBefore, ActDay::notAfter);
    Optional<LocalDate> latest = reached(consents, ActDay::notAfter, ActDay::notBefore);
    return latest.map(last ->
        ActDay.between(
            treaty.delay().after(earliest.orElse(last)),
            treaty.delay().after(last),
            ActDay.Precision.BETWEEN));
  }

  /// The day on which enough States are bound, if acts fall on one end of their bounds.
  private Optional<LocalDate> reached(
      List<LedgerEntry> consents,
      Function<ActDay, LocalDate> joining,
      Function<ActDay, LocalDate> leaving) {
    return consents.stream()
        .map(consent -> joining.apply(consent.action().day()))
        .sorted()
        .filter(day -> boundOn(day, consents, joining, leaving) >= treaty.threshold())
        .findFirst();
  }

  private long boundOn(
      LocalDate day,
      List<LedgerEntry> consents,
      Function<ActDay, LocalDate> joining,
      Function<ActDay, LocalDate> leaving) {
    return consents.stream()
        .filter(consent -> !joining.apply(consent.action().day()).isAfter(day))
        .filter(consent ->
            after(consent)
                .filter(act -> act.action().kind() == ActionKind.WITHDRAWAL)
                .allMatch(act -> leaving.apply(effectOfWithdrawal(act)).isAfter(day)))
        .count();
  }

  private Stream<LedgerEntry> after(LedgerEntry entry) {
    List<LedgerEntry> own = acts(entry.action().state());
    return own.subList(own.indexOf(entry) + 1, own.size()).stream();
  }

  /// What all entries say together.
  public static Participation of(Treaty treaty, List<LedgerEntry> entries) {
    return asKnownOn(treaty, entries, LocalDate.MAX);
  }

  /// What the entries recorded by the end of a day said.
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

  /// The entries left when each correction has struck out what it replaces.
  private static List<LedgerEntry> standingEntries(List<LedgerEntry> recorded) {
    Set<String> replaced = new HashSet<>();
    List<LedgerEntry> standing = new ArrayList<>();
    for (LedgerEntry entry : recorded.reversed()) {
      String own = entry.action().state() + " " + entry.reference();
      boolean struckOut = replaced.contains(own);
      boolean strikes = entry.action().kind() == ActionKind.CORRECTION;
      if (!entry.supersedes().isEmpty() && !(strikes && struckOut)) {
        replaced.add(entry.action().state() + " " + entry.supersedes());
      }
      if (!struckOut && !strikes) {
        standing.addFirst(entry);
      }
    }
    return standing;
  }

  /// The treaty.
  public Treaty treaty() {
    return treaty;
  }

  /// Whether no act is known.
  public boolean isEmpty() {
    return acts.isEmpty();
  }

  /// The acts of a State that stand, in the order of their days.
  public List<LedgerEntry> acts(StateCode state) {
    return List.copyOf(acts.getOrDefault(state, List.of()));
  }

  /// When the treaty entered, or certainly will enter, into force: one day twice where it is known,
  /// else the days between which it lies.
  public Optional<ActDay> findEntryIntoForce() {
    return entryIntoForce;
  }

  /// Whether the treaty is certainly in force on a day.
  public boolean inForceOn(LocalDate day) {
    return entryIntoForce.filter(from -> from.certainBy(day)).isPresent();
  }

  /// Where a State stands on a day.
  public StateOnDay on(LocalDate day, StateCode state) {
    return new StateOnDay(this, state, day);
  }

  /// The place of a consent in the order of deposits, if it is one by which a State became bound.
  Optional<Ordinal> ordinal(LedgerEntry consent) {
    return Optional.ofNullable(ordinals.get(consent));
  }

  /// The days between which a consent takes effect for its State; one day twice where it is known.
  /// A successor is bound from its succession, without a delay (Vienna Convention on Succession of
  /// States in respect of Treaties, art. 23).
  Optional<ActDay> effect(LedgerEntry consent) {
    if (consent.findStatedEffect().isPresent()) {
      return consent.findStatedEffect().map(ActDay::on);
    }
    ActDay day = consent.action().day();
    boolean succession = consent.action().kind() == ActionKind.SUCCESSION;
    UnaryOperator<LocalDate> wait =
        succession ? UnaryOperator.identity() : treaty.delayForEach()::after;
    return entryIntoForce.map(force ->
        ActDay.between(
            later(force.notBefore(), wait.apply(day.notBefore())),
            later(force.notAfter(), wait.apply(day.notAfter())),
            ActDay.Precision.BETWEEN));
  }

  /// The days between which a notice of withdrawal takes effect.
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
