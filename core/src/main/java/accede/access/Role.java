package accede.access;

import static accede.access.Permission.ANSWER_PERSONS;
import static accede.access.Permission.KEEP_CONTACTS;
import static accede.access.Permission.KEEP_LEDGER;
import static accede.access.Permission.KEEP_RECORDS;
import static accede.access.Permission.MANAGE_ACCOUNTS;
import static accede.access.Permission.PUBLISH;
import static accede.access.Permission.READ_AUDIT;
import static accede.access.Permission.READ_CONTACTS;
import static accede.access.Permission.READ_NOTES;
import static accede.access.Permission.READ_RECORDS;
import static accede.access.Permission.SHARE_NOTES;
import static accede.access.Permission.WRITE_NOTES;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What an account is to a treaty, and what follows from it.
public enum Role {

  /// The treaty's secretariat: keeps the ledger and the records, answers for personal data.
  SECRETARIAT(
      EnumSet.of(
          READ_RECORDS,
          READ_NOTES,
          READ_CONTACTS,
          READ_AUDIT,
          WRITE_NOTES,
          SHARE_NOTES,
          KEEP_CONTACTS,
          KEEP_RECORDS,
          KEEP_LEDGER,
          PUBLISH,
          ANSWER_PERSONS)),

  /// The President of the Conference or a co-chair, for the time of the office.
  PRESIDENCY(
      EnumSet.of(
          READ_RECORDS,
          READ_NOTES,
          READ_CONTACTS,
          WRITE_NOTES,
          SHARE_NOTES,
          KEEP_CONTACTS,
          KEEP_RECORDS,
          PUBLISH)),

  /// Staff of a presidency, and officers of friendly States who open doors.
  BENCH(
      EnumSet.of(
          READ_RECORDS, READ_NOTES, READ_CONTACTS, WRITE_NOTES, KEEP_CONTACTS, KEEP_RECORDS)),

  /// One State's delegation: writes notes of its own and reads what is shared with it.
  DELEGATION(EnumSet.of(WRITE_NOTES)),

  /// A partner organization: writes notes of its own and reads what is shared with it.
  PARTNER(EnumSet.of(WRITE_NOTES)),

  /// Follows the work: reads the records, not the notes or the contacts.
  VIEWER(EnumSet.of(READ_RECORDS)),

  /// Runs the accounts, and sees who did what; reads no note and no contact.
  ADMINISTRATOR(EnumSet.of(READ_AUDIT, MANAGE_ACCOUNTS, ANSWER_PERSONS));

  private final Set<Permission> permissions;

  Role(Set<Permission> permissions) {
    this.permissions = Set.copyOf(permissions);
  }

  /// What it gives.
  public Set<Permission> permissions() {
    return permissions;
  }

  /// Whether it gives a permission.
  public boolean gives(Permission permission) {
    return permissions.contains(permission);
  }

  /// As the database and scripts have it, such as `presidency`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The role of a word, in any case; `president` and `co-chair` are the presidency.
  public static Optional<Role> find(String word) {
    String plain = word.strip().toLowerCase(Locale.ROOT);
    String meant = plain.equals("president") || plain.equals("co-chair") ? "presidency" : plain;
    return Arrays.stream(values()).filter(role -> role.word().equals(meant)).findFirst();
  }
}
