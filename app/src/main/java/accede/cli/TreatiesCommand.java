package accede.cli;

import accede.answers.Json;
import accede.answers.Rows;
import accede.participation.Treaty;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// The treaties known.
@Command(
    name = "treaties",
    mixinStandardHelpOptions = true,
    description = "The treaties known, with the clauses that decide who is bound, and when.")
final class TreatiesCommand implements Callable<Integer> {

  @Mixin private Common common = new Common();

  /// A treaty as scripts see it.
  record Line(
      String treaty, String number, String title, String adopted, List<Treaty.Clause> clauses) {}

  @Override
  public Integer call() {
    return common.with(workbench -> {
      List<Line> lines =
          workbench.ledger().treaties().stream()
              .map(t ->
                  new Line(
                      t.id().value(),
                      t.number(),
                      t.title(),
                      t.findAdopted().map(LocalDate::toString).orElse(""),
                      t.clauses()))
              .toList();
      Rows table = Rows.of("treaty", "number", "adopted", "title");
      lines.forEach(l -> table.row(l.treaty(), l.number(), l.adopted(), l.title()));
      switch (common.format()) {
        case JSON -> common.out().println(Json.write(lines));
        case CSV -> common.out().print(table.csv());
        case TABLE -> TextTable.print(table, common.out());
      }
      return 0;
    });
  }
}
