package accede.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import accede.documents.Block;
import accede.documents.Block.Column;
import accede.documents.Block.Grid;
import accede.documents.Block.Heading;
import accede.documents.Block.Paragraph;
import accede.documents.Document;
import accede.documents.Masthead;
import accede.documents.Text;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MarkdownFormatTest {

  @Test
  void signs_with_a_meaning_in_markdown_stay_what_they_are() {
    assertThat(written(Paragraph.of("a*b* [c] `d` _e_ f_g <b> &amp; R&D & ~~x~~ back\\slash")))
        .isEqualTo(
            "a\\*b\\* \\[c\\] \\`d\\` \\_e\\_ f_g \\<b> \\&amp; R\\&D & \\~~x\\~~ back\\\\slash");
  }

  @Test
  void words_at_the_start_of_a_line_do_not_turn_into_headings_lists_or_quotes() {
    assertThat(written(Paragraph.of("1986. A year"))).isEqualTo("1986\\. A year");
    assertThat(written(Paragraph.of("- dash"))).isEqualTo("\\- dash");
    assertThat(written(Paragraph.of("# sign"))).isEqualTo("\\# sign");
    assertThat(written(Paragraph.of("> quoted"))).isEqualTo("\\> quoted");
    assertThat(written(Paragraph.of("==="))).isEqualTo("\\===");
    assertThat(written(new Heading(2, Text.of("Goal #7")))).isEqualTo("### Goal \\#7");
  }

  @Test
  void a_bar_inside_a_cell_does_not_open_another_cell() {
    assertThat(
            written(
                new Grid(
                    Text.NONE,
                    List.of(Column.words("Word"), Column.numbers("Count")),
                    List.of(List.of(Text.of("a|b"), Text.of("2"))))))
        .isEqualTo("| Word | Count |\n| --- | ---: |\n| a\\|b | 2 |");
  }

  @Test
  void marks_close_against_their_words() {
    assertThat(written(Paragraph.of(Text.strong("Note: ").plus("see below"))))
        .isEqualTo("**Note:** see below");
  }

  private static String written(Block block) {
    Document document =
        new Document(
            Masthead.of(LocalDate.of(2018, 7, 20)),
            List.of("Title"),
            "A trial.",
            Locale.ENGLISH,
            List.of(block));
    String all = new String(new MarkdownFormat().write(document), StandardCharsets.UTF_8);
    return all.substring(all.indexOf("===") + 3).strip();
  }
}
