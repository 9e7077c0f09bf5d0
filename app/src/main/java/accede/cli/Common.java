package accede.cli;

import accede.answers.Json;
import accede.answers.Rows;
import accede.geography.Language;
import accede.participation.Treaty;
import accede.storage.DatabaseSettings;
import accede.workbench.DocumentReader;
import accede.workbench.Workbench;
import accede.workbench.World;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The options every command knows, and what follows from them.
final class Common {

  /// The options, each of which takes a value.
  static final Set<String> OPTIONS =
      Set.of("--data", "--database", "--treaty", "--language", "--format", "--as");

  /// How an answer is written.
  enum Format {
    TABLE,
    JSON,
    CSV
  }

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Where the database lives. Default: var/ beside the launcher.")
  private @Nullable Path data;

  @Option(
      names = "--database",
      paramLabel = "URL",
      defaultValue = "",
      description =
          "A PostgreSQL of your own, jdbc:postgresql://…; or the variables ACCEDE_DATABASE,"
              + " ACCEDE_DATABASE_USER and ACCEDE_DATABASE_PASSWORD.")
  private String database = "";

  @Option(
      names = "--treaty",
      paramLabel = "ID",
      defaultValue = "att",
      description = "The treaty, by id or UN number. Default: ${DEFAULT-VALUE}.")
  private String treaty = "att";

  @Option(
      names = "--language",
      paramLabel = "TAG",
      defaultValue = "en",
      description = "en, fr, es, ru, zh or ar. Default: ${DEFAULT-VALUE}.")
  private String language = "en";

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      description = "table, json or csv. Default: ${DEFAULT-VALUE}.")
  private Format format = Format.TABLE;

  @Option(
      names = "--as",
      paramLabel = "USER",
      defaultValue = "",
      description = "The account whose rights hold. Default: all rights, for the data are yours.")
  private String as = "";

  Format format() {
    return format;
  }

  Language language() {
    return Language.find(language)
        .orElseThrow(() -> wrong("--language", language, "Known: en, fr, es, ru, zh, ar."));
  }

  PrintWriter out() {
    return spec().commandLine().getOut();
  }

  PrintWriter err() {
    return spec().commandLine().getErr();
  }

  /// Writes an answer in the format asked for.
  ///
  /// @param answer as JSON tells it
  /// @param rows as CSV and people read it
  void show(Object answer, Rows rows) {
    switch (format) {
      case JSON -> out().println(Json.write(answer));
      case CSV -> out().print(rows.csv());
      case TABLE -> TextTable.print(rows, out());
    }
  }

  /// Says something beside the answer.
  void tell(String message) {
    err().println(Accede.shown(message));
  }

  DocumentReader reader() {
    return new DocumentReader(World.shipped());
  }

  /// The treaty where one is named, else the usual one.
  String treatyOrUsual() {
    return treaty;
  }

  /// The treaty where one is named on the command line; else empty.
  String treatyNamed() {
    return spec().commandLine().getParseResult().hasMatchedOption("--treaty") ? treaty : "";
  }

  Treaty treaty(Workbench workbench) {
    return workbench.treaty(treaty);
  }

  /// Opens the workbench for one question.
  int with(Function<Workbench, Integer> question) {
    checkFirst();
    DatabaseSettings settings = DatabaseSettings.of(database, folder(), System.getenv());
    try (Workbench workbench = Workbench.openAs(settings, Clock.systemDefaultZone(), as)) {
      return question.apply(workbench);
    }
  }

  /// Wrong usage is told before any database is opened.
  private void checkFirst() {
    language().tag();
  }

  private Path folder() {
    return data == null ? Path.of(System.getProperty("accede.home", "."), "var") : data;
  }

  /// What to throw when an option's value is not one we know.
  ParameterException wrong(String option, String value, String advice) {
    return new ParameterException(
        spec().commandLine(), option + ": '" + value + "' is not known. " + advice);
  }

  /// What to throw when options do not go together.
  ParameterException misused(String message) {
    return new ParameterException(spec().commandLine(), message);
  }

  private CommandSpec spec() {
    if (command == null) {
      throw new IllegalStateException("The options belong to no command.");
    }
    return command;
  }
}
