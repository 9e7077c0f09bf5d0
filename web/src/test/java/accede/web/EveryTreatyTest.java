package accede.web;

import static org.assertj.core.api.Assertions.assertThat;

import accede.participation.Treaty;
import accede.participation.TreatyId;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever its clauses leave unknown, a treaty that ships has all its pages.
class EveryTreatyTest {

  private final RunningAccede accede = RunningAccede.shared();

  private static Stream<String> everyTreaty() {
    return Treaty.shippedIds().stream().map(TreatyId::value);
  }

  private Document page(String path) {
    var answer = accede.get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return accede.page(path);
  }

  @ParameterizedTest
  @MethodSource("everyTreaty")
  void has_its_figures_its_map_and_a_page_for_each_State(String treaty) {
    Document status = page("/" + treaty + "/status?lang=ru");
    assertThat(status.select(".totals .figure")).hasSizeGreaterThanOrEqualTo(4);
    assertThat(status.select("svg.map a title")).hasSize(197);
    assertThat(status.select(".totals").text()).doesNotContain("–");
    page("/" + treaty + "/states/RUS?on=1985-01-01&lang=zh");
    page("/" + treaty + "/states/PRK?lang=ar");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
              npt | In force since 5 March 1970.
          npt | The day is as stated (Fedlex, Swiss treaty list, 7 October 2009).
              apmbc | Its clauses give the same day.
              att | The day is worked out from its clauses.
              geneva-protocol-1925 | it would be
              rome-amendment-art8 | Amendment to: Rome Statute of the International Criminal Court
              untoc-firearms | Protocol to: United Nations Convention against Transnational Organized Crime
              ctbt | Not in force.
          """)
  void tells_what_is_known_of_its_entry_into_force_and_how(String treaty, String sentence) {
    assertThat(page("/" + treaty + "/status?lang=en").select(".page-head").text())
        .contains(sentence);
  }

  @Test
  void a_treaty_without_a_number_does_not_speak_of_one() {
    assertThat(page("/npt/status?lang=en").select(".page-head").text()).doesNotContain("No. ");
  }

  @Test
  void the_test_ban_treaty_names_the_States_it_waits_for() {
    Document page = page("/ctbt/status?on=2014-07-10&lang=en");
    assertThat(page.select("main").text())
        .contains("Of the 44 States it names for its entry into force, 8 have not consented:");
    assertThat(page.select("main > p.measure a").eachText())
        .contains("China", "United States of America")
        .hasSize(8);
    assertThat(page.select(".totals").text()).contains("The treaty itself is not in force.");
  }

  @Test
  void a_day_after_the_last_known_to_be_complete_is_said_to_be_so() {
    String notice = "Acts are complete until 10 July 2014.";
    assertThat(page("/cwc/status?on=2014-07-11&lang=en").select(".notice").text()).contains(notice);
    assertThat(page("/cwc/status?on=2014-07-10&lang=en").select(".notice").text()).isEmpty();
    assertThat(page("/cwc/states/CHL?on=2014-07-11&lang=en").select(".notice").text())
        .contains(notice);
  }

  @Test
  void organizations_and_States_that_no_longer_exist_stand_beside_the_States() {
    Document today = page("/untoc/status?on=2014-07-10&lang=fr");
    assertThat(today.select("table.beyond").text()).contains("Union européenne", "organisation");
    Document then = page("/ccw/status?on=1985-06-01&lang=en");
    assertThat(then.select("table.beyond tbody th").eachText())
        .contains("German Democratic Republic");
    assertThat(page("/ccw/status?on=2010-06-01&lang=en").select("table.beyond").text())
        .doesNotContain("German Democratic Republic");
  }

  @Test
  void a_notice_of_withdrawal_that_has_not_taken_effect_tells_when_it_will() {
    assertThat(page("/rome-statute/states/BDI?on=2016-12-01&lang=en").select(".notice").text())
        .contains("Withdrawal notified: 27 October 2016. It takes effect: 27 October 2017.");
  }

  @Test
  void who_does_not_intend_to_become_a_party_is_said_to_have_told_so() {
    assertThat(page("/rome-statute/states/USA?on=2014-07-10&lang=en").select(".notice").text())
        .contains("does not intend to become a party (6 May 2002)");
  }

  @Test
  void provisional_application_is_told_until_the_treaty_is_in_force_for_the_State() {
    assertThat(page("/att/states/ESP?on=2014-06-01&lang=en").select(".notice").text())
        .contains("applies the treaty provisionally");
    assertThat(page("/att/states/ESP?on=2015-06-01&lang=en").select(".notice").text()).isEmpty();
  }

  @Test
  void a_State_s_page_leads_to_where_it_stands_in_the_other_treaties() {
    Document page = page("/att/states/CHL?on=2014-01-01&lang=en");
    String ccm = page.select("aside a[href^=/ccm/]").attr("href");
    assertThat(ccm).isEqualTo("/ccm/states/CHL?on=2014-01-01&lang=en");
    assertThat(page(ccm).expectFirst("h1").text()).isEqualTo("Chile");
    assertThat(page.select("aside").text()).contains("Neither signed nor bound:");
  }
}
