package accede.cli;

import accede.answers.PublicLine;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// What everybody may read of the work with States.
@Command(
    name = "public",
    mixinStandardHelpOptions = true,
    description = "The published lines, newest first: exactly what everybody sees.")
final class NotePublicCommand implements Callable<Integer> {

  @Mixin private Common common = new Common();

  @Option(
      names = "--state",
      paramLabel = "CODE",
      defaultValue = "",
      description = "Only those about this State.")
  private String state = "";

  @Override
  public Integer call() {
    return common.with(workbench -> {
      List<PublicLine> lines =
          workbench
              .notes()
              .publicLines(common.treaty(workbench), NoteCommand.state(workbench, state))
              .stream()
              .map(PublicLine::of)
              .toList();
      common.show(lines, PublicLine.rows(lines));
      return 0;
    });
  }
}
