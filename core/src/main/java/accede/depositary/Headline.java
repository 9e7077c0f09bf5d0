package accede.depositary;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The figures a depositary prints above its table: `Signatories : 130. Parties : 116`. A figure
/// that is not printed is −1.
public record Headline(int signatories, int parties) {

  private static final int NOT_PRINTED = -1;
  private static final Pattern SIGNATORIES =
      Pattern.compile("(?iu)\\b(?:signatories|signataires|signatarios)\\s*:?\\s*(\\d{1,4})\\b");
  private static final Pattern PARTIES =
      Pattern.compile(
          "(?iu)\\b(?:contracting )?(?:parties|partes)(?: contratantes| contractantes)?\\s*:?\\s*(\\d{1,4})\\b");

  /// The figures among the lines outside of the tables; the first of each counts.
  static Headline of(List<Sheet.Line> lines) {
    int signatories = NOT_PRINTED;
    int parties = NOT_PRINTED;
    String before = "";
    for (Sheet.Line line : lines) {
      String text = line.text();
      boolean figureAlone = text.matches("\\d{1,4}");
      String told =
          figureAlone ? (line.label().isEmpty() ? before : line.label()) + " " + text : text;
      String whole = lastWord(told);
      signatories = signatories < 0 ? figure(SIGNATORIES, whole).orElse(NOT_PRINTED) : signatories;
      parties = parties < 0 ? figure(PARTIES, whole).orElse(NOT_PRINTED) : parties;
      before = text;
    }
    return new Headline(signatories, parties);
  }

  /// A label such as `Treaty/ExternalData/Parties` ends in the word that matters.
  private static String lastWord(String told) {
    return told.replaceAll("[/_.](?=\\p{L})", " ");
  }

  private static OptionalInt figure(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find()
        ? OptionalInt.of(Integer.parseInt(matcher.group(1)))
        : OptionalInt.empty();
  }

  /// Whether any figure is printed.
  public boolean isPrinted() {
    return signatories >= 0 || parties >= 0;
  }
}
