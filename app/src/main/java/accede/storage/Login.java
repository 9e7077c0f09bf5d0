package accede.storage;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/// A way into a database: its address, and who enters.
///
/// @param url a JDBC address
record Login(String url, String user, String password) {

  /// Where our tables live; extensions that were there before us may stand in `public`.
  static final String SEARCH_PATH = "accede,public";

  /// Enters for a moment, outside any pool.
  Connection connect() throws SQLException {
    return DriverManager.getConnection(url, properties());
  }

  private Properties properties() {
    Properties properties = new Properties();
    properties.setProperty("user", user);
    properties.setProperty("password", password);
    properties.setProperty("currentSchema", SEARCH_PATH);
    properties.setProperty("ApplicationName", "Accede");
    return properties;
  }

  /// An address without what may hold a password: the query, and a login before the host.
  static String withoutSecrets(String url) {
    return url.replaceFirst("\\?.*", "").replaceFirst("//.*@", "//");
  }

  /// The address as messages show it.
  String shownUrl() {
    return withoutSecrets(url);
  }

  @Override
  public String toString() {
    return user + " at " + shownUrl();
  }
}
