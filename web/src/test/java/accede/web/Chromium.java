package accede.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/// A browser of a reader: Chromium, without a window. In CI it must be there.
final class Chromium implements AutoCloseable {

  private static final int HEIGHT = 900;

  private final ChromeDriver driver;
  private final String axe = axe();
  private String part = "main";

  private Chromium(ChromeDriver driver) {
    this.driver = driver;
  }

  static Chromium start() {
    return new Chromium(driver(true));
  }

  /// One that runs no scripts.
  static Chromium withoutScripts() {
    return new Chromium(driver(false));
  }

  private static ChromeDriver driver(boolean scripts) {
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

  private static String axe() {
    try (InputStream in = Chromium.class.getResourceAsStream("/axe.min.js")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  ChromeDriver driver() {
    return driver;
  }

  Chromium open(URI address) {
    driver.get(address.toString());
    part = "main";
    return this;
  }

  /// The path of the page shown, with what follows it.
  String at() {
    URI here = URI.create(driver.getCurrentUrl());
    return here.getRawPath() + (here.getRawQuery() == null ? "" : "?" + here.getRawQuery());
  }

  /// As wide as a telephone or a desk.
  Chromium width(int pixels) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", pixels, "height", HEIGHT, "deviceScaleFactor", 1, "mobile", pixels < 500));
    return this;
  }

  /// What the reader's system asks for: `light` or `dark`.
  Chromium colours(String scheme) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    return this;
  }

  WebElement one(String css) {
    return driver.findElement(By.cssSelector(css));
  }

  /// The visible text of what a selector finds; empty if it finds nothing.
  String text(String css) {
    return driver.findElements(By.cssSelector(css)).stream()
        .findFirst()
        .map(WebElement::getText)
        .orElse("");
  }

  /// Turns to a part of the page, until another page is opened.
  Chromium in(String css) {
    part = css;
    return this;
  }

  /// Types into the field of a name, in place of what it held.
  Chromium type(String field, String text) {
    WebElement input = one(part + " [name='" + field + "']:not([type='hidden'])");
    input.clear();
    input.sendKeys(text);
    return this;
  }

  /// Chooses from the list of a name.
  Chromium choose(String field, String value) {
    one(part + " select[name='" + field + "'] option[value='" + value + "']").click();
    return this;
  }

  /// Presses a button or a link, and turns to the page that follows.
  Chromium press(String css) {
    WebElement pressed = one(css);
    return leaving(pressed::click);
  }

  /// The same by the text of a link.
  Chromium follow(String text) {
    WebElement link = driver.findElement(By.linkText(text));
    return leaving(link::click);
  }

  /// Types the last word, and Enter.
  Chromium enter(String text) {
    return leaving(() -> keys(text, Keys.ENTER));
  }

  /// Does what leads to another page, and waits for that.
  Chromium leaving(Runnable done) {
    WebElement page = one("html");
    Instant until = Instant.now().plusSeconds(20);
    done.run();
    while (isShown(page)) {
      assertThat(Instant.now()).as("still at " + at()).isBefore(until);
    }
    part = "main";
    return this;
  }

  private static boolean isShown(WebElement page) {
    try {
      page.getTagName();
      return true;
    } catch (StaleElementReferenceException gone) {
      return false;
    }
  }

  /// Waits until a page shows what a selector finds: of pages that go on by themselves.
  void awaits(String css) {
    Instant until = Instant.now().plusSeconds(20);
    while (driver.findElements(By.cssSelector(css)).isEmpty()) {
      assertThat(Instant.now()).as("waiting for " + css + " at " + at()).isBefore(until);
    }
  }

  /// Presses keys where the keyboard is.
  Chromium keys(CharSequence... keys) {
    driver.switchTo().activeElement().sendKeys(keys);
    return this;
  }

  Chromium tab() {
    return keys(Keys.TAB);
  }

  Object run(String script, Object... arguments) {
    Object found = driver.executeScript(script, arguments);
    return found == null ? "" : found;
  }

  /// Comes with a cookie such as `accede=…`, or with none.
  Chromium cookie(URI site, String cookie) {
    driver.executeCdpCommand("Network.clearBrowserCookies", Map.of());
    if (!cookie.isEmpty()) {
      int sign = cookie.indexOf('=');
      driver.executeCdpCommand(
          "Network.setCookie",
          Map.of(
              "url", site.toString(),
              "name", cookie.substring(0, sign),
              "value", cookie.substring(sign + 1),
              "httpOnly", true));
    }
    return this;
  }

  /// By how many pixels the page is wider than the window.
  long stickingOut() {
    Object pixels =
        driver.executeScript(
            "return document.documentElement.scrollWidth - document.documentElement.clientWidth");
    return pixels instanceof Long known ? known : -1;
  }

  /// What is wider than the window, for who looks for it.
  Object whatSticksOut() {
    return run(
        "const wide = document.documentElement.clientWidth; return [...document"
            + ".querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > wide + 1"
            + " || e.getBoundingClientRect().left < -1).slice(-3).map(e => e.outerHTML"
            + ".slice(0, 160))");
  }

  /// What axe finds wrong.
  List<?> violations() {
    return violations("{resultTypes: ['violations']}");
  }

  /// What axe finds wrong with contrast alone: all that can change with the colours.
  List<?> poorContrast() {
    return violations("{resultTypes: ['violations'], runOnly: ['color-contrast']}");
  }

  private List<?> violations(String options) {
    if (Boolean.FALSE.equals(driver.executeScript("return 'axe' in window"))) {
      driver.executeScript(axe);
    }
    Object found =
        driver.executeAsyncScript(
            "const done = arguments[arguments.length - 1];"
                + "axe.run("
                + options
                + ").then(r => done(r.violations.map("
                + "v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.html).join(' | '))))");
    return found instanceof List<?> list ? list : List.of("axe gave no answer");
  }

  /// What the browser complains of since it was asked last.
  List<String> complaints() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .map(LogEntry::getMessage)
        // The browser notes the 400, 403 and 404 that pages are meant to have.
        .filter(message -> !message.contains("Failed to load resource"))
        .toList();
  }

  /// Keeps the whole page as a picture below `target/screens`.
  void picture(String name) {
    Object data =
        driver
            .executeCdpCommand(
                "Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true))
            .getOrDefault("data", "");
    try {
      Path folder = Files.createDirectories(Path.of("target", "screens"));
      Files.write(folder.resolve(name + ".png"), Base64.getDecoder().decode(String.valueOf(data)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    driver.quit();
  }
}
