package accede.reading;

import accede.outreach.Counterpart.Type;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The author's own heading before a colon, such as "Civil society organizations: …".
///
/// @param heading as printed; empty where the item has none
/// @param type what kind of counterparts the heading announces
/// @param rest the item without the heading
record Category(String heading, Type type, String rest) {

  private static final Pattern COLON = Pattern.compile("([^:\"“”«]{3,90}):\\s+(\\S.*)");

  private record Word(String text, Type type) {}

  /// The first that occurs in a heading decides.
  private static final List<Word> WORDS =
      List.of(
          new Word("civil society", Type.CIVIL_SOCIETY),
          new Word("société civile", Type.CIVIL_SOCIETY),
          new Word("sociedad civil", Type.CIVIL_SOCIETY),
          new Word("non-governmental", Type.CIVIL_SOCIETY),
          new Word("ngo", Type.CIVIL_SOCIETY),
          new Word("ong", Type.CIVIL_SOCIETY),
          new Word("think tank", Type.ACADEMIA),
          new Word("academi", Type.ACADEMIA),
          new Word("universit", Type.ACADEMIA),
          new Word("industry", Type.INDUSTRY),
          new Word("industrie", Type.INDUSTRY),
          new Word("industria", Type.INDUSTRY),
          new Word("private sector", Type.INDUSTRY),
          new Word("regional organi", Type.REGIONAL_ORGANIZATION),
          new Word("subregional organi", Type.REGIONAL_ORGANIZATION),
          new Word("organisations régionales", Type.REGIONAL_ORGANIZATION),
          new Word("organisation régionale", Type.REGIONAL_ORGANIZATION),
          new Word("organizaciones regionales", Type.REGIONAL_ORGANIZATION),
          new Word("organización regional", Type.REGIONAL_ORGANIZATION),
          new Word("international organi", Type.INTERNATIONAL_ORGANIZATION),
          new Word("intergovernmental organi", Type.INTERNATIONAL_ORGANIZATION),
          new Word("organisations internationales", Type.INTERNATIONAL_ORGANIZATION),
          new Word("organisation internationale", Type.INTERNATIONAL_ORGANIZATION),
          new Word("organizaciones internacionales", Type.INTERNATIONAL_ORGANIZATION),
          new Word("united nations", Type.INTERNATIONAL_ORGANIZATION),
          new Word("un agencies", Type.INTERNATIONAL_ORGANIZATION),
          new Word("parliament", Type.PARLIAMENT),
          new Word("parlement", Type.PARLIAMENT),
          new Word("parlamento", Type.PARLIAMENT),
          new Word("representatives", Type.DELEGATION),
          new Word("delegation", Type.DELEGATION),
          new Word("permanent mission", Type.DELEGATION),
          new Word("embass", Type.DELEGATION),
          new Word("représentants", Type.DELEGATION),
          new Word("representantes", Type.DELEGATION),
          new Word("ministr", Type.MINISTRY),
          new Word("government", Type.GOVERNMENT),
          new Word("gouvernement", Type.GOVERNMENT),
          new Word("gobierno", Type.GOVERNMENT));

  /// The heading an item begins with, if its words announce counterparts.
  static Category of(String item) {
    String head = item.substring(0, Math.min(item.length(), 100));
    int colon = head.indexOf(": ");
    Matcher m = COLON.matcher(colon < 0 ? "" : item);
    if (m.matches()) {
      Optional<Type> type = announced(m.group(1));
      if (type.isPresent()) {
        return new Category(m.group(1).strip(), type.get(), m.group(2).strip());
      }
    }
    return new Category("", Type.PERSON, item);
  }

  private static Optional<Type> announced(String heading) {
    String low = heading.toLowerCase(Locale.ROOT);
    return WORDS.stream().filter(word -> begins(low, word.text())).map(Word::type).findFirst();
  }

  /// Whether a word of the heading begins so; "regional" stands before "organization".
  private static boolean begins(String heading, String text) {
    int at = heading.indexOf(text);
    return at == 0 || (at > 0 && !Character.isLetter(heading.charAt(at - 1)));
  }

  boolean given() {
    return !heading.isEmpty();
  }

  /// Whether the list under it is of bodies outside government.
  boolean outsideGovernment() {
    return given()
        && switch (type) {
          case CIVIL_SOCIETY, ACADEMIA, INDUSTRY -> true;
          case MINISTRY,
              GOVERNMENT,
              PARLIAMENT,
              DELEGATION,
              INTERNATIONAL_ORGANIZATION,
              REGIONAL_ORGANIZATION,
              PERSON ->
              false;
        };
  }
}
