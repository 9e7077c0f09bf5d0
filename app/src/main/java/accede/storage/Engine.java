package accede.storage;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/// The programs of the PostgreSQL that travels with Accede, unpacked into a folder of their own.
///
/// @param folder holds `bin`, `lib` and `share`
record Engine(Path folder) {

  private static final String NAME = "engine-";
  private static final String UNFINISHED = "unfinished-" + NAME;
  private static final Set<PosixFilePermission> OPEN = PosixFilePermissions.fromString("rwxr-xr-x");

  /// The version that travels with this Accede, such as `18.6.0`.
  static String version() {
    Properties about = new Properties();
    try (InputStream in = Engine.class.getResourceAsStream("engine.properties")) {
      if (in != null) {
        about.load(in);
      }
    } catch (IOException e) {
      throw new StorageException("The product's engine.properties cannot be read.", e);
    }
    return about.getProperty("version", "unknown");
  }

  /// The data format, which changes with the first number alone.
  static String majorVersion() {
    return version().split("\\.", 2)[0];
  }

  String name() {
    return NAME + version();
  }

  /// The engine in a folder, unpacked now if it is not there yet.
  static Engine unpackedIn(Path parent) throws IOException {
    Path folder = parent.resolve(NAME + version());
    if (Files.isDirectory(folder)) {
      return new Engine(folder);
    }
    for (Path leftover : OwnFiles.startingWith(UNFINISHED, parent)) {
      OwnFiles.remove(leftover);
    }
    Path unfinished = Files.createDirectory(parent.resolve(UNFINISHED + version()));
    try {
      unpack(unfinished);
      Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      OwnFiles.remove(unfinished);
    }
    return new Engine(folder);
  }

  /// Removes the engines of other versions; nothing may be running from them.
  void removeOthers() throws IOException {
    for (Path other : OwnFiles.startingWith(NAME, folder.resolveSibling(""))) {
      if (!other.equals(folder)) {
        OwnFiles.remove(other);
      }
    }
  }

  /// Tries the programs before they are needed, for what stands in the way is hard to read later.
  void checkRunsUnder(ServerAccount account) {
    Command.Outcome outcome = command("postgres", "--version").through(account.prefix()).run();
    if (outcome.succeeded()) {
      return;
    }
    String trouble = "PostgreSQL in " + folder + " does not run: " + outcome.said();
    throw new StorageException(
        switch (account) {
          case ServerAccount.Own(), ServerAccount.Namespace() ->
              trouble + "\nGive the address of a PostgreSQL 15 or newer by --database.";
          case ServerAccount.Other(int uid, int gid) ->
              trouble
                  + "\nIt refuses root, and user "
                  + uid
                  + " may not go there. Run Accede as an ordinary user, or choose a folder by --data"
                  + " that everybody may enter, such as /var/lib/accede.";
        });
  }

  Command command(String program, String... arguments) {
    List<String> words = new ArrayList<>();
    words.add(folder.resolve("bin").resolve(program).toString());
    words.addAll(List.of(arguments));
    return new Command(words, "");
  }

  private static void unpack(Path target) throws IOException {
    try (InputStream archive = archive();
        TarArchiveInputStream tar =
            new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
          throw new IOException("An entry leaves the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
          Files.setPosixFilePermissions(Files.createDirectories(path), OPEN);
        } else {
          write(tar, entry, path);
        }
      }
    }
    Files.setPosixFilePermissions(target, OPEN);
  }

  private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path path)
      throws IOException {
    Files.createDirectories(path.resolveSibling(""));
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
    } else if (entry.isLink()) {
      throw new IOException("A hard link in the archive: " + entry.getName());
    } else {
      Files.copy(tar, path);
      Files.setPosixFilePermissions(path, permissions(entry));
    }
  }

  /// Whoever runs the programs must be able to read them.
  private static Set<PosixFilePermission> permissions(TarArchiveEntry entry) {
    boolean runnable = (entry.getMode() & 0100) != 0;
    return runnable ? OPEN : PosixFilePermissions.fromString("rw-r--r--");
  }

  private static InputStream archive() {
    String name = archiveName();
    return Optional.ofNullable(Engine.class.getResourceAsStream("/" + name))
        .orElseThrow(() ->
            new StorageException(
                "This build of Accede brings no database for "
                    + System.getProperty("os.name")
                    + " on "
                    + System.getProperty("os.arch")
                    + " ("
                    + name
                    + " is missing).\nGive the address of a PostgreSQL 15 or newer by"
                    + " --database."));
  }

  private static String archiveName() {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String machine = System.getProperty("os.arch");
    return "postgres-"
        + (system.startsWith("mac") ? "darwin" : system.split(" ", 2)[0])
        + "-"
        + switch (machine) {
          case "amd64", "x86_64" -> "x86_64";
          case "aarch64", "arm64" -> "arm_64";
          default -> machine;
        }
        + ".txz";
  }
}
