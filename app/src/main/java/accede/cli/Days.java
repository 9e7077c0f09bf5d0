package accede.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads a day such as 2018-05-30; an impossible one is wrong usage.
final class Days implements ITypeConverter<LocalDate> {

  @Override
  public LocalDate convert(String written) {
    try {
      LocalDate day = LocalDate.parse(written);
      if (day.getYear() < 1 || day.getYear() > 9999) {
        throw impossible(written);
      }
      return day;
    } catch (DateTimeParseException e) {
      throw impossible(written);
    }
  }

  private static TypeConversionException impossible(String written) {
    return new TypeConversionException(
        "'" + written + "' is not a day of the calendar written like 2018-05-30.");
  }
}
