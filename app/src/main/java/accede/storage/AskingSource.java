package accede.storage;

import accede.access.Reader;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.function.Supplier;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Connections that tell the database who asks, before anybody can use them. The database shows and
/// takes what that reader may see and change, whatever a page forgot to check.
final class AskingSource implements DataSource {

  private final DataSource pool;
  private final Supplier<Reader> reader;

  AskingSource(DataSource pool, Supplier<Reader> reader) {
    this.pool = pool;
    this.reader = reader;
  }

  /// Who asks at this moment.
  Reader reader() {
    return reader.get();
  }

  @Override
  public Connection getConnection() throws SQLException {
    Connection connection = pool.getConnection();
    try (PreparedStatement tell =
        connection.prepareStatement("select set_config('accede.reader', ?, false)")) {
      tell.setString(1, reader.get().id());
      tell.execute();
      return connection;
    } catch (SQLException | RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    throw new SQLException("Everybody enters by the same login.");
  }

  @Override
  public @Nullable PrintWriter getLogWriter() throws SQLException {
    return pool.getLogWriter();
  }

  @Override
  public void setLogWriter(@Nullable PrintWriter out) throws SQLException {
    pool.setLogWriter(out);
  }

  @Override
  public void setLoginTimeout(int seconds) throws SQLException {
    pool.setLoginTimeout(seconds);
  }

  @Override
  public int getLoginTimeout() throws SQLException {
    return pool.getLoginTimeout();
  }

  @Override
  public Logger getParentLogger() {
    return Logger.getLogger("accede");
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    throw new SQLException("Nothing is wrapped that may be had.");
  }

  @Override
  public boolean isWrapperFor(Class<?> type) {
    return false;
  }
}
