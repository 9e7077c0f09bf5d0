package accede.participation;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the ledger keeps: the act, who says so, and when we came to know it. Nothing is
/// overwritten: a correction is a new entry that names the one it replaces.
public final class LedgerEntry {

  private final TreatyAction action;
  private final @Nullable LocalDate statedEffect;
  private final String source;
  private final LocalDate recordedOn;
  private final String supersedes;
  private final String note;

  private LedgerEntry(
      TreatyAction action,
      @Nullable LocalDate statedEffect,
      String source,
      LocalDate recordedOn,
      String supersedes,
      String note) {
    if (source.isBlank()) {
      throw new IllegalArgumentException(
          action.state() + " " + action.reference() + ": a ledger entry names its source.");
    }
    this.action = action;
    this.statedEffect = statedEffect;
    this.source = source;
    this.recordedOn = recordedOn;
    this.supersedes = supersedes;
    this.note = note;
  }

  /// An act as reported by a source and learnt of on a day.
  public static LedgerEntry of(TreatyAction action, String source, LocalDate recordedOn) {
    return new LedgerEntry(action, null, source, recordedOn, "", "");
  }

  /// The same, with the day of effect that the depositary states; ours is worked out beside it.
  public LedgerEntry withStatedEffect(LocalDate day) {
    return new LedgerEntry(action, day, source, recordedOn, supersedes, note);
  }

  /// The same, replacing an earlier entry of the same State.
  ///
  /// @param reference its [TreatyAction#reference()]
  public LedgerEntry superseding(String reference) {
    return new LedgerEntry(action, statedEffect, source, recordedOn, reference, note);
  }

  /// The same, with a remark on what is known of it.
  public LedgerEntry withNote(String text) {
    return new LedgerEntry(action, statedEffect, source, recordedOn, supersedes, text);
  }

  /// The act.
  public TreatyAction action() {
    return action;
  }

  /// The day of effect the depositary states, if it does.
  public Optional<LocalDate> findStatedEffect() {
    return Optional.ofNullable(statedEffect);
  }

  /// Who says so.
  public String source() {
    return source;
  }

  /// When we learnt of it.
  public LocalDate recordedOn() {
    return recordedOn;
  }

  /// The entry it replaces, as [TreatyAction#reference()]; empty if it replaces none.
  public String supersedes() {
    return supersedes;
  }

  /// What is known beyond the act; may be empty.
  public String note() {
    return note;
  }
}
