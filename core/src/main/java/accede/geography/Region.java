package accede.geography;

import java.util.stream.Stream;

/// The five regions of the UN's statistical standard (M49).
public enum Region {
  AFRICA("Africa"),
  AMERICAS("Americas"),
  ASIA("Asia"),
  EUROPE("Europe"),
  OCEANIA("Oceania");

  private final String title;

  Region(String title) {
    this.title = title;
  }

  static Region of(String title) {
    return Stream.of(values())
        .filter(region -> region.title.equals(title))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("'" + title + "' is not an M49 region."));
  }

  /// The English name.
  public String title() {
    return title;
  }
}
