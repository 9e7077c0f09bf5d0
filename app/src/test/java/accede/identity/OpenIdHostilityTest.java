package accede.identity;

import static accede.identity.SignInRefused.Reason.DECLINED;
import static accede.identity.SignInRefused.Reason.NOT_THIS_SIGN_IN;
import static accede.identity.SignInRefused.Reason.NOT_TRUSTED;
import static accede.identity.SignInRefused.Reason.PROVIDER_UNREACHABLE;
import static accede.identity.SignInRefused.Reason.SETTINGS_WRONG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import accede.identity.HostileProvider.Page;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A provider lies, or somebody who stands between.
class OpenIdHostilityTest {

  private static final URI BACK = URI.create("http://127.0.0.1:8080/sign-in/back");
  private static final String SECRET = "a secret of more than thirty-two bytes";

  private HostileProvider provider;
  private OpenIdConnect door;

  @BeforeEach
  void a_provider() throws Exception {
    provider = new HostileProvider();
    door = new OpenIdConnect(settings(provider.issuer()), Duration.ofSeconds(2));
  }

  @AfterEach
  void goes() {
    provider.close();
  }

  @Test
  void a_statement_that_holds_is_believed() throws Exception {
    assertThat(finish(claims -> claims))
        .isEqualTo(
            new SignedIn(
                provider.issuer().toString(), "amina", "amina@mission.example", "Amina Diallo"));
  }

  @Test
  void so_is_one_for_several_parties_that_names_us_as_the_one() throws Exception {
    assertThat(finish(claims -> claims.audience(List.of("accede", "other")).claim("azp", "accede")))
        .returns("amina", SignedIn::subject);
  }

  @Test
  void clocks_may_differ_by_a_minute() throws Exception {
    assertThat(finish(claims -> claims.expirationTime(secondsFromNow(-30)))).isNotNull();
    assertThat(finish(claims -> claims.issueTime(secondsFromNow(30)))).isNotNull();
  }

  @Test
  void an_expired_token_is_refused() throws Exception {
    demandRefusal(claims -> claims.expirationTime(secondsFromNow(-90)), "Expired");
  }

  @Test
  void a_token_of_tomorrow_is_refused() throws Exception {
    demandRefusal(claims -> claims.issueTime(secondsFromNow(86_400)), "ahead");
  }

  @Test
  void a_token_of_another_issuer_is_refused() throws Exception {
    demandRefusal(claims -> claims.issuer("https://evil.example"), "issuer");
  }

  @Test
  void a_token_for_another_client_is_refused() throws Exception {
    demandRefusal(claims -> claims.audience("other"), "audience");
    demandRefusal(claims -> claims.claim("azp", "other"), "another party");
    demandRefusal(claims -> claims.audience(List.of("accede", "other")), "another party");
  }

  @Test
  void a_token_for_another_sign_in_is_refused() throws Exception {
    demandRefusal(claims -> claims.claim("nonce", "of another sign-in"), "nonce");
    demandRefusal(claims -> claims.claim("nonce", null), "nonce");
  }

  @Test
  void a_token_without_a_subject_or_an_end_is_refused() throws Exception {
    demandRefusal(claims -> claims.subject(null), "subject");
    demandRefusal(claims -> claims.expirationTime(null), "exp");
  }

  @Test
  void a_token_whose_access_token_was_exchanged_is_refused() throws Exception {
    demandRefusal(claims -> claims.claim("at_hash", "AAAAAAAAAAAAAAAAAAAAAA"), "");
  }

  @Test
  void a_token_signed_with_another_key_is_refused() throws Exception {
    RSAKey sameName = HostileProvider.key("one");
    RSAKey otherName = HostileProvider.key("two");
    for (RSAKey key : List.of(sameName, otherName)) {
      SignInStart start = door.begin(BACK);
      provider.give(
          HostileProvider.signed(
              provider.claims(start.secrets().nonce()), key, JWSAlgorithm.RS256));
      assertThat(refused(start).reason()).isEqualTo(NOT_TRUSTED);
    }
  }

  @Test
  void a_token_without_a_signature_is_refused() throws Exception {
    SignInStart start = door.begin(BACK);
    provider.give(new PlainJWT(provider.claims(start.secrets().nonce()).build()).serialize());
    assertThat(refused(start).reason()).isEqualTo(NOT_TRUSTED);
  }

  @Test
  void a_token_signed_with_what_everybody_or_both_sides_know_is_refused() throws Exception {
    List<byte[]> known =
        List.of(
            SECRET.getBytes(StandardCharsets.UTF_8), provider.key().toRSAPublicKey().getEncoded());
    for (byte[] secret : known) {
      SignInStart start = door.begin(BACK);
      SignedJWT token =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("one").build(),
              provider.claims(start.secrets().nonce()).build());
      token.sign(new MACSigner(secret));
      provider.give(token.serialize());
      assertThat(refused(start).reason()).isEqualTo(NOT_TRUSTED);
    }
  }

  @Test
  void a_signature_of_another_kind_than_the_three_is_refused() throws Exception {
    SignInStart start = door.begin(BACK);
    provider.give(
        HostileProvider.signed(
            provider.claims(start.secrets().nonce()), provider.key(), JWSAlgorithm.RS512));
    assertThat(refused(start).reason()).isEqualTo(NOT_TRUSTED);
  }

  @Test
  void a_provider_may_change_its_keys() throws Exception {
    assertThat(finish(claims -> claims)).isNotNull();
    RSAKey next = HostileProvider.key("next");
    provider.publish(next);
    SignInStart start = door.begin(BACK);
    provider.give(
        HostileProvider.signed(provider.claims(start.secrets().nonce()), next, JWSAlgorithm.RS256));
    assertThat(door.finish(answer(start), start.secrets()).subject()).isEqualTo("amina");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "[]",
        "<html>",
        "{\"access_token\": \"abc\", \"token_type\": \"Bearer\"}",
        "{\"access_token\": \"abc\", \"token_type\": \"Bearer\", \"id_token\": \"x.y.z\"}"
      })
  void tokens_that_are_none_are_refused(String body) {
    SignInStart start = door.begin(BACK);
    provider.page("/token", Page.of(body));
    assertThat(refused(start).reason()).isEqualTo(NOT_TRUSTED);
  }

  @Test
  void what_is_told_of_another_person_is_refused() throws Exception {
    provider.describe("\"userinfo_endpoint\": \"ISSUER/person\"");
    provider.page("/person", Page.of("{\"sub\": \"keti\", \"name\": \"Keti Ioane\"}"));
    demandRefusal(claims -> claims.claim("name", null), "another person");
  }

  @Test
  void an_address_counts_only_where_the_same_statement_vouches_for_it() throws Exception {
    assertThat(finish(claims -> claims.claim("email_verified", null)).email()).isEmpty();
    assertThat(finish(claims -> claims.claim("email_verified", "true")).email()).isEmpty();
  }

  @Test
  void a_name_is_shortened_and_holds_nothing_a_terminal_obeys() throws Exception {
    String name = finish(claims -> claims.claim("name", "A\u001b[2J\n" + "m".repeat(5000))).name();
    assertThat(name).startsWith("A [2J m").hasSizeLessThan(210);
  }

  @Test
  void an_error_is_believed_only_from_this_sign_in() {
    SignInStart start = door.begin(BACK);
    String error = "error=access_denied&error_description=no%1b%5b2J&state=";
    assertThat(refusedWith(error + start.secrets().state(), start))
        .hasMessageContaining("access_denied")
        .hasMessageNotContaining("\u001b")
        .returns(DECLINED, SignInRefused::reason);
    assertThat(refusedWith(error + "other", start).reason()).isEqualTo(NOT_THIS_SIGN_IN);
  }

  @Test
  void an_answer_that_says_something_twice_or_nothing_is_refused() {
    SignInStart start = door.begin(BACK);
    String state = "state=" + start.secrets().state();
    for (String query :
        List.of("", state, state + "&" + state + "&code=a", state + "&code=a&code=b", "%%%=&&")) {
      assertThat(refusedWith(query, start).reason()).isEqualTo(NOT_THIS_SIGN_IN);
    }
    assertThat(refusedWith(state + "&code=" + "a".repeat(100_000), start).reason())
        .isEqualTo(NOT_THIS_SIGN_IN);
  }

  @Test
  void trouble_at_the_provider_is_told_apart_from_wrong_settings() {
    SignInStart start = door.begin(BACK);
    provider.page("/token", Page.of(503, "{\"error\": \"temporarily_unavailable\"}"));
    assertThat(refused(start).reason()).isEqualTo(PROVIDER_UNREACHABLE);
    provider.page("/token", Page.of(401, "{\"error\": \"invalid_client\"}"));
    assertThat(refused(start).reason()).isEqualTo(SETTINGS_WRONG);
    provider.page("/token", Page.of(400, "{\"error\": \"invalid_grant\"}"));
    assertThat(refused(start).reason()).isEqualTo(NOT_THIS_SIGN_IN);
  }

  @Test
  void keys_that_do_not_come_leave_the_sign_in_undone() throws Exception {
    SignInStart start = door.begin(BACK);
    provider.give(provider.signed(provider.claims(start.secrets().nonce())));
    provider.page("/keys", Page.of(500, ""));
    assertThat(refused(start).reason()).isEqualTo(PROVIDER_UNREACHABLE);
  }

  @Test
  void a_provider_that_describes_another_is_refused() {
    provider.describe("\"issuer\": \"https://evil.example\"");
    assertThat(notBegun())
        .hasMessageContaining("calls itself 'https://evil.example'")
        .returns(SETTINGS_WRONG, SignInRefused::reason);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "authorization_endpoint",
        "token_endpoint",
        "jwks_uri",
        "userinfo_endpoint",
        "end_session_endpoint"
      })
  void secrets_are_not_sent_in_the_clear(String endpoint) {
    provider.describe("\"" + endpoint + "\": \"http://elsewhere.example/x\"");
    assertThat(notBegun())
        .hasMessageContaining("only https")
        .returns(SETTINGS_WRONG, SignInRefused::reason);
  }

  @Test
  void a_description_that_is_none_is_refused() {
    for (String body : List.of("", "[]", "<html>", "{\"issuer\": 7}", "{".repeat(100_000))) {
      provider.page("/.well-known/openid-configuration", Page.of(body));
      assertThat(notBegun().reason()).isEqualTo(SETTINGS_WRONG);
    }
    provider.page("/.well-known/openid-configuration", Page.of(404, "nothing"));
    assertThat(notBegun())
        .hasMessageContaining("answers 404")
        .hasMessageContaining("Check the issuer.")
        .returns(SETTINGS_WRONG, SignInRefused::reason);
  }

  @Test
  void a_description_that_never_ends_is_left() {
    String endless = "{\"issuer\": \"" + "x".repeat(2_000_000) + "\"}";
    provider.page("/.well-known/openid-configuration", Page.of(endless));
    assertThat(notBegun().reason()).isEqualTo(PROVIDER_UNREACHABLE);
    provider.page(
        "/.well-known/openid-configuration",
        new Page(200, "x".repeat(250_000), Map.of("x-slow", "yes")));
    long begun = System.nanoTime();
    assertThat(notBegun().reason()).isEqualTo(PROVIDER_UNREACHABLE);
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(4));
  }

  @Test
  void a_description_that_sends_us_elsewhere_is_not_followed() {
    provider.page("/.well-known/openid-configuration", new Page(302, "", Map.of("location", "/x")));
    assertThat(notBegun().reason()).isEqualTo(SETTINGS_WRONG);
  }

  @Test
  void after_trouble_the_next_sign_in_asks_again() {
    provider.page("/.well-known/openid-configuration", Page.of(502, ""));
    assertThat(notBegun().reason()).isEqualTo(PROVIDER_UNREACHABLE);
    provider.describe("");
    assertThat(door.begin(BACK).page().toString()).startsWith(provider.issuer() + "/enter?");
  }

  @Test
  void a_provider_without_an_end_of_session_has_no_page_for_it() {
    assertThat(door.signOutPage(BACK)).isEmpty();
  }

  @Test
  void nothing_answers_where_no_provider_is() {
    provider.close();
    assertThat(notBegun().reason()).isEqualTo(PROVIDER_UNREACHABLE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://ministry.example",
        "http://127.0.0.1.evil.example",
        "http://localhost.evil.example",
        "ftp://ministry.example",
        "https://user@ministry.example",
        "https://ministry.example/?x=1",
        "https://ministry.example/#x",
        "https:ministry",
        "/ministry"
      })
  void an_issuer_is_https_or_on_this_machine(String issuer) {
    assertThatThrownBy(() -> settings(URI.create(issuer)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'" + issuer + "'")
        .hasMessageContaining("https://");
  }

  @Test
  void settings_do_not_show_their_secret() {
    assertThat(settings(URI.create("https://ministry.example")).toString())
        .contains("https://ministry.example")
        .doesNotContain(SECRET);
  }

  private SignedIn finish(UnaryOperator<JWTClaimsSet.Builder> spoilt) throws Exception {
    SignInStart start = door.begin(BACK);
    provider.give(provider.signed(spoilt.apply(provider.claims(start.secrets().nonce()))));
    return door.finish(answer(start), start.secrets());
  }

  private void demandRefusal(UnaryOperator<JWTClaimsSet.Builder> spoilt, String why)
      throws Exception {
    SignInStart start = door.begin(BACK);
    provider.give(provider.signed(spoilt.apply(provider.claims(start.secrets().nonce()))));
    assertThat(refused(start))
        .hasMessageContaining(why)
        .returns(NOT_TRUSTED, SignInRefused::reason);
  }

  private SignInRefused refused(SignInStart start) {
    return refusedWith(answer(start), start);
  }

  private SignInRefused refusedWith(String query, SignInStart start) {
    SignInRefused refusal =
        catchThrowableOfType(SignInRefused.class, () -> door.finish(query, start.secrets()));
    assertThat(refusal.getMessage())
        .doesNotContain(SECRET)
        .doesNotContain(start.secrets().verifier());
    return refusal;
  }

  private SignInRefused notBegun() {
    return catchThrowableOfType(SignInRefused.class, () -> door.begin(BACK));
  }

  private static String answer(SignInStart start) {
    return "code=of-the-provider&state=" + start.secrets().state();
  }

  private static OpenIdSettings settings(URI issuer) {
    return new OpenIdSettings(issuer, HostileProvider.CLIENT, SECRET, "Ministry");
  }

  private static Date secondsFromNow(int seconds) {
    return Date.from(Instant.now().plusSeconds(seconds));
  }
}
