package accede.identity;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import io.nayuki.qrcodegen.QrCode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;
import org.bouncycastle.util.encoders.DecoderException;

/// The six digits an authenticator app shows: TOTP (RFC 6238) with SHA-1 and steps of 30 seconds,
/// the only form every such app knows.
public final class OneTimeCode {

  private static final String ISSUER = "Accede";
  private static final int SECRET_BYTES = 20;
  private static final int DIGITS = 6;
  private static final Duration STEP = Duration.ofSeconds(30);

  /// Clocks of telephones differ: one step before and one after are taken as well (RFC 6238, 5.2).
  private static final int STEPS_ASIDE = 1;

  /// Light modules around the picture, as ISO/IEC 18004 asks.
  private static final int QUIET = 4;

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final TimeBasedOneTimePasswordGenerator TOTP =
      new TimeBasedOneTimePasswordGenerator(STEP, DIGITS);

  private OneTimeCode() {}

  /// A new secret of 160 bits in base32, for a person to type where the picture cannot be read.
  public static String newSecret() {
    byte[] secret = new byte[SECRET_BYTES];
    RANDOM.nextBytes(secret);
    return Base32.toBase32String(secret);
  }

  /// What an authenticator app reads: the `otpauth` address of the secret.
  ///
  /// @param account what the app shows beside the name of the product, such as an e-mail address
  public static URI address(String secret, String account) {
    return URI.create(
        "otpauth://totp/"
            + ISSUER
            + ":"
            + escaped(account)
            + "?secret="
            + escaped(secret)
            + "&issuer="
            + ISSUER
            + "&algorithm=SHA1&digits="
            + DIGITS
            + "&period="
            + STEP.toSeconds());
  }

  /// Checks a code somebody typed.
  ///
  /// @param code digits of any script; spaces are overlooked
  /// @param lastStep the step accepted last, to be kept with the account; -1 at first. A code of
  ///   this step or an earlier one is refused, so that a code seen by others is of no use.
  /// @return the step to keep now, or empty if the code is not right
  /// @throws IllegalArgumentException if the secret is none of ours
  public static OptionalLong accept(String secret, String code, Instant now, long lastStep) {
    byte[] typed = digits(code).getBytes(StandardCharsets.US_ASCII);
    SecretKeySpec key = key(secret);
    long current = Math.floorDiv(now.getEpochSecond(), STEP.toSeconds());
    OptionalLong accepted = OptionalLong.empty();
    // All steps are looked at, whichever is right: the time taken tells nothing.
    for (long step = current - STEPS_ASIDE; step <= current + STEPS_ASIDE; step++) {
      if (MessageDigest.isEqual(typed, code(key, step)) && step > lastStep) {
        accepted = OptionalLong.of(step);
      }
    }
    return accepted;
  }

  /// The address as a QR code: inline SVG markup, black on white whatever the page's colours, with
  /// no style of its own so that a strict content policy lets it stand.
  ///
  /// @param title what the picture is, for those who do not see it
  public static String picture(URI address, String title) {
    QrCode code = QrCode.encodeText(address.toString(), QrCode.Ecc.MEDIUM);
    StringBuilder dark = new StringBuilder();
    for (int y = 0; y < code.size; y++) {
      for (int x = 0; x < code.size; x++) {
        if (code.getModule(x, y)) {
          int from = x;
          while (x + 1 < code.size && code.getModule(x + 1, y)) {
            x++;
          }
          int width = x - from + 1;
          dark.append('M').append(from + QUIET).append(' ').append(y + QUIET);
          dark.append('h').append(width).append("v1h-").append(width).append('z');
        }
      }
    }
    int side = code.size + 2 * QUIET;
    return """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$s %1$s" role="img" \
    shape-rendering="crispEdges"><title>%2$s</title>\
    <path fill="#fff" d="M0 0h%1$sv%1$sH0z"/><path fill="#000" d="%3$s"/></svg>\
    """
        .formatted(String.valueOf(side), marked(title), dark);
  }

  private static byte[] code(SecretKeySpec key, long step) {
    try {
      // Digits as ASCII whatever the machine's language.
      return TOTP.generateOneTimePasswordString(
              key, Instant.ofEpochSecond(step * STEP.toSeconds()), Locale.ROOT)
          .getBytes(StandardCharsets.US_ASCII);
    } catch (InvalidKeyException e) {
      throw new IllegalArgumentException("The secret of an authenticator is no key.", e);
    }
  }

  private static SecretKeySpec key(String secret) {
    try {
      return new SecretKeySpec(Base32.decode(secret), "HmacSHA1");
    } catch (DecoderException | IllegalArgumentException e) {
      // Without the cause, whose message quotes the secret.
      throw new IllegalArgumentException("The secret of an authenticator is not base32.");
    }
  }

  /// The digits of a code in ASCII; characters that are none stay, and make it wrong.
  private static String digits(String code) {
    StringBuilder digits = new StringBuilder();
    code.codePoints()
        .filter(each -> !Character.isWhitespace(each) && !Character.isSpaceChar(each))
        .limit(DIGITS + 1L)
        .forEach(each -> {
          int digit = Character.digit(each, 10);
          digits.append(digit < 0 ? '?' : (char) ('0' + digit));
        });
    return digits.toString();
  }

  private static String escaped(String text) {
    // Apps show a plus sign as it is.
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static String marked(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
