package accede.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/// The packaged product, running on a free port with a database of its own in a new folder.
final class RunningAccede implements AutoCloseable {

  private static @Nullable RunningAccede shared;

  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final Process process;
  private final URI address;
  private final BufferedReader said;

  private RunningAccede(Process process, URI address, BufferedReader said) {
    this.process = process;
    this.address = address;
    this.said = said;
  }

  /// One for all stories that only read.
  static synchronized RunningAccede shared() {
    if (shared == null) {
      RunningAccede started = start(newFolder("shared"));
      Runtime.getRuntime().addShutdownHook(new Thread(started::close));
      shared = started;
    }
    return shared;
  }

  /// Starts one on a data folder and waits until it says where it is.
  static RunningAccede start(Path data) {
    return start(data, Map.of());
  }

  /// The same with settings of its environment.
  static RunningAccede start(Path data, Map<String, String> environment) {
    Path errors = data.resolveSibling(data.getFileName() + ".err");
    Process process =
        launch(
            ProcessBuilder.Redirect.to(errors.toFile()),
            environment,
            List.of("--port", "0", "--data", data.toString()));
    BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    try {
      String line = out.readLine();
      if (line == null || !line.startsWith("Accede is at ")) {
        throw new IllegalStateException(
            "Accede did not start: " + line + "\n" + Files.readString(errors));
      }
      return new RunningAccede(process, URI.create(line.substring("Accede is at ".length())), out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Runs the packaged product with arguments.
  static Process launch(String... arguments) {
    return launch(ProcessBuilder.Redirect.PIPE, Map.of(), List.of(arguments));
  }

  private static Process launch(
      ProcessBuilder.Redirect errors, Map<String, String> environment, List<String> arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Djava.awt.headless=true",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-jar",
                Path.of("target", "quarkus-app", "quarkus-run.jar").toString()));
    command.addAll(arguments);
    try {
      ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors);
      builder.environment().remove("ACCEDE_DATABASE");
      builder.environment().putAll(environment);
      return builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A new folder below `target`.
  static Path newFolder(String name) {
    try {
      Path parent = Files.createDirectories(Path.of("target", "test-data").toAbsolutePath());
      return Files.createTempDirectory(parent, name + "-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  URI address(String path) {
    return address.resolve(path);
  }

  int port() {
    return address.getPort();
  }

  /// The code by which the first administrator comes in, as it is printed while nobody can sign in.
  String firstCode() {
    Pattern code = Pattern.compile("[0-9A-Z]{5}(-[0-9A-Z]{5}){3}");
    try {
      for (String line = said.readLine(); line != null; line = said.readLine()) {
        Matcher found = code.matcher(line);
        if (found.find()) {
          return found.group();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw new IllegalStateException("Accede printed no code.");
  }

  Process process() {
    return process;
  }

  /// The answer to a path, with headers such as `"Accept", "text/csv"`.
  HttpResponse<byte[]> get(String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address(path)).timeout(Duration.ofSeconds(30));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.build());
  }

  HttpResponse<byte[]> head(String path) {
    return send(HttpRequest.newBuilder(address(path)).HEAD().build());
  }

  private static HttpResponse<byte[]> send(HttpRequest request) {
    try {
      return HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(request.uri().toString(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  String text(String path, String... headers) {
    return new String(get(path, headers).body(), StandardCharsets.UTF_8);
  }

  Document page(String path, String... headers) {
    return Jsoup.parse(text(path, headers), address(path).toString());
  }

  /// Asks it to end and waits until it has.
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IllegalStateException("Accede did not end within 30 seconds.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
