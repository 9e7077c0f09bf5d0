package accede.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TreatyPagesTest {

  private final RunningAccede accede = RunningAccede.shared();

  @Test
  void protocols_and_amendments_stand_under_the_treaty_they_belong_to() {
    Document page = accede.page("/treaties?lang=en");
    assertThat(page.select("table.treaties tbody tr")).hasSize(23);
    Element ccw = Objects.requireNonNull(page.expectFirst("th a[href^=/ccw/]").closest("tbody"));
    assertThat(ccw.select("tr.member a").eachAttr("href"))
        .extracting(href -> href.split("/")[1])
        .containsExactly("ccw-p4", "ccw-ap2", "ccw-art1-amendment", "ccw-p5");
    assertThat(ccw.select("tr.member .small").eachText())
        .containsExactly("protocol", "protocol", "amendment", "protocol");
  }

  @Test
  void a_treaty_shows_its_number_its_days_and_the_figures_of_the_day_asked() {
    Document page = accede.page("/treaties?on=2018-05-30&lang=en");
    Element att = Objects.requireNonNull(page.expectFirst("th a[href^=/att/]").closest("tr"));
    assertThat(att.select("th, td").eachText())
        .containsExactly(
            "Arms Trade Treaty",
            "XXVI-8",
            "2 April 2013",
            "24 December 2014",
            "95",
            "130",
            "24 July 2026");
    Element ctbt = Objects.requireNonNull(page.expectFirst("th a[href^=/ctbt/]").closest("tr"));
    assertThat(ctbt.text()).contains("not in force");
  }

  @ParameterizedTest
  @CsvSource({
    "/att/states/CHL?on=2018-05-30&lang=fr,/cwc/states/CHL?on=2018-05-30&lang=fr",
    "/att/status?on=2018-05-30&by=AU&lang=ru,/cwc/status?on=2018-05-30&by=AU&lang=ru",
    "/att/acts?state=CHL&kind=ratification,/cwc/acts?state=CHL&kind=ratification",
    "/att/reports,/cwc/reports"
  })
  void changing_the_treaty_keeps_the_page_the_day_and_the_language(String from, String to) {
    String way = accede.page(from).expectFirst(".brand .all").attr("href");
    Document treaties = accede.page(way);
    assertThat(treaties.select("a[href]").eachAttr("href")).contains(to);
    assertThat(accede.get(to).statusCode()).isEqualTo(200);
    assertThat(treaties.select("th a[aria-current]").attr("href")).startsWith("/att/");
  }

  @Test
  void a_page_nobody_has_leads_to_the_participation() {
    for (String page : List.of("//evil.example", "../x", "states/chile")) {
      assertThat(accede.page("/treaties?page=" + page).select("th a").eachAttr("href"))
          .allMatch(href -> href.endsWith("/status"));
    }
  }

  @Test
  void an_impossible_day_is_refused_with_the_form_still_there() {
    assertThat(accede.get("/treaties?on=2018-02-30").statusCode()).isEqualTo(400);
    assertThat(accede.page("/treaties?on=2018-02-30&lang=en").select(".notice.error").text())
        .contains("“2018-02-30”");
  }
}
