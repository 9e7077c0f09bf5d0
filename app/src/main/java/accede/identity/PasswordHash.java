package accede.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/// Passwords as they are kept: Argon2id (RFC 9106) with 19 MiB, two passes and one lane, the
/// smallest cost OWASP's cheat sheet on password storage recommends, and a salt of 16 bytes. The
/// kept text is a PHC string, `$argon2id$v=19$m=19456,t=2,p=1$salt$hash`, so that it carries what
/// is needed to check it when today's cost has grown.
///
/// Each run takes its memory and a core; only so many run at once, the others wait, and who waits
/// too long is turned away with [TooBusy].
public final class PasswordHash {

  private static final Cost TODAY = new Cost(19_456, 2, 1);
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final Pattern KEPT =
      Pattern.compile(
          "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2})"
              + "\\$([A-Za-z0-9+/]{11,86})\\$([A-Za-z0-9+/]{16,86})");

  private final SecureRandom random = new SecureRandom();
  private final Semaphore places;
  private final Duration patience;
  private final String nobody;

  /// As many at once as there are processors.
  public PasswordHash() {
    this(Runtime.getRuntime().availableProcessors());
  }

  /// @param atOnce how many run at once; each takes 19 MiB
  public PasswordHash(int atOnce) {
    this(atOnce, PATIENCE);
  }

  PasswordHash(int atOnce, Duration patience) {
    this.places = new Semaphore(atOnce, true);
    this.patience = patience;
    this.nobody = new Kept(TODAY, bytes(SALT_BYTES), bytes(HASH_BYTES)).toString();
  }

  /// What to keep of a password.
  public String make(String password) {
    byte[] salt = bytes(SALT_BYTES);
    return new Kept(TODAY, salt, hash(password, TODAY, salt, HASH_BYTES)).toString();
  }

  /// Whether this is the password that was kept. The time taken tells nothing of how near it was.
  ///
  /// @throws IllegalArgumentException if what was kept is no hash of ours
  public boolean verify(String password, String kept) {
    Kept known = Kept.parse(kept);
    byte[] tried = hash(password, known.cost(), known.salt(), known.hash().length);
    return MessageDigest.isEqual(tried, known.hash());
  }

  /// For an account that does not exist: takes as long as [#verify], so that the time does not tell
  /// which accounts there are.
  ///
  /// @return always false, as no password is right
  public boolean decoy(String password) {
    verify(password, nobody);
    return false;
  }

  /// Whether it was kept at less than today's cost; make it anew at the next sign-in.
  public boolean isOld(String kept) {
    Kept known = Kept.parse(kept);
    return known.cost().isBelow(TODAY)
        || known.salt().length < SALT_BYTES
        || known.hash().length < HASH_BYTES;
  }

  private byte[] hash(String password, Cost cost, byte[] salt, int length) {
    // The same password typed on another system may come in another composition (NIST SP 800-63B).
    byte[] text =
        Normalizer.normalize(password, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8);
    Argon2BytesGenerator argon2 = new Argon2BytesGenerator();
    argon2.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(cost.kibibytes())
            .withIterations(cost.passes())
            .withParallelism(cost.lanes())
            .withSalt(salt)
            .build());
    byte[] hash = new byte[length];
    enter();
    try {
      argon2.generateBytes(text, hash);
    } finally {
      places.release();
    }
    return hash;
  }

  private void enter() {
    try {
      if (!places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new TooBusy(
            "Too many passwords are being checked at once; one waited for "
                + patience.toSeconds()
                + " seconds.\nTry again in a minute.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TooBusy("Interrupted while waiting to check a password.");
    }
  }

  private byte[] bytes(int count) {
    byte[] made = new byte[count];
    random.nextBytes(made);
    return made;
  }

  /// What one run takes.
  private record Cost(int kibibytes, int passes, int lanes) {

    private static final int MOST_KIBIBYTES = 1024 * 1024;

    Cost {
      if (kibibytes < 8 * lanes || kibibytes > MOST_KIBIBYTES || passes < 1 || lanes < 1) {
        throw new IllegalArgumentException(
            "A kept password asks for m=" + kibibytes + ",t=" + passes + ",p=" + lanes + ".");
      }
    }

    boolean isBelow(Cost other) {
      return kibibytes < other.kibibytes || passes < other.passes || lanes < other.lanes;
    }
  }

  /// The parts of a kept text.
  private static final class Kept {

    private final Cost cost;
    private final byte[] salt;
    private final byte[] hash;

    Kept(Cost cost, byte[] salt, byte[] hash) {
      this.cost = cost;
      this.salt = salt;
      this.hash = hash;
    }

    static Kept parse(String text) {
      Matcher parts = KEPT.matcher(text);
      if (!parts.matches()) {
        // Not quoted: it may be a password that was kept in a wrong place.
        throw new IllegalArgumentException("A kept password is no Argon2id hash.");
      }
      return new Kept(
          new Cost(number(parts, 1), number(parts, 2), number(parts, 3)),
          Base64.getDecoder().decode(parts.group(4)),
          Base64.getDecoder().decode(parts.group(5)));
    }

    private static int number(Matcher parts, int group) {
      return Integer.parseInt(parts.group(group));
    }

    Cost cost() {
      return cost;
    }

    byte[] salt() {
      return salt;
    }

    byte[] hash() {
      return hash;
    }

    @Override
    public String toString() {
      Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
      return "$argon2id$v=19$m="
          + cost.kibibytes()
          + ",t="
          + cost.passes()
          + ",p="
          + cost.lanes()
          + "$"
          + base64.encodeToString(salt)
          + "$"
          + base64.encodeToString(hash);
    }
  }
}
