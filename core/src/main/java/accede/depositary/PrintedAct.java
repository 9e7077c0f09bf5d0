package accede.depositary;

import accede.geography.StateCode;
import accede.participation.ActDay;
import accede.participation.ActionKind;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An act as a depositary's file tells it: where it stands, who acted, what was done and when.
///
/// @param place where it stands
/// @param treaty what the file's own column says of the treaty, an id or a number; may be empty
/// @param by who acted; null where the name is not known
/// @param what the act
/// @param withoutEffect whether it stands in brackets: it was done and no longer counts
/// @param record what the file says of the record itself, as our own files do
public record PrintedAct(
    Place place,
    String treaty,
    @Nullable Participant by,
    What what,
    boolean withoutEffect,
    OwnRecord record) {

  /// Where an act stands.
  ///
  /// @param line counted from 1
  /// @param printed the participant's name as printed
  public record Place(String file, int line, String printed) {}

  /// The act itself.
  ///
  /// @param effect the day of effect, where it is stated
  /// @param towards the State an objection is directed at
  public record What(
      PrintedKind kind,
      ActDay day,
      @Nullable LocalDate effect,
      @Nullable StateCode towards,
      String note) {}

  /// What our own tables say besides the act; empty where another wrote the file.
  ///
  /// @param source codes joined with `+`
  /// @param recordedOn the day we learnt of it
  /// @param supersedes the entry it replaces
  public record OwnRecord(String source, @Nullable LocalDate recordedOn, String supersedes) {

    /// A file that knows nothing of our records.
    public static final OwnRecord NONE = new OwnRecord("", null, "");

    Optional<LocalDate> findRecordedOn() {
      return Optional.ofNullable(recordedOn);
    }
  }

  /// Who acted, where the name is known.
  public Optional<Participant> findBy() {
    return Optional.ofNullable(by);
  }

  /// The kind in the ledger's words.
  public ActionKind kind() {
    return what.kind().kind();
  }

  /// The day, as well as it is printed.
  public ActDay day() {
    return what.day();
  }
}
