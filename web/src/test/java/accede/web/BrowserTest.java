package accede.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/// The pages as a browser shows them. Needs Chromium and its driver; in CI they must be there.
@Tag("browser")
class BrowserTest {

  private static final List<String> PAGES =
      List.of(
          "/att/status?on=2018-05-30",
          "/att/states/CHL?on=2018-05-30",
          "/att/states/MOZ?on=2018-05-30",
          "/att/activities",
          "/untoc/status?on=2014-07-10",
          "/ctbt/status?on=2014-07-11",
          "/rome-statute/states/BDI?on=2016-12-01",
          "/treaties?treaty=cwc&page=states/CHL",
          "/rome-statute/acts?state=ZAF",
          "/att/reports",
          "/att/status/why?figure=parties&on=2018-08-20&since=2017-09-11",
          "/att/status/why?figure=friends",
          "/ctbt/checks",
          "/att/analysis?on=2018-08-20&since=2017-09-11",
          "/ctbt/analysis?on=2018-08-20",
          "/compare?treaties=att,ccm,apmbc&on=2018-05-30",
          "/compare",
          "/compare?treaties=all&on=2018-05-30",
          "/att/status?on=2018-02-30",
          "/nothing");

  private static @Nullable ChromeDriver browser;
  private static String axe = "";

  private final RunningAccede accede = RunningAccede.shared();

  @BeforeAll
  static void open() throws IOException {
    browser = start(true);
    try (InputStream in = BrowserTest.class.getResourceAsStream("/axe.min.js")) {
      axe = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.quit();
    }
  }

  private static ChromeDriver start(boolean scripts) {
    Optional<Path> chromium = find("chromium", "chromium-browser", "google-chrome");
    Optional<Path> driver = find("chromedriver");
    if (chromium.isEmpty() || driver.isEmpty()) {
      String missing = "The browser tests did not run: chromium and chromedriver are not here.";
      System.err.println(missing);
      assertThat("true".equals(System.getenv("CI"))).as(missing).isFalse();
      Assumptions.abort(missing);
    }
    ChromeOptions options = new ChromeOptions();
    options.setBinary(chromium.get().toFile());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--lang=en");
    if (!scripts) {
      options.setExperimentalOption(
          "prefs", Map.of("profile.managed_default_content_settings.javascript", 2));
    }
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    ChromeDriverService service =
        new ChromeDriverService.Builder().usingDriverExecutable(driver.get().toFile()).build();
    return new ChromeDriver(service, options);
  }

  private static Optional<Path> find(String... names) {
    return Stream.of(names)
        .flatMap(name ->
            Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static ChromeDriver browser() {
    if (browser == null) {
      throw new IllegalStateException("No browser was started.");
    }
    return browser;
  }

  private static void width(int pixels) {
    browser()
        .executeCdpCommand(
            "Emulation.setDeviceMetricsOverride",
            Map.of("width", pixels, "height", 900, "deviceScaleFactor", 1, "mobile", pixels < 500));
  }

  private static Stream<String> everyPage() {
    return Stream.of("en", "fr", "ar")
        .flatMap(language ->
            PAGES.stream()
                .map(page -> page + (page.contains("?") ? "&" : "?") + "lang=" + language));
  }

  @ParameterizedTest
  @MethodSource("everyPage")
  void everybody_can_use_the_page_and_nothing_in_it_is_refused(String page) {
    browser().get(accede.address(page).toString());
    for (int pixels : List.of(320, 360, 1280)) {
      width(pixels);
      assertThat(
              browser()
                  .executeScript(
                      "return document.documentElement.scrollWidth"
                          + " - document.documentElement.clientWidth"))
          .as(page + " at " + pixels + ": pixels that stick out")
          .isEqualTo(0L);
      assertThat(violations()).as(page + " at " + pixels).isEmpty();
    }
    assertThat(
            browser().manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::getMessage)
                // The browser notes the 400 and 404 that these pages are meant to have.
                .filter(message -> !message.contains("Failed to load resource"))
                .toList())
        .isEmpty();
  }

  private static List<?> violations() {
    browser().executeScript(axe);
    Object found =
        browser()
            .executeAsyncScript(
                "const done = arguments[arguments.length - 1];"
                    + "axe.run({resultTypes: ['violations']}).then(r => done(r.violations.map("
                    + "v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.html).join(' | '))))");
    return found instanceof List<?> list ? list : List.of("axe gave no answer");
  }

  @Test
  void the_map_is_drawn_and_a_State_on_it_leads_to_its_page() {
    width(1280);
    browser().get(accede.address("/att/status?on=2018-05-30&lang=en").toString());
    Object drawn =
        browser()
            .executeScript(
                "const box = document.querySelector('svg.map a[href*=\"AUS\"] use')"
                    + ".getBoundingClientRect(); return box.width > 50 && box.height > 50;");
    assertThat(drawn).isEqualTo(true);
    browser()
        .executeScript(
            "document.querySelector('svg.map a[href*=\"AUS\"]').dispatchEvent("
                + "new MouseEvent('click', {bubbles: true, cancelable: true}))");
    assertThat(browser().getCurrentUrl()).contains("/att/states/AUS");
  }

  @Test
  void without_scripts_the_form_still_asks_and_the_page_still_answers() {
    ChromeDriver plain = start(false);
    try {
      plain.get(accede.address("/att/status?on=2018-05-30&lang=en").toString());
      plain.findElement(By.cssSelector("form.ask button")).click();
      assertThat(plain.getCurrentUrl()).contains("on=2018-05-30").contains("lang=en");
      assertThat(plain.findElements(By.cssSelector(".totals .figure")).getFirst().getText())
          .isEqualTo("95");
      plain.findElement(By.linkText("Chile")).click();
      assertThat(plain.findElement(By.tagName("h1")).getText()).isEqualTo("Chile");
    } finally {
      plain.quit();
    }
  }
}
