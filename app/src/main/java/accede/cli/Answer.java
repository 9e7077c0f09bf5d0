package accede.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/// Standard output, which remembers whether all of it could be written.
final class Answer extends FilterOutputStream {

  private String trouble = "";

  Answer(OutputStream out) {
    super(out);
  }

  /// Whether something was lost. A reader who has seen enough and closes the pipe loses nothing.
  boolean wasLost() {
    return !trouble.isEmpty() && !trouble.contains("pipe");
  }

  String trouble() {
    return trouble;
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    try {
      out.write(bytes, from, length);
    } catch (IOException e) {
      trouble = String.valueOf(e.getMessage());
      throw e;
    }
  }
}
