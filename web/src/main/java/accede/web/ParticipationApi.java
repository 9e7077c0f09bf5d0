package accede.web;

import accede.answers.ActRow;
import accede.answers.StateAnswer;
import accede.answers.StatusAnswer;
import accede.answers.TreatyLine;
import accede.geography.Language;
import accede.geography.State;
import accede.participation.Participation;
import accede.participation.Status;
import accede.participation.StatusQuestion;
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
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Participation for scripts.
@Path("/api/v1")
@Singleton
@Tag(name = "Participation")
public class ParticipationApi {

  private final Workbench workbench;

  ParticipationApi(Workbench workbench) {
    this.workbench = workbench;
  }

  /// How the participation in a treaty stands on a day.
  @GET
  @Path("status")
  @Produces({"application/json", "text/csv"})
  @Compressed
  @Operation(operationId = "status", summary = "How the participation in a treaty stands on a day")
  @Parameter(ref = "treaty")
  @Parameter(ref = "on")
  @Parameter(ref = "known")
  @Parameter(ref = "count")
  @Parameter(ref = "by")
  @Parameter(ref = "universe")
  @Parameter(ref = "language")
  @Parameter(ref = "format")
  @APIResponseSchema(StatusAnswer.class)
  public Response status(
      @Context UriInfo address, @Context HttpHeaders headers, @Context Request request) {
    Asked asked = ApiQuery.read(address);
    Format format = Format.of(asked, headers);
    Treaty treaty = treaty(asked);
    StatusQuestion question = StatusQuery.read(workbench, asked);
    Status status = workbench.status(treaty, question);
    StatusAnswer answer = StatusAnswer.of(status, workbench.states(), ApiQuery.language(asked));
    return Reply.either(
        format, request, answer, treaty.id() + "-status-" + question.on() + ".csv", answer::rows);
  }

  /// One State.
  @GET
  @Path("states/{code}")
  @Produces("application/json")
  @Compressed
  @Operation(operationId = "state", summary = "One State: standing, acts, memberships, contacts")
  @Parameter(ref = "treaty")
  @Parameter(ref = "on")
  @Parameter(ref = "known")
  @Parameter(ref = "language")
  @APIResponseSchema(StateAnswer.class)
  public Response state(
      @PathParam("code") String code, @Context UriInfo address, @Context Request request) {
    Asked asked = ApiQuery.read(address);
    Treaty treaty = treaty(asked);
    State state = Desk.state(workbench, code);
    StatusQuestion question = StatusQuery.read(workbench, asked.only("on", "known"));
    return Reply.json(
        request, workbench.stateAnswer(treaty, state, question, ApiQuery.language(asked)));
  }

  /// The ledger.
  @GET
  @Path("acts")
  @Produces({"application/json", "text/csv"})
  @Compressed
  @Operation(operationId = "acts", summary = "The ledger of acts, in the order recorded")
  @Parameter(ref = "treaty")
  @Parameter(ref = "format")
  @Parameter(
      name = "on",
      in = ParameterIn.QUERY,
      description = "Only acts that may have happened by this day")
  @Parameter(ref = "known")
  @Parameter(name = "state", in = ParameterIn.QUERY, description = "Only of this participant: CHL")
  @Parameter(name = "kind", in = ParameterIn.QUERY, description = "Only of this kind: ratification")
  @APIResponseSchema(ActRow[].class)
  public Response acts(
      @Context UriInfo address, @Context HttpHeaders headers, @Context Request request) {
    Asked asked = ApiQuery.read(address, "state", "kind");
    Format format = Format.of(asked, headers);
    Treaty treaty = treaty(asked);
    ActFilter filter = ActFilter.read(workbench, treaty, asked);
    List<ActRow> rows =
        workbench.ledger().entries(treaty.id()).stream()
            .filter(filter::known)
            .filter(filter::wants)
            .map(ActRow::of)
            .toList();
    return Reply.either(format, request, rows, treaty.id() + "-acts.csv", () -> ActRow.rows(rows));
  }

  /// The treaties.
  @GET
  @Path("treaties")
  @Produces({"application/json", "text/csv"})
  @Compressed
  @Operation(
      operationId = "treaties",
      summary = "The treaties with their clauses and the figures of a day")
  @Parameter(
      name = "treaty",
      in = ParameterIn.QUERY,
      description = "Id or UN number of one; all if none")
  @Parameter(ref = "on")
  @Parameter(ref = "known")
  @Parameter(ref = "language")
  @Parameter(ref = "format")
  @APIResponseSchema(TreatyLine[].class)
  public Response treaties(
      @Context UriInfo address, @Context HttpHeaders headers, @Context Request request) {
    Asked asked = ApiQuery.read(address);
    Format format = Format.of(asked, headers);
    Language language = ApiQuery.language(asked);
    StatusQuestion question = StatusQuery.read(workbench, asked.only("on", "known"));
    LocalDate known = question.findKnown().orElse(LocalDate.MAX);
    List<Participation> all =
        asked.value("treaty").isEmpty()
            ? workbench.ledger().participations(known)
            : List.of(workbench.ledger().participation(treaty(asked), known));
    List<TreatyLine> lines =
        all.stream()
            .map(one -> TreatyLine.of(one, question.on(), workbench.states(), language))
            .toList();
    return Reply.either(
        format, request, lines, "treaties-" + question.on() + ".csv", () -> TreatyLine.rows(lines));
  }

  private Treaty treaty(Asked asked) {
    return Desk.treaty(workbench, asked);
  }
}
