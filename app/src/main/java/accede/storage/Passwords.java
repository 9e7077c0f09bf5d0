package accede.storage;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/// The passwords of the embedded server's three roles: random, made once, read by us alone.
record Passwords(String admin, String owner, String worker) {

  private static final String ADMIN_KEY = "postgres";
  private static final String OWNER_KEY = "accede_owner";
  private static final String WORKER_KEY = "accede_app";

  static Passwords random() {
    return new Passwords(randomWord(), randomWord(), randomWord());
  }

  private static String randomWord() {
    byte[] bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  static Passwords read(Path file) {
    Properties lines = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      lines.load(reader);
    } catch (IOException e) {
      throw new StorageException(
          "The passwords of the database, "
              + file
              + ", cannot be read by "
              + System.getProperty("user.name")
              + ".\nRun Accede as the user who owns this file.",
          e);
    }
    return new Passwords(
        lines.getProperty(ADMIN_KEY, ""),
        lines.getProperty(OWNER_KEY, ""),
        lines.getProperty(WORKER_KEY, ""));
  }

  /// Writes them to a new file that nobody else may read.
  void write(Path file) {
    Properties lines = new Properties();
    lines.setProperty(ADMIN_KEY, admin);
    lines.setProperty(OWNER_KEY, owner);
    lines.setProperty(WORKER_KEY, worker);
    try {
      OwnFiles.create(file);
      try (Writer writer = Files.newBufferedWriter(file)) {
        lines.store(writer, "Roles of the embedded database");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return "Passwords[hidden]";
  }
}
