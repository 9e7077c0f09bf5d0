package accede.web;

import accede.geography.Lineage;
import accede.geography.StateCode;
import accede.participation.LedgerEntry;
import accede.participation.LedgerFinding;
import accede.participation.Treaty;
import accede.workbench.Workbench;
import io.quarkus.vertx.http.Compressed;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// What in a treaty's ledger cannot be right, or may not be, for the person who decides.
@Path("/")
@Singleton
public class ChecksPages {

  /// A longer group folds the rest away.
  private static final int SHOWN = 12;

  private final Desk desk;
  private final Workbench workbench;
  private final Lineage lineage = Lineage.shipped();

  ChecksPages(Desk desk) {
    this.desk = desk;
    this.workbench = desk.workbench();
  }

  /// The page.
  @GET
  @Path("{treaty}/checks")
  @Produces("text/html")
  @Compressed
  @Operation(hidden = true)
  public Response checks(
      @PathParam("treaty") String id,
      @Context UriInfo address,
      @Context HttpHeaders headers,
      @Context Request request) {
    Treaty treaty = desk.treaty(id);
    Asked asked = Desk.asked(address);
    Words words = desk.words(asked, headers);
    return Reply.text(request, Reply.HTML, new Shape(treaty, asked.only("lang"), words).page());
  }

  /// Shapes the findings for one reader.
  private final class Shape {

    private final Treaty treaty;
    private final Asked asked;
    private final Words words;
    private final List<LedgerFinding> findings;

    private Shape(Treaty treaty, Asked asked, Words words) {
      this.treaty = treaty;
      this.asked = asked;
      this.words = words;
      this.findings = workbench.ledgerFindings(treaty);
    }

    private String page() {
      Asked data = new Asked(Map.of("treaty", treaty.id().value()));
      Frame frame =
          desk.around(treaty, words, asked)
              .at("/" + treaty.id() + "/checks", "analysis")
              .data(
                  List.of(
                      Link.of("/api/v1/checks" + data.with("format", "csv").query(), "CSV"),
                      Link.of("/api/v1/checks" + data.query(), "JSON")))
              .frame(words.say("checks.title"));
      return new ChecksPage(frame, words, certainties(), groups()).render();
    }

    private List<ChecksPage.Certainty> certainties() {
      return findings.isEmpty()
          ? List.of()
          : Stream.of(LedgerFinding.Certainty.values()).map(this::certainty).toList();
    }

    private ChecksPage.Certainty certainty(LedgerFinding.Certainty certainty) {
      List<LedgerFinding> such =
          findings.stream().filter(finding -> finding.certainty() == certainty).toList();
      return new ChecksPage.Certainty(
          words.say("certainty." + certainty.word()),
          words.say("checks." + certainty.word()),
          such.size(),
          such.isEmpty() ? "" : "#" + id(such.getFirst()));
    }

    private static String id(LedgerFinding finding) {
      return finding.certainty().word() + "-" + finding.kind().word();
    }

    private List<ChecksPage.Group> groups() {
      Map<String, List<LedgerFinding>> groups = new LinkedHashMap<>();
      findings.forEach(
          finding -> groups.computeIfAbsent(id(finding), group -> new ArrayList<>()).add(finding));
      return groups.values().stream().map(this::group).toList();
    }

    private ChecksPage.Group group(List<LedgerFinding> such) {
      LedgerFinding first = such.getFirst();
      int shown = Math.min(SHOWN, such.size());
      return new ChecksPage.Group(
          id(first),
          first.certainty().word(),
          words.say("check." + first.kind().word()),
          words.fill(
              "checks.found",
              Map.of(
                  "n",
                  such.size(),
                  "certainty",
                  words.say("certainty." + first.certainty().word()))),
          first.advice(),
          such.subList(0, shown).stream().map(this::finding).toList(),
          such.subList(shown, such.size()).stream().map(this::finding).toList());
    }

    private ChecksPage.Finding finding(LedgerFinding finding) {
      return new ChecksPage.Finding(
          finding
              .findState()
              .map(this::stateLink)
              .orElseGet(() -> Link.of("", words.say("checks.of-treaty"))),
          place(finding, finding.entry()),
          place(finding, finding.other()),
          finding.reason());
    }

    /// A State of today leads to its page; who is no State of today has none.
    private Link stateLink(StateCode code) {
      return workbench.states().find(code).isPresent()
          ? Link.of("/" + treaty.id() + "/states/" + code + asked.query(), name(code))
          : Link.of("", name(code));
    }

    private String name(StateCode code) {
      return workbench.states().find(code).isPresent()
          ? workbench.states().name(code, words.language())
          : lineage.find(code).map(other -> other.name(words.language())).orElse(code.value());
    }

    private String place(LedgerFinding finding, LedgerFinding.Place place) {
      return switch (place) {
        case LedgerFinding.Place.Nowhere() -> "";
        case LedgerFinding.Place.Act(LedgerEntry entry) -> act(finding, entry);
        case LedgerFinding.Place.Term term -> term.toString();
        case LedgerFinding.Place.Line line -> line.toString();
      };
    }

    private String act(LedgerFinding finding, LedgerEntry entry) {
      String act = words.say("act." + entry.action().kind().word());
      String day = words.day(entry.action().day());
      boolean same = finding.findState().filter(entry.action().state()::equals).isPresent();
      return same
          ? words.fill("checks.act", Map.of("act", act, "day", day))
          : words.fill(
              "checks.of", Map.of("act", act, "state", name(entry.action().state()), "day", day));
    }
  }
}
