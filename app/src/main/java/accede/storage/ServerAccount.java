package accede.storage;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Under whose name the server's programs run. PostgreSQL refuses root, so root lends it another
/// name: a user namespace, in which root's files stay root's, or else another user's id.
sealed interface ServerAccount {

  /// The uid of `nobody`, to whom no person's files belong.
  int NOBODY = 65534;

  /// An ordinary user runs the programs as itself.
  record Own() implements ServerAccount {}

  /// Root, seen as nobody inside a user namespace.
  record Namespace() implements ServerAccount {}

  /// Root puts on another user's id; the server's files must belong to that user.
  record Other(int uid, int gid) implements ServerAccount {}

  /// The account fit for the server's files.
  ///
  /// @param folder the folder that holds them, or will; its owner is kept
  static ServerAccount forFilesIn(Path folder) throws IOException {
    if (new UnixSystem().getUid() != 0) {
      return new Own();
    }
    int owner = (int) Files.getAttribute(folder, "unix:uid");
    if (owner != 0) {
      return new Other(owner, (int) Files.getAttribute(folder, "unix:gid"));
    }
    boolean namespaces = Command.of("unshare", "-U", "true").run().succeeded();
    return namespaces ? new Namespace() : new Other(NOBODY, NOBODY);
  }

  /// What to put before a command so that it runs under this account.
  default List<String> prefix() {
    return switch (this) {
      case Own() -> List.of();
      case Namespace() -> List.of("unshare", "-U");
      case Other(int uid, int gid) ->
          List.of("setpriv", "--reuid=" + uid, "--regid=" + gid, "--clear-groups");
    };
  }

  /// Hands a file, or a folder with all in it, to this account.
  default void own(Path path) throws IOException {
    if (this instanceof Other(int uid, int gid)) {
      List<Path> all;
      try (Stream<Path> walk = Files.walk(path)) {
        all = walk.toList();
      }
      for (Path each : all) {
        Files.setAttribute(each, "unix:gid", gid);
        Files.setAttribute(each, "unix:uid", uid);
      }
    }
  }
}
