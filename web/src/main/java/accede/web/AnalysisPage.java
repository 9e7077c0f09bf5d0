package accede.web;

import io.quarkus.qute.TemplateInstance;
import java.util.List;

/// What the analysis of a treaty shows; see [AnalysisPages].
record AnalysisPage(
    Frame frame,
    Words words,
    String day,
    Form form,
    List<String> wrong,
    List<Link> also,
    String complete,
    List<Course> courses,
    Waiting waiting,
    Threshold threshold,
    String sinceTitle,
    List<Coverage> coverages,
    Changes changes,
    List<Share> shares)
    implements TemplateInstance {

  /// The form with what is asked.
  public record Form(
      String on,
      String since,
      String known,
      List<StatusPage.Choice> schemes,
      List<StatusPage.Choice> universes,
      boolean more,
      List<String> invalid) {}

  /// The pace: a picture, its words and the years; none where nothing happened yet.
  public record Course(List<String> sentences, PaceChart chart, String picture, List<Year> years) {}

  /// A year in figures.
  public record Year(String year, int signatures, int consents, int departures, int parties) {}

  /// The signatories that are not parties.
  public record Waiting(List<String> sentences, List<Signatory> signatories) {}

  /// One of them, and how long its signature waits.
  public record Signatory(
      Link state, List<Bar.Piece> bar, String age, String signed, String note) {}

  /// What entry into force asks for, in short facts.
  public record Threshold(List<Fact> facts, List<Bar.Piece> bar, List<Link> missing) {}

  /// A short fact.
  public record Fact(String name, String text) {}

  /// Groups under a heading.
  public record Coverage(String title, List<Group> groups) {}

  /// A group.
  ///
  /// @param lang of its name; empty for the page's
  public record Group(
      String name,
      String lang,
      List<Bar.Piece> bar,
      String parties,
      String change,
      String coverage) {}

  /// Who changed between two days.
  public record Changes(String between, List<Change> changes) {}

  /// A State that changed.
  public record Change(
      Link state, String before, String from, String after, String to, String act, String day) {}

  /// What part of a weight the parties hold.
  public record Share(String sentence, List<Bar.Piece> bar, String without, String source) {}
}
