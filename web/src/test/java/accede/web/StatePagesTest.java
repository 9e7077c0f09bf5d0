package accede.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class StatePagesTest {

  private final RunningAccede accede = RunningAccede.shared();

  @Test
  void Chile_has_signed_and_ratified_and_waits_for_the_sixteenth_of_August() {
    Document page = accede.page("/att/states/CHL?on=2018-05-30&lang=en");
    assertThat(page.select(".standing").text())
        .isEqualTo("Consent deposited, not yet in force on 30 May 2018");
    assertThat(page.select(".timeline h3").eachText())
        .containsExactly("Signature", "Ratification", "In force for the State");
    assertThat(page.select(".timeline li:nth-child(2) p").getFirst().text())
        .isEqualTo("18 May 2018, consent No. 95");
    assertThat(page.select(".timeline .ahead p").getFirst().text())
        .isEqualTo("from 16 August 2018");
    assertThat(page.select(".timeline .small").text()).contains("UN Treaty Collection");
  }

  @Test
  void a_name_of_today_does_not_stand_on_a_page_of_yesterday() {
    assertThat(accede.page("/att/states/SWZ?on=2018-04-01&lang=en").expectFirst("h1").text())
        .isEqualTo("Swaziland");
    assertThat(accede.page("/att/states/SWZ?on=2018-05-30&lang=en").expectFirst("h1").text())
        .isEqualTo("Eswatini");
  }

  @Test
  void contacts_say_on_which_evidence_and_lead_to_the_log() {
    Document page = accede.page("/att/states/MOZ?on=2018-05-30&lang=en");
    assertThat(page.select("#contacts ~ .log .small").text())
        .contains("its authorities were met in its own capital");
    String entry = page.expectFirst("#contacts ~ .log a").attr("href");
    Document log = accede.page(entry.substring(0, entry.indexOf('#')));
    assertThat(log.select(entry.substring(entry.indexOf('#')))).hasSize(1);
  }

  @Test
  void the_locator_shows_the_State_and_the_facts_name_its_places() {
    Document page = accede.page("/att/states/MOZ?lang=fr");
    assertThat(page.select(".locator .here").attr("href")).endsWith(".svg#MOZ");
    assertThat(page.select(".facts dd").eachText())
        .containsExactly("MOZ", "Maputo", "Afrique – Afrique orientale", "États d’Afrique");
  }

  @Test
  void an_impossible_day_is_refused_with_the_form_still_there() {
    assertThat(accede.get("/att/states/CHL?on=2018-06-31").statusCode()).isEqualTo(400);
    assertThat(accede.page("/att/states/CHL?on=2018-06-31&lang=en").select(".notice.error").text())
        .contains("“2018-06-31”");
  }

  @Test
  void a_State_whose_consent_is_of_uncertain_day_is_not_said_to_be_outside() {
    Document gambia = accede.page("/att/states/GMB?on=2024-07-01&lang=en");
    assertThat(gambia.select(".standing").text()).contains("Uncertain on this day");
    assertThat(gambia.select(".timeline").text()).doesNotContain("No instrument deposited");
    assertThat(gambia.select(".timeline li.ahead h3").text()).isEqualTo("Accession");
  }

  @Test
  void what_was_not_known_yet_is_said_to_be_so() {
    Document chile = accede.page("/att/states/CHL?on=2019-05-30&known=2018-01-01&lang=en");
    assertThat(chile.select(".standing").text()).contains("as known on 1 January 2018");
    assertThat(chile.select(".notice").text()).contains("Nothing was on record yet");
    assertThat(chile.select("input[name=known]").attr("value")).isEqualTo("2018-01-01");
  }

  @Test
  void the_way_back_keeps_the_day() {
    Document chile = accede.page("/att/states/CHL?on=2018-05-30&by=un-group&lang=en");
    assertThat(chile.select(".page-head a").attr("href"))
        .isEqualTo("/att/status?on=2018-05-30&by=un-group&lang=en");
  }
}
