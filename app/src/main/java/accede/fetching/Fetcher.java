package accede.fetching;

import accede.fetching.FetchRefused.Reason;
import java.net.InetAddress;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;
import org.apache.hc.core5.ssl.SSLContexts;

/// Fetches a document from an address that somebody gave, and never more than that: only places on
/// the open internet are asked, or those an administrator opened ([AllowedPlaces]); each redirect
/// is looked at as if it had been asked for; no cookie, no password and no proxy of the machine is
/// used; time and size are bounded ([FetchSettings]).
///
/// May be used by many at once. Whatever comes is a [FetchResult]: nothing is thrown for what the
/// world does.
public final class Fetcher {

  private final FetchSettings settings;
  private final CheckedNames names;
  private final SSLContext trust;

  /// A fetcher that goes as far as these settings say.
  public Fetcher(FetchSettings settings) {
    this(settings, InetAddress::getAllByName, SSLContexts.createDefault());
  }

  Fetcher(FetchSettings settings, CheckedNames.Lookup lookup, SSLContext trust) {
    this.settings = settings;
    this.names = new CheckedNames(settings.allowed(), lookup);
    this.trust = trust;
  }

  /// What lies at an address.
  public FetchResult fetch(String address) {
    return fetch(address, KnownVersion.NONE);
  }

  /// What lies at an address, unless it is still the version already held.
  public FetchResult fetch(String address, KnownVersion known) {
    Errand errand = new Errand(settings, names, trust, known);
    FutureTask<FetchResult> task = new FutureTask<>(() -> errand.run(address));
    // A thread of its own, as looking up a name cannot be stopped, only be left behind.
    Thread.ofPlatform().daemon().name("fetching").start(task);
    try {
      return task.get(settings.total().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException _) {
      return errand.refused(Reason.TOO_SLOW, "was not done in " + settings.total() + ".");
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return errand.refused(Reason.STOPPED, "was not waited for.");
    } catch (ExecutionException e) {
      throw new IllegalStateException("Fetching went wrong in a way nobody thought of.", e);
    } finally {
      errand.stop();
    }
  }
}
