package accede.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnalysisTest {

  private final RunningAccede accede = RunningAccede.shared();

  private JsonNode json(String path) {
    try {
      return new ObjectMapper().readTree(accede.text(path));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(path, e);
    }
  }

  private static Element section(Document page, String heading) {
    return page.expectFirst("section[aria-labelledby=" + heading + "]");
  }

  @Test
  void the_years_of_the_picture_add_up_to_the_parties_of_the_day() {
    Document page = accede.page("/att/analysis?on=2018-05-30&lang=en");
    assertThat(page.select("svg.chart .last").text()).isEqualTo("95");
    assertThat(
            page.select(".figures tbody tr").stream()
                .mapToInt(year -> Integer.parseInt(year.select("td").get(1).text()))
                .sum())
        .isEqualTo(95);
    assertThat(page.select("svg.chart").attr("aria-label"))
        .isEqualTo(
            "Parties at the end of each year from 2013 to 2018: 95 at last. Most consents in one"
                + " year: 52, in 2014.");
  }

  @Test
  void time_runs_from_right_to_left_in_Arabic() {
    List<Double> english = years("en");
    List<Double> arabic = years("ar");
    assertThat(english).isSorted();
    assertThat(arabic.reversed()).isSorted();
  }

  private List<Double> years(String language) {
    return accede
        .page("/att/analysis?on=2018-05-30&lang=" + language)
        .select("svg.chart .year")
        .stream()
        .map(label -> Double.parseDouble(label.attr("x").replace("%", "")))
        .toList();
  }

  @Test
  void forty_signatures_wait_on_30_May_2018_the_oldest_first() {
    Document page = accede.page("/att/analysis?on=2018-05-30&lang=en");
    Element waiting = section(page, "waiting");
    assertThat(waiting.select("tbody tr")).hasSize(40);
    assertThat(waiting.select("tbody tr").getFirst().text())
        .contains("4 years 11 months", "3 June 2013");
    assertThat(json("/api/v1/analysis/signatures?on=2018-05-30").at("/waiting").asInt())
        .isEqualTo(40);
  }

  @Test
  void the_test_ban_treaty_names_those_whose_instruments_are_missing() {
    JsonNode named = json("/api/v1/analysis/thresholds?treaty=ctbt").at("/treaties/0/named");
    Element section = section(accede.page("/ctbt/analysis?lang=en"), "threshold");
    int missing = 44 - named.get("parties").size();
    assertThat(missing).isPositive();
    assertThat(section.text()).contains("the instruments of 44 named States");
    assertThat(section.select("dd a")).hasSize(missing);
  }

  @Test
  void five_States_joined_between_two_Conferences_and_the_page_and_the_script_say_the_same() {
    Document page = accede.page("/att/analysis?on=2018-08-20&since=2017-09-11&lang=en");
    assertThat(section(page, "changes").select("tbody th").eachText())
        .containsExactlyInAnyOrder(
            "Kazakhstan", "State of Palestine", "Chile", "Cameroon", "Brazil");
    assertThat(
            json("/api/v1/analysis/changes?treaty=att&on=2018-08-20&since=2017-09-11")
                .at("/treaties/0/changes"))
        .hasSize(5);
  }

  @Test
  void the_regions_of_the_coverage_add_up_and_organizations_stand_beneath_by_coverage() {
    Document page = accede.page("/att/analysis?on=2018-05-30&lang=en");
    Element regions = section(page, "coverage").select("table").getFirst();
    assertThat(
            regions.select("td[data-label=Consented]").eachText().stream()
                .mapToInt(text -> Integer.parseInt(text.substring(0, text.indexOf(' '))))
                .sum())
        .isEqualTo(95);
    List<Integer> shares =
        section(page, "coverage").select("table").getLast().select(".coverage").eachText().stream()
            .filter(text -> text.endsWith("%"))
            .map(text -> Integer.parseInt(text.replace("%", "")))
            .toList();
    assertThat(shares.reversed()).isSorted().hasSizeGreaterThan(3);
  }

  @Test
  void three_treaties_side_by_side_hold_every_State_in_one_combination() {
    String asked = "?treaties=att,ccm,apmbc&on=2018-05-30";
    Document page = accede.page("/compare" + asked + "&lang=en");
    assertThat(page.select(".matrix tbody tr")).hasSize(197);
    assertThat(
            page.select(".combinations td.n").eachText().stream().mapToInt(Integer::parseInt).sum())
        .isEqualTo(197);
    assertThat(page.select(".matrix thead .small").getFirst().text()).isEqualTo("95");
    JsonNode answer = json("/api/v1/compare" + asked);
    assertThat(page.select(".combinations td.n").eachText().stream().map(Integer::parseInt))
        .containsExactlyElementsOf(
            answer.get("combinations").findValues("count").stream().map(JsonNode::asInt).toList());
  }

  @Test
  void a_filter_leaves_only_States_that_meet_it_though_the_form_sends_each_part_by_itself() {
    Document page =
        accede.page(
            "/compare?treaties=att&treaties=ccm&only=not%3Aatt&only=party-to%3Accm&lang=en");
    assertThat(page.select(".matrix tbody tr")).isNotEmpty();
    for (Element row : page.select(".matrix tbody tr")) {
      assertThat(row.select("td").getFirst().text()).doesNotContain("party");
      assertThat(row.select("td").getLast().text()).contains("party");
    }
    assertThat(page.select("input[name=treaties][checked]").eachAttr("value"))
        .containsExactly("att", "ccm");
  }

  @ParameterizedTest
  @CsvSource({
    "/compare?treaties=att|nowhere,nowhere",
    "/compare?treaties=att&only=friend-of:ccm,friend-of:ccm",
    "/att/analysis?since=2018-02-30,2018-02-30",
    "/att/analysis?on=2018-01-01&since=2018-02-01,2018-02-01",
    "/api/v1/analysis/share?weight=gold,gold",
    "/api/v1/analysis/pace?step=week,week"
  })
  void what_cannot_be_right_is_refused_with_the_value(String path, String value) {
    var answer = accede.get(path.replace('|', ','));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pace",
        "pace?step=month",
        "signatures?by=m49",
        "thresholds?treaties=all",
        "coverage",
        "changes?treaties=att,ccm",
        "weights"
      })
  void every_analysis_comes_as_a_table_too(String path) {
    String table = accede.text("/api/v1/analysis/" + path, "Accept", "text/csv");
    assertThat(table.lines().findFirst().orElseThrow()).contains(",");
    assertThat(json("/api/v1/analysis/" + path).isObject()).isTrue();
  }

  @Test
  void treaties_of_which_little_is_known_have_an_analysis_too() {
    for (JsonNode line : json("/api/v1/analysis/thresholds?treaties=all").get("treaties")) {
      String path = "/" + line.get("treaty").asText() + "/analysis?lang=fr";
      assertThat(accede.get(path).statusCode()).as(path).isEqualTo(200);
    }
  }
}
