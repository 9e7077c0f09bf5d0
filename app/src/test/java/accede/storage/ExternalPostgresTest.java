package accede.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import accede.access.Reader;
import accede.storage.Story.Diary;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ExternalPostgresTest {

  /// A database as an office would make it for us, on a server that is not ours.
  @BeforeAll
  static void an_office_made_a_database_for_us() throws SQLException {
    asAdmin("create role office_accede login password 'word of the office'");
    asAdmin("create database office owner office_accede");
    asAdmin("create role guest login password 'word of the guest'");
  }

  @Test
  void its_owner_needs_no_further_rights() throws Exception {
    try (Database database = open("office", "office_accede", "word of the office")) {
      Diary diary = Diary.of(database);
      diary.write("us");
    }
    try (Database database = open("office", "office_accede", "word of the office")) {
      assertThat(Diary.of(database).lines()).isEqualTo(1);
    }
  }

  @Test
  void a_wrong_password_is_said_so() {
    assertThatThrownBy(() -> open("office", "office_accede", "guess"))
        .isInstanceOf(StorageException.class)
        .hasMessageContaining("refuses the password of office_accede")
        .hasMessageContaining("ACCEDE_DATABASE_PASSWORD")
        .hasMessageNotContaining("guess");
  }

  @Test
  void a_database_that_is_not_there_is_named() {
    assertThatThrownBy(() -> open("ofice", "office_accede", "word of the office"))
        .isInstanceOf(StorageException.class)
        .hasMessageContaining("no such database as " + url("ofice"));
  }

  @Test
  void a_role_that_may_not_make_our_tables_is_told_what_it_lacks() throws SQLException {
    asAdmin("create database theirs");

    assertThatThrownBy(() -> open("theirs", "guest", "word of the guest"))
        .isInstanceOf(StorageException.class)
        .hasMessageContaining("guest may not do what Accede needs")
        .hasMessageContaining("permission denied");
  }

  @Test
  void an_address_where_nobody_answers_is_named() throws IOException {
    int free;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = socket.getLocalPort();
    }
    String nowhere = "jdbc:postgresql://127.0.0.1:" + free + "/office";

    assertThatThrownBy(
            () -> Database.open(DatabaseSettings.external(nowhere, "office_accede", "word")))
        .isInstanceOf(StorageException.class)
        .hasMessageContaining(nowhere + " cannot be reached")
        .hasMessageContaining("Check that it runs");
  }

  @Test
  void a_newer_accede_has_been_here() throws SQLException {
    asAdmin("create database tomorrow owner office_accede");
    open("tomorrow", "office_accede", "word of the office").close();
    Login login = new Login(url("tomorrow"), "office_accede", "word of the office");
    try (Connection connection = login.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          insert into accede.flyway_schema_history
          select 99999, '99999', 'of tomorrow', type, 'V99999__of_tomorrow.sql', checksum,
                 installed_by, installed_on, execution_time, success
          from accede.flyway_schema_history where version = '1'
          """);
      statement.execute("comment on table accede.flyway_schema_history is 'of tomorrow'");
    }

    assertThatThrownBy(() -> open("tomorrow", "office_accede", "word of the office"))
        .isInstanceOf(StorageException.class)
        .hasMessageContaining("written by a newer Accede (step 99999, of tomorrow)");
  }

  @Test
  void the_option_goes_before_the_environment() {
    Map<String, String> environment =
        Map.of(
            "ACCEDE_DATABASE", "jdbc:postgresql://one/accede",
            "ACCEDE_DATABASE_USER", "anna",
            "ACCEDE_DATABASE_PASSWORD", "hers");
    Path data = Path.of("var");

    assertThat(DatabaseSettings.of("", data, Map.of())).isEqualTo(DatabaseSettings.embedded(data));
    assertThat(DatabaseSettings.of("", data, environment))
        .isEqualTo(DatabaseSettings.external("jdbc:postgresql://one/accede", "anna", "hers"));
    assertThat(DatabaseSettings.of("jdbc:postgresql://two/accede", data, environment))
        .isEqualTo(DatabaseSettings.external("jdbc:postgresql://two/accede", "anna", "hers"));
  }

  @Test
  void an_address_may_tell_user_and_password_which_no_message_repeats() {
    DatabaseSettings settings =
        DatabaseSettings.external("jdbc:postgresql://one/accede?user=anna&password=hers", "", "");

    assertThat(settings)
        .isInstanceOfSatisfying(
            DatabaseSettings.External.class,
            external -> {
              assertThat(external.user()).isEqualTo("anna");
              assertThat(external.password()).isEqualTo("hers");
            });
    assertThat(settings).hasToString("anna at jdbc:postgresql://one/accede");
  }

  @Test
  void another_kind_of_address_is_refused_with_an_example() {
    assertThatThrownBy(() -> DatabaseSettings.external("postgres://anna:hers@one/accede", "", ""))
        .isInstanceOf(StorageException.class)
        .hasMessageContaining("'postgres://one/accede' is not the address of a PostgreSQL")
        .hasMessageContaining("jdbc:postgresql://db.example.org/accede");
  }

  @Test
  void an_office_that_gives_two_roles_has_one_that_works_and_owns_nothing() throws Exception {
    asAdmin("create role owner_of_all login password 'word of the owner'");
    asAdmin("create role works_only login password 'word of the worker'");
    asAdmin("create database parted owner owner_of_all");
    DatabaseSettings parted =
        DatabaseSettings.external(url("parted"), "works_only", "word of the worker")
            .ownedBy("owner_of_all", "word of the owner");
    try (Database database = Database.open(parted);
        Connection connection = database.dataSource(Reader.Anyone::new).getConnection();
        Statement statement = connection.createStatement()) {
      assertThatThrownBy(() -> statement.execute("select text from note"))
          .hasMessageContaining("permission denied");
      assertThatThrownBy(() -> statement.execute("alter table note disable row level security"))
          .hasMessageContaining("must be owner");
    }
  }

  private static Database open(String database, String user, String password) {
    return Database.open(DatabaseSettings.external(url(database), user, password));
  }

  private static String url(String database) {
    String admin = TestDatabase.admin().url();
    return admin.substring(0, admin.lastIndexOf('/') + 1) + database;
  }

  private static void asAdmin(String statement) throws SQLException {
    try (Connection connection = TestDatabase.admin().connect();
        Statement open = connection.createStatement()) {
      open.execute(statement);
    }
  }
}
