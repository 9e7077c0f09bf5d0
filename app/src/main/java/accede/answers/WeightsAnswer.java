package accede.answers;

import accede.participation.Weight;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/// The imported weights.
public record WeightsAnswer(List<Line> weights) {

  /// As many digits as a double certainly has.
  private static final MathContext DIGITS = new MathContext(15);

  /// A weight.
  ///
  /// @param total of all values, in the unit
  /// @param states how many have a value
  public record Line(
      String name,
      String title,
      String unit,
      int year,
      String source,
      int states,
      BigDecimal total) {}

  /// The answer.
  public static WeightsAnswer of(List<Weight> weights) {
    return new WeightsAnswer(weights.stream().map(WeightsAnswer::line).toList());
  }

  static Line line(Weight weight) {
    return new Line(
        weight.name(),
        weight.title(),
        weight.unit(),
        weight.year(),
        weight.source(),
        weight.values().size(),
        plain(weight.total()));
  }

  /// A value without exponent and without digits that only the arithmetic made.
  static BigDecimal plain(double value) {
    BigDecimal rounded = new BigDecimal(value, DIGITS);
    return new BigDecimal(rounded.stripTrailingZeros().toPlainString());
  }

  /// The weights as a table.
  public Rows rows() {
    Rows rows = Rows.of("name", "title", "unit", "year", "states", "total", "source");
    for (Line line : weights) {
      rows.row(
          line.name(),
          line.title(),
          line.unit(),
          Integer.toString(line.year()),
          Integer.toString(line.states()),
          line.total().toPlainString(),
          line.source());
    }
    return rows;
  }
}
