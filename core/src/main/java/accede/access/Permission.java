package accede.access;

import java.util.Locale;

/// Something a [Reader] may do. What is public needs none.
public enum Permission {

  /// Documents on record that are not published, with the activities, meetings and findings in
  /// them.
  READ_RECORDS(false),

  /// Every confidential note. Each reading of one is recorded.
  READ_NOTES(false),

  /// Whom to ask for at a ministry or mission: posts, and persons where they are kept.
  READ_CONTACTS(false),

  /// The record of every change and of every reading of a note.
  READ_AUDIT(false),

  /// Notes of one's own.
  WRITE_NOTES(true),

  /// Lets a delegation or a partner read a note.
  SHARE_NOTES(true),

  /// Posts and persons.
  KEEP_CONTACTS(true),

  /// Documents and what was read in them.
  KEEP_RECORDS(true),

  /// Treaties, acts, weights: what a depositary told.
  KEEP_LEDGER(true),

  /// Says something to everybody, and takes it back.
  PUBLISH(true),

  /// Accounts, offices, sessions of others.
  MANAGE_ACCOUNTS(true),

  /// Answers persons who ask what is held about them, and erases it.
  ANSWER_PERSONS(true);

  private final boolean changes;

  Permission(boolean changes) {
    this.changes = changes;
  }

  /// Whether something is different afterwards. An office that has not begun may read but changes
  /// nothing.
  public boolean changes() {
    return changes;
  }

  /// As the database and scripts have it, such as `read-notes`.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
