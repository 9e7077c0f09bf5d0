package accede.depositary;

import accede.geography.StateCode;
import accede.participation.ActionKind;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Signatories and parties counted from the acts of a file, to be held against the figures it
/// prints. Brackets are not counted, nor are former States and territories; organizations are
/// counted where that is how the depositary counts.
///
/// @param organizations whether organizations are among them
public record Figures(int signatories, int parties, boolean organizations) {

  /// Counts the acts that stand, in the way that agrees with the headline if one does; without a
  /// headline States alone are counted, as in every figure of ours.
  static Figures of(Collection<PrintedAct> standing, Headline headline) {
    Figures states = count(standing, Set.of(Participant.Kind.STATE));
    Figures all = count(standing, Set.of(Participant.Kind.STATE, Participant.Kind.ORGANIZATION));
    boolean allAgree = all.agreesWith(headline) && !states.agreesWith(headline);
    return headline.isPrinted() && allAgree ? all : states;
  }

  private static Figures count(Collection<PrintedAct> acts, Set<Participant.Kind> kinds) {
    List<PrintedAct> counted =
        acts.stream()
            .filter(act -> !act.withoutEffect())
            .filter(act -> act.findBy().filter(by -> kinds.contains(by.kind())).isPresent())
            .toList();
    return new Figures(
        by(
            counted,
            counted.stream().filter(act -> act.kind() == ActionKind.SIGNATURE).toList(),
            ActionKind.WITHDRAWAL_OF_SIGNATURE),
        by(
            counted,
            counted.stream().filter(act -> act.kind().bindsTheState()).toList(),
            ActionKind.WITHDRAWAL),
        kinds.contains(Participant.Kind.ORGANIZATION));
  }

  /// How many participants have acted and not undone it since.
  private static int by(List<PrintedAct> all, List<PrintedAct> acts, ActionKind undoing) {
    Set<StateCode> counted =
        acts.stream()
            .filter(act -> all.stream().noneMatch(later -> undoes(later, act, undoing)))
            .flatMap(act -> act.findBy().stream())
            .map(Participant::code)
            .collect(Collectors.toSet());
    return counted.size();
  }

  private static boolean undoes(PrintedAct later, PrintedAct act, ActionKind undoing) {
    LocalDate day = act.day().notBefore();
    return later.kind() == undoing
        && later.findBy().equals(act.findBy())
        && !later.day().notAfter().isBefore(day);
  }

  /// Whether each figure that is printed is the one counted.
  boolean agreesWith(Headline headline) {
    return (headline.signatories() < 0 || headline.signatories() == signatories)
        && (headline.parties() < 0 || headline.parties() == parties);
  }
}
