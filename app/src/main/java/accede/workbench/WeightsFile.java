package accede.workbench;

import accede.depositary.Participants;
import accede.depositary.WeightTable;
import accede.exchange.DepositarySheets;
import accede.exchange.UnreadableFile;
import accede.participation.Weight;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/// Reads a weight from a file, whole or not at all.
final class WeightsFile {

  /// More problems than these are counted, not told.
  private static final int TOLD = 12;

  private WeightsFile() {}

  /// The weight of a file, or a [Refusal] that names every line in the way.
  static Weight read(
      Path file, WeightTable.Details asked, Participants participants, LocalDate today) {
    try {
      WeightTable table = WeightTable.read(DepositarySheets.read(file), asked, participants, today);
      if (!table.problems().isEmpty()) {
        throw refused(file, table.problems());
      }
      return table.weight();
    } catch (UnreadableFile e) {
      throw new Refusal(String.valueOf(e.getMessage()), e);
    }
  }

  private static Refusal refused(Path file, List<WeightTable.Problem> problems) {
    StringBuilder told = new StringBuilder(file + ": nothing was written.");
    problems.stream().limit(TOLD).forEach(problem -> told.append("\n").append(problem));
    if (problems.size() > TOLD) {
      told.append("\n… and ").append(problems.size() - TOLD).append(" more.");
    }
    return new Refusal(told.toString());
  }
}
