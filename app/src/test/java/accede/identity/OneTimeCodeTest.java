package accede.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xml.sax.InputSource;

/// An authenticator app shows six digits.
class OneTimeCodeTest {

  /// "12345678901234567890", the key of RFC 6238's examples, in base32.
  private static final String SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

  /// RFC 6238, appendix B, SHA1: the last six of its eight digits.
  @ParameterizedTest
  @CsvSource({
    "59, 287082",
    "1111111109, 081804",
    "1111111111, 050471",
    "1234567890, 005924",
    "2000000000, 279037",
    "20000000000, 353130"
  })
  void the_codes_of_rfc_6238_are_accepted(long second, String code) {
    assertThat(OneTimeCode.accept(SECRET, code, Instant.ofEpochSecond(second), -1))
        .hasValue(second / 30);
  }

  @Test
  void a_clock_that_is_one_step_off_is_forgiven_and_two_are_not() {
    String code = "081804";
    long step = 1111111109 / 30;
    assertThat(accepted(code, step - 1)).isTrue();
    assertThat(accepted(code, step + 1)).isTrue();
    assertThat(accepted(code, step - 2)).isFalse();
    assertThat(accepted(code, step + 2)).isFalse();
  }

  @Test
  void a_code_opens_once() {
    Instant now = Instant.ofEpochSecond(1111111109);
    long step = OneTimeCode.accept(SECRET, "081804", now, -1).orElseThrow();
    assertThat(OneTimeCode.accept(SECRET, "081804", now, step)).isEmpty();
    assertThat(OneTimeCode.accept(SECRET, "081804", now, step - 1)).hasValue(step);
    assertThat(OneTimeCode.accept(SECRET, "081804", now, step + 1)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"081 804", "' 081804 '", "٠٨١٨٠٤", "۰۸۱۸۰۴"})
  void spaces_do_not_matter_and_digits_of_any_script_count(String typed) {
    assertThat(accepted(typed, 1111111109 / 30)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"081805", "81804", "0081804", "0818040", "''", "abcdef", "-81804", "08180\uD835"})
  void anything_else_is_refused(String typed) {
    assertThat(accepted(typed, 1111111109 / 30)).isFalse();
  }

  @Test
  void the_machines_language_makes_no_difference() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG"));
      assertThat(accepted("081804", 1111111109 / 30)).isTrue();
      assertThat(OneTimeCode.picture(URI.create("otpauth://totp/Accede:a"), "x"))
          .contains("viewBox=\"0 0 ")
          .doesNotContain("٠");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void a_new_secret_has_160_bits_and_is_never_the_same() {
    String secret = OneTimeCode.newSecret();
    assertThat(secret).matches("[A-Z2-7]{32}").isNotEqualTo(OneTimeCode.newSecret());
    assertThat(OneTimeCode.accept(secret, "000000", Instant.EPOCH, Long.MAX_VALUE)).isEmpty();
  }

  @Test
  void a_secret_that_is_none_is_an_error_that_does_not_quote_it() {
    assertThatThrownBy(() -> OneTimeCode.accept("not base32!", "081804", Instant.EPOCH, -1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("not base32!");
  }

  @Test
  void the_address_names_product_and_account_as_apps_expect() {
    assertThat(OneTimeCode.address(SECRET, "amina diallo+att@mission.example"))
        .hasToString(
            "otpauth://totp/Accede:amina%20diallo%2Batt%40mission.example?secret="
                + SECRET
                + "&issuer=Accede&algorithm=SHA1&digits=6&period=30");
  }

  @Test
  void the_picture_is_well_formed_svg_without_style_that_says_what_it_is() throws Exception {
    String svg =
        OneTimeCode.picture(OneTimeCode.address(SECRET, "amina"), "Code <for> Amina & others");
    assertThat(svg).doesNotContain("style").doesNotContain("<script");
    var root =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(svg)))
            .getDocumentElement();
    assertThat(root.getTagName()).isEqualTo("svg");
    assertThat(root.getElementsByTagName("title").item(0).getTextContent())
        .isEqualTo("Code <for> Amina & others");
  }

  private static boolean accepted(String code, long step) {
    return OneTimeCode.accept(SECRET, code, Instant.ofEpochSecond(step * 30), -1).isPresent();
  }
}
