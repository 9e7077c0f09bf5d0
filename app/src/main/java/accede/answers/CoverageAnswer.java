package accede.answers;

import accede.participation.Coverage;
import accede.participation.StatusQuestion;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How far each group has joined a treaty on a day, and how far it had on an earlier one.
///
/// @param count what `parties` and `coverage` follow: `deposited` or `in-force`
/// @param unknownClauses those without which it cannot be known for whom the treaty is in force
/// @param since the earlier day, if one was asked for
public record CoverageAnswer(
    String treaty,
    String on,
    @Nullable String known,
    String count,
    int universe,
    @Nullable String completeUntil,
    @Nullable Boolean complete,
    @JsonInclude(Include.NON_EMPTY) List<String> unknownClauses,
    @JsonInclude(Include.NON_NULL) @Nullable String since,
    List<Group> groups) {

  /// A group; its members are those of the day.
  ///
  /// @param before its figures on the earlier day
  /// @param change in parties and coverage since then
  public record Group(
      String key,
      String name,
      int states,
      int parties,
      int signatoriesNotParty,
      int withdrawn,
      int outside,
      BigDecimal coverage,
      @JsonInclude(Include.NON_NULL) @Nullable Before before,
      @JsonInclude(Include.NON_NULL) @Nullable Change change) {}

  /// The figures of the earlier day.
  public record Before(int states, int parties, BigDecimal coverage) {}

  /// What has been added since, or below 0 lost.
  public record Change(int states, int parties, BigDecimal coverage) {}

  /// The answer.
  public static CoverageAnswer of(Coverage coverage) {
    var treaty = coverage.participation().treaty();
    StatusQuestion question = coverage.question();
    return new CoverageAnswer(
        treaty.id().value(),
        question.on().toString(),
        question.findKnown().map(LocalDate::toString).orElse(null),
        question.count().word(),
        question.universe().size(),
        Completeness.until(treaty),
        Completeness.complete(treaty, question.on()),
        coverage.participation().unknownClauses(),
        coverage.findSince().map(LocalDate::toString).orElse(null),
        coverage.lines().stream().map(CoverageAnswer::group).toList());
  }

  private static Group group(Coverage.Line line) {
    Coverage.Figures now = line.now();
    Before before = line.findBefore().map(CoverageAnswer::before).orElse(null);
    return new Group(
        line.key(),
        line.name(),
        now.totals().states(),
        now.counted(),
        now.totals().signatoriesNotParty(),
        now.totals().withdrawn(),
        now.totals().outside(),
        rounded(now.coverage()),
        before,
        before == null
            ? null
            : new Change(
                now.totals().states() - before.states(),
                now.counted() - before.parties(),
                rounded(now.coverage()).subtract(before.coverage())));
  }

  private static Before before(Coverage.Figures then) {
    return new Before(then.totals().states(), then.counted(), rounded(then.coverage()));
  }

  private static BigDecimal rounded(double share) {
    return BigDecimal.valueOf(share).setScale(4, RoundingMode.HALF_UP);
  }

  /// The groups as a table.
  public Rows rows() {
    Rows rows =
        Rows.of(
            "group",
            "name",
            "states",
            "parties",
            "signatories_not_party",
            "withdrawn",
            "outside",
            "coverage",
            "parties_before",
            "coverage_before",
            "change");
    for (Group group : groups) {
      Before before = group.before();
      Change change = group.change();
      rows.row(
          group.key(),
          group.name(),
          Integer.toString(group.states()),
          Integer.toString(group.parties()),
          Integer.toString(group.signatoriesNotParty()),
          Integer.toString(group.withdrawn()),
          Integer.toString(group.outside()),
          group.coverage().toString(),
          before == null ? "" : Integer.toString(before.parties()),
          before == null ? "" : before.coverage().toString(),
          change == null ? "" : String.format(java.util.Locale.ROOT, "%+d", change.parties()));
    }
    return rows;
  }
}
