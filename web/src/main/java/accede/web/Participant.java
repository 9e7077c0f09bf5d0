package accede.web;

import accede.geography.Language;
import accede.geography.Lineage;
import accede.geography.State;
import accede.geography.StateCode;
import accede.workbench.Workbench;
import java.time.LocalDate;
import java.util.Optional;

/// Who may act towards a treaty: a State of today, or one of the others that stand in depositaries'
/// lists.
final class Participant {

  private final Workbench workbench;
  private final StateCode code;
  private final Optional<Lineage.Other> other;

  private Participant(Workbench workbench, StateCode code, Optional<Lineage.Other> other) {
    this.workbench = workbench;
    this.code = code;
    this.other = other;
  }

  static Participant of(Workbench workbench, StateCode code) {
    return new Participant(workbench, code, Lineage.shipped().find(code));
  }

  /// The State of today, if it is one.
  Optional<State> findState() {
    return workbench.states().find(code);
  }

  /// What it is where it is no State of today: `former-state`, `organization` or `territory`.
  String kind() {
    return other.map(Lineage.Other::kind).orElse(Lineage.Kind.TERRITORY).word();
  }

  /// Its name on a day; the code where none is known.
  String name(Language language, LocalDate day) {
    return findState().isPresent()
        ? workbench.states().nameOn(code, language, day)
        : other.map(participant -> participant.name(language)).orElse(code.value());
  }
}
