package accede.participation;

import accede.geography.StateCode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// What a treaty asks for to enter into force (VCLT art. 24.1), and how far that is met on a day.
public final class Requirement {

  private final Participation participation;
  private final LocalDate on;

  private Requirement(Participation participation, LocalDate on) {
    this.participation = participation;
    this.on = on;
  }

  /// The requirement of a treaty on a day.
  public static Requirement of(Participation participation, LocalDate on) {
    return new Requirement(participation, on);
  }

  /// The history it is derived from.
  public Participation participation() {
    return participation;
  }

  /// The day.
  public LocalDate on() {
    return on;
  }

  /// What the treaty asks for, if that is known.
  public Optional<Threshold> findThreshold() {
    return participation.treaty().findThreshold();
  }

  /// The day on which it was reached, or the days between which it certainly was; nothing where it
  /// is not certainly reached by the day asked for.
  public Optional<ActDay> findReached() {
    return participation.findThresholdReached().filter(day -> day.certainBy(on));
  }

  /// The instruments of the day that reached it; several where the depositary received several that
  /// day, or the day is only bounded; none where another treaty's parties decided.
  public List<LedgerEntry> reachedBy() {
    return findReached().stream()
        .flatMap(reached ->
            participation.consents().stream()
                .filter(consent -> counts(consent.action().state()))
                .filter(consent ->
                    consent.action().day().possibleBy(reached.notAfter())
                        && !consent.action().day().notAfter().isBefore(reached.notBefore())))
        .toList();
  }

  /// How many instruments count towards it on the day.
  public int instruments() {
    return bound().size();
  }

  private Set<StateCode> bound() {
    return participation.participants().stream()
        .filter(this::counts)
        .filter(code -> participation.on(on, code).standing() == Standing.PARTY)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private boolean counts(StateCode participant) {
    return participation.treaty().organizationsCount()
        || participation.surroundings().lineage().isState(participant);
  }

  /// How many instruments it asks for; for a share of another treaty's parties, as these were on
  /// the day. Nothing where that is not known.
  public OptionalInt asked() {
    return switch (findThreshold().orElse(null)) {
      case null -> OptionalInt.empty();
      case Threshold.Instruments t -> OptionalInt.of(t.number());
      case Threshold.NamedStates t -> OptionalInt.of(t.states().size());
      case Threshold.EachInstrument t -> OptionalInt.of(2);
      case Threshold.WeightedInstruments t -> OptionalInt.of(t.number());
      case Threshold.ShareOfParties t ->
          participation
              .surroundings()
              .participation(t.treaty())
              .map(other -> other.parties(on).size() * t.numerator())
              .map(part -> OptionalInt.of(Math.ceilDiv(part, t.denominator())))
              .orElse(OptionalInt.empty());
    };
  }

  /// The States it names, with where each stands on the day, in order of code; a State that no
  /// longer exists by who continues it.
  public List<StateOnDay> named() {
    SortedSet<StateCode> named =
        switch (findThreshold().orElse(null)) {
          case null -> new TreeSet<>();
          case Threshold.Instruments t -> t.including();
          case Threshold.NamedStates t -> t.states();
          case Threshold.EachInstrument t -> new TreeSet<>();
          case Threshold.WeightedInstruments t -> new TreeSet<>();
          case Threshold.ShareOfParties t -> new TreeSet<>();
        };
    return named.stream()
        .map(participation.surroundings().lineage()::heir)
        .sorted()
        .map(code -> participation.on(on, code))
        .toList();
  }

  /// Those of the States named that are not parties.
  public List<StateOnDay> namedMissing() {
    return named().stream().filter(place -> place.standing() != Standing.PARTY).toList();
  }

  /// How many more instruments are needed at the least; 0 where it is reached, nothing where that
  /// is not known.
  public OptionalInt stillNeeded() {
    if (findReached().isPresent()) {
      return OptionalInt.of(0);
    }
    OptionalInt asked = asked();
    if (asked.isEmpty()) {
      return asked;
    }
    boolean onlyNamed = findThreshold().orElse(null) instanceof Threshold.NamedStates;
    int byNumber = onlyNamed ? 0 : Math.max(0, asked.getAsInt() - instruments());
    return OptionalInt.of(Math.max(byNumber, namedMissing().size()));
  }

  /// The share of the weight it asks for that those bound hold on the day, between 0 and 1; nothing
  /// where it asks for none, or no such table is imported.
  public OptionalDouble weightHeld() {
    return findWeighted()
        .flatMap(t -> participation.surroundings().weight(t.weight()))
        .map(weight -> OptionalDouble.of(weight.share(bound())))
        .orElse(OptionalDouble.empty());
  }

  /// The weight it asks for, if it does.
  public Optional<Threshold.WeightedInstruments> findWeighted() {
    return findThreshold()
        .filter(Threshold.WeightedInstruments.class::isInstance)
        .map(Threshold.WeightedInstruments.class::cast);
  }

  /// A number of parties that lies ahead.
  ///
  /// @param share of the States looked at, such as `2/3`; empty for a round number
  public record Milestone(int parties, int toGo, String share) {}

  /// The next numbers of parties worth a word: the next ten and the next fifty, and where every
  /// State may join, half, two thirds, three quarters and all of the States looked at.
  ///
  /// @param states those looked at
  public List<Milestone> milestones(Collection<StateCode> states) {
    int parties =
        (int)
            states.stream()
                .filter(code -> participation.on(on, code).standing() == Standing.PARTY)
                .count();
    return Milestones.after(parties, states.size(), openToAll());
  }

  private boolean openToAll() {
    return participation.treaty().findEligibility().filter(Eligibility::allStates).isPresent();
  }
}
