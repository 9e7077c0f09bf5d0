package accede.workbench;

import accede.access.Office;
import accede.access.Permission;
import accede.access.Reader;
import accede.answers.ImportAnswer;
import accede.answers.StateAnswer;
import accede.answers.VerifyAnswer;
import accede.answers.WeightImportAnswer;
import accede.depositary.ImportRecord;
import accede.depositary.Participants;
import accede.depositary.WeightTable;
import accede.documents.Document;
import accede.documents.DocumentFormat;
import accede.documents.DocumentWriter;
import accede.exchange.DocxFormat;
import accede.exchange.HtmlFormat;
import accede.exchange.MarkdownFormat;
import accede.exchange.PdfFormat;
import accede.geography.Gazetteer;
import accede.geography.Language;
import accede.geography.State;
import accede.geography.StateCode;
import accede.geography.States;
import accede.meetings.Bodies;
import accede.organizations.Organization;
import accede.organizations.Organizations;
import accede.outreach.Activity;
import accede.outreach.Evidence;
import accede.outreach.Reach;
import accede.participation.Appending;
import accede.participation.EntryHistory;
import accede.participation.FigureProof;
import accede.participation.FigureQuestion;
import accede.participation.Ledger;
import accede.participation.LedgerCheck;
import accede.participation.LedgerEntry;
import accede.participation.LedgerException;
import accede.participation.LedgerFinding;
import accede.participation.Participation;
import accede.participation.PublishedFigure;
import accede.participation.RememberedLedger;
import accede.participation.Scheme;
import accede.participation.Status;
import accede.participation.StatusQuestion;
import accede.participation.Treaty;
import accede.participation.TreatyId;
import accede.participation.Weight;
import accede.reading.Reading;
import accede.reading.Records;
import accede.reading.Shelved;
import accede.reporting.CoChairsReport;
import accede.reporting.ReportGround;
import accede.storage.Database;
import accede.storage.DatabaseSettings;
import accede.storage.SqlAccounts;
import accede.storage.SqlAudit;
import accede.storage.SqlContacts;
import accede.storage.SqlImports;
import accede.storage.SqlJournal;
import accede.storage.SqlNotes;
import accede.storage.SqlRecords;
import accede.toolkit.ToolkitElement;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;

/// The open workbench: one campaign's ledger and records over one database, and everything that can
/// be asked of them. Safe for use by many threads.
public final class Workbench implements AutoCloseable {

  private final Database database;
  private final Clock clock;
  private final World world;
  private final Ledger ledger;
  private final Records records;
  private final SqlImports imports;
  private final Supplier<Reader> reader;
  private final Notes notes;
  private final Persons persons;
  private final Accounts accounts;
  private final AuditTrail audit;
  private final List<DocumentWriter> writers =
      List.of(new DocxFormat(), new PdfFormat(), new HtmlFormat(), new MarkdownFormat());

  private Workbench(Database database, Clock clock, World world, Supplier<Reader> reader) {
    this.database = database;
    this.clock = clock;
    this.world = world;
    this.reader = reader;
    DataSource source = database.dataSource(reader);
    this.ledger = new RememberedLedger(new SqlJournal(source));
    this.records = new SqlRecords(source);
    this.imports = new SqlImports(source);
    SqlNotes sqlNotes = new SqlNotes(source);
    SqlContacts contacts = new SqlContacts(source);
    SqlAccounts sqlAccounts = new SqlAccounts(source);
    this.notes = new Notes(sqlNotes, contacts, reader, this::today, this::audiences);
    this.persons =
        new Persons(contacts, sqlNotes, sqlAccounts, ledger::treaties, reader, this::today);
    this.accounts =
        new Accounts(
            database,
            reader,
            clock,
            () -> ledger.treaties().stream().map(treaty -> treaty.id().value()).toList(),
            code -> code.matches("[A-Z]{3}") && states().find(StateCode.of(code)).isPresent());
    this.audit =
        new AuditTrail(
            new SqlAudit(source),
            new SqlAudit(database.dataSource(Reader.Product::new)),
            reader,
            this::today);
  }

  /// Opens the workbench. What this version of the product ships is brought in first, all of it or
  /// nothing; see [NewDatabase].
  ///
  /// @param reader who asks, at each moment
  /// @throws accede.storage.StorageException if the database cannot be used; the message says why
  public static Workbench open(DatabaseSettings settings, Clock clock, Supplier<Reader> reader) {
    World world = World.shipped();
    Database database = Database.open(settings);
    try {
      ShippedCampaign.bring(database.dataSource(Reader.Product::new));
      return new Workbench(database, clock, world, reader);
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  /// Opens the workbench for the command line: on behalf of the operator, or of an account.
  ///
  /// @param as name of the account; empty for the operator
  public static Workbench openAs(DatabaseSettings settings, Clock clock, String as) {
    AtomicReference<Reader> reader = new AtomicReference<>(new Reader.Operator());
    Workbench workbench = open(settings, clock, reader::get);
    try {
      if (!as.isEmpty()) {
        reader.set(workbench.accounts().readerNamed(as));
      }
      return workbench;
    } catch (RuntimeException e) {
      workbench.close();
      throw e;
    }
  }

  /// On whose behalf is asked at this moment.
  public Reader reader() {
    return reader.get();
  }

  /// Whether the reader may do something for a treaty today.
  public boolean may(Permission permission, Treaty treaty) {
    return reader().may(permission, treaty.id().value(), today());
  }

  private void require(Permission permission, TreatyId treaty) {
    reader().require(permission, treaty.value(), today());
  }

  /// Accounts, sign-in and sessions.
  public Accounts accounts() {
    return accounts;
  }

  /// Confidential notes, and what was published.
  public Notes notes() {
    return notes;
  }

  /// Contacts, and what is held about a person.
  public Persons persons() {
    return persons;
  }

  /// The record of every change and every reading of a note.
  public AuditTrail audit() {
    return audit;
  }

  /// States and organizations a note can be shared with.
  private Set<String> audiences() {
    return Stream.of(
            states().all().stream().map(state -> state.code().value()),
            organizations().all().stream().map(Organization::code),
            accounts.all().stream()
                .flatMap(account -> account.offices().stream())
                .map(Office::organization)
                .filter(code -> !code.isEmpty()))
        .flatMap(codes -> codes)
        .collect(Collectors.toSet());
  }

  /// The States.
  public States states() {
    return world.states();
  }

  /// The organizations.
  public Organizations organizations() {
    return world.organizations();
  }

  /// The ledger of acts.
  public Ledger ledger() {
    return ledger;
  }

  /// The records of the campaign.
  public Records records() {
    return records;
  }

  /// Today where the program runs.
  public LocalDate today() {
    return LocalDate.now(clock);
  }

  /// A treaty by its id or its UN number, or a [Refusal] that names those known.
  public Treaty treaty(String idOrNumber) {
    return ledger
        .findTreaty(idOrNumber)
        .orElseThrow(() ->
            new Refusal(
                "No treaty is known as '"
                    + idOrNumber
                    + "'.\nKnown: "
                    + String.join(
                        ", ", ledger.treaties().stream().map(t -> t.id().value()).toList())
                    + "."));
  }

  /// A State by its code or a name it bears, or a [Refusal] with near spellings.
  public State state(String written) {
    String code = written.strip().toUpperCase(Locale.ROOT);
    if (code.matches("[A-Z]{3}") && states().find(StateCode.of(code)).isPresent()) {
      return states().state(StateCode.of(code));
    }
    Gazetteer gazetteer = world.gazetteer();
    return gazetteer
        .find(written, today())
        .flatMap(found -> states().find(found.state()))
        .orElseThrow(() -> unknownState(written));
  }

  private Refusal unknownState(String written) {
    List<String> near = world.gazetteer().proposals(written);
    String advice =
        near.isEmpty()
            ? "States are named by ISO code, such as CHL, or by a name in one of the six languages."
            : "Did you mean " + String.join(", ", near) + "?";
    return new Refusal("No State is known as '" + written + "'.\n" + advice);
  }

  /// A grouping by the word that names it, or a [Refusal] that names those known.
  public Scheme scheme(String word) {
    return Scheme.find(word, organizations())
        .orElseThrow(() ->
            new Refusal(
                "There is no grouping '"
                    + word
                    + "'.\nKnown: m49, subregion, un-group, and the organizations "
                    + String.join(
                        ", ",
                        organizations().all().stream()
                            .map(organization -> organization.code())
                            .filter(organizations()::hasMembers)
                            .toList())
                    + "."));
  }

  /// How a treaty's participation stands.
  public Status status(Treaty treaty, StatusQuestion question) {
    return Status.of(ledger, treaty, states(), organizations(), question);
  }

  /// What in a treaty's ledger cannot be right, or may not be; the surest first.
  public List<LedgerFinding> ledgerFindings(Treaty treaty) {
    return LedgerCheck.of(participation(treaty), publishedFigures(treaty));
  }

  /// Why a figure of a treaty is what it is, or a [Refusal] that names the groups known.
  public FigureProof figureProof(Treaty treaty, FigureQuestion question) {
    try {
      return FigureProof.of(
          ledger, treaty, states(), organizations(), publishedFigures(treaty), question);
    } catch (IllegalArgumentException e) {
      throw new Refusal(String.valueOf(e.getMessage()));
    }
  }

  /// Every entry ever recorded of a State, with what replaced what.
  public List<EntryHistory.Recorded> history(Treaty treaty, State state) {
    return EntryHistory.of(ledger.entries(treaty.id())).of(state.code());
  }

  /// The figures of participation that documents on record give.
  public List<PublishedFigure> publishedFigures(Treaty treaty) {
    return documents(treaty).stream()
        .flatMap(reading ->
            reading.counts().stream()
                .map(count ->
                    new PublishedFigure(
                        reading.document().title(),
                        count.line(),
                        count.kind(),
                        count.value(),
                        count.date())))
        .toList();
  }

  /// One State as scripts and pages show it.
  public StateAnswer stateAnswer(
      Treaty treaty, State state, StatusQuestion question, Language language) {
    LocalDate known = question.findKnown().orElse(LocalDate.MAX);
    return StateAnswer.of(
        state,
        ledger.participation(treaty, known),
        question,
        states(),
        organizations().of(state.code(), question.on()),
        code -> organizations().find(code).map(Organization::name).orElse(code),
        activities(treaty),
        language);
  }

  /// Every entry of the log, over all documents.
  public List<Activity> activities(Treaty treaty) {
    return documents(treaty).stream().flatMap(reading -> reading.activities().stream()).toList();
  }

  /// The States the log shows to have been reached, beside what the reports on record claim.
  ///
  /// @param from first day that counts, [LocalDate#MIN] for all
  /// @param to last day that counts, [LocalDate#MAX] for all
  public Reach reached(Treaty treaty, LocalDate from, LocalDate to, List<Evidence> rungs) {
    List<Reading> documents = documents(treaty);
    int claimed =
        documents.stream()
            .flatMap(reading -> reading.claims().stream())
            .filter(claim -> claim.kind().equals(Reading.Claim.COUNTRIES_REACHED))
            .mapToInt(Reading.Claim::value)
            .max()
            .orElse(0);
    List<Activity> activities =
        documents.stream().flatMap(reading -> reading.activities().stream()).toList();
    return Reach.of(activities, from, to, rungs, claimed);
  }

  /// Keeps what was read, unless the document is on record already: then its records stay.
  ///
  /// @return whether it was stored
  public boolean store(Treaty treaty, Reading reading) {
    require(Permission.KEEP_RECORDS, treaty.id());
    if (records.holds(treaty.id(), reading.document())) {
      return false;
    }
    records.store(treaty.id(), reading);
    return true;
  }

  /// Puts what was read in the place of what is on record for the same document, if anything is.
  public void replace(Treaty treaty, Reading reading) {
    if (!store(treaty, reading)) {
      records.replace(treaty.id(), reading);
    }
  }

  /// The document on record that a reading was stored as, or a [Refusal].
  public Shelved shelved(Treaty treaty, Reading reading) {
    return notes.documents(treaty).stream()
        .filter(one ->
            one.title().equals(reading.document().title())
                && one.symbol().equals(reading.document().symbol()))
        .reduce((first, later) -> later)
        .orElseThrow(() ->
            new Refusal("'" + reading.document().title() + "' is not on record for you to see."));
  }

  /// Whether audit and ledger are what was written into them.
  ///
  /// @param noted an entry of the audit noted elsewhere, to be met again
  public VerifyAnswer verify(Optional<AuditTrail.Noted> noted) {
    AuditTrail.Proof proof = audit.prove(noted);
    List<VerifyAnswer.Found> found = new ArrayList<>();
    audit.actsApart().forEach(what -> found.add(VerifyAnswer.Found.of(what)));
    int acts = 0;
    for (Treaty treaty : ledger.treaties()) {
      List<LedgerEntry> entries = ledger.entries(treaty.id());
      acts += entries.size();
      Appending.breaks(treaty.id(), entries).forEach(one -> found.add(VerifyAnswer.Found.of(one)));
    }
    return VerifyAnswer.of(
        new VerifyAnswer.Chain(
            proof.entries(),
            proof.head(),
            proof.breaks(),
            proof.altered(),
            proof.expected().orElse(null)),
        new VerifyAnswer.Acts(ledger.treaties().size(), acts, found));
  }

  /// What the ledger says of a treaty with all that is known.
  public Participation participation(Treaty treaty) {
    return ledger.participation(treaty);
  }

  /// Compares depositaries' files with the ledger, and writes nothing.
  ///
  /// @param progress is told of each file of a folder
  public ImportAnswer compareActs(ActsImport.Request request, Consumer<String> progress) {
    return ImportReport.of(foundActs(request, progress), true, false);
  }

  /// Imports depositaries' files: everything that is new, or nothing where something in them cannot
  /// be placed and is not accepted.
  ///
  /// @param unknownTreaties whether treaties may come in whose terms are not known
  public ImportAnswer importActs(
      ActsImport.Request request, boolean unknownTreaties, Consumer<String> progress) {
    ActsImport.Found found = foundActs(request, progress);
    found.treaties().forEach(one -> require(Permission.KEEP_LEDGER, one.id()));
    if (!unknownTreaties && !found.added().isEmpty()) {
      throw notKnown(found.added());
    }
    if (!found.mayBeWritten()) {
      return ImportReport.of(found, false, false);
    }
    try {
      imports.keep(
          found.added().stream().map(one -> new Treaty(one.id(), one.clauses())).toList(),
          found.entries(),
          found.treaties().stream().flatMap(one -> one.records().stream()).toList(),
          found.compared());
    } catch (LedgerException e) {
      throw new Refusal(String.valueOf(e.getMessage()) + "\nNothing was written.", e);
    }
    return ImportReport.of(found, false, true);
  }

  private ActsImport.Found foundActs(ActsImport.Request request, Consumer<String> progress) {
    Participants participants = Participants.shipped(states(), world.gazetteer());
    return ActsImport.find(request, ledger, participants, today(), progress);
  }

  private static Refusal notKnown(List<ActsImport.OfTreaty> added) {
    List<String> ids = added.stream().map(one -> one.id().value()).toList();
    return new Refusal(
        (ids.size() == 1
                ? "No treaty is known as '" + ids.getFirst() + "'."
                : ids.size() + " treaties are not known: " + String.join(", ", ids) + ".")
            + "\n--new lets acts in before the terms are known; 'accede import treaty FILE' brings"
            + " the terms. Nothing was written.");
  }

  /// Every import of acts, in the order kept.
  public List<ImportRecord> imports() {
    return imports.all();
  }

  /// Brings in the terms of a treaty.
  ///
  /// @param asked the id asked for; empty where the file says it
  /// @param replace whether a treaty that is known with other terms is told anew; what is asked as
  ///   known before goes by the terms as they were
  /// @return the treaty, or a [Refusal] where it is known with other terms
  public Treaty importTreaty(Path file, String asked, boolean replace) {
    Treaty treaty = TermsFile.read(file, asked);
    require(Permission.KEEP_LEDGER, treaty.id());
    Optional<Treaty> known =
        ledger.treaties().stream().filter(t -> t.id().equals(treaty.id())).findFirst();
    if (replace && known.isPresent()) {
      if (!known.get().equals(treaty)) {
        ledger.tell(treaty, today());
      }
      return treaty;
    }
    try {
      ledger.add(List.of(treaty), List.of());
    } catch (LedgerException e) {
      throw new Refusal(String.valueOf(e.getMessage()), e);
    }
    return treaty;
  }

  /// Brings in a weight, all of it or, with a [Refusal], nothing. It takes the place of the one of
  /// the same name.
  ///
  /// @param asked what the weight is, where the file does not say it or is to be overruled
  public WeightImportAnswer importWeight(Path file, WeightTable.Details asked) {
    reader().require(Permission.KEEP_LEDGER, "", today());
    Participants participants = Participants.shipped(states(), world.gazetteer());
    Weight weight = WeightsFile.read(file, asked, participants, today());
    Weight replaced =
        ledger.weights().stream()
            .filter(known -> known.name().equals(weight.name()))
            .findFirst()
            .orElse(null);
    ledger.add(weight);
    return WeightImportAnswer.of(weight, replaced, states());
  }

  /// What can be told of participation beyond where everyone stands.
  public Analysis analysis() {
    return new Analysis(ledger, states(), organizations());
  }

  /// Everything on record for a treaty, over all documents.
  public List<Reading> documents(Treaty treaty) {
    return records.documents(treaty.id());
  }

  /// The co-chairs' report to a Conference, or a [Refusal] if nothing is on record for it.
  public Document coChairsReport(
      Treaty treaty, String group, String conference, Language language) {
    List<Reading> all = documents(treaty);
    Reading records =
        all.stream()
            .filter(reading -> reading.document().conference().equalsIgnoreCase(conference))
            .findFirst()
            .orElseThrow(() ->
                new Refusal(
                    "Nothing is on record for the Conference '"
                        + conference
                        + "'.\nKnown: "
                        + String.join(
                            ", ",
                            all.stream().map(r -> r.document().conference()).distinct().toList())
                        + "."));
    return CoChairsReport.of(ground(treaty), records, group, language);
  }

  private ReportGround ground(Treaty treaty) {
    return new ReportGround(
        treaty,
        participation(treaty),
        states(),
        organizations(),
        Bodies.shipped(treaty.id()),
        ToolkitElement.shipped(treaty.id()));
  }

  /// Writes a document as a file of one format.
  public byte[] write(Document document, DocumentFormat format) {
    return writers.stream()
        .filter(writer -> writer.format() == format)
        .findFirst()
        .orElseThrow()
        .write(document);
  }

  /// Lets the program's end wait until the last use is over; see [Database].
  public void closeOnExitAfter(CountDownLatch lastUse) {
    database.closeOnExitAfter(lastUse);
  }

  @Override
  public void close() {
    database.close();
  }
}
