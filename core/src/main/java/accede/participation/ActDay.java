package accede.participation;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/// The day of an act, as well as it is known. Between `notBefore` and `notAfter` the act is
/// uncertain; from `notAfter` on it is certain.
public record ActDay(LocalDate notBefore, LocalDate notAfter, Precision precision) {

  /// How exactly the day is known.
  public enum Precision {
    DAY,
    MONTH,
    YEAR,
    /// Only two days between which it lies.
    BETWEEN;

    /// The word in files.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// Refuses bounds the wrong way round, and a day with two bounds.
  public ActDay {
    if (notAfter.isBefore(notBefore)) {
      throw new IllegalArgumentException(
          "An act cannot be after " + notBefore + " and before " + notAfter + ".");
    }
    if (precision == Precision.DAY && !notBefore.equals(notAfter)) {
      throw new IllegalArgumentException(
          "An act known to the day has one day, not " + notBefore + " to " + notAfter + ".");
    }
  }

  /// A known day.
  public static ActDay on(LocalDate day) {
    return new ActDay(day, day, Precision.DAY);
  }

  /// Somewhere between two days, both included.
  public static ActDay between(LocalDate notBefore, LocalDate notAfter, Precision precision) {
    return notBefore.equals(notAfter) ? on(notBefore) : new ActDay(notBefore, notAfter, precision);
  }

  /// The day written as `2018-05-18`, `2018-05` or `2018`.
  ///
  /// @throws IllegalArgumentException if it is none of these
  public static ActDay parse(String written) {
    try {
      if (written.matches("\\d{4}")) {
        LocalDate first = LocalDate.of(Integer.parseInt(written), 1, 1);
        return between(first, first.plusYears(1).minusDays(1), Precision.YEAR);
      }
      if (written.matches("\\d{4}-\\d{2}")) {
        LocalDate first = LocalDate.parse(written + "-01");
        return between(first, first.plusMonths(1).minusDays(1), Precision.MONTH);
      }
      return on(LocalDate.parse(written));
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "'" + written + "' is not a date like 2018-05-30 that the calendar knows.", e);
    }
  }

  /// The same day within narrower bounds.
  public ActDay within(LocalDate earliest, LocalDate latest) {
    return precision == Precision.DAY ? this : between(earliest, latest, precision);
  }

  /// Whether the day is known.
  public boolean exact() {
    return precision == Precision.DAY;
  }

  /// Whether the act has certainly happened by the end of a day.
  public boolean certainBy(LocalDate day) {
    return !notAfter.isAfter(day);
  }

  /// Whether the act may have happened by the end of a day.
  public boolean possibleBy(LocalDate day) {
    return !notBefore.isAfter(day);
  }

  /// Whether the act certainly came before a day.
  boolean certainlyBefore(LocalDate day) {
    return notAfter.isBefore(day);
  }

  /// Whether the act certainly came after a day.
  boolean certainlyAfter(LocalDate day) {
    return notBefore.isAfter(day);
  }

  /// Whether the act certainly came before a day.
  public boolean before(LocalDate day) {
    return notAfter.isBefore(day);
  }

  /// Whether this act certainly came on an earlier day than another.
  boolean certainlyBefore(ActDay other) {
    return notAfter.isBefore(other.notBefore);
  }

  /// As written in files: `2018-05-18`, `2018-05`, `2018`, or a span.
  @Override
  public String toString() {
    return switch (precision) {
      case DAY -> notBefore.toString();
      case MONTH -> notBefore.toString().substring(0, 7);
      case YEAR -> notBefore.toString().substring(0, 4);
      case BETWEEN -> notBefore + "/" + notAfter;
    };
  }
}
