package accede.answers;

import accede.outreach.Evidence;
import accede.outreach.Reach;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Which States were reached; `rungs` are cumulative.
///
/// @param claimed what a report claims; null if none does
/// @param missing how many of those claimed no row shows; null without a claim, or where only a
///   part of the log or of the rungs was asked for
/// @param unnamed items that met States without naming them
public record ReachedAnswer(
    int states,
    Map<String, Integer> rungs,
    @Nullable Integer claimed,
    @Nullable Integer missing,
    List<Row> rows,
    List<Unnamed> unnamed) {

  /// A State, its best rung, and the entries that engage it.
  public record Row(String state, String rung, List<Integer> entries) {}

  /// An item that names no State.
  public record Unnamed(int entry, String text, int line) {}

  /// The answer.
  ///
  /// @param whole whether all entries and the usual rungs were counted: only then can the claim be
  ///   held against the count
  public static ReachedAnswer of(Reach reach, boolean whole) {
    Map<String, Integer> rungs = new LinkedHashMap<>();
    for (Evidence rung : Evidence.values()) {
      Integer count = reach.cumulative().get(rung);
      if (count != null) {
        rungs.put(ReadingAnswer.word(rung), count);
      }
    }
    boolean claimed = reach.claimed() > 0;
    return new ReachedAnswer(
        reach.states(),
        rungs,
        claimed ? Integer.valueOf(reach.claimed()) : null,
        claimed && whole ? Integer.valueOf(reach.missing()) : null,
        reach.rows().stream()
            .map(row -> new Row(row.state().value(), ReadingAnswer.word(row.rung()), row.entries()))
            .toList(),
        reach.unnamed().stream().map(u -> new Unnamed(u.entry(), u.text(), u.line())).toList());
  }
}
