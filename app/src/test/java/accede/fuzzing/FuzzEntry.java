package accede.fuzzing;

import org.jspecify.annotations.Nullable;

/// Where Jazzer comes in; the target is named on its command line.
public final class FuzzEntry {

  private static @Nullable FuzzTarget target;

  private FuzzEntry() {}

  public static void fuzzerInitialize(String[] words) {
    target = FuzzTarget.valueOf(words[0]);
    // The world is loaded before the first input is timed.
    target.feed(FuzzSeeds.of(target).getFirst());
  }

  public static void fuzzerTestOneInput(byte[] input) {
    if (target == null) {
      throw new IllegalStateException("No target was named.");
    }
    target.feed(input);
  }
}
