package accede.reading;

import accede.mandates.Mandate;
import accede.reading.Passage.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Finds the paragraphs that ask for work: recommendations, decisions, approaches, shared views.
final class MandateReader {

  private static final List<String> RECOMMENDATIONS =
      List.of("recommendation", "recommandation", "recomendacion", "recomendación");
  private static final Pattern RECOMMENDS =
      Pattern.compile("(?i)\\b(?:recommends?|decided to recommend|recommended)\\b");
  private static final Pattern DECIDES =
      Pattern.compile(
          "(?:At [^,]{3,80}, |In [^,]{3,80}, |Also, |Moreover, )?(?:[Tt]he )?(?:CSP ?\\d{1,2}"
              + "|(?:\\p{L}+ )?Conference(?: of (?:the )?(?:States )?Parties)?|General Assembly"
              + "|Security Council|(?:\\p{L}+ )?Commission|(?:\\p{L}+ )?Committee|Meeting of States"
              + " Parties)(?: \\(\\w{2,10}\\))?(?: further| also| then)?"
              + " (?:decided|established|endorsed|mandated|adopted|requested|invited|tasked)\\b.*");
  private static final Pattern APPROACHES =
      Pattern.compile("(?i)\\bapproach(?:es)?\\b.*(?:namely|following|:)");
  private static final Pattern SHARED =
      Pattern.compile("(?i)\\b(?:general understanding|participants agreed|common view)\\b");

  private MandateReader() {}

  /// The mandates of a document in their order.
  static List<Mandate> read(List<Passage> passages) {
    boolean resolution = MastheadReader.resolution(passages);
    List<Mandate> mandates = new ArrayList<>();
    for (int i = 0; i < passages.size(); i++) {
      Passage passage = passages.get(i);
      if (passage.is(Kind.PARAGRAPH) && passage.annex().isEmpty()) {
        List<Passage> below = items(passages, i);
        mandates.addAll(resolution ? asked(passage, below) : reported(passage, below));
      }
    }
    return mandates;
  }

  private static List<Passage> items(List<Passage> passages, int at) {
    return passages.subList(at + 1, passages.size()).stream()
        .takeWhile(p -> p.is(Kind.ITEM))
        .toList();
  }

  /// In a resolution every numbered paragraph and item asks for something.
  private static List<Mandate> asked(Passage paragraph, List<Passage> below) {
    List<Mandate> mandates = new ArrayList<>();
    mandates.add(mandate(paragraph, Mandate.Kind.RECOMMENDATION));
    below.forEach(item -> mandates.add(mandate(item, Mandate.Kind.RECOMMENDATION)));
    return mandates;
  }

  private static List<Mandate> reported(Passage paragraph, List<Passage> below) {
    String text = paragraph.text();
    if (paragraph
        .heading()
        .toLowerCase(Locale.ROOT)
        .matches(".*(?:" + String.join("|", RECOMMENDATIONS) + ").*")) {
      if (!below.isEmpty()) {
        return all(below, Mandate.Kind.RECOMMENDATION);
      }
      return RECOMMENDS.matcher(text).find()
          ? List.of(mandate(paragraph, Mandate.Kind.RECOMMENDATION))
          : List.of();
    }
    if (!below.isEmpty() && text.length() < 2000 && APPROACHES.matcher(text).find()) {
      return all(below, Mandate.Kind.APPROACH);
    }
    if (SHARED.matcher(text).find()) {
      return List.of(mandate(paragraph, Mandate.Kind.UNDERSTANDING));
    }
    return decisions(paragraph);
  }

  private static List<Mandate> all(List<Passage> items, Mandate.Kind kind) {
    return items.stream().map(item -> mandate(item, kind)).toList();
  }

  private static List<Mandate> decisions(Passage paragraph) {
    String decided =
        Sentences.of(paragraph.text()).stream()
            .filter(sentence -> DECIDES.matcher(sentence).matches())
            .collect(Collectors.joining(" "));
    return decided.isEmpty()
        ? List.of()
        : List.of(new Mandate(paragraph.label(), decided, Mandate.Kind.DECISION, paragraph.line()));
  }

  private static Mandate mandate(Passage passage, Mandate.Kind kind) {
    String text = passage.text().replaceFirst("(?:;| and|; and)$", "").replaceFirst("[;:]$", "");
    return new Mandate(passage.label(), text, kind, passage.line());
  }
}
