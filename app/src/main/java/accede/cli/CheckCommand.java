package accede.cli;

import accede.answers.FindingAnswer;
import accede.answers.Json;
import accede.answers.Rows;
import accede.participation.LedgerFinding;
import accede.participation.LedgerFinding.Certainty;
import accede.participation.Treaty;
import accede.workbench.Workbench;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// What in the ledger cannot be right by the law of treaties.
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description =
        "What in the ledger cannot be right, or may not be, by the law of treaties and the"
            + " treaty's own clauses; exit 1 if anything is certain.")
final class CheckCommand implements Callable<Integer> {

  /// A longer group shows so many of its findings in the table; JSON and CSV hold all.
  private static final int SHOWN = 12;

  @Mixin private Common common = new Common();

  @Option(names = "--all", description = "Every treaty known, rather than one.")
  private boolean all;

  @Override
  public Integer call() {
    return common.with(workbench -> {
      List<LedgerFinding> findings =
          treaties(workbench).stream()
              .flatMap(treaty -> workbench.ledgerFindings(treaty).stream())
              .toList();
      show(findings);
      return findings.stream().anyMatch(f -> f.certainty() == Certainty.CERTAIN)
          ? Accede.REFUSED
          : 0;
    });
  }

  private List<Treaty> treaties(Workbench workbench) {
    return all ? workbench.ledger().treaties() : List.of(common.treaty(workbench));
  }

  private void show(List<LedgerFinding> findings) {
    List<FindingAnswer> answers = findings.stream().map(FindingAnswer::of).toList();
    switch (common.format()) {
      case JSON -> common.out().println(Json.write(answers));
      case CSV -> common.out().print(FindingAnswer.rows(answers).csv());
      case TABLE -> printGroups(findings, common.out());
    }
  }

  private static void printGroups(List<LedgerFinding> findings, PrintWriter out) {
    if (findings.isEmpty()) {
      out.println("Nothing in the ledger goes against the law of treaties.");
      return;
    }
    Map<String, List<LedgerFinding>> groups = new LinkedHashMap<>();
    findings.forEach(finding ->
        groups.computeIfAbsent(heading(finding), group -> new ArrayList<>()).add(finding));
    groups.forEach((heading, group) -> {
      out.println(heading + ": " + group.size());
      out.println("To do: " + group.getFirst().advice());
      TextTable.print(table(group.subList(0, Math.min(SHOWN, group.size()))), out);
      if (group.size() > SHOWN) {
        out.println("and " + more(group.subList(SHOWN, group.size())));
      }
      out.println();
    });
  }

  private static String heading(LedgerFinding finding) {
    return finding.treaty() + ", " + finding.certainty().word() + ": " + finding.kind().title();
  }

  private static Rows table(List<LedgerFinding> group) {
    Rows table = Rows.of("state", "entry", "against", "reason");
    group.stream()
        .map(FindingAnswer::of)
        .forEach(f -> table.row(text(f.state()), text(f.entry()), text(f.other()), f.reason()));
    return table;
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }

  /// The rest of a long group in a few words each.
  private static String more(List<LedgerFinding> rest) {
    return rest.size()
        + " more: "
        + rest.stream()
            .map(f -> f.findState().map(state -> state + " ").orElse("") + f.entry())
            .collect(Collectors.joining("; "))
        + ".";
  }
}
