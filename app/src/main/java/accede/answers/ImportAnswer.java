package accede.answers;

import accede.depositary.Figures;
import accede.depositary.Headline;
import accede.depositary.PrintedAct;
import accede.depositary.Reconciliation;
import accede.participation.LedgerEntry;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an import found, and what became of it. `read` is the sum of `new`, `same`, the entries of
/// `twice`, `conflicts` and `superseding`, and the acts of `unmatched` and `setAside`.
///
/// @param added acts the ledger lacked
/// @param organizations participants that are no States, of every kind
/// @param headline the figures the file prints; null where it prints none, or several treaties are
///   told of
/// @param counted the figures counted from the file's acts; null with several treaties
/// @param twice acts the file tells a second time
/// @param superseding conflicts that were accepted: the file's act takes the place of ours
/// @param setAside what was accepted to be left out
/// @param withoutEffect acts in brackets: kept, struck out, and never counted
/// @param missing what the ledger holds and the file does not tell
/// @param remarks what was read and deserves a look
/// @param idle participants listed without any act
/// @param written whether anything was kept
public record ImportAnswer(
    int read,
    @JsonProperty("new") int added,
    int same,
    List<ConflictLine> conflicts,
    List<UnmatchedLine> unmatched,
    List<OtherLine> organizations,
    @Nullable Printed headline,
    @Nullable Counted counted,
    boolean reconciled,
    List<ActLine> twice,
    List<ConflictLine> superseding,
    List<UnmatchedLine> setAside,
    List<ActLine> withoutEffect,
    List<HeldLine> missing,
    List<RemarkLine> remarks,
    List<RemarkLine> idle,
    List<TreatyLine> treaties,
    List<FileLine> files,
    List<FileLine> otherFiles,
    boolean dryRun,
    boolean written) {

  /// Figures as printed; null where one is not.
  public record Printed(@Nullable Integer parties, @Nullable Integer signatories) {

    /// The figures of a headline; null where none is printed.
    public static @Nullable Printed of(Headline headline) {
      return headline.isPrinted()
          ? new Printed(told(headline.parties()), told(headline.signatories()))
          : null;
    }

    private static @Nullable Integer told(int figure) {
      return figure < 0 ? null : Integer.valueOf(figure);
    }
  }

  /// Figures as counted.
  ///
  /// @param organizations whether organizations are among them, as the depositary counts
  public record Counted(int parties, int signatories, boolean organizations) {

    /// The figures.
    public static Counted of(Figures figures) {
      return new Counted(figures.parties(), figures.signatories(), figures.organizations());
    }
  }

  /// An act in the words of the ledger.
  public record Act(String action, String date, @Nullable String effective) {}

  /// A difference between file and ledger.
  public record ConflictLine(
      String treaty,
      String file,
      int line,
      String printed,
      String state,
      String difference,
      Act says,
      Held holds) {

    /// The difference.
    public static ConflictLine of(String treaty, Reconciliation.Conflict one) {
      PrintedAct.Place place = one.says().place();
      return new ConflictLine(
          treaty,
          place.file(),
          place.line(),
          place.printed(),
          one.holds().action().state().value(),
          one.difference().words(),
          ImportAnswer.act(one.says()),
          Held.of(one.holds()));
    }
  }

  /// What the ledger holds.
  public record Held(
      String action, String date, @Nullable String effective, String source, String recorded) {

    static Held of(LedgerEntry entry) {
      return new Held(
          entry.action().kind().word(),
          entry.action().day().toString(),
          entry.findStatedEffect().map(LocalDate::toString).orElse(null),
          entry.source(),
          entry.recordedOn().toString());
    }
  }

  /// What cannot be placed.
  public record UnmatchedLine(
      String printed,
      int line,
      List<String> proposals,
      String what,
      int acts,
      String treaty,
      String file) {

    /// The line.
    public static UnmatchedLine of(String treaty, Reconciliation.Unmatched one) {
      return new UnmatchedLine(
          one.place().printed(),
          one.place().line(),
          one.proposals(),
          one.what(),
          one.acts(),
          treaty,
          one.place().file());
    }
  }

  /// A participant that is no State.
  public record OtherLine(
      String code, String name, String kind, String printed, int line, int acts, String treaty) {

    /// The participant.
    public static OtherLine of(String treaty, Reconciliation.Other one) {
      return new OtherLine(
          one.participant().code().value(),
          one.participant().name(),
          one.participant().kind().word(),
          one.place().printed(),
          one.place().line(),
          one.acts(),
          treaty);
    }
  }

  /// An act of the file.
  public record ActLine(
      String treaty,
      String file,
      int line,
      String printed,
      String state,
      String action,
      String date) {

    /// The act.
    public static ActLine of(String treaty, PrintedAct act) {
      return new ActLine(
          treaty,
          act.place().file(),
          act.place().line(),
          act.place().printed(),
          act.findBy().map(by -> by.code().value()).orElse(""),
          act.kind().word(),
          act.day().toString());
    }
  }

  /// An act of the ledger.
  public record HeldLine(String treaty, String state, String action, String date, String source) {

    /// The act.
    public static HeldLine of(String treaty, LedgerEntry entry) {
      return new HeldLine(
          treaty,
          entry.action().state().value(),
          entry.action().kind().word(),
          entry.action().day().toString(),
          entry.source());
    }
  }

  /// Something to look at.
  public record RemarkLine(String file, int line, String printed, String what) {

    /// The remark.
    public static RemarkLine of(PrintedAct.Place place, String what) {
      return new RemarkLine(place.file(), place.line(), place.printed(), what);
    }
  }

  /// One treaty in short.
  ///
  /// @param created whether it was not known before
  public record TreatyLine(
      String treaty,
      String title,
      boolean created,
      int read,
      @JsonProperty("new") int added,
      int same,
      int conflicts,
      int unmatched,
      @Nullable Printed headline,
      Counted counted,
      boolean reconciled) {}

  /// A file: how it was read, or why it was left aside.
  public record FileLine(String file, String what) {}

  private static Act act(PrintedAct act) {
    LocalDate effect = act.what().effect();
    return new Act(
        act.kind().word(), act.day().toString(), effect == null ? null : effect.toString());
  }
}
