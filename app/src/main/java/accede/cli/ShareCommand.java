package accede.cli;

import accede.answers.Rows;
import accede.answers.ShareAnswer;
import accede.answers.WeightsAnswer;
import accede.participation.StatusQuestion;
import accede.participation.Treaty;
import accede.workbench.Workbench;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// What part of a weight the parties hold.
@Command(
    name = "share",
    mixinStandardHelpOptions = true,
    description = {
      "What part of an imported weight, such as population, parties, signatories and others hold.",
      "Weights come in with 'import weights'; 'analysis weights' lists them."
    })
final class ShareCommand extends DayCommand<ShareAnswer> {

  @Parameters(index = "0", paramLabel = "NAME", description = "A weight, such as population.")
  private String name = "";

  @Override
  ShareAnswer answer(Workbench workbench, List<Treaty> treaties, StatusQuestion question) {
    return workbench.analysis().share(name, treaties.getFirst(), question);
  }

  @Override
  Rows rows(ShareAnswer answer) {
    return answer.rows();
  }

  @Override
  void print(ShareAnswer answer, PrintWriter out) {
    WeightsAnswer.Line weight = answer.weight();
    out.println(
        Caveats.heading(
            weight.title() + " (" + weight.year() + ") held towards '" + answer.treaty() + "'",
            answer.on(),
            answer.known()));
    out.printf(
        "All %d States: %s %s. Source: %s%n",
        answer.universe(), answer.total().toPlainString(), weight.unit(), weight.source());
    Caveats.printUnknown(answer.unknownClauses(), out);
    Caveats.printReach(answer.completeUntil(), answer.complete(), out);
    out.println();
    Rows rows = Rows.of("held by", "States", "value", "share");
    add(rows, "parties, consent deposited", answer.parties());
    add(rows, "  of them in force", answer.inForce());
    add(rows, "signatories, not parties", answer.signatoriesNotParty());
    add(rows, "withdrawn", answer.withdrawn());
    add(rows, "outside", answer.outside());
    if (answer.perhapsParties().states() > 0) {
      add(rows, "perhaps parties, counted above as others", answer.perhapsParties());
    }
    TextTable.print(rows, out);
    if (!answer.withoutValue().isEmpty()) {
      out.println();
      out.println("Without a value, and in no share: " + String.join(", ", answer.withoutValue()));
    }
  }

  private static void add(Rows rows, String who, ShareAnswer.Part part) {
    rows.row(
        who,
        Integer.toString(part.states()),
        part.value().toPlainString(),
        CoverageCommand.percent(part.share()));
  }
}
