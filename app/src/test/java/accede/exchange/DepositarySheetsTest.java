package accede.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import accede.depositary.Sheet;
import accede.depositary.Sheet.Cell;
import accede.depositary.Sheet.Grid;
import accede.depositary.Sheet.Line;
import accede.depositary.Sheet.Row;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DepositarySheetsTest {

  @TempDir Path folder;

  @Test
  void a_table_of_acts_is_read_to_the_letter() {
    Grid acts =
        only(
            sheet(
                "acts.csv",
                """
                state,action,date,note
                CHL,ratification,2018-05-18,
                ALB,signature,2013-06-03,"Said ""so"",
                in  two lines"
                DNK,approval,2014-04-02,without Greenland
                """));

    assertThat(texts(acts.headings())).containsExactly("state", "action", "date", "note");
    assertThat(acts.rows()).extracting(Row::line).containsExactly(2, 3, 5);
    assertThat(cell(acts, 1, 3)).isEqualTo("Said \"so\",\nin  two lines");
  }

  @Test
  void another_table_is_read_as_printed_whatever_parts_its_cells() {
    String printed =
        """
        Participant#"Signature,
        Succession to signature(d)"#"Ratification, Accession(a)"
        Chile# 3 Jun\u00A02013#18 May   2018
        Zimbabwe#18 Dec 2014
        Tuvalu
        """;

    for (char separator : new char[] {',', ';', '\t'}) {
      Grid grid = only(sheet("table.txt", printed.replace('#', separator)));
      assertThat(texts(grid.headings()))
          .containsExactly(
              "Participant", "Signature, Succession to signature(d)", "Ratification, Accession(a)");
      assertThat(grid.rows())
          .extracting(row -> texts(row.cells()))
          .containsExactly(
              List.of("Chile", "3 Jun 2013", "18 May 2018"),
              List.of("Zimbabwe", "18 Dec 2014"),
              List.of("Tuvalu"));
    }
  }

  @Test
  void lines_above_the_headings_are_text() {
    Sheet sheet =
        sheet(
            "export.csv",
            """
            Arms Trade Treaty;;
            Signatories;130;
            ;;
            Participant;Signature;Ratification
            Chile;3 Jun 2013;18 May 2018
            """);

    assertThat(sheet.lines())
        .containsExactly(new Line(1, "", "Arms Trade Treaty"), new Line(2, "", "Signatories 130"));
    assertThat(only(sheet).rows()).extracting(Row::line).containsExactly(5);
  }

  @Test
  void old_and_new_encodings_are_recognised() {
    String table = "Participant,Signature\nCôte d’Ivoire,2013-06-05\nSão Tomé,2014-12-19\n";

    for (byte[] content :
        List.of(
            table.getBytes(StandardCharsets.UTF_8),
            ("\uFEFF" + table).getBytes(StandardCharsets.UTF_8),
            table.getBytes(StandardCharsets.UTF_16),
            table.getBytes(Charset.forName("windows-1252")))) {
      Grid grid = only(DepositarySheets.read("table.csv", content));
      assertThat(texts(grid.headings())).containsExactly("Participant", "Signature");
      assertThat(column(grid, 0)).containsExactly("Côte d’Ivoire", "São Tomé");
    }
  }

  @Test
  void a_packed_table_is_unpacked_whatever_its_name() throws IOException {
    byte[] packed = packed("state,action,date\nCHL,ratification,2018-05-18\n");
    Path file = Files.write(folder.resolve("acts.csv.gz"), packed);

    Sheet sheet = DepositarySheets.read(file);

    assertThat(sheet.name()).isEqualTo("acts.csv.gz");
    assertThat(column(only(sheet), 0)).containsExactly("CHL");
    assertThat(DepositarySheets.read("acts.csv", packed).grids()).isEqualTo(sheet.grids());
    assertRefused("cut.csv.gz", Arrays.copyOf(packed, packed.length / 2), "damaged", "again");
  }

  @Test
  void a_package_that_unfolds_without_end_is_not_opened() throws IOException {
    assertRefused(
        "bomb.csv.gz", packed("x".repeat(PrintedText.MOST_BYTES + 1)), "unfolds", "25 MB");
  }

  @Test
  void a_quotation_mark_that_is_never_closed_is_named_with_its_line() {
    assertRefused(
        "cut.csv",
        "state,action,date,note\nCHL,ratification,2018-05-18,\nALB,signature,2013-06-03,\"so",
        "line 3",
        "never closes");
  }

  @Test
  void a_file_without_a_table_is_refused() {
    assertRefused("letter.txt", "Dear Sir,\n\nThank you.\n", "holds no table", "headings");
    assertRefused("heads.csv", "Participant,Signature\n", "holds no table", "headings");
    assertRefused("wide.csv", "a,".repeat(1_500) + "\nb,c", "1,000 cells", "line 1");
  }

  private static Sheet sheet(String name, String content) {
    return DepositarySheets.read(name, content.getBytes(StandardCharsets.UTF_8));
  }

  private static Grid only(Sheet sheet) {
    assertThat(sheet.grids()).hasSize(1);
    return sheet.grids().getFirst();
  }

  private static List<String> texts(List<Cell> cells) {
    return cells.stream().map(Cell::text).toList();
  }

  private static List<String> column(Grid grid, int at) {
    return grid.rows().stream().map(row -> row.cells().get(at).text()).toList();
  }

  private static String cell(Grid grid, int row, int at) {
    return grid.rows().get(row).cells().get(at).text();
  }

  private static byte[] packed(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private static void assertRefused(String name, String content, String... said) {
    assertRefused(name, content.getBytes(StandardCharsets.UTF_8), said);
  }

  private static void assertRefused(String name, byte[] content, String... said) {
    assertThatThrownBy(() -> DepositarySheets.read(name, content))
        .isInstanceOf(UnreadableFile.class)
        .hasMessageStartingWith(name + " ")
        .hasMessageContainingAll(said);
  }
}
