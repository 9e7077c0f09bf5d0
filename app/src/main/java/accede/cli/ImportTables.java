package accede.cli;

import accede.answers.ImportAnswer;
import accede.answers.Rows;
import accede.participation.Treaty;
import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What an import found, for people.
final class ImportTables {

  /// How many lines a message shows before it points to the answer.
  static final int FIRST_LINES = 12;

  private static final int MOST_HELD = 30;

  private ImportTables() {}

  static void print(ImportAnswer answer, PrintWriter out) {
    out.println(summary(answer));
    if (answer.treaties().size() == 1) {
      out.println(figures(answer.treaties().getFirst()));
    }
    out.println();
    TextTable.print(treaties(answer), out);
    part(
        out,
        "Conflicts: nothing was changed. --accept LINE lets the file's act take the place of"
            + " ours.",
        answer.conflicts(),
        ImportTables::conflicts);
    part(
        out,
        "Accepted: these acts take the place of ours.",
        answer.superseding(),
        ImportTables::conflicts);
    part(
        out,
        "Not placed: correct the file, or leave a line out with --accept LINE.",
        answer.unmatched(),
        ImportTables::unmatched);
    part(
        out,
        "Left out, as accepted; the record of the import keeps them.",
        answer.setAside(),
        ImportTables::unmatched);
    part(
        out,
        "Without effect today: printed in brackets, kept and never counted.",
        answer.withoutEffect(),
        ImportTables::acts);
    part(out, "Told twice in the file, recorded once.", answer.twice(), ImportTables::acts);
    part(
        out,
        "No States: recorded under codes of their own, never counted as States.",
        answer.organizations(),
        ImportTables::others);
    missing(out, answer.missing());
    part(out, "To look at.", answer.remarks(), ImportTables::remarks);
    part(out, "Files left aside.", answer.otherFiles(), ImportTables::files);
  }

  private static <T> void part(
      PrintWriter out, String heading, List<T> lines, Function<List<T>, Rows> table) {
    if (!lines.isEmpty()) {
      out.println();
      out.println(heading);
      TextTable.print(table.apply(lines), out);
    }
  }

  private static void missing(PrintWriter out, List<ImportAnswer.HeldLine> missing) {
    if (missing.size() > MOST_HELD) {
      out.println();
      out.println(
          missing.size()
              + " acts of the ledger are not in what was read; --format json lists them.");
      return;
    }
    part(out, "In the ledger and not in what was read.", missing, ImportTables::held);
  }

  static String summary(ImportAnswer answer) {
    int unmatched = answer.unmatched().stream().mapToInt(ImportAnswer.UnmatchedLine::acts).sum();
    String found =
        "%d acts read: %d new, %d the ledger has, %d in conflict, %d not placed."
            .formatted(
                answer.read(), answer.added(), answer.same(), answer.conflicts().size(), unmatched);
    return found + " " + outcome(answer);
  }

  private static String outcome(ImportAnswer answer) {
    if (answer.dryRun()) {
      return "Compared only: nothing was written.";
    }
    if (!answer.written()) {
      return "Nothing was written.";
    }
    int written = answer.added() + answer.superseding().size();
    return written == 0 ? "Nothing had to be written." : written + " acts were written.";
  }

  private static String figures(ImportAnswer.TreatyLine treaty) {
    ImportAnswer.Counted counted = treaty.counted();
    String ours =
        "Counted from the file: %s, %s%s."
            .formatted(
                counted.signatories() == 1 ? "1 signatory" : counted.signatories() + " signatories",
                counted.parties() == 1 ? "1 party" : counted.parties() + " parties",
                counted.organizations() ? ", organizations among them" : "");
    ImportAnswer.Printed printed = treaty.headline();
    if (printed == null) {
      return ours + " The file prints no figures of its own.";
    }
    boolean agree =
        (printed.parties() == null || printed.parties() == counted.parties())
            && (printed.signatories() == null || printed.signatories() == counted.signatories());
    return ours
        + " The file prints: "
        + Objects.requireNonNullElse(printed.signatories(), "no")
        + " signatories, "
        + Objects.requireNonNullElse(printed.parties(), "no")
        + " parties. "
        + (agree ? "They agree." : "They differ.");
  }

  private static Rows treaties(ImportAnswer answer) {
    Rows rows =
        Rows.of(
            "treaty",
            "read",
            "new",
            "same",
            "conflicts",
            "not placed",
            "signatories",
            "parties",
            "printed",
            "reconciled",
            "title");
    answer
        .treaties()
        .forEach(one ->
            rows.row(
                one.treaty() + (one.created() ? " (new)" : ""),
                Integer.toString(one.read()),
                Integer.toString(one.added()),
                Integer.toString(one.same()),
                Integer.toString(one.conflicts()),
                Integer.toString(one.unmatched()),
                Integer.toString(one.counted().signatories()),
                Integer.toString(one.counted().parties()),
                printed(one.headline()),
                one.reconciled() ? "yes" : "no",
                one.title()));
    return rows;
  }

  private static String printed(ImportAnswer.@Nullable Printed headline) {
    return headline == null
        ? ""
        : Objects.requireNonNullElse(headline.signatories(), "–")
            + " / "
            + Objects.requireNonNullElse(headline.parties(), "–");
  }

  private static Rows conflicts(List<ImportAnswer.ConflictLine> conflicts) {
    Rows rows =
        Rows.of("file", "line", "State", "printed", "the file says", "we hold", "difference");
    conflicts.forEach(one ->
        rows.row(
            one.file(),
            Integer.toString(one.line()),
            one.treaty() + " " + one.state(),
            one.printed(),
            one.says().action() + " " + one.says().date() + effect(one.says().effective()),
            one.holds().action()
                + " "
                + one.holds().date()
                + effect(one.holds().effective())
                + " ("
                + one.holds().source()
                + ", recorded "
                + one.holds().recorded()
                + ")",
            one.difference()));
    return rows;
  }

  private static String effect(@Nullable String day) {
    return day == null ? "" : ", effective " + day;
  }

  private static Rows unmatched(List<ImportAnswer.UnmatchedLine> unmatched) {
    Rows rows = Rows.of("file", "line", "printed", "acts", "why", "did you mean");
    unmatched.forEach(one ->
        rows.row(
            one.file(),
            Integer.toString(one.line()),
            one.printed(),
            Integer.toString(one.acts()),
            one.what(),
            String.join(", ", one.proposals())));
    return rows;
  }

  static String unmatched(ImportAnswer.UnmatchedLine one) {
    return one.file()
        + ", line "
        + one.line()
        + ": '"
        + one.printed()
        + "': "
        + one.what()
        + (one.proposals().isEmpty()
            ? ""
            : " Did you mean " + String.join(", ", one.proposals()) + "?");
  }

  private static Rows acts(List<ImportAnswer.ActLine> acts) {
    Rows rows = Rows.of("file", "line", "State", "printed", "action", "date");
    acts.forEach(one ->
        rows.row(
            one.file(),
            Integer.toString(one.line()),
            one.treaty() + " " + one.state(),
            one.printed(),
            one.action(),
            one.date()));
    return rows;
  }

  private static Rows others(List<ImportAnswer.OtherLine> others) {
    Rows rows = Rows.of("treaty", "code", "name", "kind", "printed", "line", "acts");
    others.forEach(one ->
        rows.row(
            one.treaty(),
            one.code(),
            one.name(),
            one.kind(),
            one.printed(),
            Integer.toString(one.line()),
            Integer.toString(one.acts())));
    return rows;
  }

  private static Rows held(List<ImportAnswer.HeldLine> held) {
    Rows rows = Rows.of("treaty", "State", "action", "date", "source");
    held.forEach(
        one -> rows.row(one.treaty(), one.state(), one.action(), one.date(), one.source()));
    return rows;
  }

  private static Rows remarks(List<ImportAnswer.RemarkLine> remarks) {
    Rows rows = Rows.of("file", "line", "printed", "what");
    remarks.forEach(
        one -> rows.row(one.file(), Integer.toString(one.line()), one.printed(), one.what()));
    return rows;
  }

  private static Rows files(List<ImportAnswer.FileLine> files) {
    Rows rows = Rows.of("file", "why");
    files.forEach(one -> rows.row(one.file(), one.what()));
    return rows;
  }

  static Rows terms(Treaty treaty) {
    Rows rows = Rows.of("clause", "value", "article", "source");
    treaty.clauses().forEach(one -> rows.row(one.name(), one.value(), one.article(), one.source()));
    return rows;
  }

  /// Every finding as a row of one table, for programs that read no JSON.
  static Rows everything(ImportAnswer answer) {
    Rows rows =
        Rows.of("finding", "treaty", "file", "line", "printed", "state", "action", "date", "what");
    answer
        .treaties()
        .forEach(one ->
            rows.row(
                "treaty",
                one.treaty(),
                "",
                "",
                "",
                "",
                "",
                "",
                "read %d, new %d, same %d, conflicts %d, not placed %d"
                    .formatted(
                        one.read(), one.added(), one.same(), one.conflicts(), one.unmatched())));
    conflictRows(rows, "conflict", answer.conflicts());
    conflictRows(rows, "superseding", answer.superseding());
    unmatchedRows(rows, "unmatched", answer.unmatched());
    unmatchedRows(rows, "set-aside", answer.setAside());
    actRows(rows, "without-effect", answer.withoutEffect());
    actRows(rows, "twice", answer.twice());
    answer
        .organizations()
        .forEach(one ->
            rows.row(
                one.kind(),
                one.treaty(),
                "",
                Integer.toString(one.line()),
                one.printed(),
                one.code(),
                "",
                "",
                one.acts() + " acts"));
    answer
        .missing()
        .forEach(one ->
            rows.row(
                "missing",
                one.treaty(),
                "",
                "",
                "",
                one.state(),
                one.action(),
                one.date(),
                one.source()));
    answer
        .remarks()
        .forEach(one ->
            rows.row(
                "remark",
                "",
                one.file(),
                Integer.toString(one.line()),
                one.printed(),
                "",
                "",
                "",
                one.what()));
    answer
        .otherFiles()
        .forEach(
            one -> rows.row("file-left-aside", "", one.file(), "", "", "", "", "", one.what()));
    return rows;
  }

  private static void conflictRows(
      Rows rows, String finding, List<ImportAnswer.ConflictLine> conflicts) {
    conflicts.forEach(one ->
        rows.row(
            finding,
            one.treaty(),
            one.file(),
            Integer.toString(one.line()),
            one.printed(),
            one.state(),
            one.says().action(),
            one.says().date(),
            one.difference()
                + "; we hold "
                + one.holds().action()
                + " "
                + one.holds().date()
                + " ("
                + one.holds().source()
                + ")"));
  }

  private static void unmatchedRows(
      Rows rows, String finding, List<ImportAnswer.UnmatchedLine> unmatched) {
    unmatched.forEach(one ->
        rows.row(
            finding,
            one.treaty(),
            one.file(),
            Integer.toString(one.line()),
            one.printed(),
            "",
            "",
            "",
            one.what()
                + (one.proposals().isEmpty() ? "" : " " + String.join(", ", one.proposals()))));
  }

  private static void actRows(Rows rows, String finding, List<ImportAnswer.ActLine> acts) {
    acts.forEach(one ->
        rows.row(
            finding,
            one.treaty(),
            one.file(),
            Integer.toString(one.line()),
            one.printed(),
            one.state(),
            one.action(),
            one.date(),
            ""));
  }
}
