package accede.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A random word that opens something: a session, an invitation, an account whose password is
/// forgotten. Whoever has it may enter, so only its [#digest] is stored; being random it needs no
/// salt and no slow hash.
public final class Token {

  private static final int BYTES = 32;
  private static final Pattern LONG = Pattern.compile("[A-Za-z0-9_-]{43}");

  /// Crockford's base32: no I, L, O or U, which are taken for other signs or make words.
  private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private static final int GROUPS = 4;
  private static final int GROUP = 5;

  /// Longer words were made by nobody here; they are not even looked at.
  private static final int LONGEST = 100;

  private static final SecureRandom RANDOM = new SecureRandom();

  private final String text;

  private Token(String text) {
    this.text = text;
  }

  /// A new one of 256 bits in base64url, 43 characters, for cookies and links.
  public static Token random() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /// A new one of 100 bits for a person to type, such as `7Q2KD-0XW5M-B9TZR-4HCNE`.
  public static Token readable() {
    StringBuilder signs = new StringBuilder();
    for (int i = 0; i < GROUPS * GROUP; i++) {
      signs.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
    }
    return new Token(grouped(signs));
  }

  /// A token that came back from a browser or a person: of a readable one the case, spaces and
  /// hyphens do not matter, and O counts as 0, I and L as 1. Empty if it can be none of ours.
  public static Optional<Token> parse(String given) {
    if (given.length() > LONGEST) {
      return Optional.empty();
    }
    String word = given.strip();
    if (LONG.matcher(word).matches()) {
      return Optional.of(new Token(word));
    }
    String signs =
        word.replaceAll("[\\s-]", "")
            .toUpperCase(Locale.ROOT)
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1');
    if (signs.length() != GROUPS * GROUP || !signs.chars().allMatch(c -> SIGNS.indexOf(c) >= 0)) {
      return Optional.empty();
    }
    return Optional.of(new Token(grouped(signs)));
  }

  /// The word itself, to be shown or sent once.
  public String text() {
    return text;
  }

  /// What is stored of it and looked up by: its SHA-256 in hexadecimal, 64 characters.
  public String digest() {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest(text.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }

  private static String grouped(CharSequence signs) {
    StringBuilder groups = new StringBuilder();
    for (int i = 0; i < signs.length(); i++) {
      if (i > 0 && i % GROUP == 0) {
        groups.append('-');
      }
      groups.append(signs.charAt(i));
    }
    return groups.toString();
  }

  /// Hides the word, so that it does not slip into a log.
  @Override
  public String toString() {
    return "a token";
  }
}
