package accede.workbench;

import accede.access.Account;
import accede.access.Permission;
import accede.access.Reader;
import accede.outreach.Contact;
import accede.outreach.Note;
import accede.participation.Treaty;
import accede.storage.SqlAccounts;
import accede.storage.SqlContacts;
import accede.storage.SqlNotes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/// Posts and persons: whom to ask for, and what is held about a person, why and until when. What is
/// erased is gone; the audit, which names nobody, stays true.
public final class Persons {

  /// What stands in a note in the place of an erased name.
  public static final String ERASED = "[…]";

  private static final int SHORTEST_NAME = 3;

  /// Everything held about a person.
  ///
  /// @param notes those in which the name stands; only notes the reader may read were looked at
  /// @param records lines of documents that name an office's holder: document, office, holder.
  ///   These are official records and are not erased.
  public record Held(
      String name,
      List<Account> accounts,
      List<Contact> contacts,
      List<Note> notes,
      List<List<String>> records) {}

  /// What an erasure did.
  public record Erased(int accounts, int contacts, int notes) {}

  private final SqlContacts contacts;
  private final SqlNotes notes;
  private final SqlAccounts accounts;
  private final Supplier<List<Treaty>> treaties;
  private final Supplier<Reader> reader;
  private final Supplier<LocalDate> today;

  Persons(
      SqlContacts contacts,
      SqlNotes notes,
      SqlAccounts accounts,
      Supplier<List<Treaty>> treaties,
      Supplier<Reader> reader,
      Supplier<LocalDate> today) {
    this.contacts = contacts;
    this.notes = notes;
    this.accounts = accounts;
    this.treaties = treaties;
    this.reader = reader;
    this.today = today;
  }

  private void require(Permission permission, String treaty) {
    reader.get().require(permission, treaty, today.get());
  }

  /// The contacts of a treaty.
  public List<Contact> contacts(Treaty treaty) {
    require(Permission.READ_CONTACTS, treaty.id().value());
    return contacts.all(treaty.id());
  }

  /// Keeps a contact.
  ///
  /// @return its number
  public long add(Contact contact) {
    require(Permission.KEEP_CONTACTS, contact.treaty().value());
    return contacts.add(contact);
  }

  /// Takes the person out of a contact; the post stays.
  public void erasePerson(Treaty treaty, long contact) {
    if (!reader.get().may(Permission.ANSWER_PERSONS, "", today.get())) {
      require(Permission.KEEP_CONTACTS, treaty.id().value());
    }
    if (!contacts.erasePerson(contact)) {
      throw new Refusal("Contact " + contact + " keeps no person, or there is none.");
    }
  }

  /// Contacts whose persons are kept longer than was said.
  public List<Contact> overdue() {
    return contacts.overdue(today.get());
  }

  /// Erases the persons of all contacts that are overdue; answers how many.
  public int eraseOverdue() {
    require(Permission.ANSWER_PERSONS, "");
    return (int) overdue().stream().filter(one -> contacts.erasePerson(one.id())).count();
  }

  /// What is held about a person. The notes looked through count as read.
  public Held held(String name) {
    require(Permission.ANSWER_PERSONS, "");
    String wanted = name.strip();
    if (wanted.length() < SHORTEST_NAME) {
      throw new Refusal("Give a name of " + SHORTEST_NAME + " letters at least.");
    }
    String plain = wanted.toLowerCase(Locale.ROOT);
    return new Held(
        wanted,
        accounts.all().stream()
            .filter(account ->
                account.person().toLowerCase(Locale.ROOT).contains(plain)
                    || account.name().contains(plain)
                    || account.email().contains(plain))
            .toList(),
        contacts.naming(wanted),
        naming(plain),
        contacts.appointmentsOf(wanted));
  }

  private List<Note> naming(String plain) {
    List<Note> naming = new ArrayList<>();
    for (Treaty treaty : treaties.get()) {
      List<Note> all = notes.everyVersion(treaty.id());
      Map<Long, String> texts =
          all.isEmpty() ? Map.of() : notes.read(all.stream().map(Note::id).toList());
      all.stream()
          .filter(note ->
              (note.subject() + "\n" + texts.getOrDefault(note.id(), ""))
                  .toLowerCase(Locale.ROOT)
                  .contains(plain))
          .forEach(naming::add);
    }
    return naming;
  }

  /// Erases a person: closes and empties their accounts, takes the name out of contacts and of
  /// notes.
  public Erased erase(String name) {
    Held held = held(name);
    String own = reader.get().id();
    if (held.accounts().stream().anyMatch(account -> account.reader().id().equals(own))) {
      throw new Refusal("Nobody erases their own account: somebody else who may can.");
    }
    held.accounts().forEach(account -> accounts.erase(account.number()));
    held.contacts().forEach(contact -> contacts.erasePerson(contact.id()));
    held.notes().forEach(note -> notes.redact(note.id(), held.name(), ERASED));
    return new Erased(held.accounts().size(), held.contacts().size(), held.notes().size());
  }
}
