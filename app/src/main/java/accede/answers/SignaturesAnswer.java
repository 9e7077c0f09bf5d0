package accede.answers;

import accede.geography.Language;
import accede.geography.States;
import accede.participation.LedgerEntry;
import accede.participation.Scheme;
import accede.participation.Signatures;
import accede.participation.Spread;
import accede.participation.StatusQuestion;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The signatories of a treaty that are not parties on a day, oldest signature first, and how long
/// those took that became parties.
///
/// @param waiting how many they are
/// @param age of their signatures; null where there are none
/// @param toConsent from signature to the first consent after it; null where there was none
/// @param groups only where a grouping is asked for
public record SignaturesAnswer(
    String treaty,
    String on,
    @Nullable String known,
    int universe,
    @Nullable String completeUntil,
    @Nullable Boolean complete,
    int waiting,
    @Nullable SpreadLine age,
    @Nullable SpreadLine toConsent,
    @JsonInclude(Include.NON_NULL) @Nullable List<Group> groups,
    List<Line> states) {

  /// A signatory that is not a party.
  ///
  /// @param ageYears whole years and, in `ageMonths`, whole months since the signature; null where
  ///   its day is only bounded
  /// @param noIntention the day of a notice that it does not intend to become a party
  public record Line(
      String state,
      String name,
      @Nullable String signed,
      @Nullable List<String> signedRange,
      @Nullable Long ageDays,
      @Nullable List<Long> ageDaysRange,
      @Nullable Integer ageYears,
      @Nullable Integer ageMonths,
      @Nullable String noIntention) {}

  /// Those of a group.
  ///
  /// @param states how many States the group holds
  public record Group(
      String key,
      String name,
      int states,
      int waiting,
      @Nullable SpreadLine age,
      List<String> signatories) {}

  /// The answer.
  ///
  /// @param groups empty where no grouping is asked for
  public static SignaturesAnswer of(
      Signatures signatures,
      StatusQuestion question,
      List<Scheme.Group> groups,
      States states,
      Language language) {
    var treaty = signatures.participation().treaty();
    List<Signatures.Waiting> waiting = signatures.waiting();
    return new SignaturesAnswer(
        treaty.id().value(),
        signatures.on().toString(),
        question.findKnown().map(LocalDate::toString).orElse(null),
        signatures.universe(),
        Completeness.until(treaty),
        Completeness.complete(treaty, signatures.on()),
        waiting.size(),
        signatures.age().map(SpreadLine::of).orElse(null),
        signatures.toConsent().map(SpreadLine::of).orElse(null),
        groups.isEmpty()
            ? null
            : signatures.by(groups).stream().map(SignaturesAnswer::group).toList(),
        waiting.stream()
            .map(line -> line(line, signatures.on(), states.name(line.state().code(), language)))
            .toList());
  }

  private static Line line(Signatures.Waiting waiting, LocalDate on, String name) {
    Spread.Span age = waiting.age();
    Period span =
        waiting.signed().exact() ? Period.between(waiting.signed().notBefore(), on) : null;
    return new Line(
        waiting.state().code().value(),
        name,
        PassageLine.exact(waiting.signed()),
        PassageLine.range(waiting.signed()),
        age.known() ? Long.valueOf(age.leastDays()) : null,
        age.known() ? null : List.of(age.leastDays(), age.mostDays()),
        span == null ? null : Integer.valueOf(span.getYears()),
        span == null ? null : Integer.valueOf(span.getMonths()),
        waiting
            .findNoIntention()
            .map(LedgerEntry::action)
            .map(act -> act.day().toString())
            .orElse(null));
  }

  private static Group group(Signatures.Group group) {
    return new Group(
        group.key(),
        group.name(),
        group.states(),
        group.waiting().size(),
        group.age().map(SpreadLine::of).orElse(null),
        group.waiting().stream().map(waiting -> waiting.state().code().value()).toList());
  }

  /// The groups where a grouping is asked for, else the signatories, as a table.
  public Rows rows() {
    return groups == null ? stateRows() : groupRows(groups);
  }

  private static Rows groupRows(List<Group> groups) {
    Rows rows = Rows.of("group", "name", "states", "waiting", "median_age_days", "signatories");
    for (Group group : groups) {
      rows.row(
          group.key(),
          group.name(),
          Integer.toString(group.states()),
          Integer.toString(group.waiting()),
          group.age() == null ? "" : median(group.age()),
          String.join(" ", group.signatories()));
    }
    return rows;
  }

  private static String median(SpreadLine spread) {
    return spread.medianDays() != null
        ? spread.medianDays().toString()
        : Objects.requireNonNull(spread.medianDaysRange()).getFirst()
            + "-"
            + spread.medianDaysRange().getLast();
  }

  private Rows stateRows() {
    Rows rows =
        Rows.of("state", "name", "signed", "age_days", "age_years", "age_months", "no_intention");
    for (Line line : states) {
      rows.row(
          line.state(),
          line.name(),
          PassageLine.written(line.signed(), line.signedRange()),
          line.ageDaysRange() == null
              ? String.valueOf(line.ageDays())
              : line.ageDaysRange().getFirst() + "-" + line.ageDaysRange().getLast(),
          line.ageYears() == null ? "" : line.ageYears().toString(),
          line.ageMonths() == null ? "" : line.ageMonths().toString(),
          Objects.requireNonNullElse(line.noIntention(), ""));
    }
    return rows;
  }
}
