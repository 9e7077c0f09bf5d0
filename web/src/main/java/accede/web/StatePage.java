package accede.web;

import io.quarkus.qute.TemplateInstance;
import java.util.List;

/// What the page of a State shows; see [StatePages].
record StatePage(
    Frame frame,
    Words words,
    String name,
    String formerName,
    String code,
    String view,
    String onDay,
    String known,
    String nothingKnown,
    String all,
    String on,
    boolean invalid,
    List<String> wrong,
    String css,
    String standing,
    boolean uncertain,
    Matters matters,
    List<Step> steps,
    String contactsAbout,
    List<Said> lines,
    List<Contact> contacts,
    String capital,
    String region,
    String group,
    String where,
    List<Membership> memberships)
    implements TemplateInstance {

  /// A line published about the work with the State.
  public record Said(String when, String words) {}

  /// A step of the time line; `css` is empty for consent and entry into force.
  ///
  /// @param remarks who acted for it, at whom it is directed, what follows
  /// @param noteLanguage the language the remark is written in
  public record Step(
      String css,
      String title,
      String when,
      List<String> remarks,
      String source,
      String note,
      String noteLanguage) {}

  /// What else bears on where the State stands.
  ///
  /// @param notComplete that later acts may be missing
  /// @param notices a pending withdrawal, provisional application, a notice of no intention
  /// @param excluded States between which and this one the treaty is not in force
  /// @param others where the State stands in other treaties
  /// @param outside in how many it has done nothing
  public record Matters(
      String notComplete,
      List<String> notices,
      List<Link> excluded,
      List<Other> others,
      String outside) {}

  /// Where the State stands in another treaty.
  public record Other(Link treaty, String css, String standing) {}

  /// An entry of the log: on which evidence the State was engaged, and the items as printed.
  public record Contact(
      String when, String place, String evidence, Link entry, List<String> items) {}

  /// Membership of an organization.
  public record Membership(String name, String since) {}
}
