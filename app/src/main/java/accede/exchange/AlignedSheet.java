package accede.exchange;

import accede.depositary.Sheet;
import accede.depositary.Sheet.Cell;
import accede.depositary.Sheet.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Tables of text whose columns stand under one another, two blanks or more apart, such as printed
/// lists with days like 3-VII-1964. Heads and numbers of pages in the middle of the table become
/// lines of text. A name or a day that goes on in the next line is put together again.
final class AlignedSheet {

  private static final Pattern SEGMENT = Pattern.compile("\\S+(?: \\S+)*+");
  private static final Pattern RULER = Pattern.compile("[\\s=_*+-]{3,}");
  private static final Pattern PAGE =
      Pattern.compile(
          "(?iu)\\W*((page|pagina|página|стр\\.?)\\s*)?\\d{1,4}(\\s*(/|of|de|sur|von|van)\\s*\\d{1,4})?\\W*");
  private static final Pattern DAY_BEHIND = Pattern.compile("[\\[(]?\\d.*");
  private static final Pattern SMALL_OR_BRACKET = Pattern.compile("[\\p{Ll}(].*");
  private static final int MOST_BEFORE = 3;
  private static final int MOST_LINES_OF_A_ROW = 12;

  /// A piece of a line: words one blank apart, and where they stand.
  private record Segment(int start, String text) {
    int end() {
      return start + text.length();
    }
  }

  /// A line of the file, cut into its pieces.
  ///
  /// @param newPage whether a page of paper begins with it
  private record Printed(int number, boolean newPage, String text, List<Segment> segments) {

    boolean isBlank() {
      return segments.isEmpty();
    }

    boolean isRuler() {
      return !isBlank() && RULER.matcher(text).matches();
    }

    boolean isWords() {
      return segments.stream().noneMatch(segment -> Headings.isDayOrNumber(segment.text()));
    }

    boolean holdsDay() {
      return segments.size() > 1
          && segments.stream().skip(1).map(Segment::text).anyMatch(Printed::isDay);
    }

    private static boolean isDay(String text) {
      return Headings.isDayOrNumber(text) && !FootnoteMarks.isMark(text);
    }
  }

  private final SheetMaker maker;
  private final List<Printed> lines;
  private final List<Segment> columns = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();
  private List<Cell> headings = List.of();

  private AlignedSheet(String file, List<String> lines) {
    this.maker = new SheetMaker(file);
    this.lines = cut(lines);
  }

  /// How many of a hundred lines that are not empty have two pieces or more.
  static int fit(List<String> lines) {
    List<Printed> filled = cut(lines).stream().filter(line -> !line.isBlank()).toList();
    long several = filled.stream().filter(line -> line.segments().size() > 1).count();
    return filled.isEmpty() ? 0 : (int) (several * 100 / filled.size());
  }

  static Sheet read(String file, List<String> lines) {
    AlignedSheet sheet = new AlignedSheet(file, lines);
    sheet.lines.forEach(line -> sheet.maker.count(line.number(), line.segments().size()));
    sheet.read();
    return sheet.maker.made();
  }

  private static List<Printed> cut(List<String> lines) {
    List<Printed> cut = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String text = plain(lines.get(i));
      List<Segment> segments = new ArrayList<>();
      Matcher words = SEGMENT.matcher(text);
      while (words.find() && segments.size() <= SheetMaker.MOST_COLUMNS) {
        segments.add(new Segment(words.start(), words.group()));
      }
      cut.add(new Printed(i + 1, lines.get(i).indexOf('\f') >= 0, text, segments));
    }
    return cut;
  }

  /// With tabs as they would be printed, and blanks of every kind as blanks.
  private static String plain(String line) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '\t') {
        plain.repeat(' ', 8 - plain.length() % 8);
      } else {
        plain.append(Character.isWhitespace(c) || Character.isSpaceChar(c) ? ' ' : c);
      }
    }
    return plain.toString();
  }

  private void read() {
    int heading = headingLine();
    if (heading < 0) {
      lines.forEach(this::text);
      return;
    }
    int first = firstOfHeading(heading);
    int last = lastOfHeading(heading);
    lines.subList(0, first).forEach(this::text);
    takeHeadings(first, last);
    int end = lastRow(last);
    body(last + 1, end);
    endTable();
    lines.subList(end + 1, lines.size()).forEach(this::text);
  }

  /// The last line of several words before the first that holds a day.
  private int headingLine() {
    int heading = -1;
    for (int i = 0; i < lines.size(); i++) {
      Printed line = lines.get(i);
      if (line.holdsDay()) {
        if (heading >= 0) {
          return heading;
        }
      } else if (line.segments().size() > 1 && line.isWords() && !line.isRuler()) {
        heading = i;
      }
    }
    return -1;
  }

  /// Headings may begin some lines above; a line that begins with the page's margin does not belong
  /// to them unless it has several pieces.
  private int firstOfHeading(int heading) {
    int first = heading;
    while (first > 0 && heading - first < MOST_BEFORE && continuesHeading(lines.get(first - 1))) {
      first--;
    }
    return first;
  }

  private int lastOfHeading(int heading) {
    int last = heading;
    while (last + 1 < lines.size()
        && last - heading < MOST_BEFORE
        && !lines.get(last + 1).isRuler()
        && lines.get(last + 1).isWords()
        && isIndented(lines.get(last + 1), lines.get(heading))) {
      last++;
    }
    return last;
  }

  private static boolean continuesHeading(Printed line) {
    return !line.isBlank()
        && !line.isRuler()
        && line.isWords()
        && (line.segments().size() > 1 || line.segments().getFirst().start() > 0);
  }

  private static boolean isIndented(Printed line, Printed heading) {
    return !line.isBlank()
        && line.segments().getFirst().start() >= heading.segments().get(1).start();
  }

  private void takeHeadings(int first, int last) {
    columns.clear();
    Printed widest = lines.get(first);
    for (Printed line : lines.subList(first, last + 1)) {
      if (line.segments().size() > widest.segments().size()) {
        widest = line;
      }
    }
    columns.addAll(widest.segments());
    List<Row> printed = new ArrayList<>();
    for (Printed line : lines.subList(first, last + 1)) {
      printed.add(new Row(line.number(), cells(line)));
    }
    headings = Headings.together(printed);
  }

  /// The last line that holds a day, with the names without days that follow it at once.
  private int lastRow(int heading) {
    int last = heading;
    for (int i = heading + 1; i < lines.size(); i++) {
      if (isRow(lines.get(i))) {
        last = i;
      }
    }
    while (last + 1 < lines.size()
        && (isNameAlone(lines.get(last + 1)) || isLetters(lines.get(last + 1)))) {
      last++;
    }
    return last;
  }

  private boolean isRow(Printed line) {
    return line.holdsDay()
        && (isNumbered() || !FootnoteMarks.isMark(line.segments().getFirst().text()));
  }

  private boolean isNumbered() {
    return columns.getFirst().text().length() <= 3;
  }

  private boolean isNameAlone(Printed line) {
    return line.segments().size() == 1
        && !line.isRuler()
        && line.isWords()
        && line.segments().getFirst().end() <= columns.get(1).start();
  }

  /// Whether a line holds letters in place of days, such as `NK`.
  private static boolean isLetters(Printed line) {
    return line.segments().size() > 1
        && line.segments().stream().skip(1).allMatch(each -> each.text().length() <= 3);
  }

  private void body(int from, int end) {
    Map<String, Integer> shapes = new HashMap<>();
    for (Printed line : lines) {
      shapes.merge(shape(line), 1, Integer::sum);
    }
    for (int i = from; i <= end; i++) {
      Printed line = lines.get(i);
      if (line.isBlank() || line.isRuler()) {
        continue;
      }
      if (beginsAnew(line)) {
        i = headingsAgain(i);
      } else if (isPageHead(line, shapes, i, end)) {
        text(line);
      } else {
        row(line);
      }
    }
  }

  /// Reads headings in the middle of the rows; only others than before begin another table.
  private int headingsAgain(int first) {
    List<Cell> before = headings;
    List<Row> rowsBefore = List.copyOf(rows);
    int last = lastOfHeading(first);
    takeHeadings(first, last);
    if (!headings.equals(before)) {
      maker.grid("", before, rowsBefore);
      rows.clear();
    }
    return last;
  }

  private boolean beginsAnew(Printed line) {
    return line.segments().size() > 1
        && line.isWords()
        && line.segments().getFirst().text().equals(columns.getFirst().text());
  }

  /// A number of a page, a line that comes again with another number, or one between the break of a
  /// page and headings that are printed again.
  private boolean isPageHead(Printed line, Map<String, Integer> shapes, int at, int end) {
    if (line.holdsDay()) {
      return false;
    }
    boolean again =
        line.segments().getFirst().start() < columns.get(1).start()
            && shapes.getOrDefault(shape(line), 0) > 1;
    return again
        || PAGE.matcher(line.text().strip()).matches()
        || (isBelowBreak(at) && isAboveHeadings(at, end));
  }

  private boolean isBelowBreak(int at) {
    int before = at;
    while (!lines.get(before).newPage() && before > 0 && lines.get(before - 1).isBlank()) {
      before--;
    }
    return lines.get(before).newPage()
        || (before > 0 && PAGE.matcher(lines.get(before - 1).text().strip()).matches());
  }

  private boolean isAboveHeadings(int at, int end) {
    int next = at + 1;
    while (next <= end && lines.get(next).isBlank()) {
      next++;
    }
    return next <= end && beginsAnew(lines.get(next));
  }

  private static String shape(Printed line) {
    return line.text().strip().replaceAll("\\d+", "#");
  }

  private void row(Printed line) {
    List<Cell> cells = cells(line);
    maker.count(line.number(), cells.size());
    boolean near = !rows.isEmpty() && line.number() - rows.getLast().line() <= MOST_LINES_OF_A_ROW;
    if (near && (goesOn(line, cells) || isRestOfName(line))) {
      Row last = rows.removeLast();
      rows.add(new Row(last.line(), joined(last.cells(), cells)));
    } else {
      rows.add(new Row(line.number(), cells));
    }
  }

  /// Whether a line belongs to the row above: it names nobody, or goes on with a small letter.
  private boolean goesOn(Printed line, List<Cell> cells) {
    return cells.getFirst().text().isEmpty()
        || (line.segments().getFirst().start() > columns.getFirst().start()
            && SMALL_OR_BRACKET.matcher(cells.getFirst().text()).matches());
  }

  /// Whether an indented name had no room behind a name without days in the line above.
  private boolean isRestOfName(Printed line) {
    Row above = rows.getLast();
    String name = above.cells().getFirst().text();
    String word = line.segments().getFirst().text().split(" ", 2)[0];
    return above.line() == line.number() - 1
        && above.cells().stream().skip(1).allMatch(cell -> cell.text().isEmpty())
        && line.segments().getFirst().start() > columns.getFirst().start()
        && columns.getFirst().start() + name.length() + 1 + word.length() >= columns.get(1).start();
  }

  private static List<Cell> joined(List<Cell> above, List<Cell> below) {
    return Headings.together(List.of(new Row(1, above), new Row(1, below)));
  }

  private List<Cell> cells(Printed line) {
    StringBuilder[] words = new StringBuilder[columns.size()];
    for (int i = 0; i < words.length; i++) {
      words[i] = new StringBuilder();
    }
    for (Segment segment : parted(line.segments())) {
      words[columnOf(segment)].append(' ').append(segment.text());
    }
    List<Cell> cells = new ArrayList<>();
    for (StringBuilder each : words) {
      cells.add(FootnoteMarks.cell(each.toString()));
    }
    return cells;
  }

  /// A long name may leave but one blank before the day of the next column.
  private List<Segment> parted(List<Segment> segments) {
    List<Segment> parted = new ArrayList<>();
    for (Segment segment : segments) {
      Segment rest = segment;
      for (Segment column : columns) {
        int at = column.start() - rest.start();
        if (at > 1
            && at < rest.text().length()
            && rest.text().charAt(at - 1) == ' '
            && DAY_BEHIND.matcher(rest.text().substring(at)).matches()) {
          parted.add(new Segment(rest.start(), rest.text().substring(0, at - 1)));
          rest = new Segment(column.start(), rest.text().substring(at));
        }
      }
      parted.add(rest);
    }
    return parted;
  }

  /// The column whose heading a piece stands under, or else the nearest.
  private int columnOf(Segment segment) {
    int best = 0;
    int bestDistance = Integer.MAX_VALUE;
    for (int i = 0; i < columns.size(); i++) {
      Segment column = columns.get(i);
      int distance = Math.abs(segment.start() - column.start());
      boolean under = segment.start() < column.end() && segment.end() > column.start();
      if (under) {
        distance -=
            Math.min(segment.end(), column.end()) - Math.max(segment.start(), column.start());
      }
      if (distance < bestDistance) {
        best = i;
        bestDistance = distance;
      }
    }
    return best;
  }

  private void endTable() {
    maker.grid("", headings, rows);
    rows.clear();
  }

  private void text(Printed line) {
    if (!line.isRuler()) {
      maker.line(line.number(), "", line.text());
    }
  }
}
