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
    List<Step> steps,
    String contactsAbout,
    List<Contact> contacts,
    String capital,
    String region,
    String group,
    String where,
    List<Membership> memberships)
    implements TemplateInstance {

  /// A step of the time line; `css` is empty for consent and entry into force.
  ///
  /// @param noteLanguage the language the remark is written in
  public record Step(
      String css, String title, String when, String source, String note, String noteLanguage) {}

  /// An entry of the log: on which evidence the State was engaged, and the items as printed.
  public record Contact(
      String when, String place, String evidence, Link entry, List<String> items) {}

  /// Membership of an organization.
  public record Membership(String name, String since) {}
}
