package accede.cli;

import static org.assertj.core.api.Assertions.assertThat;

import accede.participation.ActsTable;
import accede.participation.Treaty;
import accede.participation.TreatyId;
import accede.storage.DatabaseSettings;
import accede.tables.Table;
import accede.workbench.Workbench;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Why a figure is what it is, and what is wrong in a ledger, as asked on the command line.
class WhyAndCheckTest {

  private static final Treaty LUMEN =
      Treaty.from(
          TreatyId.of("lumen"),
          Table.parse(
              "lumen terms",
              """
              clause,value,article,source
              title,Lumen Convention,,invented
              adopted,2020-01-01,,invented
              """));

  @TempDir private static Path data;

  private record Said(int code, String out, String err) {
    JsonNode json() throws Exception {
      return new ObjectMapper().readTree(out);
    }
  }

  private static Said say(String... words) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    List<String> arguments = new ArrayList<>(List.of(words));
    arguments.addAll(List.of("--data", data.toString()));
    int code = Accede.run(arguments, new PrintWriter(out, true), new PrintWriter(err, true));
    return new Said(code, out.toString(), err.toString());
  }

  /// Beside the shipped ledger an invented one: an act too early, and a day corrected.
  @BeforeAll
  static void record_an_invented_treaty() {
    try (Workbench workbench =
        Workbench.openAs(DatabaseSettings.of("", data, Map.of()), Clock.systemUTC(), "")) {
      StringBuilder lines =
          new StringBuilder(
              "treaty,state,action,date,source,recorded,supersedes\n"
                  + "lumen,FRA,accession,2019-12-31,invented,2021-01-04,\n"
                  + "lumen,JPN,accession,2020-03-02,invented,2021-01-04,\n"
                  + "lumen,JPN,accession,2020-03-03,invented,2021-02-01,accession 2020-03-02\n");
      for (int year = 2001; year <= 2015; year++) {
        lines.append("lumen,CHL,declaration," + year + "-03-01,invented,2021-01-04,\n");
      }
      workbench.ledger().add(List.of(LUMEN), ActsTable.read(Table.parse("acts", lines.toString())));
    }
  }

  @Test
  void ninety_seven_is_told_as_what_was_published_and_what_came_since() throws Exception {
    JsonNode why = say("why", "parties", "--on", "2018-08-20", "--format", "json").json();
    assertThat(why.get("value").asInt()).isEqualTo(97);
    assertThat(why.get("rows")).hasSize(97);
    assertThat(why.at("/published/value").asInt()).isEqualTo(95);
    assertThat(why.at("/published/line").asInt()).isEqualTo(59);
    assertThat(why.at("/published/date").asText()).isEqualTo("2018-05-30");
    assertThat(why.at("/published/agrees").asBoolean()).isTrue();
    assertThat(why.at("/published/since/gained/0/state").asText()).isEqualTo("CMR");
    assertThat(why.at("/published/since/gained/1/state").asText()).isEqualTo("BRA");
    assertThat(why.at("/rows/96/ordinal").asText()).isEqualTo("97");
    assertThat(why.has("since")).isFalse();
  }

  @Test
  void the_proof_can_be_put_before_a_conference() {
    Said why = say("why", "parties", "--on", "2018-08-20", "--since", "2017-09-11");
    assertThat(why.code()).isZero();
    assertThat(why.out())
        .contains("parties on 2018-08-20: 97 of 197 States")
        .contains("line 59: 95 on 2018-05-30")
        .contains("Since then: 95 + 2 - 0 = 97")
        .contains("  + Cameroon, ratification 2018-06-18\n  + Brazil, ratification 2018-08-14\n")
        .contains("Since 2017-09-11: 92 + 5 - 0 = 97");
  }

  @Test
  void a_figure_of_nobody_is_said_to_be_so() {
    assertThat(say("why", "withdrawn", "--on", "2018-08-20").out())
        .contains("No State is counted.");
  }

  @Test
  void the_rows_are_a_table_for_other_programs() {
    Said why = say("why", "in-force", "--on", "2018-08-20", "--format", "csv");
    assertThat(why.out().lines()).hasSize(96);
    assertThat(why.out()).contains("CHL,Chile,ratification,2018-05-18,2018-08-16,95,");
  }

  @Test
  void a_group_is_named_with_its_grouping() throws Exception {
    JsonNode africa =
        say(
                "why",
                "parties",
                "--on",
                "2018-05-31",
                "--by",
                "m49",
                "--group",
                "africa",
                "--format",
                "json")
            .json();
    assertThat(africa.get("value").asInt()).isEqualTo(22);
    assertThat(africa.get("published").isNull()).isTrue();
  }

  @Test
  void what_was_learnt_since_shows_the_correction() {
    Said why =
        say(
            "why",
            "parties",
            "--treaty",
            "lumen",
            "--on",
            "2020-03-02",
            "--since-known",
            "2021-01-31");
    assertThat(why.out())
        .contains("Learnt since 2021-01-31: 2 + 0 - 1 = 1")
        .contains(
            "JPN: accession 2020-03-03, recorded 2021-02-01, in the place of accession 2020-03-02");
  }

  @Test
  void a_question_that_cannot_be_asked_is_told_in_a_line() {
    assertThat(say("why", "members").err()).contains("FIGURE: 'members' is not known.");
    assertThat(say("why", "parties", "--by", "m49").code()).isEqualTo(2);
    assertThat(say("why", "parties", "--on", "2018-01-01", "--since", "2019-01-01").code())
        .isEqualTo(2);
    Said group = say("why", "parties", "--by", "m49", "--group", "antarctica");
    assertThat(group.code()).isEqualTo(Accede.REFUSED);
    assertThat(group.err()).contains("There is no group 'antarctica'. Known: africa");
  }

  @Test
  void the_shipped_ledger_goes_against_no_law_and_bears_out_its_report() throws Exception {
    Said check = say("check", "--format", "json");
    assertThat(check.code()).isZero();
    assertThat(check.json()).isEmpty();
    assertThat(say("check").out()).contains("Nothing in the ledger goes against the law");
  }

  @Test
  void a_certain_finding_refuses_and_tells_what_to_do() throws Exception {
    Said check = say("check", "--treaty", "lumen", "--format", "json");
    assertThat(check.code()).isEqualTo(Accede.REFUSED);
    JsonNode finding = check.json().get(check.json().size() - 1);
    assertThat(finding.get("treaty").asText()).isEqualTo("lumen");
    assertThat(finding.get("state").asText()).isEqualTo("FRA");
    assertThat(finding.get("kind").asText()).isEqualTo("before-adoption");
    assertThat(finding.get("certainty").asText()).isEqualTo("certain");
    assertThat(finding.get("entry").asText()).isEqualTo("accession 2019-12-31");
    assertThat(finding.get("other").asText()).isEqualTo("adopted: 2020-01-01");
    assertThat(finding.get("reason").asText()).contains("VCLT arts. 9, 24.4");
    assertThat(finding.get("advice").asText()).isNotBlank();
    assertThat(say("check", "--all", "--format", "csv").code()).isEqualTo(Accede.REFUSED);
  }

  @Test
  void many_findings_of_a_kind_stand_together_and_stay_short() {
    Said check = say("check", "--treaty", "lumen");
    assertThat(check.out())
        .contains("lumen, certain: Act before the treaty was adopted: 16")
        .containsOnlyOnce("To do: ")
        .contains("and 4 more: CHL declaration 2013-03-01;");
  }

  @Test
  void a_states_entries_show_what_replaced_what() throws Exception {
    Said history = say("state", "JPN", "--treaty", "lumen", "--history", "--format", "json");
    assertThat(history.code()).isZero();
    assertThat(history.json()).hasSize(2);
    assertThat(history.json().at("/0/replacedBy").asText()).isEqualTo("accession 2020-03-03");
    assertThat(history.json().at("/0/stands").asBoolean()).isFalse();
    assertThat(history.json().at("/1/replaced").asText()).isEqualTo("accession 2020-03-02");
    assertThat(history.json().at("/1/stands").asBoolean()).isTrue();
  }
}
