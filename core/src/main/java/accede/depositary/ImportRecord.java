package accede.depositary;

import accede.participation.TreatyId;
import java.time.LocalDate;
import java.util.List;

/// The record of an import: which file told what about a treaty, and what a person accepted.
///
/// @param sha256 of the file, 64 hexadecimal digits: the file can be told from any other
/// @param layout as in [DepositaryTable]
public record ImportRecord(
    TreatyId treaty,
    String file,
    String sha256,
    String layout,
    LocalDate importedOn,
    Counts counts,
    List<AcceptedLine> accepted) {

  /// Copies the lines.
  public ImportRecord {
    accepted = List.copyOf(accepted);
  }

  /// What became of the acts that were read; the other numbers add up to the first.
  ///
  /// @param added acts the ledger lacked
  /// @param same acts it had
  /// @param twice acts the file tells a second time
  /// @param conflicts differences nobody has decided; nothing was written for them
  /// @param superseding differences decided for the file
  /// @param setAside acts a person accepted to leave out
  public record Counts(
      int read, int added, int same, int twice, int conflicts, int superseding, int setAside) {}

  /// A line a person accepted, as printed.
  public record AcceptedLine(int line, String printed, String what) {}
}
