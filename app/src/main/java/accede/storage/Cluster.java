package accede.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// The folder in which the embedded server keeps its data, and the server on it.
///
/// @param folder holds `data`, `passwords`, `log` and what we note about the server
/// @param account under whose name the server runs
/// @param options of the server, beyond those that hold always
record Cluster(Path folder, Engine engine, ServerAccount account, List<String> options) {

  static final String ADMIN = "postgres";
  static final String OWNER = "accede_owner";
  static final String WORKER = "accede_app";
  static final String DATABASE = "accede";

  private static final String UNFINISHED = "unfinished-cluster-";
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration STOP_PATIENCE = Duration.ofSeconds(60);
  private static final long LARGE_LOG = 1_000_000;

  Cluster {
    options = List.copyOf(options);
  }

  Passwords passwords() {
    return Passwords.read(folder.resolve("passwords"));
  }

  static String url(int port, String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  private Path data() {
    return folder.resolve("data");
  }

  private Path log() {
    return folder.resolve("log");
  }

  private Path startedNote() {
    return folder.resolve("started");
  }

  private Path portNote() {
    return folder.resolve("port");
  }

  // --- the data --------------------------------------------------------------------------------

  boolean isThere() {
    return Files.isDirectory(folder);
  }

  /// Makes the data folder with its roles, or nothing at all; refuses another version's.
  void createIfAbsent() throws IOException {
    if (!isThere()) {
      create();
      return;
    }
    String written = Files.readString(data().resolve("PG_VERSION")).strip();
    if (!written.equals(Engine.majorVersion())) {
      throw new StorageException(
          "The database in "
              + folder
              + " was written by PostgreSQL "
              + written
              + ", and this Accede brings PostgreSQL "
              + Engine.majorVersion()
              + ".\nMake a backup with the Accede that wrote it, and restore it into a new folder.");
    }
  }

  private void create() throws IOException {
    Path parent = folder.resolveSibling("");
    for (Path leftover : OwnFiles.startingWith(UNFINISHED, parent)) {
      OwnFiles.remove(leftover);
    }
    Path unfinished = Files.createTempDirectory(parent, UNFINISHED);
    try {
      Passwords passwords = Passwords.random();
      passwords.write(unfinished.resolve("passwords"));
      Path word = OwnFiles.create(unfinished.resolve("word"));
      Files.writeString(word, passwords.admin() + "\n");
      account.own(unfinished);
      initialize(unfinished.resolve("data"), word);
      Files.delete(word);
      createRoles(unfinished.resolve("data"), passwords);
      Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      OwnFiles.remove(unfinished);
    }
  }

  /// One sort order on every system; people's orders are the business of ICU.
  private void initialize(Path data, Path word) {
    List<String> words = new ArrayList<>();
    words.addAll(List.of("--pgdata=" + data, "--username=" + ADMIN, "--pwfile=" + word));
    words.addAll(List.of("--auth=scram-sha-256", "--encoding=UTF8"));
    words.addAll(List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
    words.addAll(List.of("--locale=C.UTF-8", "--lc-messages=C"));
    words.addAll(List.of("--set=timezone=UTC", "--set=log_timezone=UTC"));
    words.addAll(List.of("--set=listen_addresses=127.0.0.1", "--set=unix_socket_directories="));
    if (options.contains("fsync=off")) {
      words.add("--no-sync");
    }
    for (String option : options) {
      words.add("--set=" + option);
    }
    run(engine.command("initdb", words.toArray(String[]::new)), "make a new database");
  }

  /// Without a server that somebody could already reach: PostgreSQL's single-user mode.
  private void createRoles(Path data, Passwords passwords) {
    String statements =
        """
        create role %1$s login password '%3$s'
        create role %2$s login password '%4$s'
        create database %5$s owner %1$s
        revoke all on database %5$s from public
        grant connect on database %5$s to %2$s
        """
            .formatted(OWNER, WORKER, passwords.owner(), passwords.worker(), DATABASE);
    run(
        engine
            .command(
                "postgres",
                "--single",
                "-D",
                data.toString(),
                "-c",
                "exit_on_error=true",
                "-c",
                "log_min_error_statement=panic",
                ADMIN)
            .reading(statements),
        "make the roles of a new database");
  }

  private void run(Command command, String purpose) {
    Command.Outcome outcome = command.through(account.prefix()).run();
    if (!outcome.succeeded()) {
      throw failure("could not " + purpose, outcome.said());
    }
  }

  private StorageException failure(String what, String said) {
    if (said.contains("No space left on device") || said.contains("Check free disk space")) {
      return StorageTrouble.diskFull(folder);
    }
    return new StorageException(
        "The embedded PostgreSQL " + what + " in " + folder + ":\n" + StorageTrouble.gist(said));
  }

  // --- the server ------------------------------------------------------------------------------

  /// The port of a server that already runs on this data, whoever started it.
  OptionalInt findRunning() throws IOException {
    Instant deadline = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(deadline)) {
      Optional<PostmasterFile> found = PostmasterFile.find(data());
      if (found.isEmpty()) {
        return OptionalInt.empty();
      }
      PostmasterFile file = found.get();
      boolean another = !file.data().isEmpty() && !file.isOf(data());
      if (another || file.bearer() != PostmasterFile.Bearer.POSTGRES) {
        PostmasterFile.markDead(data());
        return OptionalInt.empty();
      }
      if (file.isReady()) {
        return answersForThisData(file.port()) ? OptionalInt.of(file.port()) : OptionalInt.empty();
      }
      pause(Duration.ofMillis(50));
    }
    return OptionalInt.empty();
  }

  /// Whether the server at a port is the one on this data. Nobody else knows the password, and the
  /// password's check is mutual; a copied folder knows it too, hence the question.
  private boolean answersForThisData(int port) throws IOException {
    Login admin = new Login(url(port, ADMIN), ADMIN, passwords().admin());
    try (Connection connection = admin.connect();
        Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery("select current_setting('data_directory')")) {
      return answer.next() && Files.isSameFile(Path.of(answer.getString(1)), data());
    } catch (SQLException e) {
      return false;
    }
  }

  /// Starts the server and answers its port.
  int start() throws IOException {
    setLargeLogAside();
    String said = "";
    Instant deadline = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(deadline)) {
      int port = freePort();
      long logged = Files.exists(log()) ? Files.size(log()) : 0;
      Command.Outcome outcome =
          engine
              .command(
                  "pg_ctl",
                  "start",
                  "--pgdata=" + data(),
                  "--log=" + log(),
                  "--wait",
                  "--timeout=120",
                  "--options=-p " + port)
              .through(account.prefix())
              .run();
      if (outcome.succeeded()) {
        note(port);
        return port;
      }
      said = outcome.said() + "\n" + logFrom(logged);
      if (said.contains("could not bind")) {
        Files.deleteIfExists(portNote());
      } else if (stillDying(said)) {
        findRunning();
        pause(Duration.ofMillis(250));
      } else {
        break;
      }
    }
    throw failure("does not start", said);
  }

  /// The last server was killed, and the system has not finished burying it and its children.
  private static boolean stillDying(String said) {
    return said.contains("lock file \"postmaster.pid\" already exists")
        || said.contains("pre-existing shared memory block");
  }

  /// The last port if it is still free, so that a pool that lost its server finds it again.
  private int freePort() throws IOException {
    if (Files.exists(portNote())) {
      String last = Files.readString(portNote()).strip();
      if (last.matches("\\d{1,5}") && isFree(Integer.parseInt(last))) {
        return Integer.parseInt(last);
      }
    }
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException e) {
      return false;
    }
  }

  private void note(int port) throws IOException {
    Files.writeString(portNote(), port + "\n");
    Optional<PostmasterFile> file = PostmasterFile.find(data());
    if (file.isPresent()) {
      Files.writeString(startedNote(), identity(file.get()));
    }
  }

  private static String identity(PostmasterFile file) {
    return file.pid() + " " + file.started() + "\n";
  }

  private boolean wasStartedByUs(PostmasterFile file) throws IOException {
    return Files.exists(startedNote()) && Files.readString(startedNote()).equals(identity(file));
  }

  /// Stops the server, fast but in order, unless somebody else than Accede started it.
  void stop() throws IOException {
    Optional<PostmasterFile> found = PostmasterFile.find(data());
    if (found.isEmpty() || !wasStartedByUs(found.get())) {
      return;
    }
    PostmasterFile server = found.get();
    if (!stopped(server, "INT", STOP_PATIENCE)) {
      stopped(server, "QUIT", PATIENCE);
    }
    Files.deleteIfExists(startedNote());
  }

  /// INT disconnects everybody and writes everything; QUIT leaves the writing to the next start.
  private boolean stopped(PostmasterFile server, String signal, Duration patience) {
    engine
        .command("pg_ctl", "kill", signal, Long.toString(server.pid()))
        .through(account.prefix())
        .run();
    Instant deadline = Instant.now().plus(patience);
    while (server.bearer() == PostmasterFile.Bearer.POSTGRES) {
      if (Instant.now().isAfter(deadline)) {
        return false;
      }
      pause(Duration.ofMillis(5));
    }
    return true;
  }

  private void setLargeLogAside() throws IOException {
    if (Files.exists(log()) && Files.size(log()) > LARGE_LOG) {
      Files.move(log(), folder.resolve("log.1"), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private String logFrom(long position) {
    if (!Files.exists(log())) {
      return "";
    }
    try (FileChannel channel = FileChannel.open(log()).position(position)) {
      byte[] bytes = Channels.newInputStream(channel).readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void pause(Duration duration) {
    try {
      Thread.sleep(duration);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StorageException("Interrupted while waiting for the database.", e);
    }
  }
}
