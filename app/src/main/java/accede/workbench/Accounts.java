package accede.workbench;

import accede.access.Account;
import accede.access.Office;
import accede.access.Permission;
import accede.access.Reader;
import accede.access.Role;
import accede.access.Session;
import accede.access.Term;
import accede.answers.AccountAnswer;
import accede.answers.InvitationAnswer;
import accede.identity.OneTimeCode;
import accede.identity.PasswordHash;
import accede.identity.PasswordProblem;
import accede.identity.PasswordRules;
import accede.identity.SignedIn;
import accede.identity.Token;
import accede.storage.Database;
import accede.storage.SqlAccounts;
import accede.storage.SqlAudit;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Who may sign in, how, and who is signed in. What an administrator does here is done in the
/// administrator's name; what a holder does with their own account, in the holder's.
public final class Accounts {

  /// How long an invitation or a recovery can be used.
  public static final Duration INVITATION = Duration.ofDays(3);

  /// How long a session lasts at most, and how long unused.
  public static final Duration SESSION = Duration.ofHours(12);

  /// A session not used for so long is over.
  public static final Duration IDLE = Duration.ofHours(1);

  private static final Duration FIRST_CODE = Duration.ofHours(2);
  private static final Duration SEEN_EVERY = Duration.ofMinutes(1);
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._@+-]{1,99}");
  private static final int LONGEST_DEVICE = 120;
  private static final String ADMINISTRATOR = "administrator";

  /// A session that begins. Its token is given to the holder and to nobody else.
  public record NewSession(Token token, Account account) {}

  /// Whoever a token belongs to.
  public record Visit(Account account, long session) {}

  private final Database database;
  private final Supplier<Reader> reader;
  private final Clock clock;
  private final PasswordHash hashes = new PasswordHash();
  private final Supplier<List<String>> treaties;
  private final Predicate<String> isState;
  private volatile @Nullable PasswordRules rules;

  Accounts(
      Database database,
      Supplier<Reader> reader,
      Clock clock,
      Supplier<List<String>> treaties,
      Predicate<String> isState) {
    this.isState = isState;
    this.database = database;
    this.reader = reader;
    this.clock = clock;
    this.treaties = treaties;
  }

  private SqlAccounts asking() {
    return new SqlAccounts(database.dataSource(reader));
  }

  private SqlAccounts product() {
    return new SqlAccounts(database.dataSource(Reader.Product::new));
  }

  private SqlAccounts holder(Account account) {
    return new SqlAccounts(database.dataSource(account::reader));
  }

  private void require(Permission permission) {
    reader.get().require(permission, "", LocalDate.now(clock));
  }

  /// Accounts by name: all to who manages them or answers for persons, those of colleagues to the
  /// bench, one's own to everybody else.
  public List<Account> all() {
    return asking().all().stream().filter(this::isSeen).map(this::asSeen).toList();
  }

  /// Whether the reader knows of an account at all. Where the database has one role for everything,
  /// it does not say so underneath.
  private boolean isSeen(Account account) {
    return isOwn(account)
        || answersForAll()
        || reader.get() instanceof Reader.Member member
            && member.offices().stream()
                .anyMatch(office ->
                    office.gives(Permission.READ_NOTES, office.treaty(), LocalDate.now(clock)));
  }

  private boolean isOwn(Account account) {
    return reader.get().id().equals(account.reader().id());
  }

  private boolean answersForAll() {
    return may(Permission.MANAGE_ACCOUNTS) || may(Permission.ANSWER_PERSONS);
  }

  private boolean may(Permission permission) {
    return reader.get().may(permission, "", LocalDate.now(clock));
  }

  /// Colleagues are known by name and office; their addresses are not for the list.
  private Account asSeen(Account account) {
    return isOwn(account) || answersForAll()
        ? account
        : new Account(
            account.number(),
            account.name(),
            account.person(),
            "",
            account.createdAt(),
            account.closedAt(),
            account.offices());
  }

  /// An account by name, or a [Refusal].
  public Account account(String name) {
    return asking()
        .find(plain(name))
        .filter(this::isSeen)
        .map(this::asSeen)
        .orElseThrow(() -> new Refusal("There is no account '" + name + "' to be seen."));
  }

  /// How others see who wrote or did something: the person, else the name, else who it was not.
  ///
  /// @param id as [Reader#id()] has it
  public String called(String id) {
    if (!id.matches("\\d{1,18}")) {
      return id;
    }
    return asking()
        .find(Long.parseLong(id))
        .filter(this::isSeen)
        .map(account -> account.person().isEmpty() ? account.name() : account.person())
        .orElse("#" + id);
  }

  /// A name as accounts bear it, whatever case it was typed in.
  public static String plain(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  /// Whether an account can be called so: 2 to 100 letters a to z, digits and `. _ @ + -`.
  public static boolean canBeName(String name) {
    return NAME.matcher(plain(name)).matches();
  }

  /// Opens an account, or a [Refusal] saying what is wrong with it.
  public Account open(String name, String person, String email, List<Office> offices) {
    require(Permission.MANAGE_ACCOUNTS);
    String plain = plain(name);
    if (!canBeName(name)) {
      throw new Refusal(
          "'"
              + name
              + "' cannot be the name of an account.\nGive 2 to 100 letters a to z, digits and"
              + " . _ @ + -, such as an e-mail address.");
    }
    offices.forEach(this::refuseStateAsOrganization);
    if (person.length() > 200 || email.length() > 200) {
      throw new Refusal("A person's name and address have 200 characters at most.");
    }
    return asking()
        .open(plain, person.strip(), plain(email), offices)
        .flatMap(number -> asking().find(number))
        .orElseThrow(() -> new Refusal("There is an account '" + plain + "' already."));
  }

  /// Gives an account an office.
  public void give(Account account, Office office) {
    require(Permission.MANAGE_ACCOUNTS);
    refuseForOneself(account);
    refuseStateAsOrganization(office);
    asking().give(account.number(), office);
  }

  /// Who runs the accounts gives rights to others and none to themselves.
  private void refuseForOneself(Account account) {
    if (isOwn(account)) {
      throw new Refusal(
          "Nobody gives an office or a code to their own account: another administrator can.");
    }
  }

  /// `NAM` is Namibia's code and the Non-Aligned Movement's: a note shared with the one must not be
  /// read by the other.
  private void refuseStateAsOrganization(Office office) {
    if (isState.test(office.organization())) {
      throw new Refusal(
          "'"
              + office.organization()
              + "' is the code of a State. Name the organization by more than that.");
    }
  }

  /// Ends an account's offices of a role with a day.
  public void end(Account account, Role role, LocalDate last) {
    require(Permission.MANAGE_ACCOUNTS);
    if (asking().endOffices(account.number(), role, last) == 0) {
      throw new Refusal(
          "'" + account.name() + "' holds no office of " + role.word() + " after " + last + ".");
    }
  }

  /// Closes an account at once, with its sessions, or opens it again.
  public void close(Account account, boolean closed) {
    require(Permission.MANAGE_ACCOUNTS);
    if (closed && isOwn(account)) {
      throw new Refusal("Nobody closes their own account: another administrator can.");
    }
    asking().close(account.number(), closed);
  }

  /// A code by which the holder sets a password and comes in, once and within [#INVITATION].
  public Token invite(Account account) {
    return code(account, "join", INVITATION);
  }

  /// A code by which a holder who lost password or telephone comes in anew. Every session ends when
  /// it is used, and one-time codes have to be set up again.
  public Token recover(Account account) {
    return code(account, "recover", INVITATION);
  }

  /// Invites, and says all that is shown once to whoever hands the code over.
  public InvitationAnswer invitation(Account account) {
    Instant until = clock.instant().plus(INVITATION);
    return handedOver(account, invite(account), until);
  }

  /// Lets a holder recover, and says the same.
  public InvitationAnswer recovery(Account account) {
    Instant until = clock.instant().plus(INVITATION);
    return handedOver(account, recover(account), until);
  }

  private InvitationAnswer handedOver(Account account, Token code, Instant until) {
    return new InvitationAnswer(
        AccountAnswer.of(account, LocalDate.now(clock)),
        code.text(),
        until.truncatedTo(ChronoUnit.MINUTES).toString(),
        InvitationAnswer.PAGE);
  }

  private Token code(Account account, String purpose, Duration holds) {
    require(Permission.MANAGE_ACCOUNTS);
    refuseForOneself(account);
    if (account.findClosedAt().isPresent()) {
      throw new Refusal("The account '" + account.name() + "' is closed: open it first.");
    }
    Token code = Token.readable();
    asking()
        .invite(
            code.digest(),
            new SqlAccounts.Invitation(account.number(), purpose, clock.instant().plus(holds)));
    return code;
  }

  /// The code of the first administrator, while nobody can sign in yet: made anew each time, so
  /// that only the last one printed is of use.
  public Optional<Token> firstCode() {
    SqlAccounts product = product();
    if (product.anybodyCanSignIn()) {
      return Optional.empty();
    }
    List<Office> offices =
        List.of(new Office(Role.ADMINISTRATOR, "", null, "", Term.from(LocalDate.now(clock))));
    product.open(ADMINISTRATOR, "", "", offices);
    Token code = Token.readable();
    product
        .find(ADMINISTRATOR)
        .ifPresent(account ->
            product.invite(
                code.digest(),
                new SqlAccounts.Invitation(
                    account.number(), "join", clock.instant().plus(FIRST_CODE))));
    return Optional.of(code);
  }

  /// The account a code was made for, while it can be used.
  public Optional<Account> invited(String code) {
    return Token.parse(code)
        .flatMap(token -> product().invitation(token.digest()))
        .flatMap(invitation -> product().find(invitation.account()))
        .filter(account -> account.findClosedAt().isEmpty());
  }

  /// What stands against a password for an account; empty if nothing does.
  public List<PasswordProblem> problems(Account account, String password) {
    return rules().problems(password, List.of(account.name(), account.person(), account.email()));
  }

  /// Made when a password is first looked at: most commands never do, and the words alone take a
  /// while to read.
  private PasswordRules rules() {
    PasswordRules made = rules;
    if (made == null) {
      made = new PasswordRules(treaties.get());
      rules = made;
    }
    return made;
  }

  /// Uses a code up: sets the password, and signs in. A [Refusal] if it cannot be used any more.
  public NewSession accept(String code, String password, String device) {
    Account account = invited(code).orElseThrow(Accounts::spent);
    refuseWeak(account, password);
    Token token = Token.parse(code).orElseThrow(Accounts::spent);
    if (holder(account).accept(token.digest(), hashes.make(password)).isEmpty()) {
      throw spent();
    }
    return begin(account, device, "password");
  }

  private static Refusal spent() {
    return new Refusal("This code is not known, was used, or has run out. Ask for a new one.");
  }

  private void refuseWeak(Account account, String password) {
    List<PasswordProblem> problems = problems(account, password);
    if (!problems.isEmpty()) {
      throw new Refusal(String.valueOf(problems.getFirst()));
    }
  }

  /// Lets in who knows name, password and, where one is asked for, the one-time code. Why somebody
  /// is not let in is never said: not even whether there is such an account.
  public Optional<NewSession> signIn(String name, String password, String code, String device) {
    Optional<Account> account =
        product().find(plain(name)).filter(found -> found.findClosedAt().isEmpty());
    Optional<SqlAccounts.Credential> credential =
        account
            .flatMap(found -> product().credential(found.number()))
            .filter(known -> !known.password().isEmpty());
    boolean right =
        credential
            .map(known -> hashes.verify(password, known.password()))
            .orElseGet(() -> hashes.decoy(password));
    if (!right || account.isEmpty() || credential.isEmpty() || !codeTaken(credential.get(), code)) {
      tell("session.refused", account.map(found -> Long.toString(found.number())).orElse(""));
      return Optional.empty();
    }
    if (hashes.isOld(credential.get().password())) {
      holder(account.get()).setPassword(account.get().number(), hashes.make(password));
    }
    return Optional.of(begin(account.get(), device, "password"));
  }

  private boolean codeTaken(SqlAccounts.Credential known, String code) {
    if (known.codeSecret().isEmpty()) {
      return true;
    }
    OptionalLong step =
        OneTimeCode.accept(known.codeSecret(), code, clock.instant(), known.codeStep());
    return step.isPresent() && product().takeStep(known.account(), step.getAsLong());
  }

  private void tell(String action, String account) {
    new SqlAudit(database.dataSource(Reader.Anyone::new)).tell(action, account, "");
  }

  /// Lets in whom an identity provider vouches for: the account linked to its subject, or, the
  /// first time, the one with the e-mail address the provider has verified. No account is made.
  public Optional<NewSession> signIn(SignedIn claims, String device) {
    SqlAccounts product = product();
    Optional<Account> linked = product.find(claims.issuer(), claims.subject());
    Optional<Account> account =
        linked.or(() -> firstTime(product, claims)).filter(known -> known.findClosedAt().isEmpty());
    if (account.isEmpty()) {
      tell("session.refused", linked.map(known -> Long.toString(known.number())).orElse(""));
    }
    return account.map(known -> begin(known, device, "oidc"));
  }

  private static Optional<Account> firstTime(SqlAccounts product, SignedIn claims) {
    String address = plain(claims.email());
    return address.isEmpty()
        ? Optional.empty()
        : product.all().stream()
            .filter(known -> known.email().equals(address))
            .filter(known -> known.findClosedAt().isEmpty())
            .filter(known -> product.link(known.number(), claims.issuer(), claims.subject()))
            .findFirst();
  }

  private NewSession begin(Account account, String device, String way) {
    Token token = Token.random();
    String told = device.length() > LONGEST_DEVICE ? device.substring(0, LONGEST_DEVICE) : device;
    holder(account)
        .begin(token.digest(), account.number(), told, way, clock.instant().plus(SESSION));
    return new NewSession(token, account);
  }

  /// Whose session a token is, if it is open.
  public Optional<Visit> visit(String token) {
    Instant now = clock.instant();
    return Token.parse(token)
        .flatMap(given -> product().session(given.digest(), now.minus(IDLE)))
        .flatMap(session -> {
          if (session.seen().isBefore(now.minus(SEEN_EVERY))) {
            product().seen(session.id());
          }
          return product()
              .find(session.account())
              .filter(account -> account.findClosedAt().isEmpty())
              .map(account -> new Visit(account, session.id()));
        });
  }

  /// Open sessions of an account: one's own, or anyone's for who manages accounts.
  public List<Session> sessions(Account account) {
    requireOwnOrManaged(account);
    return asking().sessions(account.number());
  }

  /// Ends a session: one's own, or anyone's for who manages accounts.
  ///
  /// @return whether there was one
  public boolean endSession(Account account, long session) {
    requireOwnOrManaged(account);
    return asking().end(account.number(), session);
  }

  /// Ends all sessions of an account but one.
  ///
  /// @param but 0 for none
  public int endSessions(Account account, long but) {
    requireOwnOrManaged(account);
    return asking().endAll(account.number(), but);
  }

  /// Changes the holder's own password, and ends every other session.
  ///
  /// @return whether the present password was right
  public boolean changePassword(Account own, String present, String next, long session) {
    requireOwn(own);
    boolean right =
        holder(own)
            .credential(own.number())
            .filter(known -> !known.password().isEmpty())
            .map(known -> hashes.verify(present, known.password()))
            .orElseGet(() -> hashes.decoy(present));
    if (!right) {
      tell("password.refused", Long.toString(own.number()));
      return false;
    }
    refuseWeak(own, next);
    holder(own).setPassword(own.number(), hashes.make(next));
    holder(own).endAll(own.number(), session);
    return true;
  }

  /// Whether the holder is asked for a one-time code.
  public boolean usesCodes(Account own) {
    requireOwn(own);
    return holder(own)
        .credential(own.number())
        .filter(known -> !known.codeSecret().isEmpty())
        .isPresent();
  }

  /// Asks for one-time codes from now on, once the first one shows that the secret arrived.
  ///
  /// @return whether the code was right
  public boolean useCodes(Account own, String secret, String code) {
    if (usesCodes(own)) {
      return false;
    }
    OptionalLong step = OneTimeCode.accept(secret, code, clock.instant(), -1);
    if (step.isEmpty()) {
      return false;
    }
    SqlAccounts holder = holder(own);
    holder.setCodeSecret(own.number(), secret);
    holder.takeStep(own.number(), step.getAsLong());
    return true;
  }

  /// Asks for no one-time codes any more.
  ///
  /// @return whether the code given was right
  public boolean stopCodes(Account own, String code) {
    requireOwn(own);
    boolean right =
        holder(own)
            .credential(own.number())
            .filter(known -> !known.codeSecret().isEmpty() && codeTaken(known, code))
            .isPresent();
    if (right) {
      holder(own).setCodeSecret(own.number(), "");
    }
    return right;
  }

  private void requireOwnOrManaged(Account account) {
    if (!isOwn(account)) {
      require(Permission.MANAGE_ACCOUNTS);
    }
  }

  private void requireOwn(Account own) {
    if (!isOwn(own)) {
      throw new Refusal("This belongs to the holder of the account alone.");
    }
  }

  /// On whose behalf a command asks that names an account.
  Reader readerNamed(String name) {
    return product()
        .find(plain(name))
        .orElseThrow(() -> new Refusal("There is no account '" + name + "'."))
        .reader();
  }
}
