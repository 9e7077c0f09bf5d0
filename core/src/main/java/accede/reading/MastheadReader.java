package accede.reading;

import accede.documents.SymbolSearch;
import accede.reading.Passage.Kind;
import accede.reading.Reading.Masthead;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Reads the head of a document: its symbol, title, issuer, date, language and conference.
final class MastheadReader {

  private static final int LONGEST_HEAD = 40;
  private static final Pattern DISTRIBUTED = Pattern.compile("Distr\\.: ?[A-Z][a-z]+ ");
  private static final Pattern ISSUED_BY =
      Pattern.compile("(?:Issued|Submitted|Presented|Prepared) by:? (.{3,160})");
  private static final Pattern ORGAN =
      Pattern.compile("General Assembly|Security Council|Economic and Social Council|Secretariat");
  private static final Pattern ORIGINAL = Pattern.compile("(?:Original|Langue|Idioma): ?(\\p{L}+)");
  private static final Pattern CONFERENCE =
      Pattern.compile(
          "(?i)\\b([\\p{L}-]+|\\d{1,2}(?:st|nd|rd|th)) conference of (?:the )?states parties");
  private static final Pattern SHORT_CONFERENCE = Pattern.compile("\\bCSP ?(\\d{1,2})\\b");
  private static final Pattern TITLE =
      Pattern.compile(
          "(?:Draft |Final )?(?:Report|Letter|Note|Statement|Rapport|Informe) (?:of|by|on|dated|to|du|de|sur|sobre) .{3,400}");
  private static final Pattern RESOLUTION_NUMBER =
      Pattern.compile("\\d{1,3}/\\d{1,4}(?: [A-Z])?\\.");
  private static final Map<String, String> LANGUAGES =
      Map.of(
          "english",
          "en",
          "french",
          "fr",
          "spanish",
          "es",
          "russian",
          "ru",
          "chinese",
          "zh",
          "arabic",
          "ar",
          "anglais",
          "en",
          "français",
          "fr",
          "español",
          "es");

  private final List<Passage> head;
  private final String text;

  private MastheadReader(List<Passage> passages) {
    this.head =
        passages.stream().limit(LONGEST_HEAD).takeWhile(p -> !p.is(Kind.PARAGRAPH)).toList();
    this.text =
        head.stream()
            .map(Passage::text)
            .map(t -> t.substring(0, Math.min(1500, t.length())))
            .collect(Collectors.joining("\n"));
  }

  static Masthead read(List<Passage> passages) {
    MastheadReader reader = new MastheadReader(passages);
    return new Masthead(
        reader.title(),
        reader.symbol(),
        reader.issuer(),
        reader.date(),
        reader.language(),
        reader.conference());
  }

  /// Whether the document is a resolution, whose numbered paragraphs all ask for something.
  static boolean resolution(List<Passage> passages) {
    return passages.stream()
        .limit(LONGEST_HEAD)
        .anyMatch(p -> p.text().matches("(?i)(?:resolution|decision) adopted by .{3,200}"));
  }

  private String symbol() {
    return head.stream()
        .limit(6)
        .flatMap(passage ->
            SymbolSearch.in(passage.text()).stream()
                .filter(hit -> hit.start() < 200 && !bracketed(passage.text(), hit.start()))
                .map(SymbolSearch.Hit::symbol))
        .findFirst()
        .orElse("");
  }

  private static boolean bracketed(String text, int start) {
    return start > 0 && text.charAt(start - 1) == '(';
  }

  private LocalDate date() {
    Matcher distributed = DISTRIBUTED.matcher(text);
    if (distributed.find()) {
      Optional<DatePhrase> phrase = DatePhrase.at(text, distributed.end(), 0);
      if (phrase.isPresent()) {
        return phrase.get().date().from();
      }
    }
    return head.stream()
        .map(passage -> DateHeader.parse(passage.text(), 0))
        .flatMap(Optional::stream)
        .filter(header -> header.rest().isEmpty())
        .map(header -> header.date().date().from())
        .findFirst()
        .orElse(LocalDate.MIN);
  }

  private String issuer() {
    Matcher issued = ISSUED_BY.matcher(text);
    if (issued.find()) {
      return issued.group(1).replaceFirst("^the ", "").strip();
    }
    Matcher organ = ORGAN.matcher(text);
    return organ.find() ? organ.group() : "";
  }

  private String language() {
    Matcher m = ORIGINAL.matcher(text);
    return m.find() ? LANGUAGES.getOrDefault(m.group(1).toLowerCase(Locale.ROOT), "") : "";
  }

  private String conference() {
    Matcher m = CONFERENCE.matcher(text);
    while (m.find()) {
      OptionalInt ordinal = Ordinals.find(m.group(1));
      if (ordinal.isPresent()) {
        return "CSP" + ordinal.getAsInt();
      }
    }
    Matcher shorter = SHORT_CONFERENCE.matcher(text);
    return shorter.find() ? "CSP" + shorter.group(1) : "";
  }

  private String title() {
    return numberedTitle()
        .or(this::capitalTitle)
        .or(this::spokenTitle)
        .or(() -> head.stream().filter(p -> p.is(Kind.HEADING)).map(Passage::text).findFirst())
        .orElse("");
  }

  /// What follows the number of a resolution.
  private Optional<String> numberedTitle() {
    for (int i = 0; i + 1 < head.size(); i++) {
      if (RESOLUTION_NUMBER.matcher(head.get(i).text()).matches()) {
        return Optional.of(head.get(i + 1).text());
      }
    }
    return Optional.empty();
  }

  private Optional<String> capitalTitle() {
    return head.stream()
        .filter(p -> p.annex().isEmpty() && Headings.capitals(p.text()))
        .map(Passage::text)
        .findFirst();
  }

  private Optional<String> spokenTitle() {
    Matcher m = TITLE.matcher(text);
    return m.find() ? Optional.of(m.group().strip()) : Optional.empty();
  }
}
