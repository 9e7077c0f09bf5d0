package accede.web;

import io.quarkus.qute.TemplateInstance;
import java.util.List;

/// What the page of participation shows; see [StatusPages].
record StatusPage(
    Frame frame,
    Words words,
    String onDay,
    Terms terms,
    Form form,
    List<String> wrong,
    String nothingKnown,
    List<Total> totals,
    List<Beyond> beyond,
    List<Bar.Piece> bar,
    String uncertain,
    List<Link> uncertainStates,
    String perhapsInForce,
    List<Link> carried,
    World world,
    String groupsTitle,
    String partiesHeading,
    List<Group> groups,
    String statesTitle,
    String caption,
    List<Lot> lots,
    List<Link> downloads,
    String stateQuery)
    implements TemplateInstance {

  /// The treaty itself.
  ///
  /// @param parent the treaty it belongs to, in a list of one; empty if it belongs to none
  /// @param missing what is missing for its entry into force, and the States named
  /// @param completeUntil how far the acts on record reach
  /// @param notComplete that the day asked for lies beyond
  public record Terms(
      String about,
      List<Parent> parent,
      String missing,
      List<Link> missingStates,
      String completeUntil,
      String notComplete) {}

  /// The treaty another belongs to, and how.
  public record Parent(String relation, Link treaty) {}

  /// A participant that is none of today's States.
  public record Beyond(
      String name,
      String kind,
      String css,
      String standing,
      String act,
      String day,
      String effective) {}

  /// The form with what is asked.
  public record Form(
      String on,
      String known,
      List<Choice> counts,
      List<Choice> universes,
      List<Choice> schemes,
      List<Choice> organizations,
      boolean more,
      List<String> invalid) {}

  /// One value to choose.
  public record Choice(String value, String text, boolean chosen) {}

  /// A figure, its name, its rule, where its lines are and where it is proved.
  public record Total(String figure, String name, String rule, String lines, String proof) {}

  /// The map: shapes by class, the States with a dot last so that none is covered.
  public record World(List<Layer> land, List<Layer> dots, List<Legend> legend, String neutral) {}

  /// A class and what it means.
  public record Legend(String css, String text) {}

  /// States of one class.
  public record Layer(String css, List<Shape> shapes) {}

  /// A State on the map.
  public record Shape(String code, String name) {}

  /// A group of the scheme.
  public record Group(
      String name,
      List<Bar.Piece> bar,
      String parties,
      int signatories,
      int outside,
      String coverage,
      List<Link> counted) {}

  /// The States of one standing.
  public record Lot(String css, String title, List<Row> rows) {}

  /// A State of the table.
  public record Row(
      String code,
      String name,
      String css,
      String standing,
      String signed,
      String act,
      String deposited,
      String effective,
      String ordinal) {}
}
