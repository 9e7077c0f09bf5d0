package accede.cli;

import accede.answers.ImportAnswer;
import accede.answers.ImportRow;
import accede.answers.Json;
import accede.depositary.Acceptance;
import accede.participation.Treaty;
import accede.workbench.ActsImport;
import accede.workbench.Workbench;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// What comes into the ledger from files.
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = "Bring in acts from depositaries' tables, the terms of treaties, weights.",
    subcommands = {
      ImportCommand.Acts.class,
      ImportCommand.OfTreaty.class,
      ImportWeightsCommand.class,
      ImportCommand.Listed.class
    })
final class ImportCommand extends Group {

  /// Brings in acts.
  @Command(
      name = "acts",
      mixinStandardHelpOptions = true,
      description = {
        "Hold a depositary's table, or every table of a folder, against the ledger and write what is",
        "new: our own CSV (what 'acts' writes), status pages and XML of the UN Treaty Collection,",
        "rows of actions, tables of other depositaries, XLSX. Columns are found by heading.",
        "Differences are listed and change nothing unless their lines are accepted. Where something",
        "cannot be placed, nothing is written and the exit code is 1."
      })
  static final class Acts implements Callable<Integer> {

    @Mixin private Common common = new Common();

    @Parameters(index = "0", paramLabel = "FILE", description = "A table, or a folder of tables.")
    private Path file = Path.of("");

    @Option(names = "--new", description = "Accept treaties whose terms are not known yet.")
    private boolean unknownTreaties;

    @Option(
        names = "--accept",
        paramLabel = "LINE",
        split = ",",
        description = {
          "Lines a person has looked at, such as 7,12 or in a folder ccm.csv:7. What cannot be placed",
          "is then left out and stays in the record of the import; a conflicting act takes the place",
          "of ours."
        })
    private List<String> accepted = List.of();

    @Option(names = "--dry-run", description = "Compare and write nothing.")
    private boolean dryRun;

    @Override
    public Integer call() {
      Acceptance acceptance = acceptance();
      return common.with(workbench -> {
        ImportAnswer answer = answer(workbench, acceptance);
        switch (common.format()) {
          case JSON -> common.out().println(Json.write(answer));
          case CSV -> common.out().print(ImportTables.everything(answer).csv());
          case TABLE -> ImportTables.print(answer, common.out());
        }
        return answer.unmatched().isEmpty() ? 0 : refused(answer);
      });
    }

    private Acceptance acceptance() {
      try {
        return Acceptance.of(accepted);
      } catch (IllegalArgumentException e) {
        throw common.wrong("--accept", String.join(",", accepted), String.valueOf(e.getMessage()));
      }
    }

    private ImportAnswer answer(Workbench workbench, Acceptance acceptance) {
      ActsImport.Request request =
          new ActsImport.Request(file, common.treatyNamed(), common.treatyOrUsual(), acceptance);
      return dryRun
          ? workbench.compareActs(request, common.err()::println)
          : workbench.importActs(request, unknownTreaties, common.err()::println);
    }

    private int refused(ImportAnswer answer) {
      int lines = answer.unmatched().size();
      common
          .err()
          .println(
              "Nothing was written: "
                  + (lines == 1 ? "1 line" : lines + " lines")
                  + " cannot be placed. Correct the file, or leave them out with --accept.");
      answer.unmatched().stream()
          .limit(ImportTables.FIRST_LINES)
          .forEach(one -> common.err().println(Accede.shown(ImportTables.unmatched(one))));
      if (lines > ImportTables.FIRST_LINES) {
        common
            .err()
            .println("… and " + (lines - ImportTables.FIRST_LINES) + " more in the answer.");
      }
      return Accede.REFUSED;
    }
  }

  /// Brings in the terms of a treaty.
  @Command(
      name = "treaty",
      mixinStandardHelpOptions = true,
      description = {
        "Bring in a treaty: its terms as data, one clause a line (docs/treaty-terms.md).",
        "The id is taken from --treaty, the column 'treaty', or the name of the file or folder."
      })
  static final class OfTreaty implements Callable<Integer> {

    @Mixin private Common common = new Common();

    @Parameters(index = "0", paramLabel = "FILE", description = "The terms.")
    private Path file = Path.of("");

    @Option(
        names = "--replace",
        description = {
          "Tell the terms of a treaty that is known anew.",
          "What is asked as known on a day before goes by the terms as they were."
        })
    private boolean replace;

    @Override
    public Integer call() {
      return common.with(workbench -> {
        Treaty treaty = workbench.importTreaty(file, common.treatyNamed(), replace);
        switch (common.format()) {
          case JSON ->
              common
                  .out()
                  .println(
                      Json.write(
                          new Known(
                              treaty.id().value(),
                              treaty.number(),
                              treaty.title(),
                              treaty.clauses())));
          case CSV -> common.out().print(ImportTables.terms(treaty).csv());
          case TABLE -> TextTable.print(ImportTables.terms(treaty), common.out());
        }
        common.err().println("Known from now on: " + treaty.id() + ", " + treaty.title());
        return 0;
      });
    }
  }

  /// A treaty as scripts see it.
  record Known(String treaty, String number, String title, List<Treaty.Clause> clauses) {}

  /// Lists the imports.
  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "The record of imports: which file told what, and which lines were accepted.")
  static final class Listed implements Callable<Integer> {

    @Mixin private Common common = new Common();

    @Override
    public Integer call() {
      return common.with(workbench -> {
        List<ImportRow> rows = workbench.imports().stream().map(ImportRow::of).toList();
        switch (common.format()) {
          case JSON -> common.out().println(Json.write(rows));
          case CSV -> common.out().print(ImportRow.rows(rows).csv());
          case TABLE -> TextTable.print(ImportRow.rows(rows), common.out());
        }
        return 0;
      });
    }
  }
}
