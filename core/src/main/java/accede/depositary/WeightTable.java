package accede.depositary;

import accede.geography.Gazetteer;
import accede.geography.StateCode;
import accede.participation.Weight;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;

/// A weight read from a table with a State and a value in each line. The columns are found by
/// heading; what the weight is may stand in columns of its own: `name`, `title`, `unit`, `year`,
/// `source`. Everything that cannot be right is found before anything is used.
public final class WeightTable {

  /// The headings that name a State, the likeliest first.
  private static final List<String> STATE =
      List.of(
          "state",
          "iso3",
          "iso code",
          "state code",
          "country code",
          "code",
          "country",
          "state name",
          "country name",
          "participant");

  private static final List<String> VALUE = List.of("value", "values");

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*");
  private static final Pattern YEAR = Pattern.compile("[12]\\d{3}");
  private static final Pattern GROUPED = Pattern.compile("-?\\d{1,3}([, ]\\d{3})+(\\.\\d+)?");
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?([eE][+-]?\\d{1,3})?");

  /// Names are proposed until there are so many problems; a file with more is about something else.
  private static final int MOST_PROPOSED = 500;

  private final Sheet sheet;
  private final Participants participants;
  private final LocalDate today;
  private final List<Problem> problems = new ArrayList<>();
  private final Map<StateCode, Integer> lines = new LinkedHashMap<>();
  private final Map<StateCode, Double> values = new LinkedHashMap<>();
  private Details details;

  private WeightTable(Sheet sheet, Details details, Participants participants, LocalDate today) {
    this.sheet = sheet;
    this.details = details;
    this.participants = participants;
    this.today = today;
  }

  /// What a weight is. Empty where it is not told.
  ///
  /// @param name for commands, such as `population`
  public record Details(String name, String title, String unit, String year, String source) {

    /// These, and where they are empty those.
    private Details or(Details other) {
      return new Details(
          first(name, other.name),
          first(title, other.title),
          first(unit, other.unit),
          first(year, other.year),
          first(source, other.source));
    }

    private static String first(String told, String other) {
      return told.isBlank() ? other.strip() : told.strip();
    }

    private List<String> missing() {
      Map<String, String> all = new LinkedHashMap<>();
      all.put("name", name);
      all.put("title", title);
      all.put("unit", unit);
      all.put("year", year);
      all.put("source", source);
      return all.entrySet().stream()
          .filter(detail -> detail.getValue().isEmpty())
          .map(Map.Entry::getKey)
          .toList();
    }
  }

  /// Something that cannot be right.
  ///
  /// @param line where it stands, counted from 1; 0 for the whole table
  public record Problem(int line, String what) {

    @Override
    public String toString() {
      return line == 0 ? what : "line " + line + ": " + what;
    }
  }

  /// Reads a table.
  ///
  /// @param asked what the weight is; it goes before what the table says
  /// @param today names of States are those of this day
  public static WeightTable read(
      Sheet sheet, Details asked, Participants participants, LocalDate today) {
    WeightTable table = new WeightTable(sheet, asked, participants, today);
    table.read();
    return table;
  }

  /// What cannot be right, in the order of the lines; nothing where the weight can be used.
  public List<Problem> problems() {
    return problems.stream().sorted(Comparator.comparing(Problem::line)).toList();
  }

  /// The weight.
  ///
  /// @throws IllegalStateException where the table has problems
  public Weight weight() {
    if (!problems.isEmpty()) {
      throw new IllegalStateException(sheet.name() + " has problems: " + problems);
    }
    return new Weight(
        details.name(),
        details.title(),
        details.unit(),
        Integer.parseInt(details.year()),
        details.source(),
        values);
  }

  private void read() {
    Optional<Grid> found =
        sheet.grids().stream().map(Grid::new).filter(Grid::holdsValues).findFirst();
    if (found.isEmpty()) {
      refuse(
          0, "a column 'state', with codes or names of States, and a column 'value' are needed.");
      return;
    }
    Grid grid = found.get();
    grid.rows().forEach(row -> readRow(grid, row));
    details = details.or(told(grid));
    checkDetails();
    checkSum();
  }

  private void refuse(int line, String what) {
    problems.add(new Problem(line, what));
  }

  /// One table, its cells by heading.
  private record Grid(Sheet.Grid grid) {

    private List<Sheet.Row> rows() {
      return grid.rows();
    }

    private boolean holdsValues() {
      return findColumn(STATE).isPresent() && findColumn(VALUE).isPresent();
    }

    private Optional<Integer> findColumn(List<String> headings) {
      List<String> folded =
          grid.headings().stream().map(heading -> Gazetteer.fold(heading.text())).toList();
      return headings.stream().map(folded::indexOf).filter(at -> at >= 0).findFirst();
    }

    private String cell(Sheet.Row row, List<String> headings) {
      return findColumn(headings)
          .filter(at -> at < row.cells().size())
          .map(at -> row.cells().get(at).text().strip())
          .orElse("");
    }
  }

  private void readRow(Grid grid, Sheet.Row row) {
    String printed = grid.cell(row, STATE);
    String written = grid.cell(row, VALUE);
    if (printed.isEmpty() && written.isEmpty()) {
      return;
    }
    Optional<StateCode> state = state(row.line(), printed);
    if (written.isEmpty()) {
      return;
    }
    Optional<Double> value = value(row.line(), printed, written);
    state.ifPresent(code -> value.ifPresent(number -> keep(row.line(), code, number)));
  }

  private Optional<StateCode> state(int line, String printed) {
    if (printed.isEmpty()) {
      refuse(line, "the State is missing.");
      return Optional.empty();
    }
    Optional<Participant> found =
        participants.find(printed, today).map(Participants.Found::participant);
    if (found.isEmpty()) {
      List<String> near =
          problems.size() < MOST_PROPOSED ? participants.proposals(printed) : List.of();
      refuse(
          line,
          "no State is known as '"
              + printed
              + "'."
              + (near.isEmpty() ? "" : " Did you mean " + String.join(", ", near) + "?"));
      return Optional.empty();
    }
    if (!found.get().isState()) {
      refuse(
          line,
          "'"
              + printed
              + "' is no State of today ("
              + found.get().kind().word().replace('-', ' ')
              + "). Leave the line out.");
      return Optional.empty();
    }
    return Optional.of(found.get().code());
  }

  private Optional<Double> value(int line, String printed, String written) {
    String plain = written.replace('\u00A0', ' ').replace('\u202F', ' ');
    boolean grouped = GROUPED.matcher(plain).matches();
    if (!grouped && !NUMBER.matcher(plain).matches()) {
      refuse(
          line, "'" + written + "', the value of " + printed + ", is not a number such as 1234.5.");
      return Optional.empty();
    }
    double value = Double.parseDouble(plain.replaceAll("[, ]", ""));
    if (value < 0 || !Double.isFinite(value)) {
      refuse(line, "'" + written + "', the value of " + printed + ", cannot be below 0.");
      return Optional.empty();
    }
    return Optional.of(value);
  }

  private void keep(int line, StateCode state, double value) {
    Integer before = lines.putIfAbsent(state, line);
    if (before == null) {
      values.put(state, value);
    } else {
      refuse(line, state + " has a value in line " + before + " already.");
    }
  }

  private Details told(Grid grid) {
    return new Details(
        told(grid, "name", Details::name),
        told(grid, "title", Details::title),
        told(grid, "unit", Details::unit),
        told(grid, "year", Details::year),
        told(grid, "source", Details::source));
  }

  /// What a column says in every line; nothing is needed from it where it was asked for.
  private String told(Grid grid, String column, Function<Details, String> asked) {
    if (!asked.apply(details).isBlank()) {
      return "";
    }
    Set<String> different = new TreeSet<>();
    grid.rows().forEach(row -> different.add(grid.cell(row, List.of(column))));
    different.remove("");
    if (different.size() > 1) {
      refuse(
          0,
          "the column '"
              + column
              + "' says different things: "
              + String.join(", ", different)
              + ". One table holds one weight.");
    }
    return different.stream().findFirst().orElse("");
  }

  private void checkDetails() {
    for (String missing : details.missing()) {
      refuse(0, "the " + missing + " of the weight is missing: --" + missing + ", or a column.");
    }
    if (!details.name().isEmpty() && !NAME.matcher(details.name()).matches()) {
      refuse(
          0,
          "'"
              + details.name()
              + "' cannot name a weight: small letters, digits and hyphens are needed, such as"
              + " population.");
    }
    if (!details.year().isEmpty() && !YEAR.matcher(details.year()).matches()) {
      refuse(0, "'" + details.year() + "' is not a year such as 2024.");
    }
  }

  private void checkSum() {
    if (problems.isEmpty() && values.values().stream().allMatch(value -> value == 0)) {
      refuse(0, "the values add up to nothing.");
    }
  }
}
