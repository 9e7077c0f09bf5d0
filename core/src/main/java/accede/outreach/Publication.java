package accede.outreach;

import accede.geography.StateCode;
import accede.participation.TreatyId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An act of publishing: exactly these words, seen by everybody from then on until they are
/// withdrawn. The note they come from stays confidential.
///
/// @param note number of the note; 0 if a document was published
/// @param document number of the document; 0 if a line about a note was published
/// @param state the words are about; null for none
/// @param about the day they are about; null for none
/// @param by as [accede.access.Reader#id()] has it
/// @param withdrawn null while they are seen
public record Publication(
    long id,
    TreatyId treaty,
    long note,
    long document,
    @Nullable StateCode state,
    @Nullable LocalDate about,
    String words,
    String by,
    Instant at,
    @Nullable Withdrawal withdrawn) {

  /// Taken back: who, when and why.
  public record Withdrawal(String by, Instant at, String because) {}

  /// The State the words are about, if any.
  public Optional<StateCode> findState() {
    return Optional.ofNullable(state);
  }

  /// Whether everybody sees the words.
  public boolean isSeen() {
    return withdrawn == null;
  }
}
