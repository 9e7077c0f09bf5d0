package accede.web;

import io.quarkus.qute.TemplateInstance;
import java.util.List;

/// What the proof of a figure shows; see [ProofPages].
record ProofPage(
    Frame frame,
    Words words,
    String day,
    Form form,
    List<String> wrong,
    List<Figure> figures,
    String nothingKnown,
    List<Sum> sums,
    String caption,
    List<Row> rows,
    List<Link> downloads)
    implements TemplateInstance {

  /// The form with what is asked.
  public record Form(
      List<StatusPage.Choice> figures,
      String on,
      String known,
      String since,
      String sinceKnown,
      List<StatusPage.Choice> universes,
      List<Link> carried,
      boolean more,
      List<String> invalid) {}

  /// The figure, what it counts and what is not certain in it; one, or none where the address is
  /// wrong.
  public record Figure(
      int value,
      String name,
      String among,
      String rule,
      List<Bar.Piece> bar,
      List<Link> uncertain,
      String complete) {}

  /// How the figure came about since another day: then, and those who came, less those who went.
  public record Sum(
      String title,
      String intro,
      int then,
      String thenName,
      int now,
      List<Link> came,
      List<Link> went,
      List<String> corrections) {}

  /// A State counted, and the act by which it is.
  public record Row(
      int place,
      Link state,
      String act,
      String day,
      String effective,
      String ordinal,
      String source,
      String recorded) {}
}
