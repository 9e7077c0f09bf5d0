package accede.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrintedTextTest {

  @TempDir Path folder;

  @Test
  void the_lines_of_a_text_file_keep_their_numbers() throws IOException {
    Path file =
        Files.writeString(folder.resolve("report.txt"), "\uFEFFOne\r\n\r\n  - a. Three\u00A0\n");

    assertThat(PrintedText.of(file).lines()).containsExactly("One", "", "  - a. Three");
  }

  @Test
  void an_old_western_encoding_is_recognised() {
    byte[] content = "São Tomé is kept – so".getBytes(Charset.forName("windows-1252"));

    assertThat(PrintedText.of("old.txt", content).text()).contains("São Tomé is kept – so");
    assertThat(PrintedText.of("new.txt", "São Tomé".getBytes(StandardCharsets.UTF_16)).text())
        .isEqualTo("São Tomé");
  }

  @Test
  void a_word_file_shows_the_labels_a_reader_sees() {
    PrintedText text = PrintedText.of("report.docx", new DocxFormat().write(SamplePapers.report()));

    assertThat(text.lines())
        .containsSubsequence(
            "Introduction",
            "a. The Head of the ATT Secretariat gave an overview of the status of participation.",
            "3. The Co-chairs recommend that CSP4 adopts the following:",
            "a. The re-endorsement of the Initial Work Plan, by focusing on:",
            "i. Regions with fewer States Parties;",
            "b. Mandate the WGTU to develop the toolkit.",
            "Region | States | Parties | Signatories not party",
            "Africa | 54 | 22 | 17",
            "ANNEX A",
            "- Arms Control Department, Ministry of Foreign Affairs",
            "1. Who is this toolkit designed for?");
  }

  @Test
  void a_web_page_shows_the_same_lines_as_a_word_file() {
    List<String> page =
        PrintedText.of("report.html", new HtmlFormat().write(SamplePapers.report())).lines();
    List<String> paper =
        PrintedText.of("report.docx", new DocxFormat().write(SamplePapers.report())).lines();

    assertThat(page).containsExactlyElementsOf(paper);
  }

  @Test
  void a_web_page_from_elsewhere_is_read_without_its_machinery() {
    String page =
        """
        <html><head><title>x</title><script>alert(1)</script></head><body>
        <p>One<br>two &amp; three</p>
        <ol type="a" start="2"><li>beta<ul><li>inner</li></ul></li><li>gamma</li></ol>
        <table><tr><th>State</th><th>Date</th></tr><tr><td>Chile</td><td>18&nbsp;May 2018</td></tr></table>
        </body></html>
        """;

    assertThat(PrintedText.of("page.bin", page.getBytes(StandardCharsets.UTF_8)).lines())
        .containsExactly(
            "One",
            "two & three",
            "",
            "b. beta",
            "- inner",
            "c. gamma",
            "",
            "State | Date",
            "Chile | 18 May 2018");
  }

  @Test
  void a_pdf_is_read_in_order_without_heads_and_page_numbers() {
    PrintedText text = PrintedText.of("report.pdf", new PdfFormat().write(SamplePapers.report()));

    assertThat(text.lines())
        .containsSubsequence(
            "ATT/CSP4.WGTU/2018/CHAIR/358/Conf.Rep",
            "Introduction",
            "1. This draft report to the Fourth Conference of States Parties (CSP4) is presented by",
            "",
            "Africa 54 22 17",
            "• Arms Control Department, Ministry of Foreign Affairs")
        .containsOnlyOnce("ATT/CSP4.WGTU/2018/CHAIR/358/Conf.Rep")
        .doesNotContain("1/6", "2/6");
  }

  @Test
  void a_spreadsheet_gives_its_rows_with_days_as_iso_dates() throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      var sheet = book.createSheet("Acts");
      var day = book.createCellStyle();
      day.setDataFormat(book.createDataFormat().getFormat("d mmm yyyy"));
      var row = sheet.createRow(0);
      row.createCell(0).setCellValue("Chile");
      row.createCell(1).setCellValue(LocalDate.of(2018, 5, 18));
      row.getCell(1).setCellStyle(day);
      row.createCell(2).setCellValue(95);
      book.setSheetHidden(book.getSheetIndex(book.createSheet("Notes")), true);

      // The name says otherwise; the content decides.
      assertThat(PrintedText.of("acts.docx", bytes(book::write)).lines())
          .contains("Chile | 2018-05-18 | 95");
    }
  }

  @Test
  void a_file_that_is_not_there_or_is_a_folder_is_named() {
    assertUnreadable(folder.resolve("none.txt"), "does not exist", "Check the name");
    assertUnreadable(folder, "is a folder", "Name one");
  }

  @Test
  void an_empty_file_is_called_empty() throws IOException {
    assertUnreadable(Files.write(folder.resolve("a.docx"), new byte[0]), "is empty", "again");
    assertUnreadable(Files.writeString(folder.resolve("b.txt"), " \n\t\n"), "is empty", "again");
  }

  @Test
  void a_file_beyond_reason_is_not_even_opened() throws IOException {
    Path file = folder.resolve("large.txt");
    try (var out =
        Files.newByteChannel(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      out.position(PrintedText.MOST_BYTES).write(ByteBuffer.wrap(new byte[] {'x'}));
    }

    assertUnreadable(file, "larger than 25 MB", "parts");
  }

  @Test
  void a_damaged_file_says_so() throws IOException {
    byte[] docx = new DocxFormat().write(SamplePapers.chinese());
    byte[] pdf = new PdfFormat().write(SamplePapers.chinese());

    assertUnreadable("cut.docx", Arrays.copyOf(docx, docx.length / 2), "is damaged", "again");
    assertUnreadable("cut.pdf", Arrays.copyOf(pdf, 200), "is damaged", "again");
    assertUnreadable(
        "wrong.docx",
        replaced(docx, "word/document.xml", "<w:document>no end"),
        "is damaged",
        "again");
  }

  @Test
  void a_file_with_a_password_says_so() throws IOException, GeneralSecurityException {
    assertUnreadable("locked.pdf", lockedPdf(), "locked with a password", "without the password");
    assertUnreadable("locked.docx", lockedDocx(), "locked with a password", "without the password");
  }

  @Test
  void files_of_other_kinds_are_refused_with_advice() throws IOException {
    byte[] picture = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R'};

    assertUnreadable("photo.txt", picture, "is no text and no document", "Known are");
    assertUnreadable(
        "letter.doc", "{\\rtf1 Dear}".getBytes(StandardCharsets.US_ASCII), "RTF", "DOCX");
    assertUnreadable("papers.docx", zip("readme.txt", "hello"), "is a ZIP file", "Unpack");
    try (POIFSFileSystem old = new POIFSFileSystem()) {
      old.createDocument(new ByteArrayInputStream(new byte[5000]), "WordDocument");
      assertUnreadable("old.doc", bytes(old::writeFilesystem), "before 2007", "DOCX");
    }
  }

  @Test
  void a_pdf_of_pictures_asks_for_text_recognition() throws IOException {
    try (PDDocument scan = new PDDocument()) {
      scan.addPage(new PDPage());
      assertUnreadable("scan.pdf", bytes(scan::save), "holds no text", "text recognition");
    }
  }

  @Test
  void a_file_that_unfolds_without_end_is_not_opened() throws IOException {
    byte[] docx = new DocxFormat().write(SamplePapers.chinese());
    String bomb = "<w:document>" + " ".repeat(30_000_000) + "</w:document>";

    assertUnreadable("bomb.docx", replaced(docx, "word/document.xml", bomb), "unfolds", "sender");
  }

  @Test
  void a_file_cannot_make_us_read_another_one() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "TOP-SECRET");
    String document =
        """
        <?xml version="1.0"?>
        <!DOCTYPE d [<!ENTITY x SYSTEM "%s">]>
        <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
        <w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>
        """
            .formatted(secret.toUri());
    byte[] docx =
        replaced(new DocxFormat().write(SamplePapers.chinese()), "word/document.xml", document);

    assertThatThrownBy(() -> PrintedText.of("entity.docx", docx))
        .isInstanceOf(UnreadableFile.class)
        .hasMessageNotContaining("TOP-SECRET");
  }

  @Test
  void an_empty_paper_has_no_text() throws IOException {
    try (XWPFDocument blank = new XWPFDocument()) {
      assertUnreadable("blank.docx", bytes(blank::write), "holds no text", "text recognition");
    }
  }

  private static void assertUnreadable(Path file, String problem, String advice) {
    assertThatThrownBy(() -> PrintedText.of(file))
        .isInstanceOf(UnreadableFile.class)
        .hasMessageStartingWith(file + " ")
        .hasMessageContainingAll(problem, advice);
  }

  private static void assertUnreadable(String file, byte[] content, String problem, String advice) {
    assertThatThrownBy(() -> PrintedText.of(file, content))
        .isInstanceOf(UnreadableFile.class)
        .hasMessageStartingWith(file + " ")
        .hasMessageContainingAll(problem, advice);
  }

  private interface Writing {
    void to(OutputStream out) throws IOException;
  }

  private static byte[] bytes(Writing writing) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    writing.to(bytes);
    return bytes.toByteArray();
  }

  private static byte[] zip(String name, String content) throws IOException {
    return bytes(out -> {
      try (ZipOutputStream zip = new ZipOutputStream(out)) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
      }
    });
  }

  /// A file with one of its parts exchanged.
  private static byte[] replaced(byte[] file, String part, String content) throws IOException {
    return bytes(out -> {
      try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file));
          ZipOutputStream zip = new ZipOutputStream(out)) {
        for (ZipEntry each = in.getNextEntry(); each != null; each = in.getNextEntry()) {
          zip.putNextEntry(new ZipEntry(each.getName()));
          if (each.getName().equals(part)) {
            zip.write(content.getBytes(StandardCharsets.UTF_8));
          } else {
            in.transferTo(zip);
          }
        }
      }
    });
  }

  private static byte[] lockedPdf() throws IOException {
    try (PDDocument pdf = new PDDocument()) {
      pdf.addPage(new PDPage());
      pdf.protect(new StandardProtectionPolicy("owner", "reader", new AccessPermission()));
      return bytes(pdf::save);
    }
  }

  private static byte[] lockedDocx() throws IOException, GeneralSecurityException {
    try (POIFSFileSystem safe = new POIFSFileSystem()) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("reader");
      try (OutputStream out = encryptor.getDataStream(safe)) {
        out.write(new DocxFormat().write(SamplePapers.chinese()));
      }
      return bytes(safe::writeFilesystem);
    }
  }
}
