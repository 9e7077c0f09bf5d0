package accede.participation;

import accede.geography.State;
import accede.geography.States;
import accede.organizations.Organizations;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// How far each group of a scheme has joined a treaty on a day, and how far it had on an earlier
/// day. Members are those of the day.
public final class Coverage {

  private final Participation participation;
  private final StatusQuestion question;
  private final @Nullable LocalDate since;
  private final List<Line> lines;

  private Coverage(
      Participation participation,
      StatusQuestion question,
      @Nullable LocalDate since,
      List<Line> lines) {
    this.participation = participation;
    this.question = question;
    this.since = since;
    this.lines = List.copyOf(lines);
  }

  /// A group's figures on a day.
  ///
  /// @param counted parties by the count asked for
  public record Figures(Status.Totals totals, int counted) {

    /// Parties divided by States, between 0 and 1; 0 for a group of none.
    public double coverage() {
      return totals.states() == 0 ? 0 : (double) counted / totals.states();
    }
  }

  /// A group.
  ///
  /// @param before the same on the earlier day, if one was asked for
  public record Line(String key, String name, Figures now, @Nullable Figures before) {

    /// The figures of the earlier day.
    public Optional<Figures> findBefore() {
      return Optional.ofNullable(before);
    }
  }

  /// The coverage of the groups of a scheme.
  ///
  /// @param question its scheme; without one each organization is a group
  /// @param since an earlier day to compare with
  public static Coverage of(
      Participation participation,
      States states,
      Organizations organizations,
      StatusQuestion question,
      @Nullable LocalDate since) {
    Function<LocalDate, List<Scheme.Group>> groups =
        day ->
            question
                .findScheme()
                .map(scheme -> scheme.groups(states, organizations, day))
                .orElseGet(() -> Scheme.everyOrganization(organizations, day));
    List<State> all = states.in(question.universe());
    List<Scheme.Group> earlier = since == null ? List.of() : groups.apply(since);
    List<Line> lines = new ArrayList<>();
    for (Scheme.Group group : groups.apply(question.on())) {
      Figures before =
          earlier.stream()
              .filter(then -> then.key().equals(group.key()))
              .findFirst()
              .flatMap(then ->
                  Optional.ofNullable(since)
                      .map(day -> figures(participation, then, all, day, question.count())))
              .orElse(null);
      lines.add(
          new Line(
              group.key(),
              group.name(),
              figures(participation, group, all, question.on(), question.count()),
              before));
    }
    lines.removeIf(line ->
        line.now().totals().states() == 0
            && line.findBefore().filter(then -> then.totals().states() > 0).isEmpty());
    return new Coverage(participation, question, since, lines);
  }

  private static Figures figures(
      Participation participation,
      Scheme.Group group,
      Collection<State> all,
      LocalDate day,
      StatusQuestion.Count count) {
    Status.Totals totals =
        Status.Totals.of(
            all.stream()
                .filter(group.holds())
                .map(state -> participation.on(day, state.code()))
                .toList());
    return new Figures(
        totals,
        switch (count) {
          case DEPOSITED -> totals.parties();
          case IN_FORCE -> totals.inForce();
        });
  }

  /// The history it is derived from.
  public Participation participation() {
    return participation;
  }

  /// What was asked.
  public StatusQuestion question() {
    return question;
  }

  /// The earlier day, if one was asked for.
  public Optional<LocalDate> findSince() {
    return Optional.ofNullable(since);
  }

  /// The groups that hold a State on either day.
  public List<Line> lines() {
    return lines;
  }
}
