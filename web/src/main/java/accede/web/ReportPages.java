package accede.web;

import accede.documents.DocumentFormat;
import accede.geography.Language;
import accede.participation.Treaty;
import accede.reading.Reading;
import accede.workbench.Refusal;
import accede.workbench.Workbench;
import io.quarkus.vertx.http.Compressed;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// Reports to take away, made from the records as they are asked for.
@Path("/{treaty}/reports")
@Singleton
public class ReportPages {

  private static final Pattern FILE = Pattern.compile("([a-z]+)-([a-z]+\\d+)\\.[a-z]+");
  private static final String GROUP = "WGTU";

  private final Desk desk;
  private final Workbench workbench;

  ReportPages(Desk desk) {
    this.desk = desk;
    this.workbench = desk.workbench();
  }

  /// What can be taken away.
  @GET
  @Produces("text/html")
  @Compressed
  @Operation(hidden = true)
  public Response reports(
      @PathParam("treaty") String id,
      @Context UriInfo address,
      @Context HttpHeaders headers,
      @Context Request request) {
    Treaty treaty = desk.treaty(id);
    Asked asked = Desk.asked(address);
    Words words = desk.words(asked, headers);
    Frame frame =
        desk.around(treaty, words, asked)
            .at("/" + treaty.id() + "/reports", "reports")
            .frame(words.say("reports.title"));
    List<Reading> documents = workbench.documents(treaty);
    return Reply.text(
        request,
        Reply.HTML,
        new ReportPage(frame, words, reports(treaty, documents, words), tables(treaty, words))
            .render());
  }

  private static Stream<String> conferences(List<Reading> documents) {
    return documents.stream()
        .map(reading -> reading.document().conference())
        .filter(conference -> !conference.isEmpty())
        .distinct();
  }

  /// The report to each Conference on record, for other pages too.
  static List<ReportPage.Report> reports(Treaty treaty, List<Reading> documents, Words words) {
    return conferences(documents)
        .map(conference ->
            new ReportPage.Report(
                words.fill("reports.cochairs", Map.of("conference", conference)),
                words.fill("reports.cochairs-about", Map.of("group", GROUP)),
                files(treaty, conference, words)))
        .toList();
  }

  private static List<Link> files(Treaty treaty, String conference, Words words) {
    List<Link> files = new ArrayList<>();
    for (DocumentFormat format : DocumentFormat.values()) {
      files.add(
          new Link(
              "/"
                  + treaty.id()
                  + "/reports/"
                  + (GROUP + "-" + conference).toLowerCase(Locale.ROOT)
                  + "."
                  + format.extension(),
              words.say("format." + format.extension()),
              "en",
              format == DocumentFormat.DOCX));
    }
    return files;
  }

  private List<ReportPage.Table> tables(Treaty treaty, Words words) {
    String query = "?treaty=" + treaty.id();
    List<ReportPage.Table> tables = new ArrayList<>();
    for (String name : List.of("acts", "status", "activities", "meetings", "papers", "mandates")) {
      String href = "/api/v1/" + name + query;
      List<Link> files = new ArrayList<>(List.of(Link.of(href, "JSON")));
      if (name.equals("acts") || name.equals("status")) {
        files.add(Link.of(href + "&format=csv", "CSV"));
      }
      tables.add(new ReportPage.Table(words.say("reports." + name), files));
    }
    return tables;
  }

  /// One report as a file, such as `wgtu-csp4.docx`.
  @GET
  @Path("{file}")
  @Operation(hidden = true)
  public Response file(
      @PathParam("treaty") String id, @PathParam("file") String file, @Context Request request) {
    Treaty treaty = desk.treaty(id);
    DocumentFormat format =
        DocumentFormat.findByName(file)
            .orElseThrow(() ->
                new NotFoundException(
                    "'" + file + "' is in no format known: " + DocumentFormat.known() + "."));
    Matcher parts = FILE.matcher(file);
    if (!parts.matches() || !parts.group(1).equals(GROUP.toLowerCase(Locale.ROOT))) {
      throw new NotFoundException("'" + file + "' names no report such as wgtu-csp4.docx.");
    }
    try {
      byte[] content =
          workbench.write(
              workbench.coChairsReport(
                  treaty,
                  parts.group(1).toUpperCase(Locale.ROOT),
                  parts.group(2),
                  Language.ENGLISH),
              format);
      return Reply.file(request, format.mediaType(), file, content);
    } catch (Refusal e) {
      throw new NotFoundException(e.getMessage(), e);
    }
  }
}
