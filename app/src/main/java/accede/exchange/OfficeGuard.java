package accede.exchange;

import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.openxml4j.util.ZipSecureFile;

/// Keeps a small Office file from unfolding into one that fills the machine, and says what was
/// wrong.
final class OfficeGuard {

  private static final double LEAST_PACKED_TO_UNPACKED = 0.01;
  private static final long MOST_BYTES_OF_A_PART = 64L * 1024 * 1024;
  private static final long MOST_PARTS = 5_000;

  private OfficeGuard() {}

  static void raise() {
    ZipSecureFile.setMinInflateRatio(LEAST_PACKED_TO_UNPACKED);
    ZipSecureFile.setMaxEntrySize(MOST_BYTES_OF_A_PART);
    ZipSecureFile.setMaxFileCount(MOST_PARTS);
  }

  static UnreadableFile unreadable(String file, Throwable problem) {
    if (problem instanceof UnreadableFile known) {
      return known;
    }
    if (problem instanceof EncryptedDocumentException) {
      return FileKind.locked(file);
    }
    for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
      String message = String.valueOf(cause.getMessage());
      if (message.contains("Zip bomb") || message.contains("too large")) {
        return new UnreadableFile(
            file,
            "unfolds into far more than it seems to hold, and was not opened. Ask its sender.",
            problem);
      }
    }
    return new UnreadableFile(
        file,
        "is damaged. Open it in an office program, save it again, or ask for it again.",
        problem);
  }
}
