package accede.cli;

import static org.assertj.core.api.Assertions.assertThat;

import accede.access.AuditChain;
import accede.access.AuditEntry;
import accede.storage.TestDatabase;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who may see and do what, told as it happens in an office: accounts, notes, publishing, persons,
/// and the proof of it all.
class AccessCommandsTest {

  private static final LocalDate TODAY = LocalDate.now(ZoneId.systemDefault());
  private static final String YESTERDAY = TODAY.minusDays(1).toString();
  private static final String TOMORROW = TODAY.plusDays(1).toString();

  private static final TestDatabase DATABASE = TestDatabase.create();
  private static final Typed TYPED = new Typed(DATABASE.address());

  @TempDir private Path folder;

  @BeforeAll
  static void the_secretariat_opens_accounts() {
    add("sec", "--role", "secretariat");
    add("office", "--role", "bench", "--for", "att", "--person", "Olga Okafor");
    add("viewer", "--role", "viewer");
    add("norway", "--role", "delegation", "--state", "Norway", "--for", "att");
    add("pga", "--role", "partner", "--organization", "PGA");
    add("admin", "--role", "administrator");
  }

  @AfterAll
  static void away() {
    DATABASE.close();
  }

  private static void add(String name, String... office) {
    String[] words = new String[office.length + 3];
    words[0] = "user";
    words[1] = "add";
    words[2] = name;
    System.arraycopy(office, 0, words, 3, office.length);
    TYPED.say(words).done();
  }

  private static String note(String by, String subject, String text) {
    return TYPED
        .jsonAs(by, "note", "add", "--state", "CHL", "--subject", subject, "--text", text)
        .get("note")
        .asText();
  }

  @Test
  void an_account_is_opened_with_a_code_that_is_shown_once() {
    JsonNode opened =
        TYPED.json(
            "user",
            "add",
            "Eva@Example.org",
            "--role",
            "co-chair",
            "--person",
            "Eva Ek",
            "--email",
            "eva@example.org",
            "--for",
            "ATT",
            "--reads-from",
            TODAY.toString(),
            "--from",
            TOMORROW,
            "--to",
            TODAY.plusYears(1).toString());
    String code = opened.get("code").asText();
    assertThat(code).matches("[0-9A-Z]{5}(-[0-9A-Z]{5}){3}");
    assertThat(opened.get("page").asText()).isEqualTo("/invitation");
    assertThat(Instant.parse(opened.get("validUntil").asText()))
        .isBetween(Instant.now().plusSeconds(71 * 3600), Instant.now().plusSeconds(72 * 3600));
    JsonNode office = opened.at("/account/offices/0");
    assertThat(office.get("role").asText()).isEqualTo("presidency");
    assertThat(office.get("treaty").asText()).isEqualTo("att");
    assertThat(office.get("today").asText()).isEqualTo("reading");

    Typed.Said list = TYPED.say("user", "list").done();
    assertThat(list.out()).contains("eva@example.org", "Eva Ek", "reading").doesNotContain(code);
    assertThat(TYPED.json("user", "recover", "eva@example.org").get("code").asText())
        .isNotEqualTo(code);
    TYPED.say("user", "disable", "eva@example.org").done();
    TYPED.say("user", "recover", "eva@example.org").refused("is closed: open it first");
    assertThat(TYPED.json("user", "enable", "eva@example.org").get("closed").isNull()).isTrue();
    TYPED.say("user", "add", "EVA@example.org", "--role", "bench").refused("already");
    assertThat(TYPED.say("user", "sessions", "eva@example.org").done().out()).startsWith("session");
    TYPED.say("user", "sessions", "eva@example.org", "--end", "4711").refused("no open session");
  }

  @Test
  void what_makes_no_office_is_wrong_usage() {
    TYPED.say("user", "add", "x", "--role", "king").wrongUsage("--role: 'king' is not known.");
    TYPED.say("user", "add", "xx").wrongUsage("--role");
    TYPED.say("user", "add", "xx", "--role", "delegation").wrongUsage("name it by --state");
    TYPED.say("user", "add", "xx", "--role", "partner").wrongUsage("name it by --organization");
    TYPED
        .say("user", "add", "xx", "--role", "administrator", "--for", "att")
        .wrongUsage("without --for");
    TYPED
        .say("user", "add", "xx", "--role", "bench", "--from", TOMORROW, "--to", YESTERDAY)
        .wrongUsage("before it begins");
    TYPED.say("user", "add", "x", "--role", "bench").refused("cannot be the name of an account");
    TYPED
        .say("user", "add", "xx", "--role", "bench", "--for", "nope")
        .refused("No treaty is known");
    TYPED.say("user", "disable", "nobody").refused("There is no account 'nobody'");
    TYPED.say("status", "--as", "nobody").refused("There is no account 'nobody'.");
    TYPED.say("note", "add", "--subject", "x").wrongUsage("A note needs one text");
    TYPED.say("note", "add", "--subject", "x", "--text", "y", "-").wrongUsage("one text");
    TYPED.say("note", "add", "--text", "x").wrongUsage("A note needs a --subject.");
    TYPED.say("note", "add", "--subject", " ", "--text", "x").refused("a subject and a text");
    TYPED.say("contact", "add", "--post", "Desk", "--person", "A B").wrongUsage("name both");
    TYPED.say("read", "x.txt", "--public").wrongUsage("go with --store");
    TYPED.say("verify", "--expect", "7:abc").wrongUsage("a number, a colon and a hash");
    assertThat(TYPED.say("user", "king").wrongUsage("Unmatched arguments").err())
        .doesNotContain("password=" + TYPED.address().replaceFirst(".*password=", ""));
  }

  @Test
  void a_presidency_hands_over() {
    add("outgoing", "--role", "presidency", "--for", "att", "--from", YESTERDAY);
    String kept = note("outgoing", "A promise", "The minister promised marjoram.");
    add(
        "incoming",
        "--role",
        "president",
        "--for",
        "att",
        "--reads-from",
        YESTERDAY,
        "--from",
        TOMORROW);

    assertThat(TYPED.as("incoming", "note", "list").done().out()).contains("A promise");
    assertThat(TYPED.as("incoming", "note", "show", kept).done().out()).contains("marjoram");
    TYPED
        .as("incoming", "note", "add", "--subject", "Too early", "--text", "x")
        .refused("may not 'write-notes' here, or not yet, or no longer");
    TYPED.as("incoming", "note", "publish", kept, "--words", "x", "--yes").refused("'publish'");

    JsonNode ended =
        TYPED.json("user", "end-office", "outgoing", "--role", "presidency", "--on", YESTERDAY);
    assertThat(ended.at("/offices/0/today").asText()).isEqualTo("over");
    TYPED.as("outgoing", "note", "list").refused("may not 'write-notes'");
    TYPED.as("outgoing", "note", "show", kept).refused("may not 'write-notes'");
    TYPED.as("outgoing", "contact", "list").refused("may not 'read-contacts'");

    TYPED.say("user", "office", "incoming", "--role", "presidency", "--for", "att").done();
    note("incoming", "On time", "Now it is my turn.");
    TYPED
        .say("user", "end-office", "outgoing", "--role", "presidency", "--on", YESTERDAY)
        .refused("holds no office of presidency after");
  }

  @Test
  void who_steps_back_before_the_office_begins_reads_to_the_day_and_never_holds_it() {
    add(
        "hesitant",
        "--role",
        "presidency",
        "--reads-from",
        YESTERDAY,
        "--from",
        TODAY.plusDays(30).toString());
    TYPED.say("user", "end-office", "hesitant", "--role", "presidency").done();
    TYPED.as("hesitant", "note", "list").done();
    JsonNode ended =
        TYPED.json("user", "end-office", "hesitant", "--role", "presidency", "--on", YESTERDAY);
    assertThat(ended.at("/offices/0/today").asText()).isEqualTo("over");
    TYPED.as("hesitant", "note", "list").refused("may not");
  }

  @Test
  void a_delegation_sees_only_what_is_shared() {
    String secret = note("office", "A talk on turmeric", "Only for us: turmeric.");
    String shared = note("office", "A door to open", "Please call your capital: fennel.");
    TYPED.as("office", "note", "share", shared, "--with", "NOR").refused("'share-notes'");
    assertThat(TYPED.jsonAs("sec", "note", "share", shared, "--with", "nor").get("sharedWith"))
        .extracting(JsonNode::asText)
        .containsExactly("NOR");
    TYPED.as("sec", "note", "share", shared, "--with", "nowhere").refused("neither a State's code");

    assertThat(TYPED.as("norway", "note", "list").done().out())
        .contains("A door to open")
        .doesNotContain("turmeric");
    assertThat(TYPED.as("norway", "note", "show", shared).done().out()).contains("fennel");
    TYPED.as("norway", "note", "show", secret).refused("There is no note " + secret);
    TYPED.as("pga", "note", "show", shared).refused("There is no note " + shared);
    TYPED.as("viewer", "note", "list").refused("may not 'write-notes'");

    String own = note("norway", "We called", "The capital hesitates.");
    assertThat(TYPED.as("office", "note", "show", own).done().out()).contains("hesitates");
    Typed.Said revised =
        TYPED
            .as("office", "note", "add", "--revises", shared, "--text", "Call again: dill.")
            .done();
    assertThat(revised.out()).contains("A door to open");
    assertThat(revised.err()).contains("was shared with NOR; neither is");
    // Who could read what was revised reads neither until the revision is shared.
    assertThat(TYPED.as("norway", "note", "list").done().out()).doesNotContain("A door to open");

    TYPED.as("sec", "note", "unshare", shared, "--with", "NOR").done();
    TYPED.as("sec", "note", "unshare", shared, "--with", "NOR").refused("is not shared with 'NOR'");
    TYPED.as("norway", "note", "show", shared).refused("There is no note " + shared);
    assertThat(TYPED.jsonAs("office", "note", "show", shared).get("versions")).hasSize(2);
  }

  @Test
  void a_text_comes_from_a_file_or_standard_input_too() throws IOException {
    Path file = Files.writeString(folder.resolve("note.txt"), "Zwei Zeilen,\r\nmit Umlaut: ü.");
    JsonNode typed =
        TYPED.json("note", "add", "--subject", "From a file", "--text-file", file.toString());
    assertThat(TYPED.say("note", "show", typed.get("note").asText()).out())
        .contains("Zwei Zeilen,\nmit Umlaut: ü.\n");
    InputStream keyboard = System.in;
    try {
      System.setIn(new ByteArrayInputStream("Typed in.".getBytes(StandardCharsets.UTF_8)));
      JsonNode piped = TYPED.json("note", "add", "-", "--subject", "Typed");
      assertThat(TYPED.json("note", "show", piped.get("note").asText()).get("text").asText())
          .isEqualTo("Typed in.");
    } finally {
      System.setIn(keyboard);
    }
    Files.write(file, new byte[] {(byte) 0xC3, 0x28});
    TYPED
        .say("note", "add", "--subject", "x", "--text-file", file.toString())
        .refused("is no text in UTF-8");
    TYPED
        .say("note", "add", "--subject", "x", "--text-file", "no-such-file")
        .refused("does not exist");
  }

  @Test
  void publishing_shows_marks_then_is_seen_and_then_withdrawn() {
    TYPED
        .as(
            "office",
            "contact",
            "add",
            "--post",
            "Legal adviser",
            "--state",
            "CHL",
            "--person",
            "Ana Araya",
            "--reach",
            "ana@example.org",
            "--why",
            "asked to be called",
            "--keep-until",
            TOMORROW)
        .done();
    String kept =
        note("office", "The bill", "The bill will go to the Senate before Easter, he said.");
    String words = "Ms Araya said the bill will go to the Senate. Call ana@example.org.";
    TYPED.as("office", "note", "publish", kept, "--words", words).refused("'publish'");

    Typed.Said preview = TYPED.as("sec", "note", "publish", kept, "--words", words).done();
    assertThat(preview.out())
        .contains(
            "Everybody would see:",
            words,
            "known-person",
            "4-8",
            "reach",
            "ana@example.org",
            "from-the-note");
    assertThat(preview.err()).contains("Nothing was published.", "--yes");
    JsonNode doubts = TYPED.jsonAs("sec", "note", "publish", kept, "--words", words);
    assertThat(doubts.get("published").asBoolean()).isFalse();
    assertThat(doubts.at("/doubts/0/words").asText()).isEqualTo("Araya");
    assertThat(TYPED.as("viewer", "note", "public").done().out()).doesNotContain("Senate");

    String line = "Chile is preparing a bill.";
    String publication =
        TYPED
            .jsonAs("sec", "note", "publish", kept, "--words", line, "--yes")
            .get("publication")
            .asText();
    Typed.Said seen = TYPED.as("viewer", "note", "public", "--state", "CHL").done();
    assertThat(seen.out()).contains(line).doesNotContain("Easter");
    assertThat(TYPED.jsonAs("viewer", "note", "public").get(0).fieldNames())
        .toIterable()
        .doesNotContain("note", "by");
    TYPED.as("viewer", "note", "withdraw", publication, "--because", "x").refused("'publish'");

    assertThat(
            TYPED
                .as("sec", "note", "withdraw", publication, "--because", "Too early for the Senate")
                .done()
                .out())
        .contains("Too early for the Senate");
    assertThat(TYPED.as("viewer", "note", "public").done().out()).doesNotContain(line);
    TYPED.say("note", "withdraw", publication, "--because", "again").refused("withdrawn already");
    assertThat(TYPED.as("office", "note", "show", kept).out())
        .contains("Published of it", "Too early for the Senate");
  }

  @Test
  void a_document_is_the_benchs_until_somebody_publishes_it() throws IOException {
    Path report =
        Files.writeString(
            folder.resolve("report.txt"),
            """
            Report on the outreach of the President

            1. 5 March 2026, Santiago, Chile
            - Meeting with the Ministry of Foreign Affairs of Chile on cardamom
            """);
    TYPED
        .as("office", "read", report.toString(), "--store", "--public")
        .refused("may not 'publish'");
    TYPED.as("viewer", "read", report.toString(), "--store").refused("'keep-records'");
    Typed.Said stored = TYPED.as("office", "read", report.toString(), "--store").done();
    assertThat(stored.err())
        .contains("It is seen by the bench and its viewers only. To publish it: accede document");
    String number = stored.err().strip().replaceFirst("(?s).* ", "");
    assertThat(TYPED.as("viewer", "document", "list").out()).contains("outreach of the President");
    assertThat(TYPED.as("norway", "document", "list").done().out())
        .doesNotContain("outreach of the President")
        .contains("WORKING GROUP ON TREATY");
    TYPED.as("norway", "document", "publish", number).refused("'publish'");

    TYPED.as("sec", "document", "publish", number).done();
    TYPED.as("sec", "document", "publish", number).refused("is public already");
    assertThat(TYPED.as("norway", "document", "list").out()).contains("outreach of the President");
    Typed.Said replaced =
        TYPED.as("office", "read", report.toString(), "--store", "--replace").done();
    assertThat(replaced.err()).contains("also if everybody saw what it replaces");
    String anew = replaced.err().strip().replaceFirst("(?s).* ", "");
    assertThat(TYPED.as("norway", "document", "list").out())
        .doesNotContain("outreach of the President");
    Typed.Said atOnce =
        TYPED.as("sec", "read", report.toString(), "--store", "--replace", "--public").done();
    assertThat(atOnce.err()).contains("Everybody sees it.");
    assertThat(TYPED.as("norway", "document", "list").out()).contains("outreach of the President");
    TYPED.say("document", "withdraw", anew, "--because", "x").refused("There is no document");
    String last = TYPED.json("document", "list").findValues("document").getLast().asText();
    TYPED.as("sec", "document", "withdraw", last, "--because", "A name in it").done();
    assertThat(TYPED.as("norway", "document", "list").out())
        .doesNotContain("outreach of the President");
    assertThat(TYPED.json("verify").get("holds").asBoolean()).isTrue();
  }

  @Test
  void a_person_is_found_and_erased_and_everything_still_holds() {
    add("berta", "--role", "bench", "--person", "Berta Bianchi", "--email", "berta@example.org");
    String hers = note("berta", "Lunch with BERTA BIANCHI", "Berta  Bianchi met Albertabianchini.");
    TYPED
        .say(
            "contact",
            "add",
            "--post",
            "Desk officer",
            "--organization",
            "ASEAN",
            "--person",
            "Berta Bianchi",
            "--why",
            "knows the file",
            "--keep-until",
            YESTERDAY)
        .done();
    TYPED.as("office", "person", "held", "Berta Bianchi").refused("'answer-persons'");
    TYPED.say("person", "held", "Be").refused("3 letters at least");

    JsonNode held = TYPED.jsonAs("sec", "person", "held", "berta bianchi");
    assertThat(held.at("/accounts/0/email").asText()).isEqualTo("berta@example.org");
    assertThat(held.at("/contacts/0/why").asText()).isEqualTo("knows the file");
    assertThat(held.at("/contacts/0/keepUntil").asText()).isEqualTo(YESTERDAY);
    assertThat(held.at("/notes/0/note").asText()).isEqualTo(hers);
    assertThat(held.toString()).doesNotContain("Albertabianchini");
    assertThat(TYPED.as("office", "contact", "overdue").done().out()).contains("Desk officer");
    TYPED.as("viewer", "contact", "overdue").refused("'read-contacts'");

    Typed.Said preview = TYPED.as("sec", "person", "erase", "Berta Bianchi").done();
    assertThat(preview.err()).contains("Nothing was erased.");
    Typed.Said byAdmin = TYPED.as("admin", "person", "erase", "Berta Bianchi", "--yes").done();
    assertThat(byAdmin.err()).contains("left the name in those");
    assertThat(TYPED.as("office", "note", "show", hers).out()).contains("Berta  Bianchi");

    Typed.Said erased = TYPED.as("sec", "person", "erase", "Berta Bianchi", "--yes").done();
    assertThat(erased.out()).containsPattern("accounts +contacts +notes\\s+0 +0 +1");
    assertThat(TYPED.say("person", "held", "Berta Bianchi").out())
        .contains("Nothing is held about 'Berta Bianchi'.");
    assertThat(TYPED.say("note", "show", hers).out())
        .contains("Lunch with […]", "[…] met Albertabianchini.");
    assertThat(TYPED.say("contact", "list").out()).contains("Desk officer").doesNotContain("Berta");
    TYPED.as("berta", "note", "list").refused("There is no account 'berta'");
    assertThat(TYPED.json("verify").get("holds").asBoolean()).isTrue();
    assertThat(TYPED.say("audit", "export").done().out().toLowerCase(Locale.ROOT))
        .doesNotContain("bianchi");
  }

  @Test
  void the_audit_names_who_read_which_note_but_never_what_it_says() throws IOException {
    String read = note("office", "On coriander", "He mentioned coriander.");
    TYPED.as("sec", "note", "show", read).done();
    Typed.Said list =
        TYPED
            .as(
                "admin",
                "audit",
                "list",
                "--who",
                "sec",
                "--action",
                "note",
                "--from",
                YESTERDAY,
                "--to",
                TOMORROW,
                "--limit",
                "1")
            .done();
    assertThat(list.out()).containsPattern("sec +note.read +" + read).doesNotContain("coriander");
    assertThat(list.out().lines()).hasSize(2);
    JsonNode first = TYPED.jsonAs("admin", "audit", "list", "--action", "note.read").get(0);
    assertThat(first.get("who").asText()).matches("\\d+");
    assertThat(first.get("name").asText()).isEqualTo("sec");
    TYPED.as("office", "audit", "list").refused("may not 'read-audit'");
    TYPED.as("office", "audit", "export").refused("may not 'read-audit'");
    TYPED.as("viewer", "verify").refused("may not 'read-audit'");
    TYPED.say("audit", "list", "--who", "nobody").refused("There is no account");

    AuditChain chain = new AuditChain();
    Typed.Said lines = TYPED.as("admin", "audit", "export", "--format", "json").done();
    for (String line : lines.out().lines().toList()) {
      chain.follow(entry(new ObjectMapper().readTree(line)));
    }
    assertThat(chain.breaks()).isEmpty();
    assertThat(lines.out()).doesNotContain("coriander", "\"name\"");
    Typed.Said csv = TYPED.say("audit", "export").done();
    assertThat(csv.out()).startsWith("seq,at,who,action,subject,detail,previous,hash\n1,");
    assertThat(csv.out()).contains(chain.head());
  }

  private static AuditEntry entry(JsonNode line) {
    return new AuditEntry(
        line.get("seq").asLong(),
        Instant.parse(line.get("at").asText()),
        line.get("who").asText(),
        line.get("action").asText(),
        line.get("subject").asText(),
        line.get("detail").asText(),
        line.get("previous").asText(),
        line.get("hash").asText());
  }

  @Test
  void who_may_read_the_audit_proves_it_without_reading_notes() {
    note("office", "Not for administrators", "Nothing of it.");
    Typed.Said proof = TYPED.as("admin", "verify").done();
    assertThat(proof.out())
        .contains("All of it holds.")
        .containsPattern("Ledger: \\d+ acts of 2\\d");
    String head = proof.out().replaceFirst("(?s).*head (\\d+:[0-9a-f]{64}).*", "$1");
    note("office", "Later", "More of nothing.");
    JsonNode later = TYPED.json("verify", "--expect", head);
    assertThat(later.at("/audit/expected").asBoolean()).isTrue();
    assertThat(later.at("/ledger/findings")).isEmpty();
    String forged = head.replaceFirst(":..", ":00");
    Typed.Said wrong = TYPED.say("verify", "--expect", forged);
    assertThat(wrong.code()).isEqualTo(Accede.REFUSED);
    assertThat(wrong.out()).contains("the chain has no such entry");
    assertThat(TYPED.json("verify").at("/audit/expected").isNull()).isTrue();
  }

  @Test
  void whoever_tampers_is_found_by_verify() throws SQLException {
    try (TestDatabase database = TestDatabase.create();
        Connection owner = database.ownerDataSource().getConnection();
        Statement statement = owner.createStatement()) {
      Typed typed = new Typed(database.address());
      typed.say("note", "add", "--subject", "True", "--text", "He said yes.").done();
      assertThat(typed.json("verify").get("holds").asBoolean()).isTrue();
      statement.execute("set accede.reader = 'accede'");
      statement.execute("alter table note disable trigger user");
      statement.execute("update note set text = 'He said no.'");
      Typed.Said note = typed.say("verify", "--format", "json");
      assertThat(note.code()).isEqualTo(Accede.REFUSED);
      assertThat(note.told().get("holds").asBoolean()).isFalse();
      assertThat(note.told().at("/audit/altered/0").asText()).startsWith("note ");
      assertThat(note.err()).contains("Something does not hold: 1");

      statement.execute("update note set text = 'He said yes.'");
      statement.execute("alter table audit disable trigger user");
      statement.execute("update audit set who = '1' where seq = 2");
      Typed.Said chain = typed.say("verify");
      assertThat(chain.code()).isEqualTo(Accede.REFUSED);
      assertThat(chain.out()).contains("entry 2", "its contents do not agree with its hash");

      statement.execute("update audit set who = 'accede' where seq = 2");
      assertThat(typed.say("verify").code()).isZero();
      statement.execute("alter table act disable trigger user");
      statement.execute("delete from act where treaty = 'att' and state = 'CHL'");
      Typed.Said acts = typed.say("verify", "--format", "csv");
      assertThat(acts.code()).isEqualTo(Accede.REFUSED);
      assertThat(acts.out()).contains("ledger,", "are on record");
    }
  }

  @Test
  void nobody_says_what_the_rights_of_others_are() {
    assertThat(TYPED.as("viewer", "user", "list").done().out())
        .contains("viewer")
        .doesNotContain("admin", "Okafor");
    assertThat(TYPED.as("sec", "user", "list").done().out()).contains("Olga Okafor", "norway");
    assertThat(TYPED.as("office", "user", "sessions", "office").code()).isZero();
    TYPED.as("office", "user", "sessions", "sec").refused("'manage-accounts'");
    TYPED.as("viewer", "user", "sessions", "sec").refused("There is no account 'sec'");
    TYPED.as("sec", "user", "add", "friend", "--role", "bench").refused("'manage-accounts'");
    TYPED.as("admin", "user", "disable", "admin").refused("Nobody closes their own account");
  }
}
