package accede.depositary;

import accede.depositary.PrintedAct.Place;
import accede.geography.StateCode;
import accede.participation.ActDay;
import accede.participation.ActionKind;
import accede.participation.LedgerEntry;
import accede.participation.TreatyAction;
import accede.participation.TreatyId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The acts of a file held against the ledger of its treaty: what is new, what we have, where the
/// two differ, and what cannot be placed. Every act of the file stands in exactly one of the lists,
/// so that what was read is what is accounted for.
///
/// Two things are never done. A conflict does not change the ledger unless a person accepts its
/// line; then the file's act supersedes ours. And an act that a depositary prints in brackets –
/// done once, without effect today – is kept and does not count: it is recorded together with a
/// correction that strikes it out, because the day it ended stands in a footnote alone.
public final class Reconciliation {

  /// What we write beside an act in brackets.
  static final String WITHOUT_EFFECT =
      "The depositary prints this act in brackets: it no longer has effect. The day it ended is"
          + " not part of the table.";

  private static final TreatyId ANY = TreatyId.of("any");

  /// Names are proposed for so many unknown ones; a file with more is about something else.
  private static final int MOST_PROPOSED = 500;

  private final TreatyId treaty;
  private final Setting setting;
  private final Held held;
  private final Set<PrintedAct> standing;

  private final List<LedgerEntry> entries = new ArrayList<>();
  private final List<PrintedAct> added = new ArrayList<>();
  private final List<PrintedAct> same = new ArrayList<>();
  private final List<PrintedAct> twice = new ArrayList<>();
  private final List<Conflict> conflicts = new ArrayList<>();
  private final List<Conflict> superseding = new ArrayList<>();
  private final List<Unmatched> unmatched = new ArrayList<>();
  private final List<Unmatched> setAside = new ArrayList<>();
  private final Headline headline;
  private final int read;
  private final LocalDate recordDay;
  private final boolean restoring;

  /// What decides besides the acts themselves.
  ///
  /// @param sources who says so, by file, where a file does not name its sources
  /// @param today the day on which new acts are recorded
  public record Setting(
      Participants participants,
      Acceptance acceptance,
      Map<String, String> sources,
      LocalDate today) {}

  /// How file and ledger differ.
  public enum Difference {
    DAY("another day"),
    FORM("another form of consent"),
    DAY_AND_FORM("another day and another form of consent"),
    EFFECT("another day of effect"),
    BRACKETS("the depositary prints it in brackets: it no longer has effect"),
    STRUCK_OUT("a correction on record has struck it out");

    private final String words;

    Difference(String words) {
      this.words = words;
    }

    /// What is different, for people.
    public String words() {
      return words;
    }
  }

  /// A file and the ledger differ about an act.
  public record Conflict(PrintedAct says, LedgerEntry holds, Difference difference) {}

  /// An act, or the acts of a row, that cannot be placed.
  ///
  /// @param what says why
  /// @param acts how many
  public record Unmatched(Place place, List<String> proposals, String what, int acts) {

    /// Copies the proposals.
    public Unmatched {
      proposals = List.copyOf(proposals);
    }
  }

  /// A participant of the file that is no State.
  public record Other(Participant participant, Place place, int acts) {}

  private Reconciliation(
      TreatyId treaty,
      List<PrintedAct> acts,
      List<DepositaryTable.Unread> unread,
      Headline headline,
      List<LedgerEntry> ledger,
      Setting setting) {
    this.treaty = treaty;
    this.setting = setting;
    this.held = new Held(ledger);
    this.headline = headline;
    this.read = acts.size() + unread.size();
    this.recordDay = recordDay(ledger, setting.today());
    placeUnread(unread);
    this.restoring =
        ledger.isEmpty() && acts.stream().allMatch(act -> act.record().recordedOn() != null);
    List<PrintedAct> placed = withoutRepeats(placeRecords(placeNames(acts)));
    this.standing = standingInFile(placed);
    reconcile(placed);
  }

  /// Holds the acts of one treaty against its ledger.
  ///
  /// @param acts in the order of the file
  /// @param unread what of the file could not be understood
  /// @param ledger every entry of the treaty, in the order recorded
  public static Reconciliation of(
      TreatyId treaty,
      List<PrintedAct> acts,
      List<DepositaryTable.Unread> unread,
      Headline headline,
      List<LedgerEntry> ledger,
      Setting setting) {
    return new Reconciliation(treaty, acts, unread, headline, ledger, setting);
  }

  // What cannot be placed.

  private void placeUnread(List<DepositaryTable.Unread> unread) {
    for (DepositaryTable.Unread one : unread) {
      setApart(new Unmatched(one.place(), List.of(), one.what(), 1));
    }
  }

  private List<PrintedAct> placeNames(List<PrintedAct> acts) {
    List<PrintedAct> placed = new ArrayList<>();
    Map<Place, Integer> unknown = new LinkedHashMap<>();
    for (PrintedAct act : acts) {
      if (act.findBy().isPresent()) {
        placed.add(act);
      } else {
        unknown.merge(act.place(), 1, Integer::sum);
      }
    }
    int asked = 0;
    for (Map.Entry<Place, Integer> each : unknown.entrySet()) {
      Place place = each.getKey();
      boolean proposed = asked++ < MOST_PROPOSED;
      setApart(
          new Unmatched(
              place,
              proposed ? setting.participants().proposals(place.printed()) : List.of(),
              place.printed().isEmpty()
                  ? "no participant is named."
                  : "nobody is known by this name.",
              each.getValue()));
    }
    return placed;
  }

  /// The day of record of what is new. Where it is a day later, another program may have recorded
  /// tomorrow's date already; the order of records is the order of their days.
  private static LocalDate recordDay(List<LedgerEntry> ledger, LocalDate today) {
    return ledger.stream()
        .map(LedgerEntry::recordedOn)
        .filter(day -> day.equals(today.plusDays(1)))
        .findFirst()
        .orElse(today);
  }

  /// Nobody has learnt of anything after today; such a day of record would keep out whatever is to
  /// be recorded until then.
  private List<PrintedAct> placeRecords(List<PrintedAct> acts) {
    List<PrintedAct> placed = new ArrayList<>();
    for (PrintedAct act : acts) {
      Optional<LocalDate> ahead =
          act.record()
              .findRecordedOn()
              .filter(day -> restoring && day.isAfter(setting.today().plusDays(1)));
      if (ahead.isPresent()) {
        String what = "it is told to be recorded on " + ahead.get() + ", which is still to come.";
        setApart(new Unmatched(act.place(), List.of(), what, 1));
      } else {
        placed.add(act);
      }
    }
    return placed;
  }

  private void setApart(Unmatched one) {
    (setting.acceptance().holds(one.place()) ? setAside : unmatched).add(one);
  }

  // What the file itself replaces or repeats.

  private Set<PrintedAct> standingInFile(List<PrintedAct> acts) {
    List<PrintedAct> asRecorded =
        acts.stream()
            .sorted(
                Comparator.comparing(act -> act.record().findRecordedOn().orElse(LocalDate.MAX)))
            .toList();
    return Strikes.standing(
        asRecorded,
        Reconciliation::key,
        Reconciliation::replaced,
        act -> act.kind() == ActionKind.CORRECTION);
  }

  private static String key(PrintedAct act) {
    return Held.key(code(act), reference(act));
  }

  private static String replaced(PrintedAct act) {
    String supersedes = act.record().supersedes();
    return supersedes.isEmpty() ? "" : Held.key(code(act), supersedes);
  }

  private static StateCode code(PrintedAct act) {
    return act.findBy().map(Participant::code).orElseThrow();
  }

  private List<PrintedAct> withoutRepeats(List<PrintedAct> acts) {
    Map<String, Integer> replaced = new HashMap<>();
    Map<String, Integer> told = new HashMap<>();
    for (PrintedAct act : acts) {
      replaced.merge(replaced(act), 1, Integer::sum);
      told.merge(key(act), 1, Integer::sum);
    }
    Map<String, Integer> seen = new HashMap<>();
    List<PrintedAct> kept = new ArrayList<>();
    for (PrintedAct act : acts) {
      boolean replaces = !act.record().supersedes().isEmpty();
      int mayCome =
          replaces
              ? Math.max(1, told.getOrDefault(replaced(act), 0))
              : 1 + replaced.getOrDefault(key(act), 0);
      boolean severalADay = mayComeTwice(act.kind());
      String line = key(act) + "|" + replaced(act) + (severalADay ? act.what() : "");
      boolean restored = severalADay && act.record().findRecordedOn().isPresent();
      if (seen.merge(line, 1, Integer::sum) > mayCome && !restored) {
        twice.add(act);
      } else {
        kept.add(act);
      }
    }
    return kept;
  }

  /// A State may make several on one day.
  private static boolean mayComeTwice(ActionKind kind) {
    return switch (kind) {
      case DECLARATION, RESERVATION, OBJECTION, TERRITORIAL_APPLICATION -> true;
      case SIGNATURE,
          DEFINITIVE_SIGNATURE,
          RATIFICATION,
          ACCEPTANCE,
          APPROVAL,
          FORMAL_CONFIRMATION,
          ACCESSION,
          SUCCESSION,
          CONSENT,
          PROVISIONAL_APPLICATION,
          WITHDRAWAL,
          WITHDRAWAL_OF_SIGNATURE,
          NO_INTENTION,
          CORRECTION ->
          false;
    };
  }

  // File and ledger.

  private void reconcile(List<PrintedAct> acts) {
    List<PrintedAct> open = new ArrayList<>();
    for (PrintedAct act : acts) {
      if (isHeld(act)) {
        same.add(act);
      } else {
        open.add(act);
      }
    }
    for (PrintedAct act : open) {
      Optional<Conflict> conflict = standing.contains(act) ? conflict(act, acts) : Optional.empty();
      if (conflict.isEmpty()) {
        added.add(act);
        record(entry(act));
        if (act.withoutEffect()) {
          record(struckOut(entry(act)));
        }
      } else if (setting.acceptance().holds(act.place())) {
        superseding.add(conflict.get());
        supersede(conflict.get());
      } else {
        conflicts.add(conflict.get());
      }
    }
  }

  private void record(LedgerEntry entry) {
    entries.add(entry);
  }

  /// Whether the ledger has this act already, at least as exactly.
  private boolean isHeld(PrintedAct act) {
    StateCode state = code(act);
    if (!standing.contains(act) || !act.record().supersedes().isEmpty()) {
      return held.take(state, entry -> isSameLine(entry, act)).isPresent()
          || (standing.contains(act)
              && held.take(state, entry -> held.stands(entry) && isSameAct(entry, act))
                  .isPresent());
    }
    if (act.withoutEffect()) {
      return held.take(state, entry -> isSameAct(entry, act) && hasEnded(entry)).isPresent();
    }
    Optional<LedgerEntry> exact =
        held.find(
            state,
            entry -> held.stands(entry) && isSameAct(entry, act) && agreesOnEffect(entry, act));
    return exact
        .or(() ->
            held.find(
                state,
                entry ->
                    held.stands(entry) && saysNoMore(act, entry) && agreesOnEffect(entry, act)))
        .flatMap(found -> held.take(state, entry -> entry.equals(found)))
        .isPresent();
  }

  private static boolean isSameLine(LedgerEntry entry, PrintedAct act) {
    return isSameAct(entry, act) && entry.supersedes().equals(act.record().supersedes());
  }

  private static boolean isSameAct(LedgerEntry entry, PrintedAct act) {
    return entry.reference().equals(reference(act)) && entry.action().day().equals(act.day());
  }

  /// Whether the file's act is ours told less exactly: a year for a day, a form not known.
  private static boolean saysNoMore(PrintedAct act, LedgerEntry entry) {
    ActDay ours = entry.action().day();
    boolean dayWithin =
        !act.day().notBefore().isAfter(ours.notBefore())
            && !act.day().notAfter().isBefore(ours.notAfter());
    boolean form =
        act.kind() == entry.action().kind()
            || (act.kind() == ActionKind.CONSENT && entry.action().kind().bindsTheState());
    return dayWithin && form && slot(act.kind()).isPresent();
  }

  private static boolean agreesOnEffect(LedgerEntry entry, PrintedAct act) {
    LocalDate told = act.what().effect();
    return told == null
        || entry.findStatedEffect().isEmpty()
        || entry.findStatedEffect().get().equals(told);
  }

  /// Whether our ledger, too, says that the act has no effect: struck out, or left since.
  private boolean hasEnded(LedgerEntry entry) {
    if (!held.stands(entry)) {
      return true;
    }
    return ending(entry.action().kind())
        .filter(ending ->
            held.anyStands(
                entry.action().state(),
                later ->
                    later.action().kind() == ending
                        && !later
                            .action()
                            .day()
                            .notAfter()
                            .isBefore(entry.action().day().notBefore())))
        .isPresent();
  }

  private static Optional<ActionKind> ending(ActionKind kind) {
    if (kind == ActionKind.SIGNATURE) {
      return Optional.of(ActionKind.WITHDRAWAL_OF_SIGNATURE);
    }
    return kind.bindsTheState() ? Optional.of(ActionKind.WITHDRAWAL) : Optional.empty();
  }

  /// The entry of ours that an act of the file contradicts.
  private Optional<Conflict> conflict(PrintedAct act, List<PrintedAct> file) {
    if (!act.record().supersedes().isEmpty()) {
      return Optional.empty();
    }
    StateCode state = code(act);
    if (act.withoutEffect()) {
      return held.take(state, entry -> isSameAct(entry, act))
          .map(entry -> new Conflict(act, entry, Difference.BRACKETS));
    }
    Optional<String> slot = slot(act.kind());
    Optional<LedgerEntry> other =
        slot.flatMap(same ->
            held.takeNearest(
                state,
                act.day().notAfter(),
                entry ->
                    held.stands(entry)
                        && slot(entry.action().kind()).equals(slot)
                        && !isParted(act, entry, file)));
    return other
        .map(entry -> new Conflict(act, entry, difference(act, entry)))
        .or(() ->
            slot.flatMap(same -> held.take(state, entry -> isSameAct(entry, act)))
                .map(entry -> new Conflict(act, entry, Difference.STRUCK_OUT)))
        .or(() ->
            besidesInFile(act, file)
                .map(entry -> new Conflict(act, entry, difference(act, entry))));
  }

  /// What an earlier line of the file has put, or confirmed, in the ledger and this one
  /// contradicts. A table of ours may repeat itself: it tells a history.
  private Optional<LedgerEntry> besidesInFile(PrintedAct act, List<PrintedAct> file) {
    boolean tellsOne = act.kind() == ActionKind.SIGNATURE || act.kind().bindsTheState();
    if (!tellsOne || isOfItsOwn(act) || act.record().recordedOn() != null) {
      return Optional.empty();
    }
    StateCode state = code(act);
    Predicate<LedgerEntry> contradicted =
        entry ->
            slot(entry.action().kind()).equals(slot(act.kind())) && !isParted(act, entry, file);
    Optional<LedgerEntry> confirmed =
        same.stream().anyMatch(told -> code(told).equals(state) && !isOfItsOwn(told))
            ? held.findStanding(state, contradicted)
            : Optional.empty();
    return confirmed.or(() ->
        added.stream()
            .filter(told -> code(told).equals(state) && !told.withoutEffect() && !isOfItsOwn(told))
            .filter(standing::contains)
            .map(told -> entry(told))
            .filter(contradicted)
            .findFirst());
  }

  private static Difference difference(PrintedAct act, LedgerEntry entry) {
    boolean day = !entry.action().day().equals(act.day());
    boolean form = entry.action().kind() != act.kind();
    if (day) {
      return form ? Difference.DAY_AND_FORM : Difference.DAY;
    }
    return form ? Difference.FORM : Difference.EFFECT;
  }

  /// Of which acts a State makes one at a time, so that two of them contradict each other.
  private static Optional<String> slot(ActionKind kind) {
    if (kind.bindsTheState()) {
      return Optional.of("consent");
    }
    return switch (kind) {
      case SIGNATURE, PROVISIONAL_APPLICATION, WITHDRAWAL, WITHDRAWAL_OF_SIGNATURE, NO_INTENTION ->
          Optional.of(kind.word());
      case DEFINITIVE_SIGNATURE,
          RATIFICATION,
          ACCEPTANCE,
          APPROVAL,
          FORMAL_CONFIRMATION,
          ACCESSION,
          SUCCESSION,
          CONSENT,
          DECLARATION,
          RESERVATION,
          OBJECTION,
          TERRITORIAL_APPLICATION,
          CORRECTION ->
          Optional.empty();
    };
  }

  /// An act that is more or less than its kind may stand beside another of it: a signature ad
  /// referendum beside its confirmation, the application of a regulation beside a consent.
  private static boolean isOfItsOwn(PrintedAct act) {
    return !act.what().kind().note().isEmpty() || !act.what().kind().detail().isEmpty();
  }

  /// Whether the State has left, or come back, between the two, so that both may be right.
  private boolean isParted(PrintedAct act, LedgerEntry entry, List<PrintedAct> file) {
    LocalDate one = act.day().notAfter();
    LocalDate other = entry.action().day().notAfter();
    LocalDate first = one.isBefore(other) ? one : other;
    LocalDate last = one.isBefore(other) ? other : one;
    Predicate<ActDay> between =
        day -> !day.notAfter().isBefore(first) && !day.notBefore().isAfter(last);
    StateCode state = code(act);
    return held.anyStands(
            state,
            ours -> parts(ours.action().kind(), act.kind()) && between.test(ours.action().day()))
        || file.stream()
            .anyMatch(told ->
                parts(told.kind(), act.kind())
                    && code(told).equals(state)
                    && between.test(told.day()));
  }

  /// Whether an act of one kind lets a State do the other a second time.
  private static boolean parts(ActionKind between, ActionKind kind) {
    return ending(kind).filter(end -> end == between).isPresent()
        || ending(between).filter(end -> end == kind).isPresent();
  }

  // Entries.

  private void supersede(Conflict conflict) {
    LedgerEntry ours = conflict.holds();
    LedgerEntry theirs = entry(conflict.says());
    switch (conflict.difference()) {
      case DAY, FORM, DAY_AND_FORM, EFFECT -> record(theirs.superseding(ours.reference()));
      case BRACKETS -> record(struckOut(ours.recordedOn(recordDay)));
      case STRUCK_OUT -> record(theirs);
    }
  }

  private LedgerEntry struckOut(LedgerEntry act) {
    TreatyAction correction =
        new TreatyAction(treaty, act.action().state(), ActionKind.CORRECTION, act.action().day());
    return LedgerEntry.of(correction, act.source(), act.recordedOn())
        .superseding(act.reference())
        .withNote(WITHOUT_EFFECT);
  }

  private LedgerEntry entry(PrintedAct act) {
    PrintedAct.OwnRecord own = act.record();
    LocalDate recordedOn = restoring ? own.findRecordedOn().orElse(recordDay) : recordDay;
    LedgerEntry entry =
        LedgerEntry.of(
                new TreatyAction(treaty, code(act), act.kind(), act.day()),
                own.source().isEmpty() ? source(act) : own.source(),
                recordedOn)
            .superseding(own.supersedes())
            .withDetail(act.what().kind().detail())
            .withNote(act.what().note());
    StateCode towards = act.what().towards();
    LedgerEntry directed = towards == null ? entry : entry.towards(towards);
    LocalDate effect = act.what().effect();
    return effect == null ? directed : directed.withStatedEffect(effect);
  }

  private String source(PrintedAct act) {
    return setting.sources().getOrDefault(act.place().file(), act.place().file());
  }

  /// How a line of the ledger would refer to the act.
  private static String reference(PrintedAct act) {
    LedgerEntry bare =
        LedgerEntry.of(
                new TreatyAction(ANY, code(act), act.kind(), act.day()), "none", LocalDate.MIN)
            .withDetail(act.what().kind().detail());
    StateCode towards = act.what().towards();
    return (towards == null ? bare : bare.towards(towards)).reference();
  }

  // Answers.

  /// The treaty.
  public TreatyId treaty() {
    return treaty;
  }

  /// How many entries of the ledger the file was held against.
  public int comparedWith() {
    return held.size();
  }

  /// How many acts the file holds, also those that cannot be understood.
  public int read() {
    return read;
  }

  /// Acts the ledger lacks.
  public List<PrintedAct> added() {
    return List.copyOf(added);
  }

  /// Acts the ledger has.
  public List<PrintedAct> same() {
    return List.copyOf(same);
  }

  /// Acts the file tells a second time.
  public List<PrintedAct> twice() {
    return List.copyOf(twice);
  }

  /// Where file and ledger differ and nobody has decided.
  public List<Conflict> conflicts() {
    return List.copyOf(conflicts);
  }

  /// Where a person has accepted what the file says.
  public List<Conflict> superseding() {
    return List.copyOf(superseding);
  }

  /// What cannot be placed and nobody has accepted to leave out.
  public List<Unmatched> unmatched() {
    return List.copyOf(unmatched);
  }

  /// What a person has accepted to leave out.
  public List<Unmatched> setAside() {
    return List.copyOf(setAside);
  }

  /// Acts in brackets: done once, without effect today.
  public List<PrintedAct> withoutEffect() {
    return Stream.of(added, same, twice)
        .flatMap(List::stream)
        .filter(PrintedAct::withoutEffect)
        .toList();
  }

  /// What the ledger holds of the kinds in the file and the file does not tell.
  public List<LedgerEntry> missing() {
    Set<Optional<String>> told = new HashSet<>();
    standing.forEach(act -> told.add(slot(act.kind())));
    return held.left().stream()
        .filter(entry -> slot(entry.action().kind()).isPresent())
        .filter(entry -> told.contains(slot(entry.action().kind())))
        .toList();
  }

  /// The participants of the file that are no States, each with its first line.
  public List<Other> others() {
    Map<StateCode, Other> others = new LinkedHashMap<>();
    Stream.of(added, same, twice, conflicted(conflicts), conflicted(superseding))
        .flatMap(List::stream)
        .sorted(Comparator.comparingInt(act -> act.place().line()))
        .forEach(act ->
            act.findBy()
                .filter(by -> !by.isState())
                .ifPresent(by ->
                    others.merge(
                        by.code(),
                        new Other(by, act.place(), 1),
                        (first, _) -> new Other(by, first.place(), first.acts() + 1))));
    return List.copyOf(others.values());
  }

  private static List<PrintedAct> conflicted(List<Conflict> conflicts) {
    return conflicts.stream().map(Conflict::says).toList();
  }

  /// The figures the file prints.
  public Headline headline() {
    return headline;
  }

  /// The figures counted from its acts.
  public Figures counted() {
    return Figures.of(standing, headline);
  }

  /// Whether every act has its place, nothing contradicts the ledger, and the figures printed are
  /// those counted.
  public boolean reconciled() {
    return unmatched.isEmpty() && conflicts.isEmpty() && counted().agreesWith(headline);
  }

  /// Whether the new acts may be written: everything could be placed, or a person has accepted to
  /// leave it out.
  public boolean mayBeWritten() {
    return unmatched.isEmpty();
  }

  /// What is to be recorded, in the order of the file.
  public List<LedgerEntry> entries() {
    return List.copyOf(entries);
  }

  /// Every place a line may be accepted for.
  public List<Place> open() {
    return Stream.of(
            conflicted(conflicts).stream().map(PrintedAct::place),
            conflicted(superseding).stream().map(PrintedAct::place),
            unmatched.stream().map(Unmatched::place),
            setAside.stream().map(Unmatched::place))
        .flatMap(places -> places)
        .distinct()
        .toList();
  }
}
