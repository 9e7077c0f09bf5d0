package accede.answers;

import accede.geography.StateCode;
import accede.geography.States;
import accede.participation.Weight;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A weight that was imported.
///
/// @param replaced the table of the same name that held before, if there was one
/// @param withoutValue the States the table has no value for
public record WeightImportAnswer(
    WeightsAnswer.Line weight,
    @JsonInclude(Include.NON_NULL) WeightsAnswer.@Nullable Line replaced,
    List<String> withoutValue) {

  /// The answer.
  ///
  /// @param replaced the table of the same name that held before, if there was one
  public static WeightImportAnswer of(Weight weight, @Nullable Weight replaced, States states) {
    return new WeightImportAnswer(
        WeightsAnswer.line(weight),
        replaced == null ? null : WeightsAnswer.line(replaced),
        states.all().stream()
            .map(state -> state.code())
            .filter(code -> weight.of(code).isEmpty())
            .map(StateCode::value)
            .toList());
  }

  /// The weight as a table.
  public Rows rows() {
    return new WeightsAnswer(List.of(weight)).rows();
  }
}
