package accede.answers;

import accede.geography.Language;
import accede.geography.States;
import accede.participation.ActDay;
import accede.participation.Passage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A State's step from one standing to another.
///
/// @param step `signed`, `signature-taken-back`, `consented`, `left` or `ceased`
/// @param action the act that made it; null where the State itself ended
/// @param date when it was taken; null where only bounds are known, which the range then has
public record PassageLine(
    String state,
    String name,
    String step,
    @Nullable String action,
    @Nullable String date,
    @Nullable List<String> dateRange) {

  static PassageLine of(Passage passage, States states, Language language) {
    return new PassageLine(
        passage.state().value(),
        states.name(passage.state(), language),
        passage.kind().word(),
        passage.findAct().map(act -> act.action().kind().word()).orElse(null),
        exact(passage.day()),
        range(passage.day()));
  }

  static @Nullable String exact(@Nullable ActDay day) {
    return day != null && day.exact() ? day.notBefore().toString() : null;
  }

  static @Nullable List<String> range(@Nullable ActDay day) {
    return day == null || day.exact()
        ? null
        : List.of(day.notBefore().toString(), day.notAfter().toString());
  }

  /// The day, or its bounds, in one cell.
  public String written() {
    return written(date, dateRange);
  }

  static String written(@Nullable String date, @Nullable List<String> range) {
    if (date != null) {
      return date;
    }
    return range == null ? "" : String.join("/", range);
  }
}
