package accede.workbench;

import accede.depositary.Acceptance;
import accede.depositary.DepositaryTable;
import accede.depositary.Headline;
import accede.depositary.ImportRecord;
import accede.depositary.Participants;
import accede.depositary.PrintedAct;
import accede.depositary.Reconciliation;
import accede.exchange.DepositarySheets;
import accede.exchange.UnreadableFile;
import accede.geography.Gazetteer;
import accede.participation.Ledger;
import accede.participation.LedgerEntry;
import accede.participation.Treaty;
import accede.participation.TreatyId;
import accede.tables.Table;
import accede.tables.TableException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Depositaries' files held against the ledger: a file, or every table of a folder.
public final class ActsImport {

  private final Request request;
  private final Ledger ledger;
  private final Participants participants;
  private final LocalDate today;
  private final Consumer<String> progress;

  private final List<ReadFile> files = new ArrayList<>();
  private final List<LeftFile> left = new ArrayList<>();
  private TreatyCatalogue catalogue = TreatyCatalogue.EMPTY;

  /// What to import.
  ///
  /// @param path a file or a folder
  /// @param treaty the treaty asked for; empty where none is
  /// @param otherwise the treaty meant where neither the request nor the file says which
  public record Request(Path path, String treaty, String otherwise, Acceptance acceptance) {}

  /// A file that was read.
  public record ReadFile(DepositaryTable table, String sha256) {}

  /// A file of a folder that was left aside, and why.
  public record LeftFile(String file, String why) {}

  /// One treaty with what the files say of it.
  ///
  /// @param isNew whether it is not known yet
  public record OfTreaty(
      TreatyId id,
      String title,
      boolean isNew,
      List<Treaty.Clause> clauses,
      Reconciliation reconciliation,
      List<ImportRecord> records) {

    /// Copies the lists.
    public OfTreaty {
      clauses = List.copyOf(clauses);
      records = List.copyOf(records);
    }
  }

  /// Everything found; nothing is written yet.
  public record Found(List<OfTreaty> treaties, List<ReadFile> files, List<LeftFile> left) {

    /// Copies the lists.
    public Found {
      treaties = List.copyOf(treaties);
      files = List.copyOf(files);
      left = List.copyOf(left);
    }

    /// Whether everything could be placed, or a person has accepted to leave it out.
    public boolean mayBeWritten() {
      return treaties.stream().allMatch(one -> one.reconciliation().mayBeWritten());
    }

    /// The treaties not known yet.
    public List<OfTreaty> added() {
      return treaties.stream().filter(OfTreaty::isNew).toList();
    }

    /// What is to be recorded.
    public List<LedgerEntry> entries() {
      return treaties.stream().flatMap(one -> one.reconciliation().entries().stream()).toList();
    }
  }

  private ActsImport(
      Request request,
      Ledger ledger,
      Participants participants,
      LocalDate today,
      Consumer<String> progress) {
    this.request = request;
    this.ledger = ledger;
    this.participants = participants;
    this.today = today;
    this.progress = progress;
  }

  /// Reads the file or the folder and compares; a [Refusal] where that cannot be.
  ///
  /// @param progress is told of each file of a folder
  static Found find(
      Request request,
      Ledger ledger,
      Participants participants,
      LocalDate today,
      Consumer<String> progress) {
    return new ActsImport(request, ledger, participants, today, progress).found();
  }

  private Found found() {
    if (Files.isDirectory(request.path())) {
      readFolder();
    } else {
      readOne(request.path());
    }
    List<OfTreaty> treaties = byTreaty();
    checkAcceptance(treaties);
    return new Found(treaties, files, left);
  }

  // Files.

  private void readOne(Path file) {
    try {
      DepositaryTable table = DepositaryTable.read(DepositarySheets.read(file), participants);
      if (!table.holdsActs()) {
        throw new Refusal(
            file
                + " holds no table of acts.\nA column for the participant is needed, and either"
                + " columns such as 'Signature' and 'Ratification, Accession(a)', or columns"
                + " 'action' and 'date'.");
      }
      files.add(new ReadFile(table, sha256(Files.readAllBytes(file))));
    } catch (UnreadableFile e) {
      throw new Refusal(String.valueOf(e.getMessage()), e);
    } catch (IOException e) {
      throw new Refusal(file + " may not be read. Check who is allowed to open it.", e);
    }
  }

  private void readFolder() {
    List<Path> all = inFolder();
    readCatalogue();
    int position = 0;
    for (Path file : all) {
      position++;
      String name = String.valueOf(file.getFileName());
      String told = readInFolder(file, name);
      progress.accept("%d/%d %s: %s".formatted(position, all.size(), name, told));
    }
    if (files.isEmpty()) {
      throw new Refusal(request.path() + " holds no table of acts.");
    }
  }

  private List<Path> inFolder() {
    try (Stream<Path> all = Files.list(request.path())) {
      return all.filter(Files::isRegularFile)
          .filter(file -> !String.valueOf(file.getFileName()).startsWith("."))
          .sorted(Comparator.comparing(file -> String.valueOf(file.getFileName())))
          .toList();
    } catch (IOException e) {
      throw new Refusal(request.path() + " may not be read. Check who is allowed to open it.", e);
    }
  }

  private void readCatalogue() {
    Path file = request.path().resolve(TreatyCatalogue.FILE);
    if (Files.isRegularFile(file)) {
      try {
        catalogue =
            TreatyCatalogue.of(
                Table.parse(TreatyCatalogue.FILE, Files.readString(file, StandardCharsets.UTF_8)));
      } catch (IOException | TableException e) {
        throw new Refusal(file + " cannot be read: " + e.getMessage(), e);
      }
    }
  }

  private String readInFolder(Path file, String name) {
    if (name.equals(TreatyCatalogue.FILE)) {
      return leave(name, "lists the treaties: their titles, numbers and files were taken from it");
    }
    if (name.toLowerCase(Locale.ROOT).endsWith(".gz")) {
      return leave(name, "is packed: a collection of its own. Import it by its name.");
    }
    try {
      byte[] content = Files.readAllBytes(file);
      DepositaryTable table =
          DepositaryTable.read(DepositarySheets.read(name, content), participants);
      if (!table.holdsActs()) {
        return leave(name, "holds no table of acts");
      }
      files.add(new ReadFile(table, sha256(content)));
      return table.acts().size() + table.unread().size() + " acts";
    } catch (UnreadableFile e) {
      return leave(name, String.valueOf(e.getMessage()));
    } catch (IOException e) {
      return leave(name, "may not be read");
    }
  }

  private String leave(String name, String why) {
    left.add(new LeftFile(name, why));
    return why;
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }

  // Treaties.

  /// What a file says of a treaty it names in its own way.
  private static final class Told {
    private final List<PrintedAct> acts = new ArrayList<>();
    private final List<DepositaryTable.Unread> unread = new ArrayList<>();
    private final Map<String, ReadFile> files = new LinkedHashMap<>();
    private String name = "";
    private String title = "";
    private String number = "";
    private Headline headline = new Headline(-1, -1);
  }

  private List<OfTreaty> byTreaty() {
    Map<TreatyId, Told> told = new TreeMap<>();
    for (ReadFile file : files) {
      sort(file, told);
    }
    Map<String, String> sources = new HashMap<>();
    files.forEach(file -> sources.put(file.table().file(), source(file.table())));
    return told.entrySet().stream()
        .map(entry -> ofTreaty(entry.getKey(), entry.getValue(), sources))
        .toList();
  }

  private void sort(ReadFile file, Map<TreatyId, Told> told) {
    DepositaryTable table = file.table();
    List<String> named =
        Stream.concat(
                table.acts().stream().map(PrintedAct::treaty),
                table.unread().stream().map(DepositaryTable.Unread::treaty))
            .distinct()
            .toList();
    Map<String, Told> byName = new HashMap<>();
    for (String written : named) {
      String name = nameOf(written, table, named);
      Told own = told.computeIfAbsent(idOf(name), _ -> new Told());
      own.files.put(table.file(), file);
      own.name = own.name.isEmpty() ? name : own.name;
      String title = table.titles().getOrDefault(written, table.title());
      own.title = own.title.isEmpty() ? title : own.title;
      own.number = own.number.isEmpty() ? table.treaty() : own.number;
      own.headline = own.headline.isPrinted() ? own.headline : table.headline();
      byName.put(written, own);
    }
    table.acts().forEach(act -> at(byName, act.treaty()).acts.add(act));
    table.unread().forEach(unread -> at(byName, unread.treaty()).unread.add(unread));
  }

  private static Told at(Map<String, Told> byName, String name) {
    return Optional.ofNullable(byName.get(name)).orElseThrow();
  }

  /// Which treaty a file means: the one its own column names, the one asked for, the one it prints,
  /// or in a folder the one it is called by.
  private String nameOf(String written, DepositaryTable table, List<String> named) {
    boolean inFolder = Files.isDirectory(request.path());
    if (!request.treaty().isEmpty() && !inFolder) {
      checkAskedFor(written, table, named);
      return request.treaty();
    }
    if (!written.isEmpty()) {
      return written;
    }
    String stem = TreatyCatalogue.stem(table.file());
    if (inFolder && catalogue.lists(stem)) {
      return stem;
    }
    if (!table.treaty().isEmpty()) {
      return table.treaty();
    }
    Optional<Treaty> titled = findByTitle(table.title());
    if (titled.isPresent()) {
      return titled.get().id().value();
    }
    return inFolder ? stem : usual(table);
  }

  /// The usual treaty, unless the file is headed otherwise.
  private String usual(DepositaryTable table) {
    if (!table.title().isEmpty()) {
      throw new Refusal(
          table.file()
              + " is headed '"
              + table.title()
              + "', and no treaty is known by this title.\nName the treaty with --treaty ID; a new"
              + " one with --new besides.");
    }
    refuseOlderActs(table);
    progress.accept(
        table.file() + " does not say which treaty it is about: read as " + request.otherwise());
    return request.otherwise();
  }

  /// A table of acts older than the usual treaty is about another one.
  private void refuseOlderActs(DepositaryTable table) {
    Optional<LocalDate> adopted =
        ledger.findTreaty(request.otherwise()).flatMap(Treaty::findAdopted);
    table.acts().stream()
        .filter(act -> adopted.filter(act.what().day()::before).isPresent())
        .findFirst()
        .ifPresent(older -> {
          throw new Refusal(
              "%s does not say which treaty it is about, and %s is not meant: line %d tells of %s on %s, before its adoption on %s.\nName the treaty with --treaty ID; a new one with --new besides."
                  .formatted(
                      table.file(),
                      request.otherwise(),
                      older.place().line(),
                      older.place().printed(),
                      older.what().day(),
                      adopted.orElseThrow()));
        });
  }

  private Optional<Treaty> findByTitle(String title) {
    String folded = Gazetteer.fold(title);
    return folded.isEmpty()
        ? Optional.empty()
        : ledger.treaties().stream()
            .filter(treaty ->
                treaty.clauses().stream()
                    .filter(clause -> clause.name().matches("title( ..)?"))
                    .anyMatch(clause -> Gazetteer.fold(clause.value()).equals(folded)))
            .findFirst();
  }

  /// Acts of one treaty never slip into the ledger of another.
  private void checkAskedFor(String written, DepositaryTable table, List<String> named) {
    if (named.size() > 1) {
      throw new Refusal(
          table.file()
              + " tells of "
              + named.size()
              + " treaties, and --treaty names one: "
              + request.treaty()
              + ".\nLeave --treaty away: the file says which act belongs to which.");
    }
    String said = written.isEmpty() ? table.treaty() : written;
    boolean isAnother =
        ledger
            .findTreaty(request.treaty())
            .filter(asked ->
                written.isEmpty()
                    ? !said.isEmpty() && !asked.number().isEmpty()
                    : !said.equalsIgnoreCase(asked.id().value()))
            .filter(asked -> !said.equalsIgnoreCase(asked.number()))
            .isPresent();
    if (isAnother) {
      throw new Refusal(
          table.file()
              + " tells of the treaty '"
              + said
              + "', and --treaty names '"
              + request.treaty()
              + "'.\nLeave --treaty away, or name the treaty the file is about.");
    }
  }

  private TreatyId idOf(String name) {
    return findTreaty(name).map(Treaty::id).orElseGet(() -> catalogue.newId(name));
  }

  private Optional<Treaty> findTreaty(String name) {
    return ledger
        .findTreaty(name)
        .or(() -> ledger.findTreaty(catalogue.number(name)))
        .or(() -> ledger.findTreaty(catalogue.newId(name).value()));
  }

  private OfTreaty ofTreaty(TreatyId id, Told told, Map<String, String> sources) {
    Optional<Treaty> known = ledger.findTreaty(id.value());
    List<LedgerEntry> held = known.map(treaty -> ledger.entries(treaty.id())).orElse(List.of());
    Reconciliation reconciliation =
        Reconciliation.of(
            id,
            told.acts,
            told.unread,
            told.headline,
            held,
            new Reconciliation.Setting(participants, request.acceptance(), sources, today));
    String source = String.join(" + ", told.files.keySet());
    List<Treaty.Clause> clauses =
        known
            .map(Treaty::clauses)
            .orElseGet(() -> catalogue.clauses(told.name, freeNumber(told), told.title, source));
    String title =
        clauses.stream()
            .filter(clause -> clause.name().equals("title"))
            .map(Treaty.Clause::value)
            .findFirst()
            .orElse(told.name);
    List<ImportRecord> records =
        told.files.values().stream().map(file -> record(id, file, reconciliation)).toList();
    return new OfTreaty(id, title, known.isEmpty(), clauses, reconciliation, records);
  }

  /// The number a new treaty gets from its file, unless another treaty has it.
  private String freeNumber(Told told) {
    return ledger.findTreaty(told.number).isPresent() ? "" : told.number;
  }

  /// Who says so where a file names no sources: the UN's collection as it stood on a day, or the
  /// file.
  private static String source(DepositaryTable table) {
    if (!table.asAt().isEmpty()) {
      return "untc-" + table.asAt();
    }
    return TreatyCatalogue.stem(table.file()).replace('+', '-');
  }

  private ImportRecord record(TreatyId id, ReadFile file, Reconciliation all) {
    String name = file.table().file();
    return new ImportRecord(
        id,
        name,
        file.sha256(),
        file.table().layout(),
        today,
        ImportedPart.of(name, all).counts(),
        ImportedPart.of(name, all).accepted());
  }

  private void checkAcceptance(List<OfTreaty> treaties) {
    List<PrintedAct.Place> open =
        treaties.stream().flatMap(one -> one.reconciliation().open().stream()).toList();
    List<String> idle = request.acceptance().without(open);
    if (!idle.isEmpty()) {
      throw new Refusal(
          "--accept: nothing is to be decided in line "
              + String.join(", ", idle)
              + ".\nTo see the lines that are open: the same command with --dry-run and without"
              + " --accept.");
    }
  }
}
