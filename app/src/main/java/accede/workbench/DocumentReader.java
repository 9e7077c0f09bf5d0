package accede.workbench;

import accede.reading.Reader;
import accede.reading.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a file: the text out of it, and what the text says. Needs no database. */
public final class DocumentReader {

  private final Reader reader;

  /** A reader that knows the world of the shipped tables. */
  public DocumentReader(World world) {
    this.reader = new Reader(world.states(), world.gazetteer(), world.organizations());
  }

  /** What the file says, or a {@link Refusal} that tells why it cannot be read. */
  public Reading read(Path file) {
    try {
      return reader.read(String.valueOf(file.getFileName()), Files.readAllLines(file));
    } catch (IOException e) {
      throw new Refusal(file + " cannot be read: " + e.getMessage(), e);
    }
  }
}
