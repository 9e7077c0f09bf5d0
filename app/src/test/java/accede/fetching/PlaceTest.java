package accede.fetching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import accede.fetching.FetchRefused.Reason;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlaceTest {

  @Test
  void an_address_is_taken_apart_once() throws NotFetched {
    assertThat(Place.parse(" https://Calendar.Office.Example./a%20b/?q=1&r#top "))
        .isEqualTo(new Place("https", "calendar.office.example", 443, "/a%20b/?q=1&r"));
    assertThat(Place.parse("HTTP://example.org:8080"))
        .isEqualTo(new Place("http", "example.org", 8080, "/"));
    assertThat(Place.parse("http://example.org:/x")).hasToString("http://example.org");
    assertThat(Place.parse("http://[2001:DB8::1]:8080/")).hasToString("http://[2001:db8::1]:8080");
  }

  @Test
  void names_and_paths_in_other_letters_are_written_in_ours() throws NotFetched {
    assertThat(Place.parse("https://bücher.example/kalender/übersicht").address())
        .hasToString("https://xn--bcher-kva.example/kalender/%C3%BCbersicht");
    assertThat(Place.parse("https://my_calendar.example/two words").path())
        .isEqualTo("/two%20words");
  }

  @Test
  void a_redirect_is_read_from_where_it_was_given() throws NotFetched {
    Place place = Place.parse("https://example.org/a/b?c");

    assertThat(place.to("d?e").address()).hasToString("https://example.org/a/d?e");
    assertThat(place.to("/d").address()).hasToString("https://example.org/d");
    assertThat(place.to("//other.example/d").address()).hasToString("https://other.example/d");
    assertThat(place.to("http://other.example").isEncrypted()).isFalse();
  }

  @Test
  void other_protocols_than_the_webs_are_refused() {
    for (String address :
        List.of(
            "file:///etc/passwd",
            "ftp://example.org/",
            "gopher://example.org:6379/_x",
            "jar:http://example.org/a.jar!/b",
            "webcal://example.org/a.ics",
            "//example.org/a",
            "example.org/a",
            "data:text/plain,x")) {
      refused(address, Reason.BAD_SCHEME);
    }
  }

  @Test
  void a_name_or_password_in_the_address_is_refused() {
    refused("http://user@example.org/", Reason.BAD_ADDRESS);
    refused("http://user:secret@example.org/", Reason.BAD_ADDRESS);
    refused("http://example.org:80@10.0.0.1/", Reason.BAD_ADDRESS);
    refused("http://example.org%40evil.example@x_y/", Reason.BAD_ADDRESS);
  }

  @Test
  void an_ipv4_address_is_four_decimal_numbers_and_nothing_else() throws NotFetched {
    assertThat(Place.parse("http://192.0.2.10/").host()).isEqualTo("192.0.2.10");
    for (String host :
        List.of(
            "2130706433",
            "0x7f000001",
            "0x7f.1",
            "0177.0.0.1",
            "127.1",
            "127.0.0.01",
            "127.0.0.0x1",
            "127.0.0.1.1",
            "127.0.0.256",
            "1.2.3",
            "example.0x",
            "0",
            "１２７.1",
            "127。1")) {
      refused("http://" + host + "/", Reason.BAD_ADDRESS);
    }
  }

  @Test
  void numbers_in_other_letters_are_the_same_numbers() throws NotFetched {
    assertThat(Place.parse("http://１２７.0.0.1/").host()).isEqualTo("127.0.0.1");
    assertThat(Place.parse("http://127。0。0。1/").host()).isEqualTo("127.0.0.1");
  }

  @Test
  void what_is_no_address_is_refused() {
    for (String address :
        List.of(
            "http://",
            "http:///path",
            "http://exa mple.org/",
            "http://example.org\\@10.0.0.1/",
            "http://example.org:port/",
            "http://example.org:70000/",
            "http://example.org:0/",
            "http://example..org/",
            "http://[fe80::1%25eth0]/",
            "http://[::1/",
            "http://[1.2.3.4]/",
            "http://%31%32%37.0.0.1/",
            "http://exa\rmple.org/",
            "http://example.org/\r\nHost: other",
            "http://" + "a".repeat(5_000))) {
      refused(address, Reason.BAD_ADDRESS);
    }
  }

  private static void refused(String address, Reason reason) {
    assertThatExceptionOfType(NotFetched.class)
        .as(address)
        .isThrownBy(() -> Place.parse(address))
        .matches(e -> e.refused().reason() == reason, reason.toString());
  }
}
