package accede.outreach;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Looks over words before everybody sees them: marks names of persons and what was said in
/// confidence. It advises; whoever publishes decides.
public final class PublicWords {

  /// What makes a stretch of words doubtful.
  public enum Doubt {
    /// A person we hold a name of.
    KNOWN_PERSON,
    /// What follows a title that persons bear.
    TITLED_PERSON,
    /// An address or a number by which somebody is reached.
    REACH,
    /// A word that says itself that it is not meant for all.
    CONFIDENTIAL_WORD,
    /// Five words or more as the confidential note has them.
    FROM_THE_NOTE
  }

  /// A stretch of the words, by characters.
  public record Mark(int from, int to, Doubt doubt) {}

  private static final int WORDS_IN_A_ROW = 5;

  /// Titles in the six languages; a name is what follows with a capital, or without cases at all.
  private static final Pattern TITLED =
      Pattern.compile(
          "(?U)(?<!\\p{L})(?:Mr|Mrs|Ms|Dr|Prof|Amb|Ambassador|Minister|President|Sir|Dame|"
              + "H\\.E|S\\.E|M|Mme|Mlle|Me|Ambassadeur|Ambassadrice|Ministre|Sr|Sra|Srta|Embajador|"
              + "Embajadora|Ministro|Ministra|г-н|г-жа|Посол|Министр|السيد|السيدة|السفير|السفيرة|الوزير|الوزيرة)"
              + "\\.?\\s+((?:(?:de|da|del|la|van|von|bin|al|el|ten|der|den)\\s+|\\p{Lu}[\\p{L}'’.-]*\\s*|[\\p{IsArabic}]+\\s*){1,4})");

  private static final Pattern CHINESE_TITLED =
      Pattern.compile("[\\p{IsHan}]{2,4}(?=先生|女士|大使|部长|总统|博士)");

  private static final Pattern REACH =
      Pattern.compile("[\\w.+-]+@[\\w-]+\\.[\\w.-]+|\\+?\\d[\\d ()/-]{6,}\\d");

  private static final Pattern CONFIDENTIAL =
      Pattern.compile(
          "(?iU)(?<!\\p{L})(confidential(?:ly)?|in confidence|off the record|not for (?:attribution|publication)|"
              + "non-?paper|internal(?: use)?|restricted|secret|sensitive|embargo\\w*|privately|"
              + "confidentiel\\w*|officieu\\w+|à titre privé|confidencial\\w*|reservad[oa]s?|extraoficial\\w*|"
              + "конфиденциальн\\w*|секретн\\w*|неофициальн\\w*)(?!\\p{L})|سري|غير رسمي|保密|机密|内部|非正式");

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  private PublicWords() {}

  /// Marks what is doubtful, in order.
  ///
  /// @param words that would be published
  /// @param persons names of persons we hold
  /// @param note the confidential text the words come from; empty for none
  public static List<Mark> doubts(String words, Collection<String> persons, String note) {
    List<Mark> marks = new ArrayList<>();
    for (String person : persons) {
      findName(words, person, marks);
    }
    findGroup(TITLED, 1, words, Doubt.TITLED_PERSON, marks);
    findGroup(CHINESE_TITLED, 0, words, Doubt.TITLED_PERSON, marks);
    findGroup(REACH, 0, words, Doubt.REACH, marks);
    findGroup(CONFIDENTIAL, 0, words, Doubt.CONFIDENTIAL_WORD, marks);
    findPassages(words, note, marks);
    marks.sort(
        Comparator.comparingInt(Mark::from)
            .thenComparing(Comparator.comparingInt(Mark::to).reversed())
            .thenComparing(Mark::doubt));
    return apart(marks);
  }

  /// A name as it is held, or its last part of three letters and more.
  private static void findName(String words, String person, List<Mark> marks) {
    String name = person.strip();
    if (name.length() < 2) {
      return;
    }
    int space = name.lastIndexOf(' ');
    String last = name.substring(space + 1);
    String either =
        Pattern.quote(name) + (space > 0 && last.length() > 2 ? "|" + Pattern.quote(last) : "");
    boolean spaced =
        name.codePoints()
            .noneMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    Pattern pattern =
        Pattern.compile(spaced ? "(?iU)(?<!\\p{L})(?:" + either + ")(?!\\p{L})" : either);
    findGroup(pattern, 0, words, Doubt.KNOWN_PERSON, marks);
  }

  private static void findGroup(
      Pattern pattern, int group, String words, Doubt doubt, List<Mark> marks) {
    Matcher found = pattern.matcher(words);
    while (found.find()) {
      int to = found.start(group) + found.group(group).stripTrailing().length();
      marks.add(new Mark(found.start(group), to, doubt));
    }
  }

  private static void findPassages(String words, String note, List<Mark> marks) {
    Set<List<String>> passages =
        Set.copyOf(
            runs(spans(note), note).stream()
                .map(run -> run.stream().map(span -> word(note, span)).toList())
                .collect(Collectors.toSet()));
    if (passages.isEmpty()) {
      return;
    }
    List<int[]> spans = spans(words);
    int until = -1;
    int from = -1;
    for (List<int[]> run : runs(spans, words)) {
      if (passages.contains(run.stream().map(span -> word(words, span)).toList())) {
        int start = run.getFirst()[0];
        if (start > until) {
          if (until > 0) {
            marks.add(new Mark(from, until, Doubt.FROM_THE_NOTE));
          }
          from = start;
        }
        until = run.getLast()[1];
      }
    }
    if (until > 0) {
      marks.add(new Mark(from, until, Doubt.FROM_THE_NOTE));
    }
  }

  private static List<int[]> spans(String text) {
    List<int[]> spans = new ArrayList<>();
    Matcher words = WORD.matcher(text);
    while (words.find()) {
      spans.add(new int[] {words.start(), words.end()});
    }
    return spans;
  }

  private static List<List<int[]>> runs(List<int[]> spans, String text) {
    List<List<int[]>> runs = new ArrayList<>();
    for (int i = 0; i + WORDS_IN_A_ROW <= spans.size() && !text.isEmpty(); i++) {
      runs.add(spans.subList(i, i + WORDS_IN_A_ROW));
    }
    return runs;
  }

  private static String word(String text, int[] span) {
    return text.substring(span[0], span[1]).toLowerCase(Locale.ROOT);
  }

  /// What lies within a mark before it says nothing more.
  private static List<Mark> apart(List<Mark> marks) {
    List<Mark> apart = new ArrayList<>();
    int end = 0;
    for (Mark mark : marks) {
      int from = Math.max(mark.from(), end);
      if (from < mark.to()) {
        apart.add(new Mark(from, mark.to(), mark.doubt()));
        end = mark.to();
      }
    }
    return List.copyOf(apart);
  }
}
