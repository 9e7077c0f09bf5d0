package accede.identity;

import static accede.identity.SignInRefused.Reason.DECLINED;
import static accede.identity.SignInRefused.Reason.NOT_THIS_SIGN_IN;
import static accede.identity.SignInRefused.Reason.NOT_TRUSTED;
import static accede.identity.SignInRefused.Reason.PROVIDER_UNREACHABLE;
import static accede.identity.SignInRefused.Reason.SETTINGS_WRONG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.nimbusds.oauth2.sdk.id.State;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Somebody signs in with the account of their ministry, at a provider that others wrote and that
/// runs as a program of its own.
class OpenIdConnectTest {

  private static final URI BACK = URI.create("http://127.0.0.1:8080/sign-in/back");
  private static final String SECRET = "a secret of more than thirty-two bytes";
  private static final String PASSWORD = "lanterns over the harbour";

  private static TestProvider ministry;

  @BeforeAll
  static void the_ministry_opens() throws Exception {
    ministry = TestProvider.start();
  }

  @AfterAll
  static void the_ministry_closes() throws Exception {
    ministry.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"rs", "es", "ps"})
  void amina_signs_in_whichever_of_three_signatures_the_ministry_uses(String client)
      throws Exception {
    OpenIdConnect door = door(client, SECRET);
    SignInStart start = door.begin(BACK);
    assertThat(door.finish(comeBack(start, "amina"), start.secrets()))
        .isEqualTo(
            new SignedIn(
                ministry.issuer().toString(), "amina", "amina@mission.example", "Amina Diallo"));
  }

  @Test
  void a_client_without_a_secret_is_protected_by_pkce() throws Exception {
    OpenIdConnect door = door("open", "");
    SignInStart start = door.begin(BACK);
    assertThat(door.finish(comeBack(start, "amina"), start.secrets()).subject()).isEqualTo("amina");
  }

  @Test
  void an_address_the_ministry_does_not_vouch_for_is_not_taken() throws Exception {
    OpenIdConnect door = door("rs", SECRET);
    SignInStart start = door.begin(BACK);
    SignedIn keti = door.finish(comeBack(start, "keti"), start.secrets());
    assertThat(keti.email()).isEmpty();
    assertThat(keti.name()).isEqualTo("Keti Ioane");
  }

  @Test
  void a_wrong_password_is_the_ministrys_affair() throws Exception {
    OpenIdConnect door = door("rs", SECRET);
    SignInStart start = door.begin(BACK);
    TestBrowser browser = new TestBrowser(BACK).open(start.page());
    browser.send(Map.of("who", "amina", "password", "lanterns", "do", "enter"));
    assertThat(browser.page()).contains("That is not right.");
    browser.send(Map.of("who", "amina", "password", PASSWORD, "do", "enter"));
    assertThat(door.finish(browser.query(), start.secrets()).subject()).isEqualTo("amina");
  }

  @Test
  void who_turns_back_is_not_signed_in() throws Exception {
    OpenIdConnect door = door("rs", SECRET);
    SignInStart start = door.begin(BACK);
    TestBrowser browser = new TestBrowser(BACK).open(start.page());
    browser.send(Map.of("do", "leave"));
    assertThat(refusal(() -> door.finish(browser.query(), start.secrets())))
        .hasMessageContaining("access_denied")
        .returns(DECLINED, SignInRefused::reason);
  }

  @Test
  void each_sign_in_has_secrets_of_its_own_and_none_shows_in_a_log() {
    OpenIdConnect door = door("rs", SECRET);
    SignInStart one = door.begin(BACK);
    SignInStart other = door.begin(BACK);
    assertThat(one.secrets().state()).isNotEqualTo(other.secrets().state());
    assertThat(one.secrets().nonce()).isNotEqualTo(other.secrets().nonce());
    assertThat(one.secrets().verifier()).isNotEqualTo(other.secrets().verifier());
    assertThat(one.page().toString())
        .contains("code_challenge_method=S256")
        .doesNotContain(one.secrets().verifier());
    assertThat(one.secrets().toString())
        .doesNotContain(one.secrets().state())
        .doesNotContain(one.secrets().verifier());
  }

  @Test
  void an_answer_brought_into_another_browser_is_refused() throws Exception {
    OpenIdConnect door = door("rs", SECRET);
    SignInStart hers = door.begin(BACK);
    SignInStart his = door.begin(BACK);
    String answer = comeBack(hers, "amina");
    assertThat(refusal(() -> door.finish(answer, his.secrets())))
        .hasMessageContaining("another state")
        .returns(NOT_THIS_SIGN_IN, SignInRefused::reason);
    String tampered = answer.replace(hers.secrets().state(), new State().getValue());
    assertThat(refusal(() -> door.finish(tampered, hers.secrets())))
        .returns(NOT_THIS_SIGN_IN, SignInRefused::reason);
    String stateless = answer.replaceAll("&?state=[^&]*", "");
    assertThat(refusal(() -> door.finish(stateless, hers.secrets())))
        .returns(NOT_THIS_SIGN_IN, SignInRefused::reason);
  }

  @Test
  void a_token_made_for_another_sign_in_is_refused() throws Exception {
    OpenIdConnect door = door("rs", SECRET);
    SignInStart start = door.begin(BACK);
    String answer = comeBack(start, "amina");
    SignInSecrets hers = start.secrets();
    SignInSecrets others =
        new SignInSecrets(
            hers.state(), door.begin(BACK).secrets().nonce(), hers.verifier(), hers.returnTo());
    assertThat(refusal(() -> door.finish(answer, others)))
        .hasMessageContaining("nonce")
        .returns(NOT_TRUSTED, SignInRefused::reason);
  }

  @Test
  void a_stolen_code_is_of_no_use_without_the_verifier() throws Exception {
    OpenIdConnect door = door("rs", SECRET);
    SignInStart start = door.begin(BACK);
    String answer = comeBack(start, "amina");
    SignInSecrets hers = start.secrets();
    SignInSecrets thiefs =
        new SignInSecrets(
            hers.state(), hers.nonce(), door.begin(BACK).secrets().verifier(), hers.returnTo());
    assertThat(refusal(() -> door.finish(answer, thiefs)))
        .hasMessageContaining("invalid_grant")
        .returns(NOT_THIS_SIGN_IN, SignInRefused::reason);
  }

  @Test
  void an_answer_counts_once() throws Exception {
    OpenIdConnect door = door("rs", SECRET);
    SignInStart start = door.begin(BACK);
    String answer = comeBack(start, "amina");
    door.finish(answer, start.secrets());
    assertThat(refusal(() -> door.finish(answer, start.secrets())))
        .returns(NOT_THIS_SIGN_IN, SignInRefused::reason);
  }

  @Test
  void an_answer_of_another_provider_is_refused() throws Exception {
    OpenIdConnect door = door("rs", SECRET);
    SignInStart start = door.begin(BACK);
    String answer = comeBack(start, "amina");
    assertThat(answer).contains("&iss=");
    String others = answer.replaceAll("&iss=[^&]*", "&iss=https%3A%2F%2Fevil.example");
    assertThat(refusal(() -> door.finish(others, start.secrets())))
        .hasMessageContaining("https://evil.example")
        .returns(NOT_THIS_SIGN_IN, SignInRefused::reason);
    String nobodys = answer.replaceAll("&iss=[^&]*", "");
    assertThat(refusal(() -> door.finish(nobodys, start.secrets())))
        .hasMessageContaining("lacks the issuer")
        .returns(NOT_THIS_SIGN_IN, SignInRefused::reason);
  }

  @Test
  void a_token_signed_with_the_shared_secret_is_refused() throws Exception {
    OpenIdConnect door = door("hs", SECRET);
    SignInStart start = door.begin(BACK);
    String answer = comeBack(start, "amina");
    assertThat(refusal(() -> door.finish(answer, start.secrets())))
        .returns(NOT_TRUSTED, SignInRefused::reason);
  }

  @Test
  void a_wrong_client_secret_is_told_to_the_administrator_without_showing_it() throws Exception {
    OpenIdConnect door = door("rs", "an outdated secret");
    SignInStart start = door.begin(BACK);
    String answer = comeBack(start, "amina");
    assertThat(refusal(() -> door.finish(answer, start.secrets())))
        .hasMessageContaining("Check the client id and the secret.")
        .hasMessageContaining("invalid_client")
        .hasMessageNotContaining("an outdated secret")
        .returns(SETTINGS_WRONG, SignInRefused::reason);
  }

  @Test
  void a_provider_that_calls_itself_otherwise_is_not_the_one_that_was_meant() {
    URI alias = URI.create("http://localhost:" + ministry.issuer().getPort());
    OpenIdConnect door =
        new OpenIdConnect(new OpenIdSettings(alias, "rs", SECRET, "Ministry of Foreign Affairs"));
    assertThat(refusal(() -> door.begin(BACK)))
        .hasMessageContaining("calls itself '" + ministry.issuer() + "'")
        .returns(SETTINGS_WRONG, SignInRefused::reason);
  }

  @Test
  void the_ministry_can_end_its_session_too() throws Exception {
    URI page = door("rs", SECRET).signOutPage(URI.create("http://127.0.0.1:8080/")).orElseThrow();
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> answer =
          client.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(200);
    }
  }

  @Test
  void a_ministry_that_closes_during_a_sign_in_is_said_to_be_out_of_reach() throws Exception {
    try (TestProvider closing = TestProvider.start()) {
      OpenIdConnect door =
          new OpenIdConnect(new OpenIdSettings(closing.issuer(), "rs", SECRET, "Ministry"));
      SignInStart start = door.begin(BACK);
      String answer = comeBack(start, "amina");
      closing.close();
      assertThat(refusal(() -> door.finish(answer, start.secrets())))
          .returns(PROVIDER_UNREACHABLE, SignInRefused::reason);
      OpenIdConnect later =
          new OpenIdConnect(new OpenIdSettings(closing.issuer(), "rs", SECRET, "Ministry"));
      assertThat(refusal(() -> later.begin(BACK)))
          .hasMessageContaining("Ministry")
          .returns(PROVIDER_UNREACHABLE, SignInRefused::reason);
    }
  }

  private static OpenIdConnect door(String client, String secret) {
    return new OpenIdConnect(
        new OpenIdSettings(ministry.issuer(), client, secret, "Ministry of Foreign Affairs"));
  }

  /// Goes through the provider's pages and says what the browser comes back with.
  private static String comeBack(SignInStart start, String who) throws Exception {
    return new TestBrowser(BACK)
        .open(start.page())
        .send(Map.of("who", who, "password", PASSWORD, "do", "enter"))
        .query();
  }

  private static SignInRefused refusal(ThrowingCallable story) {
    return catchThrowableOfType(SignInRefused.class, story);
  }
}
