package accede.web;

import accede.participation.ActionKind;
import accede.participation.LedgerEntry;
import accede.participation.StatusQuestion;
import accede.participation.Treaty;
import accede.workbench.Workbench;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which entries of a ledger an address asks for: of a participant, of a kind, of acts up to a day,
/// recorded up to a day.
final class ActFilter {

  private final Asked asked;
  private final StatusQuestion question;

  private ActFilter(Asked asked, StatusQuestion question) {
    this.asked = asked;
    this.question = question;
  }

  /// Reads the filter.
  ///
  /// @throws WrongQuery with every value that cannot be right
  static ActFilter read(Workbench workbench, Treaty treaty, Asked asked) {
    List<WrongQuery.Wrong> wrong = new ArrayList<>();
    String kind = asked.value("kind");
    if (!kind.isEmpty() && ActionKind.find(kind).isEmpty()) {
      String known =
          Stream.of(ActionKind.values()).map(ActionKind::word).collect(Collectors.joining(", "));
      wrong.add(new WrongQuery.Wrong("kind", Map.of("value", kind, "known", known)));
    }
    String state = asked.value("state");
    if (!state.isEmpty() && !onRecord(workbench, treaty, state)) {
      wrong.add(new WrongQuery.Wrong("participant", Map.of("value", state)));
    }
    if (!wrong.isEmpty()) {
      throw new WrongQuery(wrong);
    }
    return new ActFilter(asked, StatusQuery.read(workbench, asked.only("on", "known")));
  }

  private static boolean onRecord(Workbench workbench, Treaty treaty, String code) {
    return workbench.states().all().stream().anyMatch(state -> state.code().value().equals(code))
        || workbench.ledger().entries(treaty.id()).stream()
            .anyMatch(entry -> entry.action().state().value().equals(code));
  }

  /// Whether an entry was on record by the day of knowledge asked for.
  boolean known(LedgerEntry entry) {
    return question.findKnown().filter(known -> entry.recordedOn().isAfter(known)).isEmpty();
  }

  /// Whether an entry is of the participant, the kind and the time asked for.
  boolean wants(LedgerEntry entry) {
    String kind = asked.value("kind");
    String state = asked.value("state");
    return (kind.isEmpty() || entry.action().kind().word().equals(kind))
        && (state.isEmpty() || entry.action().state().value().equals(state))
        && (asked.value("on").isEmpty() || entry.action().day().possibleBy(question.on()));
  }
}
