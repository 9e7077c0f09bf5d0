package accede.cli;

import accede.answers.ReadingAnswer;
import accede.answers.Rows;
import java.util.List;
import java.util.Objects;
import picocli.CommandLine.Command;

/// Meetings of the treaty's bodies, with attendance.
@Command(
    name = "meetings",
    mixinStandardHelpOptions = true,
    description = "Meetings of the treaty's bodies, with attendance.",
    subcommands = MeetingsCommand.Listed.class)
final class MeetingsCommand extends Group {

  /// Lists them.
  @Command(name = "list", mixinStandardHelpOptions = true, description = "List them.")
  static final class Listed extends ListCommand<ReadingAnswer.MeetingLine> {
    Listed() {
      super(ReadingAnswer::meetings);
    }

    @Override
    Rows table(List<ReadingAnswer.MeetingLine> all) {
      Rows table =
          Rows.of(
              "body",
              "cycle",
              "ordinal",
              "from",
              "to",
              "place",
              "States",
              "organizations",
              "civil_society");
      all.forEach(r ->
          table.row(
              r.body(),
              Objects.requireNonNullElse(r.cycle(), ""),
              Objects.toString(r.ordinal(), ""),
              r.from(),
              r.to(),
              r.place(),
              r.attendance() == null ? "" : Objects.toString(r.attendance().states(), ""),
              r.attendance() == null
                  ? ""
                  : Objects.toString(r.attendance().internationalOrganizations(), ""),
              r.attendance() == null ? "" : Objects.toString(r.attendance().civilSociety(), "")));
      return table;
    }
  }
}
