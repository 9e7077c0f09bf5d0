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
    Document page = accede.page("/att/status?on=2018-05-30&lang=en");
    cited = page.select(".foot a").getFirst().attr("href");
    assertThat(page.select(".foot").text()).contains("gives the same answer for ever");
    figures = figures();
    json = accede.get(cited.replace("/att/", "/api/v1/")).body();
    state = accede.get("/api/v1/states/CHL" + query()).body();
    record();
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
        Workbench.open(new DatabaseSettings.Embedded(data), Clock.systemDefaultZone())) {
      workbench
          .ledger()
          .record(
              List.of(
                  entry("att", "TON", ActionKind.ACCESSION, "2018-05-02"),
                  entry("att", "CHL", ActionKind.CORRECTION, "2018-05-20")
                      .superseding("ratification 2018-05-18"),
                  entry("att", "ISL", ActionKind.OBJECTION, "2018-05-03")
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
    assertThat(cited).isEqualTo("/att/status?on=2018-05-30&known=" + today.minusDays(1));
  }

  @Test
  void the_page_shows_the_new_entries_at_once() {
    assertThat(accede.page("/att/states/TON?on=2018-05-30&lang=en").select(".standing").text())
        .startsWith("Consent deposited");
    assertThat(accede.page("/att/states/CHL?on=2018-05-30&lang=en").select(".standing").text())
        .startsWith("Signed");
  }

  @Test
  void the_cited_page_and_its_data_are_as_they_were_to_the_byte() {
    assertThat(figures()).isEqualTo(figures);
    assertThat(accede.get(cited.replace("/att/", "/api/v1/")).body()).isEqualTo(json);
    assertThat(accede.get("/api/v1/states/CHL" + query()).body()).isEqualTo(state);
  }

  @Test
  void a_page_that_needs_today_s_records_says_from_when_on_its_address_is_final() {
    Document page = accede.page("/att/status?on=2018-05-30&lang=en");
    assertThat(page.select(".foot a").getFirst().attr("href")).endsWith("&known=" + today);
    assertThat(page.select(".foot").text()).contains("Final from tomorrow");
    assertThat(accede.page("/cwc/status?lang=en").select(".foot").text())
        .contains("gives the same answer for ever");
  }

  @Test
  void the_newest_record_leads_the_feed_and_the_ledger() {
    assertThat(accede.text("/feeds/acts.atom?treaty=att")).contains("<updated>" + today);
    assertThat(accede.page("/att/acts?lang=en").select("tbody tr").getFirst().text())
        .contains("Iceland", "objection", "Towards: Norway.");
    assertThat(accede.page("/att/acts?state=CHL&lang=en").select("del").text())
        .isEqualTo("ratification");
  }

  @Test
  void an_objection_that_keeps_the_treaty_from_being_in_force_names_the_other_State() {
    Document iceland = accede.page("/att/states/ISL?on=2018-05-30&lang=en");
    assertThat(iceland.select(".notice a").eachText()).containsExactly("Norway");
    assertThat(accede.page("/att/states/NOR?on=2018-05-30&lang=en").select(".notice a").eachText())
        .containsExactly("Iceland");
    assertThat(accede.page("/att/states/ISL?on=2018-05-02&lang=en").select(".notice a")).isEmpty();
  }

  @Test
  void an_act_of_the_State_it_continues_is_marked_as_such() {
    assertThat(accede.page("/npt/states/RUS?on=2009-10-07&lang=en").select(".timeline").text())
        .contains("An act of a State that it continues: Union of Soviet Socialist Republics.");
    assertThat(accede.text("/api/v1/states/RUS?treaty=npt&on=2009-10-07"))
        .contains("\"by\" : \"SUN\"");
  }
}
