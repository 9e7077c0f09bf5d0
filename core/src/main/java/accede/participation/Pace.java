package accede.participation;

import accede.geography.State;
import accede.geography.StateCode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How fast a treaty gathers parties: what happened in each year or month up to a day, and in the
/// months before it. It looks back alone; it forecasts nothing. A step whose day is only bounded is
/// counted in the period in which both bounds lie, else it is told apart.
public final class Pace {

  /// Mean length of a calendar year, in days.
  private static final double DAYS_A_YEAR = 365.2425;

  private final Participation participation;
  private final List<State> states;
  private final LocalDate on;
  private final Step step;
  private final List<Passage> passages;

  private Pace(Participation participation, Collection<State> states, LocalDate on, Step step) {
    this.participation = participation;
    this.states = List.copyOf(states);
    this.on = on;
    this.step = step;
    this.passages =
        states.stream()
            .flatMap(state -> participation.passages(state.code()).stream())
            .filter(passage -> passage.day().possibleBy(on))
            .sorted(Comparator.comparing(passage -> passage.day().notAfter()))
            .toList();
  }

  /// How long a period is.
  public enum Step {
    YEAR,
    MONTH;

    private LocalDate first(LocalDate day) {
      return this == YEAR ? day.withDayOfYear(1) : day.withDayOfMonth(1);
    }

    private LocalDate last(LocalDate first) {
      return (this == YEAR ? first.plusYears(1) : first.plusMonths(1)).minusDays(1);
    }

    private String label(LocalDate first) {
      String month = YearMonth.from(first).toString();
      return this == YEAR ? month.substring(0, 4) : month;
    }
  }

  /// The steps that certainly fell in a period, and the figures certain at its end.
  ///
  /// @param label `2018` or `2018-05`
  /// @param last the last day counted: the end of the period, or the day asked for
  /// @param departures withdrawals that took effect
  /// @param signatories who have signed, whether they consented or not
  /// @param parties by deposit
  public record Period(
      String label,
      LocalDate first,
      LocalDate last,
      int signatures,
      int signaturesTakenBack,
      int consents,
      int departures,
      int signatories,
      int parties,
      int inForce) {}

  /// The steps of the months up to the day asked for.
  ///
  /// @param first the first day counted
  /// @param perhapsConsents consents that may lie in these months although that is not certain
  /// @param consentsPerYear consents for each twelve months
  public record Trailing(
      int months,
      LocalDate first,
      LocalDate last,
      int signatures,
      int consents,
      int perhapsConsents,
      int departures,
      double consentsPerYear) {}

  /// What a goal asks for, beside what was done.
  ///
  /// @param parties how many are aimed at, by deposit
  /// @param toGo how many are missing on the day asked for, none where the goal is met
  /// @param reachedOn the day on which the goal was first met, if it was
  /// @param years from the day asked for to the day of the goal
  public record Goal(
      int parties, LocalDate by, int toGo, @Nullable LocalDate reachedOn, double years) {

    /// Net consents a year that would meet it; nothing where no time is left.
    public OptionalDouble neededPerYear() {
      return years > 0 ? OptionalDouble.of(toGo / years) : OptionalDouble.empty();
    }

    /// The day on which the goal was first met.
    public Optional<LocalDate> findReachedOn() {
      return Optional.ofNullable(reachedOn);
    }
  }

  /// The pace up to a day.
  ///
  /// @param states those counted
  public static Pace of(
      Participation participation, Collection<State> states, LocalDate on, Step step) {
    return new Pace(participation, states, on, step);
  }

  /// The history it is derived from.
  public Participation participation() {
    return participation;
  }

  /// The day up to which it looks.
  public LocalDate on() {
    return on;
  }

  /// How many States are looked at.
  public int universe() {
    return states.size();
  }

  /// Every period from the opening for signature, or the first step if that came before, to the day
  /// asked for; those in which nothing happened too.
  public List<Period> periods() {
    Optional<LocalDate> start =
        Stream.concat(
                participation.treaty().findOpened().filter(day -> !day.isAfter(on)).stream(),
                passages.stream().map(passage -> passage.day().notBefore()))
            .min(Comparator.naturalOrder());
    List<Period> periods = new ArrayList<>();
    start.ifPresent(from -> {
      for (LocalDate first = step.first(from); !first.isAfter(on); ) {
        LocalDate next = step.last(first).plusDays(1);
        periods.add(period(first));
        first = next;
      }
    });
    return periods;
  }

  private Period period(LocalDate first) {
    LocalDate last = step.last(first).isAfter(on) ? on : step.last(first);
    Status.Totals then = totals(last);
    return new Period(
        step.label(first),
        first,
        last,
        count(Passage.Kind.SIGNED, p -> p.within(first, last)),
        count(Passage.Kind.SIGNATURE_TAKEN_BACK, p -> p.within(first, last)),
        count(Passage.Kind.CONSENTED, p -> p.within(first, last)),
        count(Passage.Kind.LEFT, p -> p.within(first, last)),
        then.signatories(),
        then.parties(),
        then.inForce());
  }

  private Status.Totals totals(LocalDate day) {
    return Status.Totals.of(
        states.stream().map(state -> participation.on(day, state.code())).toList());
  }

  private int count(Passage.Kind kind, Predicate<Passage> wanted) {
    return (int) passages.stream().filter(p -> p.kind() == kind).filter(wanted).count();
  }

  /// Steps that have certainly been taken by the day asked for, but not certainly within one
  /// period.
  public List<Passage> unplaced() {
    return passages.stream()
        .filter(passage -> passage.day().certainBy(on))
        .filter(passage -> {
          LocalDate first = step.first(passage.day().notBefore());
          return !passage.within(first, step.last(first));
        })
        .toList();
  }

  /// Steps that may have been taken by the day asked for although that is not certain.
  public List<Passage> perhaps() {
    return passages.stream().filter(passage -> !passage.day().certainBy(on)).toList();
  }

  /// The figures on the day asked for.
  public Status.Totals totals() {
    return totals(on);
  }

  /// What happened in the months up to the day asked for.
  public Trailing trailing(int months) {
    LocalDate first = on.minusMonths(months).plusDays(1);
    int consents = count(Passage.Kind.CONSENTED, p -> p.within(first, on));
    return new Trailing(
        months,
        first,
        on,
        count(Passage.Kind.SIGNED, p -> p.within(first, on)),
        consents,
        count(Passage.Kind.CONSENTED, p -> p.perhapsWithin(first, on) && !p.within(first, on)),
        count(Passage.Kind.LEFT, p -> p.within(first, on)),
        consents * 12.0 / months);
  }

  /// How far a goal is.
  public Goal goal(int parties, LocalDate by) {
    int toGo = Math.max(0, parties - totals().parties());
    LocalDate reachedOn =
        passages.stream()
            .map(passage -> passage.day().notAfter())
            .filter(day -> !day.isAfter(on))
            .filter(day -> totals(day).parties() >= parties)
            .findFirst()
            .orElse(null);
    return new Goal(parties, by, toGo, reachedOn, ChronoUnit.DAYS.between(on, by) / DAYS_A_YEAR);
  }

  /// Years since the opening for signature; nothing where that day is not known or still to come.
  public OptionalDouble yearsSinceOpening() {
    return participation
        .treaty()
        .findOpened()
        .filter(opened -> !opened.isAfter(on))
        .map(opened -> OptionalDouble.of(ChronoUnit.DAYS.between(opened, on) / DAYS_A_YEAR))
        .orElse(OptionalDouble.empty());
  }

  /// The consents of States that no longer exist and that nobody continues, by the day asked for.
  /// They count in no figure above, which are those of the States of today.
  public List<Passage> ofFormerStates() {
    List<Passage> former = new ArrayList<>();
    for (StateCode participant : participation.participants()) {
      if (participation.findLastDay(participant).isPresent()) {
        participation.passages(participant).stream()
            .filter(passage -> passage.kind() == Passage.Kind.CONSENTED)
            .filter(passage -> passage.day().certainBy(on))
            .forEach(former::add);
      }
    }
    return former;
  }
}
