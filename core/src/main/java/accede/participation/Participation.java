package accede.participation;

import accede.geography.Lineage;
import accede.geography.State;
import accede.geography.StateCode;
import accede.geography.States;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the ledger of one treaty says, as known on a day: when the treaty entered into force, and
/// where each State stood on any day. Everything here is derived; nothing is stored. Where a State
/// stands changes on few days, so each is worked out once and found again by its day. Safe for use
/// by many threads.
public final class Participation {

  private final Treaty treaty;
  private final Surroundings surroundings;
  private final Map<StateCode, List<LedgerEntry>> acts;
  private final List<LedgerEntry> consents;
  private final EntryIntoForce rule;
  private final Optional<ActDay> entryIntoForceByRule;
  private final Optional<ActDay> entryIntoForce;
  private final Map<StateCode, Timeline> timelines = new ConcurrentHashMap<>();
  private volatile @Nullable Map<LedgerEntry, Ordinal> ordinals;
  private volatile @Nullable Chart chart;
  private volatile @Nullable Others others;

  private Participation(
      Treaty treaty, Map<StateCode, List<LedgerEntry>> acts, Surroundings surroundings) {
    this.treaty = treaty;
    this.surroundings = surroundings;
    this.acts = acts;
    this.consents = acts.values().stream().flatMap(Participation::consents).toList();
    this.rule = new EntryIntoForce(treaty, spells(), surroundings);
    this.entryIntoForceByRule = rule.byRule();
    this.entryIntoForce =
        treaty.findStatedEntryIntoForce().map(ActDay::on).or(() -> entryIntoForceByRule);
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

  private List<EntryIntoForce.Spell> spells() {
    return consents.stream()
        .map(consent -> {
          StateCode state = surroundings.lineage().heir(consent.action().state());
          Optional<ActDay> left =
              after(state, consent)
                  .filter(act -> act.action().kind() == ActionKind.WITHDRAWAL)
                  .map(this::effectOfWithdrawal)
                  .min(Comparator.comparing(ActDay::notBefore));
          Optional<ActDay> ended =
              surroundings.lineage().findLastDay(state).map(last -> ActDay.on(last.plusDays(1)));
          return new EntryIntoForce.Spell(
              state, consent.action().day(), left.isPresent() ? left : ended);
        })
        .toList();
  }

  private Stream<LedgerEntry> after(StateCode state, LedgerEntry entry) {
    List<LedgerEntry> own = ownActs(state);
    return own.subList(own.indexOf(entry) + 1, own.size()).stream();
  }

  /// What all entries say together.
  public static Participation of(Treaty treaty, List<LedgerEntry> entries) {
    return asKnownOn(treaty, entries, LocalDate.MAX);
  }

  /// What the entries recorded by the end of a day said. Terms that refer to other treaties are
  /// left unknown: a [Ledger] answers those.
  public static Participation asKnownOn(Treaty treaty, List<LedgerEntry> entries, LocalDate known) {
    return asKnownOn(treaty, entries, known, Surroundings.NONE);
  }

  static Participation asKnownOn(
      Treaty treaty, List<LedgerEntry> entries, LocalDate known, Surroundings surroundings) {
    List<LedgerEntry> recorded =
        entries.stream().filter(entry -> !entry.recordedOn().isAfter(known)).toList();
    Map<StateCode, List<LedgerEntry>> acts = new TreeMap<>();
    standingEntries(recorded)
        .forEach(entry ->
            acts.computeIfAbsent(
                    surroundings.lineage().heir(entry.action().state()), state -> new ArrayList<>())
                .add(entry));
    acts.values()
        .forEach(list -> list.sort(Comparator.comparing(entry -> entry.action().day().notAfter())));
    return new Participation(treaty, acts, surroundings);
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

  /// Everyone of whom an act stands, in order of code: States, States that no longer exist,
  /// organizations, territories. The acts of a State that another continues stand under its heir.
  public Set<StateCode> participants() {
    return new TreeSet<>(acts.keySet());
  }

  /// The participants that are none of some States, in order of code; most treaties have none.
  List<StateCode> others(States states) {
    Others kept = others;
    if (kept != null && kept.states() == states) {
      return kept.codes();
    }
    List<StateCode> codes =
        acts.keySet().stream().filter(code -> states.find(code).isEmpty()).toList();
    others = new Others(states, codes);
    return codes;
  }

  /// The participants that are none of some States, as asked for last.
  private record Others(States states, List<StateCode> codes) {}

  /// The acts of a State that stand, in the order of their days; those of a State it continues
  /// among them.
  public List<LedgerEntry> acts(StateCode state) {
    return List.copyOf(ownActs(state));
  }

  private List<LedgerEntry> ownActs(StateCode state) {
    return acts.getOrDefault(state, List.of());
  }

  /// The instruments by which States became bound, in order of State.
  List<LedgerEntry> consents() {
    return consents;
  }

  /// What the codes of participants stand for.
  Lineage lineage() {
    return surroundings.lineage();
  }

  /// What is known of another treaty that the terms refer to.
  Optional<Participation> other(TreatyId other) {
    return surroundings.participation(other);
  }

  /// When the treaty entered, or certainly will enter, into force, as the depositary states it or
  /// else by the clauses: one day twice where it is known, else the days between which it lies.
  public Optional<ActDay> findEntryIntoForce() {
    return entryIntoForce;
  }

  /// The same, worked out by the clauses alone.
  public Optional<ActDay> findEntryIntoForceByRule() {
    return entryIntoForceByRule;
  }

  /// The day on which the threshold was, or certainly will be, reached, or the days between which
  /// that lies.
  Optional<ActDay> findThresholdReached() {
    return rule.reached();
  }

  /// What the terms need to know beyond the treaty's own acts.
  Surroundings surroundings() {
    return surroundings;
  }

  /// Whether the treaty is certainly in force on a day.
  public boolean inForceOn(LocalDate day) {
    return entryIntoForce.filter(from -> from.certainBy(day)).isPresent();
  }

  /// The clauses without which it cannot be known for how many States the treaty is in force; none
  /// where they are known, or every instrument has its day of effect without them.
  public List<String> unknownClauses() {
    boolean everyEffectKnown =
        !consents.isEmpty()
            && entryIntoForce.isPresent()
            && consents.stream().allMatch(consent -> effect(consent).isPresent());
    return everyEffectKnown ? List.of() : treaty.unknownClauses();
  }

  /// Whether the treaty was, or for all the terms tell may have been, in force before a day.
  boolean perhapsInForceBefore(LocalDate day) {
    return entryIntoForce
        .map(from -> from.notBefore().isBefore(day))
        .orElseGet(() -> !tellsEntryIntoForce());
  }

  /// Whether the clauses are known by which a treaty that is not in force is known not to be.
  private boolean tellsEntryIntoForce() {
    return treaty
        .findThreshold()
        .flatMap(threshold ->
            threshold instanceof Threshold.EachInstrument
                ? treaty.findDelayForEach()
                : treaty.findDelay())
        .isPresent();
  }

  /// Where a State stands on a day. A State that no longer exists stands outside.
  public StateOnDay on(LocalDate day, StateCode state) {
    return timeline(state).on(day);
  }

  /// The steps by which a State came to stand where it does, in the order in which they became
  /// certain. On any day, those certain by then add up to the standing.
  public List<Passage> passages(StateCode state) {
    return Passage.of(this, state, timeline(state).standings());
  }

  /// The last day of a participant that no longer exists.
  public Optional<LocalDate> findLastDay(StateCode state) {
    return surroundings.lineage().findLastDay(state);
  }

  /// Where each of some States stands on a day, in the order given. The list asked for last is
  /// answered fastest.
  public List<StateOnDay> on(LocalDate day, List<State> states) {
    return Collections.unmodifiableList(Arrays.asList(chart(states).on(day)));
  }

  Chart chart(List<State> states) {
    Chart kept = chart;
    if (kept != null && kept.shows(states)) {
      return kept;
    }
    Chart made = Chart.of(this, states);
    chart = made;
    return made;
  }

  Timeline timeline(StateCode state) {
    Timeline kept = timelines.get(state);
    if (kept != null) {
      return kept;
    }
    Timeline made = Timeline.of(this, state, surroundings.lineage().findLastDay(state));
    timelines.put(state, made);
    return made;
  }

  /// The States that are parties on a day, by deposit, in order of code; organizations and
  /// territories are not among them.
  public Set<StateCode> parties(LocalDate day) {
    return acts.keySet().stream()
        .filter(surroundings.lineage()::isState)
        .filter(state -> on(day, state).standing() == Standing.PARTY)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /// Whether the treaty is in force between two States on a day: for both, and neither has objected
  /// to a reservation or an accession of the other so that it is not (VCLT art. 20.4 b).
  public boolean inForceBetween(StateCode one, StateCode other, LocalDate day) {
    return on(day, one).inForce()
        && on(day, other).inForce()
        && !precludes(one, other, day)
        && !precludes(other, one, day);
  }

  /// The States between which and this one the treaty is not in force because one of the two
  /// objected, in order of code.
  public Collection<StateCode> excludedByObjection(StateCode state, LocalDate day) {
    return acts.keySet().stream()
        .filter(other -> precludes(state, other, day) || precludes(other, state, day))
        .toList();
  }

  private boolean precludes(StateCode objecting, StateCode other, LocalDate day) {
    return ownActs(objecting).stream()
        .filter(act -> act.action().kind() == ActionKind.OBJECTION)
        .filter(act -> act.detail().equals(LedgerEntry.PRECLUDES))
        .filter(act -> act.action().day().certainBy(day))
        .anyMatch(act -> act.findTowards().filter(other::equals).isPresent());
  }

  /// The place of a consent in the order of deposits, if it is one by which a State became bound.
  /// Organizations take no place.
  Optional<Ordinal> ordinal(LedgerEntry consent) {
    Map<LedgerEntry, Ordinal> all = ordinals;
    if (all == null) {
      List<LedgerEntry> ofStates =
          consents.stream()
              .filter(c -> surroundings.lineage().isState(c.action().state()))
              .toList();
      all =
          ofStates.stream()
              .collect(Collectors.toMap(Function.identity(), c -> Ordinal.of(c, ofStates)));
      ordinals = all;
    }
    return Optional.ofNullable(all.get(consent));
  }

  /// The days between which a consent takes effect for its State; one day twice where it is known;
  /// nothing where the treaty is not in force or the clause not known. A successor is bound from
  /// its succession, without a delay (Vienna Convention on Succession of States in respect of
  /// Treaties, art. 23).
  Optional<ActDay> effect(LedgerEntry consent) {
    Optional<ActDay> stated = consent.findStatedEffect().map(ActDay::on);
    return stated.isPresent() ? stated : effectByRule(consent);
  }

  /// The same, worked out by the clauses alone.
  Optional<ActDay> effectByRule(LedgerEntry consent) {
    Optional<Delay> delay =
        consent.action().kind() == ActionKind.SUCCESSION
            ? Optional.of(new Delay.None())
            : treaty.findDelayForEach();
    return delay.flatMap(wait -> {
      ActDay day = consent.action().day();
      return treaty.findThreshold().orElse(null) instanceof Threshold.EachInstrument
          ? Optional.of(
              ActDay.between(
                  wait.after(day.notBefore()),
                  wait.after(day.notAfter()),
                  ActDay.Precision.BETWEEN))
          : entryIntoForce.map(force ->
              ActDay.between(
                  takesEffect(day.notBefore(), force.notBefore(), wait),
                  takesEffect(day.notAfter(), force.notAfter(), wait),
                  ActDay.Precision.BETWEEN));
    });
  }

  /// VCLT art. 24.3 leaves the day to the treaty: some give the delay to every instrument after the
  /// one that reached the threshold, others to those after the entry into force alone.
  private LocalDate takesEffect(LocalDate deposited, LocalDate force, Delay wait) {
    return treaty.earlierInstrumentsTakeEffectTogether() && deposited.isBefore(force)
        ? force
        : later(force, wait.after(deposited));
  }

  /// The days between which a notice of withdrawal takes effect. Where the treaty says nothing,
  /// twelve months pass (VCLT art. 56.2); where its clause is not known, up to twelve.
  public ActDay effectOfWithdrawal(LedgerEntry notice) {
    return notice
        .findStatedEffect()
        .map(ActDay::on)
        .orElseGet(() -> effectOfWithdrawalByRule(notice));
  }

  /// The same, worked out by the clauses alone.
  ActDay effectOfWithdrawalByRule(LedgerEntry notice) {
    ActDay day = notice.action().day();
    Delay twelveMonths = new Delay.Months(12);
    Delay longest = treaty.findWithdrawalNotice().orElse(twelveMonths);
    boolean unknown = treaty.find("withdrawal notice").isEmpty();
    return ActDay.between(
        unknown ? day.notBefore() : longest.after(day.notBefore()),
        longest.after(day.notAfter()),
        ActDay.Precision.BETWEEN);
  }

  private static LocalDate later(LocalDate a, LocalDate b) {
    return a.isAfter(b) ? a : b;
  }
}
