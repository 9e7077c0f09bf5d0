package accede.participation;

import java.util.Locale;

/// Where a State stands towards a treaty on a day, by its last certain act.
public enum Standing {
  /// Neither signed nor bound.
  OUTSIDE,
  /// Signed, not bound.
  SIGNATORY,
  /// Consent to be bound is deposited; whether it is in force yet is told beside it.
  PARTY,
  /// Was a party and has left with effect.
  WITHDRAWN;

  /// The word in files and JSON.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
