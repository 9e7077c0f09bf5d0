package accede.reading;

import accede.documents.Symbol;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// What the printer put on a page and the author did not write: page numbers, job numbers, running
/// heads.
final class PageMarks {

  private static final Pattern MARK =
      Pattern.compile(
          "\\*?\\d{6,8}\\*?" // job number as a bar code, date under it
              + "|(?:GE\\.)?\\d{2}-\\d{5}(?: \\([A-Z]\\))?(?: +\\d{6})?"
              + "|[A-Z]{2}-\\d{4}-\\d{4}\\([A-Z]\\)"
              + "|\\d{1,3}(?:/\\d{1,3})?"
              + "|[Pp]age \\d{1,4}(?: of \\d{1,4})?"
              + "|_{5,}"
              + "|[a-z]");
  private static final int REACH = 6;
  private static final int APART = 10;

  private PageMarks() {}

  /// The places of the lines that are page marks, from 0.
  static Set<Integer> in(List<String> lines) {
    Set<Integer> marks = new HashSet<>();
    Set<String> symbols = new HashSet<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.length() <= 60 && (MARK.matcher(line).matches() || symbolAgain(line, symbols))) {
        marks.add(i);
      }
    }
    if (!marks.isEmpty()) {
      marks.addAll(runningHeads(lines, marks));
    }
    return marks;
  }

  private static boolean symbolAgain(String line, Set<String> seen) {
    return line.indexOf('/') > 0
        && line.indexOf(' ') < 0
        && Symbol.parse(line) instanceof Symbol
        && !seen.add(line);
  }

  /// Lines printed again and again near the marks of different pages.
  private static Set<Integer> runningHeads(List<String> lines, Set<Integer> marks) {
    Map<String, Set<Integer>> pages = new HashMap<>();
    Set<Integer> places = new HashSet<>();
    int page = 0;
    int before = Integer.MIN_VALUE / 2;
    for (int mark : new TreeSet<>(marks)) {
      page += mark - before > APART ? 1 : 0;
      before = mark;
      int last = Math.min(lines.size() - 1, mark + REACH);
      for (int i = Math.max(0, mark - REACH); i <= last; i++) {
        if (worded(lines.get(i)) && !marks.contains(i)) {
          places.add(i);
          pages.computeIfAbsent(lines.get(i).strip(), line -> new HashSet<>()).add(page);
        }
      }
    }
    int enough = Math.max(2, page / 3);
    places.removeIf(i -> pages.getOrDefault(lines.get(i).strip(), Set.of()).size() < enough);
    return places;
  }

  private static boolean worded(String line) {
    return line.strip().length() <= 120
        && !DateHeader.begins(line)
        && line.chars().filter(Character::isLetter).limit(12).count() == 12;
  }
}
