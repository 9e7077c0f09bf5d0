package accede.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Holds the committed names of the tables to the migrations. To write them anew after a migration
/// was added: `mvn -pl app -am test -Dtest=GeneratedTablesTest -Daccede.rewrite=true
/// -Dsurefire.failIfNoSpecifiedTests=false`.
class GeneratedTablesTest {

  private static final Path SOURCES =
      Path.of(System.getProperty("accede.root", ".."), "app", "src", "main", "java");

  @Test
  void the_generated_tables_are_current(@TempDir Path fresh) throws Exception {
    GeneratedTables.writeTo(fresh);
    if (Boolean.getBoolean("accede.rewrite")) {
      GeneratedTables.writeTo(SOURCES);
    }

    assertThat(files(SOURCES))
        .as(
            "Write the tables anew: mvn -pl app -am test -Dtest=GeneratedTablesTest"
                + " -Daccede.rewrite=true -Dsurefire.failIfNoSpecifiedTests=false")
        .isEqualTo(files(fresh));
  }

  private static Map<String, String> files(Path sources) throws IOException {
    Path folder = sources.resolve(GeneratedTables.PACKAGE.replace('.', '/'));
    Map<String, String> texts = new TreeMap<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> walk = Files.walk(folder)) {
        for (Path file : walk.filter(Files::isRegularFile).toList()) {
          texts.put(folder.relativize(file).toString(), Files.readString(file));
        }
      }
    }
    return texts;
  }
}
