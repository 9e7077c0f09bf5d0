package accede.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Parts prose into sentences; abbreviations, initials and numbers end none.
final class Sentences {

  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "mr", "ms", "mrs", "dr", "h.e", "no", "vol", "art", "para", "paras", "rev", "st", "cf");

  /// A sentence longer than this is read no further: no real one is.
  private static final int LONGEST = 3000;

  private Sentences() {}

  static List<String> of(String text) {
    List<String> sentences = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      if (ends(text, i)) {
        add(sentences, text, start, i + 1);
        start = i + 1;
      }
    }
    add(sentences, text, start, text.length());
    return sentences;
  }

  private static void add(List<String> sentences, String text, int start, int end) {
    String sentence = text.substring(start, Math.min(end, start + LONGEST)).strip();
    if (!sentence.isEmpty()) {
      sentences.add(sentence);
    }
  }

  private static boolean ends(String text, int at) {
    char c = text.charAt(at);
    boolean stop = (c == '.' || c == '?' || c == '!') && at + 2 < text.length();
    return stop
        && text.charAt(at + 1) == ' '
        && (Character.isUpperCase(text.charAt(at + 2)) || text.charAt(at + 2) == '(')
        && !abbreviation(text, at);
  }

  private static boolean abbreviation(String text, int at) {
    int start = at;
    while (start > 0 && at - start < 6 && !Character.isWhitespace(text.charAt(start - 1))) {
      start--;
    }
    String word = text.substring(start, at).toLowerCase(Locale.ROOT);
    return ABBREVIATIONS.contains(word)
        || (word.length() == 1 && Character.isLetter(word.charAt(0)));
  }
}
