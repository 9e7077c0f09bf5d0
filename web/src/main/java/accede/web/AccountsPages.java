package accede.web;

import accede.access.Account;
import accede.access.Office;
import accede.access.Permission;
import accede.access.Role;
import accede.access.Term;
import accede.geography.StateCode;
import accede.identity.Token;
import accede.workbench.Accounts;
import accede.workbench.Refusal;
import accede.workbench.Workbench;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/// Accounts, for who manages them: invitations, offices with their terms, sessions, recovery.
@Path("/administration/accounts")
@Singleton
@Produces("text/html")
public class AccountsPages {

  private static final String FORM = "application/x-www-form-urlencoded";

  private final Desk desk;
  private final Workbench workbench;
  private final Accounts accounts;
  private final Forms forms;

  AccountsPages(Desk desk, Forms forms) {
    this.desk = desk;
    this.workbench = desk.workbench();
    this.accounts = workbench.accounts();
    this.forms = forms;
  }

  private void require() {
    workbench.reader().require(Permission.MANAGE_ACCOUNTS, "", workbench.today());
  }

  /// All accounts.
  @GET
  @Operation(hidden = true)
  public Response all(@Context UriInfo address, @Context HttpHeaders headers) {
    require();
    Asked asked = Desk.asked(address);
    return page(200, asked, desk.words(asked, headers), List.of(), "", "");
  }

  private Response page(
      int status, Asked asked, Words words, List<Sentence> wrong, String code, String invited) {
    return Reply.own(
        status,
        new AccountsPage(
                desk.frame(
                    "/administration/accounts",
                    words,
                    asked.only("lang"),
                    words.say("accounts.title")),
                words,
                accounts.all().stream().map(account -> line(account, words)).toList(),
                roles(asked.value("role"), words),
                treaties(asked.value("for"), words),
                desk.states(words, ""),
                asked.values(),
                wrong,
                desk.done(asked, words),
                code,
                code.isEmpty() ? "" : words.fill("accounts.code", Map.of("name", invited)))
            .render());
  }

  private AccountsPage.Line line(Account account, Words words) {
    return new AccountsPage.Line(
        account.name(),
        account.person(),
        account.email(),
        account.findClosedAt().isPresent(),
        account.offices().stream().map(office -> OwnPages.office(office, desk, words)).toList(),
        account.findClosedAt().isPresent()
            ? List.of()
            : accounts.sessions(account).stream()
                .map(session -> OwnPages.sitting(session, false, words))
                .toList());
  }

  private List<StatusPage.Choice> treaties(String chosen, Words words) {
    return workbench.ledger().treaties().stream()
        .map(treaty ->
            new StatusPage.Choice(
                treaty.id().value(),
                Desk.title(treaty, words.language()),
                treaty.id().value().equals(chosen)))
        .sorted(Comparator.comparing(StatusPage.Choice::text, words.order()::compare))
        .toList();
  }

  private static List<StatusPage.Choice> roles(String chosen, Words words) {
    return Arrays.stream(Role.values())
        .map(role ->
            new StatusPage.Choice(
                role.word(), words.say("role." + role.word()), role.word().equals(chosen)))
        .toList();
  }

  /// Opens an account and shows the code of its invitation, once.
  @POST
  @Consumes(FORM)
  @Operation(hidden = true)
  public Response open(
      MultivaluedMap<String, String> form, @Context UriInfo address, @Context HttpHeaders headers) {
    require();
    Asked said = forms.read(form);
    Words words = desk.words(said, headers);
    List<Sentence> wrong = wrong(said, words);
    if (!wrong.isEmpty()) {
      return page(400, said, words, wrong, "", "");
    }
    try {
      Account account =
          accounts.open(
              said.value("name"), said.value("person"), said.value("email"), List.of(office(said)));
      return invited(words, said, account, accounts.invite(account));
    } catch (Refusal | IllegalArgumentException | DateTimeException e) {
      return page(400, said, words, List.of(Sentence.of(e)), "", "");
    }
  }

  /// What stands against a new account, in the reader's words.
  private List<Sentence> wrong(Asked said, Words words) {
    List<Sentence> wrong = new ArrayList<>();
    String name = said.value("name");
    if (!Accounts.canBeName(name)) {
      wrong.add(Sentence.of(words.fill("accounts.name-impossible", Map.of("name", name))));
    } else if (accounts.all().stream()
        .anyMatch(known -> known.name().equals(name.strip().toLowerCase(Locale.ROOT)))) {
      wrong.add(Sentence.of(words.fill("accounts.name-taken", Map.of("name", name.strip()))));
    }
    wrong.addAll(wrongOffice(said, words));
    return wrong;
  }

  private static List<Sentence> wrongOffice(Asked said, Words words) {
    List<Sentence> wrong = new ArrayList<>();
    Optional<Role> role = Role.find(said.value("role"));
    if (role.equals(Optional.of(Role.DELEGATION)) && said.value("state").isBlank()) {
      wrong.add(Sentence.of(words.say("accounts.state-missing")));
    }
    if (role.equals(Optional.of(Role.PARTNER)) && said.value("organization").isBlank()) {
      wrong.add(Sentence.of(words.say("accounts.organization-missing")));
    }
    String from = said.value("from");
    // Days as ISO writes them have the order of their letters.
    if (!from.isEmpty()
        && (said.value("reads").compareTo(from) > 0
            || !said.value("to").isEmpty() && said.value("to").compareTo(from) < 0)) {
      wrong.add(Sentence.of(words.say("accounts.days")));
    }
    return wrong;
  }

  private Response invited(Words words, Asked said, Account account, Token code) {
    return page(200, said.only("lang"), words, List.of(), code.text(), account.name());
  }

  private Office office(Asked said) {
    Role role =
        Role.find(said.value("role"))
            .orElseThrow(() -> new Refusal("There is no role '" + said.value("role") + "'."));
    String state = said.value("state").strip().toUpperCase(Locale.ROOT);
    @Nullable StateCode code = state.isEmpty() ? null : workbench.state(said.value("state")).code();
    LocalDate from = day(said.value("from"), workbench.today());
    LocalDate reads = day(said.value("reads"), from);
    return new Office(
        role,
        said.value("for").isEmpty() ? "" : workbench.treaty(said.value("for")).id().value(),
        code,
        said.value("organization").strip(),
        new Term(reads, from, day(said.value("to"), LocalDate.MAX)));
  }

  private static LocalDate day(String written, LocalDate otherwise) {
    return written.isEmpty() ? otherwise : LocalDate.parse(written);
  }

  /// Changes an account: an office more or less, closed or open, a new code, sessions ended.
  @POST
  @Path("{name}")
  @Consumes(FORM)
  @Operation(hidden = true)
  public Response change(
      @PathParam("name") String name,
      MultivaluedMap<String, String> form,
      @Context UriInfo address,
      @Context HttpHeaders headers) {
    require();
    Asked said = forms.read(form);
    Words words = desk.words(said, headers);
    try {
      Account account = accounts.account(name);
      switch (said.value("do")) {
        case "office" -> {
          List<Sentence> wrong = wrongOffice(said, words);
          if (!wrong.isEmpty()) {
            return page(400, said.only("lang"), words, wrong, "", "");
          }
          accounts.give(account, office(said));
        }
        case "end-office" ->
            accounts.end(
                account,
                Role.find(said.value("role")).orElseThrow(() -> new Refusal("Name a role.")),
                day(said.value("to"), workbench.today()));
        case "close" -> accounts.close(account, true);
        case "open" -> accounts.close(account, false);
        case "sessions" -> accounts.endSessions(account, 0);
        case "recover" -> {
          return invited(words, said, account, accounts.recover(account));
        }
        default -> throw new Refusal("There is nothing to do.");
      }
      return Forms.goTo(
              "/administration/accounts" + said.only("lang").with("done", "account").query())
          .build();
    } catch (Refusal | IllegalArgumentException | DateTimeException e) {
      return page(400, said.only("lang"), words, List.of(Sentence.of(e)), "", "");
    }
  }
}
