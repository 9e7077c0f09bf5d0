package accede.participation;

import accede.geography.StateCode;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Stream;

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
    values = Collections.unmodifiableMap(new TreeMap<>(values));
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

  /// Whether some States hold at least so many hundredths of the total, reckoned in the figures as
  /// written: 29 of 100 are 29 %.
  boolean reaches(int percent, Collection<StateCode> states) {
    BigDecimal held = sum(states.stream().map(values::get).filter(Objects::nonNull));
    BigDecimal asked = sum(values.values().stream()).multiply(BigDecimal.valueOf(percent));
    return held.multiply(BigDecimal.valueOf(100)).compareTo(asked) >= 0;
  }

  private static BigDecimal sum(Stream<Double> values) {
    return values.map(BigDecimal::valueOf).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /// The part of the total that some States hold, between 0 and 1.
  public double share(Collection<StateCode> states) {
    return states.stream().mapToDouble(state -> of(state).orElse(0)).sum() / total();
  }
}
