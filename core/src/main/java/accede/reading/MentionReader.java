package accede.reading;

import accede.geography.Adjectives;
import accede.geography.Gazetteer;
import accede.geography.StateCode;
import accede.reading.Mention.Context;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the States a text names, by the longest spelling that fits, and leaves out names that are
/// part of another proper name.
final class MentionReader {

  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{N}\\p{M}]++(?:\\.\\p{L}++)*+(?:(?<=\\.\\p{L})\\.)?");
  private static final Set<String> AND = Set.of("and", "y", "et", "e");
  private static final int LONGEST_NAME = 9;

  private final Gazetteer gazetteer;
  private final Map<String, StateCode> adjectives;
  private final Map<String, Set<StateCode>> spellings;
  private final Set<String> codes = new HashSet<>();
  private final Map<String, Integer> longestFrom = new HashMap<>();

  MentionReader(Gazetteer gazetteer, Adjectives adjectives, Collection<StateCode> states) {
    this.gazetteer = gazetteer;
    this.adjectives = adjectives.folded();
    this.spellings = gazetteer.foldedSpellings();
    states.forEach(code -> codes.add(Gazetteer.fold(code.value())));
    spellings.keySet().forEach(this::index);
    this.adjectives.keySet().forEach(this::index);
  }

  private void index(String spelling) {
    String[] words = spelling.split(" ");
    longestFrom.merge(words[0], Math.min(words.length, LONGEST_NAME), Math::max);
  }

  private record Word(String text, String folded, int start, int end) {
    boolean capital() {
      return !Character.isLowerCase(text.charAt(0));
    }
  }

  private record Match(StateCode state, int first, int last, boolean adjective) {}

  /// The States named outside the titles and proper names of a text, in their order.
  ///
  /// @param bodies whether the text lists bodies of civil society, whose names often begin with a
  ///   State's: there "Nepali Congress" is one of them
  List<Mention> read(String text, LocalDate day, boolean bodies) {
    String masked = Titles.in(text).masked();
    List<Word> words = words(masked);
    List<Mention> mentions = new ArrayList<>();
    Optional<Match> before = Optional.empty();
    Optional<Context> contextBefore = Optional.empty();
    int i = 0;
    while (i < words.size()) {
      Optional<Match> match = longest(words, i, masked, day);
      if (match.isEmpty()) {
        i++;
        continue;
      }
      boolean paired = before.isPresent() && pair(words, before.get(), match.get());
      Optional<Context> context =
          paired ? contextBefore : context(words, match.get(), masked, bodies);
      context.ifPresent(found -> mentions.add(mention(match.get(), words, found)));
      before = match;
      contextBefore = context;
      i = match.get().last() + 1;
    }
    return mentions;
  }

  /// Whether a text is nothing but a State's name.
  boolean isState(String text) {
    Set<StateCode> named = spellings.getOrDefault(Gazetteer.fold(text), Set.of());
    return named.size() == 1 && !codes.contains(Gazetteer.fold(text));
  }

  /// Whether two names are joined, as in "Missions of Finland and Jamaica": they share a context.
  private static boolean pair(List<Word> words, Match before, Match match) {
    List<String> between =
        words.subList(before.last() + 1, match.first()).stream().map(Word::folded).toList();
    return !before.adjective()
        && !between.isEmpty()
        && AND.contains(between.getFirst())
        && between.stream().skip(1).allMatch(word -> word.equals("the") || word.equals("of"));
  }

  private static Mention mention(Match match, List<Word> words, Context context) {
    return new Mention(
        match.state(), words.get(match.first()).start(), words.get(match.last()).end(), context);
  }

  private static List<Word> words(String text) {
    List<Word> words = new ArrayList<>();
    Matcher m = WORD.matcher(text);
    while (m.find()) {
      words.add(new Word(m.group(), Gazetteer.fold(m.group()), m.start(), m.end()));
    }
    return words;
  }

  private Optional<Match> longest(List<Word> words, int first, String text, LocalDate day) {
    Word start = words.get(first);
    int most = start.capital() ? longestFrom.getOrDefault(start.folded(), 0) : 0;
    for (int length = Math.min(most, words.size() - first); length > 0; length--) {
      int last = first + length - 1;
      if (length > 1 && parted(text, start.start(), words.get(last).end())) {
        continue;
      }
      Optional<Match> match = match(words, first, last, day);
      if (match.isPresent()) {
        return match;
      }
    }
    return Optional.empty();
  }

  /// Whether a mark parts the words; "Korea, Republic of" is only one name inside a list of one.
  private static boolean parted(String text, int start, int end) {
    String between = text.substring(start, end);
    return between.indexOf(',') >= 0 || between.indexOf(';') >= 0 || between.indexOf(':') >= 0;
  }

  private Optional<Match> match(List<Word> words, int first, int last, LocalDate day) {
    StringBuilder key = new StringBuilder(words.get(first).folded());
    for (int i = first + 1; i <= last; i++) {
      key.append(' ').append(words.get(i).folded());
    }
    String spelling = key.toString();
    Optional<StateCode> adjective = Optional.ofNullable(adjectives.get(spelling));
    if (adjective.isPresent() && !smallAbbreviation(words.get(first))) {
      boolean alsoName = spellings.containsKey(spelling);
      return Optional.of(new Match(adjective.get(), first, last, !alsoName));
    }
    if (!spellings.containsKey(spelling)) {
      return Optional.empty();
    }
    if (first == last && (smallAbbreviation(words.get(first)) || loneCode(words, first))) {
      return Optional.empty();
    }
    List<Gazetteer.Found> found = gazetteer.candidates(spelling, day);
    return found.size() == 1
        ? Optional.of(new Match(found.getFirst().state(), first, last, false))
        : Optional.empty();
  }

  /// An abbreviation of two letters counts in capitals only: "US", not "Us".
  private static boolean smallAbbreviation(Word word) {
    return word.folded().length() <= 2
        && !word.text().replace(".", "").chars().allMatch(Character::isUpperCase);
  }

  /// A code of three letters counts only where it cannot be the abbreviation of something else.
  private boolean loneCode(List<Word> words, int at) {
    Word word = words.get(at);
    return codes.contains(word.folded())
        && word.text().length() == 3
        && word.text().chars().allMatch(Character::isUpperCase)
        && !besideCode(words, at - 1)
        && !besideCode(words, at + 1);
  }

  private boolean besideCode(List<Word> words, int at) {
    return at >= 0
        && at < words.size()
        && words.get(at).text().length() == 3
        && codes.contains(words.get(at).folded());
  }

  /// The context of a name, or nothing when it is part of another proper name.
  private static Optional<Context> context(
      List<Word> words, Match match, String text, boolean bodies) {
    if (gluedBefore(words, match, text) || gluedAfter(words, match, text, bodies)) {
      return Optional.empty();
    }
    Piece piece = piece(words, match, text);
    if (piece.only(match)) {
      return Optional.of(match.adjective() ? Context.OTHER : Context.ALONE);
    }
    if (match.adjective() && nameGoesOn(words, match, piece, text)) {
      return Optional.empty();
    }
    boolean official = piece.any(words, Vocabulary.OFFICIAL) && !accredited(words, match.first());
    if (match.adjective() || official || piece.any(words, Vocabulary.GENERIC)) {
      return Optional.of(official ? Context.OFFICIAL : Context.OTHER);
    }
    return piece.properBefore(words, match) ? Optional.empty() : Optional.of(Context.OTHER);
  }

  /// "Ambassador of Uganda to Switzerland" acts for Uganda.
  private static boolean accredited(List<Word> words, int at) {
    int before = at > 0 && words.get(at - 1).folded().equals("the") ? at - 2 : at - 1;
    return before >= 0 && words.get(before).folded().equals("to");
  }

  private static boolean gluedBefore(List<Word> words, Match match, String text) {
    if (match.first() == 0) {
      return false;
    }
    Word before = words.get(match.first() - 1);
    String between = text.substring(before.end(), words.get(match.first()).start());
    if (between.equals("-") || between.equals("/") && !before.capital()) {
      return true;
    }
    return between.isBlank()
        && before.capital()
        && !neutral(before)
        && !Vocabulary.JOINERS.contains(before.folded());
  }

  private static boolean gluedAfter(List<Word> words, Match match, String text, boolean bodies) {
    if (match.last() + 1 >= words.size()) {
      return false;
    }
    Word after = words.get(match.last() + 1);
    String between = text.substring(words.get(match.last()).end(), after.start());
    if (between.equals("-") || between.equals("/") && after.capital()) {
      return true;
    }
    return between.isBlank() && after.capital() && (bodies || !neutral(after));
  }

  /// An adjective with an official word may still begin a name: "Afghan National Army Museum".
  private static boolean nameGoesOn(List<Word> words, Match match, Piece piece, String text) {
    int capitals = 0;
    for (int i = match.last() + 1; i <= piece.last(); i++) {
      Word word = words.get(i);
      if (text.charAt(word.start() - 1) != ' ' || !word.capital()) {
        break;
      }
      capitals += neutral(word) ? 0 : 1;
    }
    return capitals > 0;
  }

  private static boolean neutral(Word word) {
    return Vocabulary.OFFICIAL.contains(word.folded())
        || Vocabulary.GENERIC.contains(word.folded());
  }

  /// The words between the commas, colons and brackets around a name.
  private static Piece piece(List<Word> words, Match match, String text) {
    int first = match.first();
    while (first > 0 && !breaks(text, words.get(first - 1).end(), words.get(first).start())) {
      first--;
    }
    int last = match.last();
    while (last + 1 < words.size()
        && !breaks(text, words.get(last).end(), words.get(last + 1).start())) {
      last++;
    }
    return new Piece(first, last);
  }

  private static boolean breaks(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (",;:()\"“”«».".indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private record Piece(int first, int last) {

    boolean any(List<Word> words, Set<String> vocabulary) {
      return words.subList(first, last + 1).stream()
          .anyMatch(word -> vocabulary.contains(word.folded()));
    }

    boolean only(Match match) {
      return first == match.first() && last == match.last();
    }

    /// Whether capitalized words before the name make it part of theirs: "Iglesia de México".
    boolean properBefore(List<Word> words, Match match) {
      return words.subList(first, match.first()).stream()
          .anyMatch(word ->
              word.capital()
                  && !Vocabulary.JOINERS.contains(word.folded())
                  && word.folded().length() > 1);
    }
  }
}
