package accede.web;

import accede.answers.ActRow;
import accede.answers.StateAnswer;
import accede.answers.StatusAnswer;
import accede.geography.Language;
import accede.geography.State;
import accede.outreach.Activity;
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
  @Parameter(name = "treaty", in = ParameterIn.QUERY, description = "Id or UN number; att if none")
  @Parameter(
      name = "on",
      in = ParameterIn.QUERY,
      description = "The day, 2018-05-30; today if none")
  @Parameter(
      name = "known",
      in = ParameterIn.QUERY,
      description = "Only what was on record by the end of this day")
  @Parameter(name = "count", in = ParameterIn.QUERY, description = "deposited or in-force")
  @Parameter(
      name = "by",
      in = ParameterIn.QUERY,
      description = "m49, subregion, un-group or an organization")
  @Parameter(name = "universe", in = ParameterIn.QUERY, description = "197, 195 or 193")
  @Parameter(name = "language", in = ParameterIn.QUERY, description = "en, fr, es, ru, zh or ar")
  @Parameter(
      name = "format",
      in = ParameterIn.QUERY,
      description = "json or csv; or the header Accept")
  @APIResponseSchema(StatusAnswer.class)
  public Response status(
      @Context UriInfo address, @Context HttpHeaders headers, @Context Request request) {
    Asked asked = Desk.asked(address);
    Format format = Format.of(asked, headers);
    Treaty treaty = treaty(asked);
    StatusQuestion question = StatusQuery.read(workbench, asked);
    Status status = workbench.status(treaty, question);
    StatusAnswer answer = StatusAnswer.of(status, workbench.states(), language(asked));
    return switch (format) {
      case JSON -> Reply.json(request, answer);
      case CSV ->
          Reply.csv(request, treaty.id() + "-status-" + question.on() + ".csv", answer.rows());
    };
  }

  /// One State.
  @GET
  @Path("states/{code}")
  @Produces("application/json")
  @Compressed
  @Operation(operationId = "state", summary = "One State: standing, acts, memberships, contacts")
  @Parameter(name = "treaty", in = ParameterIn.QUERY, description = "Id or UN number; att if none")
  @Parameter(
      name = "on",
      in = ParameterIn.QUERY,
      description = "The day, 2018-05-30; today if none")
  @Parameter(
      name = "known",
      in = ParameterIn.QUERY,
      description = "Only what was on record by the end of this day")
  @Parameter(name = "language", in = ParameterIn.QUERY, description = "en, fr, es, ru, zh or ar")
  @APIResponseSchema(StateAnswer.class)
  public Response state(
      @PathParam("code") String code, @Context UriInfo address, @Context Request request) {
    Asked asked = Desk.asked(address);
    Treaty treaty = treaty(asked);
    State state = Desk.state(workbench, code);
    StatusQuestion question = StatusQuery.read(workbench, asked.only("on", "known"));
    Participation participation =
        workbench.ledger().participation(treaty, question.findKnown().orElse(LocalDate.MAX));
    List<Activity> activities =
        workbench.documents(treaty).stream().flatMap(r -> r.activities().stream()).toList();
    return Reply.json(
        request,
        StateAnswer.of(
            state,
            participation.on(question.on(), state.code()),
            question.on(),
            treaty,
            workbench.states(),
            workbench.organizations().of(state.code(), question.on()),
            organization ->
                workbench
                    .organizations()
                    .find(organization)
                    .map(found -> found.name())
                    .orElse(organization),
            activities,
            language(asked)));
  }

  /// The ledger.
  @GET
  @Path("acts")
  @Produces({"application/json", "text/csv"})
  @Compressed
  @Operation(operationId = "acts", summary = "The ledger of acts, in the order recorded")
  @Parameter(name = "treaty", in = ParameterIn.QUERY, description = "Id or UN number; att if none")
  @Parameter(
      name = "format",
      in = ParameterIn.QUERY,
      description = "json or csv; or the header Accept")
  @APIResponseSchema(ActRow[].class)
  public Response acts(
      @Context UriInfo address, @Context HttpHeaders headers, @Context Request request) {
    Asked asked = Desk.asked(address);
    Format format = Format.of(asked, headers);
    Treaty treaty = treaty(asked);
    StatusQuestion question = StatusQuery.read(workbench, asked.only("on", "known"));
    List<ActRow> rows =
        workbench.ledger().entries(treaty.id()).stream()
            .filter(entry ->
                asked.value("on").isEmpty() || entry.action().day().possibleBy(question.on()))
            .filter(entry ->
                question.findKnown().filter(known -> entry.recordedOn().isAfter(known)).isEmpty())
            .map(ActRow::of)
            .toList();
    return switch (format) {
      case JSON -> Reply.json(request, rows);
      case CSV -> Reply.csv(request, treaty.id() + "-acts.csv", ActRow.rows(rows));
    };
  }

  private Treaty treaty(Asked asked) {
    return Desk.treaty(workbench, asked);
  }

  /// Names are in English unless a language is asked for: the same address, the same answer.
  static Language language(Asked asked) {
    String tag = asked.value("language").isEmpty() ? asked.value("lang") : asked.value("language");
    return tag.isEmpty()
        ? Language.ENGLISH
        : Language.find(tag)
            .orElseThrow(() ->
                new WrongQuery(
                    List.of(new WrongQuery.Wrong("language", java.util.Map.of("value", tag)))));
  }
}
