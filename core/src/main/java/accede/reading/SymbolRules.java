package accede.reading;

import accede.documents.Symbol;
import accede.geography.Gazetteer;
import accede.mandates.PaperCitation;
import accede.reading.Lint.Subject;
import accede.reading.Reading.Finding;
import accede.reading.Reading.Finding.Certainty;
import accede.reading.Reading.Finding.Kind;
import accede.reading.Reading.Masthead;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Symbols that are missing, contradict themselves or bear two titles.
final class SymbolRules {

  private SymbolRules() {}

  /// An official document, dated and issued, that cites others by symbol and has none itself.
  static List<Finding> ownSymbolMissing(Subject subject) {
    Masthead head = subject.reading().document();
    boolean official =
        !head.date().equals(LocalDate.MIN)
            && !head.issuer().isEmpty()
            && !subject.reading().symbols().isEmpty();
    return official && head.symbol().isEmpty()
        ? List.of(
            new Finding(
                1,
                Kind.SYMBOL,
                "",
                "",
                "the head of the document shows no symbol of its own",
                Certainty.CERTAIN))
        : List.of();
  }

  /// One symbol cited under titles that share no word.
  static List<Finding> twoTitles(Subject subject) {
    Map<String, PaperCitation> first = new HashMap<>();
    List<Finding> findings = new ArrayList<>();
    for (PaperCitation citation : subject.reading().symbols()) {
      if (citation.title().isEmpty() || !Character.isUpperCase(citation.title().charAt(0))) {
        continue;
      }
      Optional<PaperCitation> before =
          Optional.ofNullable(first.putIfAbsent(citation.symbol(), citation));
      before
          .filter(other -> strange(other.title(), citation.title()))
          .ifPresent(other -> findings.add(twice(other, citation)));
    }
    return findings;
  }

  private static Finding twice(PaperCitation first, PaperCitation later) {
    return new Finding(
        later.line(),
        Kind.REFERENCE,
        later.symbol(),
        "",
        "called '" + later.title() + "' here and '" + first.title() + "' in line " + first.line(),
        Certainty.CERTAIN);
  }

  private static boolean strange(String a, String b) {
    Set<String> shared = words(a);
    shared.retainAll(words(b));
    return shared.isEmpty();
  }

  private static Set<String> words(String title) {
    Set<String> words = new HashSet<>(Arrays.asList(Gazetteer.fold(title).split(" ")));
    words.removeAll(Vocabulary.JOINERS);
    return words;
  }

  /// A symbol whose parts do not go together.
  static List<Finding> partsDisagree(Subject subject) {
    List<Finding> findings = new ArrayList<>();
    for (PaperCitation citation : subject.reading().symbols()) {
      if (Symbol.parse(citation.symbol()) instanceof Symbol symbol) {
        for (String doubt : symbol.doubts()) {
          findings.add(
              new Finding(
                  citation.line(), Kind.SYMBOL, citation.symbol(), "", doubt, Certainty.LIKELY));
        }
      }
    }
    return findings;
  }
}
