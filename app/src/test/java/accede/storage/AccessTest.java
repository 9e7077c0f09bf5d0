package accede.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import accede.access.Account;
import accede.access.AuditChain;
import accede.access.AuditEntry;
import accede.access.AuditQuestion;
import accede.access.Office;
import accede.access.Permission;
import accede.access.Reader;
import accede.access.Refused;
import accede.access.Role;
import accede.access.Term;
import accede.geography.StateCode;
import accede.outreach.Contact;
import accede.outreach.Note;
import accede.participation.ActsTable;
import accede.participation.Treaty;
import accede.participation.TreatyId;
import accede.reading.Reading;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The second layer: what the database itself shows and takes, whatever a page forgot.
class AccessTest {

  private static final TreatyId ATT = TreatyId.of("att");
  private static final TreatyId OTHER = TreatyId.of("npt");
  private static final LocalDate TODAY = LocalDate.now(ZoneId.systemDefault());
  private static final String SECRET = "The minister said saffron.";

  private static final TestDatabase DATABASE = TestDatabase.create();

  private static long note;
  private static long shared;

  @BeforeAll
  static void the_bench_wrote_two_notes_and_shared_one_with_Norway() {
    new SqlJournal(DATABASE.dataSource())
        .add(List.of(Treaty.shipped(ATT), Treaty.shipped(OTHER)), List.of());
    Reader bench = member(Role.BENCH, "att", Term.from(TODAY)).reader();
    note = notes(bench).add(draft("A talk in the margins"));
    shared = notes(bench).add(draft("A door to open"));
    notes(operator()).share(shared, "NOR");
    contacts(bench)
        .add(
            new Contact(
                0,
                ATT,
                StateCode.of("CHL"),
                "",
                "Legal adviser",
                "Ana Araya",
                "ana@example.org",
                "agreed to be called",
                TODAY.plusYears(1),
                "",
                Instant.EPOCH,
                null));
  }

  @AfterAll
  static void away() {
    DATABASE.close();
  }

  private static Note.Draft draft(String subject) {
    return new Note.Draft(ATT, StateCode.of("CHL"), TODAY, subject, SECRET, 0);
  }

  private static Reader operator() {
    return new Reader.Operator();
  }

  private static Account member(Role role, String treaty, Term term) {
    SqlAccounts accounts = new SqlAccounts(DATABASE.dataSource());
    StateCode state = role == Role.DELEGATION ? StateCode.of("NOR") : null;
    String organization = role == Role.PARTNER ? "PGA" : "";
    long number =
        accounts
            .open(
                role.word() + "-" + System.nanoTime(),
                "",
                "",
                List.of(new Office(role, treaty, state, organization, term)))
            .orElseThrow();
    return accounts.find(number).orElseThrow();
  }

  private static SqlNotes notes(Reader reader) {
    return new SqlNotes(DATABASE.dataSource(reader));
  }

  private static SqlContacts contacts(Reader reader) {
    return new SqlContacts(DATABASE.dataSource(reader));
  }

  private static DSLContext sql(Reader reader) {
    return Sql.over(DATABASE.dataSource(reader));
  }

  @Test
  void the_database_knows_the_same_rights_as_the_core() {
    Set<String> here = new TreeSet<>();
    for (Role role : Role.values()) {
      role.permissions().forEach(p -> here.add(role.word() + " " + p.word() + " " + p.changes()));
    }
    assertThat(
            sql(operator())
                .fetch("select role || ' ' || permission || ' ' || changes from role_right")
                .getValues(0, String.class))
        .containsExactlyInAnyOrderElementsOf(here);
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void a_role_may_in_the_database_what_it_may_in_the_core(Role role) {
    List<Term> terms =
        List.of(
            Term.from(TODAY),
            new Term(TODAY.minusDays(1), TODAY.plusDays(9), TODAY.plusDays(99)),
            new Term(TODAY.minusDays(9), TODAY.minusDays(9), TODAY.minusDays(1)),
            new Term(TODAY.plusDays(1), TODAY.plusDays(1), LocalDate.MAX),
            new Term(TODAY, TODAY, TODAY),
            new Term(TODAY, TODAY.plusDays(9), TODAY.plusDays(3)),
            new Term(TODAY, TODAY, TODAY.minusDays(1)));
    for (String scope : List.of("", "att", "npt")) {
      for (Term term : terms) {
        Reader reader = member(role, scope, term).reader();
        Map<String, Boolean> there =
            sql(reader)
                .fetch(
                    "select p || '/' || t, may(p, t) from unnest(?::text[]) p,"
                        + " unnest(array['', 'att', 'npt']) t",
                    (Object)
                        Arrays.stream(Permission.values())
                            .map(Permission::word)
                            .toArray(String[]::new))
                .intoMap(row -> row.get(0, String.class), row -> row.get(1, Boolean.class));
        Map<String, Boolean> here = new HashMap<>();
        for (Permission permission : Permission.values()) {
          for (String asked : List.of("", "att", "npt")) {
            here.put(permission.word() + "/" + asked, reader.may(permission, asked, TODAY));
          }
        }
        assertThat(there).as("%s of '%s' %s", role, scope, term).isEqualTo(here);
      }
    }
  }

  @Test
  void who_has_no_account_sees_no_note_no_contact_no_account_and_no_audit() {
    DSLContext sql = sql(new Reader.Anyone());
    for (String table :
        List.of(
            "note",
            "note_share",
            "contact",
            "account",
            "office",
            "credential",
            "session",
            "invitation",
            "audit",
            "document",
            "activity")) {
      assertThat(sql.fetchValue("select count(*) from " + table)).as(table).isEqualTo(0L);
    }
    assertThat(notes(new Reader.Anyone()).read(List.of(note, shared))).isEmpty();
    assertThatThrownBy(() -> sql.execute("select text from note"))
        .isInstanceOf(Refused.class)
        .hasMessage(
            "The database refuses this to who has no account: permission denied for table note.");
  }

  @Test
  void each_role_reads_the_notes_that_are_its_own() {
    Set<Role> bench = Set.of(Role.SECRETARIAT, Role.PRESIDENCY, Role.BENCH);
    for (Role role : Role.values()) {
      Reader reader = member(role, "att", Term.from(TODAY)).reader();
      Set<Long> readable = notes(reader).read(List.of(note, shared)).keySet();
      if (bench.contains(role)) {
        assertThat(readable).as(role.word()).containsExactlyInAnyOrder(note, shared);
      } else if (role == Role.DELEGATION) {
        assertThat(readable).as(role.word()).containsExactly(shared);
      } else {
        assertThat(readable).as(role.word()).isEmpty();
      }
    }
  }

  @Test
  void rights_end_with_the_office_and_do_not_reach_another_treaty() {
    Reader outgoing =
        member(
                Role.PRESIDENCY,
                "att",
                new Term(TODAY.minusYears(1), TODAY.minusYears(1), TODAY.minusDays(1)))
            .reader();
    Reader elsewhere = member(Role.PRESIDENCY, "npt", Term.from(TODAY)).reader();
    assertThat(notes(outgoing).read(List.of(note))).isEmpty();
    assertThat(notes(elsewhere).read(List.of(note))).isEmpty();
    assertThat(notes(elsewhere).all(ATT, null)).isEmpty();
  }

  @Test
  void an_incoming_presidency_reads_before_it_writes() {
    Reader incoming =
        member(Role.PRESIDENCY, "att", new Term(TODAY, TODAY.plusDays(30), LocalDate.MAX)).reader();
    assertThat(notes(incoming).read(List.of(note))).containsValue(SECRET);
    assertThatThrownBy(() -> notes(incoming).add(draft("Too early")))
        .hasMessageContaining("row-level security");
  }

  @Test
  void an_office_given_up_before_it_begins_is_never_held() {
    Account incoming =
        member(
            Role.PRESIDENCY,
            "att",
            new Term(TODAY.minusDays(3), TODAY.plusDays(30), LocalDate.MAX));
    SqlAccounts accounts = new SqlAccounts(DATABASE.dataSource());
    accounts.endOffices(incoming.number(), Role.PRESIDENCY, TODAY);
    Reader still = accounts.find(incoming.number()).orElseThrow().reader();
    assertThat(still.may(Permission.READ_NOTES, "att", TODAY)).isTrue();
    assertThat(still.may(Permission.READ_NOTES, "att", TODAY.plusDays(1))).isFalse();
    assertThat(still.may(Permission.WRITE_NOTES, "att", TODAY.plusDays(30))).isFalse();
    accounts.endOffices(incoming.number(), Role.PRESIDENCY, TODAY.minusDays(1));
    assertThat(notes(incoming.reader()).read(List.of(note))).isEmpty();
  }

  @Test
  void a_name_is_taken_out_where_it_stands_as_a_name() {
    SqlNotes kept = notes(operator());
    long id =
        kept.add(
            new Note.Draft(
                ATT, null, TODAY, "ANA of Canada", "Ana\nAraya, Ana-María and Ana A. (B).", 0));
    kept.redact(id, "ana", "[…]");
    assertThat(kept.find(id).orElseThrow().subject()).isEqualTo("[…] of Canada");
    assertThat(kept.read(List.of(id)).get(id)).isEqualTo("[…]\nAraya, […]-María and […] A. (B).");
    kept.redact(id, "A. (B).", "[…]");
    assertThat(kept.read(List.of(id)).get(id)).endsWith("[…] […]");
    kept.redact(id, "…]  Araya", "x");
    assertThat(kept.read(List.of(id)).get(id)).startsWith("[x, ");
  }

  @Test
  void a_closed_account_gives_nothing() {
    Account account = member(Role.BENCH, "att", Term.from(TODAY));
    new SqlAccounts(DATABASE.dataSource()).close(account.number(), true);
    assertThat(notes(account.reader()).read(List.of(note))).isEmpty();
  }

  @Test
  void nobody_writes_in_anothers_name() {
    Account bench = member(Role.BENCH, "att", Term.from(TODAY));
    assertThatThrownBy(() ->
            sql(bench.reader())
                .execute(
                    "insert into note (treaty, about_day, subject, text, author)"
                        + " values ('att', current_date, 'x', 'x', 'operator')"))
        .hasMessageContaining("row-level security");
    assertThatThrownBy(() ->
            sql(bench.reader())
                .execute("insert into audit (who, action, subject) values ('operator', 'x', 'x')"))
        .hasMessageContaining("permission denied");
  }

  @Test
  void who_may_not_keep_the_ledger_adds_nothing_to_it() {
    for (Role role : Role.values()) {
      Reader reader = member(role, "att", Term.from(TODAY)).reader();
      if (!role.gives(Permission.KEEP_LEDGER)) {
        assertThatThrownBy(() ->
                sql(reader)
                    .execute(
                        "insert into act (treaty, state, kind, not_before, not_after, precision,"
                            + " source, recorded_on, supersedes, note) values ('att', 'CHL',"
                            + " 'signature', current_date, current_date, 'day', 'x', current_date,"
                            + " '', '')"))
            .as(role.word())
            .hasMessageContaining("row-level security");
      }
    }
  }

  @Test
  void each_reading_of_a_note_and_each_change_is_in_the_audit() {
    Account reading = member(Role.BENCH, "att", Term.from(TODAY));
    notes(reading.reader()).read(List.of(note, shared));
    long own = notes(reading.reader()).add(draft("Mine"));
    List<AuditEntry> told =
        new SqlAudit(DATABASE.dataSource())
            .entries(
                new AuditQuestion(
                    Long.toString(reading.number()),
                    "",
                    Instant.EPOCH,
                    Instant.parse("9999-01-01T00:00:00Z"),
                    0),
                100);
    assertThat(told)
        .extracting(entry -> entry.action() + " " + entry.subject())
        .containsExactly("note.added " + own, "note.read " + shared, "note.read " + note);
    assertThat(told.getFirst().detail())
        .matches("sha256=[0-9a-f]{64}")
        .doesNotContain(AuditEntry.sha256(SECRET));
    assertThat(told.toString()).doesNotContain("saffron");
  }

  @Test
  void every_table_is_watched_or_named_here_with_its_reason() {
    // Rows of these come and go only with a row of a watched one, or hold nothing of their own.
    Set<String> apart =
        Set.of(
            "audit",
            "audit_head",
            "session",
            "role_right",
            "shipment",
            "flyway_schema_history",
            "clause",
            "act_import_line",
            "weight_value",
            "paper_citation",
            "meeting",
            "meeting_point",
            "activity",
            "activity_item",
            "counterpart",
            "engagement",
            "figure",
            "mandate",
            "appointment",
            "event_source",
            "finding");
    assertThat(
            sql(operator())
                .fetch(
                    "select c.relname from pg_class c where c.relnamespace = 'accede'::regnamespace"
                        + " and c.relkind = 'r' and (select count(*) from pg_trigger t where"
                        + " t.tgrelid = c.oid and t.tgname like 'audit\\_%') <> 3")
                .getValues(0, String.class))
        .containsExactlyInAnyOrderElementsOf(apart);
  }

  @Test
  void the_chain_holds_when_many_write_at_once() throws Exception {
    Reader bench = member(Role.BENCH, "att", Term.from(TODAY)).reader();
    try (ExecutorService many = Executors.newFixedThreadPool(8)) {
      List<Callable<Long>> work =
          Stream.generate(() -> (Callable<Long>) () -> notes(bench).add(draft("At once")))
              .limit(80)
              .toList();
      for (var done : many.invokeAll(work)) {
        assertThat(done.get()).isPositive();
      }
    }
    assertThat(chain(DATABASE).breaks()).isEmpty();
  }

  private static AuditChain chain(TestDatabase database) {
    AuditChain chain = new AuditChain();
    new SqlAudit(database.dataSource()).follow(entry -> {}, chain);
    return chain;
  }

  @Test
  void whoever_breaks_one_row_is_found() {
    List<String> tampering =
        List.of(
            "update audit set detail = 'nothing' where seq = 5",
            "update audit set who = '77' where seq = 5",
            "update audit set at = at + interval '1 microsecond' where seq = 5",
            "delete from audit where seq = 5",
            "delete from audit where seq = (select max(seq) from audit)",
            "update audit set seq = -seq where seq in (5, 6);"
                + " update audit set seq = case seq when -5 then 6 else 5 end where seq < 0",
            "update audit_head set seq = seq + 1");
    for (String statement : tampering) {
      try (TestDatabase database = TestDatabase.create()) {
        SqlAccounts accounts = new SqlAccounts(database.dataSource());
        for (int i = 0; i < 9; i++) {
          accounts.open("somebody-" + i, "", "", List.of());
        }
        assertThat(chain(database).breaks()).isEmpty();
        DSLContext owner = Sql.over(database.ownerDataSource());
        assertThatThrownBy(() -> owner.execute("delete from audit where seq = 5"))
            .hasMessageContaining("added to and never changed");
        owner.execute("alter table audit disable trigger user");
        Arrays.stream(statement.split(";", -1)).forEach(owner::execute);
        assertThat(chain(database).breaks()).as(statement).isNotEmpty();
      }
    }
  }

  @Test
  void a_note_rewritten_behind_the_audits_back_is_found() {
    try (TestDatabase database = TestDatabase.create()) {
      new SqlJournal(database.dataSource()).add(List.of(Treaty.shipped(ATT)), List.of());
      SqlNotes kept = new SqlNotes(database.dataSource());
      long id = kept.add(draft("True"));
      long words = kept.publish(kept.find(id).orElseThrow(), "A talk was held.");
      SqlAudit audit = new SqlAudit(database.dataSource());
      assertThat(audit.altered()).isEmpty();
      kept.redact(id, "saffron", "[…]");
      assertThat(audit.altered()).isEmpty();
      assertThat(kept.read(List.of(id)).get(id)).isEqualTo("The minister said […].");
      DSLContext owner = Sql.over(database.ownerDataSource());
      owner.execute("set accede.reader = 'accede'");
      owner.execute(
          "do $$ begin perform set_config('accede.reader', 'accede', true);"
              + " alter table note disable trigger user;"
              + " update note set text = 'The minister said yes.'; end $$");
      owner.execute(
          "do $$ begin perform set_config('accede.reader', 'accede', true);"
              + " alter table publication disable trigger user;"
              + " update publication set words = 'No talk was held.'; end $$");
      assertThat(audit.altered()).containsExactly("note " + id, "publication " + words);
    }
  }

  @Test
  void what_went_with_its_document_was_not_altered_and_a_lost_withdrawal_is_found() {
    try (TestDatabase database = TestDatabase.create()) {
      new SqlJournal(database.dataSource()).add(List.of(Treaty.shipped(ATT)), List.of());
      SqlRecords records = new SqlRecords(database.dataSource());
      SqlNotes kept = new SqlNotes(database.dataSource());
      Reading report =
          new Reading(
              new Reading.Masthead("Report", "", "", TODAY, "en", "CSP9"),
              List.of(),
              List.of(),
              List.of(),
              List.of(),
              List.of(),
              List.of(),
              List.of(),
              List.of(),
              List.of());
      records.store(ATT, report);
      long first = kept.publish(kept.documents(ATT).getFirst());
      kept.withdraw(first, "Too early");
      kept.publish(kept.documents(ATT).getFirst());
      records.replace(ATT, report);
      SqlAudit audit = new SqlAudit(database.dataSource());
      assertThat(audit.altered()).isEmpty();
      long second = kept.publish(kept.documents(ATT).getFirst());
      kept.withdraw(second, "Too early again");
      DSLContext owner = Sql.over(database.ownerDataSource());
      owner.execute("alter table withdrawal disable trigger user");
      owner.execute("delete from withdrawal where publication = " + second);
      assertThat(audit.altered()).containsExactly("withdrawal " + second);
    }
  }

  @Test
  void acts_that_come_or_go_behind_the_audits_back_are_found() {
    try (TestDatabase database = TestDatabase.create()) {
      new SqlJournal(database.dataSource())
          .add(List.of(Treaty.shipped(ATT)), ActsTable.shipped(ATT));
      SqlAudit audit = new SqlAudit(database.dataSource());
      assertThat(audit.actsApart()).isEmpty();
      DSLContext owner = Sql.over(database.ownerDataSource());
      owner.execute("set accede.reader = 'accede'");
      owner.execute("alter table act disable trigger user");
      owner.execute("delete from act where id = (select min(id) + 7 from act)");
      assertThat(audit.actsApart())
          .singleElement()
          .asString()
          .contains("recorded 271 here, of which 270 are on record");
      owner.execute(
          "do $$ begin perform set_config('accede.reader', 'accede', true);"
              + " insert into act (treaty, state, kind, not_before, not_after, precision, source,"
              + " recorded_on, supersedes, note) values ('att', 'CHL', 'signature', current_date,"
              + " current_date, 'day', 'x', current_date, '', ''); end $$");
      assertThat(audit.actsApart()).hasSize(2).last().asString().contains("not in the audit");
    }
  }

  @Test
  void what_is_withdrawn_is_no_longer_everybodys() {
    SqlNotes bench = notes(operator());
    long words = bench.publish(bench.find(note).orElseThrow(), "The State is preparing a bill.");
    SqlNotes everybody = notes(new Reader.Anyone());
    assertThat(everybody.publications(ATT, null))
        .extracting(p -> p.words())
        .contains("The State is preparing a bill.");
    bench.withdraw(words, "Too early");
    assertThat(everybody.publications(ATT, null)).isEmpty();
    assertThat(bench.publication(words).orElseThrow().isSeen()).isFalse();
  }

  @Test
  void erasing_an_account_leaves_the_audit_true() {
    Account account = member(Role.BENCH, "att", Term.from(TODAY));
    notes(account.reader()).add(draft("Before I go"));
    SqlAccounts accounts = new SqlAccounts(DATABASE.dataSource());
    accounts.erase(account.number());
    Account left = accounts.find(account.number()).orElseThrow();
    assertThat(left.name()).isEqualTo("erased-" + account.number());
    assertThat(left.findClosedAt()).isPresent();
    assertThat(chain(DATABASE).breaks()).isEmpty();
  }

  @Test
  void who_answers_for_persons_erases_one_without_reading_notes() {
    Reader administrator = member(Role.ADMINISTRATOR, "", Term.from(TODAY)).reader();
    List<Contact> found = new ArrayList<>(contacts(administrator).naming("araya"));
    assertThat(found).isNotEmpty();
    assertThat(contacts(administrator).erasePerson(found.getFirst().id())).isTrue();
    assertThat(contacts(administrator).naming("araya")).isEmpty();
    assertThat(contacts(operator()).find(found.getFirst().id()).orElseThrow().post())
        .isEqualTo("Legal adviser");
  }
}
