package accede.fuzzing;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// One run of the fuzzer on one target, in a Java of its own.
///
/// @param executions how many inputs were read
/// @param coverage how many branches of the guided classes were passed
/// @param finding what went wrong, as the fuzzer tells it; empty where nothing did
/// @param inputs the files that make it go wrong
record FuzzRun(
    FuzzTarget target, long executions, long coverage, String finding, List<Path> inputs) {

  private static final int SECONDS_AN_INPUT = 10;
  private static final int WORTH_COMPILING = 60;
  private static final int LONGEST_INPUT = 24 * 1024;
  private static final Pattern EXECUTIONS = Pattern.compile("number_of_executed_units: (\\d+)");
  private static final Pattern COVERAGE = Pattern.compile("cov: (\\d+)");
  private static final String NO_FINDING = "";

  /// Fuzzes a target; what it learns goes on from one run to the next below the folder.
  static FuzzRun of(FuzzTarget target, int seconds, Path folder)
      throws IOException, InterruptedException {
    Path own = folder.resolve(target.word());
    Path learnt = Files.createDirectories(own.resolve("learnt"));
    Path seeds = Files.createDirectories(own.resolve("seeds"));
    Path findings = Files.createDirectories(own.resolve("findings"));
    List<byte[]> inputs = FuzzSeeds.of(target);
    for (int i = 0; i < inputs.size(); i++) {
      Files.write(seeds.resolve(Integer.toString(i)), inputs.get(i));
    }
    Path log = own.resolve("log");
    Process fuzzer =
        new ProcessBuilder(command(target, seconds, learnt, seeds, findings))
            .directory(own.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    int result = fuzzer.waitFor();
    String told = Files.readString(log, StandardCharsets.UTF_8);
    return new FuzzRun(
        target,
        last(EXECUTIONS, told),
        last(COVERAGE, told),
        result == 0 ? NO_FINDING : finding(told),
        files(findings));
  }

  boolean isClean() {
    return finding.isEmpty();
  }

  private static List<String> command(
      FuzzTarget target, int seconds, Path learnt, Path seeds, Path findings) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    if (seconds < WORTH_COMPILING) {
      command.add("-XX:TieredStopAtLevel=1");
    }
    command.addAll(
        List.of(
            "-Xmx1500m",
            "-Xss1m",
            "-XX:+UseSerialGC",
            "-XX:+EnableDynamicAgentLoading",
            "-Djdk.attach.allowAttachSelf=true",
            "-Djava.awt.headless=true",
            "-Daccede.root=" + System.getProperty("accede.root", "."),
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-cp",
            System.getProperty("java.class.path"),
            "com.code_intelligence.jazzer.Jazzer"));
    command.addAll(
        List.of(
            "--target_class=" + FuzzEntry.class.getName(),
            "--target_args=" + target.name(),
            "--instrumentation_includes=" + String.join(File.pathSeparator, target.guided()),
            // Compares a name with all there are: much to count, nothing to learn.
            "--instrumentation_excludes=accede.depositary.NearNames*",
            "--custom_hook_includes=" + String.join(File.pathSeparator, target.guided()),
            "--reproducer_path=" + findings,
            "-artifact_prefix=" + findings + "/",
            "-max_total_time=" + seconds,
            "-timeout=" + SECONDS_AN_INPUT,
            "-max_len=" + LONGEST_INPUT,
            "-rss_limit_mb=3000",
            "-print_final_stats=1",
            "-dict=" + FuzzSeeds.dictionary(target),
            learnt.toString(),
            seeds.toString()));
    return command;
  }

  private static long last(Pattern pattern, String log) {
    long last = 0;
    Matcher matcher = pattern.matcher(log);
    while (matcher.find()) {
      last = Long.parseLong(matcher.group(1));
    }
    return last;
  }

  private static String finding(String log) {
    int at = Math.max(log.indexOf("== Java Exception"), log.indexOf("ERROR: libFuzzer"));
    String from = log.substring(Math.max(at, 0));
    return from.substring(0, Math.min(from.length(), 2_000));
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  /// Runs targets one after another and prints what came of it.
  ///
  /// @param words seconds for each, then the targets; all of them where none is named
  public static void main(String[] words) throws IOException, InterruptedException {
    int seconds = Integer.parseInt(words[0]);
    List<FuzzTarget> targets =
        words.length > 1
            ? Stream.of(words)
                .skip(1)
                .map(word -> FuzzTarget.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_')))
                .toList()
            : List.of(FuzzTarget.values());
    boolean clean = true;
    System.out.println("target                executions   branches   finding");
    for (FuzzTarget target : targets) {
      FuzzRun run = of(target, seconds, Path.of("target", "fuzzing").toAbsolutePath());
      System.out.printf(
          Locale.ROOT,
          "%-20s %11d %10d   %s%n",
          target.word(),
          run.executions(),
          run.coverage(),
          run.isClean() ? "none" : run.finding());
      clean &= run.isClean();
    }
    System.exit(clean ? 0 : 1);
  }
}
