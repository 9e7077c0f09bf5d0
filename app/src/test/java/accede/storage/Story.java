package accede.storage;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A program of its own that uses a database: what the tests start, and sometimes kill. */
final class Story {

  private Story() {}

  /**
   * Opens the database of a data folder, does what the words say and tells when it has.
   *
   * @param words the data folder, then any of {@code write} (a row), {@code wait} (for a line on
   *     standard input) and {@code halt} (without closing anything)
   */
  public static void main(String[] words) throws Exception {
    try (Database database = Database.open(DatabaseSettings.embedded(Path.of(words[0])))) {
      System.out.println("open");
      for (String word : words) {
        switch (word) {
          case "write" -> write(database);
          case "wait" -> System.in.read();
          case "halt" -> Runtime.getRuntime().halt(9);
          default -> {}
        }
      }
    }
    System.out.println("closed");
  }

  private static void write(Database database) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("insert into diary values (default, 'written by another program')");
    }
    System.out.println("written");
  }
}
