package accede.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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

  private static Chromium browser;

  private final RunningAccede accede = RunningAccede.shared();

  @BeforeAll
  static void open() {
    browser = Chromium.start();
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
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
    browser.open(accede.address(page));
    for (int pixels : List.of(320, 360, 1280)) {
      browser.width(pixels);
      assertThat(browser.stickingOut())
          .as(page + " at " + pixels + ": pixels that stick out")
          .isZero();
      assertThat(browser.violations()).as(page + " at " + pixels).isEqualTo(List.of());
    }
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void the_map_is_drawn_and_a_State_on_it_leads_to_its_page() {
    browser.width(1280).open(accede.address("/att/status?on=2018-05-30&lang=en"));
    Object drawn =
        browser.run(
            "const box = document.querySelector('svg.map a[href*=\"AUS\"] use')"
                + ".getBoundingClientRect(); return box.width > 50 && box.height > 50;");
    assertThat(drawn).isEqualTo(true);
    browser.leaving(() ->
        browser.run(
            "document.querySelector('svg.map a[href*=\"AUS\"]').dispatchEvent("
                + "new MouseEvent('click', {bubbles: true, cancelable: true}))"));
    assertThat(browser.at()).contains("/att/states/AUS");
  }

  @Test
  void without_scripts_the_form_still_asks_and_the_page_still_answers() {
    try (Chromium plain = Chromium.withoutScripts()) {
      plain.open(accede.address("/att/status?on=2018-05-30&lang=en"));
      plain.press("form.ask button");
      assertThat(plain.at()).contains("on=2018-05-30").contains("lang=en");
      assertThat(plain.text(".totals .figure")).isEqualTo("95");
      plain.follow("Chile");
      assertThat(plain.text("h1")).isEqualTo("Chile");
    }
  }
}
