package accede.cli;

import accede.access.Account;
import accede.access.Office;
import accede.access.Permission;
import accede.access.Session;
import accede.answers.AccountAnswer;
import accede.answers.InvitationAnswer;
import accede.answers.SessionLine;
import accede.workbench.Accounts;
import accede.workbench.Refusal;
import accede.workbench.Workbench;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Who may sign in, which offices they hold, and for how long.
@Command(
    name = "user",
    mixinStandardHelpOptions = true,
    description = "Accounts: who may sign in, which offices they hold, and for how long.",
    subcommands = {
      UserCommand.Add.class,
      UserCommand.Listed.class,
      UserCommand.Disable.class,
      UserCommand.Enable.class,
      UserCommand.Recover.class,
      UserCommand.OfficeGiven.class,
      UserCommand.OfficeEnded.class,
      UserCommand.Sessions.class
    })
final class UserCommand extends Group {

  /// Shows a code that will not be shown again.
  private static void show(Common common, InvitationAnswer answer) {
    common.show(answer, answer.rows());
    common.tell(
        "With this code "
            + answer.account().account()
            + " sets a password at "
            + answer.page()
            + ", once and until "
            + answer.validUntil()
            + ".\nIt is not shown again. Hand it over by another way than the address of the site.");
  }

  private static void show(Common common, Workbench workbench, String name) {
    List<AccountAnswer> one =
        List.of(AccountAnswer.of(workbench.accounts().account(name), workbench.today()));
    common.show(one.getFirst(), AccountAnswer.rows(one));
  }

  private static void requireManager(Workbench workbench) {
    workbench.reader().require(Permission.MANAGE_ACCOUNTS, "", workbench.today());
  }

  /// Opens an account.
  @Command(
      name = "add",
      mixinStandardHelpOptions = true,
      description = {
        "Open an account with an office, and print the code by which its holder sets a password.",
        "The code opens one account, once, within three days."
      })
  static final class Add implements Callable<Integer> {

    @Mixin private Common common = new Common();
    @Mixin private OfficeOptions office = new OfficeOptions();

    @Parameters(
        index = "0",
        paramLabel = "NAME",
        description = "By which its holder signs in, such as an e-mail address.")
    private String name = "";

    @Option(
        names = "--person",
        paramLabel = "NAME",
        defaultValue = "",
        description = "As others see the holder.")
    private String person = "";

    @Option(
        names = "--email",
        paramLabel = "ADDRESS",
        defaultValue = "",
        description = "By which an organization's own sign-in finds the account.")
    private String email = "";

    @Override
    public Integer call() {
      office.check(common);
      return common.with(workbench -> {
        requireManager(workbench);
        Office first = office.office(workbench, common);
        Account account = workbench.accounts().open(name, person, email, List.of(first));
        show(common, workbench.accounts().invitation(account));
        return 0;
      });
    }
  }

  /// Lists the accounts.
  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = {
        "The accounts with their offices: who holds what, from when to when, and what holds today.",
        "Who manages accounts or answers for persons sees all, the bench its colleagues, everybody",
        "else their own."
      })
  static final class Listed implements Callable<Integer> {

    @Mixin private Common common = new Common();

    @Override
    public Integer call() {
      return common.with(workbench -> {
        List<AccountAnswer> all =
            workbench.accounts().all().stream()
                .map(account -> AccountAnswer.of(account, workbench.today()))
                .toList();
        common.show(all, AccountAnswer.rows(all));
        return 0;
      });
    }
  }

  /// Closes an account.
  @Command(
      name = "disable",
      mixinStandardHelpOptions = true,
      description = "Close an account at once, with its sessions. What it did stays on record.")
  static final class Disable implements Callable<Integer> {

    @Mixin private Common common = new Common();

    @Parameters(index = "0", paramLabel = "NAME", description = "The account.")
    private String name = "";

    @Override
    public Integer call() {
      return common.with(workbench -> {
        requireManager(workbench);
        workbench.accounts().close(workbench.accounts().account(name), true);
        show(common, workbench, name);
        common.tell("Closed, and its sessions are over: " + name);
        return 0;
      });
    }
  }

  /// Opens an account again.
  @Command(
      name = "enable",
      mixinStandardHelpOptions = true,
      description = "Open a closed account again, with the offices that still run.")
  static final class Enable implements Callable<Integer> {

    @Mixin private Common common = new Common();

    @Parameters(index = "0", paramLabel = "NAME", description = "The account.")
    private String name = "";

    @Override
    public Integer call() {
      return common.with(workbench -> {
        requireManager(workbench);
        workbench.accounts().close(workbench.accounts().account(name), false);
        show(common, workbench, name);
        common.tell("Open again: " + name);
        return 0;
      });
    }
  }

  /// Makes a new code.
  @Command(
      name = "recover",
      mixinStandardHelpOptions = true,
      description = {
        "Print a new code for a holder who lost the first code, the password or the telephone.",
        "When it is used every session of the account ends, and one-time codes are set up anew."
      })
  static final class Recover implements Callable<Integer> {

    @Mixin private Common common = new Common();

    @Parameters(index = "0", paramLabel = "NAME", description = "The account.")
    private String name = "";

    @Override
    public Integer call() {
      return common.with(workbench -> {
        requireManager(workbench);
        Account account = workbench.accounts().account(name);
        show(common, workbench.accounts().recovery(account));
        return 0;
      });
    }
  }

  /// Gives an office.
  @Command(
      name = "office",
      mixinStandardHelpOptions = true,
      description = "Give an account one more office.")
  static final class OfficeGiven implements Callable<Integer> {

    @Mixin private Common common = new Common();
    @Mixin private OfficeOptions office = new OfficeOptions();

    @Parameters(index = "0", paramLabel = "NAME", description = "The account.")
    private String name = "";

    @Override
    public Integer call() {
      office.check(common);
      return common.with(workbench -> {
        requireManager(workbench);
        workbench
            .accounts()
            .give(workbench.accounts().account(name), office.office(workbench, common));
        show(common, workbench, name);
        return 0;
      });
    }
  }

  /// Ends an office.
  @Command(
      name = "end-office",
      mixinStandardHelpOptions = true,
      description = {
        "End an account's offices of a role, with a last day on which they still hold.",
        "An office that has not begun by then is never held."
      })
  static final class OfficeEnded implements Callable<Integer> {

    @Mixin private Common common = new Common();

    @Parameters(index = "0", paramLabel = "NAME", description = "The account.")
    private String name = "";

    @Option(names = "--role", required = true, paramLabel = "ROLE", description = "Which role.")
    private String role = "";

    @Option(
        names = "--on",
        paramLabel = "DATE",
        converter = Days.class,
        description = "The last day. Default: today.")
    private @Nullable LocalDate on;

    @Override
    public Integer call() {
      OfficeOptions.role(role, common);
      return common.with(workbench -> {
        requireManager(workbench);
        workbench
            .accounts()
            .end(
                workbench.accounts().account(name),
                OfficeOptions.role(role, common),
                Objects.requireNonNullElseGet(on, workbench::today));
        show(common, workbench, name);
        return 0;
      });
    }
  }

  /// Shows or ends sessions.
  @Command(
      name = "sessions",
      mixinStandardHelpOptions = true,
      description = "Open sessions of an account: where and when it was used; end one or all.")
  static final class Sessions implements Callable<Integer> {

    @Mixin private Common common = new Common();

    @Parameters(index = "0", paramLabel = "NAME", description = "The account.")
    private String name = "";

    @Option(names = "--end", paramLabel = "ID", description = "End this one.")
    private @Nullable Long end;

    @Option(names = "--end-all", description = "End all of them.")
    private boolean endAll;

    @Override
    public Integer call() {
      return common.with(workbench -> {
        Accounts accounts = workbench.accounts();
        Account account = accounts.account(name);
        if (endAll) {
          common.tell("Ended: " + accounts.endSessions(account, 0));
        } else if (end != null) {
          if (!accounts.endSession(account, end)) {
            throw new Refusal("'" + name + "' has no open session " + end + ".");
          }
          common.tell("Ended: " + end);
        }
        List<Session> open = accounts.sessions(account);
        List<SessionLine> lines = open.stream().map(SessionLine::of).toList();
        common.show(lines, SessionLine.rows(lines));
        return 0;
      });
    }
  }
}
