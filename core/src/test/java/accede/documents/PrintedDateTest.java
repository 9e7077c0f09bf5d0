package accede.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PrintedDateTest {

  private static final List<Locale> OFFICIAL =
      Stream.of("ar", "en", "es", "fr", "ru", "zh").map(Locale::forLanguageTag).toList();

  @Test
  void a_day_is_printed_as_each_official_language_prints_it() {
    assertThat(OFFICIAL)
        .extracting(language -> PrintedDate.of(LocalDate.of(2018, 8, 1), language))
        .containsExactly(
            "1 آب/أغسطس 2018",
            "1 August 2018",
            "1 de agosto de 2018",
            "1er août 2018",
            "1 августа 2018 года",
            "2018年8月1日");
  }

  @Test
  void a_conference_prints_what_its_days_share_only_once() {
    assertThat(OFFICIAL)
        .extracting(language -> range("2018-08-20", "2018-08-24", language))
        .containsExactly(
            "من 20 إلى 24 آب/أغسطس 2018",
            "20–24 August 2018",
            "20 a 24 de agosto de 2018",
            "20-24 août 2018",
            "20–24 августа 2018 года",
            "2018年8月20日至24日");
    assertThat(range("2018-01-29", "2018-02-02", Locale.ENGLISH))
        .isEqualTo("29 January–2 February 2018");
    assertThat(range("2017-12-30", "2018-01-03", Locale.ENGLISH))
        .isEqualTo("30 December 2017–3 January 2018");
    assertThat(range("2018-03-07", "2018-03-07", Locale.ENGLISH)).isEqualTo("7 March 2018");
  }

  @Test
  void a_month_alone_stands_in_its_own_form() {
    assertThat(PrintedDate.of(YearMonth.of(2018, 5), Locale.forLanguageTag("ru")))
        .isEqualTo("май 2018 года");
  }

  @Test
  void a_range_that_ends_before_it_starts_is_refused() {
    assertThatThrownBy(() -> range("2018-08-24", "2018-08-20", Locale.ENGLISH))
        .hasMessageContaining("2018-08-20");
  }

  private static String range(String from, String to, Locale language) {
    return PrintedDate.ofClosed(LocalDate.parse(from), LocalDate.parse(to), language);
  }
}
