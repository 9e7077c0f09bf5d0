package accede.cli;

import accede.answers.PublicationLine;
import accede.workbench.Workbench;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Takes published words back.
@Command(
    name = "withdraw",
    mixinStandardHelpOptions = true,
    description = "Take published words back. That they were published, and why no longer, stays.")
final class NoteWithdrawCommand implements Callable<Integer> {

  @Mixin private Common common = new Common();

  @Parameters(index = "0", paramLabel = "PUBLICATION", description = "Its number.")
  private long number;

  @Option(names = "--because", required = true, paramLabel = "WORDS", description = "Why.")
  private String because = "";

  @Override
  public Integer call() {
    return common.with(workbench -> {
      PublicationLine line = withdrawn(workbench);
      common.show(line, PublicationLine.rows(List.of(line)));
      common.tell("Nobody but the bench sees it any more. Copies made before are beyond reach.");
      return 0;
    });
  }

  private PublicationLine withdrawn(Workbench workbench) {
    return PublicationLine.of(
        workbench.notes().withdraw(common.treaty(workbench), number, because),
        workbench.accounts()::called);
  }
}
