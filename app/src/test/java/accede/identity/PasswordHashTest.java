package accede.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A password is kept, and checked when somebody signs in.
class PasswordHashTest {

  /// Made by the reference implementation of Argon2, as its own tests print it.
  private static final String REFERENCE =
      "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";

  private final PasswordHash hash = new PasswordHash();

  @Test
  void the_right_password_is_known_again_and_another_is_not() {
    String kept = hash.make("a ferry leaves for Tarawa at noon");
    assertThat(hash.verify("a ferry leaves for Tarawa at noon", kept)).isTrue();
    assertThat(hash.verify("a ferry leaves for Tarawa at noon ", kept)).isFalse();
    assertThat(hash.verify("", kept)).isFalse();
  }

  @Test
  void what_is_kept_is_a_phc_string_at_the_cost_owasp_recommends() {
    assertThat(hash.make("a ferry leaves"))
        .matches("\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}");
  }

  @Test
  void the_same_password_is_kept_differently_for_each_account() {
    assertThat(hash.make("a ferry leaves")).isNotEqualTo(hash.make("a ferry leaves"));
  }

  @Test
  void what_the_reference_implementation_made_is_understood() {
    assertThat(hash.verify("password", REFERENCE)).isTrue();
    assertThat(hash.verify("passwore", REFERENCE)).isFalse();
  }

  @Test
  void an_accent_typed_as_one_sign_or_as_two_is_the_same() {
    String kept = hash.make("caf\u00e9 au port, midi");
    assertThat(hash.verify("cafe\u0301 au port, midi", kept)).isTrue();
  }

  @Test
  void nothing_is_cut_off() {
    String start = "x".repeat(199);
    assertThat(hash.verify(start + "a", hash.make(start + "b"))).isFalse();
  }

  @Test
  void what_was_kept_at_less_than_todays_cost_is_old() {
    assertThat(hash.isOld(hash.make("a ferry leaves"))).isFalse();
    assertThat(hash.isOld("$argon2id$v=19$m=9216,t=4,p=1$" + SALT + "$" + DIGEST)).isTrue();
    assertThat(hash.isOld("$argon2id$v=19$m=19456,t=1,p=1$" + SALT + "$" + DIGEST)).isTrue();
    assertThat(hash.isOld("$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHQ$" + DIGEST)).isTrue();
    assertThat(hash.isOld("$argon2id$v=19$m=65536,t=3,p=1$" + SALT + "$" + DIGEST)).isFalse();
  }

  private static final String SALT = "AAAAAAAAAAAAAAAAAAAAAA";
  private static final String DIGEST = "A".repeat(43);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a ferry leaves",
        "$2a$10$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy",
        "$argon2i$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
        "$argon2id$v=19$m=9999999,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
        "$argon2id$v=19$m=65536,t=0,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc"
      })
  void what_is_no_hash_of_ours_is_an_error_that_does_not_quote_it(String kept) {
    assertThatThrownBy(() -> hash.verify("a ferry leaves", kept))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("A kept password ")
        .hasMessageNotContaining("ferry");
  }

  @Test
  void an_account_that_does_not_exist_takes_as_long_as_one_that_does() {
    String kept = hash.make("a ferry leaves");
    assertThat(hash.decoy("a ferry leaves")).isFalse();
    long real = median(() -> hash.verify("another ferry", kept));
    long decoy = median(() -> hash.decoy("another ferry"));
    System.out.println("One password hash takes " + real / 1_000_000.0 + " ms.");
    assertThat((double) decoy / real).isBetween(0.5, 2.0);
  }

  @Test
  void many_at_once_wait_for_their_turn() throws Exception {
    PasswordHash one = new PasswordHash(1);
    String kept = one.make("a ferry leaves");
    try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers =
          IntStream.range(0, 20)
              .mapToObj(i -> people.submit(() -> one.verify("a ferry leaves", kept)))
              .toList();
      for (Future<Boolean> answer : answers) {
        assertThat(answer.get()).isTrue();
      }
    }
  }

  @Test
  void who_waits_too_long_is_told_to_come_back() {
    PasswordHash closed = new PasswordHash(0, Duration.ofMillis(20));
    assertThatThrownBy(() -> closed.make("a ferry leaves"))
        .isInstanceOf(TooBusy.class)
        .hasMessageContaining("Try again");
  }

  private static long median(Runnable run) {
    long[] took = new long[15];
    for (int i = 0; i < took.length; i++) {
      long begun = System.nanoTime();
      run.run();
      took[i] = System.nanoTime() - begun;
    }
    Arrays.sort(took);
    return took[took.length / 2];
  }
}
