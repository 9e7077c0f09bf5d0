package accede.identity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/// The passwords people choose most, which an attacker tries first. Where they come from:
/// `data/SOURCES.md`.
final class CommonPasswords {

  private static final String FILE = "data/access/common-passwords.txt.gz";

  /// More digits and signs around a word are no simple decoration.
  private static final int MOST_DECORATION = 6;

  private final Set<String> words;

  private CommonPasswords(Set<String> words) {
    this.words = words;
  }

  /// Those that ship with the product, read once.
  static CommonPasswords shipped() {
    return Shipped.ALL;
  }

  /// Whether it is one of them, in capital or small letters, as it is or with up to six digits,
  /// signs and spaces before and after it.
  boolean hold(String password) {
    String small =
        Normalizer.normalize(password, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).strip();
    int start = 0;
    int end = small.length();
    while (end > 0 && isDecoration(small.charAt(end - 1))) {
      end--;
    }
    while (start < end && isDecoration(small.charAt(start))) {
      start++;
    }
    // A word of letters loses its decoration one sign at a time: 'abc123' is common, 'abc' is not.
    for (int from = 0; from <= start; from++) {
      for (int to = small.length(); to >= end && to > from; to--) {
        int decoration = from + small.length() - to;
        if (decoration <= MOST_DECORATION && words.contains(small.substring(from, to))) {
          return true;
        }
      }
    }
    return false;
  }

  int size() {
    return words.size();
  }

  private static boolean isDecoration(char sign) {
    return !Character.isLetter(sign) && !Character.isSurrogate(sign);
  }

  /// Read when first asked for.
  private static final class Shipped {

    static final CommonPasswords ALL = read();

    private static CommonPasswords read() {
      try (InputStream file = CommonPasswords.class.getClassLoader().getResourceAsStream(FILE)) {
        if (file == null) {
          throw new IllegalStateException(FILE + ": the product lacks this list.");
        }
        try (BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(new GZIPInputStream(file), StandardCharsets.UTF_8))) {
          return new CommonPasswords(lines.lines().collect(Collectors.toUnmodifiableSet()));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(FILE, e);
      }
    }
  }
}
