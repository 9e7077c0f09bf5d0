package accede.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Who uses the embedded server. Every process that uses it holds a share of the lock on the file
/// `users`; the system takes it back from a process that dies. Who starts or stops the server holds
/// the lock on the file `lock` meanwhile.
final class Tenancy implements AutoCloseable {

  private final FileChannel gate;
  private final Path usersFile;
  private final FileChannel users;

  private Tenancy(FileChannel gate, Path usersFile, FileChannel users) {
    this.gate = gate;
    this.usersFile = usersFile;
    this.users = users;
  }

  static Tenancy in(Path folder, ServerAccount account) throws IOException {
    FileChannel gate = open(folder.resolve("lock"), account);
    Path users = folder.resolve("users");
    return new Tenancy(gate, users, open(users, account));
  }

  private static FileChannel open(Path file, ServerAccount account) throws IOException {
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    account.own(file);
    return channel;
  }

  /// Waits until nobody else starts or stops the server, and keeps others waiting meanwhile.
  FileLock alone() throws IOException {
    return gate.lock();
  }

  /// From now on others see that the server is in use.
  void moveIn() throws IOException {
    users.lock(0, Long.MAX_VALUE, true);
  }

  /// From now on others no longer see us; answers whether nobody uses the server any more.
  boolean moveOutAsLast() throws IOException {
    users.close();
    try (FileChannel look = FileChannel.open(usersFile, StandardOpenOption.WRITE);
        FileLock last = look.tryLock()) {
      return last != null;
    }
  }

  @Override
  public void close() throws IOException {
    users.close();
    gate.close();
  }
}
