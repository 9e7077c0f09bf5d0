package accede.web;

import accede.geography.Language;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// A feed as RFC 4287 has it. Its ids are name-based UUIDs of what is told, so that they stay the
/// same wherever the program runs. Its first entry is the newest.
final class AtomFeed {

  static final String MEDIA_TYPE = "application/atom+xml;charset=utf-8";

  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final LocalDate NEVER = LocalDate.of(1970, 1, 1);

  private final Language language;
  private final String identity;
  private final String title;
  private final String self;
  private final String site;
  private final List<Entry> entries = new ArrayList<>();

  private record Entry(
      String identity, String title, String link, LocalDate updated, String text) {}

  /// @param identity what makes it this feed
  /// @param self its own address
  /// @param site the page that shows the same
  AtomFeed(Language language, String identity, String title, String self, String site) {
    this.language = language;
    this.identity = identity;
    this.title = title;
    this.self = self;
    this.site = site;
  }

  /// Adds an entry after those newer than it.
  void add(String entryIdentity, String entryTitle, String link, LocalDate updated, String text) {
    entries.add(new Entry(entryIdentity, entryTitle, link, updated, text));
  }

  /// The feed as XML.
  String written() {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("feed");
      xml.writeDefaultNamespace(ATOM);
      xml.writeAttribute("xml:lang", language.tag());
      write(xml, "id", id(identity));
      write(xml, "title", title);
      write(xml, "updated", moment(entries.isEmpty() ? NEVER : entries.getFirst().updated()));
      link(xml, "self", self, "application/atom+xml");
      link(xml, "alternate", site, "text/html");
      xml.writeStartElement("author");
      write(xml, "name", "Accede");
      xml.writeEndElement();
      for (Entry entry : entries) {
        write(xml, entry);
      }
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("The feed " + self + " cannot be written.", e);
    }
    return text.toString();
  }

  private static void write(XMLStreamWriter xml, Entry entry) throws XMLStreamException {
    xml.writeStartElement("entry");
    write(xml, "id", id(entry.identity()));
    write(xml, "title", entry.title());
    write(xml, "updated", moment(entry.updated()));
    link(xml, "alternate", entry.link(), "text/html");
    write(xml, "content", entry.text());
    xml.writeEndElement();
  }

  private static void write(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }

  private static void link(XMLStreamWriter xml, String relation, String href, String type)
      throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", relation);
    xml.writeAttribute("type", type);
    xml.writeAttribute("href", href);
  }

  private static String id(String identity) {
    return "urn:uuid:"
        + UUID.nameUUIDFromBytes(("accede|" + identity).getBytes(StandardCharsets.UTF_8));
  }

  /// The days of record are days of the calendar without an hour.
  private static String moment(LocalDate day) {
    return day + "T00:00:00Z";
  }
}
