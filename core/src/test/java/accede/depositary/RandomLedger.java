package accede.depositary;

import accede.geography.StateCode;
import accede.participation.ActDay;
import accede.participation.ActionKind;
import accede.participation.LedgerEntry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Ledgers of the Lumen Convention that obey the ledger's rules and nothing else.
final class RandomLedger {

  private static final List<String> STATES = List.of("BEL", "CHL", "KEN", "TON", "EUE", "CSK");
  private static final List<String> NOTES =
      List.of("", "a note", "with \"quotes\", and a comma", "two\nlines", "señor Ñandú 中文");

  private final Random random;
  private final Map<String, List<String>> standing = new HashMap<>();
  private final Set<String> everRecorded = new HashSet<>();
  private final List<String> lines = new ArrayList<>();
  private LocalDate recorded = LocalDate.parse("2020-01-01");

  private RandomLedger(Random random) {
    this.random = random;
  }

  /// Lines of our own table, each with its end.
  static List<String> lines(Random random) {
    RandomLedger ledger = new RandomLedger(random);
    for (int i = 0; i < 12; i++) {
      ledger.step();
    }
    return List.copyOf(ledger.lines);
  }

  private void step() {
    recorded = recorded.plusDays(random.nextInt(1, 40));
    String state = STATES.get(random.nextInt(STATES.size()));
    List<String> own = standing.computeIfAbsent(state, key -> new ArrayList<>());
    String replaced =
        own.isEmpty() || random.nextInt(3) > 0 ? "" : own.remove(random.nextInt(own.size()));
    boolean corrects = !replaced.isEmpty() && random.nextBoolean();
    ActionKind kind =
        corrects
            ? ActionKind.CORRECTION
            : ActionKind.values()[random.nextInt(ActionKind.values().length - 1)];
    String date = date();
    String towards = kind == ActionKind.OBJECTION ? "CHE" : "";
    String detail =
        kind == ActionKind.TERRITORIAL_APPLICATION
            ? "ABW"
            : kind == ActionKind.SIGNATURE && random.nextBoolean() ? "succession" : "";
    String reference =
        kind.word()
            + " "
            + date
            + (towards.isEmpty() ? "" : " " + towards)
            + (kind == ActionKind.TERRITORIAL_APPLICATION ? " " + detail : "");
    if (!everRecorded.add(state + reference)) {
      if (!replaced.isEmpty()) {
        own.add(replaced);
      }
      return;
    }
    own.add(reference);
    String effective = random.nextBoolean() ? "2015-05-05" : "";
    lines.add(
        cells(
            "lumen",
            state,
            kind.word(),
            date,
            "",
            "",
            "",
            effective,
            "untc-2015+memory",
            recorded.toString(),
            replaced,
            towards,
            detail,
            NOTES.get(random.nextInt(NOTES.size()))));
  }

  private String date() {
    LocalDate day =
        LocalDate.of(2000 + random.nextInt(20), 1 + random.nextInt(12), 1 + random.nextInt(28));
    return switch (random.nextInt(6)) {
      case 0 -> Integer.toString(day.getYear());
      case 1 -> day.toString().substring(0, 7);
      default -> day.toString();
    };
  }

  /// Entries as our own table writes them.
  static String csv(List<LedgerEntry> entries) {
    return entries.stream().map(RandomLedger::line).collect(Collectors.joining());
  }

  private static String line(LedgerEntry entry) {
    ActDay day = entry.action().day();
    return cells(
        entry.action().treaty().value(),
        entry.action().state().value(),
        entry.action().kind().word(),
        day.toString(),
        day.precision().word(),
        day.exact() ? "" : day.notBefore().toString(),
        day.exact() ? "" : day.notAfter().toString(),
        entry.findStatedEffect().map(LocalDate::toString).orElse(""),
        entry.source(),
        entry.recordedOn().toString(),
        entry.supersedes(),
        entry.findTowards().map(StateCode::value).orElse(""),
        entry.detail(),
        entry.note());
  }

  private static String cells(String... cells) {
    return Stream.of(cells)
            .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
            .collect(Collectors.joining(","))
        + "\n";
  }
}
