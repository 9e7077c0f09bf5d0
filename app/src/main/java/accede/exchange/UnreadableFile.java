package accede.exchange;

/// A file cannot be read; the message names it, says what is wrong and what to do.
public final class UnreadableFile extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnreadableFile(String file, String problem) {
    super(file + " " + problem);
  }

  UnreadableFile(String file, String problem, Throwable cause) {
    super(file + " " + problem, cause);
  }
}
