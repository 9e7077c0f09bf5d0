package accede.participation;

import accede.geography.State;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The signatures of a treaty on a day: whose wait for a consent, and how long; how long those took
/// that were followed by one.
public final class Signatures {

  private final Participation participation;
  private final List<State> states;
  private final LocalDate on;

  private Signatures(Participation participation, List<State> states, LocalDate on) {
    this.participation = participation;
    this.states = states;
    this.on = on;
  }

  /// A signatory that is not a party.
  ///
  /// @param age from its signature to the day asked for
  public record Waiting(State state, StateOnDay on, ActDay signed, Spread.Span age) {

    /// The notice that it does not intend to become a party; the depositary goes on listing its
    /// signature.
    public Optional<LedgerEntry> findNoIntention() {
      return on.findNoIntention();
    }
  }

  /// Those of a group that wait.
  ///
  /// @param states how many States the group holds
  public record Group(String key, String name, int states, List<Waiting> waiting) {

    /// Copies the list.
    public Group {
      waiting = List.copyOf(waiting);
    }

    /// How old their signatures are.
    public Optional<Spread> age() {
      return Spread.of(waiting.stream().map(Waiting::age).toList());
    }
  }

  /// The signatures on a day.
  public static Signatures of(Participation participation, Collection<State> states, LocalDate on) {
    return new Signatures(participation, List.copyOf(states), on);
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

  /// The signatories that are not parties, oldest signature first.
  public List<Waiting> waiting() {
    return states.stream()
        .flatMap(state -> waiting(state).stream())
        .sorted(
            Comparator.comparing((Waiting waiting) -> waiting.signed().notAfter())
                .thenComparing(waiting -> waiting.state().code()))
        .toList();
  }

  private Optional<Waiting> waiting(State state) {
    StateOnDay place = participation.on(on, state.code());
    return place.standing() == Standing.SIGNATORY
        ? place
            .findSignature()
            .map(signature -> signature.action().day())
            .map(day -> new Waiting(state, place, day, Spread.Span.between(day, ActDay.on(on))))
        : Optional.empty();
  }

  /// How old the signatures are that wait, those of States that gave notice of no intention among
  /// them.
  public Optional<Spread> age() {
    return Spread.of(waiting().stream().map(Waiting::age).toList());
  }

  /// How long it took from signature to the first consent after it, of all that came by the day.
  public Optional<Spread> toConsent() {
    return Spread.of(states.stream().flatMap(state -> toConsent(state).stream()).toList());
  }

  private Optional<Spread.Span> toConsent(State state) {
    List<Passage> certain =
        participation.passages(state.code()).stream()
            .filter(passage -> passage.day().certainBy(on))
            .toList();
    for (int i = 0; i < certain.size(); i++) {
      if (certain.get(i).kind() == Passage.Kind.SIGNED) {
        ActDay signed = certain.get(i).day();
        Optional<Passage> next =
            certain.stream()
                .skip(i + 1L)
                .filter(passage -> passage.kind() != Passage.Kind.LEFT)
                .findFirst();
        if (next.filter(passage -> passage.kind() == Passage.Kind.CONSENTED).isPresent()) {
          return next.map(consent -> Spread.Span.between(signed, consent.day()));
        }
      }
    }
    return Optional.empty();
  }

  /// Those that wait in each group that holds a State.
  public List<Group> by(List<Scheme.Group> groups) {
    List<Waiting> all = waiting();
    return groups.stream()
        .map(group ->
            new Group(
                group.key(),
                group.name(),
                (int) states.stream().filter(group.holds()).count(),
                all.stream().filter(waiting -> group.holds().test(waiting.state())).toList()))
        .filter(group -> group.states() > 0)
        .toList();
  }
}
