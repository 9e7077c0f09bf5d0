package accede.reading;

import static org.assertj.core.api.Assertions.assertThat;

import accede.geography.StateCode;
import accede.mandates.Mandate;
import accede.meetings.Meeting.Attendance;
import accede.outreach.Activity;
import accede.outreach.ActivityItem;
import accede.outreach.Counterpart;
import accede.outreach.Evidence;
import accede.reading.Reading.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A report nobody wrote, of another treaty, with dates, lists and tables in other shapes.
class ReportOfAnotherKindTest {

  private static final Reading READING =
      Readers.read(
          """
          CCM/MSP/2019/WP.3

          3 September 2019

          Submitted by: the Coordinators on Universalization

          Original: English

          Report on activities to promote the Convention

          Introduction

          1. The Coordination Group held its third session from 4 to 5 June 2019 in Vientiane. Representatives of 41 States, 2 international organizations and 12 non-governmental organizations participated.

          2. The work plan (CCM/MSP/2018/9) and the guide (CCM/MSP/2018/WP.1/Rev.1), as well as A/RES/73/54, were considered. There are now 107 States Parties.

          Recommendations

          3. The Coordinators recommend that the Meeting of States Parties:

          (a) Renew the mandate of the Group:
          (i) for two years;
          (ii) with a yearly report; and
          (b) Thank the host.

          ANNEX I
          OUTREACH ACTIVITIES OF THE COORDINATORS

          The Coordinators met with 30 States during the year.

          30 November - 2 December 2018, Lima, Peru
          - Ministerio de Relaciones Exteriores
          - Delegates from Chile, Côte d'Ivoire and the Lao People's Democratic Republic
          - Civil society: Coalición Paz y Vida, Red de Sobrevivientes y Asociación de Víctimas, Peruvian Red Cross

          Décembre 2018 - janvier 2019, Dakar, Sénégal
          Atelier « Vers un Sahel sans armes »

          3 y 4 de febrero de 2019 Ciudad de México, México

          Side event "Norway and Chile on the road", co-hosted by Norway, Chile and Human Rights Watch

          March 5-7, 2019: Nairobi and Mombasa, Kenya

          Meeting with the Kenyan Minister of Defence

          10 April 2019 Suva

          - Prime Minister of Fiji
          - Representatives of PIF members

          On 3 May, the Coordinator met with the Ambassador of Uganda to Switzerland in Geneva.

          17 May 2019 Bern, Switzerland

          Federal Department of Foreign Affairs

          12 June 2091 Geneva, Switzerland

          Ambassador of Guinea-Bissau

          20 June 2019 Geneva, Switzerland

          UK delegation, International Committee of the Red Cross

          Date | Place | With whom
          1-2 July 2019 | Kampala, Uganda | Ministry of Justice; Parliamentary Committee on Defence
          2019-07-09 | The Hague, Netherlands | Ministry of Foreign Affairs of the Netherlands

          20 July 2019, Cairo, Egypt: Working lunch at the embassy of Brazil
          """);

  @Test
  void its_head_is_read_from_other_lines() {
    assertThat(READING.document().symbol()).isEqualTo("CCM/MSP/2019/WP.3");
    assertThat(READING.document().title())
        .isEqualTo("Report on activities to promote the Convention");
    assertThat(READING.document().issuer()).isEqualTo("Coordinators on Universalization");
  }

  @Test
  void months_are_read_in_english_french_and_spanish() {
    assertThat(
            READING.activities().stream()
                .limit(5)
                .map(a -> a.date().from() + "/" + a.date().to() + " " + a.date().precision()))
        .containsExactly(
            "2018-11-30/2018-12-02 RANGE",
            "2018-12-01/2019-01-31 MONTH",
            "2019-02-03/2019-02-04 RANGE",
            "2019-03-05/2019-03-07 RANGE",
            "2019-04-10/2019-04-10 DAY");
  }

  @Test
  void places_are_found_with_several_cities_and_without_a_country() {
    assertThat(entry(4).place().city()).isEqualTo("Nairobi; Mombasa");
    assertThat(entry(5).place().states()).containsExactly(StateCode.of("FJI"));
  }

  @Test
  void a_sentence_that_begins_with_a_day_is_an_entry_of_the_year_before_it() {
    Activity told = entry(6);
    assertThat(told.date().from()).isEqualTo("2019-05-03");
    assertThat(told.place().city()).isEqualTo("Geneva");
    assertThat(engaged(told)).containsExactly("UGA NAMED");
  }

  @Test
  void rows_of_a_table_are_entries() {
    assertThat(entry(10).place().printed()).isEqualTo("Kampala, Uganda");
    assertThat(entry(10).items()).hasSize(2);
    assertThat(engaged(entry(11))).containsExactly("NLD NAMED");
  }

  @Test
  void evidence_climbs_the_same_ladder() {
    assertThat(engaged(entry(1)))
        .containsExactly("PER HOST", "CHL LISTED", "CIV LISTED", "LAO LISTED");
    assertThat(engaged(entry(3))).containsExactly("CHL COHOST", "NOR COHOST");
    assertThat(engaged(entry(4))).containsExactly("KEN NAMED");
    assertThat(engaged(entry(5))).contains("FJI NAMED", "TON GROUP", "WSM GROUP");
    assertThat(engaged(entry(7))).containsExactly("CHE HOST");
  }

  @Test
  void a_name_inside_a_name_is_nobody_met() {
    ActivityItem list = entry(1).items().getLast();
    assertThat(list.mentions()).isEmpty();
    assertThat(list.counterparts().stream().map(Counterpart::name))
        .containsExactly(
            "Coalición Paz y Vida",
            "Red de Sobrevivientes",
            "Asociación de Víctimas",
            "Peruvian Red Cross");
  }

  @Test
  void its_own_numbering_is_kept() {
    assertThat(
            READING.mandates().stream()
                .filter(m -> m.kind() == Mandate.Kind.RECOMMENDATION)
                .map(Mandate::id))
        .containsExactly("3 a", "3 a i", "3 a ii", "3 b");
    assertThat(READING.meetings().getFirst().attendance()).isEqualTo(new Attendance(41, 2, 12));
    assertThat(READING.symbols()).hasSize(4);
    assertThat(READING.counts().getFirst().value()).isEqualTo(107);
  }

  @Test
  void digits_turned_around_in_a_year_are_found() {
    assertThat(
            READING.findings().stream()
                .filter(f -> f.kind() == Finding.Kind.DATE)
                .map(f -> f.printed() + " -> " + f.proposal()))
        .containsExactly("12 June 2091 -> 2019-06-12");
  }

  private static Activity entry(int number) {
    return READING.activities().get(number - 1);
  }

  private static List<String> engaged(Activity activity) {
    return activity.items().stream()
        .flatMap(item -> item.states().stream())
        .filter(engaged -> engaged.evidence() != Evidence.VENUE)
        .map(engaged -> engaged.state() + " " + engaged.evidence())
        .toList();
  }
}
