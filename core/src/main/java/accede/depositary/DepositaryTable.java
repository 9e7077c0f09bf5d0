package accede.depositary;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a depositary's file says: every act in it, what in it cannot be read, and the figures it
/// prints. Columns are found by heading. Nothing is left out silently: each cell that holds
/// something under a heading of acts is an act or stands among the [Unread].
///
/// @param file its name
/// @param layout how the acts stand in it: `acts` as we write them, `actions` one a row,
///   `participation` one row a participant; empty where there is no table of acts
/// @param acts in the order of the file
/// @param unread what holds an act that cannot be understood
/// @param remarks what was read and deserves a look
/// @param idle participants listed without any act
/// @param treaty the number of the treaty as the file prints it; may be empty
/// @param title the title as the file prints it; may be empty
/// @param titles the titles of the treaties that a column names
/// @param asAt the day of the depositary's status, `2025-05-15`; may be empty
public record DepositaryTable(
    String file,
    String layout,
    List<PrintedAct> acts,
    List<Unread> unread,
    List<Remark> remarks,
    List<PrintedAct.Place> idle,
    Headline headline,
    String treaty,
    String title,
    Map<String, String> titles,
    String asAt) {

  private static final String CHAPTER = "[IVXL]{1,6}";
  private static final Pattern NUMBER =
      Pattern.compile("mtdsg_no=(" + CHAPTER + "-[0-9A-Za-z-]+)", Pattern.CASE_INSENSITIVE);
  private static final Pattern NUMBER_ALONE =
      Pattern.compile(CHAPTER + "-(?:[A-C]-)?\\d{1,3}[a-z]?(?:-(?:\\d{1,2}[a-z]?|[a-z]))?");
  private static final Pattern IN_CHAPTER =
      Pattern.compile("(?i)(?:chapter|chapitre|cap[ií]tulo)\\s+(" + CHAPTER + ")\\b.*");
  private static final Pattern NUMBERED_TITLE =
      Pattern.compile("(\\d{1,3})\\s*\\.?\\s*(?:([a-z])\\s*[).])?\\s+(\\D.*)");
  private static final Pattern AS_AT =
      Pattern.compile(
          "(?i)(?:status as at|état le|etat le|estado al?)\\s*:?\\s*(\\d{1,2}-\\d{1,2}-\\d{4})");

  /// Copies the lists.
  public DepositaryTable {
    acts = List.copyOf(acts);
    unread = List.copyOf(unread);
    remarks = List.copyOf(remarks);
    idle = List.copyOf(idle);
    titles = Map.copyOf(titles);
  }

  /// An act that cannot be understood.
  ///
  /// @param treaty as in [PrintedAct]
  /// @param what says why
  public record Unread(PrintedAct.Place place, String treaty, String what) {}

  /// Something that was read and deserves a look.
  public record Remark(PrintedAct.Place place, String treaty, String what) {}

  /// Reads a sheet.
  public static DepositaryTable read(Sheet sheet, Participants participants) {
    SheetReader reader = new SheetReader(sheet.name(), participants);
    sheet.grids().forEach(reader::read);
    return new DepositaryTable(
        sheet.name(),
        reader.layout(),
        reader.acts(),
        reader.unread(),
        reader.remarks(),
        reader.idle(),
        Headline.of(sheet.lines()),
        number(sheet),
        title(sheet),
        reader.titles(),
        asAt(sheet));
  }

  /// Whether the file holds a table of acts.
  public boolean holdsActs() {
    return !layout.isEmpty();
  }

  /// Whether it is a table as we write it ourselves, with the days of record.
  public boolean isOurs() {
    return layout.equals("acts");
  }

  /// Whether an id could be meant by a number in the UN Treaty Collection, such as `XXVI-8`.
  public static boolean isNumber(String written) {
    return NUMBER_ALONE.matcher(written).matches();
  }

  /// The number as a link has it, or put together of chapter and place in it.
  private static String number(Sheet sheet) {
    String chapter = "";
    String place = "";
    for (Sheet.Line line : sheet.lines()) {
      Matcher link = NUMBER.matcher(line.text());
      if (link.find()) {
        return link.group(1);
      }
      if (NUMBER_ALONE.matcher(line.text()).matches()) {
        return line.text();
      }
      Matcher head = IN_CHAPTER.matcher(line.text());
      if (chapter.isEmpty() && head.matches()) {
        chapter = head.group(1);
      } else if (chapter.isEmpty() && line.label().equals("Chapter")) {
        chapter = line.text();
      }
      if (place.isEmpty() && line.label().equals("Number")) {
        place = line.text();
      }
    }
    Matcher numbered = NUMBERED_TITLE.matcher(printedTitle(sheet));
    if (place.isEmpty() && numbered.matches()) {
      place = numbered.group(1) + (numbered.group(2) == null ? "" : "-" + numbered.group(2));
    }
    String whole = chapter + "-" + place;
    return NUMBER_ALONE.matcher(whole).matches() ? whole : "";
  }

  private static String title(Sheet sheet) {
    String printed = printedTitle(sheet);
    Matcher numbered = NUMBERED_TITLE.matcher(printed);
    return numbered.matches() ? numbered.group(3) : printed;
  }

  private static String asAt(Sheet sheet) {
    return sheet.lines().stream()
        .flatMap(line -> {
          Matcher matcher = AS_AT.matcher(line.text());
          return matcher.find() ? Stream.of(matcher.group(1)) : Stream.empty();
        })
        .flatMap(DepositaryTable::day)
        .findFirst()
        .orElse("");
  }

  /// The day, unless the calendar does not know it.
  private static Stream<String> day(String printed) {
    try {
      return PrintedDay.read(printed).stream().map(day -> day.day().toString());
    } catch (IllegalArgumentException _) {
      return Stream.empty();
    }
  }

  private static String printedTitle(Sheet sheet) {
    return sheet.lines().stream()
        .filter(line -> line.label().matches("(?s).*(tcTreaty|Treatyname|TreatyName|[Tt]itle)\\w*"))
        .map(Sheet.Line::text)
        .findFirst()
        .orElse("");
  }
}
