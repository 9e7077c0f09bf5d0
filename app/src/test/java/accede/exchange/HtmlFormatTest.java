package accede.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import accede.documents.Document;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class HtmlFormatTest {

  @Test
  void each_figure_says_which_record_it_rests_on() {
    var page = page(SamplePapers.report());

    assertThat(page.select("[data-source='meeting WGTU 1, attendance']").eachText())
        .containsExactly("62", "3", "7");
    assertThat(page.expectFirst("[data-source]").attr("title"))
        .isEqualTo("meeting WGTU 1, attendance");
  }

  @Test
  void signs_with_a_meaning_in_html_stay_what_they_are() {
    var page = page(SamplePapers.report());

    assertThat(page.text()).contains("3 < 4 & 5 > 4", "<b>no tag</b>", "\"quoted\", it's {gap}");
    assertThat(page.select("b")).isEmpty();
    assertThat(page.select("a").eachAttr("href"))
        .contains("https://asean.example/calendar/official_meetings?a=1&b=2");
  }

  @Test
  void a_page_in_arabic_runs_from_right_to_left_and_isolates_foreign_names() {
    var page = page(SamplePapers.arabic());

    assertThat(page.expectFirst("html").attr("lang")).isEqualTo("ar");
    assertThat(page.expectFirst("html").attr("dir")).isEqualTo("rtl");
    assertThat(page.select("bdi").eachText()).contains("ATT/CSP2/2016/WP.4/Rev.1", "New Zealand");
    assertThat(page.expectFirst("bdi[lang=en]").text()).isEqualTo("New Zealand");
    assertThat(page.expectFirst("style").data()).contains("margin-right: 27pt");
  }

  @Test
  void a_page_stands_alone_and_names_its_parts() {
    var page = page(SamplePapers.report());

    assertThat(page.select("link, script, img")).isEmpty();
    assertThat(page.title()).contains("CO-CHAIRS' DRAFT REPORT TO CSP4");
    assertThat(page.select("h1")).hasSize(1);
    assertThat(page.select("table caption").text()).startsWith("Table 1.");
    assertThat(page.select("thead th[scope=col]")).hasSize(4);
  }

  private static org.jsoup.nodes.Document page(Document document) {
    return Jsoup.parse(new String(new HtmlFormat().write(document), StandardCharsets.UTF_8));
  }
}
