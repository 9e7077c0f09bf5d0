package accede.participation;

import accede.tables.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What the source of an act means. An entry names its sources by short codes joined with `+`; a
/// code that is not in the table stands for itself, and nobody can look it up.
public final class ActSources {

  private final Map<String, ActSource> byCode;

  private ActSources(Map<String, ActSource> byCode) {
    this.byCode = byCode;
  }

  /// A source an act rests on.
  ///
  /// @param verified whether it can be looked up; what somebody remembers cannot
  public record ActSource(String code, String title, boolean verified) {}

  /// The sources of the ledgers that ship with the product.
  public static ActSources shipped() {
    Map<String, ActSource> byCode = new HashMap<>();
    for (Table.Row row : Table.shipped("act-sources.csv").rows()) {
      String code = row.required("code");
      boolean verified = row.required("verified").equals("yes");
      byCode.put(code, new ActSource(code, row.required("title"), verified));
    }
    return new ActSources(Map.copyOf(byCode));
  }

  /// The sources of an entry, in the order it names them.
  public List<ActSource> of(LedgerEntry entry) {
    return Stream.of(entry.source().split("\\+", -1))
        .map(String::strip)
        .map(code -> byCode.getOrDefault(code, new ActSource(code, code, false)))
        .toList();
  }

  /// The source a code stands for.
  public Optional<ActSource> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /// Whether an entry rests on something that can be looked up.
  public boolean verified(LedgerEntry entry) {
    return of(entry).stream().anyMatch(ActSource::verified);
  }
}
