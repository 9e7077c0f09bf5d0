package accede.depositary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Days as depositaries print them.
class PrintedDayTest {

  private static String told(String cell) {
    return PrintedDay.read(cell).stream()
        .map(day ->
            (day.bracketed() ? "[" : "")
                + day.day()
                + (day.letter().isEmpty() ? "" : " " + day.letter())
                + (day.bracketed() ? "]" : ""))
        .collect(Collectors.joining("; "));
  }

  @Test
  void a_month_is_the_same_on_a_machine_that_writes_arabic_figures() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("ar-EG"));
    try {
      assertThat(told("June 2013")).isEqualTo("2013-06");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void marks_that_turn_the_direction_of_writing_are_no_part_of_a_day() {
    assertThat(told("\u200e2013-06-03\u200f")).isEqualTo("2013-06-03");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0000-01-01", "0202-05-18", "3 Jun 0201"})
  void a_year_in_which_no_treaty_was_made_is_a_slip(String cell) {
    assertThatThrownBy(() -> PrintedDay.read(cell)).hasMessageContaining("is not a day");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      textBlock =
          """
          22 Apr 2016|2016-04-22
          22 Apr	 2016 |2016-04-22
           3 Jun 2013|2013-06-03
          29 Jul 2020 a|2020-07-29 a
          29 Jul 2020 a 3|2020-07-29 a
          29 Jul 2020 AA|2020-07-29 AA
          29 Jul 2020 (a)|2020-07-29 a
          [20 Jan	 2021 A]|[2021-01-20 A]
          [20 Jan 2021] A|[2021-01-20 A]
          [17 Dec 2002]|[2002-12-17]
          [17 Dec 2002] 5 Mar 2010 a|[2002-12-17]; 2010-03-05 a
          3 juin 2013|2013-06-03
          12 juil 1999 a|1999-07-12 a
          1er août 2003|2003-08-01
          15 déc. 1983|1983-12-15
          2 févr 1971|1971-02-02
          3 de junio de 2013|2013-06-03
          14 ene 1998|1998-01-14
          5 agosto 2001 d|2001-08-05 d
          2. September 1986 B|1986-09-02 B
          18-mrt-2004 R|2004-03-18 R
          03/06/2013|2013-06-03
          28/05/2014|2014-05-28
          03-06-2013 T/A|2013-06-03 T/A
          3-VII-1964|1964-07-03
          3.VII.1964 a|1964-07-03 a
          14 XII 1948|1948-12-14
          June 3, 2013|2013-06-03
          2013-06-03|2013-06-03
          2013-06|2013-06
          June 2013|2013-06
          2013|2013
          ''|''
          -|''
          –|''
          """)
  void a_day_is_read_however_it_is_printed(String cell, String told) {
    assertThat(told(cell.equals("''") ? "" : cell)).isEqualTo(told.equals("''") ? "" : told);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "31 Feb 2013",
        "30/02/2013",
        "3 jui 2013",
        "3 Foo 2013",
        "03/06/13",
        "soon",
        "3-XIV-1964",
        "22 Apr 2016 by notification",
        "2013-13"
      })
  void what_is_no_day_is_told_with_the_print_in_hand(String cell) {
    assertThatThrownBy(() -> PrintedDay.read(cell))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'" + cell + "'");
  }

  @Test
  void a_cell_without_end_is_no_day_and_is_not_told_whole() {
    assertThatThrownBy(() -> PrintedDay.read("3 Jun 2013 ".repeat(100_000)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'3 Jun 2013 3 Jun 2013")
        .message()
        .hasSizeLessThan(300);
  }

  @Test
  void a_month_never_stands_before_its_day() {
    assertThatThrownBy(() -> PrintedDay.read("05/28/2014"))
        .hasMessageContaining("could only be month/day/year")
        .hasMessageContaining("2014-05-28");
  }
}
