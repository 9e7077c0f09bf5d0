package accede.storage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A [Story] that runs in a process of its own.
final class Program implements AutoCloseable {

  private final Process process;
  private final BufferedReader said;
  private final List<String> heard = new ArrayList<>();

  private Program(Process process) {
    this.process = process;
    this.said =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  static Program start(Path data, String... words) throws IOException {
    return start(List.of(), System.getProperty("java.class.path"), data, words);
  }

  /// Starts it through other programs.
  ///
  /// @param prefix such as `setpriv` with its options
  static Program start(List<String> prefix, String classPath, Path data, String... words)
      throws IOException {
    List<String> command = new ArrayList<>(prefix);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx256m"));
    command.addAll(List.of("-cp", classPath, Story.class.getName(), data.toString()));
    command.addAll(List.of(words));
    return new Program(
        new ProcessBuilder(command)
            .directory(Path.of("/").toFile())
            .redirectErrorStream(true)
            .start());
  }

  /// Waits until it says a word; what it says instead, if it ends first, is the failure.
  Program until(String word) throws IOException {
    while (!heard.contains(word)) {
      String line = said.readLine();
      if (line == null) {
        throw new AssertionError("It never said '" + word + "', but: " + heard);
      }
      heard.add(line);
    }
    return this;
  }

  /// Lets a waiting program go on.
  Program goOn() throws IOException {
    process.getOutputStream().write('\n');
    process.getOutputStream().flush();
    return this;
  }

  /// As `kill -9` does.
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /// As `kill` does, or the end of the system.
  int askToEnd() throws InterruptedException {
    process.destroy();
    return process.waitFor();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
