package accede.documents;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// The kinds of file a document is handed out as.
public enum DocumentFormat {
  DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
  PDF("pdf", "application/pdf"),
  HTML("html", "text/html; charset=utf-8"),
  MARKDOWN("md", "text/markdown; charset=utf-8");

  private final String extension;
  private final String mediaType;

  DocumentFormat(String extension, String mediaType) {
    this.extension = extension;
    this.mediaType = mediaType;
  }

  /// What a file's name ends with, without the dot.
  public String extension() {
    return extension;
  }

  /// How the web names the format.
  public String mediaType() {
    return mediaType;
  }

  /// The format a file's name asks for, if it is one of ours.
  public static Optional<DocumentFormat> findByName(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(format -> name.endsWith("." + format.extension))
        .findFirst();
  }

  /// The endings we write, for a message: `docx, pdf, html, md`.
  public static String known() {
    return Arrays.stream(values()).map(DocumentFormat::extension).collect(Collectors.joining(", "));
  }
}
