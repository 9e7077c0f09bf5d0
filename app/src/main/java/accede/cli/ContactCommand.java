package accede.cli;

import accede.answers.ContactLine;
import accede.answers.Rows;
import accede.outreach.Contact;
import accede.participation.Treaty;
import accede.workbench.Workbench;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Whom to ask for.
@Command(
    name = "contact",
    mixinStandardHelpOptions = true,
    description = "Whom to ask for: posts, and persons where they must be known.",
    subcommands = {
      ContactCommand.Add.class,
      ContactCommand.Listed.class,
      ContactCommand.Erase.class,
      ContactCommand.Overdue.class
    })
final class ContactCommand extends Group {

  private static void show(Common common, List<Contact> contacts) {
    List<ContactLine> lines = contacts.stream().map(ContactLine::of).toList();
    common.show(lines, ContactLine.rows(lines));
  }

  /// Keeps one.
  @Command(
      name = "add",
      mixinStandardHelpOptions = true,
      description = {
        "Keep a post to ask for. A person is kept only with a reason (--why) and an end",
        "(--keep-until); mostly the post is enough, and outlasts its holder."
      })
  static final class Add implements Callable<Integer> {

    @Mixin private Common common = new Common();

    @Option(
        names = "--post",
        required = true,
        paramLabel = "POST",
        description = "Such as \"Legal adviser, Ministry of Foreign Affairs\".")
    private String post = "";

    @Option(
        names = "--state",
        paramLabel = "CODE",
        defaultValue = "",
        description = "The State, by code or name.")
    private String state = "";

    @Option(
        names = "--organization",
        paramLabel = "NAME",
        defaultValue = "",
        description = "The organization, by code or name.")
    private String organization = "";

    @Option(
        names = "--person",
        paramLabel = "NAME",
        defaultValue = "",
        description = "Who holds the post, where that must be known.")
    private String person = "";

    @Option(
        names = "--reach",
        paramLabel = "ADDRESS",
        defaultValue = "",
        description = "How to reach the person.")
    private String reach = "";

    @Option(
        names = "--why",
        paramLabel = "WORDS",
        defaultValue = "",
        description = "Why the person is kept.")
    private String why = "";

    @Option(
        names = "--keep-until",
        paramLabel = "DATE",
        converter = Days.class,
        description = "The last day of keeping the person.")
    private @Nullable LocalDate keepUntil;

    @Override
    public Integer call() {
      return common.with(workbench -> {
        Treaty treaty = common.treaty(workbench);
        long id = workbench.persons().add(contact(workbench, treaty));
        show(
            common,
            workbench.persons().contacts(treaty).stream().filter(c -> c.id() == id).toList());
        common.tell("Kept: contact " + id);
        return 0;
      });
    }

    private Contact contact(Workbench workbench, Treaty treaty) {
      try {
        return new Contact(
            0,
            treaty.id(),
            NoteCommand.state(workbench, state),
            organization.strip(),
            post.strip(),
            person.strip(),
            reach.strip(),
            why.strip(),
            keepUntil,
            "",
            Instant.EPOCH,
            null);
      } catch (IllegalArgumentException e) {
        throw common.misused(String.valueOf(e.getMessage()));
      }
    }
  }

  /// Lists them.
  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "The contacts of a treaty, by State, organization and post.")
  static final class Listed implements Callable<Integer> {

    @Mixin private Common common = new Common();

    @Override
    public Integer call() {
      return common.with(workbench -> {
        show(common, workbench.persons().contacts(common.treaty(workbench)));
        return 0;
      });
    }
  }

  /// Takes the person out of one.
  @Command(
      name = "erase",
      mixinStandardHelpOptions = true,
      description = "Take the person out of a contact for good; the post stays.")
  static final class Erase implements Callable<Integer> {

    @Mixin private Common common = new Common();

    @Parameters(index = "0", paramLabel = "N", description = "The contact.")
    private long number;

    /// What was done, as scripts see it.
    record Erased(long contact, boolean erased) {}

    @Override
    public Integer call() {
      return common.with(workbench -> {
        workbench.persons().erasePerson(common.treaty(workbench), number);
        common.show(
            new Erased(number, true),
            Rows.of("contact", "erased").row(Long.toString(number), "yes"));
        common.tell("The person is out of contact " + number + "; the post stays.");
        return 0;
      });
    }
  }

  /// Lists, or erases, persons kept too long.
  @Command(
      name = "overdue",
      mixinStandardHelpOptions = true,
      description = "The contacts of every treaty whose persons are kept beyond the day named.")
  static final class Overdue implements Callable<Integer> {

    @Mixin private Common common = new Common();

    @Option(names = "--erase", description = "Take those persons out; the posts stay.")
    private boolean erase;

    @Override
    public Integer call() {
      return common.with(workbench -> {
        show(common, workbench.persons().overdue());
        if (erase) {
          common.tell("Persons erased: " + workbench.persons().eraseOverdue());
        }
        return 0;
      });
    }
  }
}
