package accede.cli;

import accede.answers.ReadingAnswer;
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
  TextTable table(List<ReadingAnswer.Source> all) {
    TextTable table = new TextTable("organization", "group", "url");
    all.forEach(
        s -> table.row(s.organization(), Objects.requireNonNullElse(s.group(), ""), s.url()));
    return table;
  }
}
