package accede.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/// Files packed with gzip, such as `acts.csv.gz`.
final class PackedFile {

  private PackedFile() {}

  /// What is in the package; a file that is none is given back as it is.
  static byte[] unpacked(String file, byte[] content) {
    if (!isPacked(content)) {
      return content;
    }
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(content))) {
      byte[] unpacked = in.readNBytes(PrintedText.MOST_BYTES + 1);
      if (unpacked.length > PrintedText.MOST_BYTES) {
        throw new UnreadableFile(
            file,
            "unfolds into more than "
                + PrintedText.MOST_BYTES / 1024 / 1024
                + " MB, and was not opened. Hand it in as parts.");
      }
      return unpacked;
    } catch (IOException e) {
      throw new UnreadableFile(file, "is packed with gzip and damaged. Ask for it again.", e);
    }
  }

  private static boolean isPacked(byte[] content) {
    return content.length > 2 && content[0] == 0x1F && content[1] == (byte) 0x8B;
  }
}
