package accede.answers;

import accede.geography.Language;
import accede.geography.StateCode;
import accede.geography.States;
import accede.participation.ActDay;
import accede.participation.ActionKind;
import accede.participation.EntryHistory;
import accede.participation.FigureProof;
import accede.participation.FigureQuestion;
import accede.participation.LedgerEntry;
import accede.participation.Ordinal;
import accede.participation.PublishedFigure;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Why a figure is what it is: the rows behind it and how it came about.
///
/// @param unknownClauses those without which a figure of those in force cannot be known
/// @param since only where an earlier day is asked for
/// @param sinceKnown only where an earlier day of knowledge is asked for
/// @param published the newest statement on record; null without one
public record FigureAnswer(
    String treaty,
    String figure,
    int value,
    String rule,
    String on,
    @Nullable String known,
    int universe,
    @Nullable String group,
    List<String> uncertain,
    @JsonInclude(Include.NON_EMPTY) List<String> unknownClauses,
    @JsonInclude(Include.NON_NULL) @Nullable Change since,
    @JsonInclude(Include.NON_NULL) @Nullable Learnt sinceKnown,
    @Nullable Published published,
    List<Line> rows) {

  /// A State counted, or no longer counted, with the act that decides it.
  ///
  /// @param deposited the day of the act; between two days where it is not known
  public record Line(
      String state,
      String name,
      @Nullable String action,
      @Nullable String deposited,
      @Nullable String effective,
      @Nullable String ordinal,
      @Nullable String source,
      @Nullable String recorded) {}

  /// The figure on an earlier day, what came and went, and the figure now.
  public record Change(String day, int then, List<Line> gained, List<Line> lost, int now) {}

  /// What was learnt since an earlier day of knowledge.
  public record Learnt(
      String known, int then, List<Line> gained, List<Line> lost, int now, List<Entry> entries) {}

  /// An entry recorded since.
  ///
  /// @param replaced the entry it took the place of, or struck out
  public record Entry(String state, String entry, String recorded, @Nullable String replaced) {}

  /// A figure that was published, what the ledger counts for its day, and what changed since.
  public record Published(
      String document, int line, int value, String date, boolean agrees, Change since) {}

  /// The answer in a language.
  public static FigureAnswer of(FigureProof proof, States states, Language language) {
    FigureQuestion question = proof.question();
    Lines lines = new Lines(states, language);
    return new FigureAnswer(
        proof.treaty().value(),
        question.figure().word(),
        proof.value(),
        question.figure().rule(),
        question.on().toString(),
        question.findKnown().map(LocalDate::toString).orElse(null),
        question.universe().size(),
        question.findGroup().orElse(null),
        proof.uncertain().stream().map(StateCode::value).toList(),
        proof.unknownClauses(),
        proof.findSinceDay().map(lines::change).orElse(null),
        proof.findSinceKnown().map(lines::learnt).orElse(null),
        proof.findPublished().map(lines::published).orElse(null),
        proof.rows().stream().map(lines::line).toList());
  }

  /// Writes rows in a language.
  private record Lines(States states, Language language) {

    private Line line(FigureProof.Row row) {
      LedgerEntry act = row.act();
      boolean consent = act != null && act.action().kind().bindsTheState();
      return new Line(
          row.state().value(),
          states.name(row.state(), language),
          row.findAct().map(a -> a.action().kind().word()).orElse(null),
          row.findAct().map(a -> bounds(a.action().day())).orElse(null),
          consent ? row.on().findEffect().map(Lines::bounds).orElse(null) : null,
          consent ? row.on().findOrdinal().map(Lines::place).orElse(null) : null,
          row.findAct().map(LedgerEntry::source).orElse(null),
          row.findAct().map(a -> a.recordedOn().toString()).orElse(null));
    }

    private static String bounds(ActDay day) {
      return day.exact() ? day.toString() : day.notBefore() + "/" + day.notAfter();
    }

    private static String place(Ordinal ordinal) {
      return ordinal.known()
          ? Integer.toString(ordinal.settled())
          : ordinal.first() + "-" + ordinal.last();
    }

    private Change change(FigureProof.Comparison comparison) {
      return new Change(
          comparison.day().toString(),
          comparison.then(),
          comparison.gained().stream().map(this::line).toList(),
          comparison.lost().stream().map(this::line).toList(),
          comparison.now());
    }

    private Learnt learnt(FigureProof.Learning learning) {
      Change change = change(learning.comparison());
      return new Learnt(
          change.day(),
          change.then(),
          change.gained(),
          change.lost(),
          change.now(),
          learning.entries().stream().map(Lines::entry).toList());
    }

    private static Entry entry(EntryHistory.Recorded recorded) {
      LedgerEntry entry = recorded.entry();
      boolean strikes = entry.action().kind() == ActionKind.CORRECTION;
      return new Entry(
          entry.action().state().value(),
          strikes ? "struck out" : entry.reference(),
          entry.recordedOn().toString(),
          recorded.findReplaced().map(LedgerEntry::reference).orElse(null));
    }

    private Published published(FigureProof.Publication publication) {
      PublishedFigure figure = publication.figure();
      return new Published(
          figure.document(),
          figure.line(),
          figure.value(),
          figure.day().toString(),
          publication.agrees(),
          change(publication.since()));
    }
  }

  /// The rows behind the figure as a table.
  public Rows table() {
    return table(rows);
  }

  /// Some of its rows as a table.
  public static Rows table(List<Line> lines) {
    Rows table =
        Rows.of(
            "state", "name", "action", "deposited", "effective", "ordinal", "source", "recorded");
    lines.forEach(line ->
        table.row(
            line.state(),
            line.name(),
            Objects.requireNonNullElse(line.action(), ""),
            Objects.requireNonNullElse(line.deposited(), ""),
            Objects.requireNonNullElse(line.effective(), ""),
            Objects.requireNonNullElse(line.ordinal(), ""),
            Objects.requireNonNullElse(line.source(), ""),
            Objects.requireNonNullElse(line.recorded(), "")));
    return table;
  }
}
