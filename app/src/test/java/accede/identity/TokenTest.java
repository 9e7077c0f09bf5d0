package accede.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A token is handed out, and comes back.
class TokenTest {

  @Test
  void a_random_one_has_256_bits_and_passes_through_links_and_cookies() {
    assertThat(Token.random().text()).matches("[A-Za-z0-9_-]{43}");
  }

  @Test
  void a_readable_one_has_four_groups_of_five_signs_that_are_not_mistaken_for_others() {
    assertThat(Token.readable().text()).matches("([0-9A-HJKMNP-TV-Z]{5}-){3}[0-9A-HJKMNP-TV-Z]{5}");
  }

  @Test
  void no_two_are_the_same() {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < 1000; i++) {
      assertThat(seen.add(Token.random().text())).isTrue();
      assertThat(seen.add(Token.readable().text())).isTrue();
    }
  }

  @Test
  void what_comes_back_has_the_digest_of_what_was_handed_out() {
    Token session = Token.random();
    assertThat(Token.parse(session.text()).orElseThrow().digest()).isEqualTo(session.digest());
    Token invitation = Token.readable();
    assertThat(Token.parse(invitation.text()).orElseThrow().digest())
        .isEqualTo(invitation.digest());
  }

  @Test
  void a_person_may_type_a_readable_one_as_it_looks() {
    String digest = Token.parse("7Q2KD-0XW5M-B9TZR-1HCNE").orElseThrow().digest();
    for (String typed :
        new String[] {
          "7q2kd-0xw5m-b9tzr-1hcne",
          "7Q2KDOXW5MB9TZRIHCNE",
          " 7q2kd oxw5m b9tzr lhcne\n",
          "7Q2K-D0XW-5MB9-TZR1-HCNE"
        }) {
      assertThat(Token.parse(typed).map(Token::digest)).contains(digest);
    }
  }

  @Test
  void the_digest_is_sha_256_in_hexadecimal() {
    // printf AAAA…A (43 times) | sha256sum
    assertThat(Token.parse("A".repeat(43)).orElseThrow().digest()).isEqualTo(DIGEST);
  }

  private static final String DIGEST =
      "0f007385b6f9d4b7eeb2748605afe1a984a0a3bfa3f014d09e2a784ce9e5cd1a";

  @ParameterizedTest
  @ValueSource(strings = {"", "7Q2KD", "7Q2KD-0XW5M-B9TZR-1HCNU", "' or 1=1 --", "é"})
  void what_was_never_ours_is_no_token(String given) {
    assertThat(Token.parse(given)).isEmpty();
  }

  @Test
  void a_long_word_is_not_even_looked_at() {
    assertThat(Token.parse("A".repeat(1_000_000))).isEmpty();
  }

  @Test
  void a_token_does_not_slip_into_a_log() {
    Token token = Token.random();
    assertThat("signed in with " + token).doesNotContain(token.text());
  }

  @Test
  void the_machines_language_makes_no_difference() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      assertThat(Token.parse("7q2kd-0xw5m-b9tzr-ihcne")).isPresent();
    } finally {
      Locale.setDefault(before);
    }
  }
}
