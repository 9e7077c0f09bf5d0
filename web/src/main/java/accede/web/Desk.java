package accede.web;

import accede.geography.Language;
import accede.geography.State;
import accede.geography.StateCode;
import accede.participation.Delay;
import accede.participation.Treaty;
import accede.workbench.Refusal;
import accede.workbench.Workbench;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

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

  private final Workbench workbench;
  private final OpenWorkbench.Opened opened;
  private final Assets assets;

  Desk(Workbench workbench, OpenWorkbench.Opened opened, Assets assets) {
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

  /// The treaty a script names, the Arms Trade Treaty if it names none.
  static Treaty treaty(Workbench workbench, Asked asked) {
    String id = asked.value("treaty");
    try {
      return workbench.treaty(id.isEmpty() ? "att" : id);
    } catch (Refusal e) {
      throw new NotFoundException(e.getMessage(), e);
    }
  }

  /// A delay of the treaty in words.
  String delay(Words words, Delay delay) {
    return switch (delay) {
      case Delay.Days(int n) -> words.fill("delay.days", Map.of("n", n));
      case Delay.Months(int n) -> words.fill("delay.months", Map.of("n", n));
      case Delay.Years(int n) -> words.fill("delay.years", Map.of("n", n));
      case Delay.None() -> words.say("delay.none");
      case Delay.FirstDayOfMonth(int n) -> words.fill("delay.first-of-month", Map.of("n", n));
      case Delay.FirstDayOfMonthAfter(int n) ->
          words.fill("delay.first-of-month-after", Map.of("n", n));
    };
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

  /// A page's surroundings; see [Surroundings].
  Surroundings around(Treaty treaty, Words words, Asked asked) {
    return new Surroundings(treaty, words, asked);
  }

  /// Puts a frame together.
  final class Surroundings {

    private final Treaty treaty;
    private final Words words;
    private final Asked asked;
    private String path = "";
    private String station = "";
    private String fixed = "";
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
    Surroundings cited(String address, List<Link> asData) {
      fixed = address;
      data = asData;
      return this;
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
      for (String page : List.of("status", "analysis", "activities", "reports")) {
        String href = base + "/" + page + asked.only("lang").query();
        circle.add(new Link(href, words.say("circle." + page), "", page.equals(station)));
      }
      return new Frame(
          language.tag(),
          language.rightToLeft() ? "rtl" : "ltr",
          heading,
          title(treaty, language),
          base + "/status" + asked.only("lang").query(),
          assets.style(),
          assets.map(),
          asked.value("lang"),
          languages,
          List.copyOf(circle),
          fixed,
          data);
    }
  }
}
