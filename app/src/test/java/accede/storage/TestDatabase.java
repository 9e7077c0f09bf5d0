package accede.storage;

import accede.access.Reader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/// A real database for one test class, migrated and empty. All of them live on one server that
/// forgets the disk, is started with the first and is gone with the last test.
///
/// ```java
/// static final TestDatabase DATABASE = TestDatabase.create();
/// ```
public final class TestDatabase implements AutoCloseable {

  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final String TEMPLATE = "accede_template";

  private final EmbeddedPostgres server;
  private final String name;

  private TestDatabase(EmbeddedPostgres server, String name) {
    this.server = server;
    this.name = name;
  }

  /// A new database, apart from all others.
  public static TestDatabase create() {
    EmbeddedPostgres server = Server.ONE.postgres;
    String name = "accede_test_" + COUNT.incrementAndGet();
    asAdmin(
        server,
        "create database %s owner %s template %s strategy file_copy"
            .formatted(name, Cluster.OWNER, TEMPLATE));
    return new TestDatabase(server, name);
  }

  /// Connections as the product works: with a role that owns nothing, on behalf of the operator.
  public DataSource dataSource() {
    return dataSource(new Reader.Operator());
  }

  /// The same on behalf of a reader.
  public DataSource dataSource(Reader reader) {
    return new AskingSource(source(worker()), () -> reader);
  }

  /// Connections as the owner of the tables, for what a test sets up.
  public DataSource ownerDataSource() {
    return source(owner());
  }

  /// The address for `--database`, by which a command works with a role that owns nothing.
  public String address() {
    return address(worker());
  }

  /// The address for `--database`, by which a command works with the owner of the tables, as on a
  /// PostgreSQL where an office has one role for everything.
  public String ownerAddress() {
    return address(owner());
  }

  private static String address(Login login) {
    return login.url()
        + (login.url().contains("?") ? "&" : "?")
        + "user="
        + URLEncoder.encode(login.user(), StandardCharsets.UTF_8)
        + "&password="
        + URLEncoder.encode(login.password(), StandardCharsets.UTF_8);
  }

  Login worker() {
    return here(server.worker());
  }

  Login owner() {
    return here(server.owner());
  }

  /// The same server's administrator.
  static Login admin() {
    return Server.ONE.postgres.admin();
  }

  /// Gives the room back at once; at the end of the tests all of it is given back anyway.
  @Override
  public void close() {
    asAdmin(server, "drop database if exists " + name + " with (force)");
  }

  private Login here(Login login) {
    return new Login(otherDatabase(login.url(), name), login.user(), login.password());
  }

  private static String otherDatabase(String url, String database) {
    return url.substring(0, url.lastIndexOf('/') + 1) + database;
  }

  private static DataSource source(Login login) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(login.url());
    source.setUser(login.user());
    source.setPassword(login.password());
    source.setCurrentSchema(Login.SEARCH_PATH);
    return source;
  }

  private static void asAdmin(EmbeddedPostgres server, String statement) {
    try (Connection connection = server.admin().connect();
        Statement open = connection.createStatement()) {
      open.execute(statement);
    } catch (SQLException e) {
      throw StorageTrouble.withLogin(server.admin(), e);
    }
  }

  /// A folder of folders in memory where there is one, for tests need no disk.
  static Path inMemory() {
    Path memory = Path.of("/dev/shm");
    return Files.isWritable(memory) ? memory : Path.of(System.getProperty("java.io.tmpdir"));
  }

  /// Unpacked once for all test runs until the next `mvn clean`.
  static Path keptEngine() {
    return Path.of(System.getProperty("accede.root", "."), "app", "target", "postgres");
  }

  /// Started when the first test asks for a database, and stopped with the tests.
  private enum Server {
    ONE;

    private final EmbeddedPostgres postgres;

    Server() {
      try {
        Path folder = Files.createTempDirectory(inMemory(), "accede-test-");
        postgres = EmbeddedPostgres.in(folder, keptEngine(), List.of("fsync=off"));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(folder)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      Migrations.run(postgres.owner(), Cluster.WORKER);
      asAdmin(postgres, "alter database %s rename to %s".formatted(Cluster.DATABASE, TEMPLATE));
    }

    private void end(Path folder) {
      try {
        postgres.close();
        OwnFiles.remove(folder);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
