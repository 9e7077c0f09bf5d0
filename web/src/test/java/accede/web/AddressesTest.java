package accede.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Walks every address of the site as everybody, and holds what each sees against the one table in
/// docs/access.md. An address that is not in the table fails: what is built later has to enter it.
/// `-Daccede.rewrite=true` writes the table anew, to be read before it is kept.
class AddressesTest {

  private static final Path DOCUMENT =
      Path.of(System.getProperty("accede.root", ".."), "docs", "access.md");
  private static final String BEGIN = "<!-- addresses -->";
  private static final String END = "<!-- /addresses -->";

  private final Delegates delegates = new Delegates();

  private static final List<String> READERS =
      Stream.concat(Stream.of("public"), Delegates.offices().keySet().stream()).toList();

  private static final Set<String> DOOR =
      Set.of("POST /invitation", "POST /sign-in", "POST /sign-in/provider");

  /// Words that betray what is seen, and how the table calls them.
  private static final Map<String, String> BETRAYED = new LinkedHashMap<>();

  static {
    BETRAYED.put(Delegates.NOTE, "notes");
    BETRAYED.put(Delegates.SHARED, "shared");
    BETRAYED.put(Delegates.CONTACT, "contacts");
    BETRAYED.put(Delegates.DOCUMENT, "documents");
    BETRAYED.put(Delegates.PERSON, "persons");
  }

  @AfterEach
  void away() {
    delegates.close();
  }

  @Test
  void everybody_sees_at_every_address_what_the_table_says() throws IOException {
    Map<String, Map<String, String>> seen = new TreeMap<>();
    for (String address : addresses()) {
      Map<String, String> row = new LinkedHashMap<>();
      for (String reader : READERS) {
        // The door counts who knocks; it is the same for all.
        row.put(reader, DOOR.contains(address) ? row.getOrDefault("public", "") : "");
        if (row.getOrDefault(reader, "").isEmpty()) {
          row.put(reader, seen(address, reader));
        }
      }
      seen.put(address, row);
    }
    String table = table(seen);
    String document = Files.readString(DOCUMENT);
    int begin = document.indexOf(BEGIN) + BEGIN.length();
    int end = document.indexOf(END);
    if (Boolean.getBoolean("accede.rewrite")) {
      Files.writeString(
          DOCUMENT, document.substring(0, begin) + "\n" + table + document.substring(end));
    }
    assertThat(table.lines())
        .containsExactlyElementsOf(document.substring(begin, end).strip().lines().toList());
  }

  /// Every address the site answers, such as `GET /{treaty}/status`.
  private static List<String> addresses() throws IOException {
    List<String> addresses = new ArrayList<>();
    Path classes = Path.of("target", "classes", "accede", "web");
    try (Stream<Path> files = Files.list(classes)) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString();
        if (name.endsWith(".class")) {
          addresses.addAll(addresses(name.substring(0, name.length() - ".class".length())));
        }
      }
    }
    return addresses;
  }

  private static List<String> addresses(String name) {
    Class<?> type;
    try {
      type = Class.forName("accede.web." + name, false, AddressesTest.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
    List<String> addresses = new ArrayList<>();
    jakarta.ws.rs.Path root = type.getAnnotation(jakarta.ws.rs.Path.class);
    if (root != null) {
      for (Method method : type.getDeclaredMethods()) {
        jakarta.ws.rs.Path path = method.getAnnotation(jakarta.ws.rs.Path.class);
        String whole = (root.value() + "/" + (path == null ? "" : path.value()));
        String address = whole.replaceAll("/+", "/").replaceAll("(.)/$", "$1");
        if (method.isAnnotationPresent(GET.class)) {
          addresses.add("GET " + address);
        } else if (method.isAnnotationPresent(POST.class)) {
          addresses.add("POST " + address);
        }
      }
    }
    return addresses;
  }

  private String seen(String address, String reader) {
    String path =
        sample(address.substring(address.indexOf(' ') + 1))
            .replace("{treaty}", "att")
            .replace("{code}", "MOZ")
            .replace("{file}", "wgtu-csp4.md")
            .replace("{name}", "the-former");
    if (address.startsWith("POST")) {
      String whole = path.replace("{note}", Long.toString(delegates.shared()));
      return done(delegates.submit(reader, whole, Map.of("do", "nothing", "name", "x")));
    }
    if (path.contains("{note}")) {
      Set<String> all = new LinkedHashSet<>();
      String refusal = "";
      for (long note : List.of(delegates.note(), delegates.shared())) {
        HttpResponse<String> answer =
            delegates.get(reader, path.replace("{note}", Long.toString(note)));
        if (answer.statusCode() == 200) {
          all.addAll(betrayed(answer.body()));
        } else {
          refusal = refusal(answer);
        }
      }
      return all.isEmpty() ? refusal : String.join(" ", all);
    }
    HttpResponse<String> answer = delegates.get(reader, path);
    if (answer.statusCode() == 200 || answer.statusCode() == 304) {
      List<String> words = betrayed(answer.body());
      return words.isEmpty() ? "public" : String.join(" ", words);
    }
    return refusal(answer);
  }

  /// Where an address shows more when it is asked something.
  private String sample(String path) {
    return switch (path) {
      case "/static/{name}" ->
          delegates.page("public", "/att/status").select("link[rel=stylesheet]").attr("href");
      case "/administration/persons", "/administration/persons/export" ->
          path + "?name=Contactperson";
      case "/compare" -> "/compare?treaties=att,ccm";
      case "/api/v1/compare" -> "/api/v1/compare?treaties=att,ccm";
      default -> path;
    };
  }

  private static List<String> betrayed(String body) {
    return BETRAYED.entrySet().stream()
        .filter(word -> body.contains(word.getKey()))
        .map(Map.Entry::getValue)
        .toList();
  }

  private static String refusal(HttpResponse<String> answer) {
    assertThat(betrayed(answer.body())).isEmpty();
    return switch (answer.statusCode()) {
      case 401 -> "sign in";
      case 307 -> "goes on";
      case 303 -> Delegates.location(answer).equals("/sign-in") ? "sign in" : "goes on";
      case 403, 404 -> "–";
      default -> Integer.toString(answer.statusCode());
    };
  }

  /// Whether a form is taken: whoever may is told that there is nothing to do.
  private static String done(HttpResponse<String> answer) {
    return switch (answer.statusCode()) {
      case 200, 400 -> "may";
      case 307 -> "goes on";
      case 303 -> Delegates.location(answer).equals("/sign-in") ? "sign in" : "may";
      default -> refusal(answer);
    };
  }

  private static String table(Map<String, Map<String, String>> seen) {
    StringBuilder table = new StringBuilder();
    table.append("| address | ").append(String.join(" | ", READERS)).append(" |\n");
    table.append("|---".repeat(READERS.size() + 1)).append("|\n");
    seen.forEach((address, row) ->
        table
            .append("| `")
            .append(address)
            .append("` | ")
            .append(String.join(" | ", row.values()))
            .append(" |\n"));
    return table.toString();
  }
}
