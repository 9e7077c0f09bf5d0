package accede.web;

import accede.answers.ReadingAnswer;
import accede.workbench.Workbench;
import io.quarkus.vertx.http.Compressed;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The records of the campaign for scripts, over all documents.
@Path("/api/v1")
@Singleton
@Produces("application/json")
@Tag(name = "Records")
public class RecordsApi {

  private final Workbench workbench;

  RecordsApi(Workbench workbench) {
    this.workbench = workbench;
  }

  /// The outreach log.
  @GET
  @Path("activities")
  @Compressed
  @Operation(operationId = "activities", summary = "The outreach log, entry by entry")
  @Parameter(ref = "treaty")
  @APIResponseSchema(ReadingAnswer.ActivityLine[].class)
  public Response activities(@Context UriInfo address, @Context Request request) {
    return all(address, request, reading -> reading.activities().stream());
  }

  /// Meetings of the treaty's bodies.
  @GET
  @Path("meetings")
  @Compressed
  @Operation(operationId = "meetings", summary = "Meetings of the treaty's bodies")
  @Parameter(ref = "treaty")
  @APIResponseSchema(ReadingAnswer.MeetingLine[].class)
  public Response meetings(@Context UriInfo address, @Context Request request) {
    return all(address, request, reading -> reading.meetings().stream());
  }

  /// Papers cited.
  @GET
  @Path("papers")
  @Compressed
  @Operation(operationId = "papers", summary = "Papers by their symbols, a row a mention")
  @Parameter(ref = "treaty")
  @APIResponseSchema(ReadingAnswer.Symbol[].class)
  public Response papers(@Context UriInfo address, @Context Request request) {
    return all(address, request, reading -> reading.symbols().stream());
  }

  /// What the documents ask for.
  @GET
  @Path("mandates")
  @Compressed
  @Operation(
      operationId = "mandates",
      summary = "Decisions, recommendations, approaches and shared views")
  @Parameter(ref = "treaty")
  @APIResponseSchema(ReadingAnswer.MandateLine[].class)
  public Response mandates(@Context UriInfo address, @Context Request request) {
    return all(
        address,
        request,
        reading ->
            Stream.concat(
                reading.mandates().stream(),
                reading.recommendations().stream()
                    .map(r ->
                        new ReadingAnswer.MandateLine(
                            r.id(), "recommendation", r.text(), r.line()))));
  }

  private <T> Response all(
      UriInfo address, Request request, Function<ReadingAnswer, Stream<T>> records) {
    List<T> all =
        workbench.documents(Desk.treaty(workbench, ApiQuery.read(address))).stream()
            .map(ReadingAnswer::of)
            .flatMap(records)
            .toList();
    return Reply.json(request, all);
  }
}
