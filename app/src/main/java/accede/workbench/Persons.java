package accede.workbench;

import accede.access.Account;
import accede.access.Permission;
import accede.access.Reader;
import accede.outreach.Contact;
import accede.outreach.Note;
import accede.outreach.Publication;
import accede.participation.Treaty;
import accede.storage.SqlAccounts;
import accede.storage.SqlContacts;
import accede.storage.SqlNotes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Posts and persons: whom to ask for, and what is held about a person, why and until when. What is
/// erased is gone; the audit, which names nobody, stays true.
public final class Persons {

  /// What stands in a note in the place of an erased name.
  public static final String ERASED = "[…]";

  private static final int SHORTEST_NAME = 3;

  private static final Set<Character.UnicodeScript> UNSPACED =
      Set.of(
          Character.UnicodeScript.HAN,
          Character.UnicodeScript.HIRAGANA,
          Character.UnicodeScript.KATAKANA);

  /// Everything held about a person.
  ///
  /// @param notes those in which the name stands; only notes the reader may read were looked at
  /// @param publications lines everybody saw or sees in which it stands; what was published stays
  ///   as it was, and can be withdrawn
  /// @param records lines of documents that name an office's holder: document, office, holder.
  ///   These are official records and are not erased.
  public record Held(
      String name,
      List<Account> accounts,
      List<Contact> contacts,
      List<Note> notes,
      List<Publication> publications,
      List<List<String>> records) {}

  /// A note in which a name stands, and how it is spelt there.
  private record Naming(Note note, Set<String> spellings) {}

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
    boolean here =
        contacts.find(contact).filter(one -> one.treaty().equals(treaty.id())).isPresent();
    if (!here || !contacts.erasePerson(contact)) {
      throw new Refusal("Contact " + contact + " keeps no person, or there is none.");
    }
  }

  /// Contacts whose persons are kept longer than was said, of every treaty whose contacts the
  /// reader may read.
  public List<Contact> overdue() {
    if (!reader.get().may(Permission.ANSWER_PERSONS, "", today.get())
        && treaties.get().stream()
            .noneMatch(treaty ->
                reader.get().may(Permission.READ_CONTACTS, treaty.id().value(), today.get()))) {
      require(Permission.READ_CONTACTS, "");
    }
    return contacts.overdue(today.get());
  }

  /// Erases the persons of all contacts that are overdue; answers how many.
  public int eraseOverdue() {
    require(Permission.ANSWER_PERSONS, "");
    return (int) overdue().stream().filter(one -> contacts.erasePerson(one.id())).count();
  }

  /// Whether a name is long enough to tell a person by.
  public static boolean canBeLookedFor(String name) {
    String wanted = name.strip();
    return !wanted.isEmpty()
        && (wanted.codePointCount(0, wanted.length()) >= SHORTEST_NAME || !isSpaced(wanted));
  }

  /// What is held about a person. The notes looked through count as read.
  public Held held(String name) {
    require(Permission.ANSWER_PERSONS, "");
    Pattern standing = standing(name);
    return held(name.strip(), standing, naming(standing).stream().map(Naming::note).toList());
  }

  private Held held(String name, Pattern standing, List<Note> naming) {
    return new Held(
        name,
        accounts.all().stream()
            .filter(account ->
                standing
                    .matcher(account.person() + "\n" + account.name() + "\n" + account.email())
                    .find())
            .toList(),
        contacts.naming(name).stream()
            .filter(contact -> standing.matcher(contact.person() + "\n" + contact.reach()).find())
            .toList(),
        naming,
        treaties.get().stream()
            .flatMap(treaty -> notes.publications(treaty.id(), null).stream())
            .filter(publication -> standing.matcher(publication.words()).find())
            .toList(),
        contacts.appointmentsOf(name).stream()
            .filter(record -> standing.matcher(record.getLast()).find())
            .toList());
  }

  /// Where a name stands as a name, in any case, and not in the midst of another word; what is
  /// written without spaces has no midst.
  private static Pattern standing(String name) {
    String wanted = name.strip();
    if (wanted.codePointCount(0, wanted.length()) < SHORTEST_NAME && isSpaced(wanted)) {
      throw new Refusal("Give a name of " + SHORTEST_NAME + " letters at least.");
    }
    if (wanted.isEmpty()) {
      throw new Refusal("Give a name.");
    }
    String words =
        Stream.of(wanted.split("\\s+")).map(Pattern::quote).collect(Collectors.joining("\\s+"));
    return Pattern.compile(
        isSpaced(wanted)
            ? "(?iU)(?<![\\p{L}\\p{N}])" + words + "(?![\\p{L}\\p{N}])"
            : "(?iU)" + words);
  }

  private static boolean isSpaced(String name) {
    return name.codePoints().noneMatch(c -> UNSPACED.contains(Character.UnicodeScript.of(c)));
  }

  private List<Naming> naming(Pattern standing) {
    List<Naming> naming = new ArrayList<>();
    for (Treaty treaty : treaties.get()) {
      List<Note> all = notes.everyVersion(treaty.id());
      Map<Long, String> texts =
          all.isEmpty() ? Map.of() : notes.read(all.stream().map(Note::id).toList());
      for (Note note : all) {
        Set<String> spellings =
            standing
                .matcher(note.subject() + "\n" + texts.getOrDefault(note.id(), ""))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
        if (!spellings.isEmpty()) {
          naming.add(new Naming(note, spellings));
        }
      }
    }
    return naming;
  }

  /// Whether notes are looked through at all: who answers for persons need not be entitled to read
  /// them.
  public boolean looksThroughNotes() {
    return treaties.get().stream()
        .allMatch(
            treaty -> reader.get().may(Permission.READ_NOTES, treaty.id().value(), today.get()));
  }

  /// Erases a person: closes and empties their accounts, takes the name out of contacts and of
  /// notes.
  public Erased erase(String name) {
    require(Permission.ANSWER_PERSONS, "");
    Pattern standing = standing(name);
    List<Naming> naming = naming(standing);
    Held held = held(name.strip(), standing, naming.stream().map(Naming::note).toList());
    String own = reader.get().id();
    if (held.accounts().stream().anyMatch(account -> account.reader().id().equals(own))) {
      throw new Refusal("Nobody erases their own account: somebody else who may can.");
    }
    held.accounts().forEach(account -> accounts.erase(account.number()));
    held.contacts().forEach(contact -> contacts.erasePerson(contact.id()));
    naming.forEach(one ->
        one.spellings().forEach(spelling -> notes.redact(one.note().id(), spelling, ERASED)));
    return new Erased(held.accounts().size(), held.contacts().size(), held.notes().size());
  }
}
