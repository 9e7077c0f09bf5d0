package accede.participation;

import accede.geography.StateCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// When a treaty enters into force (VCLT art. 24.1): a time after the instrument that reaches the
/// threshold. A State that has left, or ceased to exist, before does not count; nor does an
/// organization, unless the terms say so.
final class EntryIntoForce {

  private final Treaty treaty;
  private final List<Spell> spells;
  private final Surroundings surroundings;

  /// A time during which a participant is bound, with the bounds of its ends.
  ///
  /// @param until when it ends, if it does
  record Spell(StateCode state, ActDay from, Optional<ActDay> until) {}

  EntryIntoForce(Treaty treaty, List<Spell> spells, Surroundings surroundings) {
    this.treaty = treaty;
    this.spells =
        spells.stream()
            .filter(spell ->
                treaty.organizationsCount() || surroundings.lineage().isState(spell.state()))
            .toList();
    this.surroundings = surroundings;
  }

  /// The day by the clauses, or the days between which it lies; nothing where the threshold is not
  /// reached or the clauses are not known.
  Optional<ActDay> byRule() {
    Optional<Delay> delay =
        treaty.findThreshold().orElse(null) instanceof Threshold.EachInstrument
            ? treaty.findDelayForEach()
            : treaty.findDelay();
    return delay.flatMap(this::byRule);
  }

  private Optional<ActDay> byRule(Delay delay) {
    Optional<LocalDate> latest =
        reached(ActDay::notAfter, ActDay::notBefore)
            .map(delay::after)
            .flatMap(this::notBeforeAtLatest);
    return latest.map(last -> {
      LocalDate first =
          reached(ActDay::notBefore, ActDay::notAfter)
              .map(delay::after)
              .flatMap(this::notBeforeAtEarliest)
              .orElse(last);
      return ActDay.between(first, last, ActDay.Precision.BETWEEN);
    });
  }

  /// The day on which the threshold is reached, or the days between which that lies; nothing where
  /// it is not certainly reached, or not known.
  Optional<ActDay> reached() {
    return reached(ActDay::notAfter, ActDay::notBefore)
        .map(last ->
            ActDay.between(
                reached(ActDay::notBefore, ActDay::notAfter).orElse(last),
                last,
                ActDay.Precision.BETWEEN));
  }

  private Optional<LocalDate> notBeforeAtEarliest(LocalDate day) {
    return notBefore(day, ActDay::notBefore);
  }

  private Optional<LocalDate> notBeforeAtLatest(LocalDate day) {
    return notBefore(day, ActDay::notAfter);
  }

  /// The day, or a later one where the terms name one; nothing where that one is not known.
  private Optional<LocalDate> notBefore(LocalDate day, Function<ActDay, LocalDate> bound) {
    return treaty
        .findNotBefore()
        .map(clause ->
            switch (clause) {
              case NotBefore.Day fixed -> Optional.of(fixed.day());
              case NotBefore.AfterOpening after ->
                  treaty.findOpened().map(opened -> after.delay().after(opened));
              case NotBefore.EntryIntoForceOf other ->
                  surroundings
                      .participation(other.treaty())
                      .flatMap(Participation::findEntryIntoForce)
                      .map(bound);
            })
        .orElse(Optional.of(day))
        .map(earliest -> earliest.isAfter(day) ? earliest : day);
  }

  /// The day on which the threshold is reached, if acts fall on one end of their bounds.
  private Optional<LocalDate> reached(
      Function<ActDay, LocalDate> joining, Function<ActDay, LocalDate> leaving) {
    TreeMap<LocalDate, List<Change>> changes = new TreeMap<>();
    for (Spell spell : spells) {
      at(changes, joining.apply(spell.from())).add(new Change(spell.state(), 1));
      spell
          .until()
          .ifPresent(until -> at(changes, leaving.apply(until)).add(new Change(spell.state(), -1)));
    }
    Map<StateCode, Integer> bound = new HashMap<>();
    for (Map.Entry<LocalDate, List<Change>> day : changes.entrySet()) {
      day.getValue()
          .forEach(change ->
              bound.merge(
                  change.state(),
                  change.by(),
                  (a, b) -> a + b == 0 ? null : Integer.valueOf(a + b)));
      Set<StateCode> states =
          bound.entrySet().stream()
              .filter(state -> state.getValue() > 0)
              .map(Map.Entry::getKey)
              .collect(Collectors.toSet());
      if (treaty.findThreshold().filter(t -> holds(t, states, day.getKey())).isPresent()) {
        return Optional.of(day.getKey());
      }
    }
    return Optional.empty();
  }

  /// A participant joins (1) or leaves (-1).
  private record Change(StateCode state, int by) {}

  private static List<Change> at(TreeMap<LocalDate, List<Change>> changes, LocalDate day) {
    return changes.computeIfAbsent(day, any -> new ArrayList<>());
  }

  private boolean holds(Threshold threshold, Set<StateCode> bound, LocalDate day) {
    return switch (threshold) {
      case Threshold.Instruments t ->
          bound.size() >= t.number()
              && t.including().stream().map(surroundings.lineage()::heir).allMatch(bound::contains);
      case Threshold.NamedStates t ->
          t.states().stream().map(surroundings.lineage()::heir).allMatch(bound::contains);
      case Threshold.EachInstrument t -> bound.size() >= 2;
      case Threshold.ShareOfParties t ->
          surroundings
              .participation(t.treaty())
              .map(other -> other.parties(day))
              .filter(parties -> !parties.isEmpty())
              .filter(parties ->
                  (long) bound.size() * t.denominator() >= (long) parties.size() * t.numerator())
              .isPresent();
      case Threshold.WeightedInstruments t ->
          bound.size() >= t.number()
              && surroundings
                  .weight(t.weight())
                  .filter(weight -> weight.reaches(t.percent(), bound))
                  .isPresent();
    };
  }
}
