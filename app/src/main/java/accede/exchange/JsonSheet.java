package accede.exchange;

import accede.depositary.Sheet;
import accede.depositary.Sheet.Cell;
import accede.depositary.Sheet.Row;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A list of plain objects, such as the acts as we tell them ourselves: one row each, one column a
/// name. Objects within objects, and numbers of which nobody could know what they mean, are not
/// asked for: what is no text is kept as printed.
final class JsonSheet {

  private final String file;
  private final SheetMaker maker;
  private final Map<String, Integer> columns = new LinkedHashMap<>();
  private final List<Row> rows = new ArrayList<>();

  private JsonSheet(String file) {
    this.file = file;
    this.maker = new SheetMaker(file);
  }

  /// @throws UnreadableFile where it is no list of objects, or is cut off
  static Sheet read(String file, String text) {
    JsonSheet sheet = new JsonSheet(file);
    try (JsonParser parser = new JsonFactory().createParser(text)) {
      sheet.list(parser);
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      throw new UnreadableFile(
          file,
          "is JSON that breaks off or is not well formed in line "
              + line
              + ": "
              + e.getOriginalMessage()
              + ". Ask for the file again.",
          e);
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
    List<Cell> headings = sheet.columns.keySet().stream().map(Cell::of).toList();
    sheet.maker.grid("", headings, sheet.rows);
    return sheet.maker.made();
  }

  private void list(JsonParser parser) throws IOException {
    if (parser.nextToken() != JsonToken.START_ARRAY) {
      throw shape(parser);
    }
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (parser.currentToken() != JsonToken.START_OBJECT) {
        throw shape(parser);
      }
      object(parser);
    }
    if (parser.nextToken() != null) {
      throw shape(parser);
    }
  }

  private void object(JsonParser parser) throws IOException {
    int line = line(parser);
    Map<Integer, Cell> cells = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      int column = columns.computeIfAbsent(parser.currentName(), name -> columns.size());
      JsonToken value = parser.nextToken();
      if (value.isStructStart()) {
        throw shape(parser);
      }
      String told = value == JsonToken.VALUE_NULL ? "" : printable(parser);
      if (cells.put(column, Cell.of(told)) != null) {
        throw new UnreadableFile(
            file, "tells '" + parser.currentName() + "' twice in line " + line(parser) + ".");
      }
    }
    maker.count(line, columns.size());
    List<Cell> row = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      row.add(cells.getOrDefault(i, Cell.of("")));
    }
    rows.add(new Row(line, row));
  }

  /// What stands in JSON behind an escape may be no text at all.
  private String printable(JsonParser parser) throws IOException {
    String told = parser.getText();
    told.codePoints()
        .filter(c -> PlainText.isNoText(c) || Character.getType(c) == Character.SURROGATE)
        .findFirst()
        .ifPresent(c -> {
          throw new UnreadableFile(
              file,
              "holds in line %d a character no text has (U+%04X).".formatted(line(parser), c));
        });
    return told;
  }

  private UnreadableFile shape(JsonParser parser) {
    return new UnreadableFile(
        file,
        "is JSON of another shape in line "
            + line(parser)
            + ": a list of plain objects is read, one an act, as 'accede acts --format json' tells"
            + " them.");
  }

  private static int line(JsonParser parser) {
    return parser.currentTokenLocation().getLineNr();
  }
}
