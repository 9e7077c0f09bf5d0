package accede.web;

import accede.access.Permission;
import accede.geography.StateCode;
import accede.outreach.Contact;
import accede.participation.Treaty;
import accede.workbench.Persons;
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
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/// Whom to ask for: posts, and persons where they have to be known.
@Path("/{treaty}/contacts")
@Singleton
@Produces("text/html")
public class ContactsPages {

  private static final String FORM = "application/x-www-form-urlencoded";

  private final Desk desk;
  private final Workbench workbench;
  private final Persons persons;
  private final Forms forms;

  ContactsPages(Desk desk, Forms forms) {
    this.desk = desk;
    this.workbench = desk.workbench();
    this.persons = workbench.persons();
    this.forms = forms;
  }

  /// The contacts, and a form for one more.
  @GET
  @Operation(hidden = true)
  public Response all(
      @PathParam("treaty") String id, @Context UriInfo address, @Context HttpHeaders headers) {
    Treaty treaty = desk.treaty(id);
    Asked asked = Desk.asked(address);
    return page(200, treaty, asked, desk.words(asked, headers), List.of());
  }

  private Response page(int status, Treaty treaty, Asked asked, Words words, List<Sentence> wrong) {
    String path = "/" + treaty.id() + "/contacts";
    return Reply.own(
        status,
        new ContactsPage(
                desk.frame(treaty, path, words, asked.only("lang"), words.say("contacts.title")),
                words,
                path,
                persons.contacts(treaty).stream().map(one -> line(one, words)).toList(),
                workbench.may(Permission.KEEP_CONTACTS, treaty),
                desk.states(words, asked.value("state")),
                asked.values(),
                wrong,
                desk.done(asked, words))
            .render());
  }

  private ContactsPage.Line line(Contact contact, Words words) {
    return new ContactsPage.Line(
        contact.id(),
        contact.findState().map(code -> workbench.states().name(code, words.language())).orElse(""),
        contact.organization(),
        contact.post(),
        contact.person(),
        contact.reach(),
        contact.why(),
        contact.findKeepUntil().map(words::day).orElse(""),
        contact.isOverdue(workbench.today()));
  }

  /// Keeps a contact, or takes the person out of one.
  @POST
  @Consumes(FORM)
  @Operation(hidden = true)
  public Response change(
      @PathParam("treaty") String id,
      MultivaluedMap<String, String> form,
      @Context UriInfo address,
      @Context HttpHeaders headers) {
    Treaty treaty = desk.treaty(id);
    workbench.reader().require(Permission.KEEP_CONTACTS, treaty.id().value(), workbench.today());
    Asked said = forms.read(form);
    Words words = desk.words(said, headers);
    try {
      if (said.value("do").equals("erase")) {
        persons.erasePerson(treaty, Long.parseLong(said.value("contact")));
      } else {
        List<Sentence> wrong = wrong(said, words);
        if (!wrong.isEmpty()) {
          return page(400, treaty, said, words, wrong);
        }
        persons.add(contact(treaty, said));
      }
      return Forms.goTo(
              "/" + treaty.id() + "/contacts" + said.only("lang").with("done", "contact").query())
          .build();
    } catch (Refusal | IllegalArgumentException | DateTimeException e) {
      return page(400, treaty, said, words, List.of(Sentence.of(e)));
    }
  }

  /// What stands against a new contact, in the reader's words.
  private static List<Sentence> wrong(Asked said, Words words) {
    List<Sentence> wrong = new ArrayList<>();
    boolean person = !said.value("person").isBlank();
    if (said.value("post").isBlank()) {
      wrong.add(Sentence.of(words.say("contacts.post-missing")));
    }
    if (person && (said.value("why").isBlank() || said.value("until").isEmpty())) {
      wrong.add(Sentence.of(words.say("contacts.person-incomplete")));
    }
    if (!person && !said.value("reach").isBlank()) {
      wrong.add(Sentence.of(words.say("contacts.person-missing")));
    }
    Stream.of("organization", "post", "person", "reach", "why")
        .mapToInt(field -> said.value(field).strip().length())
        .filter(length -> length > Contact.LONGEST)
        .findFirst()
        .ifPresent(
            length -> wrong.add(Sentence.of(words.fill("contacts.too-long", Map.of("n", length)))));
    return wrong;
  }

  private Contact contact(Treaty treaty, Asked said) {
    String state = said.value("state");
    @Nullable StateCode code = state.isEmpty() ? null : desk.state(state).code();
    String until = said.value("until");
    return new Contact(
        0,
        treaty.id(),
        code,
        said.value("organization").strip(),
        said.value("post").strip(),
        said.value("person").strip(),
        said.value("reach").strip(),
        said.value("why").strip(),
        until.isEmpty() ? null : LocalDate.parse(until),
        "",
        Instant.EPOCH,
        null);
  }
}
