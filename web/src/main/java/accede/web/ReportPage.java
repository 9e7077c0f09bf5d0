package accede.web;

import io.quarkus.qute.TemplateInstance;
import java.util.List;

/// What the page of reports shows; see [ReportPages].
record ReportPage(Frame frame, Words words, List<Report> reports, List<Table> tables)
    implements TemplateInstance {

  /// A report and the files it comes as.
  public record Report(String title, String about, List<Link> files) {}

  /// Records as data.
  public record Table(String title, List<Link> files) {}
}
