package accede.cli;

import accede.answers.VerifyAnswer;
import accede.workbench.AuditTrail;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Whether what is kept is what was written.
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = {
      "Whether audit and ledger are what was written into them: follows the chain of the audit,",
      "holds notes and what was published against it, and records the ledger's acts once more.",
      "Exit 1 if anything does not hold. Note the head elsewhere: --expect holds a later audit",
      "against it, and so against whoever could rewrite all of the database."
    })
final class VerifyCommand implements Callable<Integer> {

  private static final Pattern NOTED = Pattern.compile("(\\d{1,18}):([0-9a-fA-F]{64})");

  @Mixin private Common common = new Common();

  @Option(
      names = "--expect",
      paramLabel = "SEQ:HASH",
      defaultValue = "",
      description = "An entry noted earlier, elsewhere, which must be there unchanged.")
  private String expect = "";

  @Override
  public Integer call() {
    Optional<AuditTrail.Noted> noted = noted();
    return common.with(workbench -> {
      VerifyAnswer answer = workbench.verify(noted);
      if (common.format() == Common.Format.TABLE) {
        print(answer, common.out());
      } else {
        common.show(answer, answer.broken());
      }
      if (!answer.holds()) {
        common.tell("Something does not hold: " + answer.broken().rows().size());
      }
      return answer.holds() ? 0 : Accede.REFUSED;
    });
  }

  private Optional<AuditTrail.Noted> noted() {
    if (expect.isEmpty()) {
      return Optional.empty();
    }
    Matcher parts = NOTED.matcher(expect.strip());
    if (!parts.matches()) {
      throw common.wrong(
          "--expect", expect, "It is a number, a colon and a hash of 64 digits, as verify prints.");
    }
    return Optional.of(
        new AuditTrail.Noted(
            Long.parseLong(parts.group(1)), parts.group(2).toLowerCase(Locale.ROOT)));
  }

  private static void print(VerifyAnswer answer, PrintWriter out) {
    out.printf(
        "Audit: %d entries, head %d:%s%n",
        answer.audit().entries(), answer.audit().entries(), answer.audit().head());
    if (Boolean.TRUE.equals(answer.audit().expected())) {
      out.println("       the entry expected is there, unchanged");
    }
    out.printf(
        "Ledger: %d acts of %d treaties%n", answer.ledger().acts(), answer.ledger().treaties());
    if (answer.holds()) {
      out.println("All of it holds.");
    } else {
      out.println();
      TextTable.print(answer.broken(), out);
    }
  }
}
