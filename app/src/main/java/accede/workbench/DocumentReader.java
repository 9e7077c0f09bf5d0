package accede.workbench;

import accede.exchange.PrintedText;
import accede.exchange.UnreadableFile;
import accede.reading.Reader;
import accede.reading.Reading;
import java.nio.file.Path;

/// Reads a file: the text out of it, and what the text says. Needs no database.
public final class DocumentReader {

  private final Reader reader;

  /// A reader that knows the world of the shipped tables.
  public DocumentReader(World world) {
    this.reader = new Reader(world.states(), world.gazetteer(), world.organizations());
  }

  /// What the file says, or a [Refusal] that tells why it cannot be read.
  public Reading read(Path file) {
    try {
      return reader.read(String.valueOf(file.getFileName()), PrintedText.of(file).lines());
    } catch (UnreadableFile e) {
      throw new Refusal(String.valueOf(e.getMessage()), e);
    }
  }
}
