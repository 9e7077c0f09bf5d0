package accede.web;

import accede.participation.Figure;
import accede.participation.FigureProof;
import accede.participation.FigureQuestion;
import accede.participation.Scheme;
import accede.participation.StatusQuestion;
import accede.participation.Treaty;
import accede.workbench.Refusal;
import accede.workbench.Workbench;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads from the query of an address which figure is to be proved.
final class ProofQuery {

  private ProofQuery() {}

  /// The proof asked for; of the parties today where nothing is asked.
  ///
  /// @throws WrongQuery with the value that cannot be right
  static FigureProof proof(Workbench workbench, Treaty treaty, Asked asked) {
    FigureQuestion question = read(workbench, asked);
    try {
      return workbench.figureProof(treaty, question);
    } catch (Refusal unknownGroup) {
      throw wrong("group", asked.value("group"), groups(workbench, question));
    }
  }

  private static FigureQuestion read(Workbench workbench, Asked asked) {
    StatusQuestion base = StatusQuery.read(workbench, asked);
    @Nullable LocalDate since = StatusQuery.findDay(workbench, asked, "since").orElse(null);
    @Nullable LocalDate sinceKnown =
        StatusQuery.findDay(workbench, asked, "sinceKnown").orElse(null);
    refuseLater(since, base.on());
    refuseLater(sinceKnown, base.known());
    String group = asked.value("group");
    if (!group.isEmpty() && base.findScheme().isEmpty()) {
      throw wrong("group", group, "by=m49");
    }
    return new FigureQuestion(
        figure(asked),
        base.on(),
        base.known(),
        base.universe(),
        group.isEmpty() ? null : base.scheme(),
        group.isEmpty() ? null : group,
        since,
        sinceKnown);
  }

  private static Figure figure(Asked asked) {
    String written = asked.value("figure");
    return written.isEmpty()
        ? Figure.PARTIES
        : Figure.find(written).orElseThrow(() -> wrong("figure", written, figures()));
  }

  private static String figures() {
    return Stream.of(Figure.values()).map(Figure::word).collect(Collectors.joining(", "));
  }

  private static String groups(Workbench workbench, FigureQuestion question) {
    Scheme scheme = question.scheme();
    return scheme == null
        ? ""
        : scheme.groups(workbench.states(), workbench.organizations(), question.on()).stream()
            .map(Scheme.Group::key)
            .collect(Collectors.joining(", "));
  }

  /// Refuses an earlier day that is later than the day asked for.
  static void refuseLater(@Nullable LocalDate earlier, @Nullable LocalDate later) {
    if (earlier != null && later != null && earlier.isAfter(later)) {
      throw new WrongQuery(
          List.of(
              new WrongQuery.Wrong(
                  "later", Map.of("value", earlier.toString(), "day", later.toString()))));
    }
  }

  private static WrongQuery wrong(String name, String value, String known) {
    return new WrongQuery(
        List.of(new WrongQuery.Wrong(name, Map.of("value", value, "known", known))));
  }
}
