package accede.depositary;

import accede.depositary.Columns.Role;
import accede.depositary.PrintedAct.OwnRecord;
import accede.depositary.PrintedAct.Place;
import accede.depositary.PrintedAct.What;
import accede.geography.StateCode;
import accede.participation.ActDay;
import accede.participation.ActionKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads the tables of one sheet, row by row.
final class SheetReader {

  private static final LocalDate ANY_DAY_TO_COME = LocalDate.of(9999, 1, 1);

  private final String file;
  private final Participants participants;
  private final Map<String, Optional<Participants.Found>> known = new HashMap<>();
  private final List<PrintedAct> acts = new ArrayList<>();
  private final List<DepositaryTable.Unread> unread = new ArrayList<>();
  private final List<DepositaryTable.Remark> remarks = new ArrayList<>();
  private final List<Place> idle = new ArrayList<>();
  private final Map<String, String> titles = new LinkedHashMap<>();
  private String layout = "";
  private boolean monthFirst;

  SheetReader(String file, Participants participants) {
    this.file = file;
    this.participants = participants;
  }

  String layout() {
    return layout;
  }

  List<PrintedAct> acts() {
    return acts;
  }

  List<DepositaryTable.Unread> unread() {
    return unread;
  }

  List<DepositaryTable.Remark> remarks() {
    return remarks;
  }

  List<Place> idle() {
    return idle;
  }

  /// The titles of treaties by what the file calls them.
  Map<String, String> titles() {
    return titles;
  }

  void read(Sheet.Grid grid) {
    Columns columns = Columns.of(grid.headings());
    if (!columns.holdsActs()) {
      return;
    }
    if (layout.isEmpty() || !columns.isTerritorial()) {
      layout = columns.isOurs() ? "acts" : columns.isLong() ? "actions" : "participation";
    }
    monthFirst =
        grid.rows().stream().flatMap(row -> columns.days(row)).anyMatch(PrintedDay::isMonthFirst);
    for (Sheet.Row row : grid.rows()) {
      Line line = new Line(columns, row);
      if (columns.isLong()) {
        line.readAction();
      } else if (columns.isTerritorial()) {
        line.readTerritories();
      } else {
        line.readCells();
      }
    }
  }

  private Optional<Participants.Found> find(String name, ActDay day) {
    return known.computeIfAbsent(
        name + " " + day.notAfter(), _ -> participants.find(name, day.notAfter()));
  }

  /// The days of a cell. Where another day of the table can only be month/day/year, no order is
  /// taken for granted.
  private List<PrintedDay> days(String cell) {
    if (monthFirst && PrintedDay.mayBeMonthFirst(cell)) {
      throw new IllegalArgumentException(
          "'"
              + cell.strip()
              + "' may be day/month/year or, as other days of this table, month/day/year. Write all"
              + " of them as 2013-06-03.");
    }
    return PrintedDay.read(cell);
  }

  /// One row.
  private final class Line {

    private final Columns columns;
    private final Sheet.Row row;
    private final Place place;
    private final String treaty;
    private final String code;

    Line(Columns columns, Sheet.Row row) {
      this.columns = columns;
      this.row = row;
      this.code = text(Role.PARTICIPANT);
      String name = text(Role.PRINTED_NAME);
      this.place = new Place(file, row.line(), name.isEmpty() ? code : name);
      this.treaty = text(Role.TREATY);
      if (!treaty.isEmpty() && !text(Role.TREATY_TITLE).isEmpty()) {
        titles.putIfAbsent(treaty, text(Role.TREATY_TITLE));
      }
    }

    private String text(Role role) {
      return columns.text(row, role).strip();
    }

    private void refuse(String what) {
      unread.add(new DepositaryTable.Unread(place, treaty, what));
    }

    private void remark(String what) {
      DepositaryTable.Remark remark = new DepositaryTable.Remark(place, treaty, what);
      if (remarks.isEmpty() || !remarks.getLast().equals(remark)) {
        remarks.add(remark);
      }
    }

    // One act a row.

    void readAction() {
      String action = text(Role.ACTION);
      String written = text(Role.DAY);
      if (place.printed().isEmpty() && action.isEmpty() && written.isEmpty()) {
        return;
      }
      Optional<PrintedKind> kind = PrintedKind.ofAction(action);
      if (kind.isEmpty()) {
        refuse("'" + action + "' is not an action we know, such as ratification or Accession.");
        return;
      }
      try {
        PrintedDay printed = onlyDay(written);
        ActDay day = bounded(printed.day());
        add(
            narrowed(kind.get()),
            day,
            findDay(text(Role.EFFECT)).orElse(null),
            printed.bracketed(),
            ownRecord(kind.get()));
      } catch (IllegalArgumentException e) {
        refuse(String.valueOf(e.getMessage()));
      }
    }

    private PrintedDay onlyDay(String written) {
      List<PrintedDay> days = days(written);
      if (days.size() != 1) {
        throw new IllegalArgumentException(
            days.isEmpty()
                ? "the day of the act is missing."
                : "'" + written + "' holds more than one day.");
      }
      return days.getFirst();
    }

    private PrintedKind narrowed(PrintedKind kind) {
      String detail = text(Role.DETAIL);
      return detail.isEmpty() ? kind : new PrintedKind(kind.kind(), detail, kind.note());
    }

    private ActDay bounded(ActDay written) {
      LocalDate earliest = findDay(text(Role.NOT_BEFORE)).orElse(written.notBefore());
      LocalDate latest = findDay(text(Role.NOT_AFTER)).orElse(written.notAfter());
      return text(Role.PRECISION).equals(ActDay.Precision.BETWEEN.word())
          ? ActDay.between(earliest, latest, ActDay.Precision.BETWEEN)
          : written.within(earliest, latest);
    }

    private Optional<LocalDate> findDay(String written) {
      List<PrintedDay> days = days(written);
      return days.isEmpty() ? Optional.empty() : Optional.of(days.getFirst().day().notAfter());
    }

    private OwnRecord ownRecord(PrintedKind kind) {
      String supersedes = text(Role.SUPERSEDES);
      if (kind.kind() == ActionKind.CORRECTION && supersedes.isEmpty()) {
        throw new IllegalArgumentException(
            "a correction names the entry it strikes out under 'supersedes', such as"
                + " 'ratification 2018-05-18'.");
      }
      return new OwnRecord(
          text(Role.SOURCE), findDay(text(Role.RECORDED)).orElse(null), supersedes);
    }

    private void add(
        PrintedKind kind,
        ActDay day,
        @Nullable LocalDate effect,
        boolean bracketed,
        OwnRecord record) {
      Optional<StateCode> towards = towards(day);
      Optional<Participants.Found> by = find(code, day);
      if (by.isEmpty() && !place.printed().equals(code)) {
        by = find(place.printed(), day);
      }
      by.filter(Participants.Found::repaired)
          .ifPresent(
              found -> remark("The print is spoilt; read as " + found.participant().name() + "."));
      acts.add(
          new PrintedAct(
              place,
              treaty,
              by.map(Participants.Found::participant).orElse(null),
              new What(kind, day, effect, towards.orElse(null), note(kind)),
              bracketed,
              record));
    }

    /// The file's own note to the letter, and what the depositary calls the act where the ledger
    /// has no word for it.
    private String note(PrintedKind kind) {
      String own = columns.text(row, Role.NOTE);
      return own.isEmpty() ? kind.note() : own;
    }

    private Optional<StateCode> towards(ActDay day) {
      String written = text(Role.TOWARDS);
      if (written.isEmpty()) {
        return Optional.empty();
      }
      return Optional.of(
          find(written, day)
              .orElseThrow(() ->
                  new IllegalArgumentException(
                      "the State it is directed at, '" + written + "', is not known."))
              .participant()
              .code());
    }

    // One act for each territory.

    void readTerritories() {
      try {
        PrintedDay printed = onlyDay(text(Role.DAY));
        for (String territory : text(Role.TERRITORIES).split("\\s*[,;](?![^()]*\\))\\s*", -1)) {
          if (territory.isBlank()) {
            continue;
          }
          String detail =
              participants
                  .find(territory, printed.day().notAfter())
                  .map(found -> found.participant().code().value())
                  .orElse("");
          add(
              new PrintedKind(ActionKind.TERRITORIAL_APPLICATION, detail, territory.strip()),
              printed.day(),
              null,
              printed.bracketed(),
              OwnRecord.NONE);
        }
      } catch (IllegalArgumentException e) {
        refuse(String.valueOf(e.getMessage()));
      }
    }

    // One row a participant, its acts under the headings.

    void readCells() {
      if (place.printed().isEmpty()) {
        return;
      }
      int before = acts.size() + unread.size();
      columns.acts().forEach(this::readCell);
      if (acts.size() + unread.size() == before) {
        idle.add(place);
        if (find(place.printed(), ActDay.on(ANY_DAY_TO_COME)).isEmpty()) {
          remark("The name is not known; the row holds no act.");
        }
      }
    }

    private void readCell(int at, ColumnHeading heading) {
      if (at >= row.cells().size()) {
        return;
      }
      Sheet.Cell cell = row.cells().get(at);
      try {
        List<PrintedDay> days = days(cell.text());
        for (PrintedDay day : days) {
          addUnder(heading, day, letter(day, cell, heading), days.size());
        }
      } catch (IllegalArgumentException e) {
        if (heading.mayHoldWords() && !cell.text().matches(".*\\d.*")) {
          remark("'" + cell.text() + "' is no day; a statement may stand below the table.");
        } else {
          refuse(String.valueOf(e.getMessage()));
        }
      }
    }

    /// The letter stands behind the day, in a column of its own, or raised like a footnote.
    private String letter(PrintedDay day, Sheet.Cell cell, ColumnHeading heading) {
      if (!day.letter().isEmpty()) {
        return day.letter();
      }
      String type = heading.mayBind() ? text(Role.TYPE) : "";
      if (!type.isEmpty()) {
        return type;
      }
      return cell.notes().stream()
          .map(note -> note.replaceAll("[()]", "").strip())
          .filter(note -> note.matches("[A-Za-z]{1,2}") && heading.announces(note))
          .findFirst()
          .orElse("");
    }

    private void addUnder(ColumnHeading heading, PrintedDay day, String letter, int daysInCell) {
      Optional<PrintedKind> kind = heading.kind(letter);
      if (kind.isEmpty()) {
        refuse("the letter '" + letter + "' is not announced in the heading of its column.");
        return;
      }
      boolean fromType = letter.equals(text(Role.TYPE));
      if (!heading.announces(letter) && !fromType) {
        remark(
            "The letter '"
                + letter
                + "' is not announced in the heading; read as "
                + kind.get().kind().word()
                + ".");
      }
      LocalDate effect =
          heading.mayBind() && !heading.onlySigns() && daysInCell == 1
              ? findDay(text(Role.EFFECT)).orElse(null)
              : null;
      add(kind.get(), day.day(), effect, day.bracketed(), OwnRecord.NONE);
    }
  }
}
