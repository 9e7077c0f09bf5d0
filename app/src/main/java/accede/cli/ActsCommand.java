package accede.cli;

import accede.answers.ActRow;
import accede.answers.Json;
import accede.answers.Rows;
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
      Rows table = ActRow.rows(rows);
      switch (common.format()) {
        case JSON -> common.out().println(Json.write(rows));
        case CSV -> common.out().print(table.csv());
        case TABLE -> TextTable.print(table, common.out());
      }
      return 0;
    });
  }
}
