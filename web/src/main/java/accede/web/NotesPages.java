package accede.web;

import accede.access.Permission;
import accede.geography.StateCode;
import accede.outreach.Note;
import accede.outreach.PublicWords;
import accede.outreach.Publication;
import accede.participation.Treaty;
import accede.workbench.Notes;
import accede.workbench.Refusal;
import accede.workbench.Workbench;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/// Confidential notes, and the words everybody may see: written, shared, published, withdrawn.
@Path("/{treaty}/notes")
@Singleton
@Produces("text/html")
public class NotesPages {

  private static final String FORM = "application/x-www-form-urlencoded";

  private final Desk desk;
  private final Workbench workbench;
  private final Notes notes;
  private final Forms forms;

  NotesPages(Desk desk, Forms forms) {
    this.desk = desk;
    this.workbench = desk.workbench();
    this.notes = workbench.notes();
    this.forms = forms;
  }

  /// The notes the reader may read, and a form for one more.
  @GET
  @Operation(hidden = true)
  public Response all(
      @PathParam("treaty") String id, @Context UriInfo address, @Context HttpHeaders headers) {
    Treaty treaty = desk.treaty(id);
    notes.requireAny(treaty);
    Asked asked = Desk.asked(address);
    return list(200, treaty, asked, desk.words(asked, headers), List.of());
  }

  private Response list(int status, Treaty treaty, Asked asked, Words words, List<Sentence> wrong) {
    String path = "/" + treaty.id() + "/notes";
    return Reply.own(
        status,
        new NotesPage(
                desk.frame(treaty, path, words, asked.only("lang"), words.say("notes.title")),
                words,
                path,
                notes.all(treaty, state(asked)).stream().map(note -> line(note, words)).toList(),
                workbench.may(Permission.WRITE_NOTES, treaty),
                desk.states(words, asked.value("state")),
                asked.value("on").isEmpty() ? workbench.today().toString() : asked.value("on"),
                asked.value("subject"),
                asked.value("text"),
                wrong)
            .render());
  }

  private @Nullable StateCode state(Asked asked) {
    String code = asked.value("state");
    return code.isEmpty() ? null : desk.state(code).code();
  }

  private NotesPage.Line line(Note note, Words words) {
    return new NotesPage.Line(
        "/" + note.treaty() + "/notes/" + note.id(),
        note.subject(),
        words.day(note.about()),
        note.findState().map(code -> workbench.states().name(code, words.language())).orElse(""),
        desk.called(note.author(), words),
        note.audiences().stream().map(code -> audience(code, words).text()).toList());
  }

  /// A State by its name, an organization by its code.
  private StatusPage.Choice audience(String code, Words words) {
    return new StatusPage.Choice(
        code, code.matches("[A-Z]{3}") ? desk.name(StateCode.of(code), words) : code, false);
  }

  /// Keeps a note.
  @POST
  @Consumes(FORM)
  @Operation(hidden = true)
  public Response write(
      @PathParam("treaty") String id,
      MultivaluedMap<String, String> form,
      @Context UriInfo address,
      @Context HttpHeaders headers) {
    Treaty treaty = desk.treaty(id);
    workbench.reader().require(Permission.WRITE_NOTES, treaty.id().value(), workbench.today());
    Asked said = forms.read(form);
    Words words = desk.words(said, headers);
    List<Sentence> wrong = wrongNote(said, words);
    if (!wrong.isEmpty()) {
      return list(400, treaty, said, words, wrong);
    }
    try {
      long written = notes.write(draft(treaty, said, 0));
      return to(treaty, written, said, "note");
    } catch (Refusal | IllegalArgumentException | DateTimeException e) {
      return list(400, treaty, said, words, List.of(Sentence.of(e)));
    }
  }

  /// What stands against a note, in the reader's words.
  private static List<Sentence> wrongNote(Asked said, Words words) {
    int subject = said.value("subject").strip().length();
    int text = said.value("text").strip().length();
    if (subject == 0 || text == 0 || said.value("on").isEmpty()) {
      return List.of(Sentence.of(words.say("notes.incomplete")));
    }
    return subject > Note.Draft.LONGEST_SUBJECT || text > Note.Draft.LONGEST_TEXT
        ? List.of(
            Sentence.of(words.fill("notes.too-long", Map.of("subject", subject, "text", text))))
        : List.of();
  }

  private Note.Draft draft(Treaty treaty, Asked said, long replaces) {
    return new Note.Draft(
        treaty.id(),
        state(said),
        LocalDate.parse(said.value("on")),
        said.value("subject"),
        said.value("text"),
        replaces);
  }

  private static Response to(Treaty treaty, long note, Asked said, String done) {
    return Forms.goTo(
            "/" + treaty.id() + "/notes/" + note + said.only("lang").with("done", done).query())
        .build();
  }

  /// A note with its text; that it is read is written down.
  @GET
  @Path("{note}")
  @Operation(hidden = true)
  public Response one(
      @PathParam("treaty") String id,
      @PathParam("note") String number,
      @Context UriInfo address,
      @Context HttpHeaders headers) {
    Treaty treaty = desk.treaty(id);
    notes.requireAny(treaty);
    Asked asked = Desk.asked(address);
    return page(200, treaty, number(number), asked, desk.words(asked, headers), List.of(), "");
  }

  private static long number(String written) {
    if (!written.matches("\\d{1,18}")) {
      throw new NotFoundException("'" + written + "' is no number of a note.");
    }
    return Long.parseLong(written);
  }

  private Response page(
      int status,
      Treaty treaty,
      long id,
      Asked asked,
      Words words,
      List<Sentence> wrong,
      String toPreview) {
    Notes.Opened opened =
        notes.open(treaty, id).orElseThrow(() -> new NotFoundException("There is no such note."));
    Note note = opened.note();
    boolean publishes = workbench.may(Permission.PUBLISH, treaty);
    boolean shares = workbench.may(Permission.SHARE_NOTES, treaty);
    boolean revising = !wrong.isEmpty() && asked.value("do").equals("revise");
    List<NotePage.Preview> previews =
        toPreview.isEmpty()
            ? List.of()
            : List.of(preview(notes.preview(treaty, id, toPreview), words));
    return Reply.own(
        status,
        new NotePage(
                desk.frame(
                    treaty,
                    "/" + treaty.id() + "/notes/" + id,
                    words,
                    asked.only("lang"),
                    note.subject()),
                words,
                line(note, words),
                words.moment(note.writtenAt()),
                opened.text().lines().toList(),
                revising,
                revising ? asked.value("subject") : note.subject(),
                revising ? asked.value("text") : opened.text(),
                revising ? asked.value("on") : note.about().toString(),
                note.findState().map(StateCode::value).orElse(""),
                note.replaces() == 0
                    ? ""
                    : "/" + treaty.id() + "/notes/" + note.replaces() + asked.only("lang").query(),
                note.audiences().stream().map(code -> audience(code, words)).toList(),
                shares,
                shares ? audiences(treaty, words) : List.of(),
                asked.value("with"),
                publishes,
                workbench.may(Permission.WRITE_NOTES, treaty),
                opened.publications().stream().map(one -> publication(one, words)).toList(),
                asked.value("words"),
                previews,
                wrong,
                desk.done(asked, words))
            .render());
  }

  /// Whom a note can be shared with: States by name, then organizations.
  private List<StatusPage.Choice> audiences(Treaty treaty, Words words) {
    List<StatusPage.Choice> states = desk.states(words, "");
    Set<String> codes = states.stream().map(StatusPage.Choice::value).collect(Collectors.toSet());
    return Stream.concat(
            states.stream(),
            notes.audiences(treaty).stream()
                .filter(code -> !codes.contains(code))
                .sorted()
                .map(code -> new StatusPage.Choice(code, code, false)))
        .toList();
  }

  /// The code of whom a note is to be shared with, typed as a code or as a State's name.
  private Optional<String> audience(Treaty treaty, String typed) {
    if (notes.audiences(treaty).contains(typed)) {
      return Optional.of(typed);
    }
    try {
      return Optional.of(workbench.state(typed).code().value());
    } catch (Refusal unknown) {
      return Optional.empty();
    }
  }

  private NotePage.Published publication(Publication one, Words words) {
    return new NotePage.Published(
        one.id(),
        one.words(),
        words.fill(
            "note.published",
            Map.of("who", desk.called(one.by(), words), "when", words.moment(one.at()))),
        one.withdrawn() == null
            ? ""
            : words.fill(
                "note.withdrawn",
                Map.of(
                    "who", desk.called(one.withdrawn().by(), words),
                    "when", words.moment(one.withdrawn().at()),
                    "why", one.withdrawn().because())));
  }

  private static NotePage.Preview preview(Notes.Preview preview, Words words) {
    List<NotePage.Stretch> stretches = new ArrayList<>();
    int end = 0;
    for (PublicWords.Mark mark : preview.doubts()) {
      if (mark.from() > end) {
        stretches.add(new NotePage.Stretch(preview.words().substring(end, mark.from()), ""));
      }
      stretches.add(
          new NotePage.Stretch(
              preview.words().substring(mark.from(), mark.to()),
              words.say("doubt." + mark.doubt().name().toLowerCase(Locale.ROOT))));
      end = mark.to();
    }
    if (end < preview.words().length()) {
      stretches.add(new NotePage.Stretch(preview.words().substring(end), ""));
    }
    return new NotePage.Preview(
        preview.words(),
        stretches,
        preview.doubts().isEmpty()
            ? words.say("note.no-doubts")
            : words.fill("note.doubts", Map.of("n", preview.doubts().size())));
  }

  /// Revises, shares, shows beforehand, publishes or withdraws.
  @POST
  @Path("{note}")
  @Consumes(FORM)
  @Operation(hidden = true)
  public Response change(
      @PathParam("treaty") String id,
      @PathParam("note") String number,
      MultivaluedMap<String, String> form,
      @Context UriInfo address,
      @Context HttpHeaders headers) {
    Treaty treaty = desk.treaty(id);
    workbench.reader().require(Permission.WRITE_NOTES, treaty.id().value(), workbench.today());
    Asked said = forms.read(form);
    Words words = desk.words(said, headers);
    long note = number(number);
    List<Sentence> wrong = wrong(treaty, said, words);
    if (!wrong.isEmpty()) {
      return page(400, treaty, note, said, words, wrong, "");
    }
    try {
      switch (said.value("do")) {
        case "revise" -> {
          return to(treaty, notes.write(draft(treaty, said, note)), said, "note");
        }
        case "share" ->
            notes.share(
                treaty,
                note,
                audience(treaty, said.value("with").strip()).orElse(said.value("with")));
        case "unshare" -> notes.unshare(treaty, note, said.value("with"));
        case "preview" -> {
          return page(200, treaty, note, said, words, List.of(), said.value("words"));
        }
        case "publish" -> notes.publish(treaty, note, said.value("words"));
        case "withdraw" ->
            notes.withdraw(treaty, number(said.value("publication")), said.value("because"));
        default -> throw new Refusal("There is nothing to do.");
      }
      return to(treaty, note, said, said.value("do"));
    } catch (Refusal | IllegalArgumentException | DateTimeException e) {
      return page(400, treaty, note, said, words, List.of(Sentence.of(e)), "");
    }
  }

  /// What stands against a change of a note, in the reader's words.
  private List<Sentence> wrong(Treaty treaty, Asked said, Words words) {
    return switch (said.value("do")) {
      case "revise" -> wrongNote(said, words);
      case "share" -> {
        String typed = said.value("with").strip();
        yield workbench.may(Permission.SHARE_NOTES, treaty) && audience(treaty, typed).isEmpty()
            ? List.of(Sentence.of(words.fill("note.audience-unknown", Map.of("name", typed))))
            : List.of();
      }
      case "preview", "publish" -> {
        int length = said.value("words").strip().replaceAll("\\s+", " ").length();
        yield length == 0 || length > Notes.LONGEST_WORDS
            ? List.of(Sentence.of(words.fill("note.words-length", Map.of("n", length))))
            : List.of();
      }
      case "withdraw" ->
          said.value("because").isBlank()
              ? List.of(Sentence.of(words.say("note.because-missing")))
              : List.of();
      default -> List.of();
    };
  }
}
