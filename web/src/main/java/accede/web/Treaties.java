package accede.web;

import accede.participation.Comparison;
import accede.participation.Condition;
import accede.participation.Matrix;
import accede.participation.Participation;
import accede.participation.StatusQuestion;
import accede.participation.Treaty;
import accede.participation.TreatyId;
import accede.workbench.Refusal;
import accede.workbench.Workbench;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads from the query of an address which treaties are to be laid side by side.
final class Treaties {

  private Treaties() {}

  /// What an address asks, names that stand there several times joined: a form without a script
  /// sends each chosen treaty by itself.
  static Asked asked(UriInfo address) {
    Asked asked = Desk.asked(address);
    for (String name : List.of("treaties", "only")) {
      asked =
          asked.with(
              name,
              address.getQueryParameters().getOrDefault(name, List.of()).stream()
                  .map(String::strip)
                  .filter(value -> !value.isEmpty())
                  .collect(Collectors.joining(",")));
    }
    return asked;
  }

  /// The treaties named, in their order; all for `all`; none where none is named.
  ///
  /// @throws WrongQuery naming those on record
  static List<Treaty> read(Workbench workbench, Asked asked) {
    String written = asked.value("treaties");
    return written.equals("all")
        ? workbench.ledger().treaties()
        : Stream.of(written.split(","))
            .map(String::strip)
            .filter(id -> !id.isEmpty())
            .map(id -> treaty(workbench, id))
            .distinct()
            .toList();
  }

  /// The treaties named, or the one under `treaty`.
  static List<Treaty> orOne(Workbench workbench, Asked asked) {
    List<Treaty> named = read(workbench, asked);
    return named.isEmpty() ? List.of(Desk.treaty(workbench, asked)) : named;
  }

  private static Treaty treaty(Workbench workbench, String id) {
    try {
      return workbench.treaty(id);
    } catch (Refusal unknown) {
      String known =
          workbench.ledger().treaties().stream()
              .map(treaty -> treaty.id().value())
              .collect(Collectors.joining(", "));
      throw new WrongQuery(
          List.of(new WrongQuery.Wrong("treaties", Map.of("value", id, "known", known))));
    }
  }

  /// What the States shown must be.
  ///
  /// @throws WrongQuery if it is not understood, or names a treaty that is not on record
  static List<Condition> conditions(Workbench workbench, Asked asked) {
    String written = asked.value("only");
    if (written.isEmpty()) {
      return List.of();
    }
    try {
      List<Condition> conditions = Condition.parse(written);
      conditions.forEach(condition -> workbench.treaty(condition.treaty().value()));
      return conditions;
    } catch (IllegalArgumentException | Refusal e) {
      throw new WrongQuery(List.of(new WrongQuery.Wrong("only", Map.of("value", written))));
    }
  }

  /// Treaties side by side on a day.
  static Comparison compare(
      Workbench workbench,
      List<Treaty> treaties,
      List<Condition> conditions,
      StatusQuestion question) {
    LocalDate known = question.findKnown().orElse(LocalDate.MAX);
    List<Participation> needed =
        Stream.concat(treaties.stream().map(Treaty::id), conditions.stream().map(Condition::treaty))
            .distinct()
            .map(id -> workbench.ledger().participation(workbench.treaty(id.value()), known))
            .toList();
    Matrix matrix = Matrix.of(needed, workbench.states().in(question.universe()), question.on());
    List<TreatyId> ids = treaties.stream().map(Treaty::id).toList();
    return Comparison.of(matrix, ids, conditions);
  }
}
