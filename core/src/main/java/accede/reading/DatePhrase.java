package accede.reading;

import accede.geography.Gazetteer;
import accede.outreach.ActivityDate;
import accede.outreach.ActivityDate.Precision;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A date written in words, in English, French or Spanish: a day, several days, days over two
/// months or years, a month.
///
/// @param date the days, with the words that say them
/// @param start where the words begin in the text
/// @param end where they end
/// @param yearPrinted whether the words hold a year, or it was taken from the text around them
record DatePhrase(ActivityDate date, int start, int end, boolean yearPrinted) {

  private static final Map<String, Integer> MONTHS = months();
  private static final Set<String> WEEKDAYS =
      Set.of(
          ("monday tuesday wednesday thursday friday saturday sunday lundi mardi mercredi jeudi"
                  + " vendredi samedi dimanche lunes martes miercoles jueves viernes sabado domingo")
              .split(" "));
  private static final Set<String> TO =
      Set.of("-", "–", "—", "/", ",", "&", "to", "and", "au", "et", "al", "a", "y", "until");
  private static final Set<String> FILLERS = Set.of("de", "del", "of", "the", "le", "el", "st");
  private static final Set<String> OPENERS = Set.of("from", "du", "on", "le", "el", "between");
  private static final Pattern TOKEN =
      Pattern.compile("\\d++(?:st|nd|rd|th|er)?+|\\p{L}++\\.?+|[-–—/,&]");
  private static final Pattern ISO =
      Pattern.compile(
          "(\\d{4})-(\\d{2})-(\\d{2})(?:\\s?(?:/|to|–)\\s?(\\d{4})-(\\d{2})-(\\d{2}))?");
  private static final Pattern NUMERIC = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})");
  private static final int LONGEST = 80;

  private static Map<String, Integer> months() {
    List<String> names =
        List.of(
            "january february march april may june july august september october november december",
            "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre",
            "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre"
                + " diciembre",
            "jan feb mar apr may jun jul aug sept oct nov dec",
            "jan feb mar apr may jun jul aug sep oct nov dec");
    Map<String, Integer> months = new HashMap<>();
    for (String language : names) {
      String[] twelve = language.split(" ");
      for (int i = 0; i < twelve.length; i++) {
        months.put(twelve[i], i + 1);
      }
    }
    months.put("setiembre", 9);
    return Map.copyOf(months);
  }

  /// A day, a month or a year of the phrase; zero where a part is not said.
  private record Point(int day, int month, int year) {
    Point filledFrom(Point other) {
      return new Point(day, month == 0 ? other.month : month, year == 0 ? other.year : year);
    }

    boolean valid() {
      return month >= 1
          && month <= 12
          && year >= 1900
          && year <= 2100
          && (day == 0 || YearMonth.of(year, month).isValidDay(day));
    }

    LocalDate first() {
      return LocalDate.of(year, month, Math.max(1, day));
    }

    LocalDate last() {
      return day == 0 ? YearMonth.of(year, month).atEndOfMonth() : first();
    }
  }

  private record Token(String word, int start, int end) {
    boolean number() {
      return Character.isDigit(word.charAt(0));
    }

    int value() {
      String digits = word.replaceAll("\\D", "");
      return digits.length() > 4 ? 0 : Integer.parseInt(digits);
    }

    boolean year() {
      return number() && word.length() == 4 && value() >= 1900 && value() <= 2100;
    }

    boolean day() {
      return number() && !word.matches("\\d{3,}") && value() >= 1 && value() <= 31;
    }
  }

  /// The date a text begins with.
  ///
  /// @param year the year to take where none is printed; 0 where a year must be printed
  static Optional<DatePhrase> at(String text, int from, int year) {
    int start = from;
    while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    Optional<DatePhrase> figures = figures(text, start);
    return figures.isPresent() ? figures : words(text, start, year);
  }

  /// The first date anywhere in a text.
  static Optional<DatePhrase> firstIn(String text, int year) {
    List<DatePhrase> all = allIn(text, year, 1);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.getFirst());
  }

  /// The dates of a text from left to right, as many as asked for.
  static List<DatePhrase> allIn(String text, int year, int most) {
    List<DatePhrase> found = new ArrayList<>();
    int i = 0;
    while (i < text.length() && found.size() < most) {
      if (beginsWord(text, i) && mayBegin(text, i)) {
        Optional<DatePhrase> phrase = at(text, i, year);
        if (phrase.isPresent()) {
          found.add(phrase.get());
          i = phrase.get().end();
          continue;
        }
      }
      i++;
    }
    return found;
  }

  private static boolean beginsWord(String text, int i) {
    return Character.isLetterOrDigit(text.charAt(i))
        && (i == 0
            || (!Character.isLetterOrDigit(text.charAt(i - 1)) && text.charAt(i - 1) != '/'));
  }

  private static boolean mayBegin(String text, int i) {
    char c = text.charAt(i);
    if (Character.isDigit(c)) {
      return true;
    }
    int end = i;
    while (end < text.length() && end - i < 12 && Character.isLetter(text.charAt(end))) {
      end++;
    }
    String word = Gazetteer.fold(text.substring(i, end));
    return (MONTHS.containsKey(word) && Character.isUpperCase(c)) || WEEKDAYS.contains(word);
  }

  private static Optional<DatePhrase> figures(String text, int start) {
    String head = text.substring(start, Math.min(text.length(), start + LONGEST));
    Matcher iso = ISO.matcher(head);
    if (iso.lookingAt()) {
      Point first = point(iso.group(3), iso.group(2), iso.group(1));
      Point last = iso.group(4) == null ? first : point(iso.group(6), iso.group(5), iso.group(4));
      return phrase(List.of(first, last), head.substring(0, iso.end()), start, true);
    }
    Matcher numeric = NUMERIC.matcher(head);
    if (numeric.lookingAt()) {
      Point day = point(numeric.group(1), numeric.group(2), numeric.group(3));
      return phrase(List.of(day), head.substring(0, numeric.end()), start, true);
    }
    return Optional.empty();
  }

  private static Point point(String day, String month, String year) {
    return new Point(Integer.parseInt(day), Integer.parseInt(month), Integer.parseInt(year));
  }

  private static Optional<DatePhrase> words(String text, int start, int year) {
    List<Token> tokens = tokens(text, start);
    int at = skipOpeners(tokens);
    if (at >= tokens.size()) {
      return Optional.empty();
    }
    List<Point> points = new ArrayList<>();
    int[] position = {at};
    int end = start;
    while (position[0] < tokens.size()) {
      Optional<Point> point = nextPoint(tokens, position);
      if (point.isEmpty() || afterYear(points, point.get())) {
        break;
      }
      points.add(point.get());
      end = tokens.get(position[0] - 1).end();
      if (!skipConnector(tokens, position)) {
        break;
      }
    }
    return complete(points, text, tokens.get(at).start(), end, year);
  }

  /// After a year only a full date goes on: in "12 May 2018 and 3 States" the phrase has ended.
  private static boolean afterYear(List<Point> points, Point point) {
    return !points.isEmpty() && points.getLast().year() > 0 && point.year() == 0;
  }

  private static Optional<DatePhrase> complete(
      List<Point> printed, String text, int start, int end, int year) {
    List<Point> points = new ArrayList<>(printed);
    boolean monthSaid = points.stream().anyMatch(point -> point.month() > 0);
    boolean yearSaid = points.stream().anyMatch(point -> point.year() > 0);
    if (points.isEmpty() || !monthSaid || (!yearSaid && year == 0)) {
      return Optional.empty();
    }
    if (!yearSaid && points.stream().allMatch(point -> point.day() == 0)) {
      return Optional.empty();
    }
    Point next = new Point(0, 0, yearSaid ? 0 : year);
    for (int i = points.size() - 1; i >= 0; i--) {
      next = points.get(i).filledFrom(next);
      points.set(i, next);
    }
    Point before = points.getFirst();
    for (int i = 1; i < points.size(); i++) {
      before = points.get(i).filledFrom(before);
      points.set(i, before);
    }
    return phrase(points, text.substring(start, end), start, yearSaid);
  }

  private static Optional<DatePhrase> phrase(
      List<Point> points, String words, int start, boolean yearSaid) {
    Point first = points.getFirst();
    Point last = points.getLast();
    if (!first.valid() || !last.valid()) {
      return Optional.empty();
    }
    LocalDate from = first.first();
    LocalDate to = last.last().isBefore(from) ? from : last.last();
    return Optional.of(
        new DatePhrase(
            ActivityDate.of(from, to, words.strip(), precision(first, last)),
            start,
            start + words.length(),
            yearSaid));
  }

  private static Precision precision(Point first, Point last) {
    if (first.day() == 0 && last.day() == 0) {
      return Precision.MONTH;
    }
    return first.first().equals(last.last()) ? Precision.DAY : Precision.RANGE;
  }

  private static List<Token> tokens(String text, int start) {
    int limit = Math.min(text.length(), start + LONGEST);
    Matcher m = TOKEN.matcher(text).region(start, limit);
    List<Token> tokens = new ArrayList<>();
    while (m.find()) {
      String word = Gazetteer.fold(m.group());
      tokens.add(new Token(word.isEmpty() ? m.group() : word, m.start(), m.end()));
    }
    return tokens;
  }

  private static int skipOpeners(List<Token> tokens) {
    int at = 0;
    while (at < tokens.size()
        && at < 4
        && (OPENERS.contains(tokens.get(at).word())
            || WEEKDAYS.contains(tokens.get(at).word())
            || (at > 0 && tokens.get(at).word().equals(",")))) {
      at++;
    }
    return at;
  }

  /// A day with or without its month and year, or a month with or without its year.
  private static Optional<Point> nextPoint(List<Token> tokens, int[] position) {
    int at = skipWeekday(tokens, position[0]);
    if (at >= tokens.size()) {
      return Optional.empty();
    }
    Token token = tokens.get(at);
    int day = 0;
    if (token.day()) {
      day = token.value();
      at = skipFillers(tokens, at + 1);
      if (at >= tokens.size() || !month(tokens.get(at))) {
        Token following = at < tokens.size() ? tokens.get(at) : token;
        if (following.year() && at == position[0] + 1) {
          position[0] = at + 1;
          return Optional.of(new Point(day, 0, following.value()));
        }
        return bareDay(tokens, position, day);
      }
    } else if (!month(token)) {
      return Optional.empty();
    }
    int month = MONTHS.getOrDefault(tokens.get(at).word(), 0);
    at++;
    if (day == 0 && at < tokens.size() && tokens.get(at).day()) {
      day = tokens.get(at).value();
      at++;
    }
    return Optional.of(withYear(tokens, position, at, day, month));
  }

  private static Point withYear(List<Token> tokens, int[] position, int at, int day, int month) {
    int beyond = skipFillers(tokens, at);
    if (beyond < tokens.size() && tokens.get(beyond).word().equals(",")) {
      beyond++;
    }
    if (beyond < tokens.size() && tokens.get(beyond).year()) {
      position[0] = beyond + 1;
      return new Point(day, month, tokens.get(beyond).value());
    }
    position[0] = at;
    return new Point(day, month, 0);
  }

  /// A day alone counts only before or after a connector; "3-5" or "May 3-5, 2018".
  private static Optional<Point> bareDay(List<Token> tokens, int[] position, int day) {
    int after = position[0] + 1;
    if (after < tokens.size()
        && tokens.get(after).word().equals(",")
        && after + 1 < tokens.size()
        && tokens.get(after + 1).year()) {
      position[0] = after + 2;
      return Optional.of(new Point(day, 0, tokens.get(after + 1).value()));
    }
    position[0] = after;
    return Optional.of(new Point(day, 0, 0));
  }

  private static boolean month(Token token) {
    return MONTHS.containsKey(token.word());
  }

  private static int skipWeekday(List<Token> tokens, int from) {
    int at = skipFillers(tokens, from);
    while (at < tokens.size() && WEEKDAYS.contains(tokens.get(at).word())) {
      at++;
      if (at < tokens.size() && tokens.get(at).word().equals(",")) {
        at++;
      }
    }
    return at;
  }

  private static int skipFillers(List<Token> tokens, int from) {
    int at = from;
    while (at < tokens.size() && FILLERS.contains(tokens.get(at).word())) {
      at++;
    }
    return at;
  }

  /// Moves over "-", "to", ", " … when a further day or month follows.
  private static boolean skipConnector(List<Token> tokens, int[] position) {
    int at = position[0];
    int connectors = 0;
    while (at < tokens.size() && TO.contains(tokens.get(at).word()) && connectors < 2) {
      at++;
      connectors++;
    }
    int next = skipWeekday(tokens, at);
    if (connectors == 0 || next >= tokens.size() || commaAfterYear(tokens, position[0])) {
      return false;
    }
    Token token = tokens.get(next);
    if (!token.day() && !month(token)) {
      return false;
    }
    position[0] = at;
    return true;
  }

  private static boolean commaAfterYear(List<Token> tokens, int at) {
    return at > 0 && tokens.get(at - 1).year() && tokens.get(at).word().equals(",");
  }
}
