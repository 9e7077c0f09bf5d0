package accede.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A real document that lies beside the checkout, and the answers a careful reader gave.
final class AnswerKey {

  private static final Path DOCUMENTS =
      Path.of(System.getProperty("accede.root", ".."), "../shared/data/documents");

  private final String name;
  private final Map<String, Object> answers;

  private AnswerKey(String name, Map<String, Object> answers) {
    this.name = name;
    this.answers = answers;
  }

  static AnswerKey of(String name) {
    return new AnswerKey(name, new Json(text(name + ".key.json")).object());
  }

  /// The lines of the document itself.
  List<String> lines() {
    return text(name + ".txt").lines().toList();
  }

  /// The rows of a list of answers, such as the activities.
  List<Map<String, Object>> rows(String list) {
    return rows(answers, list);
  }

  @SuppressWarnings("unchecked")
  static List<Map<String, Object>> rows(Map<String, Object> row, String list) {
    return (List<Map<String, Object>>) row.getOrDefault(list, List.of());
  }

  @SuppressWarnings("unchecked")
  static List<String> words(Map<String, Object> row, String list) {
    return (List<String>) row.getOrDefault(list, List.of());
  }

  static String word(Map<String, Object> row, String... names) {
    for (String key : names) {
      if (row.get(key) instanceof String value) {
        return value;
      }
    }
    return "";
  }

  static String text(String file) {
    try {
      return Files.readString(DOCUMENTS.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// How well two bags agree: 1 when they are the same, 0 when they share nothing.
  static <T> double agreement(List<T> wanted, List<T> found) {
    Map<T, Integer> left = new HashMap<>();
    wanted.forEach(one -> left.merge(one, 1, Integer::sum));
    long shared = found.stream().filter(one -> left.merge(one, -1, Integer::sum) >= 0).count();
    return wanted.isEmpty() && found.isEmpty() ? 1 : 2.0 * shared / (wanted.size() + found.size());
  }

  /// Just enough JSON to read an answer key.
  private static final class Json {
    private final String text;
    private int at;

    Json(String text) {
      this.text = text;
    }

    Map<String, Object> object() {
      Map<String, Object> object = new LinkedHashMap<>();
      expect('{');
      while (!ended('}')) {
        String key = string();
        expect(':');
        object.put(key, value());
      }
      return object;
    }

    private Object value() {
      return switch (peek()) {
        case '{' -> object();
        case '[' -> array();
        case '"' -> string();
        default -> bare();
      };
    }

    private List<Object> array() {
      List<Object> array = new ArrayList<>();
      expect('[');
      while (!ended(']')) {
        array.add(value());
      }
      return array;
    }

    private String string() {
      expect('"');
      StringBuilder string = new StringBuilder();
      while (text.charAt(at) != '"') {
        char c = text.charAt(at++);
        string.append(c == '\\' ? escaped() : c);
      }
      at++;
      return string.toString();
    }

    private char escaped() {
      char c = text.charAt(at++);
      if (c == 'u') {
        at += 4;
        return (char) Integer.parseInt(text.substring(at - 4, at), 16);
      }
      return c == 'n' ? '\n' : c == 't' ? '\t' : c;
    }

    private Object bare() {
      int start = at;
      while (",]} \n\r\t".indexOf(text.charAt(at)) < 0) {
        at++;
      }
      String bare = text.substring(start, at);
      return bare.equals("null") ? List.of() : bare;
    }

    private boolean ended(char end) {
      if (peek() == ',') {
        at++;
      }
      if (peek() == end) {
        at++;
        return true;
      }
      return false;
    }

    private void expect(char c) {
      if (peek() != c) {
        throw new IllegalStateException("'" + c + "' expected at " + at);
      }
      at++;
    }

    private char peek() {
      while (Character.isWhitespace(text.charAt(at))) {
        at++;
      }
      return text.charAt(at);
    }
  }
}
