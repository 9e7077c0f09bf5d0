package accede.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class TestDatabaseTest {

  @Test
  void every_test_class_has_a_database_of_its_own() throws SQLException {
    try (TestDatabase one = TestDatabase.create();
        TestDatabase other = TestDatabase.create()) {
      execute(one.ownerDataSource(), "create table notebook (line text)");
      execute(one.dataSource(), "insert into notebook values ('first')");

      assertThat(answer(one.dataSource(), "select count(*) from notebook")).isEqualTo("1");
      assertThat(answer(other.dataSource(), "select to_regclass('notebook') is null"))
          .isEqualTo("t");
    }
  }

  @Test
  void the_working_role_owns_nothing_and_makes_nothing() throws SQLException {
    try (TestDatabase database = TestDatabase.create()) {
      assertThat(answer(database.dataSource(), "select current_user")).isEqualTo("accede_app");
      assertThat(
              answer(
                  database.dataSource(),
                  "select rolsuper or rolcreatedb or rolcreaterole or rolbypassrls"
                      + " from pg_roles where rolname = current_user"))
          .isEqualTo("f");
      assertThatThrownBy(() -> execute(database.dataSource(), "create table mine (line text)"))
          .hasMessageContaining("permission denied for schema accede");
    }
  }

  @Test
  void row_level_security_holds_for_the_working_role() throws SQLException {
    try (TestDatabase database = TestDatabase.create()) {
      execute(database.ownerDataSource(), "create table guestbook (clearance text)");
      execute(database.ownerDataSource(), "alter table guestbook enable row level security");
      execute(
          database.ownerDataSource(),
          "create policy reader on guestbook for select using (clearance = 'public')");
      execute(database.ownerDataSource(), "insert into guestbook values ('public'), ('secret')");

      assertThat(answer(database.dataSource(), "select count(*) from guestbook")).isEqualTo("1");
      assertThat(answer(database.ownerDataSource(), "select count(*) from guestbook"))
          .isEqualTo("2");
    }
  }

  private static void execute(DataSource source, String statement) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement open = connection.createStatement()) {
      open.execute(statement);
    }
  }

  private static String answer(DataSource source, String question) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement open = connection.createStatement();
        ResultSet rows = open.executeQuery(question)) {
      assertThat(rows.next()).isTrue();
      return rows.getString(1);
    }
  }
}
