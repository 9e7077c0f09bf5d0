package accede.answers;

import accede.participation.Spread;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The quartiles of some spans of time, in days; null where only bounds are known, which the range
/// beside it then has.
///
/// @param of how many spans
public record SpreadLine(
    int of,
    @Nullable BigDecimal lowerQuartileDays,
    @Nullable BigDecimal medianDays,
    @Nullable BigDecimal upperQuartileDays,
    @JsonInclude(Include.NON_NULL) @Nullable List<BigDecimal> lowerQuartileDaysRange,
    @JsonInclude(Include.NON_NULL) @Nullable List<BigDecimal> medianDaysRange,
    @JsonInclude(Include.NON_NULL) @Nullable List<BigDecimal> upperQuartileDaysRange) {

  static SpreadLine of(Spread spread) {
    return new SpreadLine(
        spread.size(),
        known(spread.lower()),
        known(spread.median()),
        known(spread.upper()),
        range(spread.lower()),
        range(spread.median()),
        range(spread.upper()));
  }

  private static @Nullable BigDecimal known(Spread.Days days) {
    return days.known() ? rounded(days.least()) : null;
  }

  private static @Nullable List<BigDecimal> range(Spread.Days days) {
    return days.known() ? null : List.of(rounded(days.least()), rounded(days.most()));
  }

  private static BigDecimal rounded(double days) {
    return BigDecimal.valueOf(days).setScale(1, RoundingMode.HALF_UP);
  }
}
