package accede.cli;

import accede.answers.Json;
import accede.answers.ReadingAnswer;
import accede.answers.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Mixin;

/// Lists one kind of record over all documents of a treaty.
abstract class ListCommand<T> implements Callable<Integer> {

  @Mixin private Common common = new Common();

  private final Function<ReadingAnswer, List<T>> records;

  ListCommand(Function<ReadingAnswer, List<T>> records) {
    this.records = records;
  }

  /// The table of the records for people and for CSV.
  abstract Rows table(List<T> all);

  @Override
  public Integer call() {
    return common.with(workbench -> {
      List<T> all = new ArrayList<>();
      workbench
          .documents(common.treaty(workbench))
          .forEach(reading -> all.addAll(records.apply(ReadingAnswer.of(reading))));
      switch (common.format()) {
        case JSON -> common.out().println(Json.write(all));
        case CSV -> common.out().print(table(all).csv());
        case TABLE -> TextTable.print(table(all), common.out());
      }
      return 0;
    });
  }
}
