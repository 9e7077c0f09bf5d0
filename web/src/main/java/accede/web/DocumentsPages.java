package accede.web;

import accede.access.Permission;
import accede.participation.Treaty;
import accede.workbench.Notes;
import accede.workbench.Refusal;
import accede.workbench.Workbench;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// Documents on record: which of them everybody sees, with all that was read in them.
@Path("/{treaty}/documents")
@Singleton
@Produces("text/html")
public class DocumentsPages {

  private static final String FORM = "application/x-www-form-urlencoded";

  private final Desk desk;
  private final Workbench workbench;
  private final Notes notes;
  private final Forms forms;

  DocumentsPages(Desk desk, Forms forms) {
    this.desk = desk;
    this.workbench = desk.workbench();
    this.notes = workbench.notes();
    this.forms = forms;
  }

  private Treaty treaty(String id) {
    Treaty treaty = desk.treaty(id);
    workbench.reader().require(Permission.READ_RECORDS, treaty.id().value(), workbench.today());
    return treaty;
  }

  /// The documents.
  @GET
  @Operation(hidden = true)
  public Response all(
      @PathParam("treaty") String id, @Context UriInfo address, @Context HttpHeaders headers) {
    Asked asked = Desk.asked(address);
    return page(200, treaty(id), asked, desk.words(asked, headers), List.of());
  }

  private Response page(int status, Treaty treaty, Asked asked, Words words, List<Sentence> wrong) {
    String path = "/" + treaty.id() + "/documents";
    return Reply.own(
        status,
        new DocumentsPage(
                desk.frame(treaty, path, words, asked.only("lang"), words.say("documents.title")),
                words,
                path,
                notes.documents(treaty).stream()
                    .map(one ->
                        new DocumentsPage.Line(
                            one.id(),
                            one.title(),
                            one.symbol(),
                            words.fill("log.entries", Map.of("n", one.activities())),
                            one.publication() != 0))
                    .toList(),
                workbench.may(Permission.PUBLISH, treaty),
                wrong,
                desk.done(asked, words))
            .render());
  }

  /// Publishes a document, or takes it back.
  @POST
  @Consumes(FORM)
  @Operation(hidden = true)
  public Response change(
      @PathParam("treaty") String id,
      MultivaluedMap<String, String> form,
      @Context UriInfo address,
      @Context HttpHeaders headers) {
    Treaty treaty = treaty(id);
    workbench.reader().require(Permission.PUBLISH, treaty.id().value(), workbench.today());
    Asked said = forms.read(form);
    Words words = desk.words(said, headers);
    try {
      long document =
          said.value("document").matches("\\d{1,18}") ? Long.parseLong(said.value("document")) : 0;
      if (said.value("do").equals("publish")) {
        notes.publishDocument(treaty, document);
      } else if (said.value("because").isBlank()) {
        return page(
            400, treaty, said, words, List.of(Sentence.of(words.say("note.because-missing"))));
      } else {
        notes.withdrawDocument(treaty, document, said.value("because"));
      }
      return Forms.goTo(
              "/"
                  + treaty.id()
                  + "/documents"
                  + said.only("lang").with("done", said.value("do")).query())
          .build();
    } catch (Refusal e) {
      return page(400, treaty, said, words, List.of(Sentence.of(e)));
    }
  }
}
