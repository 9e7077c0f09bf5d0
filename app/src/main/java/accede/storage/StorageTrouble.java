package accede.storage;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/// Turns what the system or PostgreSQL reports into a sentence that says what to do.
final class StorageTrouble {

  private StorageTrouble() {}

  static StorageException diskFull(Path folder) {
    return new StorageException(
        "There is no room left on the disk of "
            + folder
            + ".\nThe database needs about 200 MB to begin with: make room, or choose another"
            + " folder by --data.");
  }

  static StorageException withFolder(Path folder, IOException trouble) {
    String reason = String.valueOf(trouble.getMessage());
    if (reason.contains("No space left on device") || reason.contains("Disk quota exceeded")) {
      return diskFull(folder);
    }
    if (trouble instanceof AccessDeniedException || reason.contains("Permission denied")) {
      return new StorageException(
          "The data folder "
              + folder
              + " may not be written by "
              + System.getProperty("user.name")
              + ".\nChoose another by --data, or run Accede as the user who owns it.",
          trouble);
    }
    if (trouble instanceof FileAlreadyExistsException) {
      return new StorageException(
          "The data folder cannot be " + folder + ": a file of that name is in the way.", trouble);
    }
    if (trouble instanceof FileSystemException precise && precise.getReason() != null) {
      return new StorageException(
          "The database cannot be kept in " + folder + ": " + precise.getReason() + ".", trouble);
    }
    if (trouble instanceof NoSuchFileException missing) {
      return new StorageException(
          "The database cannot be kept in "
              + folder
              + ": "
              + missing.getFile()
              + " does not exist and cannot be made.\nName another folder by --data.",
          trouble);
    }
    return new StorageException(
        "The database cannot be kept in " + folder + ": " + reason + ".", trouble);
  }

  static StorageException withLogin(Login login, SQLException trouble) {
    return new StorageException(sentence(login, trouble), trouble);
  }

  private static String sentence(Login login, SQLException trouble) {
    String state = Optional.ofNullable(trouble.getSQLState()).orElse("");
    String said = gist(String.valueOf(trouble.getMessage()));
    return switch (state) {
      case "28P01" ->
          "The database at "
              + login.shownUrl()
              + " refuses the password of "
              + login.user()
              + ".\nSet it in ACCEDE_DATABASE_PASSWORD.";
      case "28000" ->
          "The database at "
              + login.shownUrl()
              + " does not let "
              + login.user()
              + " in: "
              + said
              + ".\nSet the role in ACCEDE_DATABASE_USER, or let it in by the server's pg_hba.conf.";
      case "3D000" ->
          "There is no such database as "
              + login.shownUrl()
              + ".\nCreate it, owned by "
              + login.user()
              + ", or correct the address.";
      case "42501" ->
          login.user()
              + " may not do what Accede needs in "
              + login.shownUrl()
              + ": "
              + said
              + ".\nMake it the owner of the database.";
      case "53300" ->
          "The database at " + login.shownUrl() + " has no connection left: " + said + ".";
      case "08000", "08001", "08003", "08004", "08006", "57P03" ->
          "The database at "
              + login.shownUrl()
              + " cannot be reached: "
              + said
              + ".\nCheck that it runs and that the address is right.";
      default -> "The database at " + login.shownUrl() + " reports: " + said + ".";
    };
  }

  /// The part of a longer report that tells the cause.
  static String gist(String said) {
    List<String> lines = said.lines().filter(line -> !line.isBlank()).toList();
    String cause =
        lines.stream()
            .filter(line -> line.contains("FATAL:") || line.contains("PANIC:"))
            .reduce((first, second) -> second)
            .or(() -> lines.stream().filter(line -> line.contains("error:")).findFirst())
            .orElse(lines.isEmpty() ? "no reason was given" : lines.getLast());
    String plain = cause.replaceFirst("^.*(?:FATAL|PANIC|ERROR|error): *", "").strip();
    return plain.endsWith(".") ? plain.substring(0, plain.length() - 1) : plain;
  }
}
