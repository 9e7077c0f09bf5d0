package accede.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProofTest {

  private final RunningAccede accede = RunningAccede.shared();

  private JsonNode json(String path) {
    try {
      return new ObjectMapper().readTree(accede.text(path));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(path, e);
    }
  }

  @Test
  void a_script_learns_that_Cameroon_and_Brazil_make_97_out_of_the_95_last_published() {
    JsonNode why = json("/api/v1/why?treaty=att&figure=parties&on=2018-08-20");
    assertThat(why.at("/value").asInt()).isEqualTo(97);
    assertThat(why.get("rows")).hasSize(97);
    assertThat(why.at("/published/since/then").asInt()).isEqualTo(95);
    assertThat(why.at("/published/since/gained").findValuesAsText("state"))
        .containsExactly("CMR", "BRA");
  }

  @Test
  void the_proof_of_a_group_counts_that_group_alone_and_comes_as_a_table_too() {
    String asked = "/api/v1/why?on=2018-05-30&by=m49&group=africa";
    assertThat(json(asked).at("/value").asInt()).isEqualTo(22);
    assertThat(accede.text(asked + "&format=csv").lines()).hasSize(23);
  }

  @Test
  void a_script_learns_what_in_a_ledger_may_be_wrong() {
    JsonNode findings = json("/api/v1/checks?treaty=ctbt");
    assertThat(findings).isNotEmpty();
    assertThat(findings.get(0).get("treaty").asText()).isEqualTo("ctbt");
    assertThat(findings.get(0).get("advice").asText()).isNotBlank();
    assertThat(accede.text("/api/v1/checks?treaty=ctbt&format=csv"))
        .startsWith("treaty,state,kind,certainty,entry,other,reason,advice\n");
  }

  @ParameterizedTest
  @CsvSource({
    "figure=friends,friends",
    "by=m49&group=atlantis,africa",
    "group=africa,by=m49",
    "on=2018-01-01&since=2018-02-01,2018-02-01",
    "since=2018-02-30,2018-02-30"
  })
  void what_cannot_be_proved_is_refused_with_the_value_or_those_known(String asked, String told) {
    var answer = accede.get("/api/v1/why?" + asked);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8)).contains(told);
  }

  @Test
  void each_total_of_the_first_page_leads_to_a_page_that_proves_the_same_figure() {
    Document first = accede.page("/att/status?on=2018-05-30&lang=en");
    List<String> proved =
        first.select(".totals dd a[href*=/why]").stream()
            .map(link -> accede.page(link.attr("href")).select(".totals .figure").text())
            .toList();
    assertThat(proved).isEqualTo(first.select(".totals .figure").eachText());
  }

  @Test
  void the_page_lists_every_State_counted_and_how_the_figure_came_about() {
    Document page =
        accede.page("/att/status/why?figure=parties&on=2018-08-20&since=2017-09-11&lang=en");
    assertThat(page.select(".proof tbody tr")).hasSize(97);
    assertThat(page.select(".sum").eachText())
        .containsExactly(
            "on 30 May 2018 95 came + 2 went − 0 on 20 August 2018 = 97",
            "on 11 September 2017 92 came + 5 went − 0 on 20 August 2018 = 97");
    assertThat(page.text()).contains("Came: Cameroon (ratification, 18 June 2018), Brazil");
    assertThat(page.select(".foot a").getFirst().attr("href"))
        .startsWith("/att/status/why?figure=parties&on=2018-08-20&since=2017-09-11&known=20");
  }

  @Test
  void a_figure_that_does_not_exist_is_refused_on_the_page_in_the_reader_s_language() {
    assertThat(accede.get("/att/status/why?figure=friends").statusCode()).isEqualTo(400);
    assertThat(accede.page("/att/status/why?figure=friends&lang=fr").select("[role=alert]").text())
        .startsWith("« friends » n’est pas un chiffre connu.");
  }

  @Test
  void the_checks_stand_in_groups_with_what_to_do_and_every_finding_on_the_page() {
    Document page = accede.page("/ccm/checks?lang=en");
    assertThat(page.select("li.finding")).hasSameSizeAs(json("/api/v1/checks?treaty=ccm"));
    assertThat(page.select(".totals .figure").eachText().stream().mapToInt(Integer::parseInt).sum())
        .isEqualTo(page.select("li.finding").size());
    assertThat(accede.page("/att/checks?lang=en").select(".empty").text())
        .isEqualTo("Nothing in the ledger goes against the law of treaties.");
  }
}
