package accede.cli;

import accede.answers.ReadingAnswer;
import accede.answers.Rows;
import java.util.List;
import java.util.Objects;
import picocli.CommandLine.Command;

/// Calendars of other bodies.
@Command(
    name = "sources",
    mixinStandardHelpOptions = true,
    description = "The calendars of other bodies, as reports list them.")
final class SourcesCommand extends ListCommand<ReadingAnswer.Source> {

  SourcesCommand() {
    super(ReadingAnswer::sources);
  }

  @Override
  Rows table(List<ReadingAnswer.Source> all) {
    Rows table = Rows.of("organization", "group", "url");
    all.forEach(
        s -> table.row(s.organization(), Objects.requireNonNullElse(s.group(), ""), s.url()));
    return table;
  }
}
