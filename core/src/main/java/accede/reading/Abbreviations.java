package accede.reading;

import accede.geography.Gazetteer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The abbreviations a document explains, as in "Working Group on Treaty Universalization (WGTU)".
///
/// @param explained each explanation in its order
record Abbreviations(List<Explained> explained) {

  private static final Pattern BRACKET =
      Pattern.compile("\\(([A-Z][A-Za-z]{1,11})(?:[,;][^)]{0,80})?\\)");
  private static final Pattern LAST_WORDS = Pattern.compile("(?:[\\p{L}’'&-]+[ ]){1,14}$");

  /// An abbreviation, what it stands for, and the line that says so.
  record Explained(String abbreviation, String name, int line) {}

  static Abbreviations of(List<Passage> passages) {
    List<Explained> explained = new ArrayList<>();
    for (Passage passage : passages) {
      Matcher m = BRACKET.matcher(passage.text());
      while (m.find()) {
        String abbreviation = m.group(1);
        String name = nameBefore(passage.text(), m.start(), abbreviation);
        if (!name.isEmpty()) {
          explained.add(new Explained(abbreviation, name, passage.line()));
        }
      }
    }
    return new Abbreviations(List.copyOf(explained));
  }

  /// The words before the bracket from the one that gives the abbreviation its first letter.
  private static String nameBefore(String text, int bracket, String abbreviation) {
    String before = text.substring(Math.max(0, bracket - 160), bracket);
    Matcher m = LAST_WORDS.matcher(before);
    if (!m.find() || abbreviation.chars().filter(Character::isUpperCase).count() < 2) {
      return "";
    }
    String[] words = m.group().strip().split(" ");
    int needed = (int) abbreviation.chars().filter(Character::isUpperCase).count();
    int letter = needed - 1;
    String capitals = abbreviation.replaceAll("[^A-Z]", "");
    int from = -1;
    for (int i = words.length - 1; i >= 0 && letter >= 0; i--) {
      String initials = initials(words[i]);
      for (int k = initials.length() - 1; k >= 0 && letter >= 0; k--) {
        if (initials.charAt(k) == capitals.charAt(letter)) {
          letter--;
          from = i;
        }
      }
    }
    return letter < 0 ? String.join(" ", List.of(words).subList(from, words.length)) : "";
  }

  /// The capitals a word may lend to an abbreviation: "AeroSpace" gives A and S.
  private static String initials(String word) {
    StringBuilder capitals = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      boolean first = i == 0 || word.charAt(i - 1) == '-';
      char c = word.charAt(i);
      if (Character.isUpperCase(c) && (first || Character.isLowerCase(word.charAt(i - 1)))) {
        capitals.append(c);
      }
    }
    return capitals.toString();
  }

  /// The abbreviation of each name, names folded.
  Map<String, String> byName() {
    Map<String, String> byName = new TreeMap<>();
    explained.forEach(e -> byName.putIfAbsent(Gazetteer.fold(e.name()), e.abbreviation()));
    return byName;
  }
}
