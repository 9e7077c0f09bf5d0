package accede.exchange;

import accede.depositary.Sheet;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Depositaries' files, read into sheets: what lines of text and what tables they hold, not what
/// these mean. Read are CSV (also packed with gzip), the pages and the XML of the UN Treaty
/// Collection, tables of other web pages, of text and of Markdown, lists of objects in JSON, and
/// XLSX. What the file is follows from its content, not from its name.
public final class DepositarySheets {

  private static final int MOST = 50;
  private static final Pattern JSON = Pattern.compile("\\s*(\\{\\s*\"|\\[\\s*[{\"\\[])");
  private static final String SAVE_AS = " Save its table as CSV or XLSX and try again.";
  private static final Map<String, String> PICTURES =
      Map.of(
          "\u00FF\u00D8\u00FF", "JPEG",
          "\u0089PNG", "PNG",
          "GIF8", "GIF",
          "II*\0", "TIFF",
          "MM\0*", "TIFF");

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
    refusePictures(name, unpacked);
    return FileKind.isOffice(unpacked) ? office(name, unpacked) : text(name, unpacked);
  }

  private static Sheet office(String name, byte[] content) {
    return switch (FileKind.of(name, content)) {
      case XLSX -> XlsxSheet.read(name, content);
      case PDF -> throw new UnreadableFile(name, "is a PDF, which keeps no tables." + SAVE_AS);
      case DOCX, HTML, TEXT ->
          throw new UnreadableFile(name, "is a word processor's file." + SAVE_AS);
    };
  }

  private static Sheet text(String name, byte[] content) {
    String text = SheetText.decoded(name, content);
    if (XmlSheet.isXml(text)) {
      return XmlSheet.read(name, text);
    }
    if (JSON.matcher(text).lookingAt()) {
      return JsonSheet.read(name, text);
    }
    return text.stripLeading().startsWith("<") ? HtmlSheet.read(name, text) : plain(name, text);
  }

  /// By what parts the cells of most lines.
  private static Sheet plain(String name, String text) {
    List<String> lines = text.lines().toList();
    int separated = CsvSheet.fit(name, text);
    if (PipeSheet.hasRuler(lines) || PipeSheet.fit(lines) > MOST) {
      return PipeSheet.read(name, lines);
    }
    boolean aligned = !isNamedCsv(name) && AlignedSheet.fit(lines) >= MOST;
    return separated < MOST || (aligned && !text.contains("\t"))
        ? AlignedSheet.read(name, lines)
        : CsvSheet.read(name, text);
  }

  private static boolean isNamedCsv(String name) {
    return name.toLowerCase(Locale.ROOT).matches(".*\\.[ct]sv(\\.gz)?");
  }

  private static void refusePictures(String name, byte[] content) {
    String start = SheetText.start(content);
    PICTURES.forEach((mark, kind) -> {
      if (start.startsWith(mark)) {
        throw new UnreadableFile(
            name,
            "is a picture (%s). Ask for the table itself, or run text recognition on it first."
                .formatted(kind));
      }
    });
  }
}
