package accede.web;

import accede.answers.FigureAnswer;
import accede.answers.FindingAnswer;
import accede.participation.Treaty;
import accede.workbench.Workbench;
import io.quarkus.vertx.http.Compressed;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Whether the ledger can be trusted, for scripts: the proof of a figure, and what may be wrong.
@Path("/api/v1")
@Singleton
@Tag(name = "Participation")
public class ProofApi {

  private final Workbench workbench;

  ProofApi(Workbench workbench) {
    this.workbench = workbench;
  }

  /// Why a figure is what it is.
  @GET
  @Path("why")
  @Produces({"application/json", "text/csv"})
  @Compressed
  @Operation(operationId = "why", summary = "Why a figure is what it is: the States behind it")
  @Parameter(ref = "treaty")
  @Parameter(
      name = "figure",
      in = ParameterIn.QUERY,
      description = "parties, inForce, signatories, signatoriesNotParty, withdrawn or outside")
  @Parameter(ref = "on")
  @Parameter(ref = "known")
  @Parameter(
      name = "since",
      in = ParameterIn.QUERY,
      description = "An earlier day: who came and went since")
  @Parameter(
      name = "sinceKnown",
      in = ParameterIn.QUERY,
      description = "An earlier day of knowledge: what was learnt since")
  @Parameter(ref = "universe")
  @Parameter(
      name = "by",
      in = ParameterIn.QUERY,
      description = "With group: m49, subregion, un-group or an organization")
  @Parameter(
      name = "group",
      in = ParameterIn.QUERY,
      description = "One group, such as africa; members or others of an organization")
  @Parameter(ref = "language")
  @Parameter(ref = "format")
  @APIResponseSchema(FigureAnswer.class)
  public Response why(
      @Context UriInfo address, @Context HttpHeaders headers, @Context Request request) {
    Asked asked = ApiQuery.read(address, "figure", "group", "since", "sinceKnown");
    Format format = Format.of(asked, headers);
    Treaty treaty = Desk.treaty(workbench, asked);
    FigureAnswer answer =
        FigureAnswer.of(
            ProofQuery.proof(workbench, treaty, asked),
            workbench.states(),
            ApiQuery.language(asked));
    return Reply.either(
        format,
        request,
        answer,
        treaty.id() + "-" + answer.figure() + "-" + answer.on() + ".csv",
        answer::table);
  }

  /// What in the ledger cannot be right, or may not be.
  @GET
  @Path("checks")
  @Produces({"application/json", "text/csv"})
  @Compressed
  @Operation(
      operationId = "checks",
      summary = "What in the ledger cannot be right, or may not be, by the law of treaties")
  @Parameter(ref = "treaty")
  @Parameter(ref = "format")
  @APIResponseSchema(FindingAnswer[].class)
  public Response checks(
      @Context UriInfo address, @Context HttpHeaders headers, @Context Request request) {
    Asked asked = ApiQuery.read(address);
    Format format = Format.of(asked, headers);
    Treaty treaty = Desk.treaty(workbench, asked);
    List<FindingAnswer> findings =
        workbench.ledgerFindings(treaty).stream().map(FindingAnswer::of).toList();
    return Reply.either(
        format, request, findings, treaty.id() + "-checks.csv", () -> FindingAnswer.rows(findings));
  }
}
