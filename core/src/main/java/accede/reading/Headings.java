package accede.reading;

import accede.reading.Passage.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Which lines are headings, and what stands under which.
final class Headings {

  private static final Pattern ANNEX =
      Pattern.compile(
          "(?i:annex|annexe|anexo|appendix)(?: [A-Z]| [IVXL]{1,6}| \\d{1,2})?\\b.{0,160}");

  private static final Pattern ROMAN_HEADING = Pattern.compile("[IVXL]{1,6}\\. \\p{Lu}.{0,200}");

  private static final Pattern PROCESS =
      Pattern.compile(
          "(?i)\\W*(?:[\\p{L}\\d’'-]+ ){1,6}(?:process|processus|proceso|cycle|presidency|presidence)\\W*");

  private static final int HEADING_LIMIT = 100;

  private Headings() {}

  static List<Passage> placed(List<Passage> passages) {
    List<Passage> placed = new ArrayList<>();
    String heading = "";
    String annex = "";
    int lastNumber = 0;
    for (int i = 0; i < passages.size(); i++) {
      Passage passage = passages.get(i);
      boolean beforeParagraph = i + 1 < passages.size() && passages.get(i + 1).is(Kind.PARAGRAPH);
      boolean afterDate = i > 0 && DateHeader.begins(passages.get(i - 1).text());
      boolean beforeDate = i + 1 < passages.size() && DateHeader.begins(passages.get(i + 1).text());
      Neighbours neighbours = new Neighbours(beforeParagraph, beforeDate, afterDate, lastNumber);
      if (isHeading(passage, neighbours)) {
        boolean opensAnnex = ANNEX.matcher(passage.text()).matches();
        annex = opensAnnex ? passage.text() : annex;
        heading = passage.text();
        placed.add(passage.as(Kind.HEADING).under(opensAnnex ? "" : heading, annex));
      } else {
        if (passage.is(Kind.PARAGRAPH)) {
          lastNumber = Integer.parseInt(passage.label());
        }
        placed.add(passage.under(heading, annex));
      }
    }
    return placed;
  }

  /// What stands around a passage.
  private record Neighbours(
      boolean beforeParagraph, boolean beforeDate, boolean afterDate, int lastNumber) {}

  private static boolean isHeading(Passage passage, Neighbours around) {
    String text = passage.text();
    return switch (passage.kind()) {
      case HEADING -> true;
      case ROW, BULLET, ITEM -> false;
      case PARAGRAPH ->
          around.beforeParagraph() && shortTitle(text) && restarts(passage, around.lastNumber());
      case LINE ->
          ANNEX.matcher(text).matches() && text.length() < 200
              || capitals(text) && text.length() < 200
              || ROMAN_HEADING.matcher(text).matches()
              || (around.beforeDate() && !around.afterDate() && PROCESS.matcher(text).matches())
              || (around.beforeParagraph() && !around.afterDate() && shortTitle(text));
    };
  }

  private static boolean restarts(Passage paragraph, int lastNumber) {
    return Integer.parseInt(paragraph.label()) != lastNumber + 1;
  }

  private static boolean shortTitle(String text) {
    return !text.isEmpty()
        && text.length() <= HEADING_LIMIT
        && !Structure.endsSentence(text)
        && Character.isUpperCase(text.charAt(0))
        && !text.contains("://")
        && !DateHeader.begins(text);
  }

  /// Whether a line is set in capitals: several words, no small letter to speak of.
  static boolean capitals(String text) {
    long upper = text.chars().filter(Character::isUpperCase).count();
    long lower = text.chars().filter(Character::isLowerCase).count();
    return upper >= 6 && lower * 6 <= upper && text.indexOf('/') < 0;
  }
}
