package accede.geography;

import java.util.stream.Stream;

/// The regional groups in which States stand for election at the United Nations.
public enum UnGroup {
  AFRICAN("African States", "African Group"),
  ASIA_PACIFIC("Asia-Pacific States", "Asia and the Pacific Group"),
  EASTERN_EUROPEAN("Eastern European States", "Eastern European Group"),
  LATIN_AMERICAN_AND_CARIBBEAN(
      "Latin American and Caribbean States", "Latin American and Caribbean Group"),
  WESTERN_EUROPEAN_AND_OTHERS(
      "Western European and other States", "Western European and Others Group"),
  NONE("No regional group", "");

  private final String title;
  private final String printed;

  UnGroup(String title, String printed) {
    this.title = title;
    this.printed = printed;
  }

  static UnGroup of(String printed) {
    return Stream.of(values())
        .filter(group -> group.printed.equals(printed))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("'" + printed + "' is not a UN regional group."));
  }

  /// The English name.
  public String title() {
    return title;
  }
}
