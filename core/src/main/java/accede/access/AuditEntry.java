package accede.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;

/// One line of the audit: who did what to which. It carries no words of a note and no name of a
/// person, so that erasing those leaves it true.
///
/// @param seq its place in the chain, from 1
/// @param at when, to the microsecond
/// @param who as [Reader#id()] has it
/// @param action such as `note.read`
/// @param subject which, by its number
/// @param detail such as how many rows, or the hash of words that must not be there themselves
/// @param previous hash of the entry before; empty for the first
/// @param hash of all the above
public record AuditEntry(
    long seq,
    Instant at,
    String who,
    String action,
    String subject,
    String detail,
    String previous,
    String hash) {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  /// The hash its contents ask for: SHA-256 over each part, led by its length, so that no two
  /// entries read the same.
  public String expectedHash() {
    StringBuilder parts = new StringBuilder();
    part(parts, Long.toString(seq));
    part(parts, moment());
    part(parts, who);
    part(parts, action);
    part(parts, subject);
    part(parts, detail);
    part(parts, previous);
    return sha256(parts.toString());
  }

  /// When, as it is sealed: always with six digits of the second.
  public String moment() {
    return TIME.format(at);
  }

  private static void part(StringBuilder parts, String value) {
    parts.append(value.codePointCount(0, value.length())).append(':').append(value);
  }

  /// The hash of words, as a detail has it.
  public static String sha256(String words) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }
}
