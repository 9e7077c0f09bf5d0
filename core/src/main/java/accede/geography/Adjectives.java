package accede.geography;

import accede.tables.Table;
import java.util.HashMap;
import java.util.Map;

/// The words that stand for a State before a noun: German, Sri Lankan, US.
public final class Adjectives {

  private final Map<String, StateCode> byWord;

  private Adjectives(Map<String, StateCode> byWord) {
    this.byWord = Map.copyOf(byWord);
  }

  /// The adjectives of the table that ships with the product.
  public static Adjectives shipped() {
    return from(Table.shipped("state-adjectives.csv"));
  }

  static Adjectives from(Table table) {
    Map<String, StateCode> byWord = new HashMap<>();
    for (Table.Row row : table.rows()) {
      byWord.put(Gazetteer.fold(row.required("adjective")), StateCode.of(row.required("iso3")));
    }
    return new Adjectives(byWord);
  }

  /// Every adjective, folded as the gazetteer folds, with its State.
  public Map<String, StateCode> folded() {
    return byWord;
  }
}
