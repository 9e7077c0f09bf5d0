package accede.web;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;

/// The shapes of an answer to a script.
enum Format {
  JSON,
  CSV;

  /// What `format=` asks for, else what the header Accept prefers, else JSON.
  static Format of(Asked asked, HttpHeaders headers) {
    String word = asked.value("format");
    return switch (word) {
      case "" -> accepted(headers);
      case "json" -> JSON;
      case "csv" -> CSV;
      default ->
          throw new WrongQuery(List.of(new WrongQuery.Wrong("format", Map.of("value", word))));
    };
  }

  private static Format accepted(HttpHeaders headers) {
    for (MediaType type : headers.getAcceptableMediaTypes()) {
      if (type.isWildcardType() || type.getSubtype().endsWith("json")) {
        return JSON;
      }
      if (type.getSubtype().equals("csv")) {
        return CSV;
      }
    }
    return JSON;
  }
}
