package accede.participation;

import accede.tables.Table;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An agreement between States and the clauses that decide who is bound, and when. The terms are
 * data: a table with one clause a line, its article and its source ({@code
 * data/treaties/<id>/terms.csv}).
 *
 * @param number in the UN Treaty Collection, such as {@code XXVI-8}
 * @param threshold how many instruments bring it into force
 * @param delay from the instrument that reaches the threshold to entry into force
 * @param delayForEach from the instrument of a later State to entry into force for it
 * @param withdrawalNotice from the notice to leaving
 * @param clauses every clause as written, in order, for showing
 */
public record Treaty(
    TreatyId id,
    String number,
    String title,
    String abbreviation,
    LocalDate adoptedOn,
    LocalDate openedOn,
    int threshold,
    Delay delay,
    Delay delayForEach,
    Delay withdrawalNotice,
    List<Clause> clauses) {

  /** Copies the clauses. */
  public Treaty {
    clauses = List.copyOf(clauses);
    if (threshold < 1) {
      throw new IllegalArgumentException(
          id + ": a treaty needs at least one instrument to enter into force, not " + threshold);
    }
  }

  /** One term of the treaty with the article that sets it. */
  public record Clause(String name, String value, String article, String source) {}

  /** The terms of a treaty that ships with the product. */
  public static Treaty shipped(TreatyId id) {
    return from(id, Table.shipped("treaties/" + id + "/terms.csv"));
  }

  /**
   * Reads the terms of a treaty.
   *
   * @throws accede.tables.TableException if a clause is missing or cannot be right
   */
  public static Treaty from(TreatyId id, Table terms) {
    Map<String, Table.Row> clauses = new LinkedHashMap<>();
    for (Table.Row row : terms.rows()) {
      clauses.put(row.required("clause"), row);
    }
    return new Treaty(
        id,
        clause(terms, clauses, "number").required("value"),
        clause(terms, clauses, "title").required("value"),
        clause(terms, clauses, "abbreviation").required("value"),
        day(clause(terms, clauses, "adopted")),
        day(clause(terms, clauses, "opened for signature")),
        instruments(clause(terms, clauses, "threshold")),
        delay(clause(terms, clauses, "delay")),
        delay(clause(terms, clauses, "delay for each State")),
        delay(clause(terms, clauses, "withdrawal notice")),
        terms.rows().stream()
            .map(row ->
                new Clause(
                    row.required("clause"),
                    row.required("value"),
                    row.text("article"),
                    row.text("source")))
            .toList());
  }

  private static Table.Row clause(Table terms, Map<String, Table.Row> clauses, String name) {
    Table.Row row = clauses.get(name);
    if (row == null) {
      throw terms.rows().getFirst().problem("the clause '" + name + "' is missing.");
    }
    return row;
  }

  private static LocalDate day(Table.Row row) {
    return row.findDate("value").orElseThrow(() -> row.problem("a date is needed."));
  }

  private static int instruments(Table.Row row) {
    String value = row.required("value");
    if (!value.matches("\\d{1,3} instruments")) {
      throw row.problem("'" + value + "' is not a threshold such as '50 instruments'.");
    }
    return Integer.parseInt(value.substring(0, value.indexOf(' ')));
  }

  private static Delay delay(Table.Row row) {
    try {
      return Delay.parse(row.required("value"));
    } catch (IllegalArgumentException e) {
      throw row.problem(String.valueOf(e.getMessage()));
    }
  }
}
