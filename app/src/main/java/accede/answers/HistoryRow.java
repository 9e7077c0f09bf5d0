package accede.answers;

import accede.participation.ActionKind;
import accede.participation.EntryHistory;
import accede.participation.LedgerEntry;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One entry ever recorded of a State, with what it replaced and what replaced it.
///
/// @param stands whether it counts today
public record HistoryRow(
    String state,
    String recorded,
    String action,
    String date,
    String source,
    @Nullable String replaced,
    @Nullable String replacedBy,
    @Nullable String replacedOn,
    boolean stands,
    String note) {

  /// The row of an entry.
  public static HistoryRow of(EntryHistory.Recorded recorded) {
    LedgerEntry entry = recorded.entry();
    boolean strikes = entry.action().kind() == ActionKind.CORRECTION;
    return new HistoryRow(
        entry.action().state().value(),
        entry.recordedOn().toString(),
        entry.action().kind().word(),
        entry.action().day().toString(),
        entry.source(),
        recorded.findReplaced().map(LedgerEntry::reference).orElse(null),
        recorded.findReplacedBy().map(LedgerEntry::reference).orElse(null),
        recorded.findReplacedBy().map(by -> by.recordedOn().toString()).orElse(null),
        !strikes && recorded.findReplacedBy().isEmpty(),
        entry.note());
  }

  /// The rows as a table.
  public static Rows rows(List<HistoryRow> history) {
    Rows rows =
        Rows.of(
            "recorded", "action", "date", "stands", "replaced", "replaced_by", "source", "note");
    history.forEach(h ->
        rows.row(
            h.recorded(),
            h.action(),
            h.date(),
            h.stands() ? "yes" : "no",
            Objects.requireNonNullElse(h.replaced(), ""),
            Objects.requireNonNullElse(h.replacedBy(), ""),
            h.source(),
            h.note()));
    return rows;
  }
}
