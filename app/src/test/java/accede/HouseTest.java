package accede;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// The doors do not know one another; what each may look at besides the core stands here.
class HouseTest {

  private static final Map<String, Set<String>> MAY_LOOK_AT =
      Map.of(
          "answers", Set.of(),
          "storage", Set.of(),
          "exchange", Set.of(),
          "identity", Set.of(),
          "fetching", Set.of(),
          "workbench", Set.of("answers", "storage", "exchange", "identity", "fetching"),
          "cli", Set.of("answers", "workbench"));

  /// What is needed to open the workbench, and why it cannot be.
  private static final List<String> OPENING =
      List.of("accede.storage.DatabaseSettings", "accede.storage.StorageException");

  private final JavaClasses classes =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .withImportOption(new ImportOption.DoNotIncludeJars())
          .importPackages("accede");

  @Test
  void doors_do_not_know_one_another() {
    TreeSet<String> wrong = new TreeSet<>();
    for (JavaClass type : classes) {
      for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
        String from = door(type);
        String to = door(dependency.getTargetClass());
        if (MAY_LOOK_AT.containsKey(from)
            && MAY_LOOK_AT.containsKey(to)
            && !from.equals(to)
            && !MAY_LOOK_AT.get(from).contains(to)
            && !isOpening(dependency.getTargetClass())) {
          wrong.add(dependency.getDescription());
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void every_door_has_its_place() {
    assertThat(classes.stream().filter(this::isOurs).map(HouseTest::door).distinct())
        .isSubsetOf(MAY_LOOK_AT.keySet())
        .containsAll(MAY_LOOK_AT.keySet());
  }

  @Test
  void only_storage_speaks_sql() {
    TreeSet<String> wrong = new TreeSet<>();
    for (JavaClass type : classes) {
      for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
        String used = dependency.getTargetClass().getPackageName();
        if (!door(type).equals("storage") && used.matches("org\\.(jooq|postgresql|flywaydb).*")) {
          wrong.add(dependency.getDescription());
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void fetching_knows_the_web_alone_and_nobody_else_fetches() {
    TreeSet<String> wrong = new TreeSet<>();
    for (JavaClass type : classes) {
      if (type.getName().startsWith("accede.identity.ProviderHttp")) {
        // It asks the one provider whose address the administrator set, bounded in its own way.
        continue;
      }
      boolean fetching = door(type).equals("fetching");
      for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
        String used = dependency.getTargetClass().getBaseComponentType().getName();
        boolean web = used.startsWith("org.apache.hc.");
        boolean ground = used.matches("(javax?|org\\.jspecify|accede\\.fetching)\\..*|[a-z]+");
        if (fetching
            ? !web && !ground
            : web || used.matches("java\\.net\\.(http\\..*|HttpURLConnection)")) {
          wrong.add(dependency.getDescription());
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void identity_knows_no_other_package_no_sql_and_no_web_framework() {
    TreeSet<String> wrong = new TreeSet<>();
    for (JavaClass type : classes) {
      for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
        String used = dependency.getTargetClass().getPackageName();
        boolean ours = used.startsWith("accede.") && !used.equals("accede.identity");
        if (door(type).equals("identity")
            && (ours || used.matches("(java\\.sql|jakarta|javax\\.sql|io\\.(quarkus|vertx)).*"))) {
          wrong.add(dependency.getDescription());
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  private boolean isOurs(JavaClass type) {
    return type.getSource().orElseThrow().getUri().toString().contains("/app/");
  }

  private static boolean isOpening(JavaClass type) {
    return OPENING.stream().anyMatch(name -> type.getName().startsWith(name));
  }

  private static String door(JavaClass type) {
    String name = type.getBaseComponentType().getPackageName();
    return name.startsWith("accede.") ? name.split("\\.", -1)[1] : "";
  }
}
