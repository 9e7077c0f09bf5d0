package accede.cli;

import accede.answers.ReadingAnswer;
import accede.answers.Rows;
import java.util.List;
import java.util.Objects;
import picocli.CommandLine.Command;

/// Where documents are cited by their symbols.
@Command(
    name = "papers",
    mixinStandardHelpOptions = true,
    description = "Where documents are cited by their symbols.",
    subcommands = PapersCommand.Listed.class)
final class PapersCommand extends Group {

  /// Lists them.
  @Command(name = "list", mixinStandardHelpOptions = true, description = "List them.")
  static final class Listed extends ListCommand<ReadingAnswer.Symbol> {
    Listed() {
      super(ReadingAnswer::symbols);
    }

    @Override
    Rows table(List<ReadingAnswer.Symbol> all) {
      Rows table = Rows.of("symbol", "title", "issued", "paragraph", "line");
      all.forEach(r ->
          table.row(
              r.symbol(),
              Objects.requireNonNullElse(r.title(), ""),
              Objects.requireNonNullElse(r.issued(), ""),
              Objects.requireNonNullElse(r.paragraph(), ""),
              Integer.toString(r.line())));
      return table;
    }
  }
}
