package accede.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No text, however long or odd, keeps the reader for long. */
class BoundedTimeTest {

  private static final Duration LIMIT = Duration.ofSeconds(40);

  @Test
  void a_line_of_ten_million_letters_is_read_in_time() {
    for (String unit :
        List.of("a", "A ", "(", "A/", "1 ", "Kenya and ", "**", "\"", "CSP4 of the ", "- ")) {
      String line = unit.repeat(1_000_000 / unit.length());
      assertTimeoutPreemptively(LIMIT, () -> Readers.read(line), "of '" + unit + "'");
    }
  }

  @Test
  void a_log_of_ten_megabytes_is_read_in_time() {
    List<String> entry =
        List.of(
            "",
            "12 May 2018 Nairobi, Kenya",
            "",
            "- Ministry of Foreign Affairs",
            "- Representatives from Uganda, Rwanda, Burundi and the United Republic of Tanzania",
            "- Civil society: Kenya Action Network, Nairobi Peace Institute and Oxfam");
    List<String> lines =
        Stream.concat(
                Stream.of("ANNEX A", "ACTIVITIES"),
                Stream.generate(() -> entry).limit(40_000).flatMap(List::stream))
            .toList();
    Reading reading =
        assertTimeoutPreemptively(LIMIT, () -> Readers.shipped().read("long.txt", lines));
    assertThat(reading.activities()).hasSize(40_000);
  }
}
