package accede.storage;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// One call of a program of the system or of PostgreSQL.
record Command(List<String> words, String input) {

  Command {
    words = List.copyOf(words);
  }

  static Command of(String... words) {
    return new Command(List.of(words), "");
  }

  /// The same, started through other programs.
  Command through(List<String> prefix) {
    List<String> all = new ArrayList<>(prefix);
    all.addAll(words);
    return new Command(all, input);
  }

  /// The same, with text to read on its standard input.
  Command reading(String text) {
    return new Command(words, text);
  }

  /// How it ended, and what it said on both outputs.
  record Outcome(int exit, String said) {
    boolean succeeded() {
      return exit == 0;
    }
  }

  /// Runs it to its end. A program that cannot be started counts as one that failed.
  Outcome run() {
    ProcessBuilder builder =
        new ProcessBuilder(words).directory(new File("/")).redirectErrorStream(true);
    plainEnvironment(builder.environment());
    try {
      Process process = builder.start();
      try (OutputStream out = process.getOutputStream()) {
        out.write(input.getBytes(StandardCharsets.UTF_8));
      } catch (IOException e) {
        // It ended without reading; what it said tells why.
      }
      String said =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      return new Outcome(process.waitFor(), said);
    } catch (IOException e) {
      return new Outcome(127, String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StorageException("Interrupted while running " + words.getFirst() + ".", e);
    }
  }

  /// English messages, and none of the settings meant for somebody's own PostgreSQL.
  private static void plainEnvironment(Map<String, String> environment) {
    environment.keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
    environment.put("LC_ALL", "C");
    environment.put("TZ", "UTC");
  }
}
