package accede.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.http.HttpResponse;
import java.security.InvalidKeyException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/// The pages behind the door as a browser shows them, on a telephone and at a desk, in several
/// languages; `-Daccede.languages=es,ru,zh` looks at others. Pictures of all are kept in
/// `target/screens`.
@Tag("browser")
class BehindTheDoorTest {

  private static final int PHONE = 360;
  private static final int DESK = 1280;
  private static final LocalDate TODAY = LocalDate.now(ZoneId.systemDefault());
  private static final List<String> LANGUAGES =
      List.of(System.getProperty("accede.languages", "en,fr,ar").split(","));

  private static Delegates delegates;
  private static Chromium browser;

  @BeforeAll
  static void somebody_of_each_role_is_signed_in() {
    delegates = new Delegates();
    browser = Chromium.start();
  }

  @AfterAll
  static void away() {
    if (browser != null) {
      browser.close();
    }
    delegates.close();
  }

  private static Chromium as(String who) {
    return browser.colours("light").cookie(delegates.accede().address("/"), delegates.cookie(who));
  }

  private static Chromium open(String path) {
    return browser.open(delegates.accede().address(path));
  }

  @Test
  void the_first_administrator_lets_in_a_co_chair_who_publishes_and_takes_it_back() {
    as("public").width(DESK);
    comeIn(delegates.accede().firstCode(), "granite lemon teapot walrus", "en");
    assertThat(browser.text("h1")).isEqualTo("administrator");

    browser.follow("Accounts");
    browser
        .in("section[aria-labelledby='new']")
        .type("name", "ana.araya@mission.example")
        .type("person", "Ana Araya")
        .choose("role", "presidency")
        .choose("for", "att")
        .press("section[aria-labelledby='new'] button.primary");
    String code = browser.text(".secret");
    browser.picture("story-1-the-code");
    browser.press(".own button");
    assertThat(browser.at()).startsWith("/sign-in");

    browser.width(PHONE);
    comeIn(code, "lanternes sur le quai tranquille", "fr");
    assertThat(browser.text("h1")).isEqualTo("Ana Araya");
    String secret = browser.text(".secret");
    browser
        .in("section[aria-labelledby='codes']")
        .type("code", code(secret, Instant.now()))
        .press("section[aria-labelledby='codes'] button");
    assertThat(browser.text(".notice")).isEqualTo("C’est fait.");
    browser.picture("story-2-codes-are-asked-for");
    browser.press(".own button");

    browser
        .type("name", "ana.araya@mission.example")
        .type("password", "lanternes sur le quai tranquille")
        .press("main button.primary");
    assertThat(browser.text(".notice.error")).contains("code est incorrect");
    browser
        .type("password", "lanternes sur le quai tranquille")
        .type("code", code(secret, Instant.now().plusSeconds(30)))
        .press("main button.primary");
    assertThat(browser.at()).as(browser.text("main")).isEqualTo("/account?lang=fr");

    writesPublishesAndWithdraws();
  }

  /// Chooses a password with a code; the last word is sent by Enter.
  private static void comeIn(String code, String password, String language) {
    open("/invitation?lang=" + language)
        .type("code", code.toLowerCase(Locale.ROOT))
        .type("password", password)
        .type("again", "")
        .enter(password);
    assertThat(browser.at()).isEqualTo("/account?lang=" + language);
  }

  /// What the co-chair's authenticator app shows at a moment.
  private static String code(String secret, Instant at) {
    try {
      return new TimeBasedOneTimePasswordGenerator(Duration.ofSeconds(30), 6)
          .generateOneTimePasswordString(
              new SecretKeySpec(Base32.decode(secret), "HmacSHA1"), at, Locale.ROOT);
    } catch (InvalidKeyException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static void writesPublishesAndWithdraws() {
    browser.follow("Notes");
    browser
        .choose("state", "BRA")
        .type("subject", "Entretien en marge de la session")
        .type("text", "L’Ambassadrice Inês Ferraz nous confie que le projet de loi sera soumis.")
        .press("main button.primary");
    assertThat(browser.text(".confidential")).contains("Inês Ferraz");
    String note = browser.at().replaceAll("\\?.*", "");

    browser.type("with", "Norvège").press("button[value='share']");
    assertThat(browser.text("section[aria-labelledby='shared'] .lines")).contains("Norvège");

    browser
        .type("words", "L’Ambassadrice Inês Ferraz dit que le projet de loi sera soumis.")
        .press("button[value='preview']");
    assertThat(browser.driver().findElements(By.cssSelector(".preview mark")))
        .extracting(mark -> mark.getText() + " " + mark.getCssValue("text-decoration-line"))
        .anyMatch(mark ->
            mark.startsWith("Inês Ferraz")
                && mark.contains("personne désignée")
                && mark.endsWith("underline"))
        .anyMatch(mark -> mark.contains("mot pour mot"));
    assertThat(browser.run("return document.getElementById('preview').getBoundingClientRect().top"))
        .as("the preview is what is seen first")
        .satisfies(top -> assertThat(((Number) top).intValue()).isBetween(-5, 400));
    browser.picture("story-3-what-everybody-would-see");

    String words = "Le Brésil avance vers la ratification.";
    browser.type("words", words).press("button[value='preview']");
    assertThat(browser.driver().findElements(By.cssSelector(".preview mark"))).isEmpty();
    browser.press("button[value='publish']");
    assertThat(browser.text(".notice")).contains("visible par tous");

    open("/att/states/BRA?lang=fr");
    assertThat(browser.text("#lines")).isNotEmpty();
    assertThat(browser.text("main")).contains(words).doesNotContain("Ferraz");
    browser.picture("story-4-on-the-page-of-the-State");

    open(note + "?lang=fr").type("because", "À leur demande").press("button[value='withdraw']");
    assertThat(browser.text("main")).contains("Retiré par Ana Araya").contains("À leur demande");
    open("/att/states/BRA?lang=fr");
    assertThat(browser.text("main")).doesNotContain(words);
  }

  @Test
  void in_Arabic_the_pages_are_mirrored_and_so_are_their_lines() {
    as("presidency").width(DESK);
    open("/att/notes/" + delegates.note() + "?lang=ar");
    assertThat(left(".brand")).as("the name stands at the right").isGreaterThan(left(".languages"));
    assertThat(browser.one(".own").getCssValue("direction")).isEqualTo("rtl");
    assertThat(right("h1")).isGreaterThan(DESK - 200);
    assertThat(right(".sheet button")).as("buttons begin at the right").isGreaterThan(DESK - 200);
    open("/att/contacts?lang=ar");
    assertThat(left(".lines li > form"))
        .as("what can be done with a line stands at its end, which is at the left")
        .isLessThan(left(".lines li > :first-child"));
    assertThat(browser.one("input[name='post']").getCssValue("text-align")).isEqualTo("start");
  }

  private static int left(String css) {
    return browser.one(css).getRect().getX();
  }

  private static int right(String css) {
    var box = browser.one(css).getRect();
    return box.getX() + box.getWidth();
  }

  @Test
  void everything_can_be_done_by_keyboard_alone() {
    as("public").width(DESK);
    open("/sign-in?lang=en&to=/att/notes").tab();
    assertThat(focus()).as("the first stop leads past the masthead").contains("skip");
    browser.keys(Keys.ENTER).tab();
    assertThat(focus()).contains("name=name");
    browser.keys("the-bench").tab().enter(Delegates.PASSWORD);
    assertThat(browser.at()).isEqualTo("/att/notes");

    assertThat(stops()).isEqualTo(reachable());
    browser.run("document.querySelector('main select').focus()");
    browser.keys("Braz");
    // The parts of a day are stops of their own.
    for (int stop = 0; stop < 6 && !focus().contains("name=subject"); stop++) {
      browser.tab();
    }
    assertThat(focus()).contains("name=subject");
    browser.keys("By keyboard").tab().keys("Typed without a mouse.").tab().enter("");
    assertThat(browser.text("h1")).isEqualTo("By keyboard");
    assertThat(browser.text(".page-head .small")).contains("Brazil");
    assertThat(stops()).isEqualTo(reachable());

    browser.run("document.querySelector('summary').focus()");
    browser.keys(Keys.ENTER);
    assertThat(browser.one("details textarea").isDisplayed()).isTrue();
  }

  private static String focus() {
    return String.valueOf(browser.run("const e = document.activeElement; return " + NAMED + "(e)"));
  }

  private static final String NAMED =
      "(e => e.tagName.toLowerCase() + '.' + e.className + ' name=' + (e.name || '') + ' '"
          + " + (e.getAttribute('href') || e.value || e.textContent.trim()).slice(0, 40))";

  /// Where Tab stops, from the first stop round to it; each must show a ring.
  private static List<String> stops() {
    browser.run("document.activeElement.blur(); window.scrollTo(0, 0)");
    browser.run("getSelection().removeAllRanges()");
    List<String> stops = new ArrayList<>();
    browser.one("body").sendKeys(Keys.TAB);
    while (stops.size() < 200 && !focus().startsWith("body")) {
      Object ring =
          browser.run(
              "const e = document.activeElement, s = getComputedStyle(e);"
                  + " return s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2");
      assertThat(ring).as("a ring around " + focus()).isEqualTo(true);
      String here = focus();
      if (stops.isEmpty() || !here.equals(stops.getLast())) {
        stops.add(here);
      }
      browser.tab();
    }
    return stops;
  }

  /// What can be acted on, in the order of the page.
  private static List<String> reachable() {
    Object all =
        browser.run(
            "return [...document.querySelectorAll('a[href], button, input, select, textarea,"
                + " summary, [tabindex=\"0\"]')].filter(e => e.type !== 'hidden' &&"
                + " e.checkVisibility() && e.tabIndex >= 0).map("
                + NAMED
                + ")");
    return all instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of();
  }

  @Test
  void the_audit_is_asked_by_lists_in_the_readers_words() {
    delegates.get("secretariat", "/att/notes/" + delegates.note());
    as("administrator").width(DESK);
    open("/administration/audit?lang=fr");
    assertThat(browser.one("select[name='action']").getText())
        .contains("lecture d’une note", "toutes")
        .doesNotContain("note.read");
    browser
        .choose("action", "note.read")
        .choose("who", "the-secretariat")
        .press("form.ask button.primary");
    assertThat(browser.at()).contains("who=the-secretariat").contains("action=note.read");
    assertThat(browser.driver().findElements(By.cssSelector(".audit tbody tr")))
        .isNotEmpty()
        .allSatisfy(
            row -> assertThat(row.getText()).contains("the-secretariat", "lecture d’une note"));
    assertThat(browser.run("return document.querySelector('select[name=who]').value"))
        .isEqualTo("the-secretariat");
  }

  static List<Arguments> refusals() {
    String account = "/administration/accounts";
    String note = "/att/notes/" + delegates.note();
    String far = "x".repeat(2001);
    Map<String, String> office = Map.of("name", "une-autre", "role", "bench");
    return List.of(
        arguments("administrator", account, with(office, "name", "É!"), "nom d’utilisateur"),
        arguments("administrator", account, with(office, "name", "The-Bench"), "existe déjà"),
        arguments("administrator", account, with(office, "role", "delegation"), "d’un État"),
        arguments("administrator", account, with(office, "role", "partner"), "être nommée"),
        arguments("presidency", "/att/notes", Map.of("subject", " ", "text", "t"), "une date"),
        arguments("presidency", note, Map.of("do", "share", "with", "Ruritanie"), "Ruritanie"),
        arguments("presidency", note, Map.of("do", "preview", "words", far), "2\u202f001"),
        arguments("presidency", note, Map.of("do", "withdraw", "because", " "), "le motif"),
        arguments("presidency", "/att/contacts", Map.of("person", "Ana"), "les deux"),
        arguments("presidency", "/att/contacts", Map.of("post", " "), "d’abord un poste"),
        arguments("presidency", "/att/contacts", Map.of("post", "p", "reach", "r"), "nommez-la"),
        arguments("presidency", "/att/documents", Map.of("do", "withdraw"), "le motif"));
  }

  private static Map<String, String> with(Map<String, String> form, String name, String value) {
    Map<String, String> changed = new HashMap<>(form);
    changed.put(name, value);
    return changed;
  }

  @ParameterizedTest(name = "{1}: {3}")
  @MethodSource("refusals")
  void what_cannot_be_done_is_told_in_the_readers_words(
      String who, String path, Map<String, String> form, String told) {
    HttpResponse<String> answer = delegates.submit(who, path, with(form, "lang", "fr"));
    assertThat(answer.statusCode()).isEqualTo(400);
    Elements error = Jsoup.parse(answer.body()).select(".notice.error");
    assertThat(error.text()).contains(told);
    assertThat(error.select("[lang]")).isEmpty();
  }

  @Test
  void what_only_the_service_can_tell_is_marked_as_English() {
    String year = TODAY.plusYears(3).toString();
    HttpResponse<String> answer =
        delegates.submit(
            "presidency",
            "/att/notes",
            Map.of("lang", "ar", "on", year, "subject", "s", "text", "typed for nothing?"));
    Document page = Jsoup.parse(answer.body());
    assertThat(page.select(".notice.error [lang=en][dir=ltr]").text()).contains("a year early");
    assertThat(page.select("textarea[name=text]").text())
        .as("what was typed is not lost")
        .isEqualTo("typed for nothing?");
  }

  @Test
  void a_form_of_another_session_is_refused_in_its_own_language() {
    HttpResponse<String> answer =
        delegates.post("viewer", "/sign-out", Map.of("form", "of another", "lang", "fr"));
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("Ce formulaire vient d’ailleurs");
  }

  /// A page, who looks at it, and what is done there first; nothing if empty.
  record Seen(String name, String who, String path, String done) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static final String PREVIEW =
      """
      const words = document.querySelector('textarea[name=words]');
      words.value = 'Ambassador Ana Araya said confidentially that the cabinet will decide.'
        + ' Write to ana@mission.example. They said saffron-note.';
      words.form.querySelector('[value=preview]').click();
      """;

  private static final String INCOMPLETE =
      """
      const person = document.querySelector('input[name=person]');
      person.value = 'Ana Araya';
      person.form.post.value = 'Legal adviser';
      person.form.querySelector('button').click();
      """;

  private static final String TAKEN =
      """
      const form = document.querySelector('[aria-labelledby=new] form');
      form.elements['name'].value = 'the-bench';
      form.querySelector('button').click();
      """;

  private static final String ELSEWHERE =
      """
      const form = document.querySelector('.own form');
      form.elements['form'].value = 'of another session';
      form.submit();
      """;

  private static final String WEAK =
      """
      const form = document.querySelector('main form');
      form.elements['code'].value = 'ABCDE-FGHJK-MNPQR-STVWX';
      form.elements['password'].value = 'a long enough password';
      form.elements['again'].value = 'a long enough password';
      form.querySelector('button').click();
      """;

  private static List<Seen> pages() {
    String note = "/att/notes/" + delegates.note();
    return List.of(
        new Seen("sign-in", "public", "/sign-in", ""),
        new Seen("invitation", "public", "/invitation", ""),
        new Seen("invitation-spent", "public", "/invitation", WEAK),
        new Seen("account", "presidency", "/account", ""),
        new Seen("accounts", "administrator", "/administration/accounts", ""),
        new Seen("accounts-taken", "administrator", "/administration/accounts", TAKEN),
        new Seen("audit", "administrator", "/administration/audit?action=office.added", ""),
        new Seen("persons", "secretariat", "/administration/persons?name=Nutmeg", ""),
        new Seen("notes", "presidency", "/att/notes", ""),
        new Seen("note", "presidency", note, ""),
        new Seen("preview", "presidency", note, PREVIEW),
        new Seen("contacts", "presidency", "/att/contacts", ""),
        new Seen("contacts-incomplete", "presidency", "/att/contacts", INCOMPLETE),
        new Seen("documents", "presidency", "/att/documents", ""),
        new Seen("refused", "viewer", "/att/notes", ""),
        new Seen("trespass", "viewer", "/account", ELSEWHERE));
  }

  private static Stream<Seen> everyPage() {
    return pages().stream();
  }

  @ParameterizedTest
  @MethodSource("everyPage")
  void everybody_can_use_the_page_in_light_and_dark(Seen page) {
    as(page.who());
    for (String language : LANGUAGES) {
      String name = page.name() + "-" + language;
      browser.width(PHONE);
      open(page.path() + (page.path().contains("?") ? "&" : "?") + "lang=" + language);
      if (!page.done().isEmpty()) {
        browser.leaving(() -> browser.run(page.done()));
      }
      browser.run("const more = document.querySelector('details'); if (more) more.open = true");
      for (int pixels : List.of(320, PHONE, DESK)) {
        browser.width(pixels);
        assertThat(browser.stickingOut())
            .as(name + " at " + pixels + ": pixels that stick out, of " + browser.whatSticksOut())
            .isZero();
        if (pixels != 320) {
          assertThat(browser.violations()).as(name + " at " + pixels).isEqualTo(List.of());
          browser.picture(name + "-" + pixels);
        }
      }
      browser.colours("dark");
      assertThat(browser.poorContrast()).as(name + " in the dark").isEqualTo(List.of());
      if (language.equals("en")) {
        browser.picture(name + "-dark");
      }
      browser.colours("light");
    }
    assertThat(browser.complaints()).isEqualTo(List.of());
  }
}
