package accede.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActPagesTest {

  private final RunningAccede accede = RunningAccede.shared();

  @Test
  void every_entry_of_the_ledger_is_there() {
    Document page = accede.page("/att/acts?lang=en");
    long entries = accede.text("/api/v1/acts?format=csv").lines().count() - 1;
    assertThat(page.select("table.acts tbody tr")).hasSize((int) entries);
  }

  @Test
  void what_was_struck_out_stays_and_says_what_took_its_place() {
    Document page = accede.page("/rome-statute/acts?state=ZAF&lang=en");
    Element withdrawal = Objects.requireNonNull(page.expectFirst("del").closest("tr"));
    assertThat(withdrawal.text())
        .contains("withdrawal", "19 October 2016", "Replaced by: correction 7 March 2017");
    assertThat(page.select("tbody").text()).contains("Replaces: withdrawal 19 October 2016");
    assertThat(page.select("main > p").text()).contains("4 entries of 277 shown.");
  }

  @Test
  void a_source_is_told_by_its_title_and_whether_it_can_be_looked_up() {
    assertThat(
            accede
                .page("/rome-statute/acts?state=BDI&kind=withdrawal&lang=en")
                .select(".source")
                .text())
        .isEqualTo("from memory, to be checked against the depositary cannot be looked up");
    assertThat(
            accede
                .page("/rome-statute/acts?state=BDI&kind=signature&lang=en")
                .select(".source")
                .text())
        .contains("UN Treaty Collection")
        .endsWith("can be looked up");
  }

  @Test
  void the_data_beside_it_is_filtered_alike() {
    Document page = accede.page("/att/acts?state=CHL&kind=ratification&lang=en");
    String csv = page.select("ul.actions a").getFirst().attr("href");
    assertThat(accede.text(csv).lines().count()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({"state,QQQ", "kind,marriage"})
  void a_filter_that_cannot_be_right_is_named_and_the_form_stays(String name, String value) {
    String path = "/att/acts?lang=en&" + name + "=" + value;
    assertThat(accede.get(path).statusCode()).isEqualTo(400);
    Document page = accede.page(path);
    assertThat(page.select(".notice.error").text()).contains("“" + value + "”");
    assertThat(page.select("form.ask [aria-invalid]")).hasSize(1);
  }

  @Test
  void an_organization_s_entries_are_found_under_its_code() {
    assertThat(accede.page("/untoc/acts?state=EUE&lang=fr").select("tbody th").text())
        .contains("Union européenne");
  }
}
