package accede.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// The web asks the workbench; it knows neither SQL nor a file format (docs/architecture.md).
class HouseTest {

  private static final String OPENING = "accede\\.storage\\.(DatabaseSettings|StorageException).*";

  @Test
  void the_web_knows_neither_sql_nor_file_formats() {
    TreeSet<String> wrong = new TreeSet<>();
    for (JavaClass type :
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("accede.web")) {
      for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
        String used = dependency.getTargetClass().getName();
        boolean behindADoor =
            used.matches(
                "accede\\.(storage|exchange|cli)\\..*|org\\.(jooq|postgresql|flywaydb)\\..*|java\\.sql\\..*");
        if (behindADoor && !used.matches(OPENING)) {
          wrong.add(dependency.getDescription());
        }
      }
    }
    assertThat(wrong).isEmpty();
  }
}
