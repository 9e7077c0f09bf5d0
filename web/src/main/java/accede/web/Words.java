package accede.web;

import accede.documents.PrintedDate;
import accede.geography.Language;
import accede.participation.ActDay;
import com.ibm.icu.text.Collator;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// What the pages say in one language: whole sentences with named gaps (ICU MessageFormat, so that
/// numbers take the plural forms of the language), dates, shares and the order of names.
public final class Words {

  private static final Map<Language, Words> ALL = new EnumMap<>(Language.class);

  static {
    for (Language language : Language.values()) {
      ALL.put(language, read(language));
    }
  }

  private final Language language;
  private final ULocale locale;
  private final Map<String, String> sentences;

  private Words(Language language, Map<String, String> sentences) {
    this.language = language;
    // Digits as the United Nations print them, in Arabic too.
    this.locale = ULocale.forLanguageTag(language.tag() + "-u-nu-latn");
    this.sentences = Map.copyOf(sentences);
  }

  /// The words of a language.
  public static Words of(Language language) {
    Words words = ALL.get(language);
    if (words == null) {
      throw new IllegalStateException("No words for " + language);
    }
    return words;
  }

  private static Words read(Language language) {
    String name = "words_" + language.tag() + ".properties";
    Properties properties = new Properties();
    try (var in = Words.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("The product lacks " + name + ".");
      }
      Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
    Map<String, String> sentences = new HashMap<>();
    properties.forEach((key, sentence) -> sentences.put((String) key, (String) sentence));
    return new Words(language, sentences);
  }

  /// The language.
  public Language language() {
    return language;
  }

  /// The sentence under a key that has no gaps.
  public String say(String key) {
    String sentence = sentences.get(key);
    if (sentence == null) {
      throw new IllegalArgumentException("No words for '" + key + "' in " + language.tag() + ".");
    }
    return sentence;
  }

  /// The sentence under a key, its gaps filled.
  String fill(String key, Map<String, ?> gaps) {
    Map<String, Object> filled = new HashMap<>();
    gaps.forEach(
        (gap, value) -> filled.put(gap, value instanceof String text ? apart(text) : value));
    return new MessageFormat(say(key), locale).format(filled);
  }

  /// In Arabic, text that comes from elsewhere keeps its own direction.
  private String apart(String text) {
    return language.rightToLeft() && !text.isEmpty() ? "\u2068" + text + "\u2069" : text;
  }

  /// The keys, for checking one language against another.
  Set<String> keys() {
    return new TreeSet<>(sentences.keySet());
  }

  /// A day: 30 May 2018.
  String day(LocalDate day) {
    return PrintedDate.of(day, language.locale());
  }

  /// A moment, in the time all States share: 30 May 2018, 09:15 UTC.
  String moment(Instant moment) {
    ZonedDateTime time = moment.atZone(ZoneOffset.UTC);
    return fill(
        "moment",
        Map.of(
            "day", day(time.toLocalDate()),
            "time", String.format(Locale.ROOT, "%02d:%02d", time.getHour(), time.getMinute())));
  }

  /// What was done, by the word the audit has for it, such as `note.read`.
  String action(String word) {
    String key = "audit." + word;
    return sentences.containsKey(key) ? say(key) : word;
  }

  /// The words of the audit that [#action(String)] knows.
  Set<String> actions() {
    return sentences.keySet().stream()
        .filter(key -> key.matches("audit\\.[a-z_]+\\.[a-z_]+"))
        .map(key -> key.substring("audit.".length()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /// The day of an act, as exactly as it is known.
  String day(ActDay day) {
    return switch (day.precision()) {
      case DAY -> day(day.notBefore());
      case MONTH -> PrintedDate.of(YearMonth.from(day.notBefore()), language.locale());
      case YEAR -> Integer.toString(day.notBefore().getYear());
      case BETWEEN ->
          fill("between", Map.of("from", day(day.notBefore()), "to", day(day.notAfter())));
    };
  }

  /// A share of a whole: 48 %.
  String share(int part, int whole) {
    NumberFormat format = NumberFormat.getPercentInstance(locale);
    return format.format(whole == 0 ? 0 : (double) part / whole);
  }

  /// The order of names in the language.
  Collator order() {
    return Collator.getInstance(ULocale.forLanguageTag(language.tag()));
  }
}
