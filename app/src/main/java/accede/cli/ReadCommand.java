package accede.cli;

import accede.access.Permission;
import accede.answers.Json;
import accede.answers.ReadingAnswer;
import accede.answers.Rows;
import accede.participation.Treaty;
import accede.reading.Reading;
import accede.workbench.Workbench;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// What a document says, and what in it looks wrong.
@Command(
    name = "read",
    mixinStandardHelpOptions = true,
    description = {
      "Read a document (txt, md, html, docx, pdf, xlsx): activities, meetings, symbols,",
      "recommendations, event sources, and what looks wrong. Nothing is kept without --store."
    })
final class ReadCommand implements Callable<Integer> {

  @Mixin private Common common = new Common();

  @Parameters(index = "0", paramLabel = "FILE", description = "The document.")
  private Path file = Path.of("");

  @Option(names = "--store", description = "Keep what was found, with the printed form intact.")
  private boolean store;

  @Option(
      names = "--replace",
      description = "With --store: put it in the place of what is on record for this document.")
  private boolean replace;

  @Option(names = "--public", description = "With --store: let everybody see it at once.")
  private boolean published;

  @Override
  public Integer call() {
    if (!store && (replace || published)) {
      throw common.misused("--replace and --public go with --store.");
    }
    Reading reading = common.reader().read(file);
    if (!store) {
      show(reading);
      return 0;
    }
    return common.with(workbench -> {
      keep(workbench, reading);
      show(reading);
      return 0;
    });
  }

  private void keep(Workbench workbench, Reading reading) {
    Treaty treaty = common.treaty(workbench);
    if (published) {
      workbench.reader().require(Permission.PUBLISH, treaty.id().value(), workbench.today());
    }
    String title = "'" + reading.document().title() + "'";
    if (replace) {
      workbench.replace(treaty, reading);
    } else if (!workbench.store(treaty, reading)) {
      common.tell(title + " is on record already; its records stay as they are.");
      common.tell("To put this reading in their place: --store --replace");
      return;
    }
    common.tell("Stored: " + title);
    long document = workbench.shelved(treaty, reading).id();
    if (published) {
      workbench.notes().publishDocument(treaty, document);
      common.tell("Everybody sees it.");
    } else {
      common.tell(
          "It is seen by the bench and its viewers only"
              + (replace ? ", also if everybody saw what it replaces" : "")
              + ". To publish it: accede document publish "
              + document);
    }
  }

  private void show(Reading reading) {
    ReadingAnswer answer = ReadingAnswer.of(reading);
    PrintWriter out = common.out();
    switch (common.format()) {
      case JSON -> out.println(Json.write(answer));
      case CSV -> out.print(activities(answer).csv());
      case TABLE -> {
        summary(answer, out);
        TextTable.print(activities(answer), out);
        out.println();
        TextTable.print(findings(answer), out);
      }
    }
  }

  private static void summary(ReadingAnswer answer, PrintWriter out) {
    out.println(Objects.requireNonNullElse(answer.document().title(), "(no title)"));
    int items = answer.activities().stream().mapToInt(a -> a.items().size()).sum();
    out.printf(
        "%d activities with %d items, %d meetings, %d mentions of documents, %d recommendations,"
            + " %d event sources, %d findings%n%n",
        answer.activities().size(),
        items,
        answer.meetings().size(),
        answer.symbols().size(),
        answer.recommendations().size(),
        answer.sources().size(),
        answer.findings().size());
  }

  static Rows activities(ReadingAnswer answer) {
    Rows table = Rows.of("entry", "date", "place", "process", "items", "States engaged");
    answer.activities().forEach(activity -> table.row(row(activity)));
    return table;
  }

  private static java.util.List<String> row(ReadingAnswer.ActivityLine activity) {
    return java.util.List.of(
        Integer.toString(activity.entry()),
        activity.printedDate(),
        activity.place(),
        Objects.requireNonNullElse(activity.process(), ""),
        Integer.toString(activity.items().size()),
        activity.items().stream()
            .flatMap(item -> item.states().stream())
            .map(ReadingAnswer.EngagementLine::state)
            .distinct()
            .sorted()
            .collect(Collectors.joining(" ")));
  }

  static Rows findings(ReadingAnswer answer) {
    Rows table = Rows.of("line", "kind", "certainty", "printed", "proposal", "reason");
    answer
        .findings()
        .forEach(f ->
            table.row(
                Integer.toString(f.line()),
                f.kind(),
                f.certainty(),
                f.printed(),
                Objects.requireNonNullElse(f.proposal(), ""),
                f.reason()));
    return table;
  }
}
