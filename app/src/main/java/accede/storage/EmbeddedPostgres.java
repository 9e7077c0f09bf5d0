package accede.storage;

import java.io.IOException;
import java.nio.channels.FileLock;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// The PostgreSQL that Accede brings along, below `postgres` of the data folder.
///
/// Whoever comes first starts the server, whoever comes later uses it too, and the last one out
/// stops it: a command beside `serve` never takes its server away, and the one left by a killed
/// process is taken over by the next.
final class EmbeddedPostgres implements DatabaseServer {

  private static final String UNFIT = "\"$`\\\n";

  /// The system's locks hold between processes; within ours this map does.
  private static final Map<Path, EmbeddedPostgres> OPEN = new HashMap<>();

  private final Path home;
  private final Cluster cluster;
  private final Tenancy tenancy;
  private final int port;
  private final Passwords passwords;
  private int users = 1;

  private EmbeddedPostgres(Path home, Cluster cluster, Tenancy tenancy, int port) {
    this.home = home;
    this.cluster = cluster;
    this.tenancy = tenancy;
    this.port = port;
    this.passwords = cluster.passwords();
  }

  static EmbeddedPostgres below(Path data) {
    Path folder = data.resolve("postgres");
    return in(folder, folder, List.of());
  }

  /// Opens the server of a folder.
  ///
  /// @param engines where the programs are unpacked
  /// @param options of a new cluster, such as `fsync=off`
  static EmbeddedPostgres in(Path folder, Path engines, List<String> options) {
    try {
      Path home = made(folder);
      synchronized (OPEN) {
        EmbeddedPostgres open = OPEN.get(home);
        if (open == null) {
          open = start(home, made(engines), options);
          OPEN.put(home, open);
        } else {
          open.users++;
        }
        return open;
      }
    } catch (IOException e) {
      throw StorageTrouble.withFolder(folder, e);
    }
  }

  /// The folder by its real name, made if need be; it belongs to whom the one above it does.
  private static Path made(Path folder) throws IOException {
    Path absolute = folder.toAbsolutePath();
    if (absolute.toString().chars().anyMatch(c -> UNFIT.indexOf(c) >= 0)) {
      throw new StorageException(
          "The database cannot be kept in "
              + absolute
              + ".\nChoose a folder without \" $ ` or \\"
              + " in its name by --data.");
    }
    if (!Files.isDirectory(absolute)) {
      Path parent = Files.createDirectories(absolute.resolveSibling(""));
      create(absolute, ServerAccount.forFilesIn(parent));
    }
    return absolute.toRealPath();
  }

  private static void create(Path folder, ServerAccount account) throws IOException {
    try {
      Files.createDirectory(folder);
    } catch (FileAlreadyExistsException e) {
      if (!Files.isDirectory(folder)) {
        throw e;
      }
    }
    if (account instanceof ServerAccount.Other(int uid, int gid) && uid != ServerAccount.NOBODY) {
      account.own(folder);
    }
  }

  private static EmbeddedPostgres start(Path home, Path engines, List<String> options)
      throws IOException {
    Path folder = home.resolve("cluster");
    ServerAccount account = ServerAccount.forFilesIn(Files.isDirectory(folder) ? folder : home);
    Tenancy tenancy = Tenancy.in(home, account);
    try (FileLock alone = tenancy.alone()) {
      tenancy.moveIn();
      Engine engine = Engine.unpackedIn(engines);
      Cluster cluster = new Cluster(folder, engine, account, options);
      return new EmbeddedPostgres(home, cluster, tenancy, runningPort(cluster));
    } catch (IOException | RuntimeException e) {
      tenancy.close();
      throw e;
    }
  }

  private static int runningPort(Cluster cluster) throws IOException {
    if (cluster.isThere()) {
      OptionalInt running = cluster.findRunning();
      if (running.isPresent()) {
        return running.getAsInt();
      }
    }
    cluster.engine().checkRunsUnder(cluster.account());
    cluster.createIfAbsent();
    cluster.engine().removeOthers();
    return cluster.start();
  }

  @Override
  public Login owner() {
    return login(Cluster.OWNER, passwords.owner());
  }

  @Override
  public Login worker() {
    return login(Cluster.WORKER, passwords.worker());
  }

  private Login login(String role, String password) {
    return new Login(Cluster.url(port, Cluster.DATABASE), role, password);
  }

  /// The way in for whoever makes further databases on this server.
  Login admin() {
    return new Login(Cluster.url(port, Cluster.ADMIN), Cluster.ADMIN, passwords.admin());
  }

  @Override
  public void close() {
    synchronized (OPEN) {
      users--;
      if (users > 0) {
        return;
      }
      OPEN.remove(home);
      try (tenancy;
          FileLock alone = tenancy.alone()) {
        if (tenancy.moveOutAsLast()) {
          cluster.stop();
        }
      } catch (IOException e) {
        throw StorageTrouble.withFolder(home, e);
      }
    }
  }
}
