package accede.exchange;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The text of a depositary's file: by its byte order mark, as UTF-8 where it can be that whatever
/// it says of itself, else in the encoding it names, else in that of old Western machines.
final class SheetText {

  private static final int START = 1024;
  private static final Pattern NAMED =
      Pattern.compile("(?i)(?:encoding|charset)\\s*=\\s*[\"']?([A-Za-z0-9][A-Za-z0-9._-]*)");
  private static final String OLD_WESTERN = "windows-1252";

  private SheetText() {}

  static String decoded(String file, byte[] content) {
    String text = decode(content);
    String words = text.startsWith("\uFEFF") ? text.substring(1) : text;
    for (int i = 0, line = 1; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c == '\n') {
        line++;
      } else if (PlainText.isNoText(c)) {
        throw new UnreadableFile(
            file,
            "is no table: line %d holds a character no text has (U+%04X).".formatted(line, (int) c)
                + " Known are CSV, HTML, XML, text and XLSX.");
      }
    }
    if (words.isBlank()) {
      throw new UnreadableFile(file, "is empty. Ask for it again.");
    }
    return words;
  }

  private static String decode(byte[] content) {
    if (content.length >= 2 && (content[0] & 0xFF) >= 0xFE && (content[1] & 0xFF) >= 0xFE) {
      return new String(content, StandardCharsets.UTF_16);
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
    } catch (CharacterCodingException _) {
      return new String(content, named(content));
    }
  }

  private static Charset named(byte[] content) {
    Matcher named = NAMED.matcher(start(content));
    if (named.find() && Charset.isSupported(named.group(1))) {
      Charset charset = Charset.forName(named.group(1));
      // Files that say ISO-8859-1 often hold the dashes and quotation marks of Windows.
      if (!charset.equals(StandardCharsets.ISO_8859_1) && !charset.equals(StandardCharsets.UTF_8)) {
        return charset;
      }
    }
    return Charset.forName(OLD_WESTERN);
  }

  /// The first letters of a file, a byte each.
  static String start(byte[] content) {
    return new String(content, 0, Math.min(content.length, START), StandardCharsets.ISO_8859_1);
  }
}
