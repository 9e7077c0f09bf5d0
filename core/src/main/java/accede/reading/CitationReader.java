package accede.reading;

import accede.documents.SymbolSearch;
import accede.mandates.PaperCitation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the documents a text cites: by symbol, and where the United Nations cite by number and
/// year or volume, in those words.
final class CitationReader {

  private static final Pattern COUNCIL =
      Pattern.compile(
          "Security Council resolutions? (\\d{1,4} \\(\\d{4}\\)(?:(?:, | and |, and )\\d{1,4} \\(\\d{4}\\)){0,40})");
  private static final Pattern NUMBER_AND_YEAR = Pattern.compile("\\d{1,4} \\(\\d{4}\\)");
  private static final Pattern TREATY_SERIES =
      Pattern.compile("United Nations, Treaty Series, vol\\. \\d{1,5}, Nos?\\. \\d{1,6}");
  private static final Pattern DETERMINER =
      Pattern.compile(
          "(?<!\\b(?:by|of|from|between|concerning|on) )\\b(?:the|a|an|its|their|his|her|this)\\s+(?=(\\p{L}))");
  private static final Pattern ISSUE =
      Pattern.compile("\\b(?:issued|circulated|distributed|published)\\b");
  private static final int LONGEST_TITLE = 120;

  private CitationReader() {}

  /// The citations of a document in their order, one for each mention.
  static List<PaperCitation> read(List<Passage> passages) {
    Set<String> all = SymbolSearch.distinct(passages.stream().map(Passage::text).toList());
    List<PaperCitation> citations = new ArrayList<>();
    Set<String> heads = new HashSet<>();
    for (Passage passage : passages) {
      for (SymbolSearch.Hit hit : SymbolSearch.in(passage.text())) {
        String symbol = SymbolSearch.withoutFootnote(hit, all);
        boolean alone = passage.text().equals(hit.symbol());
        if (!alone || heads.add(symbol)) {
          citations.add(citation(symbol, hit.start(), passage));
        }
      }
      citations.addAll(numbered(passage));
    }
    return citations;
  }

  private static List<PaperCitation> numbered(Passage passage) {
    List<PaperCitation> citations = new ArrayList<>();
    Matcher council = COUNCIL.matcher(passage.text());
    while (council.find()) {
      Matcher each = NUMBER_AND_YEAR.matcher(council.group(1));
      while (each.find()) {
        citations.add(plain("Security Council resolution " + each.group(), passage));
      }
    }
    Matcher series = TREATY_SERIES.matcher(passage.text());
    while (series.find()) {
      citations.add(plain(series.group(), passage));
    }
    return citations;
  }

  private static PaperCitation plain(String name, Passage passage) {
    return new PaperCitation(name, "", LocalDate.MIN, passage.label(), passage.line());
  }

  private static PaperCitation citation(String symbol, int start, Passage passage) {
    String before = sentenceBefore(passage.text(), start);
    return new PaperCitation(
        symbol, title(before), issued(before), passage.label(), passage.line());
  }

  private static String sentenceBefore(String text, int start) {
    String before = text.substring(Math.max(0, start - 600), start);
    int stop = Math.max(before.lastIndexOf(". "), before.lastIndexOf("; "));
    return stop < 0 ? before : before.substring(stop + 2);
  }

  /// The noun phrase before the bracket the symbol stands in.
  private static String title(String before) {
    if (!before.endsWith("(")) {
      return "";
    }
    String clause = before.substring(0, before.length() - 1).strip();
    int bracket = clause.lastIndexOf(')');
    String phrase = bracket < 0 ? clause : clause.substring(bracket + 1);
    int lastAny = -1;
    int lastCapital = -1;
    Matcher m = DETERMINER.matcher(phrase);
    while (m.find()) {
      lastAny = m.end();
      lastCapital = Character.isUpperCase(m.group(1).charAt(0)) ? m.end() : lastCapital;
    }
    int from = lastCapital >= 0 ? lastCapital : lastAny;
    String title = from < 0 ? "" : phrase.substring(from).strip().replaceFirst("[,;:]$", "");
    return title.length() > LONGEST_TITLE ? "" : title;
  }

  /// The one date of a sentence that tells of issuing the paper.
  private static LocalDate issued(String before) {
    if (!ISSUE.matcher(before.toLowerCase(Locale.ROOT)).find()) {
      return LocalDate.MIN;
    }
    List<DatePhrase> dates = DatePhrase.allIn(before, 0, 2);
    return dates.size() == 1 ? dates.getFirst().date().from() : LocalDate.MIN;
  }
}
