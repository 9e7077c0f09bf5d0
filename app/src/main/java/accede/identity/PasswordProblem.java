package accede.identity;

/// Why a password may not be chosen, for a page to say in the reader's language.
///
/// @param inHand what was found, as each [Kind] says; never the password itself
public record PasswordProblem(Kind kind, String inHand) {

  /// What is wrong with it.
  public enum Kind {
    /// Fewer than [PasswordRules#FEWEST] characters; in hand: how many it has.
    TOO_SHORT,
    /// More than [PasswordRules#MOST] characters; in hand: how many it has.
    TOO_LONG,
    /// Holds the name of the account, of the treaty or of the product; in hand: the name, in small
    /// letters and without spaces.
    HOLDS_NAME,
    /// Stands in the list of common passwords, as it is or with a few characters around it; nothing
    /// in hand.
    COMMON,
    /// Made of repetitions, rows of keys, dates or a few common words; nothing in hand.
    EASY_TO_GUESS
  }

  static PasswordProblem of(Kind kind) {
    return new PasswordProblem(kind, "");
  }
}
