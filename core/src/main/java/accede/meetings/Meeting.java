package accede.meetings;

import accede.geography.StateCode;
import java.time.LocalDate;
import java.util.List;

/// A meeting of a body.
///
/// @param body such as `WGTU`, `CSP` or `CSP4 Informal Preparatory Meeting`
/// @param cycle the Conference it prepares, such as `CSP4`; empty if none is known
/// @param ordinal first, second … of the body in the cycle; 0 if not numbered
/// @param from first day, as printed
/// @param to last day, included
/// @param place as printed
/// @param states the State it was held in; empty if none is known
/// @param attendance how many took part; [Attendance#UNKNOWN] if not told
/// @param points what was dealt with, in order
/// @param line of the document it was read from, or 0
public record Meeting(
    String body,
    String cycle,
    int ordinal,
    LocalDate from,
    LocalDate to,
    String place,
    String city,
    List<StateCode> states,
    Attendance attendance,
    List<Point> points,
    int line) {

  /// Copies the lists.
  public Meeting {
    states = List.copyOf(states);
    points = List.copyOf(points);
  }

  /// How many took part, by category; −1 where a category is not told.
  ///
  /// @param states number of States
  public record Attendance(int states, int internationalOrganizations, int civilSociety) {
    /// Nothing was told.
    public static final Attendance UNKNOWN = new Attendance(-1, -1, -1);

    /// Whether any figure was told.
    public boolean known() {
      return !equals(UNKNOWN);
    }
  }

  /// One thing dealt with: who spoke about what.
  ///
  /// @param label the printed label such as `9 h`; may be empty
  /// @param kind what was done
  /// @param speakers who did it, for running text ("the Head of the ATT Secretariat"); may be empty
  /// @param topic what it was about, a noun phrase for running text
  /// @param symbols documents referred to
  public record Point(
      String label, PointKind kind, String speakers, String topic, List<String> symbols) {

    /// Copies the symbols.
    public Point {
      symbols = List.copyOf(symbols);
    }
  }

  /// What was done under a point.
  public enum PointKind {
    OVERVIEW,
    BRIEFING,
    PRESENTATION,
    PROPOSAL,
    WELCOME,
    ANNOUNCEMENT,
    VIEW,
    /// The reader could not tell.
    OTHER
  }
}
