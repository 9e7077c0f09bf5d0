package accede.reporting;

import accede.documents.Text;
import accede.documents.Wording;
import accede.geography.Language;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The sentences of reports in one language, with the counting and listing they need.
final class Phrases {

  private final Language language;
  private final Wording wording;

  Phrases(Language language) {
    this.language = language;
    this.wording = Wording.of("accede.reporting.report", language.locale());
  }

  Language language() {
    return language;
  }

  Locale locale() {
    return language.locale();
  }

  String plain(String key, String... gaps) {
    return wording.say(key, gaps);
  }

  Text text(String key, Map<String, Text> gaps) {
    return wording.text(key, gaps);
  }

  /// "first", "second" …
  String ordinal(int number) {
    return wording
        .find("ordinal." + number)
        .orElseGet(() -> wording.say("ordinal.other", "n", Integer.toString(number)));
  }

  /// "1 State", "62 States".
  String counted(String what, int number) {
    return wording.say(what + (number == 1 ? ".one" : ".other"), "n", Integer.toString(number));
  }

  /// "a, b and c".
  String list(List<String> names) {
    if (names.size() < 2) {
      return String.join("", names);
    }
    String some = names.getFirst();
    for (String name : names.subList(1, names.size() - 1)) {
      some = wording.say("list.comma", "some", some, "last", name);
    }
    return wording.say("list.and", "some", some, "last", names.getLast());
  }

  /// Symbols of documents, each kept in its own direction.
  Text symbols(List<String> symbols) {
    Text text = Text.NONE;
    for (String symbol : symbols) {
      text = (text.isEmpty() ? text : text.plus(", ")).plus(Text.name(symbol));
    }
    return text;
  }
}
