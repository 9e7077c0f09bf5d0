package accede.web;

import accede.geography.Language;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// What `serve` is told on the command line.
///
/// @param port 0 takes any free one
/// @param database a JDBC address; empty for the embedded database
/// @param language of readers whose browser asks for none of ours
record ServeOptions(
    int port, String host, Path data, String database, String treaty, Language language) {

  static final String USAGE =
      """
      Usage: ./accede serve [--port N] [--host NAME] [--data DIR] [--database URL]
                            [--treaty ID] [--language TAG]
      Serve the workbench; this is what happens without a command.
            --port N         Port to listen on; 0 takes any free one. Default: 8080.
            --host NAME      Address to listen on. Default: 127.0.0.1.
            --data DIR       Where the database lives. Default: var/ beside the launcher.
            --database URL   A PostgreSQL of your own, jdbc:postgresql://…; or the variables
                             ACCEDE_DATABASE, ACCEDE_DATABASE_USER and ACCEDE_DATABASE_PASSWORD.
            --treaty ID      The treaty shown first, by id or UN number. Default: att.
            --language TAG   en, fr, es, ru, zh or ar, where a browser names none. Default: en.
      """;

  /// Wrong usage: the message says which option, the value in hand and what would do.
  static final class WrongUsage extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WrongUsage(String message) {
      super(message);
    }
  }

  /// Reads the arguments; a leading `serve` is passed over.
  ///
  /// @param home the folder of the launcher
  /// @throws WrongUsage naming the first thing that cannot be understood
  static ServeOptions parse(List<String> arguments, Path home) {
    ServeOptions options =
        new ServeOptions(8080, "127.0.0.1", home.resolve("var"), "", "att", Language.ENGLISH);
    Deque<String> rest = new ArrayDeque<>(arguments);
    if ("serve".equals(rest.peek())) {
      rest.remove();
    }
    while (!rest.isEmpty()) {
      String name = rest.remove();
      int equals = name.startsWith("--") ? name.indexOf('=') : -1;
      if (equals > 0) {
        rest.push(name.substring(equals + 1));
        name = name.substring(0, equals);
      }
      options = options.with(name, rest);
    }
    return options;
  }

  private ServeOptions with(String name, Deque<String> rest) {
    return switch (name) {
      case "--port" -> withPort(value(name, rest));
      case "--host" -> new ServeOptions(port, value(name, rest), data, database, treaty, language);
      case "--data" ->
          new ServeOptions(port, host, Path.of(value(name, rest)), database, treaty, language);
      case "--database" -> new ServeOptions(port, host, data, value(name, rest), treaty, language);
      case "--treaty" -> new ServeOptions(port, host, data, database, value(name, rest), language);
      case "--language" -> withLanguage(value(name, rest));
      case "--format", "--as" -> {
        // Known to every command; of no account here.
        value(name, rest);
        yield this;
      }
      default -> throw new WrongUsage("Unknown option: '" + name + "'.");
    };
  }

  private ServeOptions withPort(String written) {
    int number = written.matches("\\d{1,5}") ? Integer.parseInt(written) : -1;
    if (number < 0 || number > 65_535) {
      throw new WrongUsage("--port: '" + written + "' is no port. Give a number from 0 to 65535.");
    }
    return new ServeOptions(number, host, data, database, treaty, language);
  }

  private ServeOptions withLanguage(String written) {
    Language found =
        Language.find(written)
            .orElseThrow(() ->
                new WrongUsage(
                    "--language: '" + written + "' is not known. Known: en, fr, es, ru, zh, ar."));
    return new ServeOptions(port, host, data, database, treaty, found);
  }

  private static String value(String name, Deque<String> rest) {
    String value = rest.poll();
    if (value == null || value.isEmpty()) {
      throw new WrongUsage(name + " needs a value.");
    }
    return value;
  }
}
