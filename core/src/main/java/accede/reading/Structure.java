package accede.reading;

import accede.reading.Passage.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Turns lines into passages: joins what page breaks and narrow columns cut, parts what was glued,
/// and finds headings, numbers, items, bullets and rows.
final class Structure {

  private static final Pattern GLUED_TITLE =
      Pattern.compile("([^*\\s][^*]{0,120}[^*\\s])\\*\\*([^*]{1,200})\\*\\*");
  private static final Pattern EMPHASIS = Pattern.compile("\\*([^*\\s][^*]{0,200})\\*");
  private static final Pattern BULLET = Pattern.compile("\\s*[-–•·▪‣*●○]\\s+(\\S.*)");
  private static final Pattern NUMBERED = Pattern.compile("(\\d{1,3})\\.(?:\\s+(\\S.*))?");
  private static final Pattern LETTERED = Pattern.compile("\\(?([a-z]{1,5})[.)]\\s+(\\S.*)");
  private static final Pattern BARE_ANNEX =
      Pattern.compile("(?i:annex|annexe|anexo|appendix)(?: [A-Z]| [IVXL]{1,6}| \\d{1,2})?");
  private static final Pattern ENDS_OPEN =
      Pattern.compile(
          "(?i).*(?:[,\\-–]|\\b(?:and|or|of|the|on|in|to|for|with|by|at|from|a|an|de|y|et|la|le))");
  private static final List<String> AND_OR = List.of("; and", ", and", "; or", ", or");
  private static final Pattern ADDRESS = Pattern.compile("<?https?://");
  private static final int LONGEST_PASSAGE = 12_000;
  private static final int COLUMN_LIMIT = 120;

  private final List<String> lines;
  private final Set<Integer> marks;
  private final int full;
  private final List<Passage> passages = new ArrayList<>();
  private final Numbering numbering = new Numbering();
  private boolean gap = true;
  private int lastLength;
  private int at;

  private Structure(List<String> lines) {
    this.lines = lines;
    this.marks = PageMarks.in(lines);
    this.full = fullLine(lines);
  }

  /// The passages of a document in their order.
  static List<Passage> of(List<String> lines) {
    Structure structure = new Structure(lines);
    structure.walk();
    return Headings.placed(structure.passages);
  }

  /// The length from which a line is full in a text set in columns; out of reach in other texts.
  private static int fullLine(List<String> lines) {
    List<Integer> lengths =
        lines.stream().map(line -> line.strip().length()).filter(n -> n > 0).sorted().toList();
    if (lengths.isEmpty()) {
      return Integer.MAX_VALUE;
    }
    int width = lengths.get(lengths.size() * 9 / 10);
    int least = width * 8 / 10;
    long fullOnes = lengths.stream().filter(n -> n >= least && n <= width * 12 / 10).count();
    boolean columns = width >= 50 && width <= COLUMN_LIMIT && fullOnes * 10 >= lengths.size() * 3L;
    return columns ? least : Integer.MAX_VALUE;
  }

  private void walk() {
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).replace('\u00a0', ' ').replace('\t', ' ').replace("\f", "");
      if (line.isBlank() || marks.contains(i)) {
        gap = true;
        continue;
      }
      at = i;
      takeGlued(line, i + 1);
      lastLength = line.strip().length();
      gap = false;
    }
  }

  /// A title and an entry may have been run together: they are two.
  private void takeGlued(String line, int number) {
    Matcher marked = GLUED_TITLE.matcher(line.strip());
    int date = marked.matches() ? -1 : DateHeader.gluedAt(line);
    if (marked.matches()) {
      take(marked.group(1), number);
      gap = true;
      take(marked.group(2), number);
    } else if (date > 0) {
      take(line.substring(0, date), number);
      gap = true;
      take(line.substring(date), number);
    } else {
      take(plain(line), number);
    }
  }

  private static String plain(String line) {
    String unbold = line.replace("**", "");
    return unbold.indexOf('*') < 0 ? unbold : EMPHASIS.matcher(unbold).replaceAll("$1");
  }

  private void take(String line, int number) {
    String text = line.strip();
    if (text.isEmpty()) {
      return;
    }
    if (text.startsWith("#")) {
      add(Kind.HEADING, "", text.replaceFirst("^#{1,6}\\s*", ""), number);
    } else if (text.contains(" | ") || text.startsWith("|")) {
      takeRow(text, number);
    } else if (!takeMarked(line, text, number)) {
      takeUnmarked(text, number);
    }
  }

  private void takeRow(String text, int number) {
    if (!text.matches("[|:\\- ]+")) {
      add(Kind.ROW, "", text, number);
    }
  }

  private boolean takeMarked(String line, String text, int number) {
    Matcher bullet = BULLET.matcher(line);
    boolean bulleted = bullet.matches();
    String rest = bulleted ? bullet.group(1).strip() : text;
    Optional<Numbering.Label> item = itemLabel(rest, bulleted);
    if (item.isPresent()) {
      add(Kind.ITEM, item.get().label(), item.get().text(), number);
      return true;
    }
    if (bulleted) {
      add(Kind.BULLET, "", rest, number);
      return true;
    }
    Matcher numbered = NUMBERED.matcher(text);
    if (numbered.matches()) {
      numbering.paragraph(numbered.group(1));
      String body = numbered.group(2);
      add(Kind.PARAGRAPH, numbered.group(1), body == null ? "" : body, number);
      return true;
    }
    return false;
  }

  private Optional<Numbering.Label> itemLabel(String rest, boolean bulleted) {
    Matcher lettered = LETTERED.matcher(rest);
    if (!lettered.matches() || (!bulleted && !gap && open() && !rest.startsWith("("))) {
      return Optional.empty();
    }
    return numbering.item(lettered.group(1), lettered.group(2));
  }

  /// Whether the passage before is in the middle of a sentence.
  private boolean open() {
    return !passages.isEmpty()
        && !endsSentence(passages.getLast().text())
        && AND_OR.stream().noneMatch(passages.getLast().text()::endsWith);
  }

  private void takeUnmarked(String text, int number) {
    if (!passages.isEmpty() && continues(passages.getLast(), text)) {
      passages.set(passages.size() - 1, passages.getLast().joined(text));
    } else {
      add(Kind.LINE, "", text, number);
    }
  }

  private boolean continues(Passage before, String text) {
    if (before.text().length() > LONGEST_PASSAGE
        || ADDRESS.matcher(text).lookingAt()
        || DateHeader.withPlace(text)) {
      return false;
    }
    return switch (before.kind()) {
      case HEADING -> !gap && BARE_ANNEX.matcher(before.text()).matches();
      case ROW -> false;
      case PARAGRAPH, ITEM -> continuesProse(before, text);
      case BULLET, LINE -> continuesLine(before, text);
    };
  }

  private boolean continuesProse(Passage before, String text) {
    if (before.text().isEmpty()) {
      return true;
    }
    boolean cut = !endsSentence(before.text());
    if (gap) {
      return cut && (startsLow(text) || endsOpen(before.text()));
    }
    if (!cut && standsOverParagraph(text)) {
      return false;
    }
    return startsLow(text) || lastLength >= full || (cut && !DateHeader.begins(text));
  }

  /// Whether a short line stands right over a numbered paragraph: its heading, though no gap shows.
  private boolean standsOverParagraph(String text) {
    boolean title = text.length() <= 80 && !startsLow(text) && !endsSentence(text);
    return title && at + 1 < lines.size() && NUMBERED.matcher(lines.get(at + 1).strip()).matches();
  }

  private boolean continuesLine(Passage before, String text) {
    if (gap) {
      return before.text().length() >= 40
          && !endsSentence(before.text())
          && startsLow(text)
          && text.length() > 6;
    }
    if (BARE_ANNEX.matcher(before.text()).matches() || bothCapitals(before.text(), text)) {
      return true;
    }
    return startsLow(text) || lastLength >= full || endsOpen(before.text());
  }

  private static boolean bothCapitals(String before, String text) {
    return before.length() + text.length() < 200
        && Headings.capitals(before)
        && Headings.capitals(text);
  }

  private static boolean startsLow(String text) {
    return Character.isLowerCase(text.charAt(0));
  }

  private static boolean endsOpen(String text) {
    String tail = text.substring(Math.max(0, text.length() - 12));
    return ENDS_OPEN.matcher(tail).matches();
  }

  static boolean endsSentence(String text) {
    return !text.isEmpty() && ".;:!?”\"".indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  private void add(Kind kind, String label, String text, int number) {
    passages.add(new Passage(kind, label, text, number, "", "", !gap));
  }
}
