package accede.answers;

import accede.geography.StateCode;
import accede.participation.ActDay;
import accede.participation.LedgerEntry;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One line of the ledger as scripts see it.
public record ActRow(
    String treaty,
    String state,
    String action,
    String date,
    String precision,
    @Nullable String not_before,
    @Nullable String not_after,
    @Nullable String effective,
    String source,
    String recorded,
    @Nullable String supersedes,
    @Nullable String towards,
    @Nullable String detail,
    @Nullable String note) {

  /// The columns in their order.
  private static final List<String> COLUMNS =
      List.of(
          "treaty",
          "state",
          "action",
          "date",
          "precision",
          "not_before",
          "not_after",
          "effective",
          "source",
          "recorded",
          "supersedes",
          "towards",
          "detail",
          "note");

  /// The row of an entry.
  public static ActRow of(LedgerEntry entry) {
    ActDay day = entry.action().day();
    return new ActRow(
        entry.action().treaty().value(),
        entry.action().state().value(),
        entry.action().kind().word(),
        day.precision() == ActDay.Precision.BETWEEN ? day.notAfter().toString() : day.toString(),
        day.precision().word(),
        day.exact() ? null : day.notBefore().toString(),
        day.exact() ? null : day.notAfter().toString(),
        entry.findStatedEffect().map(LocalDate::toString).orElse(null),
        entry.source(),
        entry.recordedOn().toString(),
        written(entry.supersedes()),
        entry.findTowards().map(StateCode::value).orElse(null),
        written(entry.detail()),
        written(entry.note()));
  }

  private static @Nullable String written(String text) {
    return text.isEmpty() ? null : text;
  }

  /// Acts as a table.
  public static Rows rows(List<ActRow> acts) {
    Rows rows = Rows.of(COLUMNS);
    acts.forEach(act -> rows.row(act.cells()));
    return rows;
  }

  private List<String> cells() {
    return Stream.of(
            treaty,
            state,
            action,
            date,
            precision,
            not_before,
            not_after,
            effective,
            source,
            recorded,
            supersedes,
            towards,
            detail,
            note)
        .map(cell -> Objects.requireNonNullElse(cell, ""))
        .toList();
  }
}
