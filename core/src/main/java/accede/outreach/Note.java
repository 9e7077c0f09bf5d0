package accede.outreach;

import accede.access.Permission;
import accede.access.Reader;
import accede.geography.StateCode;
import accede.participation.TreatyId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A confidential note, without its text: that is asked for by itself, and the asking is recorded.
///
/// @param id its number
/// @param state it is about; null for none
/// @param about the day it is about
/// @param subject a few words; confidential too
/// @param author as [accede.access.Reader#id()] has it
/// @param replaces number of the note it is a revision of; 0 for none
/// @param audiences States and organizations it is shared with, by code
public record Note(
    long id,
    TreatyId treaty,
    @Nullable StateCode state,
    LocalDate about,
    String subject,
    String author,
    Instant writtenAt,
    long replaces,
    List<String> audiences) {

  /// Copies the audiences.
  public Note {
    audiences = List.copyOf(audiences);
  }

  /// The State it is about, if any.
  public Optional<StateCode> findState() {
    return Optional.ofNullable(state);
  }

  /// Whether it is a reader's to read on a day: who reads all notes, who wrote it and may still
  /// write, and on whose behalf it is shared.
  public boolean isFor(Reader reader, LocalDate day) {
    String of = treaty.value();
    return reader.may(Permission.READ_NOTES, of, day)
        || (author.equals(reader.id()) && reader.may(Permission.WRITE_NOTES, of, day))
        || (reader instanceof Reader.Member member
            && member.offices().stream()
                .anyMatch(office ->
                    audiences.stream().anyMatch(audience -> office.isOf(audience, of, day))));
  }

  /// What somebody writes down.
  ///
  /// @param replaces number of the note it is a revision of; 0 for none
  public record Draft(
      TreatyId treaty,
      @Nullable StateCode state,
      LocalDate about,
      String subject,
      String text,
      long replaces) {

    /// How many characters a subject has at most.
    public static final int LONGEST_SUBJECT = 200;

    /// How many characters a text has at most.
    public static final int LONGEST_TEXT = 100_000;

    /// Refuses a note that says nothing, or too much.
    public Draft {
      subject = subject.strip();
      text = text.strip();
      if (subject.isEmpty() || text.isEmpty()) {
        throw new IllegalArgumentException("A note needs a subject and a text.");
      }
      if (subject.length() > LONGEST_SUBJECT || text.length() > LONGEST_TEXT) {
        throw new IllegalArgumentException(
            "A subject has "
                + LONGEST_SUBJECT
                + " characters at most and a text "
                + LONGEST_TEXT
                + "; these have "
                + subject.length()
                + " and "
                + text.length()
                + ".");
      }
    }
  }
}
