package accede.answers;

import accede.outreach.PublicWords;
import java.util.List;
import java.util.Locale;

/// Exactly what everybody would see, and what in it is doubtful.
///
/// @param published false: nothing was
public record PreviewAnswer(long note, String words, List<DoubtLine> doubts, boolean published) {

  /// A doubtful stretch of the words.
  ///
  /// @param from its first character, counted from 0
  /// @param to the character after its last
  /// @param kind such as `known-person`
  public record DoubtLine(int from, int to, String kind, String words) {}

  /// Copies the doubts.
  public PreviewAnswer {
    doubts = List.copyOf(doubts);
  }

  /// The answer for words about a note.
  public static PreviewAnswer of(long note, String words, List<PublicWords.Mark> marks) {
    return new PreviewAnswer(
        note,
        words,
        marks.stream()
            .map(mark ->
                new DoubtLine(
                    mark.from(),
                    mark.to(),
                    mark.doubt().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    words.substring(mark.from(), mark.to())))
            .toList(),
        false);
  }

  /// The doubts as a table; places counted from 1, the last included.
  public Rows rows() {
    Rows rows = Rows.of("characters", "kind", "words");
    doubts.forEach(
        doubt -> rows.row((doubt.from() + 1) + "-" + doubt.to(), doubt.kind(), doubt.words()));
    return rows;
  }
}
