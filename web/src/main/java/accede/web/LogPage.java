package accede.web;

import io.quarkus.qute.TemplateInstance;
import java.util.List;

/// What the page of the outreach log shows; see [LogPages].
record LogPage(
    Frame frame,
    Words words,
    String about,
    List<Source> sources,
    String some,
    List<StatusPage.Choice> states,
    List<StatusPage.Choice> processes,
    List<String> invalid,
    List<String> wrong,
    String findings,
    List<Reached> reached,
    List<Cycle> cycles,
    List<Finding> elsewhere,
    List<ReportPage.Report> reports)
    implements TemplateInstance {

  /// A document the log was read from.
  public record Source(String title, String day) {}

  /// How many States were reached, rung by rung, beside what a document claims; and the rows.
  public record Reached(
      String sentence,
      String claim,
      List<Rung> rungs,
      List<Row> rows,
      String unnamed,
      List<Link> unnamedEntries) {}

  /// States reached on this rung and all stronger ones; whether the count goes down to it.
  public record Rung(String name, int states, boolean counted) {}

  /// A State reached, its best rung, and the entries that engage it.
  public record Row(Link state, String rung, List<Link> entries) {}

  /// The entries of a process.
  public record Cycle(String id, String title, String count, List<Entry> entries) {}

  /// An entry as printed, with what was found beside it.
  public record Entry(
      int number, String when, String place, List<Item> items, List<Finding> findings) {}

  /// An item and the States engaged in it.
  public record Item(String text, List<Engaged> states) {}

  /// A State engaged, and the rung of evidence.
  public record Engaged(String href, String name, String rung) {}

  /// A finding beside the printed form.
  public record Finding(
      String certainty,
      String title,
      String place,
      String reason,
      String printed,
      String proposal) {}
}
