package accede.cli;

import accede.answers.Json;
import accede.answers.WeightImportAnswer;
import accede.depositary.WeightTable;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Brings in a weight.
@Command(
    name = "weights",
    mixinStandardHelpOptions = true,
    description = {
      "Bring in a figure for each State, such as population, from CSV or XLSX. Columns are found by",
      "heading: state (code or name) and value are needed; name, title, unit, year and source may be",
      "columns too, or are given here, which goes first. Every line is taken, or nothing is written.",
      "A weight takes the place of the one of the same name."
    })
final class ImportWeightsCommand implements Callable<Integer> {

  @Mixin private Common common = new Common();

  @Parameters(index = "0", paramLabel = "FILE", description = "The table.")
  private Path file = Path.of("");

  @Option(
      names = "--name",
      paramLabel = "NAME",
      defaultValue = "",
      description = "For commands and clauses, such as population.")
  private String name = "";

  @Option(names = "--title", paramLabel = "TITLE", defaultValue = "", description = "For people.")
  private String title = "";

  @Option(
      names = "--unit",
      paramLabel = "UNIT",
      defaultValue = "",
      description = "What a value counts, such as persons.")
  private String unit = "";

  @Option(
      names = "--year",
      paramLabel = "YEAR",
      defaultValue = "",
      description = "The year the values are of.")
  private String year = "";

  @Option(
      names = "--source",
      paramLabel = "SOURCE",
      defaultValue = "",
      description = "Who says so, and where.")
  private String source = "";

  @Override
  public Integer call() {
    return common.with(workbench -> {
      WeightImportAnswer answer =
          workbench.importWeight(file, new WeightTable.Details(name, title, unit, year, source));
      switch (common.format()) {
        case JSON -> common.out().println(Json.write(answer));
        case CSV -> common.out().print(answer.rows().csv());
        case TABLE -> TextTable.print(answer.rows(), common.out());
      }
      tell(answer);
      return 0;
    });
  }

  private void tell(WeightImportAnswer answer) {
    if (answer.replaced() != null) {
      common
          .err()
          .println(
              "It takes the place of '"
                  + answer.replaced().title()
                  + "' of "
                  + answer.replaced().year()
                  + ", which is kept and no longer used.");
    }
    if (!answer.withoutValue().isEmpty()) {
      common.err().println("States without a value: " + String.join(", ", answer.withoutValue()));
    }
  }
}
