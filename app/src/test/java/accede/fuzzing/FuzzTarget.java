package accede.fuzzing;

import static java.nio.charset.StandardCharsets.UTF_8;

import accede.answers.Rows;
import accede.depositary.Acceptance;
import accede.depositary.DepositaryTable;
import accede.depositary.Participants;
import accede.depositary.PrintedDay;
import accede.depositary.Reconciliation;
import accede.depositary.Sheet;
import accede.documents.Symbol;
import accede.documents.SymbolSearch;
import accede.exchange.DepositarySheets;
import accede.exchange.PrintedText;
import accede.exchange.UnreadableFile;
import accede.fetching.AddressesForFuzzing;
import accede.participation.ActsTable;
import accede.participation.LedgerEntry;
import accede.participation.TreatyId;
import accede.reading.Reader;
import accede.tables.Table;
import accede.tables.TableException;
import accede.workbench.FilesForFuzzing;
import accede.workbench.Refusal;
import accede.workbench.World;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A reader of what others send. It may answer, or refuse with the exception it names; whatever
/// else it throws, and an answer out of all proportion, is a finding.
enum FuzzTarget {
  DOCX("org.apache.poi.xwpf.**") {
    @Override
    void feed(byte[] input) {
      text("paper.docx", FuzzedPackage.DOCX.holding(input));
    }
  },
  XLSX("org.apache.poi.xssf.**") {
    @Override
    void feed(byte[] input) {
      byte[] book = FuzzedPackage.XLSX.holding(input);
      text("table.xlsx", book);
      table("table.xlsx", book);
    }
  },
  PDF("org.apache.pdfbox.**") {
    @Override
    void feed(byte[] input) {
      text("paper.pdf", input);
    }
  },
  HTML("org.jsoup.**") {
    @Override
    void feed(byte[] input) {
      text("page.html", input);
      table("page.html", input);
    }
  },
  XML_AND_JSON("com.fasterxml.jackson.core.**") {
    @Override
    void feed(byte[] input) {
      table("table", input);
    }
  },
  CSV {
    @Override
    void feed(byte[] input) {
      table("table.csv", input);
      thereAndBack(new String(input, UTF_8));
    }
  },
  LINES {
    @Override
    void feed(byte[] input) {
      table("list.txt", input);
    }
  },
  READING {
    @Override
    void feed(byte[] input) {
      List<String> lines = text("report.txt", input);
      Shipped.READER.read("report.txt", lines);
      SymbolSearch.distinct(lines);
    }
  },
  TERMS_AND_WEIGHTS {
    @Override
    void feed(byte[] input) {
      Path file = stored(input);
      try {
        FilesForFuzzing.readTerms(file);
      } catch (Refusal | TableException _) {
        // Said in words, as it should be.
      }
      try {
        FilesForFuzzing.readWeights(file, Shipped.PARTICIPANTS);
      } catch (Refusal _) {
        // The same.
      }
    }
  },
  WORDS {
    @Override
    void feed(byte[] input) {
      String words = new String(input, UTF_8);
      Symbol.parse(words);
      SymbolSearch.in(words);
      try {
        PrintedDay.read(words);
      } catch (IllegalArgumentException _) {
        // Said in words, as it should be.
      }
      try {
        Acceptance.of(List.of(words));
      } catch (IllegalArgumentException _) {
        // The same.
      }
      int middle = words.indexOf('\n');
      AddressesForFuzzing.read(
          middle < 0 ? words : words.substring(0, middle), words.substring(middle + 1));
    }
  };

  private static final int MOST_LETTERS = 32 * 1024 * 1024;
  private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

  private final List<String> guided;

  /// A target guided by what happens in our own code and in these classes besides.
  FuzzTarget(String... besides) {
    this.guided =
        Stream.concat(
                Stream.of(
                    "accede.exchange.**",
                    "accede.depositary.**",
                    "accede.documents.**",
                    "accede.reading.**",
                    "accede.tables.**",
                    "accede.workbench.**",
                    "accede.fetching.**"),
                Stream.of(besides))
            .toList();
  }

  /// Lets the reader read, and throws what should not have come of it.
  abstract void feed(byte[] input);

  /// The classes by whose paths the fuzzer sees that an input is a new one.
  List<String> guided() {
    return guided;
  }

  /// How files and folders call it.
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// What every reader of the world needs, made once.
  private static final class Shipped {
    private static final World WORLD = World.shipped();
    private static final Reader READER =
        new Reader(WORLD.states(), WORLD.gazetteer(), WORLD.organizations());
    private static final Participants PARTICIPANTS =
        Participants.shipped(WORLD.states(), WORLD.gazetteer());
    private static final List<LedgerEntry> ATT = ActsTable.shipped(TreatyId.of("att"));
  }

  private static List<String> text(String name, byte[] content) {
    try {
      List<String> lines = PrintedText.of(name, content).lines();
      inProportion(lines.stream());
      return lines;
    } catch (UnreadableFile _) {
      return List.of();
    }
  }

  /// Reads a table, and holds it against the ledger as an import does.
  private static void table(String name, byte[] content) {
    Sheet sheet;
    try {
      sheet = DepositarySheets.read(name, content);
    } catch (UnreadableFile _) {
      return;
    }
    inProportion(
        Stream.concat(
            sheet.lines().stream().map(Sheet.Line::text),
            sheet.grids().stream()
                .flatMap(grid -> grid.rows().stream())
                .flatMap(row -> row.cells().stream())
                .map(Sheet.Cell::text)));
    DepositaryTable read = DepositaryTable.read(sheet, Shipped.PARTICIPANTS);
    Reconciliation.of(
        TreatyId.of("att"),
        read.acts(),
        read.unread(),
        read.headline(),
        Shipped.ATT,
        new Reconciliation.Setting(
            Shipped.PARTICIPANTS, Acceptance.NOTHING, Map.of(name, "a-source"), TODAY));
  }

  private static void inProportion(Stream<String> texts) {
    if (texts.mapToLong(String::length).sum() > MOST_LETTERS) {
      throw new AssertionError("A small file became more than " + MOST_LETTERS + " letters.");
    }
  }

  /// A table of acts as we write it ourselves is read the same by both readers of CSV.
  private static void thereAndBack(String words) {
    List<String> cells = List.of(words.split("\u0001", -1));
    if (words.chars().anyMatch(c -> c < ' ' && "\t\n\r\f\u000B\u0001".indexOf(c) < 0)
        || words.indexOf('\uFFFD') >= 0) {
      return;
    }
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i + 4 <= cells.size(); i += 4) {
      rows.add(cells.subList(i, i + 4).stream().toList());
    }
    Rows written = Rows.of("state", "action", "date", "note");
    rows.add(List.of("CHL", "ratification", "2018-05-18", ""));
    rows.forEach(written::row);
    String csv = written.csv();
    List<List<String>> filled =
        rows.stream().filter(row -> !row.stream().allMatch(String::isBlank)).toList();
    List<List<String>> sheet =
        DepositarySheets.read("acts.csv", csv.getBytes(UTF_8)).grids().getFirst().rows().stream()
            .map(row -> row.cells().stream().map(Sheet.Cell::text).toList())
            .toList();
    same(filled, sheet, csv);
    List<List<String>> table =
        Table.parse("acts.csv", csv).rows().stream()
            .map(row -> Stream.of("state", "action", "date", "note").map(row::text).toList())
            .filter(row -> !row.stream().allMatch(String::isBlank))
            .toList();
    same(filled.stream().map(row -> row.stream().map(String::strip).toList()).toList(), table, csv);
  }

  private static void same(List<List<String>> written, List<List<String>> read, String csv) {
    if (!written.equals(read)) {
      throw new AssertionError(
          "Written: " + printed(written) + "\nread: " + printed(read) + "\nas: " + csv);
    }
  }

  private static String printed(List<List<String>> rows) {
    return rows.stream().map(Object::toString).collect(Collectors.joining("\n  "));
  }

  private static Path stored(byte[] input) {
    try {
      Path file =
          Path.of(
              System.getProperty("java.io.tmpdir"),
              "fuzzed-" + ProcessHandle.current().pid() + ".csv");
      return Files.write(file, input);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
