package accede.cli;

import accede.storage.StorageException;
import accede.tables.TableException;
import accede.workbench.Refusal;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;

/**
 * The command line. Answers go to standard output, everything else to standard error. Exit codes: 0
 * done, 1 refused because of data, 2 wrong usage, 3 an internal fault.
 */
@Command(
    name = "accede",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    header = "Runs the campaign that brings a treaty to every State.",
    description = {
      "",
      "Without a command the workbench is served on http://127.0.0.1:8080/ (see 'serve').",
      ""
    },
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "%nCommands:%n",
    footer = {
      "",
      "accede help COMMAND tells the options of a command.",
      "Exit: 0 done, 1 refused because of data, 2 wrong usage, 3 an internal fault."
    },
    subcommands = {
      ServeHelp.class,
      StatusCommand.class,
      StateCommand.class,
      ActsCommand.class,
      TreatiesCommand.class,
      ReadCommand.class,
      LintCommand.class,
      SymbolCommand.class,
      ReachedCommand.class,
      LogCommand.class,
      MeetingsCommand.class,
      PapersCommand.class,
      MandatesCommand.class,
      SourcesCommand.class,
      ReportCommand.class,
      HelpCommand.class
    })
public final class Accede {

  /** Exit code when data stands in the way. */
  static final int REFUSED = 1;

  /** Exit code when the program is at fault. */
  static final int FAULT = 3;

  private Accede() {}

  /** Runs one command and ends the program with its exit code. */
  public static void main(String[] arguments) {
    Logger.getLogger("").setLevel(Level.WARNING);
    PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    int code = run(List.of(arguments), out, err);
    out.flush();
    System.exit(code);
  }

  /** Runs one command and answers its exit code. */
  static int run(List<String> arguments, PrintWriter out, PrintWriter err) {
    CommandLine line =
        new CommandLine(new Accede())
            .setOut(out)
            .setErr(err)
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setParameterExceptionHandler(wrongUsage())
            .setExecutionExceptionHandler(
                (exception, command, parsed) -> handled(exception, command.getErr()));
    return arguments.isEmpty()
        ? line.execute("--help")
        : line.execute(arguments.toArray(String[]::new));
  }

  private static IParameterExceptionHandler wrongUsage() {
    return (ParameterException exception, String[] arguments) -> {
      CommandLine command = exception.getCommandLine();
      command.getErr().println(exception.getMessage());
      command
          .getErr()
          .println(
              "See: accede help "
                  + command.getCommandSpec().qualifiedName().replaceFirst("^accede ?", ""));
      return CommandLine.ExitCode.USAGE;
    };
  }

  private static int handled(Exception exception, PrintWriter err) {
    return switch (exception) {
      case Refusal refusal -> refused(refusal, err);
      case StorageException trouble -> refused(trouble, err);
      case TableException table -> refused(table, err);
      default -> {
        err.println("An internal fault: please report what follows.");
        exception.printStackTrace(err);
        yield FAULT;
      }
    };
  }

  private static int refused(RuntimeException exception, PrintWriter err) {
    err.println(exception.getMessage());
    return REFUSED;
  }
}
