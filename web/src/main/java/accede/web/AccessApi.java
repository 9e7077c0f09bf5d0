package accede.web;

import accede.access.AuditEntry;
import accede.access.AuditQuestion;
import accede.access.Permission;
import accede.geography.StateCode;
import accede.outreach.Contact;
import accede.outreach.Note;
import accede.outreach.Publication;
import accede.participation.Treaty;
import accede.workbench.Workbench;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Published lines for everybody; notes, contacts and the audit for those whose they are.
@Path("/api/v1")
@Singleton
@Produces("application/json")
@Tag(name = "Access")
public class AccessApi {

  private static final int MOST = 1000;

  /// A published line.
  ///
  /// @param state code; null if it is about none
  /// @param about day; null if it is about none
  public record Line(
      long id,
      String treaty,
      @Nullable String state,
      @Nullable String about,
      String words,
      String published) {}

  /// A note; reading its text is written down.
  public record NoteLine(
      long id,
      String treaty,
      @Nullable String state,
      String about,
      String subject,
      String text,
      String author,
      String written,
      List<String> shared) {}

  /// A contact.
  public record ContactLine(
      long id,
      String treaty,
      @Nullable String state,
      String organization,
      String post,
      String person,
      String reach,
      String why,
      @Nullable String keepUntil) {}

  /// An entry of the audit.
  public record AuditLine(
      long seq,
      String at,
      String who,
      String action,
      String subject,
      String detail,
      String previous,
      String hash) {

    static AuditLine of(AuditEntry entry) {
      return new AuditLine(
          entry.seq(),
          entry.moment(),
          entry.who(),
          entry.action(),
          entry.subject(),
          entry.detail(),
          entry.previous(),
          entry.hash());
    }
  }

  private final Workbench workbench;

  AccessApi(Workbench workbench) {
    this.workbench = workbench;
  }

  /// What was published about the work with States.
  @GET
  @Path("lines")
  @Operation(operationId = "lines", summary = "Published lines about the work with States")
  @Parameter(ref = "treaty")
  @APIResponseSchema(Line[].class)
  public Response lines(@Context UriInfo address, @Context Request request) {
    Treaty treaty = Desk.treaty(workbench, ApiQuery.read(address));
    return Reply.json(
        request,
        workbench.notes().publicLines(treaty, null).stream().map(AccessApi::line).toList());
  }

  static Line line(Publication one) {
    return new Line(
        one.id(),
        one.treaty().value(),
        one.findState().map(StateCode::value).orElse(null),
        one.about() == null ? null : one.about().toString(),
        one.words(),
        one.at().toString());
  }

  /// The notes the reader may read, with their texts.
  @GET
  @Path("notes")
  @Operation(
      operationId = "notes",
      summary = "Notes that are yours to read; each reading is recorded")
  @Parameter(ref = "treaty")
  @APIResponseSchema(NoteLine[].class)
  public Response notes(@Context UriInfo address, @Context Request request) {
    Treaty treaty = Desk.treaty(workbench, ApiQuery.read(address));
    workbench.notes().requireAny(treaty);
    List<Note> all = workbench.notes().all(treaty, null);
    Map<Long, String> texts = workbench.notes().texts(all);
    return Reply.json(
        request,
        all.stream()
            .filter(note -> texts.containsKey(note.id()))
            .map(note ->
                new NoteLine(
                    note.id(),
                    note.treaty().value(),
                    note.findState().map(StateCode::value).orElse(null),
                    note.about().toString(),
                    note.subject(),
                    texts.getOrDefault(note.id(), ""),
                    workbench.accounts().called(note.author()),
                    note.writtenAt().toString(),
                    note.audiences()))
            .toList());
  }

  /// Posts, and persons where they are kept.
  @GET
  @Path("contacts")
  @Operation(operationId = "contacts", summary = "Posts, and persons where they are kept")
  @Parameter(ref = "treaty")
  @APIResponseSchema(ContactLine[].class)
  public Response contacts(@Context UriInfo address, @Context Request request) {
    Treaty treaty = Desk.treaty(workbench, ApiQuery.read(address));
    return Reply.json(
        request, workbench.persons().contacts(treaty).stream().map(AccessApi::contact).toList());
  }

  private static ContactLine contact(Contact one) {
    return new ContactLine(
        one.id(),
        one.treaty().value(),
        one.findState().map(StateCode::value).orElse(null),
        one.organization(),
        one.post(),
        one.person(),
        one.reach(),
        one.why(),
        one.findKeepUntil().map(Object::toString).orElse(null));
  }

  /// The newest entries of the audit.
  @GET
  @Path("audit")
  @Operation(operationId = "audit", summary = "The newest thousand entries of the audit")
  @APIResponseSchema(AuditLine[].class)
  public Response audit(@Context UriInfo address, @Context Request request) {
    ApiQuery.read(address);
    workbench.reader().require(Permission.READ_AUDIT, "", workbench.today());
    return Reply.json(
        request,
        workbench.audit().entries(AuditQuestion.everything(), MOST).stream()
            .map(AuditLine::of)
            .toList());
  }
}
