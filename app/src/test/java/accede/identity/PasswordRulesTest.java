package accede.identity;

import static accede.identity.PasswordProblem.Kind.COMMON;
import static accede.identity.PasswordProblem.Kind.EASY_TO_GUESS;
import static accede.identity.PasswordProblem.Kind.HOLDS_NAME;
import static accede.identity.PasswordProblem.Kind.TOO_LONG;
import static accede.identity.PasswordProblem.Kind.TOO_SHORT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Somebody chooses a password.
class PasswordRulesTest {

  private final PasswordRules rules =
      new PasswordRules(List.of("Arms Trade Treaty", "معاهدة تجارة الأسلحة", "ATT"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a ferry leaves for Tarawa at noon",
        "vier Boote, ein Anker, kein Wind",
        "كتاب أزرق فوق سطح البيت القديم",
        "我们昨天在海边看见了三只白色的鸟",
        "k7#Vq!0z%Rw2",
        "twelve attic lamps",
        "correct horse battery staple"
      })
  void a_long_uncommon_one_may_be_chosen_in_any_script_and_with_spaces(String password) {
    assertThat(problems(password)).isEmpty();
  }

  @Test
  void no_capital_letter_digit_or_sign_is_demanded() {
    assertThat(problems("quiet river under lantern")).isEmpty();
  }

  @Test
  void twelve_characters_are_enough_and_eleven_are_not() {
    assertThat(problems("k7#Vq!0z%Rw2")).isEmpty();
    assertThat(problems("k7#Vq!0z%Rw")).containsExactly(new PasswordProblem(TOO_SHORT, "11"));
  }

  @Test
  void characters_are_counted_as_people_count_them_and_not_as_java_does() {
    // Eleven signs of two UTF-16 units each.
    assertThat(problems("🚢⚓🌊🐟🦑🐙🦀🐚🏝🌴🥥")).contains(new PasswordProblem(TOO_SHORT, "11"));
    // An accent typed as a sign of its own is part of its letter.
    assertThat(problems("e\u0301k7#Vq!0z%R")).contains(new PasswordProblem(TOO_SHORT, "11"));
  }

  @Test
  void two_hundred_characters_are_allowed_and_one_more_is_told() {
    String sentence = "A boat of the ministry brought the signed paper to the island. ".repeat(4);
    assertThat(problems(sentence.substring(0, 200))).isEmpty();
    assertThat(problems(sentence.substring(0, 201)))
        .containsExactly(new PasswordProblem(TOO_LONG, "201"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "123456789012",
        "Administrator",
        "PASSWORDPASSWORD",
        "passwordpassword",
        "qwertyuiopas",
        "1qaz2wsx3edc",
        "Unbelievable!",
        "unbelievable2024!",
        "!!princess2024",
        "password1234"
      })
  void a_common_one_is_refused_also_with_a_few_signs_around_it(String password) {
    assertThat(problems(password)).extracting(PasswordProblem::kind).containsExactly(COMMON);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "zzzzzzzzzzzzzzzz",
        "abcabcabcabcabc",
        "fghijklmnopqrstu",
        "asdfghjklzxcvbn",
        "P@ssw0rdP@ssw0rd",
        "20160822 monkey",
        "monkey dragon"
      })
  void one_of_repetitions_rows_dates_or_common_words_is_easy_to_guess(String password) {
    assertThat(problems(password)).extracting(PasswordProblem::kind).containsExactly(EASY_TO_GUESS);
  }

  @Test
  void a_repeated_letter_is_refused_however_long_it_is() {
    for (int length : new int[] {12, 50, 200}) {
      assertThat(problems("a".repeat(length)))
          .extracting(PasswordProblem::kind)
          .containsAnyOf(COMMON, EASY_TO_GUESS);
    }
  }

  @Test
  void the_name_of_the_account_the_treaty_or_the_product_is_refused_in_any_spelling() {
    List<String> account = List.of("amina.diallo@mission.example", "Amina Diallo");
    assertThat(rules.problems("7 boats of DIALLO, blue", account))
        .containsExactly(new PasswordProblem(HOLDS_NAME, "diallo"));
    assertThat(rules.problems("Ａｍｉｎａ sees 4 whales", account))
        .containsExactly(new PasswordProblem(HOLDS_NAME, "amina"));
    assertThat(problems("we all acc-ede at dawn"))
        .containsExactly(new PasswordProblem(HOLDS_NAME, "accede"));
    assertThat(problems("my Arms-Trade-Treaty desk 9"))
        .containsExactly(new PasswordProblem(HOLDS_NAME, "armstradetreaty"));
    assertThat(problems("معاهدة تجارة الأسلحة 9 قوارب"))
        .extracting(PasswordProblem::kind)
        .containsExactly(HOLDS_NAME);
  }

  @Test
  void a_short_name_does_not_forbid_the_words_it_stands_in() {
    assertThat(rules.problems("twelve attic lamps lit", List.of("li", "Li Wei"))).isEmpty();
  }

  @Test
  void everything_wrong_is_said_at_once() {
    assertThat(rules.problems("accede1", List.of()))
        .extracting(PasswordProblem::kind)
        .containsExactly(TOO_SHORT, HOLDS_NAME, EASY_TO_GUESS);
  }

  @Test
  void a_problem_never_quotes_the_password() {
    assertThat(problems("Unbelievable!").toString().toLowerCase(Locale.ROOT))
        .doesNotContain("unbelievable");
  }

  @Test
  void the_shipped_list_holds_more_than_the_three_thousand_long_ones_asvs_asks_for() {
    assertThat(CommonPasswords.shipped().size()).isGreaterThan(50_000);
    assertThat(CommonPasswords.shipped().hold("contortionist")).isTrue();
    assertThat(CommonPasswords.shipped().hold("quiet river under lantern")).isFalse();
  }

  @Test
  void no_password_keeps_the_checks_busy_for_long() {
    Random random = new Random(20180820);
    List<String> signs = List.of("4@", "1!|il", "a", "ab", "aA4@8b", "0123456789", "qwertyuiop7+t");
    for (String each : signs) {
      StringBuilder password = new StringBuilder();
      while (password.length() < PasswordRules.MOST) {
        password.append(each.charAt(random.nextInt(each.length())));
      }
      long begun = System.nanoTime();
      assertThat(problems(password.toString())).isNotNull();
      assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(2));
    }
  }

  private List<PasswordProblem> problems(String password) {
    return rules.problems(password, List.of("keti"));
  }
}
