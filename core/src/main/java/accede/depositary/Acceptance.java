package accede.depositary;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The lines a person has looked at and accepts: `7`, or `ccm.csv:7` where several files are read.
public final class Acceptance {

  private static final Pattern WRITTEN = Pattern.compile("(?:(.+):)?(\\d{1,9})");

  /// Nothing is accepted.
  public static final Acceptance NOTHING = new Acceptance(List.of());

  private final List<Line> lines;

  private Acceptance(List<Line> lines) {
    this.lines = List.copyOf(lines);
  }

  /// A line; the file is empty where any is meant.
  private record Line(String file, int number) {
    boolean names(PrintedAct.Place place) {
      return number == place.line() && (file.isEmpty() || file.equals(place.file()));
    }

    @Override
    public String toString() {
      return file.isEmpty() ? Integer.toString(number) : file + ":" + number;
    }
  }

  /// Reads lines as a person writes them.
  ///
  /// @throws IllegalArgumentException for what is no line
  public static Acceptance of(List<String> written) {
    List<Line> lines = new ArrayList<>();
    for (String one : written) {
      Matcher matcher = WRITTEN.matcher(one.strip());
      if (!matcher.matches()) {
        throw new IllegalArgumentException(
            "'" + one + "' is not a line such as 7, or ccm.csv:7 in a folder.");
      }
      String file = matcher.group(1) == null ? "" : matcher.group(1);
      lines.add(new Line(file, Integer.parseInt(matcher.group(2))));
    }
    return new Acceptance(lines);
  }

  /// Whether a place is accepted.
  boolean holds(PrintedAct.Place place) {
    return lines.stream().anyMatch(line -> line.names(place));
  }

  /// The lines that name none of these places.
  public List<String> without(List<PrintedAct.Place> places) {
    return lines.stream()
        .filter(line -> places.stream().noneMatch(line::names))
        .map(Line::toString)
        .toList();
  }
}
