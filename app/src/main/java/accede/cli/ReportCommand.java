package accede.cli;

import accede.documents.Document;
import accede.documents.DocumentFormat;
import accede.workbench.Refusal;
import accede.workbench.Workbench;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// A report out of the records.
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    description = "Write a report out of the records, as DOCX, PDF, HTML or Markdown.")
final class ReportCommand implements Callable<Integer> {

  @Mixin private Common common = new Common();

  @Parameters(
      index = "0",
      paramLabel = "KIND",
      description = "wgtu: the report of the co-chairs of the working group.")
  private String kind = "";

  @Option(
      names = "--conference",
      required = true,
      paramLabel = "CSPn",
      description = "The Conference it is written for, such as CSP4.")
  private String conference = "";

  @Option(
      names = "--output",
      required = true,
      paramLabel = "FILE",
      description = "Where to; the ending decides the format: .docx, .pdf, .html or .md.")
  private Path output = Path.of("");

  @Override
  public Integer call() {
    if (!kind.equals("wgtu")) {
      throw common.wrong("KIND", kind, "Known: wgtu.");
    }
    DocumentFormat format =
        DocumentFormat.findByName(String.valueOf(output.getFileName()))
            .orElseThrow(() ->
                common.wrong(
                    "--output", output.toString(), "Known endings: " + DocumentFormat.known()));
    return common.with(workbench -> {
      Document report =
          workbench.coChairsReport(
              common.treaty(workbench),
              kind.toUpperCase(Locale.ROOT),
              conference,
              common.language());
      keep(workbench, report, format);
      common.err().println("Written: " + output);
      return 0;
    });
  }

  /// The file appears whole or not at all; what it replaces keeps its place and its permissions.
  private void keep(Workbench workbench, Document report, DocumentFormat format) {
    try {
      Path place = place();
      byte[] bytes = workbench.write(report, format);
      Path part = Files.createTempFile(place.getParent(), ".report", ".part");
      try {
        Files.write(part, bytes);
        keepPermissions(part, place);
        Files.move(part, place, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      throw refused(reason(e), e);
    }
  }

  /// Where the file goes: behind links, and never in the place of a folder.
  private Path place() throws IOException {
    Path place = output.toAbsolutePath();
    if (Files.isDirectory(place)) {
      throw refused("it is a folder", null);
    }
    Path folder = Objects.requireNonNullElse(place.getParent(), place);
    if (!Files.isDirectory(folder)) {
      throw refused("there is no folder " + folder, null);
    }
    if (!Files.exists(place)) {
      return place;
    }
    if (!Files.isRegularFile(place)) {
      throw refused("it is no ordinary file", null);
    }
    if (!Files.isWritable(place)) {
      throw refused("you may not write to it", null);
    }
    return place.toRealPath();
  }

  /// A new file is readable as usual; a replaced one as the old one was.
  private static void keepPermissions(Path part, Path place) throws IOException {
    if (!Files.getFileStore(part).supportsFileAttributeView(PosixFileAttributeView.class)) {
      return;
    }
    Files.setPosixFilePermissions(
        part,
        Files.exists(place)
            ? Files.getPosixFilePermissions(place)
            : PosixFilePermissions.fromString("rw-r-----"));
  }

  private static String reason(IOException e) {
    return e instanceof FileSystemException trouble && trouble.getReason() != null
        ? trouble.getReason()
        : String.valueOf(e.getMessage());
  }

  private Refusal refused(String reason, @Nullable IOException cause) {
    String message =
        "The report cannot be written to "
            + output
            + ": "
            + reason
            + ".\nName a file in a folder that exists and that you may write to.";
    return cause == null ? new Refusal(message) : new Refusal(message, cause);
  }
}
