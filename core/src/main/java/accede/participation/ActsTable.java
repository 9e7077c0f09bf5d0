package accede.participation;

import accede.geography.StateCode;
import accede.tables.Table;
import java.time.LocalDate;
import java.util.List;

/// Our own table of acts:
/// `treaty,state,action,date,precision,not_before,not_after,effective,source,recorded,supersedes,towards,detail,note`
/// (docs/treaty-terms.md).
public final class ActsTable {

  private ActsTable() {}

  /// The acts that ship with the product.
  public static List<LedgerEntry> shipped(TreatyId treaty) {
    return read(Table.shipped("treaties/" + treaty + "/acts.csv"));
  }

  /// Every act of a table.
  ///
  /// @throws accede.tables.TableException naming the first line that cannot be right
  public static List<LedgerEntry> read(Table table) {
    return table.rows().stream().map(ActsTable::entry).toList();
  }

  private static LedgerEntry entry(Table.Row row) {
    String word = row.required("action");
    ActionKind kind =
        ActionKind.find(word)
            .orElseThrow(
                () -> row.problem("'" + word + "' is not a treaty action, such as ratification."));
    try {
      LedgerEntry entry =
          LedgerEntry.of(
                  new TreatyAction(
                      TreatyId.of(row.required("treaty")),
                      StateCode.of(row.required("state")),
                      kind,
                      day(row)),
                  row.required("source"),
                  row.findDate("recorded")
                      .orElseThrow(() -> row.problem("the day of record is missing.")))
              .superseding(row.find("supersedes").orElse(""))
              .withDetail(row.find("detail").orElse(""))
              .withNote(row.find("note").orElse(""));
      LedgerEntry directed =
          row.find("towards").map(StateCode::of).map(entry::towards).orElse(entry);
      return row.findDate("effective").map(directed::withStatedEffect).orElse(directed);
    } catch (IllegalArgumentException e) {
      throw row.problem(String.valueOf(e.getMessage()));
    }
  }

  private static ActDay day(Table.Row row) {
    ActDay written = ActDay.parse(row.required("date"));
    LocalDate earliest = row.findDate("not_before").orElse(written.notBefore());
    LocalDate latest = row.findDate("not_after").orElse(written.notAfter());
    boolean between =
        row.find("precision").filter(ActDay.Precision.BETWEEN.word()::equals).isPresent();
    return between
        ? ActDay.between(earliest, latest, ActDay.Precision.BETWEEN)
        : written.within(earliest, latest);
  }
}
