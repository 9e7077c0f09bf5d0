package accede.cli;

import accede.access.Account;
import accede.access.AuditEntry;
import accede.access.AuditQuestion;
import accede.answers.AuditLine;
import accede.answers.Json;
import accede.answers.Rows;
import accede.workbench.Workbench;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The record of every change and every reading of a note.
@Command(
    name = "audit",
    mixinStandardHelpOptions = true,
    description = "The record of every change and every reading of a note.",
    subcommands = {AuditCommand.Listed.class, AuditCommand.Export.class})
final class AuditCommand extends Group {

  /// Lists entries.
  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "Who did what to which, the newest first. Days are those of UTC.")
  static final class Listed implements Callable<Integer> {

    @Mixin private Common common = new Common();

    @Option(
        names = "--who",
        paramLabel = "NAME",
        defaultValue = "",
        description = "An account, operator (the command line) or accede (the program itself).")
    private String who = "";

    @Option(
        names = "--action",
        paramLabel = "ACTION",
        defaultValue = "",
        description = "Such as note.read, or note for all that befell notes.")
    private String action = "";

    @Option(
        names = "--from",
        paramLabel = "DATE",
        converter = Days.class,
        description = "First day.")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DATE", converter = Days.class, description = "Last day.")
    private @Nullable LocalDate to;

    @Option(
        names = "--limit",
        paramLabel = "N",
        defaultValue = "100",
        description = "At most so many. Default: ${DEFAULT-VALUE}.")
    private int limit;

    @Override
    public Integer call() {
      if (limit < 1) {
        throw common.misused("--limit: '" + limit + "' is no number of entries.");
      }
      if (from != null && to != null && to.isBefore(from)) {
        throw common.wrong("--to", to.toString(), "It is before --from " + from + ".");
      }
      return common.with(workbench -> {
        AuditQuestion everything = AuditQuestion.everything();
        List<AuditEntry> entries =
            workbench
                .audit()
                .entries(
                    new AuditQuestion(
                        id(workbench),
                        action.strip(),
                        from == null ? everything.from() : midnight(from),
                        to == null ? everything.to() : midnight(to.plusDays(1)),
                        0),
                    limit);
        show(workbench, entries);
        return 0;
      });
    }

    private static Instant midnight(LocalDate day) {
      return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private String id(Workbench workbench) {
      return who.isEmpty() || who.equals("operator") || who.equals("accede")
          ? who
          : workbench.accounts().account(who).reader().id();
    }

    private void show(Workbench workbench, List<AuditEntry> entries) {
      Map<String, String> names =
          workbench.accounts().all().stream()
              .collect(Collectors.toMap(one -> one.reader().id(), Account::name));
      List<AuditLine> lines =
          entries.stream()
              .map(entry -> AuditLine.of(entry, id -> names.getOrDefault(id, id)))
              .toList();
      common.show(lines, AuditLine.rows(lines));
    }
  }

  /// Writes all of it.
  @Command(
      name = "export",
      mixinStandardHelpOptions = true,
      description = {
        "Every entry in order, with the hashes that prove it: comma-separated, or one JSON object a",
        "line with --format json. Numbers of accounts stand as they are sealed, without names."
      })
  static final class Export implements Callable<Integer> {

    @Mixin private Common common = new Common();

    @Override
    public Integer call() {
      return common.with(workbench -> {
        // Before the first line: who may not see it is told so.
        workbench.audit().entries(AuditQuestion.everything(), 1);
        PrintWriter out = common.out();
        if (common.format() == Common.Format.JSON) {
          workbench.audit().each(entry -> out.println(Json.line(AuditLine.sealed(entry))));
        } else {
          out.print(AuditLine.exported().csv());
          workbench.audit().each(entry -> out.print(Rows.line(AuditLine.sealed(entry).cells())));
        }
        return 0;
      });
    }
  }
}
