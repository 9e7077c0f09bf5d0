package accede.workbench;

import accede.depositary.ImportRecord;
import accede.depositary.PrintedAct;
import accede.depositary.Reconciliation;
import java.util.List;
import java.util.stream.Stream;

/// What one file contributed to the reconciliation of a treaty, for the record.
record ImportedPart(ImportRecord.Counts counts, List<ImportRecord.AcceptedLine> accepted) {

  static ImportedPart of(String file, Reconciliation all) {
    int added = acts(file, all.added());
    int same = acts(file, all.same());
    int twice = acts(file, all.twice());
    int conflicts = differing(file, all.conflicts());
    int superseding = differing(file, all.superseding());
    int setAside = apart(file, all.setAside());
    int unmatched = apart(file, all.unmatched());
    int read = added + same + twice + conflicts + superseding + setAside + unmatched;
    return new ImportedPart(
        new ImportRecord.Counts(read, added, same, twice, conflicts, superseding, setAside),
        Stream.concat(
                all.setAside().stream()
                    .filter(one -> one.place().file().equals(file))
                    .map(one -> line(one.place(), one.what())),
                all.superseding().stream()
                    .filter(one -> one.says().place().file().equals(file))
                    .map(one -> line(one.says().place(), superseded(one))))
            .toList());
  }

  private static String superseded(Reconciliation.Conflict one) {
    return one.says().kind().word()
        + " "
        + one.says().day()
        + " in the place of "
        + one.holds().reference();
  }

  private static ImportRecord.AcceptedLine line(PrintedAct.Place place, String what) {
    return new ImportRecord.AcceptedLine(place.line(), place.printed(), what);
  }

  private static int acts(String file, List<PrintedAct> acts) {
    return (int) acts.stream().filter(act -> act.place().file().equals(file)).count();
  }

  private static int differing(String file, List<Reconciliation.Conflict> conflicts) {
    return (int) conflicts.stream().filter(one -> one.says().place().file().equals(file)).count();
  }

  private static int apart(String file, List<Reconciliation.Unmatched> unmatched) {
    return unmatched.stream()
        .filter(one -> one.place().file().equals(file))
        .mapToInt(Reconciliation.Unmatched::acts)
        .sum();
  }
}
