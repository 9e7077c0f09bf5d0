package accede.web;

import accede.answers.ChangesAnswer;
import accede.answers.ComparisonAnswer;
import accede.answers.CoverageAnswer;
import accede.answers.PaceAnswer;
import accede.answers.ShareAnswer;
import accede.answers.SignaturesAnswer;
import accede.answers.ThresholdsAnswer;
import accede.answers.WeightsAnswer;
import accede.participation.StatusQuestion;
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
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The course of participation for scripts.
@Path("/api/v1")
@Singleton
@Tag(name = "Analysis")
public class AnalysisApi {

  private static final String[] QUERY = {"since", "only", "step", "treaties", "weight"};

  private final Workbench workbench;

  AnalysisApi(Workbench workbench) {
    this.workbench = workbench;
  }

  /// How fast a treaty gathered signatures and consents.
  @GET
  @Path("analysis/pace")
  @Produces({"application/json", "text/csv"})
  @Compressed
  @Operation(operationId = "pace", summary = "How fast a treaty gathered signatures and consents")
  @Parameter(ref = "treaty")
  @Parameter(name = "step", in = ParameterIn.QUERY, description = "year or month")
  @Parameter(ref = "on")
  @Parameter(ref = "known")
  @Parameter(ref = "universe")
  @Parameter(ref = "language")
  @Parameter(ref = "format")
  @APIResponseSchema(PaceAnswer.class)
  public Response pace(
      @Context UriInfo address, @Context HttpHeaders headers, @Context Request request) {
    ApiQuery.read(address, QUERY);
    Asked asked = Treaties.asked(address);
    Format format = Format.of(asked, headers);
    Treaty treaty = Desk.treaty(workbench, asked);
    AnalysisQuery analysis = AnalysisQuery.read(workbench, treaty, asked);
    PaceAnswer answer =
        workbench
            .analysis()
            .pace(
                treaty,
                analysis.question(),
                AnalysisQuery.step(asked),
                null,
                ApiQuery.language(asked));
    return Reply.either(
        format, request, answer, treaty.id() + "-pace-" + answer.on() + ".csv", answer::rows);
  }

  /// Signatories that are not parties, oldest signature first.
  @GET
  @Path("analysis/signatures")
  @Produces({"application/json", "text/csv"})
  @Compressed
  @Operation(
      operationId = "signatures",
      summary = "Signatories that are not parties, oldest signature first")
  @Parameter(ref = "treaty")
  @Parameter(ref = "by")
  @Parameter(ref = "on")
  @Parameter(ref = "known")
  @Parameter(ref = "universe")
  @Parameter(ref = "language")
  @Parameter(ref = "format")
  @APIResponseSchema(SignaturesAnswer.class)
  public Response signatures(
      @Context UriInfo address, @Context HttpHeaders headers, @Context Request request) {
    ApiQuery.read(address, QUERY);
    Asked asked = Treaties.asked(address);
    Format format = Format.of(asked, headers);
    Treaty treaty = Desk.treaty(workbench, asked);
    AnalysisQuery analysis = AnalysisQuery.read(workbench, treaty, asked);
    SignaturesAnswer answer =
        workbench.analysis().signatures(treaty, analysis.question(), ApiQuery.language(asked));
    return Reply.either(
        format, request, answer, treaty.id() + "-signatures-" + answer.on() + ".csv", answer::rows);
  }

  /// What entry into force asks for, and how far that is met.
  @GET
  @Path("analysis/thresholds")
  @Produces({"application/json", "text/csv"})
  @Compressed
  @Operation(
      operationId = "thresholds",
      summary = "What entry into force asks for, and how far that is met")
  @Parameter(ref = "treaty")
  @Parameter(
      name = "treaties",
      in = ParameterIn.QUERY,
      description = "Ids joined by commas, or all; the one under treaty if none")
  @Parameter(ref = "on")
  @Parameter(ref = "known")
  @Parameter(ref = "universe")
  @Parameter(ref = "language")
  @Parameter(ref = "format")
  @APIResponseSchema(ThresholdsAnswer.class)
  public Response thresholds(
      @Context UriInfo address, @Context HttpHeaders headers, @Context Request request) {
    ApiQuery.read(address, QUERY);
    Asked asked = Treaties.asked(address);
    Format format = Format.of(asked, headers);
    List<Treaty> treaties = Treaties.orOne(workbench, asked);
    StatusQuestion question = StatusQuery.read(workbench, asked);
    ThresholdsAnswer answer =
        workbench.analysis().thresholds(treaties, question, ApiQuery.language(asked));
    return Reply.either(
        format, request, answer, "thresholds-" + answer.on() + ".csv", answer::rows);
  }

  /// How far each group has joined a treaty.
  @GET
  @Path("analysis/coverage")
  @Produces({"application/json", "text/csv"})
  @Compressed
  @Operation(operationId = "coverage", summary = "How far each group has joined a treaty")
  @Parameter(ref = "treaty")
  @Parameter(
      name = "by",
      in = ParameterIn.QUERY,
      description = "m49, subregion, un-group or an organization; every organization if none")
  @Parameter(name = "since", in = ParameterIn.QUERY, description = "An earlier day to compare with")
  @Parameter(ref = "on")
  @Parameter(ref = "known")
  @Parameter(ref = "universe")
  @Parameter(ref = "language")
  @Parameter(ref = "format")
  @APIResponseSchema(CoverageAnswer.class)
  public Response coverage(
      @Context UriInfo address, @Context HttpHeaders headers, @Context Request request) {
    ApiQuery.read(address, QUERY);
    Asked asked = Treaties.asked(address);
    Format format = Format.of(asked, headers);
    Treaty treaty = Desk.treaty(workbench, asked);
    AnalysisQuery analysis = AnalysisQuery.read(workbench, treaty, asked);
    CoverageAnswer answer =
        workbench
            .analysis()
            .coverage(treaty, analysis.question(), analysis.findSince().orElse(null));
    return Reply.either(
        format, request, answer, treaty.id() + "-coverage-" + answer.on() + ".csv", answer::rows);
  }

  /// Who changed standing between two days.
  @GET
  @Path("analysis/changes")
  @Produces({"application/json", "text/csv"})
  @Compressed
  @Operation(operationId = "changes", summary = "Who changed standing between two days")
  @Parameter(ref = "treaty")
  @Parameter(
      name = "treaties",
      in = ParameterIn.QUERY,
      description = "Ids joined by commas, or all; the one under treaty if none")
  @Parameter(
      name = "since",
      in = ParameterIn.QUERY,
      description = "An earlier day to compare with; a year before if none")
  @Parameter(ref = "on")
  @Parameter(ref = "known")
  @Parameter(ref = "universe")
  @Parameter(ref = "language")
  @Parameter(ref = "format")
  @APIResponseSchema(ChangesAnswer.class)
  public Response changes(
      @Context UriInfo address, @Context HttpHeaders headers, @Context Request request) {
    ApiQuery.read(address, QUERY);
    Asked asked = Treaties.asked(address);
    Format format = Format.of(asked, headers);
    StatusQuestion question = StatusQuery.read(workbench, asked);
    List<Treaty> treaties = Treaties.orOne(workbench, asked);
    LocalDate since = AnalysisQuery.read(workbench, treaties.getFirst(), asked).since();
    ChangesAnswer answer =
        workbench.analysis().changes(treaties, since, question, ApiQuery.language(asked));
    return Reply.either(
        format,
        request,
        answer,
        "changes-" + answer.since() + "-" + answer.until() + ".csv",
        answer::rows);
  }

  /// What part of a weight the parties hold.
  @GET
  @Path("analysis/share")
  @Produces({"application/json", "text/csv"})
  @Compressed
  @Operation(operationId = "share", summary = "What part of a weight the parties hold")
  @Parameter(ref = "treaty")
  @Parameter(
      name = "weight",
      in = ParameterIn.QUERY,
      description = "Name of an imported weight; see analysis/weights")
  @Parameter(ref = "on")
  @Parameter(ref = "known")
  @Parameter(ref = "universe")
  @Parameter(ref = "language")
  @Parameter(ref = "format")
  @APIResponseSchema(ShareAnswer.class)
  public Response share(
      @Context UriInfo address, @Context HttpHeaders headers, @Context Request request) {
    ApiQuery.read(address, QUERY);
    Asked asked = Treaties.asked(address);
    Format format = Format.of(asked, headers);
    Treaty treaty = Desk.treaty(workbench, asked);
    AnalysisQuery analysis = AnalysisQuery.read(workbench, treaty, asked);
    ShareAnswer answer =
        workbench
            .analysis()
            .share(AnalysisQuery.weight(workbench, asked).name(), treaty, analysis.question());
    return Reply.either(
        format, request, answer, treaty.id() + "-share-" + answer.on() + ".csv", answer::rows);
  }

  /// The imported weights.
  @GET
  @Path("analysis/weights")
  @Produces({"application/json", "text/csv"})
  @Compressed
  @Operation(operationId = "weights", summary = "The imported weights")
  @Parameter(ref = "format")
  @APIResponseSchema(WeightsAnswer.class)
  public Response weights(
      @Context UriInfo address, @Context HttpHeaders headers, @Context Request request) {
    ApiQuery.read(address, QUERY);
    Asked asked = Treaties.asked(address);
    Format format = Format.of(asked, headers);
    WeightsAnswer answer = WeightsAnswer.of(workbench.ledger().weights());
    return Reply.either(format, request, answer, "weights" + ".csv", answer::rows);
  }

  /// Treaties side by side: each State, and how many are party to which.
  @GET
  @Path("compare")
  @Produces({"application/json", "text/csv"})
  @Compressed
  @Operation(
      operationId = "compare",
      summary = "Treaties side by side: each State, and how many are party to which")
  @Parameter(
      name = "treaties",
      in = ParameterIn.QUERY,
      description = "Ids joined by commas, or all; at least one")
  @Parameter(
      name = "only",
      in = ParameterIn.QUERY,
      description = "What the States shown must be, such as party-to:ccm,not:att")
  @Parameter(
      name = "by",
      in = ParameterIn.QUERY,
      description = "m49, subregion, un-group or an organization: combinations by group")
  @Parameter(ref = "on")
  @Parameter(ref = "known")
  @Parameter(ref = "universe")
  @Parameter(ref = "language")
  @Parameter(ref = "format")
  @APIResponseSchema(ComparisonAnswer.class)
  public Response compare(
      @Context UriInfo address, @Context HttpHeaders headers, @Context Request request) {
    ApiQuery.read(address, QUERY);
    Asked asked = Treaties.asked(address);
    Format format = Format.of(asked, headers);
    List<Treaty> treaties = Treaties.orOne(workbench, asked);
    AnalysisQuery any = AnalysisQuery.read(workbench, treaties.getFirst(), asked);
    ComparisonAnswer answer =
        ComparisonAnswer.of(
            Treaties.compare(
                workbench, treaties, Treaties.conditions(workbench, asked), any.question()),
            any.question(),
            any.groups(),
            workbench.states(),
            ApiQuery.language(asked));
    return Reply.either(format, request, answer, "compare-" + answer.on() + ".csv", answer::rows);
  }
}
