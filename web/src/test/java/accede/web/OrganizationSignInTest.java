package accede.web;

import static org.assertj.core.api.Assertions.assertThat;

import accede.access.Account;
import accede.access.Office;
import accede.access.Role;
import accede.access.Session;
import accede.access.Term;
import accede.storage.DatabaseSettings;
import accede.workbench.Workbench;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Somebody signs in to the packaged product with the account of their ministry, in a browser, at a
/// provider that others wrote.
@Tag("browser")
class OrganizationSignInTest {

  private static final Path DATA = RunningAccede.newFolder("organization");

  private static Ministry ministry;
  private static RunningAccede accede;
  private static Chromium browser;

  @BeforeAll
  static void the_ministry_and_Accede_know_each_other() {
    ministry = Ministry.open();
    accede =
        RunningAccede.start(
            DATA,
            Map.of(
                "ACCEDE_OIDC_ISSUER",
                ministry.issuer().toString(),
                "ACCEDE_OIDC_CLIENT",
                "accede",
                "ACCEDE_OIDC_SECRET",
                Ministry.SECRET,
                "ACCEDE_OIDC_LABEL",
                "Ministry of Foreign Affairs"));
    try (Workbench workbench = workbench()) {
      workbench.accounts().open("amina", "Amina Diallo", "amina@mission.example", List.of(bench()));
      workbench.accounts().open("keti", "Keti Ioane", "keti@mission.example", List.of(bench()));
    }
    browser = Chromium.start();
  }

  private static Workbench workbench() {
    return Workbench.openAs(DatabaseSettings.embedded(DATA), Clock.systemDefaultZone(), "");
  }

  private static Office bench() {
    return new Office(
        Role.BENCH, "att", null, "", Term.from(LocalDate.now(ZoneId.systemDefault())));
  }

  @AfterAll
  static void away() {
    if (browser != null) {
      browser.close();
    }
    accede.close();
    ministry.close();
  }

  @BeforeEach
  void nobody_is_signed_in_anywhere() {
    browser.cookie(accede.address("/"), "").width(1280);
  }

  /// Presses the button of the ministry, which leads to its form.
  private static void goToTheMinistry(String page) {
    browser.open(accede.address(page));
    browser.press("form[action='/sign-in/provider'] button");
    browser.awaits("input[name='who']");
    assertThat(browser.driver().getCurrentUrl()).startsWith(ministry.issuer().toString());
  }

  private static void enter(String who) {
    browser.one("input[name='who']").sendKeys(who);
    browser.one("input[name='password']").sendKeys(Ministry.PASSWORD);
    browser.press("button[value='enter']");
  }

  @Test
  void amina_signs_in_at_the_ministry_and_is_where_she_wanted_to_go() {
    goToTheMinistry("/sign-in?lang=fr");
    enter("amina");
    assertThat(browser.at()).isEqualTo("/account?lang=fr");
    assertThat(browser.text("h1")).isEqualTo("Amina Diallo");
    assertThat(browser.text("section[aria-labelledby='sessions'] .lines"))
        .contains("par l’intermédiaire d’une organisation");
    browser.picture("organization-account");
    try (Workbench workbench = workbench()) {
      Account amina = workbench.accounts().account("amina");
      assertThat(workbench.accounts().sessions(amina))
          .extracting(Session::way)
          .containsOnly("oidc");
    }
    browser.open(accede.address("/att/notes?lang=fr"));
    assertThat(browser.text("h1")).isEqualTo("Notes");
    assertThat(browser.complaints()).isEqualTo(List.of());
  }

  @Test
  void who_asked_for_a_page_first_comes_to_it() {
    browser.open(accede.address("/att/contacts?lang=en"));
    assertThat(browser.at()).startsWith("/sign-in?");
    browser.press("form[action='/sign-in/provider'] button");
    browser.awaits("input[name='who']");
    enter("amina");
    assertThat(browser.at()).startsWith("/att/contacts");
  }

  @Test
  void an_address_the_ministry_does_not_vouch_for_opens_no_account() {
    goToTheMinistry("/sign-in?lang=en");
    enter("keti");
    assertThat(browser.text(".notice.error")).contains("no account here belongs to you");
    assertThat(browser.text("h1")).isEqualTo("Sign in");
    browser.picture("organization-without-account");
    assertNobodyIsIn();
  }

  @Test
  void who_turns_back_at_the_ministry_is_told_so() {
    goToTheMinistry("/sign-in?lang=en");
    browser.press("button[value='leave']");
    assertThat(browser.text(".notice.error")).contains("did not succeed");
    assertNobodyIsIn();
  }

  @Test
  void an_answer_with_another_state_is_refused_and_so_is_the_right_one_after_it() {
    goToTheMinistry("/sign-in?lang=en");
    URI form = URI.create(browser.driver().getCurrentUrl());
    browser.open(
        accede.address(
            "/sign-in/back?code=of-somebody-else&state=tampered&iss=" + ministry.issuer()));
    assertThat(browser.text(".notice.error")).contains("did not succeed");
    assertNobodyIsIn();
    browser.open(form);
    enter("amina");
    assertThat(browser.text(".notice.error")).contains("was not begun here");
    assertNobodyIsIn();
  }

  private static void assertNobodyIsIn() {
    browser.open(accede.address("/account"));
    assertThat(browser.at()).startsWith("/sign-in");
  }
}
