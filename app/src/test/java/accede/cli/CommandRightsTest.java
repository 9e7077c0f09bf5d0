package accede.cli;

import static org.assertj.core.api.Assertions.assertThat;

import accede.access.Account;
import accede.access.Office;
import accede.access.Permission;
import accede.access.Reader;
import accede.access.Role;
import accede.access.Term;
import accede.depositary.WeightTable;
import accede.events.EventSource;
import accede.geography.StateCode;
import accede.mandates.Appointment;
import accede.mandates.Mandate;
import accede.mandates.PaperCitation;
import accede.meetings.Meeting;
import accede.outreach.Activity;
import accede.outreach.ActivityDate;
import accede.outreach.ActivityItem;
import accede.outreach.Contact;
import accede.outreach.Engagement;
import accede.outreach.Evidence;
import accede.outreach.ItemKind;
import accede.outreach.Note;
import accede.outreach.Place;
import accede.participation.Treaty;
import accede.reading.Reading;
import accede.storage.DatabaseSettings;
import accede.storage.TestDatabase;
import accede.workbench.Workbench;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// `docs/access.md` says who gets what of each command. Here each cell is typed, on a database in
/// which every kind of secret holds a word of its own, and what comes back is searched for them.
class CommandRightsTest {

  private static final Path PAGE =
      Path.of(System.getProperty("accede.root", ".."), "docs", "access.md");
  private static final LocalDate TODAY = LocalDate.now(ZoneId.systemDefault());
  private static final StateCode CHILE = StateCode.of("CHL");
  private static final String OPERATOR = "operator";

  /// A word for each kind of secret: a note, a note shared with Norway and PGA, a contact, a
  /// document nobody published with a figure it claims, another's account.
  private static final Set<String> SECRETS =
      Set.of("saffron", "juniper", "quince", "tamarind", "987654321", "zedoary");

  /// Of these, what a delegation of Norway and PGA may read.
  private static final Set<String> OWN = Set.of("juniper");

  /// Started by the launcher, in a program of its own; its pages have rights of their own.
  private static final String NOT_RUN_HERE = "serve";

  private static final String PEOPLE =
      """
      state,value,name,title,unit,year,source
      CHL,20,people,People,persons,2024,invented
      FRA,68,people,People,persons,2024,invented
      """;

  @TempDir private static Path folder;

  private static final TestDatabase DATABASE = TestDatabase.create();

  private static Workbench workbench;
  private static Treaty att;
  private static long saffron;
  private static long juniper;
  private static int count;

  /// How a command is tried by an account.
  ///
  /// @param others on what is another's, or as a whole
  /// @param own on what is the account's own or shared with it; by name of the account
  /// @param open on what everybody sees, or a file of one's own
  /// @param shows whether there is a secret in what it shows; other commands do something, or show
  ///   what holds no word of anybody
  private record Trial(
      Function<String, List<String>> others,
      Function<String, List<String>> own,
      Function<String, List<String>> open,
      boolean shows) {}

  private static final Map<String, Trial> TRIALS = trials();

  @BeforeAll
  static void a_database_full_of_secrets() {
    workbench =
        Workbench.open(
            DatabaseSettings.external(DATABASE.address(), "", ""),
            Clock.systemDefaultZone(),
            Reader.Operator::new);
    att = workbench.treaty("att");
    for (Role role : Role.values()) {
      open(role.word(), "", role);
    }
    open("zed", "Zedoary Zed", Role.BENCH);
    saffron = note("Saffron talk", "The minister said saffron.");
    juniper = note("Juniper talk", "The door stands open: juniper.");
    workbench.notes().share(att, juniper, "NOR");
    workbench.notes().share(att, juniper, "PGA");
    contact("Quince desk", "Quentin Quince", TODAY.minusDays(1));
    workbench.store(att, tamarind());
    workbench.importWeight(file("people.csv", PEOPLE), new WeightTable.Details("", "", "", "", ""));
  }

  @AfterAll
  static void away() {
    workbench.close();
    DATABASE.close();
  }

  private static Account open(String name, String person, Role role) {
    return workbench
        .accounts()
        .open(
            name,
            person,
            "",
            List.of(
                new Office(
                    role,
                    "",
                    role == Role.DELEGATION ? StateCode.of("NOR") : null,
                    role == Role.PARTNER ? "PGA" : "",
                    Term.from(TODAY))));
  }

  private static long note(String subject, String text) {
    return workbench.notes().write(new Note.Draft(att.id(), CHILE, TODAY, subject, text, 0));
  }

  /// A note like the secret one, that can be shared, published or revised without harm.
  private static String another() {
    return Long.toString(note("Saffron again", "He said saffron again."));
  }

  private static long contact(String post, String person, LocalDate keepUntil) {
    return workbench
        .persons()
        .add(
            new Contact(
                0,
                att.id(),
                CHILE,
                "",
                post,
                person,
                "",
                "knows the file",
                keepUntil,
                "",
                Instant.EPOCH,
                null));
  }

  private static Reading tamarind() {
    LocalDate day = TODAY.minusDays(1);
    return new Reading(
        new Reading.Masthead("Tamarind report", "ATT/2026/TAMARIND", "", day, "en", "CSP9"),
        List.of(new PaperCitation("ATT/2026/TAMARIND", "", LocalDate.MIN, "", 1)),
        List.of(
            new Meeting(
                "WGTU",
                "CSP9",
                1,
                day,
                day,
                "Tamarind Hall, Geneva",
                "Geneva",
                List.of(StateCode.of("CHE")),
                Meeting.Attendance.UNKNOWN,
                List.of(),
                1)),
        List.of(
            new Activity(
                1,
                ActivityDate.of(day, day, "a day", ActivityDate.Precision.DAY),
                new Place("Santiago, Chile", "Santiago", List.of(CHILE)),
                "CSP9",
                List.of(
                    new ActivityItem(
                        "Meeting on tamarind",
                        ItemKind.MEETING,
                        "",
                        List.of(),
                        List.of(new Engagement(CHILE, Evidence.NAMED)),
                        List.of(CHILE),
                        "",
                        1)),
                1)),
        List.of(new Reading.Count("parties", 55, day, 1)),
        List.of(new Reading.Claim(Reading.Claim.COUNTRIES_REACHED, 987_654_321, 1)),
        List.of(new Mandate("1", "Tamarind is decided.", Mandate.Kind.DECISION, 1)),
        List.of(new Appointment("Co-Chair", "T. Tamarind", List.of(), "", LocalDate.MIN, 1)),
        List.of(new EventSource("Tamarind Society", "", "", "", "https://example.org/", 1)),
        List.of());
  }

  /// A document nobody published, without a secret word: publishing it does no harm.
  private static String document() {
    Reading plain =
        new Reading(
            new Reading.Masthead("Plain report " + ++count, "", "", TODAY, "en", "CSP8"),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    workbench.store(att, plain);
    return Long.toString(workbench.shelved(att, plain).id());
  }

  private static String publicDocument() {
    String number = document();
    workbench.notes().publishDocument(att, Long.parseLong(number));
    return number;
  }

  private static String publication() {
    return Long.toString(
        workbench.notes().publish(att, Long.parseLong(another()), "A talk was held."));
  }

  private static String shared() {
    String number = another();
    workbench.notes().share(att, Long.parseLong(number), "CHL");
    return number;
  }

  private static String account() {
    return open("somebody-" + ++count, "", Role.BENCH).name();
  }

  private static String closedAccount() {
    String name = account();
    workbench.accounts().close(workbench.accounts().account(name), true);
    return name;
  }

  private static String person() {
    String name = "Person Number" + Character.toString('A' + ++count % 26) + count;
    contact("Desk", name, TODAY.plusDays(9));
    return name;
  }

  private static Path file(String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String reportOfOnesOwn() {
    return file("own-" + ++count + ".txt", "Report number " + count + " of our own\n").toString();
  }

  private static Map<String, Trial> trials() {
    Map<String, Trial> all = new LinkedHashMap<>();
    for (String plain :
        List.of(
            "help",
            "status",
            "acts",
            "treaties",
            "import list",
            "note public",
            "analysis pace",
            "analysis signatures",
            "analysis thresholds",
            "analysis coverage",
            "analysis weights")) {
      does(all, plain, a -> List.of());
    }
    does(all, "analysis compare", a -> List.of("att,ccm"));
    does(all, "analysis share", a -> List.of("people"));
    does(all, "analysis changes", a -> List.of("--since", "2018-01-01"));
    does(all, "symbol", a -> List.of("ATT/CSP4.WGTU/2018/CHAIR/249/M1.WorkPlan"));
    does(all, "lint", a -> List.of(reportOfOnesOwn()));

    shows(all, "state", "CHL");
    shows(all, "why", "parties");
    for (String records :
        List.of(
            "check",
            "reached",
            "log list",
            "meetings list",
            "papers list",
            "mandates list",
            "sources",
            "document list",
            "user list",
            "note list",
            "contact list",
            "contact overdue")) {
      shows(all, records);
    }
    shows(all, "person held", "Quentin Quince");
    all.put(
        "report",
        new Trial(
            a -> List.of("wgtu", "--conference", "CSP9", "--output", output()),
            a -> List.of("wgtu", "--conference", "CSP4", "--output", output()),
            a -> List.of("wgtu", "--conference", "CSP4", "--output", output()),
            true));
    all.put(
        "note show",
        new Trial(
            a -> List.of(Long.toString(saffron)),
            a -> List.of(Long.toString(juniper)),
            a -> List.of(Long.toString(juniper)),
            true));

    String act = "treaty,state,action,date\natt,CHL,declaration,2018-05-18\n";
    all.put(
        "import acts",
        new Trial(
            a -> List.of(file("acts.csv", act).toString()),
            a -> List.of(file("acts.csv", act).toString(), "--dry-run"),
            a -> List.of(file("acts.csv", act).toString(), "--dry-run"),
            false));
    does(
        all,
        "import treaty",
        a ->
            List.of(
                file("fable.csv", "clause,value,article,source\ntitle,Pact of Fables,,invented\n")
                    .toString()));
    does(all, "import weights", a -> List.of(file("people.csv", PEOPLE).toString()));
    all.put(
        "read",
        new Trial(
            a -> List.of(reportOfOnesOwn(), "--store"),
            a -> List.of(reportOfOnesOwn()),
            a -> List.of(reportOfOnesOwn()),
            false));

    Function<String, List<String>> anew = a -> List.of("--subject", "Mine", "--text", "All mine.");
    all.put(
        "note add",
        new Trial(
            a -> List.of("--revises", another(), "--subject", "Better", "--text", "Better."),
            anew,
            anew,
            false));
    shows(all, "note share", a -> List.of(another(), "--with", "CHL"));
    shows(all, "note unshare", a -> List.of(shared(), "--with", "CHL"));
    does(all, "note publish", a -> List.of(another(), "--words", "A talk was held.", "--yes"));
    does(all, "note withdraw", a -> List.of(publication(), "--because", "too early"));
    does(all, "document publish", a -> List.of(document()));
    does(all, "document withdraw", a -> List.of(publicDocument(), "--because", "too early"));
    does(all, "contact add", a -> List.of("--post", "Desk officer", "--state", "CHL"));
    does(
        all,
        "contact erase",
        a -> List.of(Long.toString(contact("Desk", person(), TODAY.plusDays(1)))));
    does(all, "person erase", a -> List.of(person(), "--yes"));
    does(all, "user add", a -> List.of("new-" + ++count, "--role", "viewer"));
    does(all, "user disable", a -> List.of(account()));
    does(all, "user enable", a -> List.of(closedAccount()));
    does(all, "user recover", a -> List.of(account()));
    does(all, "user office", a -> List.of(account(), "--role", "viewer"));
    does(all, "user end-office", a -> List.of(account(), "--role", "bench"));
    all.put(
        "user sessions",
        new Trial(
            a -> List.of("zed"),
            a -> List.of(a.isEmpty() ? "zed" : a),
            a -> List.of(a.isEmpty() ? "zed" : a),
            false));
    does(all, "audit list", a -> List.of());
    does(all, "audit export", a -> List.of());
    does(all, "verify", a -> List.of());
    return all;
  }

  private static void does(
      Map<String, Trial> all, String command, Function<String, List<String>> words) {
    all.put(command, new Trial(words, words, words, false));
  }

  private static void shows(Map<String, Trial> all, String command, String... words) {
    shows(all, command, a -> List.of(words));
  }

  private static void shows(
      Map<String, Trial> all, String command, Function<String, List<String>> words) {
    all.put(command, new Trial(words, words, words, true));
  }

  private static String output() {
    return folder.resolve("report-" + ++count + ".md").toString();
  }

  /// One row of a table of the page: the cells under each heading.
  private static Map<String, Map<String, String>> table(String section) {
    try {
      List<String> lines = Files.readAllLines(PAGE);
      int start = lines.indexOf("## " + section);
      assertThat(start).as("the section '%s' of %s", section, PAGE).isNotNegative();
      Map<String, Map<String, String>> rows = new LinkedHashMap<>();
      List<String> headings = List.of();
      for (String line : lines.subList(start + 1, lines.size())) {
        if (line.startsWith("## ")) {
          break;
        }
        if (!line.startsWith("| ")) {
          continue;
        }
        List<String> cells =
            Arrays.stream(line.substring(1, line.length() - 1).split("\\|", -1))
                .map(cell -> cell.strip().replace("`", ""))
                .toList();
        if (cells.getFirst().equals("command") || cells.getFirst().equals("permission")) {
          headings = cells;
        } else if (!headings.isEmpty()) {
          List<String> under = headings;
          rows.put(
              cells.getFirst(),
              IntStream.range(1, cells.size())
                  .boxed()
                  .collect(
                      Collectors.toMap(
                          under::get, cells::get, (one, two) -> two, LinkedHashMap::new)));
        }
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void the_page_gives_each_role_the_permissions_it_has() {
    Map<String, Map<String, String>> table = table("Roles");
    Map<String, Map<String, String>> truth = new LinkedHashMap<>();
    for (Permission permission : Permission.values()) {
      Map<String, String> row = new LinkedHashMap<>();
      for (Role role : Role.values()) {
        row.put(role.word(), role.gives(permission) ? "yes" : "–");
      }
      truth.put(permission.word(), row);
    }
    assertThat(table).isEqualTo(truth);
  }

  @Test
  void the_page_has_a_row_for_every_command_and_a_column_for_every_role() {
    Set<String> commands = new TreeSet<>();
    collect(Accede.commands(), "", commands);
    Map<String, Map<String, String>> table = table("Commands");
    assertThat(table.keySet()).containsExactlyInAnyOrderElementsOf(commands);
    Set<String> columns =
        Stream.concat(Arrays.stream(Role.values()).map(Role::word), Stream.of(OPERATOR))
            .collect(Collectors.toSet());
    table.forEach((command, cells) ->
        assertThat(cells.keySet()).as(command).containsExactlyInAnyOrderElementsOf(columns));
    commands.remove(NOT_RUN_HERE);
    assertThat(TRIALS.keySet()).containsExactlyInAnyOrderElementsOf(commands);
  }

  private static void collect(CommandLine line, String path, Set<String> commands) {
    if (line.getSubcommands().isEmpty()) {
      commands.add(path.strip());
    }
    line.getSubcommands()
        .values()
        .forEach(under -> collect(under, path + " " + under.getCommandName(), commands));
  }

  @TestFactory
  Stream<DynamicTest> each_cell_is_what_comes_of_typing_it() {
    return cells(new Typed(DATABASE.address()), table("Commands").keySet());
  }

  /// Where one role does everything, the database holds less underneath: what is asked above it
  /// must be enough.
  @TestFactory
  @Tag("slow")
  Stream<DynamicTest> the_same_holds_where_the_database_has_one_role_for_everything() {
    return cells(
        new Typed(DATABASE.ownerAddress()),
        table("Commands").keySet().stream()
            .filter(command -> command.matches("(note|document|contact|person|user|audit) .*"))
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  private static Stream<DynamicTest> cells(Typed typed, Set<String> commands) {
    return commands.stream()
        .filter(command -> !command.equals(NOT_RUN_HERE))
        .map(command ->
            DynamicTest.dynamicTest(
                command, () -> new Row(typed, command, trial(command)).isAs(row(command))));
  }

  private static Trial trial(String command) {
    assertThat(TRIALS).as("how to try each command").containsKey(command);
    return Objects.requireNonNull(TRIALS.get(command));
  }

  private static Map<String, String> row(String command) {
    return table("Commands").getOrDefault(command, Map.of());
  }

  /// One command, tried by everybody.
  private record Row(Typed typed, String command, Trial trial) {

    void isAs(Map<String, String> cells) {
      Tried whole = type("", trial.others());
      assertThat(whole.code()).as("operator: %s", whole.said()).isZero();
      assertThat(whole.secrets().isEmpty())
          .as("'%s' shows the operator %s", command, whole.secrets())
          .isEqualTo(!trial.shows());
      cells.forEach((role, cell) -> check(role.equals(OPERATOR) ? "" : role, cell, whole));
    }

    private void check(String account, String cell, Tried whole) {
      String place = "`" + command + "` for " + (account.isEmpty() ? OPERATOR : account);
      switch (cell) {
        case "all" -> {
          Tried tried = type(account, trial.others());
          assertThat(tried.code()).as("%s: %s", place, tried.said()).isZero();
          assertThat(tried.secrets()).as(place).isEqualTo(whole.secrets());
        }
        case "own" -> {
          Tried tried = type(account, trial.own());
          assertThat(tried.code()).as("%s: %s", place, tried.said()).isZero();
          assertThat(OWN).as(place).containsAll(tried.secrets());
          if (trial.own() != trial.others()) {
            refused(place, type(account, trial.others()));
          } else if (whole.secrets().stream().anyMatch(OWN::contains)) {
            assertThat(tried.secrets()).as(place).isEqualTo(OWN);
          }
        }
        case "public" -> {
          Tried tried = type(account, trial.open());
          assertThat(tried.code()).as("%s: %s", place, tried.said()).isZero();
          assertThat(tried.secrets()).as(place).isEmpty();
          if (trial.open() != trial.others()) {
            refused(place, type(account, trial.others()));
          }
        }
        case "–" -> {
          refused(place, type(account, trial.others()));
          if (trial.own() != trial.others()) {
            refused(place, type(account, trial.own()));
          }
        }
        default -> throw new AssertionError(place + " cannot be '" + cell + "'");
      }
    }

    private static void refused(String place, Tried tried) {
      assertThat(tried.code()).as("%s: %s", place, tried.said()).isEqualTo(Accede.REFUSED);
      assertThat(tried.said()).as(place).doesNotContain("\tat ");
      assertThat(tried.secrets()).as("%s: %s", place, tried.said()).isEmpty();
    }

    private Tried type(String account, Function<String, List<String>> arguments) {
      List<String> words = new ArrayList<>(List.of(command.split(" ", -1)));
      List<String> asked = arguments.apply(account);
      words.addAll(asked);
      boolean knowsNoDatabase = command.equals("help");
      Typed.Said said =
          knowsNoDatabase
              ? Typed.bare(words)
              : account.isEmpty() ? typed.say(words) : typed.as(account, words);
      return new Tried(said.code(), said.all() + written(asked));
    }

    private static String written(List<String> asked) {
      int output = asked.indexOf("--output");
      try {
        Path file = output < 0 ? null : Path.of(asked.get(output + 1));
        return file == null || !Files.exists(file) ? "" : Files.readString(file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /// What came of it.
  private record Tried(int code, String said) {
    Set<String> secrets() {
      String lower = said.toLowerCase(Locale.ROOT);
      return SECRETS.stream()
          .filter(lower::contains)
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
