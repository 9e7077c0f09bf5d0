package accede.answers;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything held about a person, as it is given to that person.
///
/// @param notes in which the name stands, without their texts: they are others' words
/// @param notesLookedThrough whether notes were looked through at all
/// @param publications lines published in which the name stands
/// @param records lines of official documents; these are not erased
public record HeldAnswer(
    String name,
    List<AccountAnswer> accounts,
    List<ContactLine> contacts,
    List<NoteLine> notes,
    boolean notesLookedThrough,
    List<PublicLine> publications,
    List<RecordLine> records) {

  /// A line of a document that names somebody who holds an office.
  public record RecordLine(String document, String office, String holder) {}

  /// Copies the lists.
  public HeldAnswer {
    accounts = List.copyOf(accounts);
    contacts = List.copyOf(contacts);
    notes = List.copyOf(notes);
    publications = List.copyOf(publications);
    records = List.copyOf(records);
  }

  /// Whether nothing is held.
  public boolean nothing() {
    return accounts.isEmpty()
        && contacts.isEmpty()
        && notes.isEmpty()
        && publications.isEmpty()
        && records.isEmpty();
  }

  /// All of it as a table.
  public Rows rows() {
    Rows rows = Rows.of("kind", "number", "what", "why", "until");
    accounts.forEach(one ->
        rows.row(
            "account", one.account(), one.person() + " " + one.email(), "to sign in", "its end"));
    contacts.forEach(one ->
        rows.row(
            "contact",
            Long.toString(one.contact()),
            one.post() + ": " + text(one.person()) + " " + text(one.reach()),
            text(one.why()),
            text(one.keepUntil())));
    notes.forEach(one ->
        rows.row("note", Long.toString(one.note()), one.subject(), "the name stands in it", ""));
    publications.forEach(one ->
        rows.row(
            "publication",
            Long.toString(one.publication()),
            one.words(),
            "published " + one.published(),
            ""));
    records.forEach(one ->
        rows.row(
            "record", "", one.office() + ": " + one.holder(), "official: " + one.document(), ""));
    return rows;
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }
}
