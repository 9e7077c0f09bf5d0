package accede.cli;

import accede.documents.Document;
import accede.documents.DocumentFormat;
import accede.workbench.Refusal;
import accede.workbench.Workbench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A report out of the records. */
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

  /** The file appears whole or not at all. */
  private void keep(Workbench workbench, Document report, DocumentFormat format) {
    Path whole = output.toAbsolutePath();
    byte[] bytes = workbench.write(report, format);
    Path part = whole.resolveSibling("." + whole.getFileName() + ".part");
    try {
      Files.write(part, bytes);
      Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new Refusal(
          "The report cannot be written to "
              + output
              + ": "
              + e.getMessage()
              + ".\nChoose a folder that exists and that you may write to.",
          e);
    }
  }
}
