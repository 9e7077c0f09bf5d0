package accede.cli;

import accede.access.Refused;
import accede.participation.LedgerException;
import accede.storage.StorageException;
import accede.tables.TableException;
import accede.workbench.Refusal;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// The command line. Answers go to standard output, everything else to standard error. Exit codes:
/// 0 done, 1 refused because of data, 2 wrong usage, 3 an internal fault.
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
      WhyCommand.class,
      CheckCommand.class,
      AnalysisCommand.class,
      ActsCommand.class,
      ImportCommand.class,
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
      NoteCommand.class,
      DocumentCommand.class,
      ContactCommand.class,
      PersonCommand.class,
      UserCommand.class,
      AuditCommand.class,
      VerifyCommand.class,
      HelpCommand.class
    })
public final class Accede {

  /// Exit code when data stands in the way.
  static final int REFUSED = 1;

  /// Exit code when the program is at fault.
  static final int FAULT = 3;

  /// Controls, and marks that turn the direction of what stands around them.
  private static final Pattern OBEYED =
      Pattern.compile("[\\p{Cntrl}\\x{80}-\\x{9F}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}&&[^\n]]");

  private Accede() {}

  /// Runs one command and ends the program with its exit code.
  public static void main(String[] arguments) {
    // What we say is English: its figures are not those of the machine's language.
    Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
    Logger.getLogger("").setLevel(Level.WARNING);
    Answer answer = new Answer(new FileOutputStream(FileDescriptor.out));
    PrintWriter out = new PrintWriter(answer, false, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    int code = runGuarded(List.of(arguments), out, err);
    out.flush();
    if (answer.wasLost()) {
      err.println("The answer could not be written in full: " + answer.trouble());
      code = code == 0 ? REFUSED : code;
    }
    System.exit(code);
  }

  private static int runGuarded(List<String> arguments, PrintWriter out, PrintWriter err) {
    try {
      return run(arguments, out, err);
    } catch (OutOfMemoryError | StackOverflowError e) {
      err.println("There was not enough memory for this: " + e.getClass().getSimpleName());
      err.println("ACCEDE_JAVA_OPTS=-Xmx4g gives more.");
      return FAULT;
    }
  }

  /// All commands with those below them.
  static CommandLine commands() {
    return new CommandLine(new Accede());
  }

  /// Runs one command and answers its exit code.
  static int run(List<String> arguments, PrintWriter out, PrintWriter err) {
    CommandLine line =
        commands()
            .setOut(out)
            .setErr(err)
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setParameterExceptionHandler(wrongUsage())
            .setExecutionExceptionHandler(
                (exception, command, parsed) -> handled(exception, command.getErr()));
    return arguments.isEmpty()
        ? line.execute("--help")
        : line.execute(optionsLast(arguments).toArray(String[]::new));
  }

  /// Options may stand before the command too; each command knows them all.
  private static List<String> optionsLast(List<String> arguments) {
    int command = 0;
    while (command + 1 < arguments.size() && Common.OPTIONS.contains(arguments.get(command))) {
      command += 2;
    }
    List<String> ordered = new ArrayList<>(arguments.subList(command, arguments.size()));
    ordered.addAll(arguments.subList(0, command));
    return ordered;
  }

  /// What a terminal can show without obeying it.
  static String shown(@Nullable String message) {
    return OBEYED.matcher(String.valueOf(message)).replaceAll("?");
  }

  /// A message that repeats what was typed, without the login an address may hold.
  private static String withoutSecrets(String message) {
    return message
        .replaceAll("(password=)[^&'\\s]*", "$1…")
        .replaceAll("(jdbc:postgresql://)\\S*@", "$1…@");
  }

  private static String told(ParameterException exception) {
    if (exception instanceof UnmatchedArgumentException unmatched
        && exception.getCommandLine().getParent() == null
        && !unmatched.getUnmatched().getFirst().startsWith("-")) {
      return "There is no command '"
          + unmatched.getUnmatched().getFirst()
          + "'. Known: "
          + String.join(", ", exception.getCommandLine().getSubcommands().keySet())
          + ".";
    }
    return String.valueOf(exception.getMessage());
  }

  private static IParameterExceptionHandler wrongUsage() {
    return (ParameterException exception, String[] arguments) -> {
      CommandLine command = exception.getCommandLine();
      command.getErr().println(shown(withoutSecrets(told(exception))));
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
      case Refused rights -> refused(rights, err);
      case StorageException trouble -> refused(trouble, err);
      case TableException table -> refused(table, err);
      case LedgerException entry -> refused(entry, err);
      default -> {
        err.println("An internal fault: please report what follows.");
        exception.printStackTrace(err);
        yield FAULT;
      }
    };
  }

  private static int refused(RuntimeException exception, PrintWriter err) {
    err.println(shown(exception.getMessage()));
    return REFUSED;
  }
}
