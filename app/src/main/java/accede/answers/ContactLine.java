package accede.answers;

import accede.geography.StateCode;
import accede.outreach.Contact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Whom to ask for: a post, and its holder where the person must be known.
///
/// @param person null where the post is enough, or once erased
/// @param why the person is kept
/// @param keepUntil last day of keeping the person
/// @param erased when the person was taken out; null if never
public record ContactLine(
    long contact,
    String treaty,
    @Nullable String state,
    @Nullable String organization,
    String post,
    @Nullable String person,
    @Nullable String reach,
    @Nullable String why,
    @Nullable String keepUntil,
    String told,
    @Nullable String erased) {

  /// The line of a contact.
  public static ContactLine of(Contact one) {
    Instant erased = one.erasedAt();
    return new ContactLine(
        one.id(),
        one.treaty().value(),
        one.findState().map(StateCode::value).orElse(null),
        written(one.organization()),
        one.post(),
        written(one.person()),
        written(one.reach()),
        written(one.why()),
        one.findKeepUntil().map(LocalDate::toString).orElse(null),
        one.at().toString(),
        erased == null ? null : erased.toString());
  }

  private static @Nullable String written(String text) {
    return text.isEmpty() ? null : text;
  }

  /// Contacts as a table.
  public static Rows rows(List<ContactLine> contacts) {
    Rows rows =
        Rows.of(
            "contact",
            "treaty",
            "state",
            "organization",
            "post",
            "person",
            "reach",
            "why",
            "keep_until",
            "erased");
    contacts.forEach(one -> rows.row(one.cells()));
    return rows;
  }

  private List<String> cells() {
    return List.of(
        Long.toString(contact),
        treaty,
        text(state),
        text(organization),
        post,
        text(person),
        text(reach),
        text(why),
        text(keepUntil),
        text(erased));
  }

  private static String text(@Nullable String value) {
    return Objects.requireNonNullElse(value, "");
  }
}
