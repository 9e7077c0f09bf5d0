package accede.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/// Runs [LedgerQuestions] at several sizes and prints what each takes, how it grows, and how far
/// memory is ahead of SQL.
public final class LedgerBench {

  private LedgerBench() {}

  /// @param arguments the folder that holds one data folder a size, and the sizes joined by commas;
  ///   or `grow`, a data folder and how often its treaties are to be there
  public static void main(String[] arguments) throws RunnerException, SQLException, IOException {
    if (arguments[0].equals("grow")) {
      try (LedgerWorld world = LedgerWorld.open(Path.of(arguments[1]))) {
        world.grow(Integer.parseInt(arguments[2]));
      }
      return;
    }
    List<String> sizes = List.of(arguments[1].split(","));
    Options options =
        new OptionsBuilder()
            .include(LedgerQuestions.class.getSimpleName())
            .param("size", sizes.toArray(String[]::new))
            .jvmArgsAppend("-Daccede.bench.folder=" + arguments[0])
            .verbosity(VerboseMode.SILENT)
            .shouldFailOnError(true)
            .build();
    print(new Runner(options).run(), sizes);
  }

  private static void print(Collection<RunResult> results, List<String> sizes) {
    Map<String, Map<Integer, Double>> micros = new TreeMap<>();
    for (RunResult result : results) {
      String name = result.getParams().getBenchmark();
      micros
          .computeIfAbsent(name.substring(name.lastIndexOf('.') + 1), any -> new TreeMap<>())
          .put(
              Integer.parseInt(result.getParams().getParam("size")),
              result.getPrimaryResult().getScore());
    }
    StringBuilder out = new StringBuilder("microseconds at so many times the acts:\n");
    out.append(String.format(Locale.ROOT, "%-14s", ""));
    sizes.forEach(size -> out.append(String.format(Locale.ROOT, "%14s", size + "x")));
    out.append("   growth exponent\n");
    micros.forEach((name, bySize) -> {
      out.append(String.format(Locale.ROOT, "%-14s", name));
      bySize.values().forEach(value -> out.append(String.format(Locale.ROOT, "%14.1f", value)));
      out.append(String.format(Locale.ROOT, "   %.2f%n", exponent(bySize)));
    });
    Stream.of("status", "statusInCore")
        .forEach(name -> {
          out.append(
              String.format(
                  Locale.ROOT, "%-14s", name.equals("status") ? "SQL / status" : "SQL / in core"));
          micros
              .get("statusBySql")
              .forEach((size, sql) ->
                  out.append(
                      String.format(Locale.ROOT, "%13.1fx", sql / micros.get(name).get(size))));
          out.append('\n');
        });
    System.out.print(out);
  }

  /// The slope of time over size on logarithmic scales: 0 does not grow, 1 grows with the work.
  private static double exponent(Map<Integer, Double> bySize) {
    List<Map.Entry<Integer, Double>> points = List.copyOf(bySize.entrySet());
    if (points.size() < 2) {
      return Double.NaN;
    }
    Map.Entry<Integer, Double> first = points.getFirst();
    Map.Entry<Integer, Double> last = points.getLast();
    return Math.log(last.getValue() / first.getValue())
        / Math.log((double) last.getKey() / first.getKey());
  }
}
