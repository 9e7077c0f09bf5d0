package accede.geography;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The six official languages of the United Nations.
public enum Language {
  ENGLISH("en"),
  FRENCH("fr"),
  SPANISH("es"),
  RUSSIAN("ru"),
  CHINESE("zh"),
  ARABIC("ar");

  private final String tag;

  Language(String tag) {
    this.tag = tag;
  }

  /// The language of a BCP 47 tag; `fr` and `fr-CH` are both French.
  public static Optional<Language> find(String tag) {
    String primary = tag.toLowerCase(Locale.ROOT).split("[-_]", -1)[0];
    return Stream.of(values()).filter(language -> language.tag.equals(primary)).findFirst();
  }

  /// The two-letter tag.
  public String tag() {
    return tag;
  }

  /// The same for the JDK.
  public Locale locale() {
    return Locale.forLanguageTag(tag);
  }

  /// Whether the script runs from right to left.
  public boolean rightToLeft() {
    return this == ARABIC;
  }
}
