package accede.cli;

import accede.answers.ReadingAnswer;
import accede.answers.Rows;
import java.util.List;
import java.util.Objects;
import picocli.CommandLine.Command;

/// The outreach log: who was met, where and when.
@Command(
    name = "log",
    mixinStandardHelpOptions = true,
    description = "The outreach log: who was met, where and when.",
    subcommands = LogCommand.Listed.class)
final class LogCommand extends Group {

  /// Lists them.
  @Command(name = "list", mixinStandardHelpOptions = true, description = "List them.")
  static final class Listed extends ListCommand<ReadingAnswer.ActivityLine> {
    Listed() {
      super(ReadingAnswer::activities);
    }

    @Override
    Rows table(List<ReadingAnswer.ActivityLine> all) {
      Rows table = Rows.of("entry", "date", "place", "process", "items");
      all.forEach(r ->
          table.row(
              Integer.toString(r.entry()),
              r.printedDate(),
              r.place(),
              Objects.requireNonNullElse(r.process(), ""),
              r.items().stream()
                  .map(ReadingAnswer.Item::text)
                  .collect(java.util.stream.Collectors.joining(" | "))));
      return table;
    }
  }
}
