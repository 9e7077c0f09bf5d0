package accede;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// The packages stand in one order; each looks only at those before it (docs/architecture.md).
class HouseTest {

  private static final List<String> ORDER =
      List.of(
          "tables",
          "geography",
          "organizations",
          "documents",
          "access",
          "participation",
          "depositary",
          "mandates",
          "events",
          "meetings",
          "toolkit",
          "outreach",
          "reading",
          "reporting");

  private final JavaClasses classes =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("accede");

  @Test
  void each_package_looks_only_at_those_before_it() {
    TreeSet<String> wrong = new TreeSet<>();
    for (JavaClass type : classes) {
      for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
        String target = packageOf(dependency.getTargetClass());
        if (!target.isEmpty() && ORDER.indexOf(target) > ORDER.indexOf(packageOf(type))) {
          wrong.add(dependency.getDescription());
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void every_package_has_its_place_in_the_order() {
    assertThat(classes.stream().map(HouseTest::packageOf).distinct()).isSubsetOf(ORDER);
  }

  @Test
  void the_core_needs_the_jdk_and_jspecify_alone() {
    TreeSet<String> foreign = new TreeSet<>();
    for (JavaClass type : classes) {
      for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
        String name = dependency.getTargetClass().getBaseComponentType().getPackageName();
        if (!name.isEmpty() && !name.matches("(java|accede|org\\.jspecify)(\\..*)?")) {
          foreign.add(name);
        }
      }
    }
    assertThat(foreign).isEmpty();
  }

  private static String packageOf(JavaClass type) {
    String name = type.getBaseComponentType().getPackageName();
    return name.startsWith("accede.") ? name.substring("accede.".length()) : "";
  }
}
