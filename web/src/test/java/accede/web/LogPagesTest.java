package accede.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class LogPagesTest {

  private final RunningAccede accede = RunningAccede.shared();

  @Test
  void the_count_of_States_reached_stands_beside_the_claim_and_opens_into_its_rows() {
    Document page = accede.page("/att/activities?lang=en");
    assertThat(page.select("#reach").text()).startsWith("59 States were reached");
    assertThat(page.select(".reach .measure").text()).contains("claims 84").contains("25");
    assertThat(page.select(".rungs dd").eachText()).containsExactly("43", "51", "54", "59", "60");
    assertThat(page.select(".reach details li")).hasSize(60);
    assertThat(page.select(".reach details li:contains(Myanmar)").text()).contains("group");
  }

  @Test
  void a_finding_stands_beside_the_printed_form_and_replaces_nothing() {
    Document page = accede.page("/att/activities?lang=en");
    var finding =
        page.select(".finding").stream()
            .filter(f -> f.select("ins").text().startsWith("2018-03-09"))
            .findFirst()
            .orElseThrow();
    assertThat(finding.select("del").text()).isEqualTo("9 March 2019");
    assertThat(Objects.requireNonNull(finding.closest("li")).select(".when").text())
        .isEqualTo("9 March 2019");
  }

  @Test
  void the_log_of_one_State_holds_only_entries_that_engage_it() {
    Document page = accede.page("/att/activities?state=MOZ&lang=en");
    assertThat(page.select(".log > li")).isNotEmpty();
    for (var entry : page.select(".log > li")) {
      assertThat(entry.select(".engaged a").eachText()).contains("Mozambique");
    }
  }

  @Test
  void the_log_of_one_process_is_a_part_of_the_whole() {
    int all = accede.page("/att/activities").select(".log > li").size();
    int third = accede.page("/att/activities?process=CSP3").select(".log > li").size();
    int fourth = accede.page("/att/activities?process=CSP4").select(".log > li").size();
    assertThat(third).isPositive();
    assertThat(third + fourth).isEqualTo(all).isEqualTo(78);
  }

  @Test
  void an_unknown_State_or_process_is_refused_by_name() {
    assertThat(accede.get("/att/activities?state=XYZ").statusCode()).isEqualTo(400);
    Document page = accede.page("/att/activities?process=CSP9&lang=en");
    assertThat(page.select(".notice.error").text()).contains("“CSP9”").contains("CSP4");
  }
}
