package accede.cli;

import accede.answers.Json;
import accede.answers.WeightsAnswer;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// The imported weights.
@Command(
    name = "weights",
    mixinStandardHelpOptions = true,
    description = "The weights imported, which 'analysis share' can tell shares of.")
final class WeightsCommand implements Callable<Integer> {

  @Mixin private Common common = new Common();

  @Override
  public Integer call() {
    return common.with(workbench -> {
      WeightsAnswer answer = workbench.analysis().weights();
      switch (common.format()) {
        case JSON -> common.out().println(Json.write(answer));
        case CSV -> common.out().print(answer.rows().csv());
        case TABLE -> {
          if (answer.weights().isEmpty()) {
            common
                .out()
                .println("No weight has been imported yet. See: accede help import weights");
          } else {
            TextTable.print(answer.rows(), common.out());
          }
        }
      }
      return 0;
    });
  }
}
