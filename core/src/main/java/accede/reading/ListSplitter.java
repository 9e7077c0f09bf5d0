package accede.reading;

import accede.geography.Gazetteer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Parts a printed list into names without breaking those that hold a comma, an "and" or brackets
/// of their own.
final class ListSplitter {

  private static final Pattern ABBREVIATION = Pattern.compile("[A-Z][A-Z0-9-]{1,11}(?: \\(.*\\))?");
  private static final Pattern COMPANY_FORM =
      Pattern.compile("(?i)(?:pvt\\.? )?(?:ltd|inc|llc|s\\.?a)\\.?");
  private static final Set<String> ROMANCE_AND = Set.of("y", "et", "e");
  private static final Set<String> HEADS =
      Vocabulary.words(
          "ministry ministries minister mission missions embassy permanent head director commander"
              + " ambassador delegation movimiento department office");

  private static final Set<String> OFFICES =
      Vocabulary.words(
          "head director president chair chairperson secretary minister deputy acting executive"
              + " commissioner mp rapporteur adviser advisor former");

  private final Predicate<String> known;
  private final Predicate<String> state;

  /// A splitter.
  ///
  /// @param known whether a name is an organization we know
  /// @param state whether a name is a State's
  ListSplitter(Predicate<String> known, Predicate<String> state) {
    this.known = known;
    this.state = state;
  }

  /// The names of a list the author announced: every comma parts.
  List<String> announced(String list) {
    List<String> names = new ArrayList<>();
    for (String piece : atCommas(list)) {
      if (COMPANY_FORM.matcher(piece).matches() && !names.isEmpty()) {
        names.set(names.size() - 1, names.getLast() + ", " + piece);
      } else {
        names.addAll(atJoiners(piece));
      }
    }
    return names;
  }

  /// The names of an item: commas part only what can stand alone; "Director, Centre X" stays one.
  List<String> free(String item) {
    List<String> pieces = atCommas(item);
    boolean list = pieces.size() > 1 && pieces.stream().allMatch(this::allStandAlone);
    return list ? announced(item) : atJoiners(item.strip());
  }

  private boolean allStandAlone(String piece) {
    return atJoiners(piece).stream().allMatch(this::standsAlone);
  }

  private boolean standsAlone(String name) {
    String[] words = Gazetteer.fold(name).split(" ");
    if (OFFICES.contains(words[0])) {
      return false;
    }
    String last = words[words.length - 1];
    return ABBREVIATION.matcher(name).matches()
        || known.test(name)
        || Vocabulary.BODIES.contains(last) && words.length > 1
        || Vocabulary.GENERIC.contains(last)
        || last.equals("authorities")
        || last.equals("officials");
  }

  private static List<String> atCommas(String text) {
    boolean balanced = balanced(text);
    List<String> pieces = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += balanced && c == '(' ? 1 : balanced && c == ')' ? -1 : 0;
      if ((c == ',' || c == ';') && depth == 0) {
        addPiece(pieces, text.substring(start, i));
        start = i + 1;
      }
    }
    addPiece(pieces, text.substring(start));
    return pieces;
  }

  private static boolean balanced(String text) {
    int depth = 0;
    for (int i = 0; i < text.length() && depth >= 0; i++) {
      depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
    }
    return depth == 0;
  }

  private static void addPiece(List<String> pieces, String piece) {
    String name = piece.strip().replaceFirst("^(?:and|y|et|e|&) ", "");
    if (!name.isEmpty()) {
      pieces.add(name);
    }
  }

  private List<String> atJoiners(String piece) {
    String[] words = piece.split(" +");
    List<String> names = new ArrayList<>();
    int start = 0;
    int depth = 0;
    for (int i = 0; i < words.length; i++) {
      depth = Math.max(0, depth + count(words[i], '(') - count(words[i], ')'));
      if (depth == 0 && i > start && i + 1 < words.length && joiner(words[i])) {
        String left = join(words, start, i);
        String right = join(words, i + 1, nextJoiner(words, i + 1));
        if (parts(left, right, words[i])) {
          names.add(left);
          start = i + 1;
        }
      }
    }
    names.add(join(words, start, words.length));
    return names.stream().map(name -> name.replaceFirst("^[Tt]he ", "").strip()).toList();
  }

  private static boolean joiner(String word) {
    return word.equals("and") || word.equals("&") || ROMANCE_AND.contains(word);
  }

  private static int nextJoiner(String[] words, int from) {
    int at = from;
    int depth = 0;
    while (at < words.length
        && (depth > 0 || !words[at].equals("and") && !ROMANCE_AND.contains(words[at]))) {
      depth = Math.max(0, depth + count(words[at], '(') - count(words[at], ')'));
      at++;
    }
    return at;
  }

  /// Whether "left and right" are two names rather than one.
  private boolean parts(String left, String right, String joiner) {
    List<String> before = folded(left);
    List<String> after = folded(right);
    if (before.isEmpty() || after.isEmpty()) {
      return false;
    }
    if (right.startsWith("The ") || headAgain(before, after)) {
      return true;
    }
    if (state.test(left) || state.test(right)) {
      return state.test(left);
    }
    if (joiner.equals("&")) {
      return false;
    }
    return ABBREVIATION.matcher(right).matches()
        || known.test(right)
        || twoBodies(before, after, joiner)
        || bothGeneric(before, after);
  }

  /// "Ministry … and Ministry …" are two; "Deputy Prime Minister and Minister …" is one person.
  private static boolean headAgain(List<String> before, List<String> after) {
    boolean article = after.getFirst().equals("the") && after.size() > 1;
    String head = article ? after.get(1) : after.getFirst();
    boolean onePerson = before.contains("deputy") || before.contains("prime");
    return HEADS.contains(head)
        && !onePerson
        && (before.contains("president") || before.stream().anyMatch(HEADS::contains));
  }

  private static boolean twoBodies(List<String> before, List<String> after, String joiner) {
    boolean bodyBefore = before.stream().anyMatch(Vocabulary.BODIES::contains);
    String deciding = ROMANCE_AND.contains(joiner) ? after.getFirst() : after.getLast();
    return bodyBefore && after.size() > 1 && Vocabulary.BODIES.contains(deciding);
  }

  private static boolean bothGeneric(List<String> before, List<String> after) {
    return Vocabulary.GENERIC.contains(before.getLast())
        && Vocabulary.GENERIC.contains(after.getLast());
  }

  private static List<String> folded(String text) {
    return Arrays.stream(Gazetteer.fold(text.replaceAll("\\([^)]*\\)", "")).split(" "))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private static String join(String[] words, int from, int to) {
    return String.join(" ", Arrays.copyOfRange(words, from, to));
  }

  private static int count(String word, char c) {
    return (int) word.chars().filter(x -> x == c).count();
  }
}
