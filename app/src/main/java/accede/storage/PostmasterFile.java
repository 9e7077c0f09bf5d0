package accede.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a PostgreSQL server writes about itself into `postmaster.pid` of its data folder; the file
/// stays behind when the server is killed.
///
/// @param started seconds since 1970
/// @param port 0 while the server has not come that far
/// @param status `starting`, `ready`, `stopping`, or empty
record PostmasterFile(long pid, String data, long started, int port, String status) {

  /// Larger than any process number Linux or macOS gives, so that nothing ever has it.
  private static final long NOBODYS_PID = 4_194_305;

  private static final String NAME = "postmaster.pid";

  /// What is known of the process the file names.
  enum Bearer {
    /// There is no such process, or it is dead and only waits to be buried.
    DEAD,
    /// The number has passed to another program.
    SOMETHING_ELSE,
    /// It is a PostgreSQL, or may be one.
    POSTGRES
  }

  static Optional<PostmasterFile> find(Path dataFolder) throws IOException {
    List<String> lines;
    try {
      lines = Files.readAllLines(dataFolder.resolve(NAME));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
    return Optional.of(
        new PostmasterFile(
            number(lines, 0),
            line(lines, 1),
            number(lines, 2),
            (int) number(lines, 3),
            line(lines, 7)));
  }

  private static String line(List<String> lines, int index) {
    return index < lines.size() ? lines.get(index).strip() : "";
  }

  private static long number(List<String> lines, int index) {
    String line = line(lines, index);
    return line.matches("-?\\d{1,18}") ? Long.parseLong(line) : 0;
  }

  boolean isReady() {
    return status.equals("ready");
  }

  /// Whether the file says it belongs to this folder, and not to one that it was copied from.
  boolean isOf(Path dataFolder) throws IOException {
    Path said = Path.of(data);
    return Files.exists(said) && Files.isSameFile(said, dataFolder);
  }

  Bearer bearer() {
    Path proc = Path.of("/proc");
    if (Files.isDirectory(proc.resolve("self"))) {
      return bearerIn(proc.resolve(Long.toString(pid)).resolve("stat"));
    }
    Optional<ProcessHandle> process = ProcessHandle.of(pid);
    if (process.isEmpty()) {
      return Bearer.DEAD;
    }
    return process.get().info().command().map(PostmasterFile::isPostgres).orElse(true)
        ? Bearer.POSTGRES
        : Bearer.SOMETHING_ELSE;
  }

  private static boolean isPostgres(String command) {
    return command.endsWith("/postgres");
  }

  /// A line such as `4711 (postgres) S …`; `Z` marks a process nobody has buried.
  private static Bearer bearerIn(Path stat) {
    String line;
    try {
      line = Files.readString(stat);
    } catch (IOException e) {
      return Bearer.DEAD;
    }
    int name = line.indexOf('(');
    int end = line.lastIndexOf(')');
    if (name < 0 || end < name || end + 2 >= line.length()) {
      return Bearer.POSTGRES;
    }
    char state = line.charAt(end + 2);
    if (state == 'Z' || state == 'X') {
      return Bearer.DEAD;
    }
    return line.substring(name + 1, end).equals("postgres")
        ? Bearer.POSTGRES
        : Bearer.SOMETHING_ELSE;
  }

  /// Tells the next server that the process is gone, where it could not see that by itself: the
  /// number belongs to a zombie or to another program. The rest of the file stays, for by the
  /// memory segment it names the next server makes sure that no child of the old one still writes.
  static void markDead(Path dataFolder) throws IOException {
    Path file = dataFolder.resolve(NAME);
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    if (lines.isEmpty()) {
      Files.delete(file);
      return;
    }
    lines.set(0, Long.toString(NOBODYS_PID));
    Files.writeString(file, String.join("\n", lines) + "\n");
  }
}
