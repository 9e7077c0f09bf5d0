package accede.answers;

import accede.geography.StateCode;
import accede.participation.LedgerFinding;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What in a ledger cannot be right, or may not be, as scripts see it.
///
/// @param state null where the finding is about the treaty
/// @param entry the act, as `supersedes` names it: `ratification 2018-05-18`
/// @param other what it does not agree with: an act, a clause, a line of a document
public record FindingAnswer(
    String treaty,
    @Nullable String state,
    String kind,
    String certainty,
    @Nullable String entry,
    @Nullable String other,
    String reason,
    String advice) {

  /// The answer for a finding.
  public static FindingAnswer of(LedgerFinding finding) {
    return new FindingAnswer(
        finding.treaty().value(),
        finding.findState().map(StateCode::value).orElse(null),
        finding.kind().word(),
        finding.certainty().word(),
        written(finding.entry().toString()),
        written(finding.against()),
        finding.reason(),
        finding.advice());
  }

  private static @Nullable String written(String place) {
    return place.isEmpty() ? null : place;
  }

  /// Findings as a table.
  public static Rows rows(List<FindingAnswer> findings) {
    Rows rows =
        Rows.of("treaty", "state", "kind", "certainty", "entry", "other", "reason", "advice");
    findings.forEach(f ->
        rows.row(
            f.treaty(),
            Objects.requireNonNullElse(f.state(), ""),
            f.kind(),
            f.certainty(),
            Objects.requireNonNullElse(f.entry(), ""),
            Objects.requireNonNullElse(f.other(), ""),
            f.reason(),
            f.advice()));
    return rows;
  }
}
