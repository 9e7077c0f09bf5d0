package accede.documents;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/// A paper as a secretariat issues it: who issued it and when, its title, and what it says.
///
/// @param title one line or several, printed centred below the masthead
/// @param subject one sentence for catalogues and screen readers; not printed
public record Document(
    Masthead masthead, List<String> title, String subject, Locale language, List<Block> blocks) {

  private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "fa", "he", "ps", "ur", "yi");

  public Document {
    title = List.copyOf(title);
    blocks = List.copyOf(blocks);
    Printed.required("A document's title", String.join(" ", title));
    Printed.required("A document's subject", subject);
    title.forEach(line -> Printed.clean("A document's title", line));
    if (language.getLanguage().isEmpty()) {
      throw new IllegalArgumentException("A document needs a language, such as en or ar.");
    }
  }

  /// The title on one line, as catalogues and running heads show it.
  public String titleLine() {
    return String.join(" – ", title);
  }

  /// Whether the paper is read from right to left.
  public boolean rightToLeft() {
    return rightToLeft(language);
  }

  /// Whether a language is read from right to left.
  public static boolean rightToLeft(Locale language) {
    return RIGHT_TO_LEFT.contains(language.getLanguage());
  }
}
