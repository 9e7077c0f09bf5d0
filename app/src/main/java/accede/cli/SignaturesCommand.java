package accede.cli;

import accede.answers.Rows;
import accede.answers.SignaturesAnswer;
import accede.answers.SpreadLine;
import accede.participation.StatusQuestion;
import accede.participation.Treaty;
import accede.workbench.Workbench;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Whose signatures wait for a consent.
@Command(
    name = "signatures",
    mixinStandardHelpOptions = true,
    description = {
      "The signatories that are not parties, oldest signature first; how old their signatures are,",
      "and how long those took that became parties."
    })
final class SignaturesCommand extends DayCommand<SignaturesAnswer> {

  private static final BigDecimal DAYS_A_YEAR = new BigDecimal("365.2425");

  @Option(
      names = "--by",
      paramLabel = "SCHEME",
      description = "Group by m49, subregion, un-group, or members of an organization.")
  private @Nullable String by;

  @Override
  SignaturesAnswer answer(Workbench workbench, List<Treaty> treaties, StatusQuestion question) {
    StatusQuestion asked = by == null ? question : question.by(workbench.scheme(by));
    return workbench.analysis().signatures(treaties.getFirst(), asked, common().language());
  }

  @Override
  Rows rows(SignaturesAnswer answer) {
    return answer.rows();
  }

  @Override
  void print(SignaturesAnswer answer, PrintWriter out) {
    out.println(
        Caveats.heading(
                "Signatures of '" + answer.treaty() + "' that wait for a consent",
                answer.on(),
                answer.known())
            + ", of "
            + answer.universe()
            + " States: "
            + answer.waiting());
    if (answer.age() != null) {
      out.println("Their age: " + told(answer.age()) + ".");
    }
    if (answer.toConsent() != null) {
      out.println(
          "The "
              + answer.toConsent().of()
              + " that consented after signing took: "
              + told(answer.toConsent())
              + ".");
    }
    Caveats.printReach(answer.completeUntil(), answer.complete(), out);
    if (answer.waiting() > 0) {
      out.println();
      TextTable.print(answer.groups() == null ? states(answer) : answer.rows(), out);
    }
  }

  private static String told(SpreadLine spread) {
    return "median "
        + years(spread.medianDays(), spread.medianDaysRange())
        + ", the middle half from "
        + years(spread.lowerQuartileDays(), spread.lowerQuartileDaysRange())
        + " to "
        + years(spread.upperQuartileDays(), spread.upperQuartileDaysRange());
  }

  private static String years(@Nullable BigDecimal days, @Nullable List<BigDecimal> range) {
    if (days != null) {
      return years(days) + " years";
    }
    List<BigDecimal> bounds = Objects.requireNonNull(range);
    return "between " + years(bounds.getFirst()) + " and " + years(bounds.getLast()) + " years";
  }

  private static String years(BigDecimal days) {
    return days.divide(DAYS_A_YEAR, 1, RoundingMode.HALF_UP).toString();
  }

  private static Rows states(SignaturesAnswer answer) {
    Rows rows = Rows.of("state", "name", "signed", "waiting for", "notice of no intention");
    for (SignaturesAnswer.Line line : answer.states()) {
      rows.row(
          line.state(),
          line.name(),
          line.signed() == null
              ? String.join("/", Objects.requireNonNull(line.signedRange()))
              : line.signed(),
          age(line),
          Objects.requireNonNullElse(line.noIntention(), ""));
    }
    return rows;
  }

  private static String age(SignaturesAnswer.Line line) {
    if (line.ageYears() != null && line.ageMonths() != null) {
      return Caveats.count(line.ageYears(), "year", "years")
          + " "
          + Caveats.count(line.ageMonths(), "month", "months");
    }
    List<Long> range = Objects.requireNonNull(line.ageDaysRange());
    return range.getFirst() + " to " + range.getLast() + " days";
  }
}
