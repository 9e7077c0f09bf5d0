package accede.reading;

import java.util.List;
import java.util.Locale;

/// Prints how the time of reading grows with the text; see `bench/reading`. No test.
final class ReadingBench {

  private ReadingBench() {}

  public static void main(String[] words) {
    Reader reader = Readers.shipped();
    reader.read("warm.txt", LongTextTest.logOf(2_000));
    System.out.println("log of activities: entries, milliseconds, microseconds an entry");
    double first = 0;
    for (int entries : new int[] {1_000, 2_000, 4_000, 8_000, 16_000, 32_000}) {
      List<String> lines = LongTextTest.logOf(entries);
      long began = System.nanoTime();
      reader.read("log.txt", lines);
      double each = (System.nanoTime() - began) / 1e3 / entries;
      first = first == 0 ? each : first;
      System.out.printf(
          Locale.ROOT,
          "  %6d  %7.0f  %6.1f   (%.1f of the first)%n",
          entries,
          each * entries / 1e3,
          each,
          each / first);
    }
  }
}
