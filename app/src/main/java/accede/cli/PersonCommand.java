package accede.cli;

import accede.answers.AccountAnswer;
import accede.answers.ContactLine;
import accede.answers.HeldAnswer;
import accede.answers.PublicLine;
import accede.answers.Rows;
import accede.workbench.Persons;
import accede.workbench.Workbench;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Answers a person who asks what is held about them.
@Command(
    name = "person",
    mixinStandardHelpOptions = true,
    description = "What is held about a person, and its erasure.",
    subcommands = {PersonCommand.HeldOf.class, PersonCommand.Erase.class})
final class PersonCommand extends Group {

  private static HeldAnswer held(Workbench workbench, String name) {
    Persons.Held held = workbench.persons().held(name);
    return new HeldAnswer(
        held.name(),
        held.accounts().stream().map(one -> AccountAnswer.of(one, workbench.today())).toList(),
        held.contacts().stream().map(ContactLine::of).toList(),
        held.notes().stream().map(one -> NoteCommand.line(workbench, one)).toList(),
        workbench.persons().looksThroughNotes(),
        held.publications().stream().map(PublicLine::of).toList(),
        held.records().stream()
            .map(one -> new HeldAnswer.RecordLine(one.get(0), one.get(1), one.get(2)))
            .toList());
  }

  private static void show(Common common, HeldAnswer answer) {
    if (common.format() == Common.Format.TABLE && answer.nothing()) {
      common.out().println("Nothing is held about '" + Accede.shown(answer.name()) + "'.");
    } else {
      common.show(answer, answer.rows());
    }
    if (!answer.notesLookedThrough()) {
      common.tell(
          "This account may not read every note, so those were not looked through: ask the"
              + " secretariat to do the same.");
    }
  }

  /// Tells what is held.
  @Command(
      name = "held",
      mixinStandardHelpOptions = true,
      description = {
        "All that is held about a person: accounts, contacts with why and until when, notes and",
        "published lines in which the name stands, lines of official records. With --format json it",
        "is what the person is given. The notes looked through count as read."
      })
  static final class HeldOf implements Callable<Integer> {

    @Mixin private Common common = new Common();

    @Parameters(index = "0", paramLabel = "NAME", description = "The person's name, or a part.")
    private String name = "";

    @Override
    public Integer call() {
      return common.with(workbench -> {
        show(common, held(workbench, name));
        return 0;
      });
    }
  }

  /// Erases it.
  @Command(
      name = "erase",
      mixinStandardHelpOptions = true,
      description = {
        "Erase a person: close and empty their accounts, take the person out of contacts and the",
        "name out of notes. Official records stay, and what was published can be withdrawn.",
        "Without --yes nothing is erased: what would be is shown."
      })
  static final class Erase implements Callable<Integer> {

    @Mixin private Common common = new Common();

    @Parameters(index = "0", paramLabel = "NAME", description = "The person's name.")
    private String name = "";

    @Option(names = "--yes", description = "Erase it. There is no way back.")
    private boolean yes;

    @Override
    public Integer call() {
      return common.with(workbench -> {
        HeldAnswer held = held(workbench, name);
        if (!yes) {
          show(common, held);
          common.tell(
              "Nothing was erased. Accounts, contacts and notes would be: the same with --yes");
          return 0;
        }
        Persons.Erased erased = workbench.persons().erase(name);
        common.show(
            erased,
            Rows.of("accounts", "contacts", "notes")
                .row(
                    Integer.toString(erased.accounts()),
                    Integer.toString(erased.contacts()),
                    Integer.toString(erased.notes())));
        tellWhatStays(held);
        return 0;
      });
    }

    private void tellWhatStays(HeldAnswer held) {
      if (!held.notesLookedThrough()) {
        common.tell(
            "This account may not read every note, and left the name in those: ask the secretariat to"
                + " do the same.");
      }
      List<String> published =
          held.publications().stream().map(one -> Long.toString(one.publication())).toList();
      if (!published.isEmpty()) {
        common.tell(
            "The name stands in what was published: withdraw "
                + String.join(", ", published)
                + " where it should not.");
      }
      if (!held.records().isEmpty()) {
        common.tell("Lines of official records stay: " + held.records().size());
      }
    }
  }
}
