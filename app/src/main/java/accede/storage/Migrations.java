package accede.storage;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.internal.logging.javautil.JavaUtilLogCreator;
import org.postgresql.ds.PGSimpleDataSource;

/// Brings a database to the shape this Accede knows, step by step.
final class Migrations {

  static final String SCHEMA = "accede";

  private static final String HISTORY = SCHEMA + ".flyway_schema_history";

  /// Kept, so that its level is not forgotten with it: what goes wrong comes as an exception.
  private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");

  private static final int OLDEST_SERVER = 15;

  /// Any number that no other program is likely to lock in the same database.
  private static final long LOCK = 0x0ACCEDE0;

  private Migrations() {}

  /// Migrates as the owner, one process at a time.
  ///
  /// @param worker the role that is to use what the owner makes
  static void run(Login owner, String worker) {
    try (Connection connection = owner.connect();
        Statement statement = connection.createStatement()) {
      refuseOldServer(owner, connection);
      refuseWhoSeesEverything(statement, worker);
      Optional<String> ours = MigrationFiles.fingerprint();
      if (ours.isPresent() && ours.equals(mark(statement))) {
        return;
      }
      statement.execute("select pg_advisory_lock(" + LOCK + ")");
      makeSchemaIfAbsent(statement);
      migrate(owner, quoted(statement, worker));
      if (ours.isPresent()) {
        statement.execute("comment on table " + HISTORY + " is '" + ours.get() + "'");
      }
    } catch (SQLException e) {
      throw StorageTrouble.withLogin(owner, e);
    }
  }

  /// Which migrations ran through last; empty where none did.
  private static Optional<String> mark(Statement statement) throws SQLException {
    try (ResultSet rows =
        statement.executeQuery(
            "select obj_description(to_regclass('" + HISTORY + "'), 'pg_class')")) {
      return rows.next() ? Optional.ofNullable(rows.getString(1)) : Optional.empty();
    }
  }

  /// Ours to do: Flyway would ask a role without the right for ten seconds.
  private static void makeSchemaIfAbsent(Statement statement) throws SQLException {
    boolean there;
    try (ResultSet rows =
        statement.executeQuery("select to_regnamespace('" + SCHEMA + "') is not null")) {
      there = rows.next() && rows.getBoolean(1);
    }
    if (!there) {
      statement.execute("create schema " + SCHEMA);
    }
  }

  private static void refuseOldServer(Login owner, Connection connection) throws SQLException {
    int version = connection.getMetaData().getDatabaseMajorVersion();
    if (version < OLDEST_SERVER) {
      throw new StorageException(
          "The database at "
              + owner.shownUrl()
              + " is PostgreSQL "
              + connection.getMetaData().getDatabaseProductVersion()
              + ".\nAccede needs "
              + OLDEST_SERVER
              + " or newer.");
    }
  }

  /// Such a role passes every rule of who may see what.
  private static void refuseWhoSeesEverything(Statement statement, String worker)
      throws SQLException {
    try (ResultSet rows =
        statement.executeQuery(
            "select rolsuper or rolbypassrls from pg_roles where rolname = "
                + statement.enquoteLiteral(worker))) {
      if (rows.next() && rows.getBoolean(1)) {
        throw new StorageException(
            worker
                + " is a superuser of the database, or passes its row-level security: it would see"
                + " what nobody may.\nGive Accede a role without either, by ACCEDE_DATABASE_USER.");
      }
    }
  }

  private static String quoted(Statement statement, String role) throws SQLException {
    return statement.enquoteIdentifier(role, true);
  }

  private static void migrate(Login owner, String worker) {
    FLYWAY.setLevel(Level.SEVERE);
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(owner.url());
    source.setUser(owner.user());
    source.setPassword(owner.password());
    source.setCurrentSchema(Login.SEARCH_PATH);
    Flyway flyway =
        Flyway.configure(Migrations.class.getClassLoader())
            .loggers(JavaUtilLogCreator.class.getName())
            .dataSource(source)
            .schemas(SCHEMA)
            .createSchemas(false)
            .locations("classpath:" + MigrationFiles.FOLDER)
            .placeholders(Map.of("worker", worker))
            // Steps that move what is confidential must see it.
            .initSql("set accede.reader = 'accede'")
            .load();
    try {
      flyway.migrate();
      refuseNewerShape(owner, flyway.info().applied());
    } catch (FlywayException e) {
      if (e.getCause() instanceof SQLException cause) {
        throw StorageTrouble.withLogin(owner, cause);
      }
      throw new StorageException(
          "The database at "
              + owner.shownUrl()
              + " cannot be brought to the shape this Accede needs:\n"
              + e.getMessage(),
          e);
    }
  }

  private static void refuseNewerShape(Login owner, MigrationInfo[] applied) {
    for (MigrationInfo migration : applied) {
      if (migration.getState().isResolved()) {
        continue;
      }
      MigrationVersion version = migration.getVersion();
      throw new StorageException(
          "The database at "
              + owner.shownUrl()
              + " was written by a newer Accede (step "
              + version
              + ", "
              + migration.getDescription()
              + ").\nUse that one, or another folder by --data.");
    }
  }
}
