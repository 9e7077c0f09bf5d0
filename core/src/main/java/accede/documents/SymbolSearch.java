package accede.documents;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the symbols in running text: glued punctuation and footnote marks do not belong to them,
/// and job numbers, dates and fractions are none.
public final class SymbolSearch {

  private static final Pattern CANDIDATE =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}/.\\-])"
              + "(?:ATT|APLC|CCM|CCW|BWC|TPNW|NPT|CTBT(?:[-– ]{1,3}Art\\.XIV)?|CRPD|CAC|FCCC|UNIDIR"
              + "|UNEP|ICC-ASP|(?:EC|RC|C)-[0-9]{1,3}|ST|TD|A|S|E)"
              + "(?:/[A-Za-z0-9][A-Za-z0-9.\\-]{0,40}+){1,8}+"
              + "(?:\\([0-9IVXL]{1,8}\\))?(?: \\(Vol\\. ?[IVX]{1,5}\\))?\\*?");
  private static final Pattern FOOTNOTE_LETTER = Pattern.compile("(.*[0-9])[a-z]");

  private SymbolSearch() {}

  /// A symbol in a text.
  ///
  /// @param symbol as printed
  /// @param start where it begins
  /// @param end where it ends
  /// @param loose whether a stray space follows before a closing mark, as after a footnote number
  public record Hit(String symbol, int start, int end, boolean loose) {}

  /// The symbols of a text in their order.
  public static List<Hit> in(String text) {
    List<Hit> hits = new ArrayList<>();
    Matcher m = CANDIDATE.matcher(text);
    while (m.find()) {
      String symbol = trimmed(m.group());
      int end = m.start() + symbol.length();
      if (Symbol.parse(symbol) instanceof Symbol) {
        hits.add(new Hit(symbol, m.start(), end, looselyClosed(text, end)));
      }
    }
    return hits;
  }

  /// The symbol without a footnote number glued to its end: where a stray space follows and the
  /// document cites the shorter symbol elsewhere.
  public static String withoutFootnote(Hit hit, Set<String> elsewhere) {
    String shorter = hit.symbol().substring(0, hit.symbol().length() - 1);
    boolean endsInDigit = Character.isDigit(hit.symbol().charAt(hit.symbol().length() - 1));
    return hit.loose() && endsInDigit && elsewhere.contains(shorter) ? shorter : hit.symbol();
  }

  /// The different symbols of several texts.
  public static Set<String> distinct(Iterable<String> texts) {
    Set<String> found = new HashSet<>();
    for (String text : texts) {
      in(text).forEach(hit -> found.add(hit.symbol()));
    }
    return found;
  }

  private static String trimmed(String candidate) {
    String symbol = candidate;
    while (symbol.endsWith(".") || symbol.endsWith("-")) {
      symbol = symbol.substring(0, symbol.length() - 1);
    }
    Matcher letter = FOOTNOTE_LETTER.matcher(symbol);
    return letter.matches() && !symbol.startsWith("ATT/") ? letter.group(1) : symbol;
  }

  private static boolean looselyClosed(String text, int end) {
    return end + 1 < text.length()
        && text.charAt(end) == ' '
        && ").,;".indexOf(text.charAt(end + 1)) >= 0;
  }
}
