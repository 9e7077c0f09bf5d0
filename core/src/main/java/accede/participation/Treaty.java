package accede.participation;

import accede.tables.Table;
import accede.tables.TableException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;

/// An agreement between States and the clauses that decide who is bound, and when. The terms are
/// data: a table with one clause a line, its article and its source
/// (`data/treaties/<id>/terms.csv`).
///
/// @param number in the UN Treaty Collection, such as `XXVI-8`
/// @param threshold how many instruments bring it into force
/// @param delay from the instrument that reaches the threshold to entry into force
/// @param delayForEach from the instrument of a later State to entry into force for it
/// @param withdrawalNotice from the notice to leaving
/// @param clauses every clause as written, in order, for showing
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

  /// Copies the clauses.
  public Treaty {
    clauses = List.copyOf(clauses);
    if (threshold < 1) {
      throw new IllegalArgumentException(
          id + ": a treaty needs at least one instrument to enter into force, not " + threshold);
    }
  }

  /// One term of the treaty with the article that sets it.
  public record Clause(String name, String value, String article, String source) {}

  /// The terms of a treaty that ships with the product.
  public static Treaty shipped(TreatyId id) {
    return from(id, Table.shipped("treaties/" + id + "/terms.csv"));
  }

  /// Reads the terms of a treaty.
  ///
  /// @throws accede.tables.TableException if a clause is missing or cannot be right
  public static Treaty from(TreatyId id, Table terms) {
    List<Clause> clauses =
        terms.rows().stream()
            .map(row ->
                new Clause(
                    row.required("clause"),
                    row.required("value"),
                    row.text("article"),
                    row.text("source")))
            .toList();
    try {
      return of(id, clauses);
    } catch (IllegalArgumentException e) {
      throw new TableException(terms.name() + ": " + e.getMessage(), e);
    }
  }

  /// A treaty by its clauses.
  ///
  /// @throws IllegalArgumentException if a clause is missing or cannot be right
  public static Treaty of(TreatyId id, List<Clause> clauses) {
    return new Treaty(
        id,
        value(clauses, "number"),
        value(clauses, "title"),
        value(clauses, "abbreviation"),
        day(clauses, "adopted"),
        day(clauses, "opened for signature"),
        instruments(value(clauses, "threshold")),
        Delay.parse(value(clauses, "delay")),
        Delay.parse(value(clauses, "delay for each State")),
        Delay.parse(value(clauses, "withdrawal notice")),
        clauses);
  }

  private static String value(List<Clause> clauses, String name) {
    return clauses.stream()
        .filter(clause -> clause.name().equals(name))
        .map(Clause::value)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("the clause '" + name + "' is missing."));
  }

  private static LocalDate day(List<Clause> clauses, String name) {
    String written = value(clauses, name);
    try {
      return LocalDate.parse(written);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "the clause '" + name + "' needs a date like 2013-06-03, not '" + written + "'.", e);
    }
  }

  private static int instruments(String written) {
    if (!written.matches("\\d{1,3} instruments")) {
      throw new IllegalArgumentException(
          "'" + written + "' is not a threshold such as '50 instruments'.");
    }
    return Integer.parseInt(written.substring(0, written.indexOf(' ')));
  }
}
