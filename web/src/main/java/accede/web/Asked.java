package accede.web;

import accede.geography.Language;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// The query of an address: names and values in order, empty ones left out. What a reader chose,
/// the language too, stays in the links of the page.
record Asked(Map<String, String> values) {

  Asked {
    LinkedHashMap<String, String> told = new LinkedHashMap<>();
    values.forEach((name, value) -> {
      if (!value.isEmpty()) {
        told.put(name, value);
      }
    });
    values = told;
  }

  static Asked nothing() {
    return new Asked(Map.of());
  }

  /// The same with one value more, or another; an empty one takes it away.
  Asked with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(values);
    more.put(name, value);
    return new Asked(more);
  }

  /// The same in a language.
  Asked in(Language language) {
    return with("lang", language.tag());
  }

  /// Only some of the names.
  Asked only(String... names) {
    Map<String, String> some = new LinkedHashMap<>();
    for (String name : names) {
      some.put(name, values.getOrDefault(name, ""));
    }
    return new Asked(some);
  }

  /// The value under a name; empty if there is none.
  String value(String name) {
    return values.getOrDefault(name, "");
  }

  /// As it follows a path: `?on=2018-05-30&lang=fr`, or nothing.
  String query() {
    return values.isEmpty()
        ? ""
        : values.entrySet().stream()
            .map(e -> encoded(e.getKey()) + "=" + encoded(e.getValue()))
            .collect(Collectors.joining("&", "?", ""));
  }

  private static String encoded(String text) {
    // Lists such as party-to:ccm,not:att may be read in an address as they are.
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("%2C", ",").replace("%3A", ":");
  }
}
