package accede.answers;

import accede.geography.StateCode;
import accede.participation.Standing;
import accede.participation.StatusQuestion;
import accede.participation.WeightShare;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What part of a weight the parties to a treaty hold on a day.
///
/// @param unknownClauses those without which it cannot be known for whom the treaty is in force
/// @param total the sum over the States of the universe that have a value, in the weight's unit
/// @param parties those that have deposited their consent
/// @param inForce those of them for which the treaty is in force
/// @param perhapsParties those that may be parties although that is not certain; they are counted
///   among the others
/// @param withoutValue the States of the universe that have no value
public record ShareAnswer(
    String treaty,
    String on,
    @Nullable String known,
    int universe,
    @Nullable String completeUntil,
    @Nullable Boolean complete,
    @JsonInclude(Include.NON_EMPTY) List<String> unknownClauses,
    WeightsAnswer.Line weight,
    BigDecimal total,
    Part parties,
    Part inForce,
    Part perhapsParties,
    Part signatoriesNotParty,
    Part withdrawn,
    Part outside,
    List<String> withoutValue) {

  /// What some States hold.
  ///
  /// @param states those without a value among them
  /// @param share of the total, between 0 and 1
  public record Part(int states, BigDecimal value, BigDecimal share) {}

  /// The answer.
  public static ShareAnswer of(WeightShare share, StatusQuestion question) {
    var treaty = share.participation().treaty();
    return new ShareAnswer(
        treaty.id().value(),
        share.on().toString(),
        question.findKnown().map(LocalDate::toString).orElse(null),
        share.universe(),
        Completeness.until(treaty),
        Completeness.complete(treaty, share.on()),
        share.participation().unknownClauses(),
        WeightsAnswer.line(share.weight()),
        WeightsAnswer.plain(share.total()),
        part(share.of(Standing.PARTY)),
        part(share.inForce()),
        part(share.perhapsParties()),
        part(share.of(Standing.SIGNATORY)),
        part(share.of(Standing.WITHDRAWN)),
        part(share.of(Standing.OUTSIDE)),
        share.withoutValue().stream().map(StateCode::value).toList());
  }

  private static Part part(WeightShare.Part part) {
    return new Part(
        part.states(),
        WeightsAnswer.plain(part.value()),
        BigDecimal.valueOf(part.share()).setScale(4, RoundingMode.HALF_UP));
  }

  /// The parts as a table; `in-force` and `perhaps-party` lie within the others.
  public Rows rows() {
    Rows rows = Rows.of("part", "states", "value", "share");
    add(rows, "party", parties);
    add(rows, "in-force", inForce);
    add(rows, "perhaps-party", perhapsParties);
    add(rows, "signatory", signatoriesNotParty);
    add(rows, "withdrawn", withdrawn);
    add(rows, "outside", outside);
    return rows;
  }

  private static void add(Rows rows, String name, Part part) {
    rows.row(
        name, Integer.toString(part.states()), part.value().toString(), part.share().toString());
  }
}
