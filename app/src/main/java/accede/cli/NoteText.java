package accede.cli;

import accede.workbench.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Where the text of a note is taken from: what is typed, a file, or standard input.
final class NoteText {

  /// Longer than any note may be.
  private static final int LONGEST = 1_000_000;

  private static final String STANDARD_INPUT = "-";

  @Option(
      names = "--text",
      paramLabel = "TEXT",
      description = "What was said. Others on this machine may see what is typed here.")
  private @Nullable String text;

  @Option(names = "--text-file", paramLabel = "FILE", description = "The same, from a file.")
  private @Nullable Path file;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "-",
      description = "The same, from standard input.")
  private @Nullable String input;

  /// One source and no other is named, or it is wrong usage.
  void check(Common common) {
    int named = (text == null ? 0 : 1) + (file == null ? 0 : 1) + (input == null ? 0 : 1);
    if (named != 1 || (input != null && !input.equals(STANDARD_INPUT))) {
      throw common.misused(
          "A note needs one text: --text \"…\", --text-file FILE, or - for standard input.");
    }
  }

  String read() {
    if (text != null && !text.equals(STANDARD_INPUT)) {
      return text;
    }
    if (file != null && !file.toString().equals(STANDARD_INPUT)) {
      return of(file);
    }
    try {
      return decoded(System.in.readNBytes(LONGEST + 1), "Standard input");
    } catch (IOException e) {
      throw new Refusal("Standard input cannot be read: " + e.getMessage(), e);
    }
  }

  private static String of(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new Refusal(file + " does not exist or is no ordinary file. Check the name.");
    }
    try (InputStream in = Files.newInputStream(file)) {
      return decoded(in.readNBytes(LONGEST + 1), file.toString());
    } catch (IOException e) {
      throw new Refusal(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static String decoded(byte[] bytes, String place) {
    if (bytes.length > LONGEST) {
      throw new Refusal(place + " holds more than a note can.");
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new Refusal(place + " is no text in UTF-8.", e);
    }
  }
}
