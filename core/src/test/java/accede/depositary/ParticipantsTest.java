package accede.depositary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import accede.tables.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Who is meant by the names depositaries print.
class ParticipantsTest {

  private static String code(String printed, String day) {
    return Sheets.PARTICIPANTS
        .find(printed, LocalDate.parse(day))
        .map(found -> found.participant().code().value())
        .orElse("nobody");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Germany                              | 2014-01-01 | DEU
          Germany 3, 4                         | 2014-01-01 | DEU
          Germany<superscript>7</superscript>  | 2014-01-01 | DEU
          Belgium*                             | 2014-01-01 | BEL
          ** Belgium †                         | 2014-01-01 | BEL
          Netherlands (Kingdom of the)         | 2023-01-01 | NLD
          Netherlands (Kingdom of the) 5       | 2023-01-01 | NLD
          Nederlanden, het Koninkrijk der      | 2013-01-01 | NLD
          Côte d'Ivoire                        | 2014-01-01 | CIV
          CÃ´te d'Ivoire                       | 2014-01-01 | CIV
          TÃ¼rkiye                             | 2014-01-01 | TUR
          Serbia (succession 12 March 2001)    | 2001-03-12 | SRB
          Bosnia & Herzegovina                 | 2014-01-01 | BIH
          Swaziland                            | 1999-01-01 | SWZ
          The former Yugoslav Republic of Macedonia | 1999-01-01 | MKD
          Iran (Islamic Republic of)           | 1999-01-01 | IRN
          Congo                                | 1999-01-01 | COG
          Эсватини                             | 2020-01-01 | SWZ
          斯威士兰                               | 2020-01-01 | SWZ
          Denemarken                           | 2014-01-01 | DNK
          Vereinigtes Königreich               | 2014-01-01 | GBR
          Yugoslavia                           | 1971-06-02 | YUG
          Czechoslovakia                       | 1966-12-29 | CSK
          European Union                       | 2014-01-01 | EUE
          Organization of African Unity        | 1980-01-01 | XAU
          China: Hong Kong                     | 1997-01-01 | HKG
          GBR                                  | 2014-01-01 | GBR
          DDR                                  | 1973-01-01 | DDR
          Comoros Congo                        | 1964-01-01 | nobody
          Atlantis                             | 1964-01-01 | nobody
          """)
  void a_printed_name_means_its_bearer_on_that_day(String printed, String day, String code) {
    assertThat(code(printed, day)).isEqualTo(code);
  }

  @Test
  void a_name_that_is_nearly_known_is_proposed() {
    assertThat(Sheets.PARTICIPANTS.proposals("Belguim 3")).first().isEqualTo("Belgium");
    assertThat(Sheets.PARTICIPANTS.proposals("European Comunities")).isNotEmpty();
  }

  /// Every name in the UN's tables of 2014 and 2015.
  @Test
  void every_participant_of_the_un_s_tables_is_known() throws IOException {
    Path codes =
        Path.of(
            System.getProperty("accede.root", ".."),
            "../shared/data/participation/participant-codes.csv");
    assumeTrue(Files.exists(codes), "needs " + codes);
    List<Table.Row> rows = Table.parse("codes", Files.readString(codes)).rows();
    TreeSet<String> wrong = new TreeSet<>();
    for (Table.Row row : rows) {
      String found = code(row.required("participant"), "2014-07-10");
      if (found.equals("nobody") || !row.find("code").orElse(found).equals(found)) {
        wrong.add(row.text("participant") + ": " + found);
      }
    }
    assertThat(rows).hasSizeGreaterThan(200);
    assertThat(wrong).isEmpty();
  }
}
