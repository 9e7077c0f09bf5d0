package accede.participation;

import java.time.LocalDate;

/// A figure a document on record gives for a day: which document, and the line it stands on.
///
/// @param kind `parties` or `signatories`
/// @param value as printed
public record PublishedFigure(String document, int line, String kind, int value, LocalDate day) {

  /// The place, for people: `Draft report to CSP4, line 59`.
  public String place() {
    return document + ", line " + line;
  }
}
