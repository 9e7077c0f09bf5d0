package accede.participation;

import accede.geography.State;
import accede.geography.StateCode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/// What part of a weight, such as the world's population, the parties to a treaty hold on a day.
/// Shares are of the sum over the States looked at that have a value; those without are named.
public final class WeightShare {

  private final Weight weight;
  private final Participation participation;
  private final List<State> states;
  private final LocalDate on;

  private WeightShare(
      Weight weight, Participation participation, List<State> states, LocalDate on) {
    this.weight = weight;
    this.participation = participation;
    this.states = states;
    this.on = on;
  }

  /// What some States hold.
  ///
  /// @param states how many they are, those without a value among them
  /// @param value in the weight's unit
  /// @param share of the total, between 0 and 1
  public record Part(int states, double value, double share) {}

  /// The share on a day.
  public static WeightShare of(
      Weight weight, Participation participation, Collection<State> states, LocalDate on) {
    return new WeightShare(weight, participation, List.copyOf(states), on);
  }

  /// The weight.
  public Weight weight() {
    return weight;
  }

  /// The history it is derived from.
  public Participation participation() {
    return participation;
  }

  /// The day.
  public LocalDate on() {
    return on;
  }

  /// How many States are looked at.
  public int universe() {
    return states.size();
  }

  /// The sum over the States looked at, in the weight's unit.
  public double total() {
    return sum(states);
  }

  /// What States of one standing hold.
  public Part of(Standing standing) {
    return part(place -> place.standing() == standing);
  }

  /// What the States hold for which the treaty is in force.
  public Part inForce() {
    return part(StateOnDay::inForce);
  }

  /// What the States hold that may be parties although that is not certain.
  public Part perhapsParties() {
    return part(StateOnDay::perhapsParty);
  }

  private Part part(Predicate<StateOnDay> wanted) {
    List<State> held =
        states.stream().filter(state -> wanted.test(participation.on(on, state.code()))).toList();
    double total = total();
    return new Part(held.size(), sum(held), total == 0 ? 0 : sum(held) / total);
  }

  private double sum(List<State> some) {
    return some.stream().mapToDouble(state -> weight.of(state.code()).orElse(0)).sum();
  }

  /// The States looked at that have no value, in order of code.
  public List<StateCode> withoutValue() {
    return states.stream().map(State::code).filter(code -> weight.of(code).isEmpty()).toList();
  }
}
