package accede.participation;

import accede.geography.StateCode;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the ledger keeps: the act, who says so, and when we came to know it. Nothing is
/// overwritten: a correction is a new entry that names the one it replaces.
public final class LedgerEntry {

  /// On an objection: it keeps the treaty from entering into force between the two (VCLT art. 20.4
  /// b).
  public static final String PRECLUDES = "precludes";

  /// On a signature: succeeded to, not given.
  public static final String SUCCESSION = "succession";

  private final TreatyAction action;
  private final String source;
  private final LocalDate recordedOn;
  private final Extras extras;

  /// What most entries lack.
  private record Extras(
      @Nullable LocalDate statedEffect,
      String supersedes,
      @Nullable StateCode towards,
      String detail,
      String note) {

    static final Extras NONE = new Extras(null, "", null, "", "");
  }

  private LedgerEntry(TreatyAction action, String source, LocalDate recordedOn, Extras extras) {
    if (source.isBlank()) {
      throw new IllegalArgumentException(
          action.state() + " " + action.reference() + ": a ledger entry names its source.");
    }
    this.action = action;
    this.source = source;
    this.recordedOn = recordedOn;
    this.extras = extras;
  }

  private LedgerEntry with(Extras other) {
    return new LedgerEntry(action, source, recordedOn, other);
  }

  /// An act as reported by a source and learnt of on a day.
  public static LedgerEntry of(TreatyAction action, String source, LocalDate recordedOn) {
    return new LedgerEntry(action, source, recordedOn, Extras.NONE);
  }

  /// The same, learnt of on another day.
  public LedgerEntry recordedOn(LocalDate day) {
    return new LedgerEntry(action, source, day, extras);
  }

  /// The same, with the day of effect that the depositary states; ours is worked out beside it.
  public LedgerEntry withStatedEffect(LocalDate day) {
    return with(new Extras(day, extras.supersedes, extras.towards, extras.detail, extras.note));
  }

  /// The same, replacing an earlier entry of the same State.
  ///
  /// @param reference its [#reference()]
  public LedgerEntry superseding(String reference) {
    return with(
        new Extras(extras.statedEffect, reference, extras.towards, extras.detail, extras.note));
  }

  /// The same, directed at another State: whose act is objected to.
  public LedgerEntry towards(StateCode other) {
    return with(
        new Extras(extras.statedEffect, extras.supersedes, other, extras.detail, extras.note));
  }

  /// The same, with the word that narrows it: [#PRECLUDES], [#SUCCESSION], a territory's code.
  public LedgerEntry withDetail(String word) {
    return with(
        new Extras(extras.statedEffect, extras.supersedes, extras.towards, word, extras.note));
  }

  /// The same, with a remark on what is known of it.
  public LedgerEntry withNote(String text) {
    return with(
        new Extras(extras.statedEffect, extras.supersedes, extras.towards, extras.detail, text));
  }

  /// The act.
  public TreatyAction action() {
    return action;
  }

  /// How another line of the ledger refers to this one: `ratification 2018-05-18`, with the other
  /// State or the territory where there is one: `objection 2018-05-18 AAB`.
  public String reference() {
    String act = action.reference();
    if (extras.towards != null) {
      return act + " " + extras.towards;
    }
    return action.kind() == ActionKind.TERRITORIAL_APPLICATION && !extras.detail.isEmpty()
        ? act + " " + extras.detail
        : act;
  }

  /// The day of effect the depositary states, if it does.
  public Optional<LocalDate> findStatedEffect() {
    return Optional.ofNullable(extras.statedEffect);
  }

  /// Who says so.
  public String source() {
    return source;
  }

  /// When we learnt of it.
  public LocalDate recordedOn() {
    return recordedOn;
  }

  /// The entry it replaces, as [#reference()]; empty if it replaces none.
  public String supersedes() {
    return extras.supersedes;
  }

  /// The State it is directed at, if at one.
  public Optional<StateCode> findTowards() {
    return Optional.ofNullable(extras.towards);
  }

  /// The word that narrows it; may be empty.
  public String detail() {
    return extras.detail;
  }

  /// What is known beyond the act; may be empty.
  public String note() {
    return extras.note;
  }
}
