package accede.cli;

import accede.answers.Json;
import accede.answers.Rows;
import accede.answers.SymbolAnswer;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// The parts of a document symbol.
@Command(
    name = "symbol",
    mixinStandardHelpOptions = true,
    description = "The parts of a document symbol, or what is wrong with it (then exit 1).")
final class SymbolCommand implements Callable<Integer> {

  @Mixin private Common common = new Common();

  @Parameters(
      index = "0",
      paramLabel = "SYMBOL",
      description = "Such as ATT/CSP4.WGTU/2018/CHAIR/249/M1.WorkPlan.")
  private String symbol = "";

  @Override
  public Integer call() {
    SymbolAnswer answer = SymbolAnswer.of(symbol);
    switch (common.format()) {
      case JSON -> common.out().println(Json.write(answer));
      case CSV, TABLE -> {
        Rows table = Rows.of("part", "value", "meaning");
        answer.parts().forEach(part -> table.row(part.name(), part.value(), part.meaning()));
        answer.wrong().forEach(what -> table.row("wrong", answer.symbol(), what));
        if (common.format() == Common.Format.CSV) {
          common.out().print(table.csv());
        } else {
          TextTable.print(table, common.out());
        }
      }
    }
    return answer.wrong().isEmpty() ? 0 : Accede.REFUSED;
  }
}
