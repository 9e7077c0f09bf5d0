package accede.web;

import io.quarkus.qute.TemplateInstance;
import java.util.List;

/// What treaties side by side show; see [ComparePages].
record ComparePage(
    Frame frame,
    Words words,
    String day,
    String on,
    String known,
    List<StatusPage.Choice> choices,
    List<Filter> filters,
    List<String> wrong,
    List<String> invalid,
    List<Column> columns,
    List<Combination> combinations,
    List<StatusPage.Legend> legend,
    String count,
    List<Row> rows,
    List<Link> downloads)
    implements TemplateInstance {

  /// What the States shown must be towards one treaty.
  public record Filter(String treaty, List<StatusPage.Choice> choices) {}

  /// A treaty, with its participation that day and how many are parties.
  public record Column(String href, String abbreviation, String title, int parties) {}

  /// The States party to exactly some of the treaties.
  public record Combination(
      String name, List<Cell> cells, List<Bar.Piece> bar, int count, List<Link> states) {}

  /// A State towards each treaty.
  public record Row(Link state, List<Cell> cells) {}

  /// Where a State stands, as a mark and as a word.
  public record Cell(String css, String text) {}
}
