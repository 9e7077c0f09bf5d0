package accede.exchange;

import accede.documents.Block;
import accede.documents.Block.Alignment;
import accede.documents.Block.Annex;
import accede.documents.Block.Column;
import accede.documents.Block.Entry;
import accede.documents.Block.Grid;
import accede.documents.Block.Heading;
import accede.documents.Block.Item;
import accede.documents.Block.Listing;
import accede.documents.Block.PageBreak;
import accede.documents.Block.Paragraph;
import accede.documents.Document;
import accede.documents.DocumentFormat;
import accede.documents.DocumentWriter;
import accede.documents.Inline;
import accede.documents.Text;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.BreakType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLanguage;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPBdr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTabStop;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/// Papers for a word processor: A4, real heading styles, real numbering, header rows that repeat,
/// page numbers, right to left where the language is. The same document always gives the same
/// bytes.
public final class DocxFormat implements DocumentWriter {

  // Lengths are in twips, twentieths of a point.
  private static final int PAGE_WIDTH = 11906;
  private static final int PAGE_HEIGHT = 16838;
  private static final int SIDE_MARGIN = 1418;
  private static final int TOP_MARGIN = 1361;
  private static final int TEXT_WIDTH = PAGE_WIDTH - 2 * SIDE_MARGIN;
  private static final int NUMBER_INDENT = 540;
  private static final int LABEL_INDENT = 440;
  private static final int BULLET_INDENT = 360;
  private static final LocalDate FIRST_DAY_OF_ZIP = LocalDate.of(1980, 1, 1);

  /// Without these a word processor opens the paper in a mode for files of before 2013.
  private static final String SETTINGS =
      """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
      <w:zoom w:percent="100"/>
      <w:defaultTabStop w:val="720"/>
      <w:compat>
      <w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>
      </w:compat>
      </w:settings>
      """;

  private static final Set<String> EAST_ASIAN = Set.of("zh", "ja", "ko");

  @Override
  public DocumentFormat format() {
    return DocumentFormat.DOCX;
  }

  @Override
  public byte[] write(Document document) {
    try (XWPFDocument paper = new XWPFDocument()) {
      new Sheet(document, paper).fill();
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      paper.write(bytes);
      return settled(bytes.toByteArray(), document.masthead().issuedOn());
    } catch (IOException e) {
      throw new UncheckedIOException("The DOCX '" + document.titleLine() + "' was not made.", e);
    }
  }

  /// The same file with the day of issue as the time of every part, whenever it was made.
  private static byte[] settled(byte[] file, LocalDate issuedOn) throws IOException {
    LocalDate day = issuedOn.isBefore(FIRST_DAY_OF_ZIP) ? FIRST_DAY_OF_ZIP : issuedOn;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file));
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
        ZipEntry fixed = new ZipEntry(part.getName());
        fixed.setTimeLocal(day.atStartOfDay());
        out.putNextEntry(fixed);
        if (part.getName().equals("word/settings.xml")) {
          out.write(SETTINGS.getBytes(StandardCharsets.UTF_8));
        } else {
          in.transferTo(out);
        }
        out.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  /// How a run looks because of what it stands in.
  private record Look(boolean bold, boolean italic) {
    static final Look PLAIN = new Look(false, false);

    Look strong() {
      return new Look(true, italic);
    }

    Look emphasized() {
      return new Look(bold, true);
    }
  }

  private static final class Sheet {
    private final Document document;
    private final XWPFDocument paper;
    private final boolean rightToLeft;
    private final DocxNumbering numbering;

    Sheet(Document document, XWPFDocument paper) {
      this.document = document;
      this.paper = paper;
      this.rightToLeft = document.rightToLeft();
      paper.createStyles().setStyles(styles(document));
      this.numbering = new DocxNumbering(paper);
    }

    void fill() {
      properties();
      masthead();
      title();
      document.blocks().forEach(block -> block(block, 0));
      section();
    }

    private void properties() {
      POIXMLProperties properties = paper.getProperties();
      POIXMLProperties.CoreProperties core = properties.getCoreProperties();
      Date issued =
          Date.from(document.masthead().issuedOn().atStartOfDay(ZoneOffset.UTC).toInstant());
      core.setTitle(document.titleLine());
      core.setSubjectProperty(document.subject());
      core.setCreator(document.masthead().issuer());
      core.setLastModifiedByUser(document.masthead().issuer());
      core.getUnderlyingProperties()
          .setLanguageProperty(Optional.of(document.language().toLanguageTag()));
      core.getUnderlyingProperties().setCreatedProperty(Optional.of(issued));
      core.getUnderlyingProperties().setModifiedProperty(Optional.of(issued));
      properties.getExtendedProperties().setApplication("Accede");
    }

    private void masthead() {
      List<Text> issue = document.masthead().issue(document.language());
      List<String> occasion = document.masthead().occasion();
      for (int i = 0; i < issue.size(); i++) {
        XWPFParagraph line = paragraph("MastheadIssue");
        runs(line, issue.get(i));
        if (i == 0) {
          rule(borders(line).addNewTop(), 12);
        }
        if (i == issue.size() - 1) {
          rule(borders(line).addNewBottom(), occasion.isEmpty() ? 12 : 4);
        }
      }
      for (int i = 0; i < occasion.size(); i++) {
        XWPFParagraph line = paragraph(i == 0 ? "MastheadTreaty" : "MastheadOccasion");
        runs(line, Text.of(occasion.get(i)));
        if (i == 0) {
          line.setSpacingBefore(140);
        }
        if (i == occasion.size() - 1) {
          rule(borders(line).addNewBottom(), 12);
        }
      }
    }

    private static CTPBdr borders(XWPFParagraph paragraph) {
      CTPPr properties = properties(paragraph);
      return properties.isSetPBdr() ? properties.getPBdr() : properties.addNewPBdr();
    }

    private static void rule(CTBorder border, int eighthsOfAPoint) {
      border.setVal(STBorder.SINGLE);
      border.setSz(BigInteger.valueOf(eighthsOfAPoint));
      border.setSpace(BigInteger.valueOf(6));
      border.setColor("000000");
    }

    private void title() {
      XWPFParagraph title = paragraph("Title");
      for (int i = 0; i < document.title().size(); i++) {
        if (i > 0) {
          title.createRun().addBreak();
        }
        runs(title, Text.of(document.title().get(i)));
      }
    }

    private void block(Block block, int indent) {
      switch (block) {
        case Heading(int level, Text text) -> runs(paragraph("Heading" + level), text);
        case Annex(String label, Text title) -> {
          XWPFParagraph head = paragraph("Annex");
          runs(head, Text.of(label));
          if (!title.isEmpty()) {
            head.createRun().addBreak();
            runs(head, title);
          }
        }
        case Paragraph(String label, Text text) -> paragraph(label, text, "Normal", indent);
        case Listing(List<Item> items) -> listing(items, indent, 0);
        case Entry entry -> entry(entry);
        case Grid grid -> grid(grid);
        case PageBreak() -> paragraph("Normal").createRun().addBreak(BreakType.PAGE);
      }
    }

    private void paragraph(String label, Text text, String style, int indent) {
      XWPFParagraph paragraph = paragraph(style);
      if (label.isEmpty()) {
        if (indent > 0) {
          indent(paragraph, indent, 0);
        }
      } else {
        numbering
            .findParagraph(label)
            .ifPresentOrElse(
                number -> number(paragraph, number, 0), () -> printLabel(paragraph, label));
        indent(paragraph, indent + NUMBER_INDENT, NUMBER_INDENT);
      }
      runs(paragraph, text);
    }

    private void entry(Entry entry) {
      XWPFParagraph head = paragraph("EntryHead");
      runs(head, entry.when());
      if (!entry.where().isEmpty()) {
        run(head, "\u2003", Look.PLAIN, document.language());
        runs(head, entry.where());
      }
      for (Block block : entry.below()) {
        if (block instanceof Paragraph(String label, Text text)) {
          paragraph(label, text, "EntryText", 0);
        } else {
          block(block, 0);
        }
      }
    }

    private void listing(List<Item> items, int indent, int level) {
      boolean bullets = items.stream().allMatch(item -> item.label().isEmpty());
      int hanging = bullets ? BULLET_INDENT : LABEL_INDENT;
      int outer = bullets || level > 0 || indent > 0 ? indent : NUMBER_INDENT;
      Optional<BigInteger> number =
          bullets
              ? Optional.of(numbering.bullets())
              : numbering.findList(items.stream().map(Item::label).toList(), Math.min(level, 4));
      for (Item item : items) {
        XWPFParagraph line = paragraph("ListParagraph");
        number.ifPresentOrElse(
            found -> number(line, found, Math.min(level, 4)), () -> printLabel(line, item.label()));
        indent(line, outer + hanging, hanging);
        runs(line, item.text());
        for (Block block : item.below()) {
          if (block instanceof Listing(List<Item> nested)) {
            listing(nested, outer + hanging, level + 1);
          } else {
            block(block, outer + hanging);
          }
        }
      }
    }

    private void printLabel(XWPFParagraph paragraph, String label) {
      XWPFRun run = run(paragraph, label, Look.PLAIN, document.language());
      run.addTab();
    }

    private static void number(XWPFParagraph paragraph, BigInteger number, int level) {
      paragraph.setNumID(number);
      paragraph.setNumILvl(BigInteger.valueOf(level));
    }

    private static void indent(XWPFParagraph paragraph, int start, int hanging) {
      CTPPr properties = properties(paragraph);
      CTInd indent = properties.isSetInd() ? properties.getInd() : properties.addNewInd();
      indent.setLeft(BigInteger.valueOf(start));
      if (hanging > 0) {
        indent.setHanging(BigInteger.valueOf(hanging));
        CTTabStop stop = properties.addNewTabs().addNewTab();
        stop.setVal(STTabJc.NUM);
        stop.setPos(BigInteger.valueOf(start));
      }
    }

    private void grid(Grid grid) {
      if (!grid.caption().isEmpty()) {
        runs(paragraph("Caption"), grid.caption());
      }
      int columns = grid.columns().size();
      XWPFTable table = paper.createTable(grid.rows().size() + 1, columns);
      List<Integer> widths = widths(grid);
      shape(table, widths);
      XWPFTableRow head = table.getRow(0);
      head.setRepeatHeader(true);
      head.setCantSplitRow(true);
      for (int i = 0; i < columns; i++) {
        Column column = grid.columns().get(i);
        cell(head.getCell(i), column.heading(), "TableHead", column.alignment(), widths.get(i));
      }
      for (int r = 0; r < grid.rows().size(); r++) {
        XWPFTableRow row = table.getRow(r + 1);
        row.setCantSplitRow(true);
        for (int i = 0; i < columns; i++) {
          Column column = grid.columns().get(i);
          Text text = grid.rows().get(r).get(i);
          cell(row.getCell(i), text, "TableText", column.alignment(), widths.get(i));
        }
      }
      paragraph("TableText");
    }

    private void shape(XWPFTable table, List<Integer> widths) {
      CTTblPr properties = table.getCTTbl().getTblPr();
      if (properties.isSetTblBorders()) {
        properties.unsetTblBorders();
      }
      table.setStyleID("PaperTable");
      if (rightToLeft) {
        properties.addNewBidiVisual();
      }
      (properties.isSetTblW() ? properties.getTblW() : properties.addNewTblW())
          .setType(STTblWidth.DXA);
      properties.getTblW().setW(BigInteger.valueOf(TEXT_WIDTH));
      properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
      properties.addNewTblLook().setFirstRow(true);
      var columns = table.getCTTbl().getTblGrid();
      if (columns == null) {
        columns = table.getCTTbl().addNewTblGrid();
      }
      while (columns.sizeOfGridColArray() > 0) {
        columns.removeGridCol(0);
      }
      for (int width : widths) {
        columns.addNewGridCol().setW(BigInteger.valueOf(width));
      }
    }

    /// Columns share the width by the longest text in each, within reason.
    private static List<Integer> widths(Grid grid) {
      List<Integer> weights =
          IntStream.range(0, grid.columns().size())
              .map(i ->
                  Stream.concat(
                          Stream.of(grid.columns().get(i).heading()),
                          grid.rows().stream().map(row -> row.get(i)))
                      .mapToInt(text -> breadth(text.plain()))
                      .max()
                      .orElse(1))
              .map(longest -> Math.clamp(longest, 8, 48))
              .boxed()
              .toList();
      int all = weights.stream().mapToInt(Integer::intValue).sum();
      return weights.stream().map(weight -> TEXT_WIDTH * weight / all).toList();
    }

    /// Chinese characters are twice as broad as letters.
    private static int breadth(String text) {
      return text.codePoints().map(c -> Character.isIdeographic(c) ? 2 : 1).sum();
    }

    private void cell(XWPFTableCell cell, Text text, String style, Alignment alignment, int width) {
      cell.setWidth(Integer.toString(width));
      XWPFParagraph line = cell.getParagraphs().getFirst();
      line.setStyle(style);
      direction(line);
      if (alignment == Alignment.END) {
        CTPPr properties = properties(line);
        properties.addNewJc().setVal(STJc.END);
      }
      runs(line, text);
    }

    private XWPFParagraph paragraph(String style) {
      XWPFParagraph paragraph = paper.createParagraph();
      paragraph.setStyle(style);
      direction(paragraph);
      return paragraph;
    }

    private void direction(XWPFParagraph paragraph) {
      if (rightToLeft) {
        properties(paragraph).addNewBidi();
      }
    }

    private static CTPPr properties(XWPFParagraph paragraph) {
      return paragraph.getCTP().isSetPPr()
          ? paragraph.getCTP().getPPr()
          : paragraph.getCTP().addNewPPr();
    }

    private void runs(XWPFParagraph paragraph, Text text) {
      text.runs().forEach(run -> run(paragraph, run, Look.PLAIN));
    }

    private void run(XWPFParagraph paragraph, Inline run, Look look) {
      switch (run) {
        case Inline.Words(String words) -> run(paragraph, words, look, document.language());
        case Inline.Emphasis(Text text) ->
            text.runs().forEach(inner -> run(paragraph, inner, look.emphasized()));
        case Inline.Strong(Text text) ->
            text.runs().forEach(inner -> run(paragraph, inner, look.strong()));
        case Inline.Sourced(Text text, String _) ->
            text.runs().forEach(inner -> run(paragraph, inner, look));
        case Inline.Name(String name, Locale language) ->
            name(run(paragraph, name, look, language), name, language);
        case Inline.Link(Text text, URI target) -> {
          XWPFRun link = paragraph.createHyperlinkRun(target.toString());
          link.setText(text.plain());
          link.setStyle("Hyperlink");
          dress(link, look, Direction.rightToLeft(text.plain(), Locale.ROOT));
        }
      }
    }

    private XWPFRun run(XWPFParagraph paragraph, String words, Look look, Locale language) {
      XWPFRun run = paragraph.createRun();
      run.setText(words);
      dress(run, look, language.equals(document.language()) && rightToLeft);
      return run;
    }

    private void name(XWPFRun run, String name, Locale language) {
      CTRPr properties = properties(run);
      if (Direction.rightToLeft(name, language)) {
        properties.addNewRtl();
      }
      if (language.getLanguage().isEmpty()) {
        return;
      }
      CTLanguage tag = properties.addNewLang();
      if (Document.rightToLeft(language)) {
        tag.setBidi(language.toLanguageTag());
      } else if (EAST_ASIAN.contains(language.getLanguage())) {
        tag.setEastAsia(language.toLanguageTag());
      } else {
        tag.setVal(language.toLanguageTag());
      }
    }

    private static void dress(XWPFRun run, Look look, boolean runRightToLeft) {
      CTRPr properties = properties(run);
      if (look.bold()) {
        run.setBold(true);
        properties.addNewBCs();
      }
      if (look.italic()) {
        run.setItalic(true);
      }
      if (runRightToLeft) {
        properties.addNewRtl();
      }
    }

    private static CTRPr properties(XWPFRun run) {
      return run.getCTR().isSetRPr() ? run.getCTR().getRPr() : run.getCTR().addNewRPr();
    }

    private void section() {
      CTSectPr section = paper.getDocument().getBody().addNewSectPr();
      section.addNewPgSz().setW(BigInteger.valueOf(PAGE_WIDTH));
      section.getPgSz().setH(BigInteger.valueOf(PAGE_HEIGHT));
      var margins = section.addNewPgMar();
      margins.setTop(BigInteger.valueOf(TOP_MARGIN));
      margins.setBottom(BigInteger.valueOf(TOP_MARGIN));
      margins.setLeft(BigInteger.valueOf(SIDE_MARGIN));
      margins.setRight(BigInteger.valueOf(SIDE_MARGIN));
      margins.setHeader(BigInteger.valueOf(700));
      margins.setFooter(BigInteger.valueOf(700));
      margins.setGutter(BigInteger.ZERO);
      section.addNewTitlePg();
      if (rightToLeft) {
        section.addNewBidi();
      }
      XWPFParagraph head = paper.createHeader(HeaderFooterType.DEFAULT).createParagraph();
      head.setStyle("Header");
      direction(head);
      String words = RunningHead.of(document);
      dress(headRun(head, words), Look.PLAIN, Direction.rightToLeft(words, Locale.ROOT));
      XWPFParagraph blank = paper.createHeader(HeaderFooterType.FIRST).createParagraph();
      blank.setStyle("Header");
      for (HeaderFooterType type : List.of(HeaderFooterType.DEFAULT, HeaderFooterType.FIRST)) {
        XWPFParagraph foot = paper.createFooter(type).createParagraph();
        foot.setStyle("Footer");
        field(foot, "PAGE");
        foot.createRun().setText("/");
        field(foot, "NUMPAGES");
      }
    }

    private static XWPFRun headRun(XWPFParagraph head, String words) {
      XWPFRun run = head.createRun();
      run.setText(words);
      return run;
    }

    private static void field(XWPFParagraph paragraph, String instruction) {
      var field = paragraph.getCTP().addNewFldSimple();
      field.setInstr(instruction);
      field.addNewR().addNewT().setStringValue("1");
    }
  }

  private static CTStyles styles(Document document) {
    String language = document.language().getLanguage();
    String tag = document.language().toLanguageTag();
    try (InputStream in = DocxFormat.class.getResourceAsStream("docx-styles.xml")) {
      if (in == null) {
        throw new IllegalStateException(
            "accede/exchange/docx-styles.xml: the product lacks this file.");
      }
      String styles =
          Gaps.in(
                  new String(in.readAllBytes(), StandardCharsets.UTF_8)
                      .replaceFirst("(?s)<!--.*?-->", ""))
              .fill("lang", tag)
              .fill("eastasian", EAST_ASIAN.contains(language) ? tag : "zh-CN")
              .fill("arabic", document.rightToLeft() ? tag : "ar-SA")
              .fill("bidi", document.rightToLeft() ? "<w:bidi/>" : "")
              .fill("linespacing", EAST_ASIAN.contains(language) ? "312" : "264")
              .text();
      return StylesDocument.Factory.parse(styles).getStyles();
    } catch (IOException e) {
      throw new UncheckedIOException("accede/exchange/docx-styles.xml", e);
    } catch (XmlException e) {
      throw new IllegalStateException("accede/exchange/docx-styles.xml is not well-formed.", e);
    }
  }
}
