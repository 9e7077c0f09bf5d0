package accede.fuzzing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class FuzzTest {

  /// How long each target is fuzzed; more with `-Daccede.fuzz.seconds=600`.
  private static final int SECONDS = Integer.getInteger("accede.fuzz.seconds", 5);

  @TestFactory
  Stream<DynamicTest> what_went_wrong_once_is_read_or_refused_now() {
    return Stream.of(FuzzTarget.values())
        .flatMap(target ->
            FuzzSeeds.findings(target).stream()
                .map(finding ->
                    DynamicTest.dynamicTest(
                        target.word() + "/" + finding.getFileName(),
                        () ->
                            Assertions.assertTimeoutPreemptively(
                                Duration.ofSeconds(20),
                                () -> target.feed(Files.readAllBytes(finding))))));
  }

  @Test
  void every_file_a_target_begins_with_is_read_or_refused() {
    for (FuzzTarget target : FuzzTarget.values()) {
      FuzzSeeds.of(target).forEach(target::feed);
    }
  }

  @Test
  @Tag("fuzz")
  void no_input_breaks_a_reader(@TempDir Path folder)
      throws InterruptedException, ExecutionException {
    List<Future<FuzzRun>> runs = new ArrayList<>();
    try (ExecutorService two = Executors.newFixedThreadPool(2)) {
      for (FuzzTarget target : FuzzTarget.values()) {
        runs.add(two.submit(() -> run(target, folder)));
      }
    }
    for (Future<FuzzRun> run : runs) {
      assertThat(run.get().finding()).as(run.get().target().word()).isEmpty();
      assertThat(run.get().executions()).as(run.get().target().word()).isPositive();
    }
  }

  private static FuzzRun run(FuzzTarget target, Path folder)
      throws IOException, InterruptedException {
    return FuzzRun.of(target, SECONDS, folder);
  }
}
