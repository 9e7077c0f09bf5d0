package accede.exchange;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Text files, whatever their encoding.
final class PlainText {

  private PlainText() {}

  static List<String> lines(String file, byte[] content) {
    return decoded(file, content).lines().toList();
  }

  /// By its byte order mark, else UTF-8, else the encoding of old Western machines.
  static String decoded(String file, byte[] content) {
    String text = withoutMark(decode(content));
    long controls = text.chars().filter(PlainText::isNoText).count();
    if (controls > 0) {
      throw new UnreadableFile(
          file, "is no text and no document. Known are TXT, Markdown, HTML, DOCX, XLSX and PDF.");
    }
    if (text.isBlank()) {
      throw new UnreadableFile(file, "is empty. Ask for it again.");
    }
    return text;
  }

  private static String decode(byte[] content) {
    if (content.length >= 2) {
      int mark = (content[0] & 0xFF) << 8 | (content[1] & 0xFF);
      if (mark == 0xFEFF) {
        return new String(content, StandardCharsets.UTF_16BE);
      }
      if (mark == 0xFFFE) {
        return new String(content, StandardCharsets.UTF_16LE);
      }
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
    } catch (CharacterCodingException _) {
      return new String(content, Charset.forName("windows-1252"));
    }
  }

  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  static boolean isNoText(int c) {
    return c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x0B;
  }
}
