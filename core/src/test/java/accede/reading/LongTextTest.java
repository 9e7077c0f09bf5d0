package accede.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// No text, however long or odd, keeps the reader for ever: a rule whose work grew with the square
/// of the text would not come to an end here. How long it takes is measured by `bench/reading`.
@Tag("slow")
class LongTextTest {

  @Test
  void a_line_of_a_million_letters_is_read_to_its_end() {
    for (String unit :
        List.of("a", "A ", "(", "A/", "1 ", "Kenya and ", "**", "\"", "CSP4 of the ", "- ")) {
      Reading reading = Readers.read(unit.repeat(1_000_000 / unit.length()));
      assertThat(reading.activities()).as("of '" + unit + "'").isEmpty();
    }
  }

  @Test
  void a_log_of_ten_megabytes_is_read_entry_by_entry() {
    Reading reading = Readers.shipped().read("long.txt", logOf(40_000));
    assertThat(reading.activities()).hasSize(40_000);
    assertThat(reading.activities().getLast().items()).hasSize(3);
  }

  /// A log of so many entries of three items.
  static List<String> logOf(int entries) {
    List<String> entry =
        List.of(
            "",
            "12 May 2018 Nairobi, Kenya",
            "",
            "- Ministry of Foreign Affairs",
            "- Representatives from Uganda, Rwanda, Burundi and the United Republic of Tanzania",
            "- Civil society: Kenya Action Network, Nairobi Peace Institute and Oxfam");
    return Stream.concat(
            Stream.of("ANNEX A", "ACTIVITIES"),
            Stream.generate(() -> entry).limit(entries).flatMap(List::stream))
        .toList();
  }
}
