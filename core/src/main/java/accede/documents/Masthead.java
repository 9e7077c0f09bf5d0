package accede.documents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What stands above the title: date of issue, issuer, symbol, original language, and the occasion.
/// Whatever is empty is not printed.
///
/// @param original the language the paper was first written in; [Locale#ROOT] where it is not told
/// @param occasion lines such as the treaty, its conference, the place and the days
public record Masthead(
    LocalDate issuedOn, String symbol, String issuer, Locale original, List<String> occasion) {

  public Masthead {
    Printed.clean("The symbol", symbol);
    Printed.clean("The issuer", issuer);
    occasion = List.copyOf(occasion);
    occasion.forEach(line -> Printed.required("A line of the occasion", line));
  }

  /// A masthead that shows its date alone.
  public static Masthead of(LocalDate issuedOn) {
    return new Masthead(issuedOn, "", "", Locale.ROOT, List.of());
  }

  /// The same with an official symbol, such as `ATT/CSP4.WGTU/2018/CHAIR/358/Conf.Rep`.
  public Masthead withSymbol(String symbol) {
    return new Masthead(issuedOn, symbol, issuer, original, occasion);
  }

  /// The same with the body that issues the paper.
  public Masthead withIssuer(String issuer) {
    return new Masthead(issuedOn, symbol, issuer, original, occasion);
  }

  /// The same with the language the paper was first written in.
  public Masthead withOriginal(Locale original) {
    return new Masthead(issuedOn, symbol, issuer, original, occasion);
  }

  /// The same with the lines that name the occasion: treaty, conference, place and days.
  public Masthead withOccasion(String... lines) {
    return new Masthead(issuedOn, symbol, issuer, original, List.of(lines));
  }

  /// The lines about the issue, as printed in a language: symbol, date, issuer, original language.
  public List<Text> issue(Locale language) {
    Wording words = Wording.of(language);
    List<Text> lines = new ArrayList<>();
    if (!symbol.isEmpty()) {
      lines.add(Text.strong(Text.name(symbol)));
    }
    lines.add(Text.of(PrintedDate.of(issuedOn, language)));
    if (!issuer.isEmpty()) {
      lines.add(Text.of(words.say("issued-by", "issuer", issuer)));
    }
    if (!original.equals(Locale.ROOT)) {
      String name =
          words
              .find("language." + original.getLanguage())
              .orElseGet(() -> original.getDisplayLanguage(language));
      lines.add(Text.of(words.say("original", "language", name)));
    }
    return List.copyOf(lines);
  }
}
