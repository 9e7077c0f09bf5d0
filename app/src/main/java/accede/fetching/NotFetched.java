package accede.fetching;

import accede.fetching.FetchRefused.Reason;
import java.io.IOException;

/// Ends a fetch on its way; becomes a [FetchRefused].
final class NotFetched extends IOException {

  private static final long serialVersionUID = 1L;

  private final transient FetchRefused refused;

  NotFetched(Reason reason, String place, String message) {
    this(new FetchRefused(reason, place, 0, message));
  }

  NotFetched(FetchRefused refused) {
    super(refused.message());
    this.refused = refused;
  }

  FetchRefused refused() {
    return refused;
  }
}
