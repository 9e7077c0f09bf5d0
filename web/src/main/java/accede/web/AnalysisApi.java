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
  @Parameter(name = "treaty", in = ParameterIn.QUERY, description = "Id or UN number; att if none")
  @Parameter(name = "step", in = ParameterIn.QUERY, description = "year or month")
  @Parameter(
      name = "on",
      in = ParameterIn.QUERY,
      description = "The day, 2018-05-30; today if none")
  @Parameter(
      name = "known",
      in = ParameterIn.QUERY,
      description = "Only what was on record by the end of this day")
  @Parameter(name = "universe", in = ParameterIn.QUERY, description = "197, 195 or 193")
  @Parameter(name = "language", in = ParameterIn.QUERY, description = "en, fr, es, ru, zh or ar")
  @Parameter(
      name = "format",
      in = ParameterIn.QUERY,
      description = "json or csv; or the header Accept")
  @APIResponseSchema(PaceAnswer.class)
  public Response pace(
      @Context UriInfo address, @Context HttpHeaders headers, @Context Request request) {
    ApiQuery.read(address, QUERY);
    Asked asked = Treaties.asked(address);
    Format format = Format.of(asked, headers);
    Treaty treaty = Desk.treaty(workbench, asked);
    AnalysisQuery analysis = AnalysisQuery.read(workbench, treaty, asked);
    PaceAnswer answer =
        PaceAnswer.of(
            analysis.pace(AnalysisQuery.step(asked)),
            analysis.question(),
            null,
            workbench.states(),
            ApiQuery.language(asked));
    return switch (format) {
      case JSON -> Reply.json(request, answer);
      case CSV -> Reply.csv(request, treaty.id() + "-pace-" + answer.on() + ".csv", answer.rows());
    };
  }

  /// Signatories that are not parties, oldest signature first.
  @GET
  @Path("analysis/signatures")
  @Produces({"application/json", "text/csv"})
  @Compressed
  @Operation(
      operationId = "signatures",
      summary = "Signatories that are not parties, oldest signature first")
  @Parameter(name = "treaty", in = ParameterIn.QUERY, description = "Id or UN number; att if none")
  @Parameter(
      name = "by",
      in = ParameterIn.QUERY,
      description = "m49, subregion, un-group or an organization")
  @Parameter(
      name = "on",
      in = ParameterIn.QUERY,
      description = "The day, 2018-05-30; today if none")
  @Parameter(
      name = "known",
      in = ParameterIn.QUERY,
      description = "Only what was on record by the end of this day")
  @Parameter(name = "universe", in = ParameterIn.QUERY, description = "197, 195 or 193")
  @Parameter(name = "language", in = ParameterIn.QUERY, description = "en, fr, es, ru, zh or ar")
  @Parameter(
      name = "format",
      in = ParameterIn.QUERY,
      description = "json or csv; or the header Accept")
  @APIResponseSchema(SignaturesAnswer.class)
  public Response signatures(
      @Context UriInfo address, @Context HttpHeaders headers, @Context Request request) {
    ApiQuery.read(address, QUERY);
    Asked asked = Treaties.asked(address);
    Format format = Format.of(asked, headers);
    Treaty treaty = Desk.treaty(workbench, asked);
    AnalysisQuery analysis = AnalysisQuery.read(workbench, treaty, asked);
    SignaturesAnswer answer =
        SignaturesAnswer.of(
            analysis.signatures(),
            analysis.question(),
            analysis.groups(),
            workbench.states(),
            ApiQuery.language(asked));
    return switch (format) {
      case JSON -> Reply.json(request, answer);
      case CSV ->
          Reply.csv(request, treaty.id() + "-signatures-" + answer.on() + ".csv", answer.rows());
    };
  }

  /// What entry into force asks for, and how far that is met.
  @GET
  @Path("analysis/thresholds")
  @Produces({"application/json", "text/csv"})
  @Compressed
  @Operation(
      operationId = "thresholds",
      summary = "What entry into force asks for, and how far that is met")
  @Parameter(name = "treaty", in = ParameterIn.QUERY, description = "Id or UN number; att if none")
  @Parameter(
      name = "treaties",
      in = ParameterIn.QUERY,
      description = "Ids joined by commas, or all; the one under treaty if none")
  @Parameter(
      name = "on",
      in = ParameterIn.QUERY,
      description = "The day, 2018-05-30; today if none")
  @Parameter(
      name = "known",
      in = ParameterIn.QUERY,
      description = "Only what was on record by the end of this day")
  @Parameter(name = "universe", in = ParameterIn.QUERY, description = "197, 195 or 193")
  @Parameter(name = "language", in = ParameterIn.QUERY, description = "en, fr, es, ru, zh or ar")
  @Parameter(
      name = "format",
      in = ParameterIn.QUERY,
      description = "json or csv; or the header Accept")
  @APIResponseSchema(ThresholdsAnswer.class)
  public Response thresholds(
      @Context UriInfo address, @Context HttpHeaders headers, @Context Request request) {
    ApiQuery.read(address, QUERY);
    Asked asked = Treaties.asked(address);
    Format format = Format.of(asked, headers);
    List<Treaty> treaties = Treaties.orOne(workbench, asked);
    StatusQuestion question = StatusQuery.read(workbench, asked);
    ThresholdsAnswer answer =
        ThresholdsAnswer.of(
            treaties.stream()
                .map(treaty -> AnalysisQuery.read(workbench, treaty, asked).requirement())
                .toList(),
            question,
            workbench.states(),
            ApiQuery.language(asked));
    return switch (format) {
      case JSON -> Reply.json(request, answer);
      case CSV -> Reply.csv(request, "thresholds-" + answer.on() + ".csv", answer.rows());
    };
  }

  /// How far each group has joined a treaty.
  @GET
  @Path("analysis/coverage")
  @Produces({"application/json", "text/csv"})
  @Compressed
  @Operation(operationId = "coverage", summary = "How far each group has joined a treaty")
  @Parameter(name = "treaty", in = ParameterIn.QUERY, description = "Id or UN number; att if none")
  @Parameter(
      name = "by",
      in = ParameterIn.QUERY,
      description = "m49, subregion, un-group or an organization; every organization if none")
  @Parameter(name = "since", in = ParameterIn.QUERY, description = "An earlier day to compare with")
  @Parameter(
      name = "on",
      in = ParameterIn.QUERY,
      description = "The day, 2018-05-30; today if none")
  @Parameter(
      name = "known",
      in = ParameterIn.QUERY,
      description = "Only what was on record by the end of this day")
  @Parameter(name = "universe", in = ParameterIn.QUERY, description = "197, 195 or 193")
  @Parameter(name = "language", in = ParameterIn.QUERY, description = "en, fr, es, ru, zh or ar")
  @Parameter(
      name = "format",
      in = ParameterIn.QUERY,
      description = "json or csv; or the header Accept")
  @APIResponseSchema(CoverageAnswer.class)
  public Response coverage(
      @Context UriInfo address, @Context HttpHeaders headers, @Context Request request) {
    ApiQuery.read(address, QUERY);
    Asked asked = Treaties.asked(address);
    Format format = Format.of(asked, headers);
    Treaty treaty = Desk.treaty(workbench, asked);
    AnalysisQuery analysis = AnalysisQuery.read(workbench, treaty, asked);
    CoverageAnswer answer = CoverageAnswer.of(analysis.coverage(analysis.findSince()));
    return switch (format) {
      case JSON -> Reply.json(request, answer);
      case CSV ->
          Reply.csv(request, treaty.id() + "-coverage-" + answer.on() + ".csv", answer.rows());
    };
  }

  /// Who changed standing between two days.
  @GET
  @Path("analysis/changes")
  @Produces({"application/json", "text/csv"})
  @Compressed
  @Operation(operationId = "changes", summary = "Who changed standing between two days")
  @Parameter(name = "treaty", in = ParameterIn.QUERY, description = "Id or UN number; att if none")
  @Parameter(
      name = "treaties",
      in = ParameterIn.QUERY,
      description = "Ids joined by commas, or all; the one under treaty if none")
  @Parameter(
      name = "since",
      in = ParameterIn.QUERY,
      description = "An earlier day to compare with; a year before if none")
  @Parameter(
      name = "on",
      in = ParameterIn.QUERY,
      description = "The day, 2018-05-30; today if none")
  @Parameter(
      name = "known",
      in = ParameterIn.QUERY,
      description = "Only what was on record by the end of this day")
  @Parameter(name = "universe", in = ParameterIn.QUERY, description = "197, 195 or 193")
  @Parameter(name = "language", in = ParameterIn.QUERY, description = "en, fr, es, ru, zh or ar")
  @Parameter(
      name = "format",
      in = ParameterIn.QUERY,
      description = "json or csv; or the header Accept")
  @APIResponseSchema(ChangesAnswer.class)
  public Response changes(
      @Context UriInfo address, @Context HttpHeaders headers, @Context Request request) {
    ApiQuery.read(address, QUERY);
    Asked asked = Treaties.asked(address);
    Format format = Format.of(asked, headers);
    StatusQuestion question = StatusQuery.read(workbench, asked);
    ChangesAnswer answer =
        ChangesAnswer.of(
            Treaties.orOne(workbench, asked).stream()
                .map(treaty -> AnalysisQuery.read(workbench, treaty, asked).changes())
                .toList(),
            question,
            workbench.states(),
            ApiQuery.language(asked));
    return switch (format) {
      case JSON -> Reply.json(request, answer);
      case CSV ->
          Reply.csv(
              request, "changes-" + answer.since() + "-" + answer.until() + ".csv", answer.rows());
    };
  }

  /// What part of a weight the parties hold.
  @GET
  @Path("analysis/share")
  @Produces({"application/json", "text/csv"})
  @Compressed
  @Operation(operationId = "share", summary = "What part of a weight the parties hold")
  @Parameter(name = "treaty", in = ParameterIn.QUERY, description = "Id or UN number; att if none")
  @Parameter(
      name = "weight",
      in = ParameterIn.QUERY,
      description = "Name of an imported weight; see analysis/weights")
  @Parameter(
      name = "on",
      in = ParameterIn.QUERY,
      description = "The day, 2018-05-30; today if none")
  @Parameter(
      name = "known",
      in = ParameterIn.QUERY,
      description = "Only what was on record by the end of this day")
  @Parameter(name = "universe", in = ParameterIn.QUERY, description = "197, 195 or 193")
  @Parameter(name = "language", in = ParameterIn.QUERY, description = "en, fr, es, ru, zh or ar")
  @Parameter(
      name = "format",
      in = ParameterIn.QUERY,
      description = "json or csv; or the header Accept")
  @APIResponseSchema(ShareAnswer.class)
  public Response share(
      @Context UriInfo address, @Context HttpHeaders headers, @Context Request request) {
    ApiQuery.read(address, QUERY);
    Asked asked = Treaties.asked(address);
    Format format = Format.of(asked, headers);
    Treaty treaty = Desk.treaty(workbench, asked);
    AnalysisQuery analysis = AnalysisQuery.read(workbench, treaty, asked);
    ShareAnswer answer =
        ShareAnswer.of(analysis.share(AnalysisQuery.weight(workbench, asked)), analysis.question());
    return switch (format) {
      case JSON -> Reply.json(request, answer);
      case CSV -> Reply.csv(request, treaty.id() + "-share-" + answer.on() + ".csv", answer.rows());
    };
  }

  /// The imported weights.
  @GET
  @Path("analysis/weights")
  @Produces({"application/json", "text/csv"})
  @Compressed
  @Operation(operationId = "weights", summary = "The imported weights")
  @Parameter(
      name = "format",
      in = ParameterIn.QUERY,
      description = "json or csv; or the header Accept")
  @APIResponseSchema(WeightsAnswer.class)
  public Response weights(
      @Context UriInfo address, @Context HttpHeaders headers, @Context Request request) {
    ApiQuery.read(address, QUERY);
    Asked asked = Treaties.asked(address);
    Format format = Format.of(asked, headers);
    WeightsAnswer answer = WeightsAnswer.of(workbench.ledger().weights());
    return switch (format) {
      case JSON -> Reply.json(request, answer);
      case CSV -> Reply.csv(request, "weights" + ".csv", answer.rows());
    };
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
  @Parameter(
      name = "on",
      in = ParameterIn.QUERY,
      description = "The day, 2018-05-30; today if none")
  @Parameter(
      name = "known",
      in = ParameterIn.QUERY,
      description = "Only what was on record by the end of this day")
  @Parameter(name = "universe", in = ParameterIn.QUERY, description = "197, 195 or 193")
  @Parameter(name = "language", in = ParameterIn.QUERY, description = "en, fr, es, ru, zh or ar")
  @Parameter(
      name = "format",
      in = ParameterIn.QUERY,
      description = "json or csv; or the header Accept")
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
    return switch (format) {
      case JSON -> Reply.json(request, answer);
      case CSV -> Reply.csv(request, "compare-" + answer.on() + ".csv", answer.rows());
    };
  }
}
