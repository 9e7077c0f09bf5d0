package accede.participation;

import accede.geography.StateCode;
import java.util.Collection;
import java.util.Map;
import java.util.OptionalDouble;

/// A figure for each State, such as population or the volume of arms exports, in one year from one
/// source. Never invented: it is imported, and a State without a value is named as such.
///
/// @param name for commands, such as `population`
/// @param unit what a value counts
/// @param values not below 0
public record Weight(
    String name,
    String title,
    String unit,
    int year,
    String source,
    Map<StateCode, Double> values) {

  /// Refuses values below 0 and a weight of nothing.
  public Weight {
    values = Map.copyOf(values);
    if (values.values().stream().anyMatch(value -> value < 0 || !Double.isFinite(value))) {
      throw new IllegalArgumentException(name + ": a weight cannot be below 0.");
    }
    if (values.values().stream().mapToDouble(Double::doubleValue).sum() <= 0) {
      throw new IllegalArgumentException(name + ": the values add up to nothing.");
    }
  }

  /// The sum over all States with a value.
  public double total() {
    return values.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  /// The value of one State, if the table has one.
  public OptionalDouble of(StateCode state) {
    Double value = values.get(state);
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  /// The part of the total that some States hold, between 0 and 1.
  public double share(Collection<StateCode> states) {
    return states.stream().mapToDouble(state -> of(state).orElse(0)).sum() / total();
  }
}
