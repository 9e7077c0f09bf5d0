package accede.exchange;

import accede.depositary.Sheet;
import accede.depositary.Sheet.Cell;
import accede.depositary.Sheet.Row;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// The XML of the UN Treaty Collection in its three forms: tables with `TGroup`, the older ones
/// without, and `SpecialTables` of `Column`s. Entities of the file are neither fetched nor
/// unfolded.
final class XmlSheet {

  private static final int DEEPEST = 80;
  private static final Set<String> TABLES = Set.of("table", "specialtable", "specialtables");
  private static final Set<String> HEADS = Set.of("thead", "tableheader");
  private static final Set<String> CELLS = Set.of("entry", "column");

  /// Markup inside of a text.
  private static final Set<String> INLINE =
      Set.of(
          "superscript",
          "sup",
          "sub",
          "subscript",
          "i",
          "b",
          "u",
          "em",
          "strong",
          "italic",
          "bold",
          "underline",
          "emphasis",
          "font",
          "span",
          "a",
          "link",
          "br");

  /// Names that say nothing of what a text or table is; the part around them does.
  private static final Set<String> WITHOUT_NAME =
      Set.of(
          "text",
          "labeltext",
          "para",
          "p",
          "value",
          "content",
          "table",
          "tgroup",
          "tbody",
          "rows",
          "thead",
          "tableheader");

  private final String file;
  private final SheetMaker maker;
  private final Deque<String> parts = new ArrayDeque<>();
  private final StringBuilder words = new StringBuilder();
  private final int linesBefore;
  private boolean begun;
  private int wordsLine;

  private List<Row> heads = new ArrayList<>();
  private List<Row> rows = new ArrayList<>();
  private List<Cell> cells = new ArrayList<>();
  private int rowLine;

  private XmlSheet(String file, int linesBefore) {
    this.file = file;
    this.linesBefore = linesBefore;
    this.maker = new SheetMaker(file);
  }

  static boolean isXml(String text) {
    String start = text.substring(0, Math.min(text.length(), 1024)).strip();
    String lower = start.toLowerCase(Locale.ROOT);
    return (lower.startsWith("<?xml") && !lower.contains("<html"))
        || start.startsWith("<Treaty")
        || start.startsWith("<Document");
  }

  static Sheet read(String file, String text) {
    String xml = text.stripLeading();
    XmlSheet sheet = new XmlSheet(file, newLines(text.substring(0, text.length() - xml.length())));
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    try {
      sheet.read(factory.createXMLStreamReader(new StringReader(xml)));
    } catch (XMLStreamException e) {
      throw sheet.damaged(e);
    }
    return sheet.maker.made();
  }

  private void read(XMLStreamReader reader) throws XMLStreamException {
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> open(reader.getLocalName(), lineOf(reader));
        case XMLStreamConstants.END_ELEMENT -> close(reader.getLocalName());
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> words(reader);
        case XMLStreamConstants.ENTITY_REFERENCE ->
            throw new UnreadableFile(
                file,
                "uses the entity &%s; in line %d, which may not be followed. Ask for a plain copy."
                    .formatted(reader.getLocalName(), lineOf(reader)));
        default -> {}
      }
    }
  }

  private int lineOf(XMLStreamReader reader) {
    return linesBefore + reader.getLocation().getLineNumber();
  }

  private static int newLines(String text) {
    return (int) text.chars().filter(c -> c == '\n').count();
  }

  private UnreadableFile damaged(XMLStreamException problem) {
    int line =
        problem.getLocation() == null ? 1 : linesBefore + problem.getLocation().getLineNumber();
    String where = parts.isEmpty() ? "outside of any part" : "inside of <" + parts.getFirst() + ">";
    return new UnreadableFile(
        file,
        "is cut off or damaged: it is no XML from line %d on, %s. Ask for it again."
            .formatted(line, where),
        problem);
  }

  private void words(XMLStreamReader reader) {
    String text = reader.getText();
    if (!begun && !text.isBlank()) {
      begun = true;
      wordsLine = lineOf(reader) - newLines(text.stripLeading());
    }
    words.append(text);
  }

  private void open(String name, int line) {
    String kind = name.toLowerCase(Locale.ROOT);
    if (parts.size() == DEEPEST) {
      throw new UnreadableFile(
          file,
          "nests parts more than %d deep in line %d.".formatted(DEEPEST, line)
              + " That is no treaty's file. Ask its sender.");
    }
    if (INLINE.contains(kind)) {
      words.append('<').append(kind).append('>');
    } else if (isInCell()) {
      words.append(' ');
    } else {
      flush();
      startPart(kind, line);
    }
    parts.push(name);
  }

  private void startPart(String kind, int line) {
    if (kind.equals("row")) {
      endRow(heads);
      rowLine = line;
    } else if (HEADS.contains(kind)) {
      // A second table without a part of its own begins with its headings.
      if (!rows.isEmpty()) {
        endTable();
      }
      cells = new ArrayList<>();
      rowLine = line;
    } else if (TABLES.contains(kind)) {
      endTable();
    }
  }

  private void close(String name) {
    String kind = name.toLowerCase(Locale.ROOT);
    if (INLINE.contains(kind)) {
      words.append("</").append(kind).append('>');
    } else if (CELLS.contains(kind) || (kind.equals("title") && isIn("tableheader"))) {
      endCell();
    } else if (isInCell()) {
      words.append(' ');
    } else {
      flush();
      endPart(kind);
    }
    parts.pop();
  }

  private void endPart(String kind) {
    if (kind.equals("row")) {
      endRow(isInHead() ? heads : rows);
    } else if (HEADS.contains(kind)) {
      endRow(heads);
    } else if (TABLES.contains(kind)) {
      endTable();
    }
  }

  private void endCell() {
    cells.add(FootnoteMarks.cell(words.toString()));
    words.setLength(0);
    begun = false;
  }

  private void endRow(List<Row> into) {
    if (!cells.isEmpty()) {
      maker.count(rowLine, cells.size());
      into.add(new Row(rowLine, cells));
    }
    cells = new ArrayList<>();
  }

  private void endTable() {
    String label = label();
    List<Row> titles = heads.stream().filter(head -> head.cells().size() < 2).toList();
    List<Row> titled = heads.stream().filter(head -> head.cells().size() > 1).toList();
    titles.forEach(title -> maker.line(title.line(), label, title.cells().getFirst().text()));
    if (titled.isEmpty()) {
      maker.loose(label, rows);
    } else {
      maker.grid(label, Headings.together(titled), rows);
    }
    heads = new ArrayList<>();
    rows = new ArrayList<>();
  }

  private void flush() {
    if (begun) {
      maker.line(wordsLine, label(), FootnoteMarks.cell(words.toString()).text());
    }
    words.setLength(0);
    begun = false;
  }

  private String label() {
    return parts.stream()
        .filter(name -> !WITHOUT_NAME.contains(name.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElse("");
  }

  private boolean isInCell() {
    return CELLS.stream().anyMatch(this::isIn) || (isIn("tableheader") && isIn("title"));
  }

  private boolean isInHead() {
    return HEADS.stream().anyMatch(this::isIn);
  }

  private boolean isIn(String kind) {
    return parts.stream().anyMatch(kind::equalsIgnoreCase);
  }
}
