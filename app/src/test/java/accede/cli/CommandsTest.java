package accede.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The commands as typed, on a database of their own: answers, messages and exit codes.
class CommandsTest {

  private static final Path REPORT =
      Path.of(
          System.getProperty("accede.root", ".."),
          "../shared/data/documents/ATT-CSP4-WGTU-2018-draft-report.txt");

  @TempDir private static Path data;

  private record Said(int code, String out, String err) {
    JsonNode json() throws Exception {
      assertThat(code).as(err).isZero();
      return new ObjectMapper().readTree(out);
    }
  }

  private static Said say(String... words) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    List<String> arguments = new ArrayList<>(List.of(words));
    boolean asksTheDatabase = words.length > 1 || !words[0].equals("log");
    if (asksTheDatabase) {
      arguments.addAll(List.of("--data", data.toString()));
    }
    int code = Accede.run(arguments, new PrintWriter(out, true), new PrintWriter(err, true));
    return new Said(code, out.toString(), err.toString());
  }

  @Test
  void status_tells_the_day() throws Exception {
    JsonNode status = say("status", "--on", "2018-05-30", "--format", "json").json();
    assertThat(status.at("/totals/parties").asInt()).isEqualTo(95);
    assertThat(status.at("/totals/inForce").asInt()).isEqualTo(94);
    assertThat(status.at("/totals/outside").asInt()).isEqualTo(62);
    assertThat(status.get("known").isNull()).isTrue();
    assertThat(status.get("states")).hasSize(197);
  }

  @Test
  void status_in_force_by_group_counts_what_is_asked() throws Exception {
    JsonNode americas =
        say(
                "status",
                "--on",
                "2018-05-31",
                "--by",
                "m49",
                "--count",
                "in-force",
                "--format",
                "json")
            .json()
            .at("/groups/1");
    assertThat(americas.get("parties").asInt()).isEqualTo(23);
    assertThat(americas.get("coverage").asDouble()).isEqualTo(0.6571);
  }

  @Test
  void the_ledger_knew_nothing_before_its_first_record_and_says_so() throws Exception {
    Said said = say("status", "--on", "2018-05-30", "--known", "2018-06-01", "--format", "json");
    assertThat(said.json().at("/totals/parties").asInt()).isZero();
    assertThat(said.err()).contains("The ledger held nothing by 2018-06-01");
  }

  @Test
  void acts_are_the_whole_ledger() {
    Said acts = say("acts", "--format", "csv");
    assertThat(acts.out().lines()).hasSize(272);
    assertThat(acts.out())
        .startsWith(
            "treaty,state,action,date,precision,not_before,not_after,effective,source,recorded,"
                + "supersedes,towards,detail,note\n");
    assertThat(acts.out()).contains("att,GMB,accession,2024,year,2024-01-01,2024-12-31,,");
  }

  @Test
  void a_state_is_found_by_any_name() throws Exception {
    for (String name : List.of("SWZ", "Swaziland", "Эсватини", "斯威士兰")) {
      JsonNode state = say("state", name, "--format", "json").json();
      assertThat(state.at("/standing/state").asText()).isEqualTo("SWZ");
      assertThat(state.get("contacts")).hasSize(2);
    }
  }

  @Test
  void a_state_shows_the_standing_of_the_day() throws Exception {
    JsonNode chile = say("state", "CHL", "--on", "2018-05-30", "--format", "json").json();
    assertThat(chile.at("/standing/ordinal").asInt()).isEqualTo(95);
    assertThat(chile.at("/standing/inForce").asBoolean()).isFalse();
    assertThat(chile.at("/acts/1/date").asText()).isEqualTo("2018-05-18");
  }

  @Test
  void reached_counts_down_to_host_unless_told_otherwise() throws Exception {
    JsonNode reached = say("reached", "--format", "json").json();
    assertThat(reached.get("states").asInt()).isEqualTo(59);
    assertThat(reached.get("rungs").toString())
        .isEqualTo("{\"listed\":43,\"named\":51,\"cohost\":54,\"host\":59,\"group\":60}");
    assertThat(reached.get("claimed").asInt()).isEqualTo(84);
    assertThat(reached.get("missing").asInt()).isEqualTo(25);
    assertThat(
            say("reached", "--evidence", "listed", "--format", "json").json().get("states").asInt())
        .isEqualTo(43);
  }

  @Test
  void a_report_on_record_stays_as_it_is_unless_it_is_to_be_replaced() throws Exception {
    Said again = say("read", REPORT.toString(), "--store", "--format", "json");
    assertThat(again.json().get("activities")).hasSize(78);
    assertThat(again.err()).contains("is on record already; its records stay as they are.");
    assertThat(say("mandates", "list").out()).contains("regions where States Parties are few");

    Said replaced = say("read", REPORT.toString(), "--store", "--replace");
    assertThat(replaced.code()).as(replaced.err()).isZero();
    assertThat(say("mandates", "list").out()).contains("Regions with fewer States Parties");
    assertThat(say("reached", "--format", "json").json().get("states").asInt()).isEqualTo(59);
  }

  @Test
  void a_symbol_is_taken_apart_or_refused() throws Exception {
    JsonNode symbol =
        say("symbol", "ATT/CSP4.WGTU/2018/CHAIR/249/M1.WorkPlan", "--format", "json").json();
    assertThat(symbol.get("valid").asBoolean()).isTrue();
    assertThat(say("symbol", "ATT/CSP1/2015").code()).isEqualTo(Accede.REFUSED);
  }

  @Test
  void wrong_usage_is_told_in_a_line_with_the_value_in_hand() {
    assertWrong("'2018-02-30' is not a day", "status", "--on", "2018-02-30");
    assertWrong(
        "--universe: '200' is not known. Known: 197, 195, 193.", "status", "--universe", "200");
    assertWrong("--count: 'all' is not known.", "status", "--count", "all");
    assertWrong("--language: 'de' is not known.", "status", "--language", "de");
    assertWrong(
        "KIND: 'annual' is not known.",
        "report",
        "annual",
        "--conference",
        "CSP4",
        "--output",
        "x.pdf");
    assertWrong(
        "Known endings: docx, pdf, html, md",
        "report",
        "wgtu",
        "--conference",
        "CSP4",
        "--output",
        "x.odt");
    assertWrong("'log' needs one of: list", "log");
  }

  private static void assertWrong(String message, String... words) {
    Said said = say(words);
    assertThat(said.code()).as(said.err()).isEqualTo(2);
    assertThat(said.err()).contains(message);
    assertThat(said.out()).isEmpty();
  }

  @Test
  void data_that_is_not_there_is_told_in_a_line() {
    assertRefused("No State is known as 'Atlantis'.", "state", "Atlantis");
    assertRefused("No treaty is known as 'nonesuch'.", "status", "--treaty", "nonesuch");
    assertRefused("There is no grouping 'planets'.", "status", "--by", "planets");
    assertRefused("does not exist. Check the name and the folder.", "read", "no-such-file.docx");
    assertRefused(
        "Nothing is on record for the Conference 'CSP9'.",
        "report",
        "wgtu",
        "--conference",
        "CSP9",
        "--output",
        data.resolve("x.pdf").toString());
    assertThat(data.resolve("x.pdf")).doesNotExist();
  }

  private static void assertRefused(String message, String... words) {
    Said said = say(words);
    assertThat(said.code()).as(said.err()).isEqualTo(Accede.REFUSED);
    assertThat(said.err()).contains(message);
    assertThat(said.err()).doesNotContain("\tat ");
    assertThat(said.out()).isEmpty();
  }

  @Test
  void a_database_that_cannot_be_reached_is_told_in_a_line() {
    StringWriter err = new StringWriter();
    int code =
        Accede.run(
            List.of("status", "--database", "jdbc:postgresql://127.0.0.1:1/nothing"),
            new PrintWriter(new StringWriter()),
            new PrintWriter(err, true));
    assertThat(code).isEqualTo(Accede.REFUSED);
    assertThat(err.toString()).contains("127.0.0.1").doesNotContain("\tat ");
  }

  @Test
  void a_report_is_written_whole_or_not_at_all() throws Exception {
    Path file = data.resolve("report.docx");
    assertThat(say("report", "wgtu", "--conference", "CSP4", "--output", file.toString()).code())
        .isZero();
    assertThat(Files.readAllBytes(file)).startsWith('P', 'K');
    Said nowhere =
        say(
            "report",
            "wgtu",
            "--conference",
            "CSP4",
            "--output",
            data.resolve("no/such/folder/report.pdf").toString());
    assertThat(nowhere.code()).isEqualTo(Accede.REFUSED);
    assertThat(nowhere.err()).contains("The report cannot be written");
  }

  @Test
  void a_report_replaces_a_file_where_it_lies_and_keeps_its_permissions() throws Exception {
    Path target = Files.writeString(data.resolve("target.md"), "old");
    Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-------"));
    Path link = Files.createSymbolicLink(data.resolve("link.md"), target);
    assertThat(say("report", "wgtu", "--conference", "CSP4", "--output", link.toString()).code())
        .isZero();
    assertThat(Files.isSymbolicLink(link)).isTrue();
    assertThat(Files.readString(target)).contains("62 States");
    assertThat(Files.getPosixFilePermissions(target))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void a_report_never_takes_the_place_of_a_folder_and_leaves_no_part_of_itself() throws Exception {
    Path folder = Files.createDirectory(data.resolve("folder.docx"));
    assertRefused(
        "it is a folder", "report", "wgtu", "--conference", "CSP4", "--output", folder.toString());
    assertThat(folder).isDirectory();
    try (var files = Files.list(data)) {
      assertThat(files.map(Path::toString)).noneMatch(name -> name.endsWith(".part"));
    }
  }

  @Test
  void what_is_no_ordinary_file_is_not_read() {
    assertRefused("is no ordinary file", "read", "/dev/zero");
  }

  @Test
  void options_may_stand_before_the_command() throws Exception {
    assertThat(say("--format", "json", "status", "--on", "2018-05-30").json().get("states"))
        .hasSize(197);
  }

  @Test
  void an_unknown_command_is_told_with_those_known() {
    assertWrong("There is no command 'bogus'. Known: serve, status,", "bogus");
  }

  @Test
  void what_would_command_a_terminal_is_shown_harmless() {
    Said said = say("state", "\u001b[31mX");
    assertThat(said.err()).contains("'?[31mX'").doesNotContain("\u001b");
  }

  @Test
  void a_password_in_an_address_is_never_shown() {
    StringWriter err = new StringWriter();
    Accede.run(
        List.of("status", "--database", "jdbc:postgresql://user:S3cr/et@127.0.0.1:1/x"),
        new PrintWriter(new StringWriter()),
        new PrintWriter(err, true));
    assertThat(err.toString()).isNotBlank().doesNotContain("S3cr");
  }

  @Test
  void a_claim_is_held_only_against_the_whole_log() throws Exception {
    JsonNode some = say("reached", "--from", "2018-01-01", "--format", "json").json();
    assertThat(some.get("claimed").asInt()).isEqualTo(84);
    assertThat(some.get("missing").isNull()).isTrue();
    assertWrong("It is before --from", "reached", "--from", "2018-06-01", "--to", "2018-01-01");
  }

  @Test
  void groups_are_there_when_asked_for_in_every_format() throws Exception {
    assertThat(say("status", "--on", "2018-05-31", "--format", "json").json().has("groups"))
        .isFalse();
    assertThat(say("status", "--on", "2018-05-31", "--by", "m49", "--format", "csv").out())
        .startsWith("group,name,states,parties,signatories_not_party,outside,coverage\n")
        .contains("africa,Africa,54,22,17,15,0.4074\n");
  }

  @Test
  void an_act_of_uncertain_day_is_shown_with_its_bounds() throws Exception {
    JsonNode act =
        say("state", "GMB", "--on", "2024-07-01", "--format", "json").json().at("/acts/0");
    assertThat(act.get("certain").asBoolean()).isFalse();
    assertThat(act.get("notBefore").asText()).isEqualTo("2024-01-01");
    assertThat(act.get("notAfter").asText()).isEqualTo("2024-12-31");
  }

  @Test
  void a_state_that_will_not_join_or_is_leaving_is_told_so() {
    Said america = say("state", "USA");
    assertThat(america.out())
        .contains("On 2019-07-18 it told the depositary that it does not intend to become a party");
    assertThat(say("state", "USA", "--on", "2019-07-17").out()).doesNotContain("does not intend");
    assertThat(say("state", "LTU", "--treaty", "ccm", "--on", "2025-03-05").out())
        .contains("takes effect on 2025-03-06; until then it is a party");
  }

  @Test
  void a_membership_known_to_the_year_stays_so() {
    assertThat(say("state", "LAO").out()).containsPattern("NAM +member +1961 ");
  }

  @Test
  void what_is_listed_is_what_was_stored() throws Exception {
    assertThat(say("treaties", "--format", "json").json()).hasSizeGreaterThan(12);
    assertThat(say("sources", "--format", "csv").out()).contains("ecowas");
    assertThat(say("mandates", "list").out()).contains("12 a iii");
    assertThat(say("papers", "list").out()).contains("ATT/CSP2/2016/OP.4");
    assertThat(say("meetings", "list").out()).contains("2018-03-07");
    assertThat(say("log", "list").out()).contains("Vientiane");
  }
}
