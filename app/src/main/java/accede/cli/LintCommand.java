package accede.cli;

import accede.answers.Json;
import accede.answers.ReadingAnswer;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// What looks wrong in a report about to be issued.
@Command(
    name = "lint",
    mixinStandardHelpOptions = true,
    description = "What looks wrong in a document about to be issued; exit 1 if anything does.")
final class LintCommand implements Callable<Integer> {

  @Mixin private Common common = new Common();

  @Parameters(index = "0", paramLabel = "FILE", description = "The document.")
  private Path file = Path.of("");

  @Override
  public Integer call() {
    ReadingAnswer answer = ReadingAnswer.of(common.reader().read(file));
    switch (common.format()) {
      case JSON -> common.out().println(Json.write(answer.findings()));
      case CSV -> common.out().print(ReadCommand.findings(answer).csv());
      case TABLE -> {
        if (answer.findings().isEmpty()) {
          common.out().println("Nothing looks wrong.");
        } else {
          TextTable.print(ReadCommand.findings(answer), common.out());
        }
      }
    }
    return answer.findings().isEmpty() ? 0 : Accede.REFUSED;
  }
}
