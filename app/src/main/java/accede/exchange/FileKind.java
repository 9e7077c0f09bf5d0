package accede.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/// The kinds of file whose text can be read, told apart by what is in them.
enum FileKind {
  TEXT,
  HTML,
  DOCX,
  XLSX,
  PDF;

  private static final int START = 1024;
  private static final int MOST_PARTS = 10_000;
  private static final byte[] OLD_OFFICE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
  private static final byte[] ZIP = {'P', 'K', 3, 4};

  static FileKind of(String file, byte[] content) {
    if (content.length == 0) {
      throw new UnreadableFile(file, "is empty. Ask for it again.");
    }
    if (startsWith(content, ZIP)) {
      return inside(file, content);
    }
    if (startsWith(content, OLD_OFFICE)) {
      throw oldOffice(file, content);
    }
    String start =
        new String(content, 0, Math.min(content.length, START), StandardCharsets.ISO_8859_1);
    if (start.contains("%PDF-")) {
      return PDF;
    }
    if (start.startsWith("{\\rtf")) {
      throw new UnreadableFile(file, "is an RTF file. Save it as DOCX and try again.");
    }
    return looksLikeHtml(file, PlainText.decoded(file, content)) ? HTML : TEXT;
  }

  /// Whether it is a file of an office program or a PDF, whichever.
  static boolean isOffice(byte[] content) {
    String start =
        new String(content, 0, Math.min(content.length, START), StandardCharsets.ISO_8859_1);
    return startsWith(content, ZIP)
        || startsWith(content, OLD_OFFICE)
        || start.contains("%PDF-")
        || start.startsWith("{\\rtf");
  }

  private static boolean looksLikeHtml(String file, String text) {
    String start =
        text.substring(0, Math.min(text.length(), START)).strip().toLowerCase(Locale.ROOT);
    String name = file.toLowerCase(Locale.ROOT);
    return start.startsWith("<!doctype html")
        || start.startsWith("<html")
        || (start.startsWith("<?xml") && start.contains("<html"))
        || ((name.endsWith(".html") || name.endsWith(".htm")) && start.startsWith("<"));
  }

  /// Which Office file a ZIP holds, by its main part.
  private static FileKind inside(String file, byte[] content) {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
      int parts = 0;
      for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
        if (part.getName().equals("word/document.xml")) {
          return DOCX;
        }
        if (part.getName().equals("xl/workbook.xml")) {
          return XLSX;
        }
        if (++parts > MOST_PARTS) {
          break;
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new UnreadableFile(file, "is damaged. Ask for it again.", e);
    }
    throw new UnreadableFile(
        file, "is a ZIP file, but no DOCX or XLSX. Unpack it, or save it as one of these.");
  }

  private static UnreadableFile oldOffice(String file, byte[] content) {
    try (POIFSFileSystem parts = new POIFSFileSystem(new ByteArrayInputStream(content))) {
      if (parts.getRoot().hasEntryCaseInsensitive("EncryptedPackage")) {
        return locked(file);
      }
    } catch (IOException | RuntimeException e) {
      // POI answers damaged files with whatever exception comes up.
      return new UnreadableFile(file, "is damaged. Ask for it again.", e);
    }
    return new UnreadableFile(
        file, "is an Office file of before 2007. Save it as DOCX or XLSX and try again.");
  }

  static UnreadableFile locked(String file) {
    return new UnreadableFile(
        file, "is locked with a password. Save a copy without the password and try again.");
  }

  private static boolean startsWith(byte[] content, byte[] mark) {
    if (content.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if (content[i] != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
