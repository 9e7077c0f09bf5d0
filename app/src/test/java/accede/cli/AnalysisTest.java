package accede.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The analysis of participation as typed, on a database of its own, over the ledgers that ship.
class AnalysisTest {

  @TempDir private static Path data;
  @TempDir private Path folder;

  private record Said(int code, String out, String err) {
    JsonNode json() throws IOException {
      assertThat(code).as(err).isZero();
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

  private static JsonNode analysis(String line) throws IOException {
    return say(("analysis " + line + " --format json").split(" ")).json();
  }

  private static String printed(String line) {
    Said said = say(("analysis " + line).split(" "));
    assertThat(said.code()).as(said.err()).isZero();
    return said.out();
  }

  private static int sum(JsonNode list, String key) {
    return StreamSupport.stream(list.spliterator(), false)
        .mapToInt(one -> one.get(key).asInt())
        .sum();
  }

  private static List<String> texts(JsonNode list, String key) {
    return StreamSupport.stream(list.spliterator(), false)
        .map(one -> one.get(key).asText())
        .toList();
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  // Pace.

  @Test
  void pace_tells_each_year_and_the_years_add_up_to_the_parties() throws IOException {
    JsonNode pace = analysis("pace --treaty att --on 2018-05-30");
    assertThat(pace.get("parties").asInt()).isEqualTo(95);
    assertThat(pace.get("inForce").asInt()).isEqualTo(94);
    assertThat(pace.get("signatories").asInt()).isEqualTo(130);
    assertThat(texts(pace.get("periods"), "period"))
        .containsExactly("2013", "2014", "2015", "2016", "2017", "2018");
    assertThat(sum(pace.get("periods"), "consents")).isEqualTo(95);
    assertThat(sum(pace.get("periods"), "signatures")).isEqualTo(130);
    assertThat(pace.at("/periods/5/to").asText()).isEqualTo("2018-05-30");
    assertThat(pace.has("goal")).isFalse();
  }

  @Test
  void pace_by_month_tells_the_same_in_finer_steps() throws IOException {
    JsonNode pace = analysis("pace --on 2018-05-30 --by-month");
    assertThat(pace.at("/periods/0/period").asText()).isEqualTo("2013-06");
    assertThat(pace.get("periods")).hasSize(60);
    assertThat(sum(pace.get("periods"), "consents")).isEqualTo(95);
  }

  @Test
  void a_goal_stands_beside_the_pace_and_nothing_is_forecast() throws IOException {
    JsonNode goal = analysis("pace --on 2018-05-30 --goal 100 --by 2018-12-31").get("goal");
    assertThat(goal.get("toGo").asInt()).isEqualTo(5);
    assertThat(goal.get("reachedOn").isNull()).isTrue();
    assertThat(goal.get("neededPerYear").asDouble()).isBetween(8.4, 8.6);
    JsonNode met = analysis("pace --on 2018-05-30 --goal 50 --by 2018-12-31").get("goal");
    assertThat(met.get("reachedOn").asText()).isEqualTo("2014-09-25");
    assertThat(printed("pace --on 2018-05-30 --goal 100 --by 2018-12-31"))
        .contains(
            "Goal of 100 parties by 2018-12-31: 5 to go in 0.59 years; 8.49 a year are needed.")
        .contains("Last 12 months, from 2017-05-31:", "Last 36 months, from 2015-05-31:");
    assertThat(printed("pace --on 2019-05-30 --goal 150 --by 2018-12-31")).contains("no time left");
  }

  @Test
  void an_act_known_to_the_year_is_told_apart_until_the_year_is_over() throws IOException {
    JsonNode during = analysis("pace --on 2024-07-01");
    assertThat(during.get("parties").asInt()).isEqualTo(113);
    assertThat(texts(during.get("uncertain"), "state")).containsExactlyInAnyOrder("GMB", "MWI");
    assertThat(printed("pace --on 2024-07-01"))
        .contains("May have been done by the day")
        .contains("Gambia");
    JsonNode after = analysis("pace --on 2024-12-31");
    assertThat(after.get("uncertain")).isEmpty();
    assertThat(sum(after.get("periods"), "consents")).isEqualTo(after.get("parties").asInt());
  }

  // Signatures.

  @Test
  void signatures_that_wait_come_oldest_first_with_their_age() throws IOException {
    JsonNode answer = analysis("signatures --on 2018-05-30");
    assertThat(answer.get("waiting").asInt()).isEqualTo(40);
    assertThat(answer.get("states")).hasSize(40);
    assertThat(answer.at("/states/0/signed").asText()).isEqualTo("2013-06-03");
    assertThat(answer.at("/states/0/ageDays").asInt()).isEqualTo(1822);
    assertThat(answer.at("/states/0/ageYears").asInt()).isEqualTo(4);
    assertThat(answer.at("/states/0/ageMonths").asInt()).isEqualTo(11);
    assertThat(texts(answer.get("states"), "signed")).isSorted();
    assertThat(answer.at("/toConsent/of").asInt()).isEqualTo(90);
    assertThat(printed("signatures --on 2018-05-30"))
        .contains(": 40", "4 years 11 months", "median");
  }

  @Test
  void a_notice_of_no_intention_marks_the_signature_it_leaves_in_place() throws IOException {
    JsonNode answer = analysis("signatures --treaty rome-statute --on 2014-01-01");
    List<String> marked =
        StreamSupport.stream(answer.get("states").spliterator(), false)
            .filter(line -> !line.get("noIntention").isNull())
            .map(line -> line.get("state").asText())
            .toList();
    assertThat(marked).containsExactlyInAnyOrder("ISR", "SDN", "USA");
  }

  @Test
  void signatures_by_region_add_up() throws IOException {
    JsonNode answer = analysis("signatures --on 2018-05-30 --by m49");
    assertThat(sum(answer.get("groups"), "waiting")).isEqualTo(40);
    assertThat(sum(answer.get("groups"), "states")).isEqualTo(197);
    assertThat(printed("signatures --on 2018-05-30 --by m49 --format csv"))
        .startsWith("group,name,states,waiting,median_age_days,signatories\n")
        .contains("africa,Africa,54,17,");
  }

  // Thresholds.

  @Test
  void thresholds_tell_who_reached_them_and_when() throws IOException {
    JsonNode att = analysis("thresholds --treaty att --on 2018-05-30").at("/treaties/0");
    assertThat(att.get("threshold").asText()).isEqualTo("50 instruments");
    assertThat(att.get("reachedOn").asText()).isEqualTo("2014-09-25");
    assertThat(att.get("entryIntoForceByRule").asText()).isEqualTo("2014-12-24");
    assertThat(att.get("inForce").asBoolean()).isTrue();
    assertThat(att.at("/next/0/parties").asInt()).isEqualTo(99);
    assertThat(att.at("/next/0/share").asText()).isEqualTo("1/2");
    assertThat(att.at("/next/1/parties").asInt()).isEqualTo(100);
    assertThat(att.at("/next/1/toGo").asInt()).isEqualTo(5);
  }

  @Test
  void the_test_ban_names_the_states_it_still_waits_for() throws IOException {
    JsonNode ctbt = analysis("thresholds --treaty ctbt --on 2012-02-07").at("/treaties/0");
    assertThat(ctbt.get("reached").asBoolean()).isFalse();
    assertThat(ctbt.get("stillNeeded").asInt()).isEqualTo(8);
    assertThat(ctbt.at("/named/states").asInt()).isEqualTo(44);
    assertThat(texts(ctbt.at("/named/signatories"), "state"))
        .containsExactly("CHN", "EGY", "IRN", "ISR", "USA");
    assertThat(texts(ctbt.at("/named/outside"), "state")).containsExactly("IND", "PAK", "PRK");
    assertThat(printed("thresholds --treaty ctbt --on 2012-02-07"))
        .contains(
            "CTBT: of the 44 States named, 36 are parties.",
            "Neither signed nor joined (3): India, ",
            "44 named States");
  }

  @Test
  void thresholds_without_a_treaty_tell_of_every_one() throws IOException {
    JsonNode all = analysis("thresholds --on 2018-05-30").get("treaties");
    assertThat(texts(all, "treaty")).contains("att", "apmbc", "ccm", "ctbt").hasSizeGreaterThan(20);
    assertThat(printed("thresholds --on 2018-05-30 --format csv"))
        .startsWith("treaty,threshold,reached,by,");
    String ccm =
        printed("thresholds --on 2018-05-30")
            .lines()
            .filter(line -> line.startsWith("ccm "))
            .findFirst()
            .orElseThrow();
    assertThat(ccm).contains("30 instruments", "2010-02-16", "2010-08-01", "2014-07-10");
  }

  // Comparison.

  @Test
  void combinations_of_treaties_add_up_to_the_universe() throws IOException {
    JsonNode answer = analysis("compare att,ccm,apmbc --on 2014-07-10");
    assertThat(texts(answer.get("treaties"), "treaty")).containsExactly("att", "ccm", "apmbc");
    assertThat(answer.get("combinations")).hasSize(8);
    assertThat(sum(answer.get("combinations"), "count")).isEqualTo(197);
    assertThat(answer.get("states")).hasSize(197);
    assertThat(answer.at("/treaties/1/completeUntil").asText()).isEqualTo("2014-07-10");
    assertThat(answer.at("/treaties/1/complete").asBoolean()).isTrue();
    assertThat(analysis("compare att ccm apmbc --on 2014-07-10")).isEqualTo(answer);
  }

  @Test
  void the_next_state_to_ask_is_party_to_the_sisters_and_not_to_this_one() throws IOException {
    JsonNode some =
        analysis("compare att --only party-to:ccm,party-to:apmbc,not:att --on 2018-05-30");
    assertThat(some.get("states")).isNotEmpty();
    for (JsonNode line : some.get("states")) {
      JsonNode state =
          analysis("compare att,ccm,apmbc --on 2018-05-30 --state " + line.get("state").asText());
      assertThat(texts(state.get("treaties"), "standing")).element(0).isNotEqualTo("party");
      assertThat(texts(state.get("treaties"), "standing")).element(1).isEqualTo("party");
      assertThat(texts(state.get("treaties"), "standing")).element(2).isEqualTo("party");
      if (line.get("state").asText().compareTo("C") > 0) {
        break;
      }
    }
    assertThat(texts(some.get("states"), "state")).contains("AFG").doesNotContain("AUT", "USA");
    assertThat(printed("compare att --only party-to:ccm,not:att --on 2018-05-30"))
        .contains("States are party-to:ccm and not:att.", "party to exactly");
  }

  @Test
  void one_state_is_told_towards_every_treaty() throws IOException {
    JsonNode chile = analysis("compare --state Chile --on 2018-05-30");
    assertThat(chile.get("state").asText()).isEqualTo("CHL");
    JsonNode att =
        StreamSupport.stream(chile.get("treaties").spliterator(), false)
            .filter(line -> line.get("treaty").asText().equals("att"))
            .findFirst()
            .orElseThrow();
    assertThat(att.get("action").asText()).isEqualTo("ratification");
    assertThat(att.get("date").asText()).isEqualTo("2018-05-18");
    assertThat(att.get("inForce").asBoolean()).isFalse();
    assertThat(printed("compare att --state CHL --on 2018-05-30"))
        .containsPattern("att +party +ratification +2018-05-18 +2013-06-03 +no ");
  }

  @Test
  void a_comparison_is_counted_by_group_too() throws IOException {
    JsonNode answer = analysis("compare att,ccm --by un-group --on 2014-07-10");
    assertThat(sum(answer.get("groups"), "states")).isEqualTo(197);
    for (JsonNode group : answer.get("groups")) {
      assertThat(sum(group.get("combinations"), "count")).isEqualTo(group.get("states").asInt());
    }
  }

  // Coverage.

  @Test
  void coverage_of_regions_adds_up_and_tells_the_change() throws IOException {
    JsonNode answer = analysis("coverage --by m49 --on 2018-05-31 --since 2017-05-31");
    assertThat(sum(answer.get("groups"), "states")).isEqualTo(197);
    assertThat(sum(answer.get("groups"), "parties")).isEqualTo(95);
    int before = 0;
    int change = 0;
    for (JsonNode group : answer.get("groups")) {
      before += group.at("/before/parties").asInt();
      change += group.at("/change/parties").asInt();
    }
    assertThat(before + change).isEqualTo(95);
    assertThat(before)
        .isEqualTo(
            say("status", "--on", "2017-05-31", "--format", "json")
                .json()
                .at("/totals/parties")
                .asInt());
    assertThat(printed("coverage --by m49 --on 2018-05-31 --since 2017-05-31"))
        .contains("parties on 2017-05-31")
        .containsPattern("africa +54 +22 +40.7 % +");
  }

  @Test
  void coverage_tells_all_organizations_at_once() throws IOException {
    JsonNode answer = analysis("coverage --on 2018-05-30");
    List<String> keys = texts(answer.get("groups"), "key");
    assertThat(keys).contains("ASEAN", "ECOWAS").hasSizeGreaterThan(10);
    assertThat(analysis("coverage --by organizations --on 2018-05-30")).isEqualTo(answer);
    JsonNode asean = analysis("coverage --by ASEAN --on 2018-05-30").get("groups");
    assertThat(texts(asean, "key")).containsExactly("members", "others");
    assertThat(asean.at("/0/parties"))
        .isEqualTo(answer.at("/groups/" + keys.indexOf("ASEAN") + "/parties"));
  }

  @Test
  void coverage_counts_those_in_force_where_asked() throws IOException {
    JsonNode answer = analysis("coverage --by m49 --count in-force --on 2018-05-31");
    assertThat(answer.at("/groups/1/coverage").asDouble()).isEqualTo(0.6571);
  }

  // Changes.

  @Test
  void changes_tell_who_came_between_two_days() throws IOException {
    JsonNode att = analysis("changes --since 2018-05-30 --until 2018-08-20").at("/treaties/0");
    assertThat(att.at("/before/parties").asInt()).isEqualTo(95);
    assertThat(att.at("/after/parties").asInt()).isEqualTo(97);
    assertThat(texts(att.get("changes"), "state")).containsExactly("BRA", "CMR");
    assertThat(printed("changes --since 2018-05-30 --until 2018-08-20"))
        .contains("95 parties, then 97")
        .containsPattern("CMR +Cameroon +signatory +party +ratification +2018-06-18");
  }

  @Test
  void changes_of_all_treaties_name_those_where_nothing_is_known_to_have_changed()
      throws IOException {
    JsonNode all = analysis("changes --since 2018-05-30 --on 2018-08-20 --all").get("treaties");
    assertThat(all).hasSizeGreaterThan(20);
    assertThat(printed("changes --since 2018-05-30 --until 2018-08-20 --all"))
        .contains(
            "Nothing is known to have changed towards the other",
            "  ccm, acts complete until 2014-07-10");
  }

  // How far the acts reach.

  @ParameterizedTest
  @ValueSource(
      strings = {"pace", "signatures", "coverage", "changes --since 2018-06-01", "share people"})
  void a_figure_later_than_our_acts_is_never_told_as_of_the_day(String command) throws IOException {
    weighPeople();
    assertThat(printed(command + " --treaty ccm --on 2019-06-30"))
        .contains("Our acts of this treaty are complete until 2014-07-10 only");
    assertThat(printed(command.replace("2018", "2013") + " --treaty ccm --on 2014-07-10"))
        .contains("Our acts of this treaty are complete until 2014-07-10.");
    String json = analysis(command + " --treaty ccm --on 2019-06-30").toString();
    assertThat(json).contains("\"completeUntil\":\"2014-07-10\"", "\"complete\":false");
  }

  // Weights.

  private void weighPeople() throws IOException {
    Path table = file("people.csv", "state,value\nCHL,20\nFrance,60\nUSA,320\nTUV,\n");
    Said said = importing(table, "people");
    assertThat(said.code()).as(said.err()).isZero();
  }

  private static Said importing(Path table, String name, String... more) {
    List<String> words =
        new ArrayList<>(
            List.of(
                "import",
                "weights",
                table.toString(),
                "--name",
                name,
                "--title",
                "People, invented",
                "--unit",
                "persons",
                "--year",
                "2020",
                "--source",
                "invented"));
    words.addAll(List.of(more));
    return say(words.toArray(String[]::new));
  }

  @Test
  void a_weight_comes_in_and_the_parties_share_is_told() throws IOException {
    weighPeople();
    JsonNode weights = analysis("weights").get("weights");
    assertThat(texts(weights, "name")).contains("people");
    JsonNode share = analysis("share people --on 2018-05-30");
    assertThat(share.get("total").asInt()).isEqualTo(400);
    assertThat(share.at("/parties/value").asInt()).isEqualTo(80);
    assertThat(share.at("/parties/share").asDouble()).isEqualTo(0.2);
    assertThat(share.at("/parties/states").asInt()).isEqualTo(95);
    assertThat(share.at("/inForce/value").asInt()).isEqualTo(60);
    assertThat(share.at("/signatoriesNotParty/share").asDouble()).isEqualTo(0.8);
    assertThat(share.get("withoutValue")).hasSize(194);
    assertThat(printed("share people --on 2018-05-30"))
        .contains("All 197 States: 400 persons. Source: invented", "Without a value")
        .containsPattern("parties, consent deposited +95 +80 +20.0 %");
    assertThat(printed("weights")).contains("People, invented");
  }

  @Test
  void a_newer_table_takes_the_place_of_the_older_and_says_so() throws IOException {
    importing(file("a.csv", "state,value\nCHL,1\nFRA,1\n"), "twice");
    Said again =
        importing(
            file("b.csv", "iso3;value\nCHL;1,000\nFRA;3 000.5\n"), "twice", "--format", "json");
    assertThat(again.json().at("/replaced/total").asInt()).isEqualTo(2);
    assertThat(again.err()).contains("It takes the place of 'People, invented' of 2020");
    assertThat(analysis("share twice --on 2018-05-30").get("total").asDouble()).isEqualTo(4000.5);
  }

  @Test
  void a_workbook_says_itself_what_its_weight_is() throws IOException {
    Path file = folder.resolve("exports.xlsx");
    try (XSSFWorkbook book = new XSSFWorkbook();
        OutputStream out = new FileOutputStream(file.toFile())) {
      XSSFSheet sheet = book.createSheet("Exports");
      String[][] cells = {
        {"Country", "Value", "Name", "Title", "Unit", "Year", "Source"},
        {"Côte d'Ivoire", "12.5", "exports", "Exports, invented", "million", "2019", "a table"},
        {"Türkiye", "7.5", "exports", "Exports, invented", "million", "2019", "a table"}
      };
      for (int row = 0; row < cells.length; row++) {
        var line = sheet.createRow(row);
        for (int column = 0; column < cells[row].length; column++) {
          String cell = cells[row][column];
          if (cell.matches("[0-9.]+")) {
            line.createCell(column).setCellValue(Double.parseDouble(cell));
          } else {
            line.createCell(column).setCellValue(cell);
          }
        }
      }
      book.write(out);
    }
    JsonNode weight =
        say("import", "weights", file.toString(), "--format", "json").json().get("weight");
    assertThat(weight.get("name").asText()).isEqualTo("exports");
    assertThat(weight.get("year").asInt()).isEqualTo(2019);
    assertThat(weight.get("total").asDouble()).isEqualTo(20);
    assertThat(weight.get("states").asInt()).isEqualTo(2);
  }

  @Test
  void a_table_with_any_line_in_the_way_is_refused_whole_with_every_line() throws IOException {
    Said said =
        importing(
            file(
                "spoilt.csv",
                """
                state,value
                CHL,20
                Atlantis,5
                France,-3
                Chile,21
                USA,many
                ,4
                EUR,1
                """),
            "spoilt");
    assertThat(said.code()).isEqualTo(Accede.REFUSED);
    assertThat(said.out()).isEmpty();
    assertThat(said.err())
        .contains(
            "nothing was written",
            "line 3: no State is known as 'Atlantis'.",
            "line 4: '-3', the value of France, cannot be below 0.",
            "line 5: CHL has a value in line 2 already.",
            "line 6: 'many', the value of USA, is not a number",
            "line 7: the State is missing.")
        .doesNotContain("\tat ");
    assertThat(texts(analysis("weights").get("weights"), "name")).doesNotContain("spoilt");
  }

  @Test
  void a_weight_of_which_nobody_says_what_it_is_is_refused() throws IOException {
    Said said =
        say("import", "weights", file("bare.csv", "state,value\nCHL,20\nFRA,1\n").toString());
    assertThat(said.code()).isEqualTo(Accede.REFUSED);
    assertThat(said.err())
        .contains(
            "the name of the weight is missing: --name", "the unit", "the year", "the source");
    Said mixed =
        say(
            "import",
            "weights",
            file("mixed.csv", "state,value,name\nCHL,20,people\nFRA,1,money\n").toString());
    assertThat(mixed.err()).contains("the column 'name' says different things: money, people.");
    Said none = importing(file("none.csv", "country,amount\nCHL,20\nFRA,1\n"), "none");
    assertThat(none.err()).contains("a column 'state'", "a column 'value'");
  }

  @Test
  void a_share_of_what_was_never_imported_says_how_to_import_it() {
    Said said = say("analysis", "share", "emissions");
    assertThat(said.code()).isEqualTo(Accede.REFUSED);
    assertThat(said.err())
        .contains("No weight is known as 'emissions'.", "accede import weights FILE --name");
  }

  // Clauses that are not known.

  @Test
  void without_the_clauses_the_count_of_those_in_force_is_said_to_be_unknown() throws IOException {
    Path acts =
        file(
            "unknown.csv",
            """
            state,action,date
            CHL,ratification,2001-01-01
            FRA,ratification,2001-02-01
            USA,signature,2001-02-01
            """);
    assertThat(say("import", "acts", acts.toString(), "--treaty", "unknown", "--new").code())
        .isZero();
    JsonNode status =
        say("status", "--treaty", "unknown", "--on", "2018-05-30", "--format", "json").json();
    assertThat(status.get("unknownClauses").toString())
        .isEqualTo("[\"threshold\",\"delay\",\"delay for each State\"]");
    assertThat(say("status", "--treaty", "unknown", "--on", "2018-05-30").out())
        .contains(
            "0 of them certainly have the treaty in force; for 2 it cannot be known",
            "Whether the treaty is in force cannot be known.",
            "lack the clauses 'threshold', 'delay', 'delay for each State'")
        .doesNotContain("The treaty is not in force.");
    assertThat(say("state", "CHL", "--treaty", "unknown").out())
        .contains("whether the treaty is in force for it cannot be known");
    assertThat(say("why", "inForce", "--treaty", "unknown").out()).contains("cannot be known");
    for (String command :
        List.of(
            "pace",
            "coverage --by m49",
            "changes --since 2000-01-01",
            "thresholds",
            "compare unknown",
            "compare unknown --state CHL")) {
      assertThat(analysis(command + " --treaty unknown --on 2018-05-30").toString())
          .as(command)
          .contains("\"unknownClauses\":[\"threshold\"");
    }
    assertThat(printed("compare unknown --state CHL --on 2018-05-30")).contains("not known");
  }

  @Test
  void a_day_stated_leaves_only_the_delay_of_each_state_unknown() throws IOException {
    Path terms =
        file(
            "stated.csv",
            "clause,value,source\ntitle,Stated Convention,invented\nentered into force,2002-01-01,invented\n");
    assertThat(say("import", "treaty", terms.toString()).code()).isZero();
    Path acts =
        file(
            "acts.csv",
            "state,action,date\nCHL,ratification,2001-01-01\nMNE,succession,2006-10-23\n");
    assertThat(say("import", "acts", acts.toString(), "--treaty", "stated").code()).isZero();
    JsonNode status =
        say("status", "--treaty", "stated", "--on", "2018-05-30", "--format", "json").json();
    assertThat(status.get("unknownClauses").toString()).isEqualTo("[\"delay for each State\"]");
    assertThat(say("status", "--treaty", "stated", "--on", "2018-05-30").out())
        .contains(
            "1 of them certainly have the treaty in force; for 1 it cannot be known",
            "The treaty is in force since 2002-01-01.");
  }

  @Test
  void where_all_clauses_are_known_nothing_is_said_of_them() throws IOException {
    assertThat(say("status", "--on", "2018-05-30", "--format", "json").json().has("unknownClauses"))
        .isFalse();
    assertThat(analysis("pace --on 2018-05-30").has("unknownClauses")).isFalse();
  }

  // Usage.

  @Test
  void wrong_usage_is_told_before_anything_is_looked_up() {
    assertWrong("A goal needs both", "analysis pace --goal 100");
    assertWrong("A goal needs both", "analysis pace --by 2030-01-01");
    assertWrong("At least one party", "analysis pace --goal 0 --by 2030-01-01");
    assertWrong("Name the treaties", "analysis compare");
    assertWrong("'party' is not a condition", "analysis compare att --only party:ccm");
    assertWrong("leave one of them away", "analysis compare att --state CHL --by m49");
    assertWrong("It is later than", "analysis changes --since 2018-01-02 --until 2018-01-01");
    assertWrong("--since", "analysis changes");
    assertWrong("--count: 'all' is not known", "analysis coverage --count all");
    assertWrong("--universe: '12' is not known", "analysis pace --universe 12");
  }

  private static void assertWrong(String message, String line) {
    Said said = say(line.split(" "));
    assertThat(said.code()).as(said.err()).isEqualTo(2);
    assertThat(said.err()).contains(message);
    assertThat(said.out()).isEmpty();
  }

  @Test
  void what_is_not_known_is_refused_in_a_line() {
    for (String line :
        List.of(
            "analysis compare att,nonesuch",
            "analysis compare att --only not:nonesuch",
            "analysis pace --treaty nonesuch")) {
      Said said = say(line.split(" "));
      assertThat(said.code()).as(line).isEqualTo(Accede.REFUSED);
      assertThat(said.err()).contains("No treaty is known as 'nonesuch'.");
    }
  }

  @Test
  void the_ledger_knew_nothing_before_its_first_record_and_says_so() throws IOException {
    Said said = say("analysis", "pace", "--known", "2018-06-01", "--format", "json");
    assertThat(said.json().get("parties").asInt()).isZero();
    assertThat(said.json().get("known").asText()).isEqualTo("2018-06-01");
    assertThat(said.err()).contains("The ledger held nothing by 2018-06-01");
  }

  @Test
  void states_are_named_in_the_language_asked_for() {
    assertThat(printed("signatures --on 2018-05-30 --language fr")).contains("États-Unis");
  }
}
