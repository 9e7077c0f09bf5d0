package accede.storage;

import java.nio.file.Path;
import java.util.List;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.Target;

/// Writes the Java names of the tables, as the migrations make them.
final class GeneratedTables {

  static final String PACKAGE = "accede.storage.generated";

  private GeneratedTables() {}

  /// Writes them below a folder of sources.
  static void writeTo(Path sources) throws Exception {
    System.setProperty("org.jooq.no-logo", "true");
    System.setProperty("org.jooq.no-tips", "true");
    try (TestDatabase database = TestDatabase.create()) {
      Login owner = database.owner();
      GenerationTool.generate(
          new Configuration()
              .withLogging(Logging.WARN)
              .withJdbc(
                  new Jdbc()
                      .withUrl(owner.url())
                      .withUser(owner.user())
                      .withPassword(owner.password()))
              .withGenerator(
                  new Generator()
                      .withDatabase(tables())
                      .withGenerate(namesAndKeys())
                      .withTarget(
                          new Target()
                              .withPackageName(PACKAGE)
                              .withDirectory(sources.toString())
                              .withClean(true))));
    }
  }

  /// The tables of our schema, found at work by the search path.
  private static Database tables() {
    return new Database()
        .withName("org.jooq.meta.postgres.PostgresDatabase")
        .withInputSchema(Migrations.SCHEMA)
        .withOutputSchemaToDefault(true)
        .withExcludes("flyway_schema_history")
        .withIncludeRoutines(false)
        .withIncludeSequences(false)
        .withIncludeCheckConstraints(false)
        .withIncludeTriggerRoutines(false)
        .withForcedTypes(
            List.of(
                new ForcedType()
                    .withName("INSTANT")
                    .withIncludeTypes("(?i:timestamp.*with.*time.*zone|timestamptz)")));
  }

  private static Generate namesAndKeys() {
    return new Generate()
        .withRecords(false)
        .withIndexes(false)
        .withComments(false)
        .withJavadoc(false)
        .withGeneratedAnnotation(false)
        .withImplicitJoinPathsToOne(false)
        .withImplicitJoinPathsToMany(false)
        .withImplicitJoinPathsManyToMany(false)
        .withRenameMethodOverrides(false)
        .withWhereMethodOverrides(false)
        .withDefaultCatalog(false)
        .withDefaultSchema(false);
  }
}
