package accede.exchange;

import accede.depositary.Sheet;
import java.nio.file.Path;

/// Depositaries' files, read into sheets: what lines of text and what tables they hold, not what
/// these mean. What the file is follows from its content, not from its name.
public final class DepositarySheets {

  private DepositarySheets() {}

  /// The sheet of a file; it is called by the file's name.
  ///
  /// @throws UnreadableFile where no table is to be had
  public static Sheet read(Path path) {
    byte[] content = PrintedText.content(path);
    return read(String.valueOf(path.getFileName()), content);
  }

  /// The sheet of a file that came another way, such as an upload.
  ///
  /// @throws UnreadableFile where no table is to be had
  public static Sheet read(String name, byte[] content) {
    if (content.length > PrintedText.MOST_BYTES) {
      throw PrintedText.tooLarge(name);
    }
    byte[] unpacked = PackedFile.unpacked(name, content);
    return switch (FileKind.of(name, unpacked)) {
      case TEXT -> CsvSheet.read(name, PlainText.decoded(name, unpacked));
      case HTML, XLSX, DOCX, PDF ->
          throw new UnreadableFile(
              name, "holds no table that can be read here. Save its table as CSV and try again.");
    };
  }
}
