package accede.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import accede.storage.PostmasterFile.Bearer;
import accede.storage.Story.Diary;
import com.sun.security.auth.module.UnixSystem;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class EmbeddedPostgresTest {

  Path temp;
  Path data;

  /// Where no disk keeps us waiting; most stories need not unpack the programs again either.
  @BeforeEach
  void a_new_data_folder() throws IOException {
    temp = Files.createTempDirectory(TestDatabase.inMemory(), "accede-test-");
    data = temp.resolve("data of ours");
    Engine engine = Engine.unpackedIn(Files.createDirectories(TestDatabase.keptEngine()));
    Path link = Files.createDirectories(data.resolve("postgres")).resolve(engine.name());
    Files.createSymbolicLink(link, engine.folder().toAbsolutePath());
  }

  @AfterEach
  void the_folder_is_gone_again() throws IOException {
    OwnFiles.remove(temp);
  }

  @Test
  void what_was_written_is_there_the_next_time() throws Exception {
    try (Database database = open()) {
      Diary.of(database).write("us");
    }
    try (Database database = open()) {
      assertThat(Diary.of(database).lines()).isEqualTo(1);
    }
  }

  @Test
  void closing_leaves_no_process_behind() throws Exception {
    PostmasterFile server;
    try (Database database = open()) {
      server = server();
      assertThat(server.bearer()).isEqualTo(Bearer.POSTGRES);
      assertThat(database.owner().url()).contains(":" + server.port() + "/");
    }
    assertThat(server.bearer()).isEqualTo(Bearer.DEAD);
  }

  @Test
  void only_we_may_read_the_passwords_and_they_are_needed() throws Exception {
    try (Database database = open()) {
      Path passwords = data.resolve("postgres/cluster/passwords");
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(passwords)))
          .isEqualTo("rw-------");
      Login owner = database.owner();
      assertThatThrownBy(() -> new Login(owner.url(), owner.user(), "guess").connect())
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("password authentication failed");
    }
  }

  @Test
  void the_same_program_may_open_it_twice() throws Exception {
    try (Database first = open()) {
      try (Database second = open()) {
        Diary.of(second).write("us");
      }
      assertThat(Diary.of(first).lines()).isEqualTo(1);
    }
  }

  @Test
  void a_server_left_by_a_killed_program_is_taken_over_with_all_its_rows() throws Exception {
    try (Program program = Program.start(data, "write", "wait")) {
      program.until("written").kill();
    }
    PostmasterFile left = server();
    assertThat(left.bearer()).isEqualTo(Bearer.POSTGRES);

    try (Database database = open()) {
      assertThat(Diary.of(database).lines()).isEqualTo(1);
      assertThat(server().pid()).isEqualTo(left.pid());
    }
    assertThat(left.bearer()).isEqualTo(Bearer.DEAD);
  }

  @Test
  @Tag("slow")
  void a_killed_server_is_started_anew_with_all_its_rows() throws Exception {
    try (Program program = Program.start(data, "write", "wait")) {
      program.until("written");
      kill(server());
      program.kill();
    }
    try (Database database = open()) {
      assertThat(Diary.of(database).lines()).isEqualTo(1);
    }
  }

  @Test
  @Tag("slow")
  void a_program_that_lost_its_server_finds_the_next_one() throws Exception {
    try (Database database = open()) {
      Diary diary = Diary.of(database);
      diary.write("us");
      kill(server());
      try (Program program = Program.start(data, "write")) {
        program.until("closed");
      }
      // The command is over, we are still here: so is the server it started.
      assertThat(diary.lines()).isEqualTo(2);
    }
  }

  @Test
  @Tag("slow")
  void two_programs_may_make_a_new_database_at_once() throws Exception {
    data = temp.resolve("nothing there yet");
    try (Program one = Program.start(data, "write", "wait");
        Program other = Program.start(data, "write", "wait")) {
      one.until("written");
      other.until("written");
      PostmasterFile server = server();
      one.goOn().until("closed");
      assertThat(server.bearer()).isEqualTo(Bearer.POSTGRES);
      other.goOn().until("closed");
      assertThat(server.bearer()).isEqualTo(Bearer.DEAD);
    }
    try (Database database = open()) {
      assertThat(Diary.of(database).lines()).isEqualTo(2);
    }
  }

  @Test
  @Tag("slow")
  void whoever_leaves_first_leaves_the_server_to_the_others() throws Exception {
    try (Program command = Program.start(data, "wait")) {
      command.until("open");
      PostmasterFile started = server();
      try (Database serving = open()) {
        command.goOn().until("closed");
        Diary.of(serving).write("us");
        assertThat(server().pid()).isEqualTo(started.pid());
      }
      assertThat(started.bearer()).isEqualTo(Bearer.DEAD);
    }
  }

  @Test
  @Tag("slow")
  void a_program_asked_to_end_stops_its_server() throws Exception {
    try (Program program = Program.start(data, "wait")) {
      program.until("open");
      PostmasterFile server = server();
      program.askToEnd();
      assertThat(server.bearer()).isEqualTo(Bearer.DEAD);
    }
  }

  @Test
  void a_number_that_passed_to_another_program_does_not_hold_us_up() throws Exception {
    String left;
    try (Database database = open()) {
      left = Files.readString(pidFile(data));
    }
    Files.writeString(
        pidFile(data), left.replaceFirst("\\d+", Long.toString(ProcessHandle.current().pid())));

    try (Database database = open()) {
      assertThat(server().bearer()).isEqualTo(Bearer.POSTGRES);
    }
  }

  @Test
  @Tag("slow")
  void a_copied_folder_gets_a_server_of_its_own() throws Exception {
    try (Database database = open()) {
      Diary.of(database).write("us");
    }
    Path copy = temp.resolve("copy");
    copy(data, copy);
    try (Database original = open()) {
      Files.copy(pidFile(data), pidFile(copy), StandardCopyOption.REPLACE_EXISTING);
      try (Database other = Database.open(DatabaseSettings.embedded(copy))) {
        Diary.of(other).write("us");
        assertThat(Diary.of(other).lines()).isEqualTo(2);
        assertThat(Diary.of(original).lines()).isEqualTo(1);
      }
    }
  }

  @Test
  void a_file_where_the_folder_should_be_is_named() throws Exception {
    Path file = Files.writeString(temp.resolve("file"), "not a folder");
    assertThatThrownBy(() -> Database.open(DatabaseSettings.embedded(file)))
        .isInstanceOf(StorageException.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining("in the way");
  }

  @Test
  void data_of_another_version_is_refused() throws Exception {
    open().close();
    Files.writeString(data.resolve("postgres/cluster/data/PG_VERSION"), "17\n");
    assertThatThrownBy(this::open)
        .isInstanceOf(StorageException.class)
        .hasMessageContaining("written by PostgreSQL 17")
        .hasMessageContaining("Make a backup");
  }

  @Test
  @Tag("slow")
  void an_ordinary_user_needs_nothing_special() throws Exception {
    assumeTrue(isRoot(), "only root can start a program as somebody else");
    List<String> asNobody = List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");
    Path theirs = openFolder("theirs");
    Files.setAttribute(theirs, "unix:uid", 65534);
    String classPath = readableClassPath(openFolder("classes"));

    try (Program program = Program.start(asNobody, classPath, theirs, "write", "wait")) {
      program.until("written").goOn().until("closed");
    }
    // Root may look at it afterwards, and leaves all files to their owner.
    try (Database database = Database.open(DatabaseSettings.embedded(theirs))) {
      assertThat(Diary.of(database).lines()).isEqualTo(1);
    }
    try (Stream<Path> files = Files.walk(theirs.resolve("postgres/cluster"))) {
      assertThat(files).allSatisfy(f -> assertThat(owner(f)).isEqualTo(65534));
    }
    try (Program program = Program.start(asNobody, classPath, theirs, "write")) {
      program.until("closed");
    }
  }

  @Test
  @Tag("slow")
  void a_folder_that_may_not_be_written_is_named() throws Exception {
    assumeTrue(isRoot(), "only root can start a program as somebody else");
    List<String> asNobody = List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");
    String classPath = readableClassPath(openFolder("classes"));
    Path ours = openFolder("ours");

    try (Program program = Program.start(asNobody, classPath, ours, "write")) {
      program.until(
          "The data folder " + ours.resolve("postgres") + " may not be written by nobody.");
    }
    assertThat(ours).isEmptyDirectory();
  }

  @Test
  @Tag("slow")
  void a_full_disk_is_named_and_nothing_half_made_stays() throws Exception {
    assumeTrue(isRoot(), "only root can make a small disk");
    Path small = Files.createDirectory(temp.resolve("small"));
    assumeTrue(
        Command.of("mount", "-t", "tmpfs", "-o", "size=80m", "tmpfs", small.toString())
            .run()
            .succeeded(),
        "this machine lets nobody mount a small disk");
    try {
      assertThatThrownBy(() -> Database.open(DatabaseSettings.embedded(small)))
          .isInstanceOf(StorageException.class)
          .hasMessageContaining("no room left on the disk of " + small);
      assertThat(small.resolve("postgres/cluster")).doesNotExist();
      assertThat(OwnFiles.startingWith("unfinished", small.resolve("postgres"))).isEmpty();
    } finally {
      Command.of("umount", small.toString()).run();
    }
  }

  private Database open() {
    return Database.open(DatabaseSettings.embedded(data));
  }

  private PostmasterFile server() throws IOException {
    return PostmasterFile.find(pidFile(data).resolveSibling("")).orElseThrow();
  }

  private static Path pidFile(Path data) {
    return data.resolve("postgres/cluster/data/postmaster.pid");
  }

  private static void kill(PostmasterFile server) {
    ProcessHandle.of(server.pid()).orElseThrow().destroyForcibly();
  }

  private static boolean isRoot() {
    return new UnixSystem().getUid() == 0;
  }

  private static int owner(Path file) {
    try {
      return (int) Files.getAttribute(file, "unix:uid");
    } catch (IOException e) {
      throw new AssertionError(file.toString(), e);
    }
  }

  /// A folder that everybody may enter.
  private Path openFolder(String name) throws IOException {
    var everybody = PosixFilePermissions.fromString("rwxr-xr-x");
    Files.setPosixFilePermissions(temp, everybody);
    return Files.setPosixFilePermissions(Files.createDirectory(temp.resolve(name)), everybody);
  }

  /// Our own classes and libraries, where everybody may read them.
  private static String readableClassPath(Path folder) throws IOException {
    List<String> entries = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      Path from = Path.of(entry);
      if (Files.exists(from)) {
        Path to = folder.resolve(entries.size() + "-" + from.getFileName());
        copy(from, to);
        entries.add(to.toString());
      }
    }
    return String.join(File.pathSeparator, entries);
  }

  private static void copy(Path from, Path to) throws IOException {
    List<Path> all;
    try (Stream<Path> walk = Files.walk(from)) {
      all = walk.toList();
    }
    for (Path each : all) {
      Files.copy(
          each,
          to.resolve(from.relativize(each).toString()),
          StandardCopyOption.COPY_ATTRIBUTES,
          java.nio.file.LinkOption.NOFOLLOW_LINKS);
    }
  }
}
