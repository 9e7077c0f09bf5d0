package accede.depositary;

import accede.geography.Period;
import accede.geography.StateCode;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Who may act towards a treaty: a State, or one of those that are none and yet stand in
/// depositaries' tables.
///
/// @param name in English
/// @param existed the days on which it could act
public record Participant(StateCode code, Kind kind, String name, Period existed) {

  /// What a participant is.
  public enum Kind {
    STATE,
    /// A State that is no more, such as Czechoslovakia; what it did stays done.
    FORMER_STATE,
    /// An organization of States; it may be bound and is never counted as a State.
    ORGANIZATION,
    /// A part of a State that some tables list by itself; never counted as a State.
    TERRITORY;

    /// The kind a word stands for, such as `former-state`.
    public static Optional<Kind> find(String word) {
      return Stream.of(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    /// The word in files and JSON.
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /// Whether it counts as a State today.
  public boolean isState() {
    return kind == Kind.STATE;
  }
}
