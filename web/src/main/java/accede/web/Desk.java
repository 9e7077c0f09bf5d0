package accede.web;

import accede.access.Account;
import accede.access.Permission;
import accede.access.Reader;
import accede.geography.Language;
import accede.geography.State;
import accede.geography.StateCode;
import accede.participation.StatusQuestion;
import accede.participation.Treaty;
import accede.workbench.Refusal;
import accede.workbench.Workbench;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What every page needs before it can begin: the reader's language, the treaty, the frame.
@Singleton
public class Desk {

  private static final List<Language> IN_ORDER_OF_NAME =
      List.of(
          Language.ARABIC,
          Language.CHINESE,
          Language.ENGLISH,
          Language.FRENCH,
          Language.RUSSIAN,
          Language.SPANISH);

  private static final Set<String> DONE =
      Set.of(
          "session",
          "password",
          "codes",
          "account",
          "note",
          "share",
          "unshare",
          "publish",
          "withdraw",
          "contact",
          "erased");

  private final Workbench workbench;
  private final OpenWorkbench.Opened opened;
  private final Assets assets;
  private final Visitor visitor;

  Desk(Workbench workbench, OpenWorkbench.Opened opened, Assets assets, Visitor visitor) {
    this.visitor = visitor;
    this.workbench = workbench;
    this.opened = opened;
    this.assets = assets;
  }

  Workbench workbench() {
    return workbench;
  }

  /// The treaty of a path, or no such page.
  Treaty treaty(String id) {
    try {
      return workbench.treaty(id);
    } catch (Refusal e) {
      throw new NotFoundException(e.getMessage(), e);
    }
  }

  /// The State of a path, or no such page.
  State state(String code) {
    return state(workbench, code);
  }

  static State state(Workbench workbench, String code) {
    if (!code.matches("[A-Z]{3}")) {
      throw new NotFoundException("'" + code + "' is no State code such as CHL.");
    }
    return workbench
        .states()
        .find(StateCode.of(code))
        .orElseThrow(() -> new NotFoundException("No State has the code " + code + "."));
  }

  /// The States by name, to choose from.
  ///
  /// @param chosen a code; empty for none
  List<StatusPage.Choice> states(Words words, String chosen) {
    return workbench.states().all().stream()
        .map(state ->
            new StatusPage.Choice(
                state.code().value(),
                workbench.states().name(state.code(), words.language()),
                state.code().value().equals(chosen)))
        .sorted(Comparator.comparing(StatusPage.Choice::text, words.order()::compare))
        .toList();
  }

  /// The treaty a script names, the Arms Trade Treaty if it names none.
  static Treaty treaty(Workbench workbench, Asked asked) {
    String id = asked.value("treaty");
    try {
      return workbench.treaty(id.isEmpty() ? "att" : id);
    } catch (Refusal e) {
      throw new NotFoundException(e.getMessage(), e);
    }
  }

  /// The treaty shown first, known without asking the database.
  Treaty firstTreaty() {
    return opened.treaty();
  }

  /// What the address asks, empty values left out.
  static Asked asked(UriInfo address) {
    Map<String, String> values = new LinkedHashMap<>();
    address.getQueryParameters().forEach((name, all) -> values.put(name, all.getFirst().strip()));
    return new Asked(values);
  }

  /// The words for a reader: the language of the address, else the browser's, else ours.
  Words words(Asked asked, HttpHeaders headers) {
    return Words.of(
        Language.find(asked.value("lang"))
            .or(() -> browserLanguage(headers))
            .orElse(opened.language()));
  }

  private static Optional<Language> browserLanguage(HttpHeaders headers) {
    try {
      return headers.getAcceptableLanguages().stream()
          .map(Locale::toLanguageTag)
          .flatMap(tag -> Language.find(tag).stream())
          .findFirst();
    } catch (WebApplicationException unreadable) {
      return Optional.empty();
    }
  }

  /// The title of a treaty in a language, where its clauses tell it.
  static String title(Treaty treaty, Language language) {
    return treaty.clauses().stream()
        .filter(clause -> clause.name().equals("title " + language.tag()))
        .map(Treaty.Clause::value)
        .findFirst()
        .orElse(treaty.title());
  }

  /// The treaty this one belongs to, and how, in a list of one; empty if it belongs to none.
  List<StatusPage.Parent> parent(Treaty treaty, Words words, Asked asked) {
    return treaty
        .findParent()
        .flatMap(id -> workbench.ledger().findTreaty(id.value()))
        .map(parent ->
            new StatusPage.Parent(
                words.say("treaty." + relation(treaty)),
                Link.of(
                    "/" + parent.id() + "/status" + asked.only("on", "known", "lang").query(),
                    title(parent, words.language()))))
        .stream()
        .toList();
  }

  static String relation(Treaty treaty) {
    return treaty.findRelation().orElse(Treaty.Relation.PROTOCOL).word();
  }

  /// The address under which a page about a day gives its answer for ever.
  Citation cite(Treaty treaty, String path, StatusQuestion question, Asked rest) {
    return Citation.of(workbench, treaty, path, question, rest);
  }

  /// A page's surroundings; see [Surroundings].
  Surroundings around(Treaty treaty, Words words, Asked asked) {
    return new Surroundings(treaty, words, asked);
  }

  /// How a reader sees who did something.
  ///
  /// @param who as [Reader#id()] has it
  String called(String who, Words words) {
    return switch (who) {
      case "" -> words.say("audit.anyone");
      case "operator" -> words.say("audit.operator");
      case "accede" -> words.say("audit.product");
      default -> workbench.accounts().called(who);
    };
  }

  /// The name of a State in the reader's language.
  String name(StateCode code, Words words) {
    return workbench
        .states()
        .find(code)
        .map(state -> workbench.states().name(state.code(), words.language()))
        .orElse(code.value());
  }

  /// The title of a treaty in the reader's language; of every treaty, if none is named.
  String treaty(String id, Words words) {
    return id.isEmpty()
        ? words.say("accounts.every-treaty")
        : workbench
            .ledger()
            .findTreaty(id)
            .map(treaty -> title(treaty, words.language()))
            .orElse(id);
  }

  /// Who is signed in.
  ///
  /// @throws SignInFirst if nobody is
  Account signedIn() {
    return visitor.account().orElseThrow(SignInFirst::new);
  }

  /// What was just done, in words; empty if nothing was.
  String done(Asked asked, Words words) {
    String what = asked.value("done");
    return DONE.contains(what) ? words.say("done." + what) : "";
  }

  /// The surroundings of a page that belongs to no treaty.
  Frame frame(String path, Words words, Asked asked, String heading) {
    return frame(firstTreaty(), path, words, asked, heading);
  }

  /// The surroundings of a page that is for nobody but who asks.
  Frame frame(Treaty treaty, String path, Words words, Asked asked, String heading) {
    return around(treaty, words, asked).at(path, "").frame(heading);
  }

  /// The pages of who is signed in, or the way to sign in.
  private List<Link> own(Treaty treaty, Words words, String path, Asked lang) {
    if (visitor.account().isEmpty()) {
      return path.startsWith("/sign-in")
          ? List.of()
          : List.of(Link.of("/sign-in" + lang.query(), words.say("own.sign-in")));
    }
    List<Link> own = new ArrayList<>();
    LocalDate today = workbench.today();
    Reader reader = visitor.reader();
    String id = treaty.id().value();
    String base = "/" + id;
    if (reader.may(Permission.READ_NOTES, id, today)
        || reader.may(Permission.WRITE_NOTES, id, today)) {
      own.add(here(base + "/notes", "own.notes", words, path, lang));
    }
    if (reader.may(Permission.READ_CONTACTS, id, today)) {
      own.add(here(base + "/contacts", "own.contacts", words, path, lang));
    }
    if (reader.may(Permission.READ_RECORDS, id, today)) {
      own.add(here(base + "/documents", "own.documents", words, path, lang));
    }
    if (reader.may(Permission.MANAGE_ACCOUNTS, "", today)) {
      own.add(here("/administration/accounts", "own.accounts", words, path, lang));
    }
    if (reader.may(Permission.ANSWER_PERSONS, "", today)) {
      own.add(here("/administration/persons", "own.persons", words, path, lang));
    }
    if (reader.may(Permission.READ_AUDIT, "", today)) {
      own.add(here("/administration/audit", "own.audit", words, path, lang));
    }
    own.add(here("/account", "own.account", words, path, lang));
    return own;
  }

  private static Link here(String href, String key, Words words, String path, Asked lang) {
    return new Link(href + lang.query(), words.say(key), "", path.equals(href));
  }

  /// A page for who is signed in, and nobody is.
  static final class SignInFirst extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /// Puts a frame together.
  final class Surroundings {

    private final Treaty treaty;
    private final Words words;
    private final Asked asked;
    private String path = "";
    private String station = "";
    private Citation citation = Citation.NONE;
    private List<Link> data = List.of();

    private Surroundings(Treaty treaty, Words words, Asked asked) {
      this.treaty = treaty;
      this.words = words;
      this.asked = asked;
    }

    /// Where the page is, and which station of the circle it belongs to.
    Surroundings at(String pagePath, String pageStation) {
      path = pagePath;
      station = pageStation;
      return this;
    }

    /// The address that keeps its meaning, and the same as data.
    Surroundings cited(Citation address, List<Link> asData) {
      citation = address;
      data = asData;
      return this;
    }

    /// The same as data, for a page without an address that keeps its meaning.
    Surroundings data(List<Link> asData) {
      return cited(Citation.NONE, asData);
    }

    /// All treaties; each leads to the same page for the same day.
    private String treaties() {
      String page =
          path.startsWith("/" + treaty.id() + "/")
              ? path.substring(treaty.id().value().length() + 2)
              : asked.value("page");
      return "/treaties"
          + asked
              .only("on", "known", "by", "universe", "count", "state", "kind", "lang")
              .with("treaty", treaty.id().value())
              .with("page", page)
              .query();
    }

    Frame frame(String heading) {
      Language language = words.language();
      List<Link> languages =
          IN_ORDER_OF_NAME.stream()
              .map(l ->
                  new Link(
                      path + asked.in(l).query(),
                      Words.of(l).say("language"),
                      l.tag(),
                      l == language))
              .toList();
      String base = "/" + treaty.id();
      List<Link> circle = new ArrayList<>();
      for (String page : List.of("status", "analysis", "acts", "activities", "reports")) {
        String href = base + "/" + page + asked.only("lang").query();
        circle.add(new Link(href, words.say("circle." + page), "", page.equals(station)));
      }
      return new Frame(
          language.tag(),
          language.rightToLeft() ? "rtl" : "ltr",
          heading,
          title(treaty, language),
          base + "/status" + asked.only("lang").query(),
          treaties(),
          "/feeds/acts.atom"
              + new Asked(Map.of())
                  .with("treaty", treaty.id().value())
                  .with("language", language.tag())
                  .query(),
          assets.style(),
          assets.map(),
          asked.value("lang"),
          languages,
          List.copyOf(circle),
          visitor.account().map(Account::name).orElse(""),
          Door.formToken(visitor.token()),
          own(treaty, words, path, asked.only("lang")),
          citation.address(),
          citation.finality().isEmpty() ? "" : words.say(citation.finality()),
          data);
    }
  }
}
