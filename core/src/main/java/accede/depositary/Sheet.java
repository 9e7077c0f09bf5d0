package accede.depositary;

import java.util.List;

/// What a depositary's file holds, before anything of it is understood: the lines of text outside
/// of its tables, in order, and its tables.
///
/// @param name how messages call it, usually the file's name
public record Sheet(String name, List<Line> lines, List<Grid> grids) {

  /// Copies the lists.
  public Sheet {
    lines = List.copyOf(lines);
    grids = List.copyOf(grids);
  }

  /// A line of text outside of the tables.
  ///
  /// @param number in the file, counted from 1
  /// @param label what the file's markup calls the field, such as `rptStatus_ctl00_tcText`; may be
  ///   empty
  public record Line(int number, String label, String text) {}

  /// One table.
  ///
  /// @param label what the file's markup calls it; may be empty
  /// @param headings the cells of its first line
  public record Grid(String label, List<Cell> headings, List<Row> rows) {

    /// Copies the lists.
    public Grid {
      headings = List.copyOf(headings);
      rows = List.copyOf(rows);
    }
  }

  /// A line of a table. Lines may be shorter than the headings.
  ///
  /// @param line where it begins in the file, counted from 1
  public record Row(int line, List<Cell> cells) {

    /// Copies the cells.
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /// A cell: its words in one line, and the marks of its footnotes, which are not part of them. In
  /// a table of acts as we write it (`state`, `action`, `date`) the text is kept to the letter.
  ///
  /// @param notes footnote numbers and letters set apart by the markup (superscripts, links)
  public record Cell(String text, List<String> notes) {

    /// Copies the notes.
    public Cell {
      notes = List.copyOf(notes);
    }

    /// A cell without footnotes.
    public static Cell of(String text) {
      return new Cell(text, List.of());
    }
  }
}
