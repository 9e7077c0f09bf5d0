package accede.identity;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Which passwords may be chosen, after NIST SP 800-63B (5.1.1.2) and OWASP ASVS 5.0 (6.2): long
/// enough, not common, not easily guessed, without the names an attacker tries first. Any character
/// is welcome, spaces too; none is demanded; nothing is cut off.
public final class PasswordRules {

  /// Characters a password has at least, counted as code points.
  public static final int FEWEST = 12;

  /// Characters it has at most; the bound keeps the checks short.
  public static final int MOST = 200;

  /// The lowest of zxcvbn's scores, 0 to 4, that is let through: more than 10^10 guesses, about
  /// three words that do not belong together.
  private static final int LEAST_SCORE = 4;

  /// Guessing looks at so many characters; the time it takes grows faster than the length.
  private static final int GUESSED_AT = 64;

  /// Shorter pieces of a name, such as the Li of Li Wei, stand in many good passwords.
  private static final int SHORTEST_PIECE = 4;

  private final Zxcvbn guessing = new Zxcvbn();
  private final List<String> products;

  /// @param treaties names and short names of the treaties at hand, in any language
  public PasswordRules(List<String> treaties) {
    List<String> all = new ArrayList<>();
    all.add("accede");
    treaties.stream()
        .map(PasswordRules::bare)
        .filter(name -> length(name) >= SHORTEST_PIECE)
        .forEach(all::add);
    this.products = List.copyOf(all);
  }

  /// Everything wrong with a password; nothing if it may be chosen.
  ///
  /// @param account what the account is known by: sign-in name, e-mail address, the person's name
  public List<PasswordProblem> problems(String password, List<String> account) {
    String text = Normalizer.normalize(password, Normalizer.Form.NFC);
    int length = length(text);
    if (length > MOST) {
      return List.of(new PasswordProblem(PasswordProblem.Kind.TOO_LONG, String.valueOf(length)));
    }
    List<PasswordProblem> found = new ArrayList<>();
    if (length < FEWEST) {
      found.add(new PasswordProblem(PasswordProblem.Kind.TOO_SHORT, String.valueOf(length)));
    }
    Set<String> names = names(account);
    heldName(text, names)
        .ifPresent(name -> found.add(new PasswordProblem(PasswordProblem.Kind.HOLDS_NAME, name)));
    if (CommonPasswords.shipped().hold(text)) {
      found.add(PasswordProblem.of(PasswordProblem.Kind.COMMON));
    } else if (isEasyToGuess(text, names)) {
      found.add(PasswordProblem.of(PasswordProblem.Kind.EASY_TO_GUESS));
    }
    return List.copyOf(found);
  }

  private Set<String> names(List<String> account) {
    Set<String> names = new LinkedHashSet<>(products);
    for (String name : account) {
      names.add(bare(name));
      for (String piece : name.split("[^\\p{L}\\p{M}\\p{N}]+", -1)) {
        names.add(bare(piece));
      }
    }
    names.removeIf(name -> length(name) < SHORTEST_PIECE);
    return names;
  }

  private static Optional<String> heldName(String text, Set<String> names) {
    String bare = bare(text);
    return names.stream().filter(bare::contains).findFirst();
  }

  private boolean isEasyToGuess(String text, Set<String> names) {
    int end = text.offsetByCodePoints(0, Math.min(length(text), GUESSED_AT));
    return guessing.measure(text.substring(0, end), List.copyOf(names)).getScore() < LEAST_SCORE;
  }

  /// Letters and digits alone, in small letters, wide and narrow forms taken as one.
  private static String bare(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{M}\\p{N}]", "");
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
