package accede.geography;

import java.util.Optional;
import java.util.stream.Stream;

/// Against which States a share is counted. Every percentage names its universe.
public enum Universe {
  /// The "all States" formula of treaty practice: members, observers, Cook Islands and Niue.
  ALL_STATES(197),
  /// Members and the two observer States.
  MEMBERS_AND_OBSERVERS(195),
  /// Members of the United Nations.
  MEMBERS(193);

  private final int size;

  Universe(int size) {
    this.size = size;
  }

  /// The universe of 197, 195 or 193 States.
  public static Optional<Universe> find(int size) {
    return Stream.of(values()).filter(universe -> universe.size == size).findFirst();
  }

  /// How many States it holds.
  public int size() {
    return size;
  }

  /// Whether the State belongs to it.
  public boolean holds(State state) {
    return switch (this) {
      case ALL_STATES -> true;
      case MEMBERS_AND_OBSERVERS -> state.status() != State.UnStatus.OTHER;
      case MEMBERS -> state.status() == State.UnStatus.MEMBER;
    };
  }
}
