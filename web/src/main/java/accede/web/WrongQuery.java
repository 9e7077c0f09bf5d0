package accede.web;

import java.util.List;
import java.util.Map;

/// An address asks with values that cannot be right.
final class WrongQuery extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Wrong> wrong;

  /// One such value.
  ///
  /// @param name of the value in the address; the words under `wrong.<name>` say what would do
  record Wrong(String name, Map<String, String> gaps) {}

  WrongQuery(List<Wrong> wrong) {
    this.wrong = List.copyOf(wrong);
  }

  /// The names of the values that are wrong.
  List<String> names() {
    return wrong.stream().map(Wrong::name).toList();
  }

  /// What is wrong, a sentence each.
  List<String> sentences(Words words) {
    return wrong.stream().map(w -> words.fill("wrong." + w.name(), w.gaps())).toList();
  }
}
