package accede.web;

import accede.geography.Language;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What a script asks. Every address of the API takes the same names, whether it needs them or not;
/// a name nobody knows is refused rather than left aside, because a mistyped one would be answered
/// as if it had not been asked.
final class ApiQuery {

  private static final List<String> EVERYWHERE =
      List.of("treaty", "on", "known", "count", "by", "universe", "language", "lang", "format");

  private ApiQuery() {}

  /// The query of an address.
  ///
  /// @param more names that only this address knows
  /// @throws WrongQuery with every name that is not known
  static Asked read(UriInfo address, String... more) {
    List<String> known = Stream.concat(EVERYWHERE.stream(), Stream.of(more)).toList();
    List<WrongQuery.Wrong> wrong =
        address.getQueryParameters().keySet().stream()
            .filter(name -> !known.contains(name))
            .sorted()
            .map(name ->
                new WrongQuery.Wrong(
                    "name", Map.of("value", name, "known", String.join(", ", known))))
            .toList();
    if (!wrong.isEmpty()) {
      throw new WrongQuery(wrong);
    }
    return Desk.asked(address);
  }

  /// The language of names; English unless one is asked for: the same address, the same answer.
  static Language language(Asked asked) {
    String tag = asked.value("language").isEmpty() ? asked.value("lang") : asked.value("language");
    return tag.isEmpty()
        ? Language.ENGLISH
        : Language.find(tag)
            .orElseThrow(() ->
                new WrongQuery(List.of(new WrongQuery.Wrong("language", Map.of("value", tag)))));
  }
}
