package accede.workbench;

import accede.answers.ImportAnswer;
import accede.answers.ImportAnswer.ActLine;
import accede.answers.ImportAnswer.ConflictLine;
import accede.answers.ImportAnswer.Counted;
import accede.answers.ImportAnswer.FileLine;
import accede.answers.ImportAnswer.HeldLine;
import accede.answers.ImportAnswer.OtherLine;
import accede.answers.ImportAnswer.Printed;
import accede.answers.ImportAnswer.RemarkLine;
import accede.answers.ImportAnswer.TreatyLine;
import accede.answers.ImportAnswer.UnmatchedLine;
import accede.depositary.Reconciliation;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/// Shapes what an import found for the doors.
final class ImportReport {

  private final ActsImport.Found found;

  private ImportReport(ActsImport.Found found) {
    this.found = found;
  }

  static ImportAnswer of(ActsImport.Found found, boolean dryRun, boolean written) {
    return new ImportReport(found).answer(dryRun, written);
  }

  private ImportAnswer answer(boolean dryRun, boolean written) {
    boolean one = found.treaties().size() == 1;
    List<TreatyLine> treaties = found.treaties().stream().map(ImportReport::line).toList();
    return new ImportAnswer(
        sum(Reconciliation::read),
        sum(all -> all.added().size()),
        sum(all -> all.same().size()),
        each(Reconciliation::conflicts, ConflictLine::of),
        each(Reconciliation::unmatched, UnmatchedLine::of),
        each(Reconciliation::others, OtherLine::of),
        one ? treaties.getFirst().headline() : null,
        one ? treaties.getFirst().counted() : null,
        found.treaties().stream().allMatch(each -> each.reconciliation().reconciled()),
        each(Reconciliation::twice, ActLine::of),
        each(Reconciliation::superseding, ConflictLine::of),
        each(Reconciliation::setAside, UnmatchedLine::of),
        each(Reconciliation::withoutEffect, ActLine::of),
        each(Reconciliation::missing, HeldLine::of),
        found.files().stream()
            .flatMap(file -> file.table().remarks().stream())
            .map(remark -> RemarkLine.of(remark.place(), remark.what()))
            .toList(),
        found.files().stream()
            .flatMap(file -> file.table().idle().stream())
            .map(place -> RemarkLine.of(place, "listed without any act"))
            .toList(),
        treaties,
        found.files().stream()
            .map(file -> new FileLine(file.table().file(), file.table().layout()))
            .toList(),
        found.left().stream().map(file -> new FileLine(file.file(), file.why())).toList(),
        dryRun,
        written);
  }

  private static TreatyLine line(ActsImport.OfTreaty one) {
    Reconciliation all = one.reconciliation();
    return new TreatyLine(
        one.id().value(),
        one.title(),
        one.isNew(),
        all.read(),
        all.added().size(),
        all.same().size(),
        all.conflicts().size(),
        all.unmatched().size(),
        Printed.of(all.headline()),
        Counted.of(all.counted()),
        all.reconciled());
  }

  private int sum(ToIntFunction<Reconciliation> figure) {
    return found.treaties().stream()
        .map(ActsImport.OfTreaty::reconciliation)
        .mapToInt(figure)
        .sum();
  }

  private <T, L> List<L> each(
      Function<Reconciliation, List<T>> part, BiFunction<String, T, L> line) {
    return found.treaties().stream()
        .flatMap(one ->
            part.apply(one.reconciliation()).stream()
                .map(each -> line.apply(one.id().value(), each)))
        .toList();
  }
}
