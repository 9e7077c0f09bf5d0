package accede.web;

import static org.assertj.core.api.Assertions.assertThat;

import accede.geography.StateCode;
import accede.participation.ActDay;
import accede.participation.ActionKind;
import accede.participation.LedgerEntry;
import accede.participation.TreatyAction;
import accede.participation.TreatyId;
import accede.storage.DatabaseSettings;
import accede.workbench.Workbench;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// What was cited stays, whatever is recorded later.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FixedLinkTest {

  private final Path data = RunningAccede.newFolder("cited");
  private final RunningAccede accede = RunningAccede.start(data);
  private final LocalDate today = LocalDate.now(Clock.systemDefaultZone());
  private String cited = "";
  private String figures = "";
  private byte[] json = {};
  private byte[] state = {};

  @BeforeAll
  void cite_then_record() {
    Document page = accede.page("/ccm/status?on=2014-01-01&lang=en");
    cited = page.select(".foot a").getFirst().attr("href");
    assertThat(page.select(".foot").text()).contains("gives the same answer for ever");
    figures = figures();
    assertThat(accede.get(api()).statusCode()).isEqualTo(200);
    json = accede.get(api()).body();
    state = accede.get("/api/v1/states/CHL" + query() + "&treaty=ccm").body();
    record();
  }

  private String api() {
    return "/api/v1/status" + query() + "&treaty=ccm";
  }

  private String query() {
    return cited.substring(cited.indexOf('?'));
  }

  private String figures() {
    Document page = accede.page(cited + "&lang=en");
    return page.select("main").outerHtml();
  }

  private void record() {
    try (Workbench workbench =
        Workbench.openAs(new DatabaseSettings.Embedded(data), Clock.systemDefaultZone(), "")) {
      workbench
          .ledger()
          .record(
              List.of(
                  entry("ccm", "TON", ActionKind.ACCESSION, "2013-05-02"),
                  entry("ccm", "CHL", ActionKind.CORRECTION, "2013-05-20")
                      .superseding("ratification 2010-12-16"),
                  entry("ccm", "ISL", ActionKind.OBJECTION, "2015-09-03")
                      .towards(StateCode.of("NOR"))
                      .withDetail(LedgerEntry.PRECLUDES),
                  entry("npt", "SUN", ActionKind.SIGNATURE, "1968-07-01")));
    }
  }

  private LedgerEntry entry(String treaty, String state, ActionKind kind, String day) {
    return LedgerEntry.of(
        new TreatyAction(
            TreatyId.of(treaty), StateCode.of(state), kind, ActDay.on(LocalDate.parse(day))),
        "untc-2023",
        today);
  }

  @AfterAll
  void close() {
    accede.close();
  }

  @Test
  void the_cited_address_names_the_day_and_the_day_of_knowledge() {
    assertThat(cited).isEqualTo("/ccm/status?on=2014-01-01&known=" + today.minusDays(1));
  }

  @Test
  void the_page_shows_the_new_entries_at_once() {
    assertThat(accede.page("/ccm/states/TON?on=2014-01-01&lang=en").select(".standing").text())
        .startsWith("Party");
    assertThat(accede.page("/ccm/states/CHL?on=2014-01-01&lang=en").select(".standing").text())
        .startsWith("Signed");
  }

  @Test
  void the_cited_page_and_its_data_are_as_they_were_to_the_byte() {
    assertThat(figures()).isEqualTo(figures);
    assertThat(accede.get(api()).body()).isEqualTo(json);
    assertThat(accede.get("/api/v1/states/CHL" + query() + "&treaty=ccm").body()).isEqualTo(state);
  }

  @Test
  void a_page_that_needs_today_s_records_says_from_when_on_its_address_is_final() {
    Document page = accede.page("/ccm/status?on=2014-01-01&lang=en");
    assertThat(page.select(".foot a").getFirst().attr("href")).endsWith("&known=" + today);
    assertThat(page.select(".foot").text()).contains("Final from tomorrow");
    assertThat(accede.page("/cwc/status?lang=en").select(".foot").text())
        .contains("gives the same answer for ever");
  }

  @Test
  void the_newest_record_leads_the_feed_and_the_ledger() {
    assertThat(accede.text("/feeds/acts.atom?treaty=ccm")).contains("<updated>" + today);
    assertThat(accede.page("/ccm/acts?lang=en").select("tbody tr").getFirst().text())
        .contains("Iceland", "objection", "Towards: Norway.");
    assertThat(accede.page("/ccm/acts?state=CHL&lang=en").select("del").text())
        .isEqualTo("ratification");
  }

  @Test
  void an_objection_that_keeps_the_treaty_from_being_in_force_names_the_other_State() {
    Document iceland = accede.page("/ccm/states/ISL?on=2016-06-01&lang=en");
    assertThat(iceland.select(".notice a").eachText()).containsExactly("Norway");
    assertThat(accede.page("/ccm/states/NOR?on=2016-06-01&lang=en").select(".notice a").eachText())
        .containsExactly("Iceland");
    assertThat(accede.page("/ccm/states/ISL?on=2015-09-02&lang=en").select(".notice a")).isEmpty();
  }

  @Test
  void an_act_of_the_State_it_continues_is_marked_as_such() {
    assertThat(accede.page("/npt/states/RUS?on=2009-10-07&lang=en").select(".timeline").text())
        .contains("An act of a State that it continues: Union of Soviet Socialist Republics.");
    assertThat(accede.text("/api/v1/states/RUS?treaty=npt&on=2009-10-07"))
        .contains("\"by\" : \"SUN\"");
  }
}
