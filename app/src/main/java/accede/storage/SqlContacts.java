package accede.storage;

import static accede.storage.generated.Tables.APPOINTMENT;
import static accede.storage.generated.Tables.CONTACT;
import static accede.storage.generated.Tables.DOCUMENT;

import accede.geography.StateCode;
import accede.outreach.Contact;
import accede.participation.TreatyId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;

/// Posts, and persons where they are kept, in PostgreSQL.
public final class SqlContacts {

  private final DSLContext sql;

  /// The contacts of a database, for whoever the connections speak.
  public SqlContacts(DataSource source) {
    this.sql = Sql.over(source);
  }

  /// Keeps a contact.
  ///
  /// @return its number
  public long add(Contact contact) {
    return sql.insertInto(CONTACT)
        .set(CONTACT.TREATY, contact.treaty().value())
        .set(CONTACT.STATE, contact.findState().map(StateCode::value).orElse(null))
        .set(CONTACT.ORGANIZATION, contact.organization())
        .set(CONTACT.POST, contact.post())
        .set(CONTACT.PERSON, contact.person())
        .set(CONTACT.REACH, contact.reach())
        .set(CONTACT.WHY, contact.why())
        .set(CONTACT.KEEP_UNTIL, contact.findKeepUntil().orElse(null))
        .returningResult(CONTACT.ID)
        .fetchSingle()
        .value1();
  }

  /// The contacts of a treaty the reader may see.
  public List<Contact> all(TreatyId treaty) {
    return contacts(CONTACT.TREATY.eq(treaty.value()));
  }

  /// A contact, if the reader may see it.
  public Optional<Contact> find(long id) {
    return contacts(CONTACT.ID.eq(id)).stream().findFirst();
  }

  /// Contacts in which a person's name stands, in any case.
  public List<Contact> naming(String name) {
    return contacts(
        CONTACT.PERSON.containsIgnoreCase(name).or(CONTACT.REACH.containsIgnoreCase(name)));
  }

  /// Contacts whose persons are kept beyond their day.
  public List<Contact> overdue(LocalDate today) {
    return contacts(CONTACT.PERSON.ne("").and(CONTACT.KEEP_UNTIL.lt(today)));
  }

  private List<Contact> contacts(Condition which) {
    return sql.selectFrom(CONTACT)
        .where(which)
        .orderBy(CONTACT.STATE, CONTACT.ORGANIZATION, CONTACT.POST, CONTACT.ID)
        .fetch(SqlContacts::contact);
  }

  private static Contact contact(Record row) {
    String state = row.get(CONTACT.STATE);
    return new Contact(
        row.get(CONTACT.ID),
        TreatyId.of(row.get(CONTACT.TREATY)),
        state == null ? null : StateCode.of(state),
        row.get(CONTACT.ORGANIZATION),
        row.get(CONTACT.POST),
        row.get(CONTACT.PERSON),
        row.get(CONTACT.REACH),
        row.get(CONTACT.WHY),
        row.get(CONTACT.KEEP_UNTIL),
        row.get(CONTACT.TOLD_BY),
        row.get(CONTACT.TOLD_AT),
        row.get(CONTACT.ERASED_AT));
  }

  /// Takes the person out of a contact; the post stays.
  ///
  /// @return whether there was one
  public boolean erasePerson(long id) {
    return sql.update(CONTACT)
            .set(CONTACT.PERSON, "")
            .set(CONTACT.REACH, "")
            .set(CONTACT.WHY, "")
            .setNull(CONTACT.KEEP_UNTIL)
            .set(CONTACT.ERASED_AT, DSL.currentInstant())
            .where(CONTACT.ID.eq(id).and(CONTACT.PERSON.ne("")))
            .execute()
        == 1;
  }

  /// Offices in documents on record whose holder's name holds a name: title of the document, then
  /// office and holder.
  public List<List<String>> appointmentsOf(String name) {
    return sql.select(DOCUMENT.TITLE, APPOINTMENT.OFFICE, APPOINTMENT.HOLDER)
        .from(APPOINTMENT)
        .join(DOCUMENT)
        .on(DOCUMENT.ID.eq(APPOINTMENT.DOCUMENT))
        .where(APPOINTMENT.HOLDER.containsIgnoreCase(name))
        .fetch(row -> List.of(row.value1(), row.value2(), row.value3()));
  }

  /// Names of all persons the reader may know of: contacts and holders of offices.
  public List<String> persons() {
    return sql.selectDistinct(CONTACT.PERSON)
        .from(CONTACT)
        .where(CONTACT.PERSON.ne(""))
        .union(
            DSL.selectDistinct(APPOINTMENT.HOLDER)
                .from(APPOINTMENT)
                .where(APPOINTMENT.HOLDER.ne("")))
        .fetch(row -> row.value1());
  }
}
