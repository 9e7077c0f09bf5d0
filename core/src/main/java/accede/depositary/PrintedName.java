package accede.depositary;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A participant's name as a table prints it: with footnote marks, turned round, or spoilt on its
/// way through a wrong character set.
final class PrintedName {

  private static final Pattern TAGS = Pattern.compile("<(sup|superscript)>.*?</\\1>");
  private static final Pattern MARKS =
      Pattern.compile(
          "^[*†‡§°\\s]+"
              // Only from the first of them on: a long row of them is gone through once.
              + "|(?<![*†‡§°\\s,;⁰¹²³⁴-⁹\\d])[*†‡§°\\s,;⁰¹²³⁴-⁹\\d]++$"
              + "|(?<=\\D)\\[[\\d, ]+]$");
  private static final Pattern TURNED =
      Pattern.compile("(.+?)(?: \\(|, )(.+? (?:of|of the|de|du|de la|des|del|der)|the)\\)?");
  private static final Pattern ARTICLE = Pattern.compile("(?i)(?:the|het|de) (.+)");
  private static final Pattern REMARK =
      Pattern.compile(
          "(.+?) ?\\((?:\\d|succession|accession|ratification|signature|until|from|since|as of"
              + "|formerly|see|note|footnote|for |excluding|including|with|effective|date).*");
  private static final Pattern SPOILT =
      Pattern.compile("[ÃÂÅÄÐØÙ][\\u0080-\\u00FF\\u2010-\\u2122]|â€");
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private final String words;
  private final boolean repaired;

  private PrintedName(String words, boolean repaired) {
    this.words = words;
    this.repaired = repaired;
  }

  /// The name, put right where it was spoilt.
  static PrintedName of(String printed) {
    String plain = TAGS.matcher(printed).replaceAll("").strip();
    Optional<String> whole = SPOILT.matcher(plain).find() ? repair(plain) : Optional.empty();
    return new PrintedName(whole.orElse(plain), whole.isPresent());
  }

  /// Bytes of UTF-8 that were read as a western character set: read again as what they are.
  private static Optional<String> repair(String spoilt) {
    try {
      byte[] bytes = new byte[spoilt.length()];
      for (int i = 0; i < bytes.length; i++) {
        char c = spoilt.charAt(i);
        bytes[i] = c < 0x100 ? (byte) c : windows(c);
      }
      return Optional.of(
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString());
    } catch (CharacterCodingException e) {
      // Not spoilt this way after all: the name stays as printed.
      return Optional.empty();
    }
  }

  private static byte windows(char c) throws CharacterCodingException {
    return WINDOWS.newEncoder().encode(CharBuffer.wrap(new char[] {c})).get();
  }

  /// Whether the printed form was spoilt.
  boolean repaired() {
    return repaired;
  }

  /// The name without the marks of footnotes.
  String bare() {
    String bare = words;
    for (String before = ""; !before.equals(bare); ) {
      before = bare;
      bare = MARKS.matcher(bare).replaceAll("").strip();
    }
    return bare;
  }

  /// The ways to read it, as printed first, then with ever more left out.
  List<String> readings() {
    Set<String> readings = new LinkedHashSet<>();
    readings.add(words);
    String bare = bare();
    add(readings, bare);
    Matcher remark = REMARK.matcher(bare);
    if (remark.matches()) {
      add(readings, MARKS.matcher(remark.group(1)).replaceAll("").strip());
    }
    readings.remove("");
    return List.copyOf(readings);
  }

  private static void add(Set<String> readings, String name) {
    addBare(readings, name);
    Matcher turned = TURNED.matcher(name);
    if (turned.matches()) {
      addBare(readings, turned.group(2) + " " + turned.group(1));
    }
    if (name.contains(" & ")) {
      addBare(readings, name.replace(" & ", " and "));
    }
  }

  private static void addBare(Set<String> readings, String name) {
    readings.add(name);
    Matcher article = ARTICLE.matcher(name);
    if (article.matches()) {
      readings.add(article.group(1));
    }
  }
}
