package accede.cli;

import accede.answers.PreviewAnswer;
import accede.answers.PublicationLine;
import accede.participation.Treaty;
import accede.workbench.Notes;
import accede.workbench.Workbench;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Lets everybody see words about a note; the note itself stays where it is.
@Command(
    name = "publish",
    mixinStandardHelpOptions = true,
    description = {
      "Publish words about a note; without --yes they are only shown, with their doubts.",
      "The note itself stays confidential. The doubts are names of persons we hold, titles with",
      "names, addresses, words that say they are not for all, and passages of the note."
    })
final class NotePublishCommand implements Callable<Integer> {

  @Mixin private Common common = new Common();

  @Parameters(index = "0", paramLabel = "N", description = "The note.")
  private long number;

  @Option(
      names = "--words",
      required = true,
      paramLabel = "WORDS",
      description = "Exactly what everybody is to see.")
  private String words = "";

  @Option(names = "--yes", description = "Publish them.")
  private boolean yes;

  @Override
  public Integer call() {
    return common.with(workbench -> {
      Treaty treaty = common.treaty(workbench);
      if (yes) {
        publish(workbench, treaty);
      } else {
        preview(workbench.notes().preview(treaty, number, words));
      }
      return 0;
    });
  }

  private void publish(Workbench workbench, Treaty treaty) {
    long id = workbench.notes().publish(treaty, number, words);
    PublicationLine line =
        PublicationLine.of(workbench.notes().publication(treaty, id), workbench.accounts()::called);
    common.show(line, PublicationLine.rows(List.of(line)));
    common.tell(
        "Everybody sees this from now on. To take it back: accede note withdraw "
            + id
            + " --because \"…\"");
  }

  private void preview(Notes.Preview preview) {
    PreviewAnswer answer = PreviewAnswer.of(number, preview.words(), preview.doubts());
    if (common.format() == Common.Format.TABLE) {
      common.out().println("Everybody would see:");
      common.out().println();
      common.out().println("  " + Accede.shown(answer.words()));
      common.out().println();
      if (answer.doubts().isEmpty()) {
        common.out().println("Nothing in it looks doubtful.");
      } else {
        common.out().println("Doubtful:");
        TextTable.print(answer.rows(), common.out());
      }
    } else {
      common.show(answer, answer.rows());
    }
    common.tell("Nothing was published. To publish exactly this: the same with --yes");
  }
}
