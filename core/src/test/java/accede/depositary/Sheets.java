package accede.depositary;

import accede.geography.Gazetteer;
import accede.geography.States;
import accede.tables.Table;
import java.util.List;
import java.util.stream.Stream;

/// Sheets written the way people write tables.
final class Sheets {

  static final States STATES = States.shipped();
  static final Participants PARTICIPANTS = Participants.shipped(STATES, Gazetteer.shipped(STATES));

  private Sheets() {}

  /// A table whose cells stand between bars, headings first.
  static Sheet table(String text, String... lines) {
    List<Sheet.Row> rows =
        text.lines()
            .filter(line -> !line.isBlank())
            .map(line -> Stream.of(line.split("\\|", -1)).map(String::strip).toList())
            .map(cells -> new Sheet.Row(0, cells.stream().map(Sheet.Cell::of).toList()))
            .toList();
    List<Sheet.Row> numbered =
        java.util.stream.IntStream.range(1, rows.size())
            .mapToObj(i -> new Sheet.Row(i + 1, rows.get(i).cells()))
            .toList();
    return new Sheet(
        "table",
        Stream.of(lines).map(line -> new Sheet.Line(1, "", line)).toList(),
        List.of(new Sheet.Grid("", rows.getFirst().cells(), numbered)));
  }

  /// Our own comma-separated table.
  static Sheet csv(String text) {
    Table table = Table.parse("acts.csv", text);
    List<Sheet.Row> rows =
        table.rows().stream()
            .map(row ->
                new Sheet.Row(
                    row.line(),
                    table.headings().stream()
                        .map(heading -> Sheet.Cell.of(row.text(heading)))
                        .toList()))
            .toList();
    return new Sheet(
        "acts.csv",
        List.of(),
        List.of(new Sheet.Grid("", table.headings().stream().map(Sheet.Cell::of).toList(), rows)));
  }

  static DepositaryTable read(Sheet sheet) {
    return DepositaryTable.read(sheet, PARTICIPANTS);
  }
}
