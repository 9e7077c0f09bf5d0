package accede.storage;

import accede.access.Reader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/// What a program of its own does with a database: the tests start it, and sometimes kill it.
final class Story {

  private Story() {}

  /// Opens the database of a data folder, does what the words say, and tells when it has.
  ///
  /// @param words the data folder, then any of `write` (a row) and `wait` (for a line on standard
  ///   input)
  public static void main(String[] words) throws IOException, SQLException {
    try (Database database = Database.open(DatabaseSettings.embedded(Path.of(words[0])))) {
      System.out.println("open");
      for (String word : words) {
        switch (word) {
          case "write" -> {
            Diary.of(database).write("another program");
            System.out.println("written");
          }
          case "wait" -> {
            if (System.in.read() < 0) {
              System.out.println("left alone");
            }
          }
          default -> {}
        }
      }
    } catch (StorageException e) {
      System.out.println(e.getMessage());
      System.exit(1);
    }
    System.out.println("closed");
  }

  /// A table for the stories' own use.
  record Diary(Database database) {

    static Diary of(Database database) throws SQLException {
      try (Connection connection = database.owner().connect();
          Statement statement = connection.createStatement()) {
        statement.execute("select pg_advisory_lock(1)");
        statement.execute("create table if not exists diary (writer text not null)");
      }
      return new Diary(database);
    }

    void write(String writer) throws SQLException {
      try (Connection connection = database.dataSource(Reader.Operator::new).getConnection();
          var insert = connection.prepareStatement("insert into diary values (?)")) {
        insert.setString(1, writer);
        insert.execute();
      }
    }

    int lines() throws SQLException {
      try (Connection connection = database.dataSource(Reader.Operator::new).getConnection();
          Statement statement = connection.createStatement();
          var rows = statement.executeQuery("select count(*) from diary")) {
        return rows.next() ? rows.getInt(1) : 0;
      }
    }
  }
}
