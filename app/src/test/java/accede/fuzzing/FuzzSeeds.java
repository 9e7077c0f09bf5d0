package accede.fuzzing;

import static java.nio.charset.StandardCharsets.UTF_8;

import accede.exchange.HtmlFormat;
import accede.exchange.MarkdownFormat;
import accede.exchange.SamplePapers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/// What the fuzzer begins with: files as they come, cut to what can be changed quickly, and every
/// input that ever was a finding.
final class FuzzSeeds {

  private static final Path ROOT = Path.of(System.getProperty("accede.root", "."));
  private static final Path FIXTURES = ROOT.resolve("app/src/test/resources/depositary");
  private static final Path FINDINGS = ROOT.resolve("app/src/test/resources/fuzzing");
  private static final int LONGEST = 4 * 1024;

  private FuzzSeeds() {}

  /// Inputs that went wrong once, the oldest first.
  static List<Path> findings(FuzzTarget target) {
    Path folder = FINDINGS.resolve(target.word());
    return Files.isDirectory(folder) ? files(folder, "") : List.of();
  }

  /// Words that the fuzzer may put in.
  static Path dictionary(FuzzTarget target) {
    return FINDINGS
        .resolve(target == FuzzTarget.PDF ? "pdf.dict" : "xml.dict")
        .toAbsolutePath()
        .normalize();
  }

  static List<byte[]> of(FuzzTarget target) {
    List<byte[]> seeds =
        new ArrayList<>(
            switch (target) {
              case DOCX -> FuzzedPackage.DOCX.seeds();
              case XLSX -> FuzzedPackage.XLSX.seeds();
              case PDF -> List.of(pdf(), handmadePdf());
              case HTML ->
                  joined(fixtures(".html"), List.of(new HtmlFormat().write(SamplePapers.report())));
              case XML_AND_JSON -> joined(fixtures(".xml"), texts(JSON));
              case CSV -> joined(fixtures(".csv"), acts(), texts(CSV));
              case LINES -> joined(fixtures(".txt"), fixtures(".md"));
              case READING ->
                  joined(
                      fixtures("unts-actions.txt"),
                      List.of(new MarkdownFormat().write(SamplePapers.report())),
                      texts(REPORT));
              case TERMS_AND_WEIGHTS -> joined(terms(), texts(WEIGHTS));
              case WORDS -> texts(WORDS);
            });
    findings(target).forEach(finding -> seeds.add(content(finding)));
    return seeds;
  }

  private static final String[] JSON = {
    """
    [{"state":"CHL","action":"ratification","date":"2018-05-18","note":null},
     {"state":"DNK","action":"approval","date":"2014-04-02","note":"\\u00e9"}]
    """
  };

  private static final String[] CSV = {
    "Participant;Signature;Ratification, Accession(a)\nChile; 3 Jun 2013;18 May 2018\n",
    "Treaty\tParticipant\tAction\tDate\nXXVI-8\tChile\tRatification\t18/05/2018\n",
    "Status as at : 15-05-2025\nParticipant,Signature\n\"Côte d'Ivoire\",[5 Jun 2013]\n",
    "CHL\u0001ratification\u00012018-05-18\u0001a \"note\",\r\nof two lines\n"
  };

  private static final String[] REPORT = {
    """
    ATT/CSP4.WGTU/2018/CHAIR/249/M1.WorkPlan
    20 July 2018
    1. On 3-5 May 2018 the Co-chairs met delegations of Chile, Japan and the EU in Geneva.
    a. 12 March: bilateral meeting with the Permanent Representative of Togo (New York);
    - Meeting of the Working Group, 1er juin 2017, Genève
    Region | States | Parties
    Africa | 54 | 22
    3. The Co-chairs recommend that CSP4: a. endorse the toolkit; b. mandate the WGTU (A/RES/77/54).
    """
  };

  private static final String[] WEIGHTS = {
    "state,value,name,title,unit,year,source\nCHL,19.5,population,People,millions,2024,UN\n",
    "Country;Value\nChile;1 234.5\nJapan;1,234\n"
  };

  private static final String[] WORDS = {
    "ATT/CSP2/2016/WP.4/Rev.1",
    "ATT/CSP4.WGTU/2018/CHAIR/249/M1.WorkPlan",
    "A/RES/77/54, S/2008/782 and CCM/MSP/2016/3*",
    "22 Apr 2016 a",
    "[3-VII-1964] (s)",
    "1er janvier 2014",
    "June 3rd, 2013",
    "acts.csv:7",
    "https://user@calendar.office.example:8080/a/b?c=d#e\n../x?y",
    "http://[2001:db8::1]/\n//127.0.0.1/",
    "http://bücher.example/ü\n?q",
    "10.0.0.0/8, *.office.example fd00::/8"
  };

  private static List<byte[]> fixtures(String ending) {
    return files(FIXTURES, ending).stream().map(FuzzSeeds::content).map(FuzzSeeds::cut).toList();
  }

  private static List<byte[]> acts() {
    return Stream.of("att", "ccm", "geneva-protocol-1925")
        .map(treaty -> cut(content(ROOT.resolve("data/treaties/" + treaty + "/acts.csv"))))
        .toList();
  }

  private static List<byte[]> terms() {
    try (Stream<Path> treaties = Files.list(ROOT.resolve("data/treaties"))) {
      return treaties
          .map(treaty -> treaty.resolve("terms.csv"))
          .filter(Files::isRegularFile)
          .sorted()
          .map(FuzzSeeds::content)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<byte[]> texts(String... texts) {
    return Stream.of(texts).map(text -> text.getBytes(UTF_8)).toList();
  }

  @SafeVarargs
  private static List<byte[]> joined(List<byte[]>... lists) {
    return Stream.of(lists).flatMap(List::stream).toList();
  }

  private static List<Path> files(Path folder, String ending) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] content(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] cut(byte[] content) {
    return content.length <= LONGEST ? content : Arrays.copyOf(content, LONGEST);
  }

  private static byte[] pdf() {
    try (PDDocument paper = new PDDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      PDPage page = new PDPage();
      paper.addPage(page);
      try (PDPageContentStream words = new PDPageContentStream(paper, page)) {
        words.beginText();
        words.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
        words.newLineAtOffset(72, 700);
        words.showText("1. The Co-chairs met.");
        words.endText();
      }
      paper.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Without compression, so that every letter can be changed.
  private static byte[] handmadePdf() {
    return """
    %PDF-1.4
    1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
    2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
    3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>> endobj
    4 0 obj <</Length 96>> stream
    BT /F1 12 Tf 72 700 Td (One line) Tj 0 -14 Td [(Ano) -20 (ther)] TJ 1 0 0 1 72 600 Tm (1/2) ' ET q 1 0 0 1 0 0 cm Q
    endstream endobj
    5 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>> endobj
    xref
    0 6
    0000000000 65535 f
    trailer <</Root 1 0 R/Size 6>>
    startxref
    9
    %%EOF
    """
        .getBytes(UTF_8);
  }
}
