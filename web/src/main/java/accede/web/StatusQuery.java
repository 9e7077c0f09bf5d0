package accede.web;

import accede.geography.Universe;
import accede.participation.Scheme;
import accede.participation.StatusQuestion;
import accede.workbench.Workbench;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads a question about participation from the query of an address.
final class StatusQuery {

  private final Workbench workbench;
  private final Asked asked;
  private final List<WrongQuery.Wrong> wrong = new ArrayList<>();

  private StatusQuery(Workbench workbench, Asked asked) {
    this.workbench = workbench;
    this.asked = asked;
  }

  /// The question asked; without a day it is about today.
  ///
  /// @throws WrongQuery with every value that cannot be right
  static StatusQuestion read(Workbench workbench, Asked asked) {
    return new StatusQuery(workbench, asked).question();
  }

  /// The day under a name, or today.
  static LocalDate day(Workbench workbench, Asked asked, String name) {
    StatusQuery query = new StatusQuery(workbench, asked);
    LocalDate day = query.findDay(name).orElseGet(workbench::today);
    query.refuseWrong();
    return day;
  }

  /// The day under a name, if the address has one.
  static Optional<LocalDate> findDay(Workbench workbench, Asked asked, String name) {
    StatusQuery query = new StatusQuery(workbench, asked);
    Optional<LocalDate> day = query.findDay(name);
    query.refuseWrong();
    return day;
  }

  private StatusQuestion question() {
    LocalDate on = findDay("on").orElseGet(workbench::today);
    @Nullable LocalDate known = findDay("known").orElse(null);
    StatusQuestion.Count count =
        find("count", StatusQuestion.Count::find).orElse(StatusQuestion.Count.DEPOSITED);
    Universe universe =
        find(
                "universe",
                size ->
                    size.matches("\\d{1,4}")
                        ? Universe.find(Integer.parseInt(size))
                        : Optional.empty())
            .orElse(Universe.ALL_STATES);
    @Nullable Scheme scheme =
        find("by", word -> Scheme.find(word, workbench.organizations())).orElse(null);
    refuseWrong();
    return new StatusQuestion(on, known, count, universe, scheme);
  }

  private void refuseWrong() {
    if (!wrong.isEmpty()) {
      throw new WrongQuery(wrong);
    }
  }

  private Optional<LocalDate> findDay(String name) {
    return find(name, StatusQuery::parseDay);
  }

  private static Optional<LocalDate> parseDay(String written) {
    try {
      return written.matches("\\d{4}-\\d{2}-\\d{2}")
          ? Optional.of(LocalDate.parse(written))
          : Optional.empty();
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private <T> Optional<T> find(String name, java.util.function.Function<String, Optional<T>> read) {
    String written = asked.value(name);
    if (written.isEmpty()) {
      return Optional.empty();
    }
    Optional<T> found = read.apply(written);
    if (found.isEmpty()) {
      wrong.add(new WrongQuery.Wrong(name, Map.of("value", written)));
    }
    return found;
  }
}
