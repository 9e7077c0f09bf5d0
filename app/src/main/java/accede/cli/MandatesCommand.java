package accede.cli;

import accede.answers.ReadingAnswer;
import accede.answers.Rows;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;

/// Decisions, approaches and recommendations.
@Command(
    name = "mandates",
    mixinStandardHelpOptions = true,
    description = "Who asked for which work: decisions, approaches, recommendations.",
    subcommands = MandatesCommand.Listed.class)
final class MandatesCommand extends Group {

  /// Lists them.
  @Command(name = "list", mixinStandardHelpOptions = true, description = "List them.")
  static final class Listed extends ListCommand<ReadingAnswer.MandateLine> {
    Listed() {
      super(Listed::all);
    }

    private static List<ReadingAnswer.MandateLine> all(ReadingAnswer answer) {
      List<ReadingAnswer.MandateLine> all = new ArrayList<>(answer.mandates());
      answer
          .recommendations()
          .forEach(r ->
              all.add(new ReadingAnswer.MandateLine(r.id(), "recommendation", r.text(), r.line())));
      return all;
    }

    @Override
    Rows table(List<ReadingAnswer.MandateLine> all) {
      Rows table = Rows.of("id", "kind", "text");
      all.forEach(r -> table.row(r.id(), r.kind(), r.text()));
      return table;
    }
  }
}
