package accede.cli;

import accede.answers.DocumentLine;
import accede.participation.Treaty;
import accede.workbench.Workbench;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The documents on record, and who sees them.
@Command(
    name = "document",
    mixinStandardHelpOptions = true,
    description = "The documents on record, and which of them everybody sees.",
    subcommands = {
      DocumentCommand.Listed.class,
      DocumentCommand.Publish.class,
      DocumentCommand.Withdraw.class
    })
final class DocumentCommand extends Group {

  private static void show(Common common, Workbench workbench, long number) {
    DocumentLine line =
        DocumentLine.of(workbench.notes().document(common.treaty(workbench), number));
    common.show(line, DocumentLine.rows(List.of(line)));
  }

  /// Lists them.
  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "The documents on record that are yours to see, with their numbers.")
  static final class Listed implements Callable<Integer> {

    @Mixin private Common common = new Common();

    @Override
    public Integer call() {
      return common.with(workbench -> {
        List<DocumentLine> lines =
            workbench.notes().documents(common.treaty(workbench)).stream()
                .map(DocumentLine::of)
                .toList();
        common.show(lines, DocumentLine.rows(lines));
        return 0;
      });
    }
  }

  /// Publishes one.
  @Command(
      name = "publish",
      mixinStandardHelpOptions = true,
      description = "Let everybody see a document on record and all that was read in it.")
  static final class Publish implements Callable<Integer> {

    @Mixin private Common common = new Common();

    @Parameters(index = "0", paramLabel = "N", description = "The document.")
    private long number;

    @Override
    public Integer call() {
      return common.with(workbench -> {
        workbench.notes().publishDocument(common.treaty(workbench), number);
        show(common, workbench, number);
        common.tell(
            "Everybody sees it from now on. To take it back: accede document withdraw "
                + number
                + " --because \"…\"");
        return 0;
      });
    }
  }

  /// Takes one back.
  @Command(
      name = "withdraw",
      mixinStandardHelpOptions = true,
      description = "Take a document back from the public; it stays on record.")
  static final class Withdraw implements Callable<Integer> {

    @Mixin private Common common = new Common();

    @Parameters(index = "0", paramLabel = "N", description = "The document.")
    private long number;

    @Option(names = "--because", required = true, paramLabel = "WORDS", description = "Why.")
    private String because = "";

    @Override
    public Integer call() {
      return common.with(workbench -> {
        Treaty treaty = common.treaty(workbench);
        workbench.notes().withdrawDocument(treaty, number, because);
        show(common, workbench, number);
        return 0;
      });
    }
  }
}
