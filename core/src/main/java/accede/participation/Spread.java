package accede.participation;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

/// How some spans of time spread: their quartiles in days, linear between neighbours (Hyndman and
/// Fan 1996, type 7). Where days are only bounded, so are the quartiles.
public record Spread(int size, Days lower, Days median, Days upper) {

  /// A figure in days, or the bounds between which it lies.
  public record Days(double least, double most) {

    /// Whether the figure is known.
    public boolean known() {
      return least == most;
    }
  }

  /// The time from one day to another, in days.
  public record Span(long leastDays, long mostDays) {

    /// From one day to another. Bounds that overlap count as no time at the least.
    public static Span between(ActDay from, ActDay to) {
      return new Span(
          Math.max(0, ChronoUnit.DAYS.between(from.notAfter(), to.notBefore())),
          ChronoUnit.DAYS.between(from.notBefore(), to.notAfter()));
    }

    /// Whether it is known to the day.
    public boolean known() {
      return leastDays == mostDays;
    }
  }

  /// The spread of some spans; nothing where there are none.
  public static Optional<Spread> of(List<Span> spans) {
    if (spans.isEmpty()) {
      return Optional.empty();
    }
    long[] least = sorted(spans, Span::leastDays);
    long[] most = sorted(spans, Span::mostDays);
    return Optional.of(
        new Spread(
            spans.size(),
            new Days(quantile(least, 0.25), quantile(most, 0.25)),
            new Days(quantile(least, 0.5), quantile(most, 0.5)),
            new Days(quantile(least, 0.75), quantile(most, 0.75))));
  }

  private static long[] sorted(List<Span> spans, ToLongFunction<Span> bound) {
    return spans.stream().mapToLong(bound).sorted().toArray();
  }

  private static double quantile(long[] sorted, double share) {
    double at = (sorted.length - 1) * share;
    int below = (int) Math.floor(at);
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
  }
}
