package accede.tables;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A comma-separated table (RFC 4180, UTF-8, first line = headings) whose cells are asked for by
/// heading. Lines are counted as an editor counts them, so that a message can name the place.
public final class Table {

  private final String name;
  private final List<String> headings;
  private final List<Row> rows;

  private Table(String name, List<String> headings, List<List<String>> cells, List<Integer> lines) {
    this.name = name;
    this.headings = List.copyOf(headings);
    Map<String, Integer> index = new HashMap<>();
    for (int i = 0; i < headings.size(); i++) {
      index.put(headings.get(i), i);
    }
    List<Row> made = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      made.add(new Row(name, lines.get(i), Map.copyOf(index), List.copyOf(cells.get(i))));
    }
    this.rows = List.copyOf(made);
  }

  /// A table that ships with the product.
  ///
  /// @param path below `data/`, such as `states.csv`
  public static Table shipped(String path) {
    return findShipped(path)
        .orElseThrow(() -> new TableException("data/" + path + ": the product lacks this table."));
  }

  /// The same, where the table may be absent.
  public static Optional<Table> findShipped(String path) {
    try (InputStream in = Table.class.getClassLoader().getResourceAsStream("data/" + path)) {
      if (in == null) {
        return Optional.empty();
      }
      return Optional.of(
          parse("data/" + path, new String(in.readAllBytes(), StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException("data/" + path, e);
    }
  }

  /// Reads a table from its text.
  ///
  /// @param name how messages call the table, usually the file's name
  public static Table parse(String name, String text) {
    String body = text.startsWith("\uFEFF") ? text.substring(1) : text;
    List<List<String>> records = new ArrayList<>();
    List<Integer> lines = new ArrayList<>();
    List<String> record = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    int line = 1;
    int startedOn = 1;
    for (int i = 0; i < body.length(); i++) {
      char c = body.charAt(i);
      if (c == '\n') {
        line++;
      }
      if (quoted) {
        if (c != '"') {
          cell.append(c);
        } else if (i + 1 < body.length() && body.charAt(i + 1) == '"') {
          cell.append('"');
          i++;
        } else {
          quoted = false;
        }
      } else if (c == '"' && cell.isEmpty()) {
        quoted = true;
      } else if (c == ',') {
        record.add(take(cell));
      } else if (c == '\n') {
        record.add(take(cell));
        keep(records, lines, record, startedOn);
        record = new ArrayList<>();
        startedOn = line;
      } else if (c != '\r') {
        cell.append(c);
      }
    }
    if (quoted) {
      throw new TableException(
          name + ", line " + startedOn + ": a quotation mark is opened and never closed.");
    }
    if (!cell.isEmpty() || !record.isEmpty()) {
      record.add(take(cell));
      keep(records, lines, record, startedOn);
    }
    if (records.isEmpty()) {
      throw new TableException(name + " is empty: a line of headings is needed.");
    }
    List<String> headings = records.getFirst().stream().map(String::strip).toList();
    return new Table(
        name, headings, records.subList(1, records.size()), lines.subList(1, lines.size()));
  }

  private static String take(StringBuilder cell) {
    String value = cell.toString();
    cell.setLength(0);
    return value;
  }

  private static void keep(
      List<List<String>> records, List<Integer> lines, List<String> record, int line) {
    boolean blank = record.size() == 1 && record.getFirst().isBlank();
    if (!blank) {
      records.add(record);
      lines.add(line);
    }
  }

  /// How messages call this table.
  public String name() {
    return name;
  }

  /// The column headings in their order.
  public List<String> headings() {
    return headings;
  }

  /// Every line below the headings that is not blank.
  public List<Row> rows() {
    return rows;
  }

  /// One line of a table. A cell that is missing at the end of a line reads as empty.
  public static final class Row {
    private final String table;
    private final int line;
    private final Map<String, Integer> index;
    private final List<String> cells;

    private Row(String table, int line, Map<String, Integer> index, List<String> cells) {
      this.table = table;
      this.line = line;
      this.index = index;
      this.cells = cells;
    }

    /// The line's number in its file, counted from 1.
    public int line() {
      return line;
    }

    /// The cell under a heading that must exist; empty if nothing is written there.
    public String text(String heading) {
      Integer at = index.get(heading);
      if (at == null) {
        throw new TableException(
            table + ": there is no column '" + heading + "'. Known: " + index.keySet() + ".");
      }
      return at < cells.size() ? cells.get(at).strip() : "";
    }

    /// The cell under a heading, or nothing where the column or the value is missing.
    public Optional<String> find(String heading) {
      return index.containsKey(heading)
          ? Optional.of(text(heading)).filter(value -> !value.isEmpty())
          : Optional.empty();
    }

    /// A cell that must hold a value.
    public String required(String heading) {
      return find(heading)
          .orElseThrow(() -> problem("the column '" + heading + "' must not be empty."));
    }

    /// An ISO day, where one is written.
    public Optional<LocalDate> findDate(String heading) {
      return find(heading)
          .map(value -> {
            try {
              return LocalDate.parse(value);
            } catch (DateTimeParseException e) {
              throw problem("'" + value + "' is not a date like 2018-05-30.");
            }
          });
    }

    /// A decimal number that must be there.
    public double number(String heading) {
      String value = required(heading);
      try {
        return Double.parseDouble(value);
      } catch (NumberFormatException e) {
        throw problem("'" + value + "' is not a number.");
      }
    }

    /// What to throw when this line cannot be right; the message names table and line.
    public TableException problem(String what) {
      return new TableException(table + ", line " + line + ": " + what);
    }
  }
}
