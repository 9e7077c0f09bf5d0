package accede.answers;

import accede.documents.Symbol;
import accede.documents.Unreadable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The parts of a document symbol.
///
/// @param series how it is built; null if it cannot be read
/// @param wrong what does not fit; empty if all does
public record SymbolAnswer(
    String symbol, boolean valid, @Nullable String series, List<Part> parts, List<String> wrong) {

  /// One element, with what it stands for.
  public record Part(String name, String value, String meaning) {}

  /// The answer for a written symbol.
  public static SymbolAnswer of(String written) {
    return switch (Symbol.parse(written)) {
      case Symbol symbol ->
          new SymbolAnswer(
              symbol.text(),
              symbol.doubts().isEmpty(),
              ReadingAnswer.word(symbol.series()),
              symbol.parts().stream()
                  .map(part -> new Part(part.name(), part.value(), part.meaning()))
                  .toList(),
              symbol.doubts());
      case Unreadable unreadable ->
          new SymbolAnswer(unreadable.text(), false, null, List.of(), List.of(unreadable.reason()));
    };
  }
}
