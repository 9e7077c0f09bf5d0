package accede.documents;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// A piece of paper below the title, one below the other.
public sealed interface Block {

  /// A heading; level 1 is the highest below the title, 4 the lowest.
  record Heading(int level, Text text) implements Block {
    public Heading {
      if (level < 1 || level > 4) {
        throw new IllegalArgumentException("A heading has a level from 1 to 4, not " + level + ".");
      }
      filled("A heading", text);
    }
  }

  /// The opening of an annex: its label and title, centred at the top of a new page.
  ///
  /// @param label such as `ANNEX A`
  record Annex(String label, Text title) implements Block {
    public Annex {
      Printed.required("An annex's label", label);
    }
  }

  /// A paragraph.
  ///
  /// @param label its printed number, such as `6.`, or empty
  record Paragraph(String label, Text text) implements Block {
    public Paragraph {
      Printed.clean("A paragraph's label", label);
      filled("A paragraph", text);
    }

    /// A paragraph without a number.
    public static Paragraph of(Text text) {
      return new Paragraph("", text);
    }

    /// A paragraph of plain words without a number.
    public static Paragraph of(String words) {
      return of(Text.of(words));
    }
  }

  /// A list.
  record Listing(List<Item> items) implements Block {
    public Listing {
      items = List.copyOf(items);
      if (items.isEmpty()) {
        throw new IllegalArgumentException("A list needs at least one item.");
      }
    }

    /// Items behind bullets.
    public static Listing bullets(Text... texts) {
      return new Listing(Arrays.stream(texts).map(Item::of).toList());
    }

    /// Items behind `a.`, `b.`, `c.`, and after `z.` behind `aa.`
    public static Listing lettered(Text... texts) {
      return labelled(texts, IntStream.range(0, texts.length).mapToObj(Listing::letter).toList());
    }

    /// Items behind `i.`, `ii.`, `iii.`
    public static Listing roman(Text... texts) {
      return labelled(texts, IntStream.range(0, texts.length).mapToObj(Listing::numeral).toList());
    }

    /// Items behind `1.`, `2.`, `3.`
    public static Listing numbered(Text... texts) {
      return labelled(
          texts, IntStream.range(0, texts.length).mapToObj(i -> (i + 1) + ".").toList());
    }

    private static Listing labelled(Text[] texts, List<String> labels) {
      return new Listing(
          IntStream.range(0, texts.length)
              .mapToObj(i -> new Item(labels.get(i), texts[i], List.of()))
              .toList());
    }

    /// The label of the item at a place, counted from 0: `a.`
    public static String letter(int place) {
      String last = (char) ('a' + place % 26) + ".";
      return place < 26 ? last : letter(place / 26 - 1).replace(".", last);
    }

    /// The label of the item at a place, counted from 0: `i.`
    public static String numeral(int place) {
      String[] signs = {"c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};
      int[] values = {100, 90, 50, 40, 10, 9, 5, 4, 1};
      StringBuilder numeral = new StringBuilder();
      int rest = place + 1;
      for (int i = 0; i < values.length; i++) {
        numeral.append(signs[i].repeat(rest / values[i]));
        rest %= values[i];
      }
      return numeral.append('.').toString();
    }
  }

  /// One item of a list and what stands below it: more lists, a remark.
  ///
  /// @param label such as `a.`, `i.`; empty for a bullet
  record Item(String label, Text text, List<Block> below) {
    public Item {
      Printed.clean("An item's label", label);
      filled("An item", text);
      below = within("An item", below);
    }

    /// An item behind a bullet.
    public static Item of(Text text) {
      return new Item("", text, List.of());
    }

    /// The same item with more below it.
    public Item withBelow(Block... blocks) {
      return new Item(label, text, List.of(blocks));
    }
  }

  /// A dated entry of a chronological annex: when and where in bold, and below it what happened.
  record Entry(Text when, Text where, List<Block> below) implements Block {
    public Entry {
      filled("An entry's date", when);
      below = within("An entry", below);
    }

    /// An entry with its day and place as printed.
    public static Entry of(String when, String where, Block... below) {
      return new Entry(Text.of(when), Text.of(where), List.of(below));
    }
  }

  /// A table whose header row repeats on every page.
  ///
  /// @param caption printed above; may be [Text#NONE]
  record Grid(Text caption, List<Column> columns, List<List<Text>> rows) implements Block {
    public Grid {
      columns = List.copyOf(columns);
      rows = rows.stream().map(List::copyOf).toList();
      if (columns.isEmpty()) {
        throw new IllegalArgumentException("A table needs at least one column.");
      }
      for (List<Text> row : rows) {
        if (row.size() != columns.size()) {
          throw new IllegalArgumentException(
              "A table of %d columns has a row of %d cells: %s"
                  .formatted(columns.size(), row.size(), row.stream().map(Text::plain).toList()));
        }
      }
    }
  }

  /// A column of a table.
  record Column(Text heading, Alignment alignment) {

    /// A column of words.
    public static Column words(String heading) {
      return new Column(Text.of(heading), Alignment.START);
    }

    /// A column of numbers, set against the end of the line.
    public static Column numbers(String heading) {
      return new Column(Text.of(heading), Alignment.END);
    }
  }

  /// Where a column's cells stand: at the side where a line starts, or at the other.
  enum Alignment {
    START,
    END
  }

  /// What follows starts on a new page.
  record PageBreak() implements Block {}

  private static void filled(String what, Text text) {
    if (text.isEmpty()) {
      throw new IllegalArgumentException(what + " must not be empty.");
    }
  }

  private static List<Block> within(String what, List<Block> below) {
    for (Block block : below) {
      switch (block) {
        case Paragraph _, Listing _, Grid _ -> {}
        case Heading _, Annex _, Entry _, PageBreak _ ->
            throw new IllegalArgumentException(
                what
                    + " holds paragraphs, lists and tables, and not a "
                    + block.getClass().getSimpleName()
                    + ".");
      }
    }
    return List.copyOf(below);
  }
}
