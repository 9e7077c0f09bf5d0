package accede.cli;

import accede.answers.NoteAnswer;
import accede.answers.NoteLine;
import accede.answers.PublicationLine;
import accede.geography.StateCode;
import accede.outreach.Note;
import accede.participation.Treaty;
import accede.workbench.Notes;
import accede.workbench.Refusal;
import accede.workbench.Workbench;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// What was said in confidence, and what of it everybody may read.
@Command(
    name = "note",
    mixinStandardHelpOptions = true,
    description = "Confidential notes: who reads them, and what of them is published.",
    subcommands = {
      NoteCommand.Add.class,
      NoteCommand.Listed.class,
      NoteCommand.Show.class,
      NoteCommand.Share.class,
      NoteCommand.Unshare.class,
      NotePublishCommand.class,
      NoteWithdrawCommand.class,
      NotePublicCommand.class
    })
final class NoteCommand extends Group {

  static NoteLine line(Workbench workbench, Note note) {
    return NoteLine.of(note, workbench.accounts()::called);
  }

  private static void show(Common common, NoteLine line) {
    common.show(line, NoteLine.rows(List.of(line)));
  }

  /// The State of an option, by code or name; null where none is named.
  static @Nullable StateCode state(Workbench workbench, String written) {
    return written.isBlank() ? null : workbench.state(written).code();
  }

  /// A code as shares have it: States' are in capitals, as organizations' mostly are.
  private static String audience(Workbench workbench, String written) {
    String plain = written.strip();
    return workbench.organizations().find(plain).isPresent() || plain.length() != 3
        ? plain
        : plain.toUpperCase(Locale.ROOT);
  }

  /// Keeps a note.
  @Command(
      name = "add",
      mixinStandardHelpOptions = true,
      description = {
        "Keep a note. It is read by the bench and by who wrote it, and each reading is recorded.",
        "A revision stands in the place of the note before, which is kept."
      })
  static final class Add implements Callable<Integer> {

    @Mixin private Common common = new Common();
    @Mixin private NoteText text = new NoteText();

    @Option(
        names = "--subject",
        paramLabel = "WORDS",
        description = "What it is about, in a few words; confidential too.")
    private @Nullable String subject;

    @Option(
        names = "--state",
        paramLabel = "CODE",
        defaultValue = "",
        description = "The State it is about, by code or name.")
    private String state = "";

    @Option(
        names = "--on",
        paramLabel = "DATE",
        converter = Days.class,
        description = "The day it is about. Default: today.")
    private @Nullable LocalDate on;

    @Option(
        names = "--revises",
        paramLabel = "N",
        description = "The note it revises; subject, State and day are that note's unless named.")
    private @Nullable Long revises;

    @Override
    public Integer call() {
      text.check(common);
      if (subject == null && revises == null) {
        throw common.misused("A note needs a --subject.");
      }
      return common.with(workbench -> {
        Treaty treaty = common.treaty(workbench);
        workbench.notes().requireAny(treaty);
        Note before = revises == null ? null : workbench.notes().note(treaty, revises);
        long id = workbench.notes().write(draft(workbench, treaty, before));
        NoteLine line = line(workbench, workbench.notes().note(treaty, id));
        show(common, line);
        common.tell("Kept: note " + id);
        if (before != null && !before.audiences().isEmpty()) {
          common.tell(
              "Note "
                  + before.id()
                  + " was shared with "
                  + String.join(", ", before.audiences())
                  + "; neither is, until you share this one.");
        }
        return 0;
      });
    }

    private Note.Draft draft(Workbench workbench, Treaty treaty, @Nullable Note before) {
      StateCode about = state(workbench, state);
      try {
        return before == null
            ? new Note.Draft(
                treaty.id(),
                about,
                Objects.requireNonNullElseGet(on, workbench::today),
                Objects.requireNonNullElse(subject, ""),
                text.read(),
                0)
            : new Note.Draft(
                treaty.id(),
                about == null ? before.state() : about,
                Objects.requireNonNullElse(on, before.about()),
                Objects.requireNonNullElse(subject, before.subject()),
                text.read(),
                before.id());
      } catch (IllegalArgumentException e) {
        throw new Refusal(String.valueOf(e.getMessage()), e);
      }
    }
  }

  /// Lists the notes.
  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "The notes that are yours to read, newest first, without their texts.")
  static final class Listed implements Callable<Integer> {

    @Mixin private Common common = new Common();

    @Option(
        names = "--state",
        paramLabel = "CODE",
        defaultValue = "",
        description = "Only those about this State.")
    private String state = "";

    @Override
    public Integer call() {
      return common.with(workbench -> {
        Treaty treaty = common.treaty(workbench);
        workbench.notes().requireAny(treaty);
        List<NoteLine> lines =
            workbench.notes().all(treaty, state(workbench, state)).stream()
                .map(note -> line(workbench, note))
                .toList();
        common.show(lines, NoteLine.rows(lines));
        return 0;
      });
    }
  }

  /// Shows a note.
  @Command(
      name = "show",
      mixinStandardHelpOptions = true,
      description = "A note with its text, what was published of it, and its versions.")
  static final class Show implements Callable<Integer> {

    @Mixin private Common common = new Common();

    @Parameters(index = "0", paramLabel = "N", description = "The note.")
    private long number;

    @Override
    public Integer call() {
      return common.with(workbench -> {
        Treaty treaty = common.treaty(workbench);
        workbench.notes().requireAny(treaty);
        Notes.Opened opened =
            workbench
                .notes()
                .open(treaty, number)
                .orElseThrow(() -> new Refusal("There is no note " + number + " for you to see."));
        NoteAnswer answer =
            new NoteAnswer(
                line(workbench, opened.note()),
                opened.text(),
                opened.publications().stream()
                    .map(one -> PublicationLine.of(one, workbench.accounts()::called))
                    .toList(),
                workbench.notes().versions(opened.note()).stream()
                    .map(one -> line(workbench, one))
                    .toList());
        if (common.format() == Common.Format.TABLE) {
          print(answer, common.out());
        } else {
          common.show(answer, answer.rows());
        }
        common.tell("That you read it is on record.");
        return 0;
      });
    }

    private static void print(NoteAnswer answer, PrintWriter out) {
      TextTable.print(NoteLine.rows(List.of(answer.note())), out);
      out.println();
      out.println(Accede.shown(answer.text().replaceAll("\\R", "\n").replace('\t', ' ')));
      if (!answer.publications().isEmpty()) {
        out.println();
        out.println("Published of it");
        TextTable.print(PublicationLine.rows(answer.publications()), out);
      }
      if (answer.versions().size() > 1) {
        out.println();
        out.println("Versions");
        TextTable.print(NoteLine.rows(answer.versions()), out);
      }
    }
  }

  /// Shares a note.
  @Command(
      name = "share",
      mixinStandardHelpOptions = true,
      description = "Let a State's delegation or a partner organization read a note.")
  static final class Share implements Callable<Integer> {

    @Mixin private Common common = new Common();

    @Parameters(index = "0", paramLabel = "N", description = "The note.")
    private long number;

    @Option(
        names = "--with",
        required = true,
        paramLabel = "CODE",
        description =
            "A State's code, such as NOR, or an organization's that an account stands for.")
    private String with = "";

    @Override
    public Integer call() {
      return common.with(workbench -> {
        Treaty treaty = common.treaty(workbench);
        workbench.notes().share(treaty, number, audience(workbench, with));
        show(common, line(workbench, workbench.notes().note(treaty, number)));
        return 0;
      });
    }
  }

  /// Takes that back.
  @Command(
      name = "unshare",
      mixinStandardHelpOptions = true,
      description = "Share a note no longer with a State or an organization.")
  static final class Unshare implements Callable<Integer> {

    @Mixin private Common common = new Common();

    @Parameters(index = "0", paramLabel = "N", description = "The note.")
    private long number;

    @Option(names = "--with", required = true, paramLabel = "CODE", description = "With whom.")
    private String with = "";

    @Override
    public Integer call() {
      return common.with(workbench -> {
        Treaty treaty = common.treaty(workbench);
        workbench.notes().unshare(treaty, number, audience(workbench, with));
        show(common, line(workbench, workbench.notes().note(treaty, number)));
        common.tell("What was read before stays read.");
        return 0;
      });
    }
  }
}
