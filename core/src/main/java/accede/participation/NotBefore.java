package accede.participation;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/// A day before which a treaty does not enter into force, whatever is deposited.
public sealed interface NotBefore {

  /// A fixed day.
  record Day(LocalDate day) implements NotBefore {
    @Override
    public String toString() {
      return day.toString();
    }
  }

  /// Some time after the opening for signature, as in the Chemical Weapons Convention, art. XXI.1.
  record AfterOpening(Delay delay) implements NotBefore {
    @Override
    public String toString() {
      return delay + " after opening";
    }
  }

  /// The entry into force of another treaty, as in the Firearms Protocol, art. 18.1.
  record EntryIntoForceOf(TreatyId treaty) implements NotBefore {
    @Override
    public String toString() {
      return "entry into force of " + treaty;
    }
  }

  /// Reads `1995-01-13`, `2 years after opening` or `entry into force of untoc`.
  ///
  /// @throws IllegalArgumentException if it is none of these
  static NotBefore parse(String written) {
    if (written.endsWith(" after opening")) {
      return new AfterOpening(
          Delay.parse(written.substring(0, written.length() - " after opening".length())));
    }
    if (written.startsWith("entry into force of ")) {
      return new EntryIntoForceOf(TreatyId.of(written.substring("entry into force of ".length())));
    }
    try {
      return new Day(LocalDate.parse(written));
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "'"
              + written
              + "' is neither a date like 1995-01-13 nor '2 years after opening' nor 'entry into"
              + " force of ID'.",
          e);
    }
  }
}
