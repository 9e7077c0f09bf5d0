package accede.storage;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.postgresql.Driver;

/// Which database to use: the one Accede brings along, or one that an office runs.
public sealed interface DatabaseSettings {

  /// The environment's names for what the options say.
  String URL_VARIABLE = "ACCEDE_DATABASE";

  String USER_VARIABLE = "ACCEDE_DATABASE_USER";

  String PASSWORD_VARIABLE = "ACCEDE_DATABASE_PASSWORD";

  String OWNER_VARIABLE = "ACCEDE_DATABASE_OWNER";

  String OWNER_PASSWORD_VARIABLE = "ACCEDE_DATABASE_OWNER_PASSWORD";

  /// The PostgreSQL that Accede brings along.
  ///
  /// @param data the data folder; the database lives in `postgres` below it
  record Embedded(Path data) implements DatabaseSettings {
    @Override
    public DatabaseSettings ownedBy(String owner, String ownerPassword) {
      // Has two roles of its own.
      return this;
    }
  }

  /// A PostgreSQL, 15 or newer, that somebody else runs. Its role need not be a superuser; it must
  /// own the database, or be allowed to create a schema there.
  ///
  /// @param url a JDBC address, such as `jdbc:postgresql://db.example.org/accede`
  /// @param user who works; owns nothing where an owner is named
  /// @param owner who makes and owns the tables; empty if it is who works
  record External(String url, String user, String password, String owner, String ownerPassword)
      implements DatabaseSettings {

    private static final String PREFIX = "jdbc:postgresql:";

    /// Kept, so that its level is not forgotten with it: the driver complains of an address by
    /// printing all of it, password included.
    private static final Logger DRIVER = Logger.getLogger("org.postgresql");

    static {
      DRIVER.setLevel(Level.OFF);
    }

    /// Refuses an address that is no PostgreSQL's; takes user and password from it if it must.
    public External {
      if (!url.startsWith(PREFIX)) {
        throw new StorageException(
            "'"
                + Login.withoutSecrets(url)
                + "' is not the address of a PostgreSQL database.\n"
                + "Give one such as jdbc:postgresql://db.example.org/accede, by --database or "
                + URL_VARIABLE
                + ".");
      }
      Properties said = Driver.parseURL(url, new Properties());
      if (said == null) {
        throw new StorageException(
            "'"
                + Login.withoutSecrets(url)
                + "' cannot be read as an address.\n"
                + "It should look like jdbc:postgresql://host:5432/database.");
      }
      user = user.isEmpty() ? said.getProperty("user", System.getProperty("user.name")) : user;
      password = password.isEmpty() ? said.getProperty("password", "") : password;
    }

    @Override
    public DatabaseSettings ownedBy(String newOwner, String newPassword) {
      return new External(url, user, password, newOwner, newPassword);
    }

    @Override
    public String toString() {
      return user + " at " + Login.withoutSecrets(url);
    }
  }

  /// The embedded database below a data folder.
  static DatabaseSettings embedded(Path data) {
    return new Embedded(data);
  }

  /// An external database; user and password may be empty where the address tells them.
  static DatabaseSettings external(String url, String user, String password) {
    return new External(url, user, password, "", "");
  }

  /// The same with a role of its own for who owns the tables, so that who works owns nothing.
  DatabaseSettings ownedBy(String owner, String ownerPassword);

  /// What an option and the environment say together: an address makes the database external, the
  /// option's before the environment's; without one it is the embedded one.
  ///
  /// @param option the value of `--database`, empty when it is not given
  /// @param data the data folder
  static DatabaseSettings of(String option, Path data, Map<String, String> environment) {
    String url = option.isBlank() ? environment.getOrDefault(URL_VARIABLE, "") : option;
    if (url.isBlank()) {
      return embedded(data);
    }
    return external(
            url.strip(),
            environment.getOrDefault(USER_VARIABLE, ""),
            environment.getOrDefault(PASSWORD_VARIABLE, ""))
        .ownedBy(
            environment.getOrDefault(OWNER_VARIABLE, ""),
            environment.getOrDefault(OWNER_PASSWORD_VARIABLE, ""));
  }
}
