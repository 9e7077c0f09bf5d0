package accede.workbench;

import accede.depositary.Participants;
import accede.depositary.WeightTable;
import java.nio.file.Path;
import java.time.LocalDate;

/// Opens the readers of single files to the fuzzer.
public final class FilesForFuzzing {

  private FilesForFuzzing() {}

  public static void readTerms(Path file) {
    TermsFile.read(file, "");
  }

  public static void readWeights(Path file, Participants participants) {
    WeightsFile.read(
        file, new WeightTable.Details("", "", "", "", ""), participants, LocalDate.of(2026, 1, 1));
  }
}
