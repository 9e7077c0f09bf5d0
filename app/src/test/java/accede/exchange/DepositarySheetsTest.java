package accede.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import accede.depositary.Sheet;
import accede.depositary.Sheet.Cell;
import accede.depositary.Sheet.Grid;
import accede.depositary.Sheet.Line;
import accede.depositary.Sheet.Row;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DepositarySheetsTest {

  private static final List<String> FIXTURES =
      List.of(
          "untc-provisional.html",
          "untc-status-page.html",
          "untc.en.xml",
          "untc.fr.xml",
          "untc-latin-1.xml",
          "untc-older.xml",
          "untc-special.xml",
          "unts-actions.html",
          "unts-actions.txt",
          "dutch.html",
          "dutch.csv",
          "roman-months.txt",
          "roman-months.html",
          "roman-months.md",
          "status.xlsx",
          "acts-1904.xlsx");

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

  @Test
  void a_status_page_is_read_with_its_fields() {
    Sheet sheet = fixture("untc-provisional.html");
    Grid status = only(sheet);

    assertThat(status.label()).endsWith("tblgrid");
    assertThat(texts(status.headings()))
        .containsExactly(
            "Participant",
            "Signature",
            "Provisional application under article 23(n)",
            "Approval(AA), Acceptance(A), Accession(a), Ratification");
    assertThat(status.rows()).hasSize(141);
    assertThat(filled(status)).containsExactly(141L, 130L, 21L, 113L);
    assertThat(row(status, "Chile"))
        .isEqualTo(new Row(107, cells("Chile", "3 Jun 2013", "", "18 May 2018")));
    assertThat(row(status, "New Zealand").cells().getFirst().notes()).containsExactly("4", "5");
    assertThat(label(sheet, "rptStatus_ctl00_tcText"))
        .isEqualTo(": Signatories : 130. Parties : 113");
    assertThat(label(sheet, "rptTreaty_ctl00_tcTreaty")).isEqualTo("8. Arms Trade Treaty");
    assertThat(label(sheet, "rptTreaty_ctl00_tcText")).isEqualTo("New York, 2 April 2013");
    assertThat(label(sheet, "rptEIF_ctl00_tcText"))
        .isEqualTo(": 24 December 2014, in accordance with article 22 (1).");
    assertThat(sheet.lines())
        .contains(new Line(10, "lblAsAt", "STATUS AS AT : 31-12-2022 03:15:27 EDT"))
        .extracting(Line::text)
        .contains("CHAPTER XXVI DISARMAMENT", "Another invented statement, of 30 Jan 2015.");
  }

  @Test
  void each_table_of_a_status_page_is_a_grid_and_notes_below_are_lines() {
    Sheet sheet = fixture("untc-status-page.html");

    assertThat(sheet.grids()).hasSize(2);
    assertThat(sheet.grids().getFirst().label()).endsWith("rptTerritorial_tblgrid");
    assertThat(column(sheet.grids().getFirst(), 2))
        .containsExactly("Faroe Islands", "Gibraltar, Isle of Man");
    Grid status = sheet.grids().getLast();
    assertThat(filled(status)).containsExactly(19L, 14L, 16L);
    assertThat(sheet.lines())
        .extracting(Line::text)
        .contains("Status : Signatories : 14. Parties : 13", "Another invented declaration.")
        .endsWith("4.", "Another invented note, with a territory.");
  }

  @Test
  void names_keep_their_words_and_lose_their_notes() {
    Grid status = fixture("untc-status-page.html").grids().getLast();

    assertThat(status.rows().stream().map(row -> row.cells().getFirst()))
        .contains(
            new Cell("Belgium", List.of("1")),
            new Cell("China", List.of("2", "3")),
            new Cell("Denmark", List.of("4")),
            new Cell("Netherlands (Kingdom of the)", List.of("6")),
            new Cell("United Kingdom of Great Britain and Northern Ireland", List.of("7", "8")),
            Cell.of("CÃ´te d'Ivoire"),
            Cell.of("Aruba"),
            Cell.of("Holy See"));
  }

  @Test
  void days_keep_their_letters_and_brackets_in_one_line() {
    Grid status = fixture("untc-status-page.html").grids().getLast();

    assertThat(row(status, "United States of America").cells().get(2).text())
        .isEqualTo("[20 Jan 2021 A]");
    assertThat(row(status, "United Kingdom of Great Britain and Northern Ireland").cells().get(2))
        .isEqualTo(Cell.of("2 Apr 2014 [1 May 2015 A]"));
    assertThat(row(status, "Montenegro").cells().get(1).text()).isEqualTo("23 Oct 2006 d");
    assertThat(row(status, "Bolivia (Plurinational State of)").cells()).hasSize(2);
  }

  @Test
  void rows_of_actions_are_a_grid_like_any_other() {
    Grid page = only(fixture("unts-actions.html"));
    Grid text = only(fixture("unts-actions.txt"));

    assertThat(texts(page.headings()))
        .containsExactly("Participant", "Action", "Date of Notification/Deposit", "Date of Effect")
        .isEqualTo(texts(text.headings()));
    assertThat(page.rows()).hasSize(9);
    assertThat(page.rows().get(3))
        .isEqualTo(new Row(11, cells("Botswana", "Declaration", "07/06/2019", "07/06/2019")));
    assertThat(text.rows())
        .hasSize(7)
        .contains(
            new Row(6, cells("Belgium", "Declaration", "07/06/2013", "")),
            new Row(7, cells("Belgium", "Declaration", "08/06/2013", "")),
            new Row(9, cells("Chile", "Ratification", "18/05/2018", "16/08/2018")));
  }

  @Test
  void the_collections_xml_is_read_in_both_languages() {
    Sheet english = fixture("untc.en.xml");
    Sheet french = fixture("untc.fr.xml");

    assertThat(english.lines())
        .contains(
            new Line(10, "Title", "Arms Trade Treaty"),
            new Line(14, "EIF", "24 December 2014, in accordance with article 22 (1)."),
            new Line(21, "Signatories", "12"),
            new Line(22, "Parties", "13"));
    assertThat(label(french, "ChapterName")).isEqualTo("DÉSARMEMENT");
    assertThat(french.lines()).extracting(Line::text).contains("24 décembre 2014, No 52373.");
    assertThat(filled(only(english))).containsExactly(14L, 12L, 5L, 13L);
    assertThat(filled(only(french))).containsExactly(14L, 12L, 5L, 13L);
    assertThat(row(only(english), "Germany"))
        .isEqualTo(
            new Row(
                87,
                List.of(
                    new Cell("Germany", List.of("3", "4")),
                    Cell.of("3 Jun 2013"),
                    Cell.of("2 Apr 2014 n"),
                    Cell.of("2 Apr 2014"))));
    assertThat(texts(row(only(french), "Antigua-et-Barbuda").cells()))
        .containsExactly("Antigua-et-Barbuda", "3 juin 2013", "12 août 2013 n", "12 août 2013");
  }

  @Test
  void xml_in_its_declared_encoding_is_read() {
    assertThat(column(only(fixture("untc-latin-1.xml")), 0))
        .containsExactly("Côte d'Ivoire", "Türkiye");
  }

  @Test
  void older_and_special_forms_of_xml_are_read() {
    Sheet older = fixture("untc-older.xml");
    Sheet special = fixture("untc-special.xml");

    assertThat(label(older, "Parties")).isEqualTo("6");
    assertThat(filled(only(older))).containsExactly(7L, 4L, 6L);
    assertThat(row(only(older), "Serbia").line()).isEqualTo(25);
    assertThat(row(only(older), "Bosnia & Herzegovina").cells()).hasSize(3);
    assertThat(special.grids()).extracting(Grid::label).containsOnly("SpecialTables");
    assertThat(special.grids()).extracting(grid -> grid.rows().size()).containsExactly(3, 2);
    assertThat(special.grids()).extracting(grid -> grid.headings().size()).containsExactly(3, 2);
  }

  @Test
  void the_dutch_database_is_read_as_page_and_as_text() {
    Sheet page = fixture("dutch.html");
    Grid table = only(fixture("dutch.csv"));

    assertThat(only(page).label()).isEqualTo("Partijgegevens");
    assertThat(texts(only(page).headings()))
        .containsExactly(
            "Partij", "Ondertekening", "Ratificatie", "Type", "In werking", "Opzegging");
    assertThat(column(only(page), 0)).contains("België", "Nederlanden, het Koninkrijk der");
    for (int column = 1; column < 6; column++) {
      assertThat(column(only(page), column)).isEqualTo(column(table, column));
    }
    assertThat(page.lines().getLast().text()).startsWith("* O=Ondertekening");
  }

  @Test
  void aligned_text_is_read_by_its_columns() {
    Sheet sheet = fixture("roman-months.txt");
    Grid grid = only(sheet);

    assertThat(texts(grid.headings()))
        .containsExactly("States", "Signature", "Ratification, Accession (a)");
    assertThat(grid.rows())
        .hasSize(17)
        .contains(
            new Row(13, cells("Botswana", "", "5-I-1968 a")),
            new Row(22, cells("Byelorussian Soviet Socialist Republic", "8-X-1963", "16-XII-1963")),
            new Row(24, cells("China", "", "")),
            new Row(25, cells("Hong Kong", "", "1-VII-1979 a")),
            new Row(27, cells("Tonga", "NK", "NK")),
            new Row(28, cells("Saint Vincent and the Grenadines*", "27-X-1979", "2-XI-1979 a")),
            new Row(
                29,
                cells(
                    "United Kingdom of Great Britain and Northern Ireland",
                    "8-VIII-1963",
                    "10-X-1963")),
            new Row(
                31, cells("United Republic of Tanzania", "16-IX-1963", "6-II-1964 [7-II-1964]")),
            new Row(34, cells("Zambia", "", "")));
    assertThat(sheet.lines())
        .extracting(Line::number)
        .as("title, page head and notes")
        .containsExactly(1, 3, 15, 16, 36, 37);
  }

  @Test
  void roman_months_are_read_from_pages_and_markdown() {
    Grid page = only(fixture("roman-months.html"));
    Grid markdown = only(fixture("roman-months.md"));

    assertThat(column(page, 0))
        .containsExactly("Afghanistan", "Australia", "Botswana", "Burma", "France");
    assertThat(row(page, "Australia").cells().getFirst().notes()).containsExactly("a");
    assertThat(column(page, 1)).contains("14-VIII-1963", "1er-VII-1964");
    assertThat(markdown.rows().stream().map(row -> row.cells().getFirst()))
        .containsExactly(
            Cell.of("Afghanistan"),
            new Cell("Australia", List.of("1")),
            Cell.of("Botswana"),
            new Cell("Burma", List.of("3")),
            Cell.of("Holy See"));
    assertThat(column(markdown, 2)).contains("5-I-1968 a", "[15-XI-1963]");
  }

  @Test
  void every_visible_sheet_of_a_workbook_is_a_grid() {
    Sheet book = fixture("status.xlsx");

    assertThat(book.grids())
        .extracting(Grid::label)
        .containsExactly("Status", "Provisional application");
    assertThat(book.lines())
        .containsExactly(
            new Line(1, "Status", "Arms Trade Treaty"), new Line(2, "Status", "Signatories 130"));
    Grid status = book.grids().getFirst();
    assertThat(status.rows())
        .contains(
            new Row(5, cells("Afghanistan", "", "29 Jul 2020 a")),
            new Row(6, cells("Albania", "2013-06-03", "2014-03-19")),
            new Row(8, cells("Denmark", "2013-06-03", "2 Apr 2014 AA")),
            new Row(10, cells("Japan", "2013-06-03", "9 May 2014 A", "first of two lines")),
            new Row(11, cells("Japan", "", "", "second of two lines")),
            new Row(12, cells("Malawi", "2014-01-09", "June 2024", "month alone, invented")),
            new Row(13, cells("Zimbabwe", "2014-12-18")),
            new Row(14, cells("Tuvalu")));
    assertThat(row(status, "Germany").cells().getFirst().notes()).containsExactly("3", "4");
  }

  @Test
  void a_workbook_that_counts_from_1904_has_the_same_days() {
    assertThat(column(only(fixture("acts-1904.xlsx")), 2))
        .containsExactly("2013-06-03", "2018-05-18");
  }

  @Test
  void an_empty_table_of_ours_is_a_table() {
    assertThat(only(sheet("acts.csv", "treaty,state,action,date\n")).rows()).isEmpty();
  }

  @Test
  void the_name_of_a_file_decides_nothing() throws IOException {
    for (String name : List.of("untc-status-page.html", "untc.fr.xml", "status.xlsx")) {
      byte[] content = bytes(name);
      assertThat(DepositarySheets.read("table.csv", content).grids())
          .isEqualTo(DepositarySheets.read(name, content).grids());
    }
  }

  @Test
  void files_of_other_kinds_are_refused_with_advice() {
    byte[] photo = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F', 'I', 'F'};

    assertRefused("table.html", photo, "picture (JPEG)", "text recognition");
    assertRefused("table.csv", new byte[] {'a', '\n', 1, 2}, "line 2", "U+0001", "Known are");
    assertRefused("table.txt", "", "is empty", "again");
    assertRefused("paper.pdf", new PdfFormat().write(SamplePapers.chinese()), "PDF", "CSV");
    assertRefused(
        "paper.docx", new DocxFormat().write(SamplePapers.chinese()), "word processor", "CSV");
    assertRefused("page.html", "<html><body><p>Gone</p></body></html>", "holds no table");
    assertRefused("acts.json", "{\"acts\": [{\"state\": \"CHL\"}]}", "JSON", "list", "line 1");
    assertRefused("acts.json", "[{\"state\": \"CHL\", \"act\": {}}]", "another shape", "line 1");
    assertRefused("acts.json", "[{\"state\": \"CHL\",\n \"action\": \"acc", "line 2", "again");
    assertRefused(
        "acts.json", "[{\"state\": \"CHL\",\n \"note\": \"a\\u0000b\"}]", "line 2", "U+0000");
    assertRefused("acts.json", "[{\"state\": \"C\\u001b[31m\"}]", "line 1", "U+001B");
    assertRefused("acts.json", "[{\"state\": \"C\\ud800\"}]", "line 1", "U+D800");
    assertRefused("feed.xml", "<?xml version='1.0'?><rss><item>x</item></rss>", "holds no table");
  }

  @Test
  void a_file_that_was_cut_off_is_refused_with_the_place() throws IOException {
    for (String name : List.of("untc-provisional.html", "untc-status-page.html")) {
      byte[] page = bytes(name);
      assertRefused(name, Arrays.copyOf(page, page.length * 2 / 3), "cut off", "line", "again");
    }
    for (String name : List.of("untc.en.xml", "untc-older.xml", "untc-special.xml")) {
      byte[] xml = bytes(name);
      assertRefused(name, Arrays.copyOf(xml, xml.length * 2 / 3), "cut off", "line", "inside of <");
    }
    byte[] book = bytes("status.xlsx");
    assertRefused("status.xlsx", Arrays.copyOf(book, book.length / 2), "is damaged", "again");
  }

  @Test
  void xml_cannot_make_us_read_another_file_or_fill_the_machine() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "TOP-SECRET");
    String outside =
        """
        <?xml version="1.0"?>
        <!DOCTYPE Document [<!ENTITY x SYSTEM "%s">]>
        <Document><Table><Thead><Row><Entry>Participant</Entry><Entry>Signature</Entry></Row></Thead>
        <Row><Entry>&x;</Entry><Entry>3 Jun 2013</Entry></Row></Table></Document>
        """
            .formatted(secret.toUri());
    String bomb =
        """
        <?xml version="1.0"?>
        <!DOCTYPE Document [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>
        <Document><Title>&b;</Title></Document>
        """;
    String deep = "<Document>" + "<a>".repeat(100_000);

    assertRefused("outside.xml", outside, "line 4");
    assertRefused("bomb.xml", bomb, "line 3");
    assertRefused("deep.xml", deep, "deep in line 1");
  }

  @Test
  void a_workbook_that_unfolds_without_end_is_not_opened() throws IOException {
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes("status.xlsx")));
        ZipOutputStream out = new ZipOutputStream(bomb)) {
      for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
        out.putNextEntry(new ZipEntry(part.getName()));
        in.transferTo(out);
        if (part.getName().equals("xl/worksheets/sheet1.xml")) {
          out.write(" ".repeat(30_000_000).getBytes(StandardCharsets.UTF_8));
        }
      }
    }

    assertRefused("bomb.xlsx", bomb.toByteArray(), "unfolds", "sender");
  }

  @Test
  void a_page_in_the_encoding_it_names_is_read() {
    String page =
        "<html><head><meta http-equiv='Content-Type' content='text/html; charset=windows-1251'>"
            + "</head><body><table><tr><th>Участник<th>Подписание</tr>"
            + "<tr><td>Чили<td>3 июня 2013</tr></table></body></html>";

    Sheet sheet =
        DepositarySheets.read("page.html", page.getBytes(Charset.forName("windows-1251")));

    assertThat(texts(only(sheet).headings())).containsExactly("Участник", "Подписание");
    assertThat(column(only(sheet), 1)).containsExactly("3 июня 2013");
  }

  @Test
  void whatever_breaks_in_a_file_it_is_read_or_refused() throws IOException {
    Random random = new Random(8);
    String likely = "<>/\"'&;,|\n\t 0aT[";
    for (String name : FIXTURES) {
      byte[] whole = bytes(name);
      for (int i = 0; i < 15; i++) {
        byte[] broken = Arrays.copyOf(whole, whole.length - random.nextInt(2) * whole.length / 3);
        for (int hits = random.nextInt(20); hits >= 0; hits--) {
          int c = random.nextBoolean() ? random.nextInt(256) : likely.charAt(random.nextInt(16));
          broken[random.nextInt(broken.length)] = (byte) c;
        }
        assertReadOrRefused(name, broken);
      }
    }
  }

  @Test
  void lines_and_cells_without_end_are_read_or_refused() {
    String marks = "<td><a href='#1'>" + "*".repeat(100_000) + "x</a></td>";
    String endless = "<td>Chile<sup>1</sup>" + ", ".repeat(100_000) + "x</td>";
    String page = "<table><tr><th>Participant<th>Signature</tr><tr>" + marks + endless + "</table>";

    assertThat(only(sheet("page.html", page)).rows()).hasSize(1);
    assertRefused("line.txt", "word ".repeat(200_000), "holds no table");
    assertRefused("line.txt", "word  ".repeat(200_000) + "\nChile  3 Jun 2013", "1,000 cells");
    assertThat(
            only(sheet(
                    "row.txt",
                    "States    Signature\nChile     3 Jun 2013\n"
                        + "          4 Jun 2013\n".repeat(50_000)))
                .rows())
        .isNotEmpty();
  }

  @Test
  void a_table_that_is_not_closed_is_not_cut_off_where_the_page_is_closed() {
    String table = "<table><tr><th>Participant<th>Signature<tr><td>Chile<td>3 Jun 2013";

    assertThat(only(sheet("page.html", "<body>" + table + "</body>")).rows()).hasSize(1);
    assertRefused("page.html", "<body>" + table, "cut off", "line 1");
  }

  @Test
  void a_table_that_spans_without_end_is_refused() {
    String cell = "<td colspan=1000 rowspan=1000>x</td>";
    String page =
        "<table><tr><th>Participant</th><th>Signature</th></tr>"
            + ("<tr>" + cell.repeat(5_000) + "</tr>").repeat(100)
            + "</table>";

    assertRefused("spans.html", page, "1,000 cells", "line 1");
  }

  @Test
  void a_page_of_tables_within_tables_without_end_is_refused() {
    assertRefused("deep.html", "<table><tr><td>".repeat(20_000), "2,000 tables", "one treaty");
    assertRefused("deep.html", "<div>".repeat(200_000) + "x", "holds no table");
  }

  @Test
  void a_table_in_a_cell_is_part_of_the_cell_unless_it_is_the_larger_one() {
    String inner =
        "<table><tr><th>Day<th>Letter</tr><tr><td>3 Jun 2013<td>a</tr><tr><td>4 Jun 2013<td>A</tr>"
            + "</table>";
    String first = "<tr><th>Participant<th>Acts</tr><tr><td>Chile<td>" + inner + "</tr>";
    String more = "<tr><td>Albania<td></tr>".repeat(2);

    assertThat(only(sheet("page.html", "<table>" + first + "</table>")).headings())
        .isEqualTo(cells("Day", "Letter"));
    assertThat(cell(only(sheet("page.html", "<table>" + first + more + "</table>")), 0, 1))
        .isEqualTo("Day Letter 3 Jun 2013 a 4 Jun 2013 A");
  }

  private static void assertReadOrRefused(String name, byte[] content) {
    try {
      assertThat(DepositarySheets.read(name, content).grids()).isNotEmpty();
    } catch (UnreadableFile e) {
      assertThat(e).hasMessageStartingWith(name + " ");
    }
  }

  private static Sheet fixture(String name) {
    try {
      return DepositarySheets.read(name, bytes(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(String name) throws IOException {
    try (InputStream in = DepositarySheetsTest.class.getResourceAsStream("/depositary/" + name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    }
  }

  private static String label(Sheet sheet, String label) {
    return sheet.lines().stream()
        .filter(line -> line.label().equals(label))
        .map(Line::text)
        .findFirst()
        .orElseThrow();
  }

  private static Row row(Grid grid, String name) {
    return grid.rows().stream()
        .filter(row -> row.cells().getFirst().text().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static List<Cell> cells(String... texts) {
    return Arrays.stream(texts).map(Cell::of).toList();
  }

  /// How many cells of each column hold something.
  private static List<Long> filled(Grid grid) {
    return IntStream.range(0, grid.headings().size())
        .mapToObj(column ->
            grid.rows().stream()
                .filter(row -> column < row.cells().size())
                .filter(row -> !row.cells().get(column).text().isEmpty())
                .count())
        .toList();
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

  @Test
  void a_list_of_objects_is_a_table_with_a_column_for_each_name() {
    Sheet sheet =
        DepositarySheets.read(
            "acts.json",
            """
            [ {"state": "CHL", "action": "ratification", "note": null},
              {"state": "TON", "date": "2027-01-05", "note": "two\\nlines"} ]
            """
                .getBytes(UTF_8));
    Sheet.Grid grid = sheet.grids().getFirst();
    assertThat(grid.headings())
        .extracting(Sheet.Cell::text)
        .containsExactly("state", "action", "note", "date");
    assertThat(grid.rows().get(1).line()).isEqualTo(2);
    assertThat(grid.rows().get(1).cells())
        .extracting(Sheet.Cell::text)
        .containsExactly("TON", "", "two\nlines", "2027-01-05");
  }
}
