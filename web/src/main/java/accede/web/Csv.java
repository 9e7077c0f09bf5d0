package accede.web;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A comma-separated table (RFC 4180).
final class Csv {

  private final StringBuilder text = new StringBuilder();

  private Csv() {}

  static Csv of(String... headings) {
    return new Csv().row(headings);
  }

  Csv row(String... cells) {
    text.append(Stream.of(cells).map(Csv::quoted).collect(Collectors.joining(","))).append("\r\n");
    return this;
  }

  private static String quoted(String cell) {
    return cell.matches("[^\",\r\n]*") ? cell : "\"" + cell.replace("\"", "\"\"") + "\"";
  }

  byte[] bytes() {
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
