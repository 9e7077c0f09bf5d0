package accede.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import accede.geography.Language;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServeTest {

  private static final Path HOME = Path.of("/home");

  private record Ended(int code, String out, String err) {}

  private static Ended run(String... arguments) throws IOException, InterruptedException {
    Process process = RunningAccede.launch(arguments);
    String out = new String(process.getInputStream().readAllBytes(), UTF_8);
    String err = new String(process.getErrorStream().readAllBytes(), UTF_8);
    return new Ended(process.waitFor(), out, err);
  }

  @Test
  void without_options_it_listens_on_this_machine_alone_with_the_data_beside_the_launcher() {
    ServeOptions options = ServeOptions.parse(List.of(), HOME);
    assertThat(options.port()).isEqualTo(8080);
    assertThat(options.host()).isEqualTo("127.0.0.1");
    assertThat(options.data()).isEqualTo(HOME.resolve("var"));
    assertThat(options.treaty()).isEqualTo("att");
  }

  @Test
  void options_may_be_written_with_a_blank_or_an_equals_sign() {
    ServeOptions options =
        ServeOptions.parse(
            List.of("serve", "--port=0", "--host", "::1", "--data=/d", "--language", "fr"), HOME);
    assertThat(options.port()).isZero();
    assertThat(options.host()).isEqualTo("::1");
    assertThat(options.data()).isEqualTo(Path.of("/d"));
    assertThat(options.language()).isEqualTo(Language.FRENCH);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"--port x", "--port 70000", "--port", "--language xx", "--colour", "status"})
  void wrong_usage_is_told_by_its_value(String line) {
    assertThatThrownBy(() -> ServeOptions.parse(List.of(line.split(" ")), HOME))
        .isInstanceOf(ServeOptions.WrongUsage.class)
        .hasMessageContaining(line.substring(line.lastIndexOf(' ') + 1));
  }

  @Test
  void wrong_usage_ends_with_2() throws IOException, InterruptedException {
    Ended ended = run("--port", "eighty");
    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err()).startsWith("--port: 'eighty' is no port.").doesNotContain("\tat ");
  }

  @Test
  void a_port_in_use_ends_with_1_and_a_sentence() throws IOException, InterruptedException {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      Path data = RunningAccede.newFolder("port");
      Ended ended =
          run("--port", Integer.toString(other.getLocalPort()), "--data", data.toString());
      assertThat(ended.code()).isEqualTo(1);
      assertThat(ended.out()).isEmpty();
      assertThat(ended.err())
          .startsWith(
              "Another program listens on port " + other.getLocalPort() + " of 127.0.0.1 already")
          .doesNotContain("\tat ");
      assertThat(data).isEmptyDirectory();
    }
  }

  @Test
  void a_database_that_cannot_be_had_ends_with_1_and_a_sentence()
      throws IOException, InterruptedException {
    Path file = Files.createTempFile(RunningAccede.newFolder("file"), "in-the-way", "");
    Ended ended = run("--port", "0", "--data", file.toString());
    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.err()).contains("in-the-way").doesNotContain("\tat ");
  }

  @Test
  void an_unknown_treaty_ends_with_1_and_leaves_no_process()
      throws IOException, InterruptedException {
    Path data = RunningAccede.newFolder("treaty");
    Ended ended = run("--port", "0", "--data", data.toString(), "--treaty", "zzz");
    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.err()).contains("No treaty is known as 'zzz'.");
    assertThat(postgresOn(data)).isEmpty();
  }

  @Test
  void asked_to_end_it_ends_and_leaves_no_process() {
    Path data = RunningAccede.newFolder("end");
    RunningAccede accede = RunningAccede.start(data);
    assertThat(accede.get("/att/status").statusCode()).isEqualTo(200);
    assertThat(postgresOn(data)).isPresent();
    accede.close();
    assertThat(accede.process().isAlive()).isFalse();
    assertThat(postgresOn(data)).isEmpty();
  }

  @Test
  void a_lost_database_is_told_to_readers_scripts_and_watchers_alike() {
    Path data = RunningAccede.newFolder("lost");
    try (RunningAccede accede = RunningAccede.start(data)) {
      postgresOn(data).orElseThrow().destroyForcibly();
      assertThat(accede.get("/health/ready").statusCode()).isEqualTo(503);
      assertThat(accede.get("/health/live").statusCode()).isEqualTo(200);
      assertThat(accede.get("/att/status").statusCode()).isEqualTo(500);
      assertThat(accede.page("/att/status?lang=en").expectFirst("h1").text())
          .isEqualTo("Something went wrong here");
      assertThat(accede.text("/api/v1/status"))
          .contains("\"status\" : 500")
          .doesNotContain("postgres");
    }
  }

  /// The database server on a data folder, if one runs.
  private static Optional<ProcessHandle> postgresOn(Path data) {
    return ProcessHandle.allProcesses()
        .filter(process ->
            process.info().arguments().stream()
                .flatMap(java.util.Arrays::stream)
                .anyMatch(argument -> argument.startsWith(data.toString())))
        .filter(process ->
            process.info().command().filter(command -> command.contains("postgres")).isPresent())
        .findFirst();
  }
}
