package accede.answers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

/// Answers as JSON text and back.
public final class Json {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private Json() {}

  /// An answer on several lines, for people to read too.
  public static String write(Object answer) {
    try {
      return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(answer);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(
          "An answer cannot be told as JSON: " + answer.getClass().getName(), e);
    }
  }

  /// An answer on a line of its own, for programs that read line by line.
  public static String line(Object answer) {
    try {
      return MAPPER.writeValueAsString(answer);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("An answer cannot be told as JSON: " + answer, e);
    }
  }

  /// Reads an answer.
  ///
  /// @throws IllegalArgumentException naming the file, the line and what is wrong there
  public static <T> T read(String name, String json, Class<T> type) {
    try {
      return MAPPER.readValue(json, type);
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      throw new IllegalArgumentException(
          name + ", line " + line + ": " + e.getOriginalMessage(), e);
    }
  }
}
