package accede.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import accede.reading.Reading;
import accede.workbench.DocumentReader;
import accede.workbench.World;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// A reading told as JSON is the same reading when it is read back.
class ReadingAnswerTest {

  private static final Path DOCUMENTS =
      Path.of(System.getProperty("accede.root", ".."), "../shared/data/documents");

  @Test
  void json_and_back_is_the_same() {
    DocumentReader reader = new DocumentReader(World.shipped());
    for (String name : new String[] {"ATT-CSP4-WGTU-2018-draft-report", "S-2008-782-extract"}) {
      Reading reading = reader.read(DOCUMENTS.resolve(name + ".txt"));
      String json = Json.write(ReadingAnswer.of(reading));
      assertThat(ReadingAnswer.of(Json.read(name, json, ReadingAnswer.class).reading()))
          .isEqualTo(ReadingAnswer.of(reading));
    }
  }

  @Test
  void broken_json_is_told_with_its_line() {
    assertThatThrownBy(
            () -> Json.read("records.json", "{\n \"document\": 7,\n}", ReadingAnswer.class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("records.json, line 2: ");
  }
}
