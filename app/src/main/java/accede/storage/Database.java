package accede.storage;

import accede.access.Reader;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.cache.ConnectionCache;
import io.agroal.api.configuration.AgroalConnectionPoolConfiguration.ConnectionValidator;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.postgresql.Driver;

/// The open database: at hand, brought to the shape this Accede knows, and closed in order even
/// when the program is asked to end.
///
/// ```java
/// try (Database database = Database.open(DatabaseSettings.embedded(Path.of("var")))) {
///   Ledger ledger = new RememberedLedger(new SqlJournal(database.dataSource(Reader.Operator::new)));
/// }
/// ```
public final class Database implements AutoCloseable {

  /// Kept, so that its level is not forgotten with it: jOOQ greets every server by name.
  private static final Logger JOOQ = Logger.getLogger("org.jooq");

  private static final int CONNECTIONS = 10;
  private static final Duration CONNECTION_PATIENCE = Duration.ofSeconds(15);
  private static final Duration EXIT_PATIENCE = Duration.ofSeconds(15);

  private final DatabaseServer server;
  private final AgroalDataSource pool;
  private final Thread atExit = new Thread(this::closeAtExit, "accede-database-exit");
  private volatile CountDownLatch lastUse = new CountDownLatch(0);
  private boolean closed;

  private Database(DatabaseServer server, AgroalDataSource pool) {
    this.server = server;
    this.pool = pool;
  }

  /// Opens a database; a new one is made where there is none. A [StorageException] says why it
  /// cannot be used.
  public static Database open(DatabaseSettings settings) {
    JOOQ.setLevel(Level.WARNING);
    DatabaseServer server =
        switch (settings) {
          case DatabaseSettings.Embedded(var data) -> EmbeddedPostgres.below(data);
          case DatabaseSettings.External external -> ExternalPostgres.at(external);
        };
    Database database = new Database(server, pool(server.worker()));
    Runtime.getRuntime().addShutdownHook(database.atExit);
    try {
      Migrations.run(server.owner(), server.worker().user());
      return database;
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  private static AgroalDataSource pool(Login login) {
    AgroalDataSourceConfigurationSupplier configuration =
        new AgroalDataSourceConfigurationSupplier()
            .connectionPoolConfiguration(pool ->
                pool.initialSize(0)
                    .minSize(0)
                    .maxSize(CONNECTIONS)
                    .acquisitionTimeout(CONNECTION_PATIENCE)
                    .connectionValidator(ConnectionValidator.defaultValidator())
                    .validateOnBorrow(true)
                    .connectionCache(ConnectionCache.none())
                    .connectionFactoryConfiguration(factory ->
                        factory
                            .connectionProviderClass(Driver.class)
                            .jdbcUrl(login.url())
                            .jdbcProperty("currentSchema", Login.SEARCH_PATH)
                            .jdbcProperty("ApplicationName", "Accede")
                            // A refused row must not be quoted in a log.
                            .jdbcProperty("logServerErrorDetail", "false")
                            .principal(new NamePrincipal(login.user()))
                            .credential(new SimplePassword(login.password()))));
    try {
      return AgroalDataSource.from(configuration);
    } catch (SQLException e) {
      throw StorageTrouble.withLogin(login, e);
    }
  }

  /// Connections for the daily work, from a small pool, on behalf of whoever asks at that moment.
  public DataSource dataSource(Supplier<Reader> reader) {
    return new AskingSource(pool, reader);
  }

  /// The way in for whoever must do more than the daily work, such as restoring a backup.
  Login owner() {
    return server.owner();
  }

  /// Lets the program's end wait, for 15 seconds at most, until the last use is over. A server that
  /// shuts down by itself when the program is asked to end counts the latch down when it has.
  public void closeOnExitAfter(CountDownLatch lastUse) {
    this.lastUse = lastUse;
  }

  private void closeAtExit() {
    try {
      lastUse.await(EXIT_PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    closeOnce();
  }

  /// Whoever comes second waits until the first is done.
  private synchronized void closeOnce() {
    if (!closed) {
      closed = true;
      pool.close();
      server.close();
    }
  }

  /// Gives the connections back; stops the embedded server if nobody else uses it.
  @Override
  public void close() {
    closeOnce();
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException e) {
      // The program is ending already, and the hook finds nothing left to do.
    }
  }
}
