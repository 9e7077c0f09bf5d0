package accede.exchange;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A page with named gaps, filled in one pass, so that a filling is never taken for a gap.
final class Gaps {

  private static final Pattern GAP = Pattern.compile("\\{([a-z]+)\\}");

  private final String page;
  private final Map<String, String> fillings = new HashMap<>();

  private Gaps(String page) {
    this.page = page;
  }

  static Gaps in(String page) {
    return new Gaps(page);
  }

  Gaps fill(String gap, String filling) {
    fillings.put(gap, filling);
    return this;
  }

  String text() {
    return GAP.matcher(page)
        .replaceAll(gap -> {
          String filling = fillings.get(gap.group(1));
          if (filling == null) {
            throw new IllegalStateException("Nothing fills the gap " + gap.group() + ".");
          }
          return Matcher.quoteReplacement(filling);
        });
  }
}
