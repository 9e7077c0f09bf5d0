package accede.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What a reader would see in a file, line by line: text, Markdown, a web page, DOCX, XLSX or PDF.
/// What the file is follows from its content, not from its name. Items of lists stand behind `- `
/// or their printed label, cells of tables between ` | `; lines of text files keep their number.
public record PrintedText(String file, List<String> lines) {

  /// The largest file that is read: larger ones are no papers, and would only tire the machine.
  public static final int MOST_BYTES = 25 * 1024 * 1024;

  public PrintedText {
    lines = List.copyOf(lines);
  }

  /// The text of a file.
  ///
  /// @throws UnreadableFile where there is none to be had
  public static PrintedText of(Path path) {
    return of(path.toString(), content(path));
  }

  /// What is in a file, but no more than one byte beyond the most.
  ///
  /// @throws UnreadableFile where it cannot be had
  static byte[] content(Path path) {
    String file = path.toString();
    if (Files.notExists(path)) {
      throw new UnreadableFile(file, "does not exist. Check the name and the folder.");
    }
    if (Files.isDirectory(path)) {
      throw new UnreadableFile(file, "is a folder. Name one of the files in it.");
    }
    if (!Files.isRegularFile(path)) {
      throw new UnreadableFile(file, "is no ordinary file. Name a document that is stored.");
    }
    try (InputStream in = Files.newInputStream(path)) {
      return in.readNBytes(MOST_BYTES + 1);
    } catch (IOException e) {
      throw new UnreadableFile(file, "may not be read. Check who is allowed to open it.", e);
    }
  }

  /// The text of a file that came another way, such as an upload.
  ///
  /// @throws UnreadableFile where there is none to be had
  public static PrintedText of(String file, byte[] content) {
    if (content.length > MOST_BYTES) {
      throw tooLarge(file);
    }
    List<String> lines =
        switch (FileKind.of(file, content)) {
          case TEXT -> PlainText.lines(file, content);
          case HTML -> HtmlText.lines(PlainText.decoded(file, content));
          case DOCX -> DocxText.lines(file, content);
          case XLSX -> XlsxText.lines(file, content);
          case PDF -> PdfText.lines(file, content);
        };
    List<String> clean = lines.stream().map(line -> clean(line).stripTrailing()).toList();
    if (clean.stream().allMatch(String::isBlank)) {
      throw new UnreadableFile(
          file, "holds no text. If it shows pictures of pages, run text recognition on it first.");
    }
    return new PrintedText(file, clean);
  }

  /// The lines as one text.
  public String text() {
    return String.join("\n", lines);
  }

  static UnreadableFile tooLarge(String file) {
    return new UnreadableFile(
        file,
        "is larger than "
            + MOST_BYTES / 1024 / 1024
            + " MB. Take the pictures out of it, or hand it in as parts.");
  }

  /// Without marks nobody sees: directions, joiners of words, odd spaces.
  static String clean(String line) {
    StringBuilder clean = new StringBuilder(line.length());
    line.codePoints()
        .map(c -> Character.getType(c) == Character.SPACE_SEPARATOR || c == '\t' ? ' ' : c)
        .filter(c -> !isDirectionMark(c) && !Character.isISOControl(c) && c != 0xFEFF && c != 0xAD)
        .forEach(clean::appendCodePoint);
    return clean.toString();
  }

  private static boolean isDirectionMark(int c) {
    return c == 0x200E
        || c == 0x200F
        || c == 0x061C
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069);
  }
}
