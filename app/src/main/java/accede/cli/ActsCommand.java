package accede.cli;

import accede.answers.ActRow;
import accede.answers.Json;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// The ledger, line by line.
@Command(
    name = "acts",
    mixinStandardHelpOptions = true,
    description = "The ledger: every act with its source and the day it was recorded.")
final class ActsCommand implements Callable<Integer> {

  @Mixin private Common common = new Common();

  @Override
  public Integer call() {
    return common.with(workbench -> {
      List<ActRow> rows =
          workbench.ledger().entries(common.treaty(workbench).id()).stream()
              .map(ActRow::of)
              .toList();
      TextTable table = new TextTable(ActRow.COLUMNS);
      rows.forEach(row -> table.row(row.cells()));
      switch (common.format()) {
        case JSON -> common.out().println(Json.write(rows));
        case CSV -> table.printCsv(common.out());
        case TABLE -> table.print(common.out());
      }
      return 0;
    });
  }
}
