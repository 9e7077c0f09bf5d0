package accede.web;

import accede.access.Account;
import accede.access.Permission;
import accede.answers.Json;
import accede.outreach.Contact;
import accede.workbench.Persons;
import accede.workbench.Refusal;
import accede.workbench.Workbench;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// What is held about a person, why and until when; exported and erased on request.
@Path("/administration/persons")
@Singleton
@Produces("text/html")
public class PersonsPages {

  private static final String FORM = "application/x-www-form-urlencoded";

  private final Desk desk;
  private final Workbench workbench;
  private final Persons persons;
  private final Forms forms;

  PersonsPages(Desk desk, Forms forms) {
    this.desk = desk;
    this.workbench = desk.workbench();
    this.persons = workbench.persons();
    this.forms = forms;
  }

  private void require() {
    workbench.reader().require(Permission.ANSWER_PERSONS, "", workbench.today());
  }

  /// The page, with what is held once a name is given.
  @GET
  @Operation(hidden = true)
  public Response persons(@Context UriInfo address, @Context HttpHeaders headers) {
    require();
    Asked asked = Desk.asked(address);
    Words words = desk.words(asked, headers);
    if (!asked.value("name").isEmpty() && !Persons.canBeLookedFor(asked.value("name"))) {
      return page(
          400,
          asked.with("name", ""),
          words,
          List.of(Sentence.of(words.say("persons.name-short"))));
    }
    try {
      return page(200, asked, words, List.of());
    } catch (Refusal e) {
      return page(400, asked.with("name", ""), words, List.of(Sentence.of(e)));
    }
  }

  private Response page(int status, Asked asked, Words words, List<Sentence> wrong) {
    String name = asked.value("name");
    List<PersonsPage.Held> held =
        name.isEmpty() ? List.of() : List.of(held(persons.held(name), words));
    return Reply.own(
        status,
        new PersonsPage(
                desk.frame(
                    "/administration/persons",
                    words,
                    asked.only("lang"),
                    words.say("persons.title")),
                words,
                name,
                wrong,
                desk.done(asked, words),
                held,
                persons.overdue().stream().map(contact -> contact(contact, words)).toList())
            .render());
  }

  private PersonsPage.Held held(Persons.Held held, Words words) {
    return new PersonsPage.Held(
        words.fill(
            "persons.held",
            Map.of(
                "name", held.name(),
                "accounts", held.accounts().size(),
                "contacts", held.contacts().size(),
                "notes", held.notes().size())),
        held.accounts().stream().map(account -> account(account, words)).toList(),
        held.contacts().stream().map(contact -> contact(contact, words)).toList(),
        held.notes().stream()
            .map(note ->
                Link.of(
                    "/" + note.treaty() + "/notes/" + note.id(),
                    words.day(note.about()) + ": " + note.subject()))
            .toList(),
        held.records().stream().map(line -> String.join(" – ", line)).toList(),
        !held.accounts().isEmpty() || !held.contacts().isEmpty() || !held.notes().isEmpty());
  }

  private static String account(Account account, Words words) {
    return account.name()
        + (account.person().isEmpty() ? "" : " (" + account.person() + ")")
        + (account.email().isEmpty() ? "" : " " + account.email())
        + ", "
        + words.moment(account.createdAt());
  }

  private static PersonsPage.Line contact(Contact contact, Words words) {
    return new PersonsPage.Line(
        contact.id(),
        contact.treaty().value(),
        contact.post(),
        contact.person(),
        contact.reach(),
        contact.why(),
        contact.findKeepUntil().map(words::day).orElse(""));
  }

  /// What is held about a person, to be given to them.
  ///
  /// @param accounts names, persons and addresses
  /// @param notes day and subject of each note in which the name stands
  public record Export(
      String name,
      List<Map<String, String>> accounts,
      List<Map<String, String>> contacts,
      List<Map<String, String>> notes,
      List<List<String>> records) {}

  /// The same as a file.
  @GET
  @Path("export")
  @Produces("application/json")
  @Operation(hidden = true)
  public Response export(@Context UriInfo address) {
    return exported(Desk.asked(address).value("name"));
  }

  private Response exported(String name) {
    require();
    Persons.Held held = persons.held(name);
    Export export =
        new Export(
            held.name(),
            held.accounts().stream()
                .map(one ->
                    Map.of(
                        "name", one.name(),
                        "person", one.person(),
                        "email", one.email(),
                        "since", one.createdAt().toString()))
                .toList(),
            held.contacts().stream()
                .map(one ->
                    Map.of(
                        "post", one.post(),
                        "person", one.person(),
                        "reach", one.reach(),
                        "why", one.why(),
                        "until", one.findKeepUntil().map(Object::toString).orElse("")))
                .toList(),
            held.notes().stream()
                .map(one -> Map.of("day", one.about().toString(), "subject", one.subject()))
                .toList(),
            held.records());
    return Response.ok(Json.write(export), Reply.JSON)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"person.json\"")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  /// Erases a person, or those whose time is over.
  @POST
  @Consumes(FORM)
  @Operation(hidden = true)
  public Response erase(
      MultivaluedMap<String, String> form, @Context UriInfo address, @Context HttpHeaders headers) {
    require();
    Asked said = forms.read(form);
    Words words = desk.words(said, headers);
    try {
      if (said.value("do").equals("overdue")) {
        persons.eraseOverdue();
      } else if (said.value("sure").equals("yes")) {
        persons.erase(said.value("name"));
      } else {
        return page(400, said, words, List.of(Sentence.of(words.say("persons.unsure"))));
      }
    } catch (Refusal e) {
      return page(400, said, words, List.of(Sentence.of(e)));
    }
    return Forms.goTo("/administration/persons" + said.only("lang").with("done", "erased").query())
        .build();
  }
}
