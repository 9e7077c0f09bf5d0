package accede.depositary;

import accede.participation.ActionKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the heading of a column says about the acts below it: one label or several, each with the
/// letter that marks its acts, such as `Ratification, Accession(a), Succession(d)`. The order of
/// the labels varies freely and the case of a letter matters: `a` is an accession, `A` an
/// acceptance.
public final class ColumnHeading {

  /// A letter in brackets at the end, but not the one of a paragraph: `article 7 (1) (b)`.
  private static final Pattern LETTER =
      Pattern.compile("(.*?)(?<!\\) )\\(([A-Za-z]{1,2}(?:/[A-Za-z]{1,2})?)\\)\\s*");

  private static final Pattern OUTSIDE_BRACKETS =
      Pattern.compile(
          "\\s*[,;\\n](?![^()]*\\))\\s*|\\s+/\\s*(?=\\p{Lu})(?![^()]*\\))|/(?=\\p{Lu}[^()]*\\()");

  private final List<Label> labels;

  private ColumnHeading(List<Label> labels) {
    this.labels = List.copyOf(labels);
  }

  /// A label and its letter; the letter is empty where it has none.
  record Label(PrintedKind kind, String letter) {}

  /// The heading of a column of acts; nothing where it announces none.
  public static Optional<ColumnHeading> read(String heading) {
    List<String> parts = parts(heading);
    List<Label> labels = new ArrayList<>();
    boolean understood = false;
    for (String part : parts) {
      Matcher lettered = LETTER.matcher(part);
      boolean hasLetter = lettered.matches();
      String words = hasLetter ? lettered.group(1).strip() : part;
      Optional<PrintedKind> kind = PrintedKind.ofLabel(words);
      understood |= kind.isPresent();
      labels.add(
          new Label(
              kind.orElseGet(() -> PrintedKind.consent(words)),
              hasLetter ? lettered.group(2) : ""));
    }
    return understood ? Optional.of(new ColumnHeading(labels)) : Optional.empty();
  }

  /// The labels: a part that begins with a small letter goes on with the one before it.
  private static List<String> parts(String heading) {
    List<String> parts = new ArrayList<>();
    for (String part : OUTSIDE_BRACKETS.split(heading.strip(), -1)) {
      boolean goesOn =
          !parts.isEmpty()
              && !part.isEmpty()
              && Character.isLowerCase(part.codePointAt(0))
              && !isLettered(part);
      if (goesOn) {
        parts.add(parts.removeLast() + ", " + part);
      } else if (!part.isBlank()) {
        parts.add(part);
      }
    }
    return parts;
  }

  private static boolean isLettered(String part) {
    Matcher lettered = LETTER.matcher(part);
    return lettered.matches() && PrintedKind.ofLabel(lettered.group(1)).isPresent();
  }

  /// What an act marked with a letter is; an empty letter stands for none.
  ///
  /// @return nothing where the letter is neither announced nor in common use
  public Optional<PrintedKind> kind(String letter) {
    if (letter.isEmpty()) {
      return Optional.of(unlettered());
    }
    return labels.stream()
        .filter(label -> label.letter().equals(letter))
        .map(Label::kind)
        .findFirst()
        .or(() -> PrintedKind.ofLetter(letter));
  }

  /// Whether the heading announces a letter.
  boolean announces(String letter) {
    return letter.isEmpty() || labels.stream().anyMatch(label -> label.letter().equals(letter));
  }

  /// The kind of an act without a letter: of the one label without one. Where several have none,
  /// the form of consent cannot be told.
  private PrintedKind unlettered() {
    List<PrintedKind> plain =
        labels.stream().filter(label -> label.letter().isEmpty()).map(Label::kind).toList();
    List<PrintedKind> possible =
        plain.isEmpty() ? labels.stream().map(Label::kind).toList() : plain;
    if (possible.stream().map(PrintedKind::kind).distinct().count() == 1) {
      return possible.getFirst();
    }
    return PrintedKind.consent("");
  }

  /// Whether an act of this column may express consent to be bound.
  boolean mayBind() {
    return labels.stream().anyMatch(label -> label.kind().kind().bindsTheState());
  }

  /// Whether words may stand where others have a day: statements are printed below the table.
  boolean mayHoldWords() {
    return labels.stream()
        .map(label -> label.kind().kind())
        .anyMatch(kind ->
            kind == ActionKind.DECLARATION
                || kind == ActionKind.RESERVATION
                || kind == ActionKind.OBJECTION);
  }

  /// Whether the column announces signatures and nothing else.
  boolean onlySigns() {
    return labels.stream().allMatch(label -> label.kind().kind() == ActionKind.SIGNATURE);
  }
}
