package accede.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedsTest {

  private final RunningAccede accede = RunningAccede.shared();

  private Document feed(String path) {
    var answer = accede.get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/atom+xml");
    return Jsoup.parse(accede.text(path), "", Parser.xmlParser());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/feeds/acts.atom",
        "/feeds/acts.atom?treaty=att",
        "/feeds/acts.atom?treaty=ctbt&language=ar"
      })
  void has_all_that_RFC_4287_asks_of_a_feed(String path) {
    Element feed = feed(path).expectFirst("feed");
    assertThat(feed.attr("xmlns")).isEqualTo("http://www.w3.org/2005/Atom");
    for (String needed : List.of("id", "title", "updated", "author > name")) {
      assertThat(feed.select("feed > " + needed)).as(needed).hasSize(1);
    }
    assertThat(feed.select("feed > link[rel=self]").attr("href")).isEqualTo(path);
    assertThat(feed.select("entry")).hasSize(100);
    for (Element entry : feed.select("entry")) {
      assertThat(entry.select("id").text()).startsWith("urn:uuid:");
      assertThat(entry.select("title").text()).isNotBlank();
      assertThat(entry.select("content").text()).isNotBlank();
      assertThat(OffsetDateTime.parse(entry.select("updated").text())).isNotNull();
      assertThat(accede.get(entry.select("link").attr("href")).statusCode()).isIn(200, 304);
    }
    assertThat(feed.select("entry > id").eachText()).doesNotHaveDuplicates();
  }

  @Test
  void the_XML_is_well_formed_to_a_strict_reader() throws Exception {
    javax.xml.parsers.DocumentBuilderFactory factory =
        javax.xml.parsers.DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    byte[] body = accede.get("/feeds/acts.atom?language=fr").body();
    var document = factory.newDocumentBuilder().parse(new java.io.ByteArrayInputStream(body));
    assertThat(document.getElementsByTagNameNS("http://www.w3.org/2005/Atom", "entry").getLength())
        .isEqualTo(100);
  }

  @Test
  void an_entry_keeps_its_id_in_every_language() {
    List<String> english = feed("/feeds/acts.atom?treaty=att").select("entry > id").eachText();
    List<String> chinese =
        feed("/feeds/acts.atom?treaty=att&language=zh").select("entry > id").eachText();
    assertThat(chinese).isEqualTo(english);
  }

  @Test
  void an_entry_says_who_did_what_when_with_which_effect_and_who_says_so() {
    Element entry =
        feed("/feeds/acts.atom?treaty=kinshasa").select("entry").stream()
            .filter(one -> one.select("title").text().contains("Chad: ratification"))
            .findFirst()
            .orElseThrow();
    assertThat(entry.select("content").text())
        .startsWith("Chad. Act: ratification. Day: 8 August 2012.")
        .contains("In force for the participant: 8 March 2017.", "Consent No. ", "Source: ")
        .contains("Recorded: ");
  }

  @Test
  void pages_tell_feed_readers_where_it_is() {
    String feed =
        accede
            .page("/cwc/status?lang=ru")
            .expectFirst("link[rel=alternate][type=application/atom+xml]")
            .attr("href");
    assertThat(feed).isEqualTo("/feeds/acts.atom?treaty=cwc&language=ru");
    assertThat(feed(feed).select("feed > title").text()).startsWith("Новые акты");
  }
}
