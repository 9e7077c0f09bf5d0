package accede.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import accede.documents.Block.Column;
import accede.documents.Block.Entry;
import accede.documents.Block.Grid;
import accede.documents.Block.Heading;
import accede.documents.Block.Listing;
import accede.documents.Block.Paragraph;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DocumentTest {

  @Test
  void a_sentence_keeps_the_source_of_each_figure_it_is_filled_with() {
    var text =
        Text.sentence(
            "Representatives of {states} States attended.",
            Map.of("states", Text.sourced("62", "meeting WGTU 1, attendance")));

    assertThat(text.plain()).isEqualTo("Representatives of 62 States attended.");
    assertThat(text.runs())
        .contains(new Inline.Sourced(Text.of("62"), "meeting WGTU 1, attendance"));
  }

  @Test
  void a_gap_nobody_fills_and_a_filling_nobody_uses_are_both_refused() {
    assertThatThrownBy(() -> Text.sentence("{states} States", Map.of()))
        .hasMessageContaining("{states}");
    assertThatThrownBy(() -> Text.sentence("All States", Map.of("states", Text.of("62"))))
        .hasMessageContaining("[states]");
  }

  @Test
  void items_are_lettered_and_numbered_as_reports_do() {
    assertThat(
            List.of(Listing.letter(0), Listing.letter(25), Listing.letter(26), Listing.letter(53)))
        .containsExactly("a.", "z.", "aa.", "bb.");
    assertThat(
            List.of(
                Listing.numeral(0), Listing.numeral(3), Listing.numeral(8), Listing.numeral(48)))
        .containsExactly("i.", "iv.", "ix.", "xlix.");
  }

  @Test
  void the_masthead_speaks_the_language_of_the_paper() {
    var masthead =
        Masthead.of(LocalDate.of(2018, 7, 20))
            .withIssuer("ATT Secretariat")
            .withOriginal(Locale.ENGLISH);

    assertThat(masthead.issue(Locale.ENGLISH))
        .extracting(Text::plain)
        .containsExactly("20 July 2018", "Issued by: ATT Secretariat", "Original: English");
    assertThat(masthead.issue(Locale.FRENCH))
        .extracting(Text::plain)
        .containsExactly(
            "20 juillet 2018", "Publié par\u00A0: ATT Secretariat", "Original\u00A0: anglais");
    assertThat(masthead.issue(Locale.forLanguageTag("ar")))
        .extracting(Text::plain)
        .containsExactly("20 تموز/يوليه 2018", "صادر عن: ATT Secretariat", "الأصل: بالإنكليزية");
  }

  @Test
  void a_paper_that_could_not_be_printed_is_refused_at_birth() {
    var masthead = Masthead.of(LocalDate.of(2018, 7, 20));

    assertThatThrownBy(() -> new Document(masthead, List.of(" "), "s", Locale.ENGLISH, List.of()))
        .hasMessageContaining("title");
    assertThatThrownBy(() -> new Document(masthead, List.of("t"), "s", Locale.ROOT, List.of()))
        .hasMessageContaining("language");
    assertThatThrownBy(() -> Text.of("two\nlines")).hasMessageContaining("U+000A");
    assertThatThrownBy(() -> new Heading(5, Text.of("too deep"))).hasMessageContaining("1 to 4");
    assertThatThrownBy(() -> Paragraph.of(""))
        .hasMessageContaining("Paragraph".toLowerCase(Locale.ROOT));
    assertThatThrownBy(() -> Text.link("events", URI.create("/events")))
        .hasMessageContaining("whole address");
    assertThatThrownBy(() -> Entry.of("2 May 2018", "Geneva", new Heading(1, Text.of("no"))))
        .hasMessageContaining("not a Heading");
    assertThatThrownBy(() ->
            new Grid(
                Text.NONE,
                List.of(Column.words("State"), Column.numbers("Acts")),
                List.of(List.of(Text.of("Chile")))))
        .hasMessageContaining("2 columns");
  }
}
