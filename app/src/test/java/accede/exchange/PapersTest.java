package accede.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import accede.documents.Block;
import accede.documents.Block.Annex;
import accede.documents.Block.Entry;
import accede.documents.Block.Grid;
import accede.documents.Block.Heading;
import accede.documents.Block.Item;
import accede.documents.Block.Listing;
import accede.documents.Block.PageBreak;
import accede.documents.Block.Paragraph;
import accede.documents.Document;
import accede.documents.DocumentWriter;
import accede.documents.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What every format owes every paper.
class PapersTest {

  private static final List<DocumentWriter> WRITERS =
      List.of(new MarkdownFormat(), new HtmlFormat(), new DocxFormat(), new PdfFormat());

  static Stream<Arguments> papers() {
    return WRITERS.stream()
        .flatMap(writer -> SamplePapers.all().stream().map(paper -> Arguments.of(writer, paper)));
  }

  @ParameterizedTest
  @MethodSource("papers")
  void what_is_written_can_be_read_back_word_for_word(DocumentWriter writer, Document paper) {
    String name = "paper." + writer.format().extension();
    String read = unspaced(unmarked(writer, PrintedText.of(name, writer.write(paper)).text()));

    assertThat(pieces(paper))
        .as("what was lost of %s", read)
        .filteredOn(piece -> !read.contains(unspaced(piece)))
        .isEmpty();
  }

  @Test
  void the_same_paper_gives_the_same_bytes() throws InterruptedException {
    List<byte[]> first = written();
    Thread.sleep(1100); // A clock that leaked into a file would have moved on by a second.

    assertThat(written()).containsExactlyElementsOf(first);
  }

  private static List<byte[]> written() {
    return WRITERS.stream()
        .flatMap(writer -> SamplePapers.all().stream().map(writer::write))
        .toList();
  }

  private static List<String> pieces(Document paper) {
    List<String> pieces = new ArrayList<>(paper.title());
    paper.masthead().issue(paper.language()).forEach(line -> pieces.add(line.plain()));
    pieces.addAll(paper.masthead().occasion());
    paper.blocks().forEach(block -> collect(block, pieces));
    return pieces;
  }

  private static void collect(Block block, List<String> pieces) {
    switch (block) {
      case Heading(int _, Text text) -> pieces.add(text.plain());
      case Annex(String label, Text title) -> pieces.add(label + " " + title.plain());
      case Paragraph(String label, Text text) -> pieces.add(label + " " + text.plain());
      case Listing(List<Item> items) ->
          items.forEach(item -> {
            pieces.add(item.label() + " " + item.text().plain());
            item.below().forEach(below -> collect(below, pieces));
          });
      case Entry(Text when, Text where, List<Block> below) -> {
        pieces.add(when.plain() + " " + where.plain());
        below.forEach(each -> collect(each, pieces));
      }
      case Grid grid -> {
        pieces.add(grid.caption().plain());
        grid.columns().forEach(column -> pieces.add(column.heading().plain()));
        grid.rows().forEach(row -> row.forEach(cell -> pieces.add(cell.plain())));
      }
      case PageBreak() -> {}
    }
  }

  /// Markdown is read as it stands, with its marks.
  private static String unmarked(DocumentWriter writer, String text) {
    return writer instanceof MarkdownFormat
        ? text.replaceAll("\\\\(?=[\\p{Punct}\\n])", "").replaceAll("\\[(.*?)]\\(<.*?>\\)", "$1")
        : text;
  }

  private static String unspaced(String text) {
    return text.replaceAll("[\\s\\u00A0*]+", "");
  }
}
