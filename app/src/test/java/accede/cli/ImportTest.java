package accede.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Depositaries' files come in through the command line, into a database of their own.
class ImportTest {

  private static final String ROOT = System.getProperty("accede.root", "..");
  private static final Path SHARED = Path.of(ROOT, "../shared/data/participation");
  private static final Path FILES = Path.of(ROOT, "app/src/test/resources/depositary");

  @TempDir private static Path data;
  @TempDir private Path folder;

  private record Said(int code, String out, String err) {
    JsonNode json() throws IOException {
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

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  /// Every act read is accounted for.
  private static void assertWhole(JsonNode answer) {
    int apart = 0;
    for (String part : List.of("unmatched", "setAside")) {
      for (JsonNode one : answer.get(part)) {
        apart += one.get("acts").asInt();
      }
    }
    assertThat(
            answer.get("new").asInt()
                + answer.get("same").asInt()
                + answer.get("conflicts").size()
                + answer.get("superseding").size()
                + answer.get("twice").size()
                + apart)
        .isEqualTo(answer.get("read").asInt());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          untc-provisional.html | 264 | 130 | 113 | 130 | 113 | true
          untc-status-page.html |  34 |  14 |  13 |  14 |  13 | true
          untc.en.xml           |  30 |  12 |  13 |  12 |  13 | true
          untc.fr.xml           |  30 |  12 |  13 |  12 |  13 | true
          untc-latin-1.xml      |   2 |   2 |   0 |     |     | true
          untc-older.xml        |  10 |   4 |   5 |   4 |   6 | false
          untc-special.xml      |   6 |   0 |   2 |     |     | true
          unts-actions.html     |   9 |   1 |   5 |     |     | true
          unts-actions.txt      |   7 |   1 |   3 |     |     | true
          dutch.html            |  12 |   6 |   6 |     |     | true
          dutch.csv             |  12 |   6 |   6 |     |     | true
          roman-months.html     |   8 |   4 |   4 |     |     | true
          roman-months.md       |   7 |   3 |   3 |   3 |   3 | true
          status.xlsx           |  16 |   7 |   7 | 130 |     | false
          acts-1904.xlsx        |   2 |   1 |   1 |     |     | true
          """)
  void each_depositary_s_file_comes_in_whole_and_is_the_same_the_next_time(
      String name,
      int read,
      int signatories,
      int parties,
      Integer printedSignatories,
      Integer printedParties,
      boolean reconciled)
      throws IOException {
    String treaty = "of-" + name.replaceAll("[^a-z0-9]", "-");
    String[] command = {
      "import",
      "acts",
      FILES.resolve(name).toString(),
      "--treaty",
      treaty,
      "--new",
      "--format",
      "json"
    };
    Said first = say(command);
    assertThat(first.code()).as(first.err()).isZero();
    JsonNode answer = first.json();
    assertWhole(answer);
    assertThat(answer.get("read").asInt()).isEqualTo(read);
    assertThat(answer.get("new").asInt()).isEqualTo(read);
    assertThat(answer.at("/counted/signatories").asInt()).isEqualTo(signatories);
    assertThat(answer.at("/counted/parties").asInt()).isEqualTo(parties);
    assertThat(answer.at("/headline/signatories").asText("null"))
        .isEqualTo(printedSignatories == null ? "null" : printedSignatories.toString());
    assertThat(answer.at("/headline/parties").asText("null"))
        .isEqualTo(printedParties == null ? "null" : printedParties.toString());
    assertThat(answer.get("reconciled").asBoolean()).isEqualTo(reconciled);
    JsonNode again = say(command).json();
    assertThat(again.get("new").asInt()).isZero();
    assertThat(again.get("same").asInt()).isEqualTo(read);
    assertThat(again.get("conflicts")).isEmpty();
  }

  @Test
  void a_list_with_lines_nobody_can_place_is_refused_whole_until_they_are_accepted()
      throws IOException {
    String list = FILES.resolve("roman-months.txt").toString();
    Said refused = say("import", "acts", list, "--treaty", "roman", "--new", "--format", "json");
    assertThat(refused.code()).isEqualTo(Accede.REFUSED);
    assertThat(refused.err())
        .startsWith("Nothing was written: 3 lines cannot be placed.")
        .contains("roman-months.txt, line 26: 'Comoros Congo'", "Did you mean");
    assertWhole(refused.json());
    assertThat(say("acts", "--treaty", "roman").code()).isEqualTo(Accede.REFUSED);

    Said accepted =
        say(
            "import",
            "acts",
            list,
            "--treaty",
            "roman",
            "--new",
            "--accept",
            "26,27",
            "--format",
            "json");
    assertThat(accepted.code()).as(accepted.err()).isZero();
    assertThat(accepted.json().get("setAside")).hasSize(3);
    assertThat(accepted.json().get("written").asBoolean()).isTrue();
    assertThat(say("import", "list", "--format", "csv").out())
        .contains("roman-months.txt", "26 Comoros Congo: nobody is known by this name.");
  }

  @Test
  void what_goes_out_comes_in_again_the_same() throws IOException {
    String out = say("acts", "--format", "csv").out();
    Path file = file("att.csv", out);
    JsonNode same = say("import", "acts", file.toString(), "--format", "json").json();
    assertThat(same.get("same").asInt()).isEqualTo(271);
    assertThat(same.get("new").asInt()).isZero();
    assertThat(same.at("/counted/parties").asInt()).isEqualTo(118);

    Said copy = say("import", "acts", file.toString(), "--treaty", "copy", "--new");
    assertThat(copy.code()).as(copy.err()).isZero();
    assertThat(say("acts", "--treaty", "copy", "--format", "csv").out())
        .isEqualTo(out.replace("\natt,", "\ncopy,"));
  }

  @Test
  void a_conflict_shows_both_places_and_an_accepted_one_supersedes_ours() throws IOException {
    String ours = "state,action,date,source\nCHL,ratification,2018-05-18,untc-2023\n";
    String theirs = "state,action,date,source\nChili,acceptance,2018-05-19,nlmfa-2024\n";
    say("import", "acts", file("ours.csv", ours).toString(), "--treaty", "differ", "--new");
    String second = file("theirs.csv", theirs).toString();
    Said listed = say("import", "acts", second, "--treaty", "differ");
    assertThat(listed.code()).isZero();
    assertThat(listed.out())
        .contains("acceptance 2018-05-19", "ratification 2018-05-18", "untc-2023", "Chili");
    assertThat(say("acts", "--treaty", "differ", "--format", "csv").out())
        .doesNotContain("acceptance");

    Said idle = say("import", "acts", second, "--treaty", "differ", "--accept", "9");
    assertThat(idle.code()).isEqualTo(Accede.REFUSED);
    assertThat(idle.err()).contains("--accept: nothing is to be decided in line 9");

    assertThat(say("import", "acts", second, "--treaty", "differ", "--accept", "2").code())
        .isZero();
    assertThat(say("acts", "--treaty", "differ", "--format", "csv").out())
        .contains("acceptance,2018-05-19,day,,,,nlmfa-2024", "ratification 2018-05-18");
    JsonNode status = say("status", "--treaty", "differ", "--format", "json").json();
    assertThat(status.at("/totals/parties").asInt()).isEqualTo(1);
  }

  @Test
  void a_list_that_names_no_treaty_and_is_older_than_the_usual_one_is_not_read_as_it() {
    Said refused = say("import", "acts", FILES.resolve("roman-months.txt").toString());
    assertThat(refused.code()).isEqualTo(Accede.REFUSED);
    assertThat(refused.err())
        .contains("does not say which treaty", "before its adoption on 2013-04-02", "--treaty ID");
    assertThat(refused.out()).isEmpty();
  }

  @Test
  void a_page_about_another_treaty_never_slips_into_the_usual_one() throws IOException {
    Said page = say("import", "acts", FILES.resolve("untc-status-page.html").toString());
    assertThat(page.code()).isEqualTo(Accede.REFUSED);
    assertThat(page.err()).contains("No treaty is known as", "--new");
    Said mixed =
        say(
            "import",
            "acts",
            file("other.csv", "treaty,state,action,date\nccw-x,CHL,accession,2018-05-18\n")
                .toString(),
            "--treaty",
            "att");
    assertThat(mixed.code()).isEqualTo(Accede.REFUSED);
    assertThat(mixed.err()).contains("tells of the treaty 'ccw-x', and --treaty names 'att'");
    assertThat(say("acts", "--format", "csv").out().lines()).hasSize(271);
  }

  @Test
  void a_file_without_a_table_of_acts_is_refused_in_a_line() throws IOException {
    Said none = say("import", "acts", file("names.csv", "name,colour\nBelgium,red\n").toString());
    assertThat(none.code()).isEqualTo(Accede.REFUSED);
    assertThat(none.err()).contains("names.csv holds no table of acts.");
    assertThat(say("import", "acts", "nowhere.csv").err()).contains("nowhere.csv does not exist");
    assertThat(say("import", "acts", "a.csv", "--accept", "x").code()).isEqualTo(2);
  }

  @Test
  void a_folder_is_read_whole_and_what_is_no_table_is_told() throws IOException {
    file("fable.csv", "state,action,date\nBelgium,ratification,2001-02-03\n");
    file("saga.csv", "state,action,date\nTonga,accession,2001-02-03\nEU,accession,2001-02-04\n");
    file("later.csv", "treaty,state,action,date\nXXIX-9,KEN,accession,2003-01-01\n");
    file("README.md", "Two tables.\n");
    file(
        "treaties.csv",
        "treaty,file,title,adopted,entry_into_force,eif_source,depositary\n"
            + "XXIX-9,fable.csv,Convention on Fables,2000-01-02,2001-09-09,memory,Archive\n");
    Said dry = say("import", "acts", folder.toString(), "--dry-run", "--format", "json");
    Said first = say("import", "acts", folder.toString(), "--new", "--format", "json");
    assertThat(first.code()).as(first.err()).isZero();
    assertThat(first.err()).contains("2/5 fable.csv: 1 acts", "5/5 treaties.csv");
    JsonNode answer = first.json();
    assertThat(dry.json().get("new")).isEqualTo(answer.get("new"));
    assertThat(answer.get("treaties").findValuesAsText("treaty")).containsExactly("fable", "saga");
    assertThat(answer.get("otherFiles").findValuesAsText("file"))
        .containsExactly("README.md", "treaties.csv");
    assertThat(answer.get("organizations").findValuesAsText("code")).containsExactly("EUE");
    JsonNode known = say("treaties", "--format", "json").json();
    assertThat(known.findValuesAsText("title")).contains("Convention on Fables");
    assertThat(say("acts", "--treaty", "XXIX-9", "--format", "csv").out().lines()).hasSize(3);
  }

  @Test
  void the_terms_of_a_treaty_come_in_once_and_what_cannot_be_right_is_told_with_its_line()
      throws IOException {
    String terms =
        "clause,value,article,source\ntitle,Pact of Terms,,text\nthreshold,3 instruments,art. 4,text\n";
    Path file = file("pact.csv", terms);
    assertThat(say("import", "treaty", file.toString()).code()).isZero();
    assertThat(say("import", "treaty", file.toString()).code()).isZero();
    assertThat(say("treaties", "--format", "csv").out()).contains("Pact of Terms");

    Said other = say("import", "treaty", file("pact.csv", terms.replace('3', '4')).toString());
    assertThat(other.code()).isEqualTo(Accede.REFUSED);
    assertThat(other.err()).contains("'pact' is known with other terms");

    Said wrong =
        say(
            "import",
            "treaty",
            file("wrong.csv", terms.replace("3 instr", "three instr")).toString());
    assertThat(wrong.code()).isEqualTo(Accede.REFUSED);
    assertThat(wrong.err()).contains("wrong.csv, line 3:", "three instruments");
  }

  @Test
  @Tag("slow")
  void the_collections_of_the_un_and_others_come_in_whole() throws IOException {
    assumeTrue(Files.isDirectory(SHARED), "needs the tables of " + SHARED);
    JsonNode tables = say("import", "acts", SHARED.toString(), "--new", "--format", "json").json();
    assertWhole(tables);
    assertThat(tables.get("treaties")).hasSize(87);
    assertThat(tables.get("read").asInt()).isEqualTo(16_727);
    assertThat(tables.get("unmatched")).isEmpty();
    assertThat(tables.get("conflicts")).isEmpty();

    String all = SHARED.resolve("untc-all.csv.gz").toString();
    Said first = say("import", "acts", all, "--new", "--dry-run", "--format", "json");
    Said again = say("import", "acts", all, "--new", "--dry-run", "--format", "json");
    assertThat(again.out()).isEqualTo(first.out());
    assertWhole(first.json());
    assertThat(first.json().get("read").asInt()).isEqualTo(30_202);
    assertThat(first.json().get("treaties")).hasSize(316);
    assertThat(first.json().get("unmatched")).isEmpty();
    assertThat(first.json().get("conflicts")).isEmpty();
  }
}
