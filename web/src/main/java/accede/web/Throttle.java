package accede.web;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.inject.Singleton;
import java.time.Duration;

/// How often one place may ask, and how often one account's password may be tried. Counted apart on
/// each server, and forgotten when it stops.
@Singleton
public class Throttle {

  private static final int MOST_PLACES = 100_000;
  private static final int USUAL_RATE = 100;
  private static final int BURST = 10;

  private final int rate;
  private final LoadingCache<String, Bucket> places;
  private final LoadingCache<String, Bucket> attempts =
      cache(
          Bucket.builder().addLimit(l -> l.capacity(10).refillGreedy(10, Duration.ofMinutes(15))));
  private final LoadingCache<String, Bucket> accounts =
      cache(
          Bucket.builder()
              .addLimit(l -> l.capacity(100).refillGreedy(100, Duration.ofMinutes(15))));
  private final LoadingCache<String, Bucket> doors =
      cache(
          Bucket.builder().addLimit(l -> l.capacity(60).refillGreedy(60, Duration.ofMinutes(15))));

  /// Limits as they are meant; `ACCEDE_REQUESTS_PER_SECOND` sets another rate, 0 none.
  public Throttle() {
    String told = System.getenv("ACCEDE_REQUESTS_PER_SECOND");
    this.rate = told != null && told.matches("\\d{1,6}") ? Integer.parseInt(told) : USUAL_RATE;
    int perSecond = Math.max(1, rate);
    this.places =
        cache(
            Bucket.builder()
                .addLimit(l ->
                    l.capacity((long) perSecond * BURST)
                        .refillGreedy(perSecond, Duration.ofSeconds(1))));
  }

  private static LoadingCache<String, Bucket> cache(
      io.github.bucket4j.local.LocalBucketBuilder limits) {
    return Caffeine.newBuilder()
        .maximumSize(MOST_PLACES)
        .expireAfterAccess(Duration.ofMinutes(30))
        .build(place -> limits.build());
  }

  /// Counts a request from a place.
  ///
  /// @throws TooOften if there were too many
  void take(String place) {
    if (rate > 0) {
      take(places, place);
    }
  }

  /// Counts an attempt to sign in: for the account from there, for the account from anywhere, and
  /// for the place. Whoever guesses from one place does not lock the holder out of another.
  ///
  /// @throws TooOften if there were too many
  void attempt(String account, String place) {
    knock(place);
    take(attempts, account + " " + place);
    take(accounts, account);
  }

  /// Counts a knock at the door from a place.
  ///
  /// @throws TooOften if there were too many
  void knock(String place) {
    take(doors, place);
  }

  private static void take(LoadingCache<String, Bucket> buckets, String key) {
    ConsumptionProbe probe = buckets.get(key).tryConsumeAndReturnRemaining(1);
    if (!probe.isConsumed()) {
      throw new TooOften(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }
  }

  /// Somebody asked too often.
  static final class TooOften extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long seconds;

    TooOften(Duration wait) {
      super("Too many requests came from there. Wait a little and ask again.");
      this.seconds = wait.toSeconds() + 1;
    }

    /// After how many seconds it is worth asking again.
    long seconds() {
      return seconds;
    }
  }
}
