package accede.exchange;

import accede.documents.Document;
import accede.documents.DocumentFormat;
import accede.documents.DocumentWriter;
import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.logging.Level;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;

/// Papers as PDF that can be read aloud (PDF/UA-1) and kept for good (PDF/A-3): tagged, with their
/// fonts inside. The same document always gives the same bytes.
public final class PdfFormat implements DocumentWriter {

  private static final List<Face> FACES =
      List.of(
          new Face("NotoSerif-Regular.ttf", "Noto Serif", 400, FontStyle.NORMAL),
          new Face("NotoSerif-Bold.ttf", "Noto Serif", 700, FontStyle.NORMAL),
          new Face("NotoSerif-Italic.ttf", "Noto Serif", 400, FontStyle.ITALIC),
          new Face("NotoNaskhArabic-Regular.ttf", "Noto Naskh Arabic", 400, FontStyle.NORMAL),
          new Face("NotoNaskhArabic-Bold.ttf", "Noto Naskh Arabic", 700, FontStyle.NORMAL),
          new Face("NotoSansSC-Regular.ttf", "Noto Sans SC", 400, FontStyle.NORMAL),
          new Face("NotoSansSC-Bold.ttf", "Noto Sans SC", 700, FontStyle.NORMAL));

  private static final Pattern XMP_DATE =
      Pattern.compile("(<xmp:(?:Create|Modify|Metadata)Date>)[^<]*(</)");

  static {
    // Otherwise the renderer tells every step it takes.
    XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
  }

  private record Face(String file, String family, int weight, FontStyle style) {}

  @Override
  public DocumentFormat format() {
    return DocumentFormat.PDF;
  }

  @Override
  public byte[] write(Document document) {
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.usePdfUaAccessibility(true);
    builder.usePdfAConformance(PdfAConformance.PDFA_3_U);
    builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
    builder.withProducer("Accede");
    builder.useReplacementText("\uFFFD");
    builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
    builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
    builder.defaultTextDirection(document.rightToLeft() ? TextDirection.RTL : TextDirection.LTR);
    builder.useExternalResourceAccessControl(
        (_, _) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
    FACES.forEach(face ->
        builder.useFont(() -> font(face), face.family(), face.weight(), face.style(), true));
    String page = page(document);
    builder.withHtmlContent(page, "");
    try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
      renderer.layout();
      try (PDDocument pdf = renderer.createPDFKeepOpen()) {
        if (document.rightToLeft()) {
          readRowsFromTheirStart(pdf);
        }
        nameLinks(pdf);
        settle(pdf, document.masthead().issuedOn(), page.hashCode());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        pdf.save(bytes);
        return bytes.toByteArray();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The PDF '" + document.titleLine() + "' was not made.", e);
    }
  }

  private static String page(Document document) {
    String page =
        """
        <html xmlns="http://www.w3.org/1999/xhtml" lang="{language}" dir="{direction}">
        <head>
        <title>{title}</title>
        <meta name="subject" content="{subject}"/>
        <meta name="author" content="{issuer}"/>
        <style>
        {styles}
        </style>
        </head>
        <body>
        {paper}
        </body>
        </html>
        """;
    return Gaps.in(page)
        .fill("language", PaperMarkup.escaped(document.language().toLanguageTag()))
        .fill("direction", document.rightToLeft() ? "rtl" : "ltr")
        .fill("title", PaperMarkup.escaped(document.titleLine()))
        .fill("subject", PaperMarkup.escaped(document.subject()))
        .fill("issuer", PaperMarkup.escaped(document.masthead().issuer()))
        .fill("styles", PaperMarkup.escaped(styles(document)))
        .fill("paper", PaperMarkup.of(document, PaperMarkup.Medium.PAPER))
        .text();
  }

  private static String styles(Document document) {
    return PaperMarkup.styles("paper.css", document)
        + Gaps.in(PaperMarkup.styles("pdf.css", document))
            .fill("head", quoted(RunningHead.of(document)))
            .text();
  }

  /// As a string of a style sheet.
  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\5c ").replace("\"", "\\22 ") + "\"";
  }

  private static InputStream font(Face face) {
    InputStream in = PdfFormat.class.getResourceAsStream("fonts/" + face.file());
    if (in == null) {
      throw new IllegalStateException(
          "accede/exchange/fonts/" + face.file() + ": the product lacks this font.");
    }
    return in;
  }

  /// A link that cannot be seen is told by its address.
  private static void nameLinks(PDDocument pdf) throws IOException {
    for (PDPage page : pdf.getPages()) {
      for (PDAnnotation annotation : page.getAnnotations()) {
        if (annotation instanceof PDAnnotationLink link
            && link.getAction() instanceof PDActionURI address) {
          link.setContents(address.getURI());
        }
      }
    }
  }

  /// Columns are drawn from the left; a screen reader must still start with the first one.
  private static void readRowsFromTheirStart(PDDocument pdf) {
    readRowsFromTheirStart(pdf.getDocumentCatalog().getStructureTreeRoot());
  }

  private static void readRowsFromTheirStart(PDStructureNode node) {
    List<Object> children = node.getKids();
    if (node instanceof PDStructureElement row
        && StandardStructureTypes.TR.equals(row.getStructureType())) {
      node.setKids(children.reversed());
    }
    for (Object child : children) {
      if (child instanceof PDStructureNode below) {
        readRowsFromTheirStart(below);
      }
    }
  }

  /// The clock and chance leave no trace: times and identifier follow from the document.
  private static void settle(PDDocument pdf, LocalDate issuedOn, long identifier)
      throws IOException {
    Calendar issued = GregorianCalendar.from(issuedOn.atStartOfDay(ZoneOffset.UTC));
    PDDocumentInformation information = pdf.getDocumentInformation();
    information.setCreationDate(issued);
    information.setModificationDate(issued);
    PDMetadata metadata = pdf.getDocumentCatalog().getMetadata();
    String xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
    String day = issuedOn + "T00:00:00Z";
    metadata.importXMPMetadata(
        XMP_DATE.matcher(xmp).replaceAll("$1" + day + "$2").getBytes(StandardCharsets.UTF_8));
    pdf.setDocumentId(identifier);
  }
}
