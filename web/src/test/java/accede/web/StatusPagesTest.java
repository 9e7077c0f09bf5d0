package accede.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatusPagesTest {

  private final RunningAccede accede = RunningAccede.shared();

  @Test
  void thirtieth_of_May_2018_shows_95_consents_94_in_force_40_signatories_and_62_outside() {
    Document page = accede.page("/att/status?on=2018-05-30&lang=en");
    assertThat(page.select(".totals .figure").eachText()).containsExactly("95", "94", "40", "62");
    assertThat(page.select(".totals dd:last-child").getFirst().text())
        .startsWith("48% of 197 States");
    assertThat(page.expectFirst("h1").text()).isEqualTo("Participation on 30 May 2018");
  }

  @Test
  void each_figure_leads_to_its_lines() {
    Document page = accede.page("/att/status?on=2018-05-30&lang=en");
    for (Element figure : page.select(".totals .figure a")) {
      assertThat(page.select(figure.attr("href"))).as(figure.attr("href")).hasSize(1);
    }
    assertThat(page.select("#states-in-force tr:not(.lot)")).hasSize(94);
    assertThat(page.select("#states-consented tr:not(.lot)")).hasSize(1);
    assertThat(page.select("#states-signatory tr:not(.lot)")).hasSize(40);
    assertThat(page.select("#states-outside tr:not(.lot)")).hasSize(62);
  }

  @Test
  void Chile_is_the_95th_to_consent_and_not_yet_in_force() {
    Document page = accede.page("/att/status?on=2018-05-30&lang=en");
    Element chile =
        Objects.requireNonNull(
            page.expectFirst("#states-consented a[href^=states/CHL]").closest("tr"));
    assertThat(chile.select("th, td").eachText())
        .containsExactly(
            "Chile",
            "party, not yet in force",
            "3 June 2013",
            "ratification",
            "18 May 2018",
            "16 August 2018",
            "95");
  }

  @Test
  void every_State_is_on_the_map_once_with_its_name() {
    Document page = accede.page("/att/status?on=2018-05-30&lang=fr");
    List<String> names = page.select("svg.map a title").eachText();
    assertThat(names).hasSize(197).doesNotHaveDuplicates().contains("Chili", "Allemagne");
    assertThat(page.select("svg.map .consented title").eachText()).containsExactly("Chili");
  }

  @Test
  void regions_add_up_to_the_world() {
    Document page = accede.page("/att/status?on=2018-05-30&lang=en");
    int parties =
        page.select("table.regions td[data-label=Consented]").eachText().stream()
            .mapToInt(text -> Integer.parseInt(text.substring(0, text.indexOf(' '))))
            .sum();
    assertThat(parties).isEqualTo(95);
  }

  @ParameterizedTest
  @CsvSource({
    "by=subregion,Western Africa",
    "by=un-group,Asia-Pacific States",
    "by=AU,Members",
    "by=m49&count=in-force,Africa"
  })
  void States_are_grouped_as_asked(String query, String group) {
    Document page = accede.page("/att/status?on=2018-05-30&lang=en&" + query);
    assertThat(page.select("table.regions tbody th").eachText()).contains(group);
  }

  @Test
  void the_page_offers_this_very_answer_as_data() {
    Document page = accede.page("/att/status?on=2018-05-30&by=AU&lang=en");
    String json = page.select("ul.actions a").getLast().attr("href");
    assertThat(accede.text(json)).contains("\"parties\" : 95").contains("\"key\" : \"members\"");
    String csv = page.select("ul.actions a").getFirst().attr("href");
    assertThat(accede.text(csv).lines().count()).isEqualTo(198);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "on=2018-02-30",
        "on=yesterday",
        "known=2018-13-01",
        "by=continent",
        "universe=200",
        "count=all"
      })
  void a_value_that_cannot_be_right_is_named_and_the_form_stays(String query) {
    var answer = accede.get("/att/status?lang=en&" + query);
    assertThat(answer.statusCode()).isEqualTo(400);
    Document page = accede.page("/att/status?lang=en&" + query);
    String value = query.substring(query.indexOf('=') + 1);
    assertThat(page.select(".notice.error").text()).contains("“" + value + "”");
    assertThat(page.select("form.ask [aria-invalid]")).hasSize(1);
  }

  @Test
  void nothing_was_on_record_before_the_ledger_began_and_the_page_says_so() {
    Document page = accede.page("/att/status?on=2018-05-30&known=2018-05-30&lang=en");
    assertThat(page.select(".notice").text()).contains("by 30 May 2018");
    assertThat(page.select(".totals .figure").getFirst().text()).isEqualTo("0");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/xxx/status",
        "/att/states/QQQ",
        "/att/states/chile",
        "/nothing",
        "/static/x.css"
      })
  void an_address_nobody_knows_is_a_page_that_says_so(String path) {
    var answer = accede.get(path);
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(accede.page(path + "?lang=en").expectFirst("h1").text())
        .isEqualTo("There is no such page");
  }

  @Test
  void a_treaty_answers_to_its_number_too() {
    assertThat(accede.get("/XXVI-8/status").statusCode()).isEqualTo(200);
  }

  @Test
  void the_front_door_leads_to_the_participation_in_the_language_asked() {
    var answer = accede.get("/?lang=fr");
    assertThat(answer.statusCode()).isEqualTo(307);
    assertThat(answer.headers().firstValue("Location").orElseThrow())
        .endsWith("/att/status?lang=fr");
  }

  @ParameterizedTest
  @CsvSource({"Chile,CHL", "智利,CHL", "Swaziland,SWZ", "Côte d'Ivoire,CIV"})
  void a_State_is_found_by_any_of_its_names(String name, String code) {
    String query = URLEncoder.encode(name, StandardCharsets.UTF_8);
    HttpResponse<byte[]> found = accede.get("/att/states?name=" + query + "&on=2018-05-30");
    assertThat(found.statusCode()).isEqualTo(303);
    assertThat(found.headers().firstValue("Location"))
        .contains("/att/states/" + code + "?on=2018-05-30");
  }

  @Test
  void a_name_no_State_bears_is_told_on_the_page() {
    HttpResponse<byte[]> missing = accede.get("/att/states?name=Atlantis&lang=en");
    assertThat(missing.statusCode()).isEqualTo(404);
    assertThat(new String(missing.body(), StandardCharsets.UTF_8)).contains("“Atlantis”");
  }

  @Test
  void a_day_on_which_entry_into_force_is_uncertain_says_so() {
    Document page = accede.page("/att/status?on=2025-02-01&lang=en");
    assertThat(page.select(".notice").text())
        .contains("For 2 of them the treaty may already be in force.");
  }

  @Test
  void a_region_opens_into_the_States_it_counts() {
    Document page = accede.page("/att/status?on=2018-05-31&lang=en");
    assertThat(page.select("details.rows p").getLast().select("a").eachText())
        .containsExactly("Australia", "New Zealand", "Samoa", "Tuvalu");
  }

  @Test
  void a_language_nobody_can_read_is_no_fault() {
    assertThat(accede.get("/att/status", "Accept-Language", "fr;q=2").statusCode()).isEqualTo(200);
  }
}
