package accede.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;

/// Commands as somebody types them, on one database.
///
/// @param address of the database
record Typed(String address) {

  /// What came back.
  record Said(int code, String out, String err) {

    /// The answer, where the command did what it was asked.
    JsonNode json() {
      assertThat(code).as(err).isZero();
      return told();
    }

    /// The answer, whatever the exit code.
    JsonNode told() {
      try {
        return new ObjectMapper().readTree(out);
      } catch (JsonProcessingException e) {
        throw new AssertionError(out, e);
      }
    }

    /// Both outputs.
    String all() {
      return out + err;
    }

    Said done() {
      assertThat(code).as(err).isZero();
      return this;
    }

    /// Refused because of rights or data: one line or a few, no stack trace, nothing shown.
    Said refused(String because) {
      assertThat(code).as(all()).isEqualTo(Accede.REFUSED);
      assertThat(err).contains(because).doesNotContain("\tat ");
      assertThat(out).isEmpty();
      return this;
    }

    Said wrongUsage(String because) {
      assertThat(code).as(all()).isEqualTo(2);
      assertThat(err).contains(because);
      assertThat(out).isEmpty();
      return this;
    }
  }

  /// As the operator.
  Said say(String... words) {
    return say(List.of(words));
  }

  Said say(List<String> words) {
    List<String> arguments = new ArrayList<>(words);
    arguments.addAll(List.of("--database", address));
    return bare(arguments);
  }

  /// Without naming a database.
  static Said bare(List<String> arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = Accede.run(arguments, new PrintWriter(out, true), new PrintWriter(err, true));
    return new Said(code, out.toString(), err.toString());
  }

  /// With the rights of an account.
  Said as(String account, String... words) {
    return as(account, List.of(words));
  }

  Said as(String account, List<String> words) {
    List<String> named = new ArrayList<>(words);
    named.addAll(List.of("--as", account));
    return say(named);
  }

  /// The answer in JSON, as the operator.
  JsonNode json(String... words) {
    return jsonAs("", words);
  }

  JsonNode jsonAs(String account, String... words) {
    List<String> asked = new ArrayList<>(List.of(words));
    asked.addAll(List.of("--format", "json"));
    return (account.isEmpty() ? say(asked) : as(account, asked)).json();
  }
}
