package accede.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A bar in parts of one whole, as SVG attributes.
final class Bar {

  private final List<Piece> pieces = new ArrayList<>();
  private final int whole;
  private int drawn;

  /// A part of the bar, in percent of its width.
  public record Piece(String css, String x, String width) {}

  private Bar(int whole) {
    this.whole = whole;
  }

  static Bar of(int whole) {
    return new Bar(whole);
  }

  Bar add(String css, int count) {
    if (count > 0) {
      pieces.add(new Piece(css, percent(drawn), percent(count)));
      drawn += count;
    }
    return this;
  }

  List<Piece> pieces() {
    return List.copyOf(pieces);
  }

  private String percent(int part) {
    String number = String.format(Locale.ROOT, "%.2f", 100.0 * part / whole);
    return number.replaceFirst("\\.?0+$", "") + "%";
  }
}
