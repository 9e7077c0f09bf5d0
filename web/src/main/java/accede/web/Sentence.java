package accede.web;

import java.util.List;

/// A sentence to the reader.
///
/// @param lang the language it is in; empty if it is the page's
public record Sentence(String text, String lang) {

  static Sentence of(String text) {
    return new Sentence(text, "");
  }

  static List<Sentence> all(List<String> texts) {
    return texts.stream().map(Sentence::of).toList();
  }

  /// Why a service refused something, in the English it says it in.
  static Sentence of(RuntimeException refusal) {
    return new Sentence(String.valueOf(refusal.getMessage()), "en");
  }
}
