package accede.exchange;

import accede.depositary.Sheet.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Sets the marks of footnotes apart from the words they stand behind.
final class FootnoteMarks {

  private static final Pattern RAISED =
      Pattern.compile(
          "(?is)<(superscript|sup)\\b[^<>]*>(.{0,200}?)</\\1\\s*>|([¹²³⁰⁴-⁹]+)|\\[\\^(\\w+)]");
  private static final Pattern TAG = Pattern.compile("</?[A-Za-z][^<>]{0,200}>");
  private static final Pattern MARK = Pattern.compile("(\\d{1,3}|\\p{L}|[*†‡§]{1,5})\\.?");
  private static final int LONGEST_MARKS = 40;
  private static final Pattern ORDINAL = Pattern.compile("(?iu)er|re|e|ère|ème|st|nd|rd|th|o|º|ª");

  private FootnoteMarks() {}

  /// The cell of a text that may hold marks as `<superscript>7</superscript>`, `³` or `[^3]`.
  static Cell cell(String printed) {
    return cell(printed, List.of());
  }

  /// The same, with marks that were already found.
  static Cell cell(String printed, List<String> found) {
    if (found.isEmpty() && printed.chars().noneMatch(FootnoteMarks::mayMark)) {
      return Cell.of(SheetMaker.oneLine(printed));
    }
    List<String> marks = new ArrayList<>(found);
    StringBuilder words = new StringBuilder();
    Matcher raised = RAISED.matcher(printed);
    int read = 0;
    while (raised.find()) {
      words.append(printed, read, raised.start());
      String mark = raised.group().replaceAll("</?[^<>]*>|\\[\\^|]", "");
      if (isOrdinal(words, mark)) {
        words.append(mark);
      } else {
        marks.addAll(split(mark));
      }
      read = raised.end();
    }
    words.append(printed, read, printed.length());
    String text = SheetMaker.oneLine(TAG.matcher(words).replaceAll(FootnoteMarks::inPlaceOf));
    return new Cell(marks.isEmpty() ? text : withoutCommasBehind(text), marks);
  }

  /// Whether a raised text belongs to the number or letter before it, as in `1er août` and `No 8`.
  static boolean isOrdinal(CharSequence before, String raised) {
    if (before.isEmpty()) {
      return false;
    }
    char last = before.charAt(before.length() - 1);
    return (Character.isDigit(last) && ORDINAL.matcher(raised.strip()).matches())
        || ((last == 'N' || last == 'n') && raised.strip().matches("os?"));
  }

  /// Whether a text is nothing but marks, such as `3, 4` or `*`.
  static boolean isMark(String text) {
    List<String> marks = text.length() > LONGEST_MARKS ? List.of() : split(text);
    return !marks.isEmpty() && marks.stream().allMatch(mark -> MARK.matcher(mark).matches());
  }

  /// The marks in a text such as `3, 4`.
  static List<String> split(String text) {
    List<String> marks = new ArrayList<>();
    for (String mark : text.split("[\\s,;()\\[\\]\\u00A0]+", -1)) {
      if (!mark.isEmpty()) {
        marks.add(digits(mark));
      }
    }
    return marks;
  }

  private static String inPlaceOf(MatchResult tag) {
    return tag.group().toLowerCase(Locale.ROOT).startsWith("<br") ? " " : "";
  }

  private static boolean mayMark(int c) {
    return c == '<' || c == '^' || lowered(c) != c;
  }

  private static String withoutCommasBehind(String text) {
    int end = text.length();
    while (end > 0 && " ,;".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(0, end);
  }

  private static String digits(String mark) {
    StringBuilder plain = new StringBuilder();
    mark.chars().map(FootnoteMarks::lowered).forEach(plain::appendCodePoint);
    return plain.toString();
  }

  private static int lowered(int c) {
    return switch (c) {
      case '¹' -> '1';
      case '²' -> '2';
      case '³' -> '3';
      default -> c == 0x2070 || (c >= 0x2074 && c <= 0x2079) ? c - 0x2070 + '0' : c;
    };
  }
}
