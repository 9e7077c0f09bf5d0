package accede.mandates;

import java.time.LocalDate;

/// A place where a document is cited by its symbol.
///
/// @param symbol as printed, without what sentence punctuation adds
/// @param title what the citing text calls the paper; may be empty
/// @param issued the day of issue the citing text gives; [LocalDate#MIN] if none
/// @param paragraph the number of the citing paragraph, such as `9 h`; may be empty
/// @param line of the citing document, or 0
public record PaperCitation(
    String symbol, String title, LocalDate issued, String paragraph, int line) {

  /// Whether the citing text says when the paper was issued.
  public boolean dated() {
    return !issued.equals(LocalDate.MIN);
  }
}
