package accede.storage;

import static accede.storage.generated.Tables.ACCOUNT;
import static accede.storage.generated.Tables.CREDENTIAL;
import static accede.storage.generated.Tables.INVITATION;
import static accede.storage.generated.Tables.OFFICE;
import static accede.storage.generated.Tables.SESSION;

import accede.access.Account;
import accede.access.Office;
import accede.access.Role;
import accede.access.Session;
import accede.access.Term;
import accede.geography.StateCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// Accounts, what proves who signs in, and open sessions, in PostgreSQL. Of passwords, codes and
/// tokens only hashes are here; of the secret of one-time codes, the secret itself.
public final class SqlAccounts {

  /// What proves that somebody is the holder of an account.
  ///
  /// @param password its hash; empty if none is set
  /// @param codeSecret of one-time codes; empty if none are asked for
  /// @param codeStep the last step whose code was taken
  public record Credential(long account, String password, String codeSecret, long codeStep) {}

  /// A way in that can be used once.
  ///
  /// @param purpose `join` or `recover`
  public record Invitation(long account, String purpose, Instant ends) {}

  private final DSLContext sql;

  /// The accounts of a database, for whoever the connections speak.
  public SqlAccounts(DataSource source) {
    this.sql = Sql.over(source);
  }

  /// Whether any open account has a password or a provider that vouches for it.
  public boolean anybodyCanSignIn() {
    return sql.fetchExists(
        DSL.selectOne()
            .from(CREDENTIAL)
            .join(ACCOUNT)
            .on(ACCOUNT.ID.eq(CREDENTIAL.ACCOUNT))
            .where(ACCOUNT.CLOSED_AT.isNull())
            .and(CREDENTIAL.PASSWORD.isNotNull().or(CREDENTIAL.ISSUER.isNotNull())));
  }

  /// Every account the reader may see, by name.
  public List<Account> all() {
    return accounts(DSL.noCondition());
  }

  /// The account of a name.
  public Optional<Account> find(String name) {
    return accounts(ACCOUNT.NAME.eq(name)).stream().findFirst();
  }

  /// The account of a number.
  public Optional<Account> find(long number) {
    return accounts(ACCOUNT.ID.eq(number)).stream().findFirst();
  }

  private List<Account> accounts(Condition which) {
    return sql.transactionResult(inside -> {
      DSLContext dsl = inside.dsl();
      Map<Long, List<Office>> offices =
          dsl.selectFrom(OFFICE)
              .where(OFFICE.ACCOUNT.in(DSL.select(ACCOUNT.ID).from(ACCOUNT).where(which)))
              .orderBy(OFFICE.ID)
              .fetchGroups(OFFICE.ACCOUNT, SqlAccounts::office);
      return dsl.selectFrom(ACCOUNT)
          .where(which)
          .orderBy(ACCOUNT.NAME)
          .fetch(row ->
              new Account(
                  row.get(ACCOUNT.ID),
                  row.get(ACCOUNT.NAME),
                  row.get(ACCOUNT.PERSON),
                  row.get(ACCOUNT.EMAIL),
                  row.get(ACCOUNT.CREATED_AT),
                  row.get(ACCOUNT.CLOSED_AT),
                  offices.getOrDefault(row.get(ACCOUNT.ID), List.of())));
    });
  }

  private static Office office(Record row) {
    String state = row.get(OFFICE.STATE);
    LocalDate to = row.get(OFFICE.TO_DAY);
    return new Office(
        Role.find(row.get(OFFICE.ROLE)).orElseThrow(),
        row.get(OFFICE.TREATY),
        state == null ? null : StateCode.of(state),
        row.get(OFFICE.ORGANIZATION),
        new Term(
            row.get(OFFICE.READS_FROM), row.get(OFFICE.FROM_DAY), to == null ? LocalDate.MAX : to));
  }

  /// Opens an account.
  ///
  /// @return its number, or empty if the name is taken
  public Optional<Long> open(String name, String person, String email, List<Office> offices) {
    try {
      return Optional.of(
          sql.transactionResult(inside -> {
            DSLContext dsl = inside.dsl();
            Long number =
                dsl.insertInto(ACCOUNT)
                    .set(ACCOUNT.NAME, name)
                    .set(ACCOUNT.PERSON, person)
                    .set(ACCOUNT.EMAIL, email)
                    .returningResult(ACCOUNT.ID)
                    .fetchSingle()
                    .value1();
            dsl.insertInto(CREDENTIAL).set(CREDENTIAL.ACCOUNT, number).execute();
            offices.forEach(office -> give(dsl, number, office));
            return number;
          }));
    } catch (IntegrityConstraintViolationException taken) {
      return Optional.empty();
    }
  }

  /// Gives an office.
  public void give(long account, Office office) {
    sql.transaction(inside -> give(inside.dsl(), account, office));
  }

  private static void give(DSLContext sql, long account, Office office) {
    sql.insertInto(OFFICE)
        .set(OFFICE.ACCOUNT, account)
        .set(OFFICE.ROLE, office.role().word())
        .set(OFFICE.TREATY, office.treaty())
        .set(OFFICE.STATE, office.findState().map(StateCode::value).orElse(null))
        .set(OFFICE.ORGANIZATION, office.organization())
        .set(OFFICE.READS_FROM, office.term().readsFrom())
        .set(OFFICE.FROM_DAY, office.term().from())
        .set(OFFICE.TO_DAY, last(office))
        .execute();
  }

  private static @Nullable LocalDate last(Office office) {
    return office.term().to().equals(LocalDate.MAX) ? null : office.term().to();
  }

  /// Ends the offices of a role on a day; those that would not have begun by then are never held,
  /// nor read under after it.
  ///
  /// @return how many ended
  public int endOffices(long account, Role role, LocalDate last) {
    return sql.update(OFFICE)
        .set(OFFICE.TO_DAY, DSL.greatest(OFFICE.READS_FROM.minus(1), DSL.val(last)))
        .where(OFFICE.ACCOUNT.eq(account))
        .and(OFFICE.ROLE.eq(role.word()))
        .and(OFFICE.TO_DAY.isNull().or(OFFICE.TO_DAY.gt(last)))
        .execute();
  }

  /// Closes an account and ends its sessions, or opens it again.
  public void close(long account, boolean closed) {
    sql.transaction(inside -> {
      DSLContext dsl = inside.dsl();
      dsl.update(ACCOUNT)
          .set(ACCOUNT.CLOSED_AT, closed ? Instant.now() : null)
          .where(ACCOUNT.ID.eq(account))
          .execute();
      if (closed) {
        endSessions(dsl, SESSION.ACCOUNT.eq(account));
      }
    });
  }

  /// Takes what says who the holder is out of an account, closes it, and forgets what proved it and
  /// where they signed in from.
  public void erase(long account) {
    sql.fetch("select erase_account(?)", account);
  }

  /// What proves who the holder is.
  public Optional<Credential> credential(long account) {
    return sql.selectFrom(CREDENTIAL)
        .where(CREDENTIAL.ACCOUNT.eq(account))
        .fetchOptional(row ->
            new Credential(
                account,
                orEmpty(row.get(CREDENTIAL.PASSWORD)),
                orEmpty(row.get(CREDENTIAL.CODE_SECRET)),
                row.get(CREDENTIAL.CODE_STEP)));
  }

  /// The account an identity provider's subject signs in to.
  public Optional<Account> find(String issuer, String subject) {
    return accounts(
            ACCOUNT.ID.in(
                DSL.select(CREDENTIAL.ACCOUNT)
                    .from(CREDENTIAL)
                    .where(CREDENTIAL.ISSUER.eq(issuer).and(CREDENTIAL.SUBJECT.eq(subject)))))
        .stream()
        .findFirst();
  }

  /// Lets an identity provider's subject sign in to an account that has none yet.
  ///
  /// @return whether it does from now on
  public boolean link(long account, String issuer, String subject) {
    return sql.update(CREDENTIAL)
            .set(CREDENTIAL.ISSUER, issuer)
            .set(CREDENTIAL.SUBJECT, subject)
            .where(CREDENTIAL.ACCOUNT.eq(account).and(CREDENTIAL.ISSUER.isNull()))
            .execute()
        == 1;
  }

  /// Sets the hash of a password.
  public void setPassword(long account, String hash) {
    sql.update(CREDENTIAL)
        .set(CREDENTIAL.PASSWORD, hash)
        .set(CREDENTIAL.CHANGED_AT, DSL.currentInstant())
        .where(CREDENTIAL.ACCOUNT.eq(account))
        .execute();
  }

  /// Sets the secret of one-time codes; empty asks for none any more.
  public void setCodeSecret(long account, String secret) {
    sql.update(CREDENTIAL)
        .set(CREDENTIAL.CODE_SECRET, secret.isEmpty() ? null : secret)
        .set(CREDENTIAL.CODE_STEP, 0L)
        .where(CREDENTIAL.ACCOUNT.eq(account))
        .execute();
  }

  /// Takes a one-time code's step, once.
  ///
  /// @return whether nobody took it or a later one before
  public boolean takeStep(long account, long step) {
    return sql.update(CREDENTIAL)
            .set(CREDENTIAL.CODE_STEP, step)
            .where(CREDENTIAL.ACCOUNT.eq(account).and(CREDENTIAL.CODE_STEP.lt(step)))
            .execute()
        == 1;
  }

  /// Keeps an invitation by the hash of its code; those made before for the account end.
  public void invite(String digest, Invitation invitation) {
    sql.transaction(inside -> {
      DSLContext dsl = inside.dsl();
      dsl.update(INVITATION)
          .set(INVITATION.ENDS_AT, DSL.currentInstant())
          .where(INVITATION.ACCOUNT.eq(invitation.account()))
          .and(INVITATION.USED_AT.isNull())
          .and(INVITATION.ENDS_AT.gt(DSL.currentInstant()))
          .execute();
      dsl.insertInto(INVITATION)
          .set(INVITATION.DIGEST, digest)
          .set(INVITATION.ACCOUNT, invitation.account())
          .set(INVITATION.PURPOSE, invitation.purpose())
          .set(INVITATION.ENDS_AT, invitation.ends())
          .execute();
    });
  }

  /// An invitation that can still be used.
  public Optional<Invitation> invitation(String digest) {
    return sql.selectFrom(INVITATION)
        .where(INVITATION.DIGEST.eq(digest))
        .and(INVITATION.USED_AT.isNull())
        .and(INVITATION.ENDS_AT.gt(DSL.currentInstant()))
        .fetchOptional(row ->
            new Invitation(
                row.get(INVITATION.ACCOUNT),
                row.get(INVITATION.PURPOSE),
                row.get(INVITATION.ENDS_AT)));
  }

  /// Uses an invitation up and sets the password of its account, both or neither. Recovering also
  /// ends every session and asks for no one-time code until it is set up again.
  ///
  /// @return the account, or empty if somebody was faster or it has run out
  public Optional<Long> accept(String digest, String passwordHash) {
    return sql.transactionResult(inside -> {
      DSLContext dsl = inside.dsl();
      Optional<Invitation> invitation = new SqlAccounts(dsl).invitation(digest);
      int used =
          dsl.update(INVITATION)
              .set(INVITATION.USED_AT, DSL.currentInstant())
              .where(INVITATION.DIGEST.eq(digest).and(INVITATION.USED_AT.isNull()))
              .execute();
      if (invitation.isEmpty() || used == 0) {
        return Optional.empty();
      }
      long account = invitation.get().account();
      SqlAccounts here = new SqlAccounts(dsl);
      here.setPassword(account, passwordHash);
      if (invitation.get().purpose().equals("recover")) {
        here.setCodeSecret(account, "");
        endSessions(dsl, SESSION.ACCOUNT.eq(account));
      }
      return Optional.of(account);
    });
  }

  private SqlAccounts(DSLContext sql) {
    this.sql = sql;
  }

  /// Begins a session, known by the hash of its token.
  public void begin(String digest, long account, String device, String way, Instant ends) {
    sql.transaction(inside -> {
      DSLContext dsl = inside.dsl();
      Long id =
          dsl.insertInto(SESSION)
              .set(SESSION.DIGEST, digest)
              .set(SESSION.ACCOUNT, account)
              .set(SESSION.DEVICE, device)
              .set(SESSION.WAY, way)
              .set(SESSION.ENDS_AT, ends)
              .returningResult(SESSION.ID)
              .fetchSingle()
              .value1();
      SqlAudit.tell(dsl, "session.begun", Long.toString(account), way + " " + id);
    });
  }

  /// The open session of a token, used within a time.
  ///
  /// @param notSince a session not used since then is over
  public Optional<Session> session(String digest, Instant notSince) {
    return sql.selectFrom(SESSION)
        .where(SESSION.DIGEST.eq(digest))
        .and(SESSION.ENDED_AT.isNull())
        .and(SESSION.ENDS_AT.gt(DSL.currentInstant()))
        .and(SESSION.SEEN_AT.gt(notSince))
        .fetchOptional(SqlAccounts::session);
  }

  /// Notes that a session is used.
  public void seen(long session) {
    sql.update(SESSION)
        .set(SESSION.SEEN_AT, DSL.currentInstant())
        .where(SESSION.ID.eq(session))
        .execute();
  }

  /// Open sessions of an account, the latest first.
  public List<Session> sessions(long account) {
    return sql.selectFrom(SESSION)
        .where(SESSION.ACCOUNT.eq(account))
        .and(SESSION.ENDED_AT.isNull())
        .and(SESSION.ENDS_AT.gt(DSL.currentInstant()))
        .orderBy(SESSION.SEEN_AT.desc())
        .fetch(SqlAccounts::session);
  }

  private static Session session(Record row) {
    return new Session(
        row.get(SESSION.ID),
        row.get(SESSION.ACCOUNT),
        row.get(SESSION.DEVICE),
        row.get(SESSION.WAY),
        row.get(SESSION.BEGUN_AT),
        row.get(SESSION.SEEN_AT),
        row.get(SESSION.ENDS_AT));
  }

  /// Ends one session of an account.
  ///
  /// @return whether it was open
  public boolean end(long account, long session) {
    return sql.transactionResult(inside ->
        endSessions(inside.dsl(), SESSION.ACCOUNT.eq(account).and(SESSION.ID.eq(session))))
        > 0;
  }

  /// Ends every session of an account but one.
  ///
  /// @param but 0 for none
  /// @return how many ended
  public int endAll(long account, long but) {
    return sql.transactionResult(
        inside -> endSessions(inside.dsl(), SESSION.ACCOUNT.eq(account).and(SESSION.ID.ne(but))));
  }

  private static int endSessions(DSLContext sql, Condition which) {
    Map<Long, List<Long>> ended =
        sql.update(SESSION)
            .set(SESSION.ENDED_AT, DSL.currentInstant())
            .where(which.and(SESSION.ENDED_AT.isNull()))
            .returningResult(SESSION.ACCOUNT, SESSION.ID)
            .fetchGroups(SESSION.ACCOUNT, SESSION.ID);
    ended.forEach((account, sessions) ->
        sessions.forEach(
            id -> SqlAudit.tell(sql, "session.ended", Long.toString(account), Long.toString(id))));
    return ended.values().stream().mapToInt(List::size).sum();
  }

  private static String orEmpty(@Nullable String column) {
    return column == null ? "" : column;
  }
}
