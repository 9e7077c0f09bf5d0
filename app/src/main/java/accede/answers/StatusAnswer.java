package accede.answers;

import accede.geography.Language;
import accede.geography.Lineage;
import accede.geography.States;
import accede.participation.ActDay;
import accede.participation.LedgerEntry;
import accede.participation.Ordinal;
import accede.participation.Standing;
import accede.participation.StateOnDay;
import accede.participation.Status;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How the participation in a treaty stands on a day.
///
/// @param completeUntil last day up to which the ledger holds every act; null where not known
/// @param complete whether it holds every act of the day asked for; null where not known
/// @param unknownClauses those without which it cannot be known for whom the treaty is in force;
///   `inForce` then counts those alone of which it is certain
/// @param entryIntoForceRange two days between which it lies, where the day is not known
/// @param others participants that are none of today's States; no total counts them
/// @param groups only where a grouping is asked for
public record StatusAnswer(
    String treaty,
    String on,
    @Nullable String known,
    String count,
    int universe,
    @Nullable String completeUntil,
    @Nullable Boolean complete,
    @JsonInclude(Include.NON_EMPTY) List<String> unknownClauses,
    Totals totals,
    Uncertain uncertain,
    @Nullable String entryIntoForce,
    @JsonInclude(Include.NON_NULL) @Nullable List<String> entryIntoForceRange,
    boolean treatyInForce,
    @JsonInclude(Include.NON_NULL) @Nullable List<Group> groups,
    List<StateLine> states,
    @JsonInclude(Include.NON_EMPTY) List<Other> others) {

  /// Figures of the universe; both counts of parties are always there.
  public record Totals(
      int states,
      int parties,
      int inForce,
      int signatories,
      int signatoriesNotParty,
      int withdrawn,
      int outside) {}

  /// What may have changed by the day although that is not certain.
  public record Uncertain(int parties, int inForce, List<String> states) {}

  /// A group of the scheme asked for; parties and coverage follow the count asked for.
  public record Group(
      String key,
      String name,
      int states,
      int parties,
      int signatoriesNotParty,
      int outside,
      BigDecimal coverage) {}

  /// One State; what is not known is null, and bounded by the range beside it.
  public record StateLine(
      String state,
      String name,
      String standing,
      @Nullable String action,
      @Nullable String deposited,
      @Nullable List<String> depositedRange,
      @Nullable String effective,
      @Nullable List<String> effectiveRange,
      boolean inForce,
      @Nullable Integer ordinal,
      @Nullable List<Integer> ordinalRange,
      @Nullable String signed) {}

  /// A State that no longer exists, an organization or a territory.
  ///
  /// @param kind `former-state`, `organization` or `territory`
  public record Other(
      String participant,
      String kind,
      String name,
      String standing,
      @Nullable String action,
      @Nullable String deposited,
      @Nullable String effective,
      boolean inForce) {}

  /// The answer in a language.
  public static StatusAnswer of(Status status, States states, Language language) {
    return new StatusAnswer(
        status.participation().treaty().id().value(),
        status.question().on().toString(),
        status.question().findKnown().map(LocalDate::toString).orElse(null),
        status.question().count().word(),
        status.question().universe().size(),
        Completeness.until(status.participation().treaty()),
        Completeness.complete(status.participation().treaty(), status.question().on()),
        status.participation().unknownClauses(),
        totals(status.totals()),
        new Uncertain(
            status.perhapsParties(),
            status.perhapsInForce(),
            status.uncertainStates().stream().map(Object::toString).toList()),
        exact(status.findEntryIntoForce().orElse(null)),
        range(status.findEntryIntoForce().orElse(null)),
        status.treatyInForce(),
        status.question().findScheme().isPresent()
            ? status.groups().stream().map(StatusAnswer::group).toList()
            : null,
        status.lines().stream()
            .map(line -> line(line.on(), states.name(line.state().code(), language)))
            .toList(),
        status.beyond().stream().map(on -> other(on, language)).toList());
  }

  private static Other other(StateOnDay on, Language language) {
    Lineage.Other participant =
        Lineage.shipped()
            .find(on.state())
            .orElse(
                new Lineage.Other(on.state(), Lineage.Kind.TERRITORY, Map.of(), Optional.empty()));
    StateLine line = line(on, participant.name(language));
    return new Other(
        line.state(),
        participant.kind().word(),
        line.name(),
        line.standing(),
        line.action(),
        line.deposited(),
        line.effective(),
        line.inForce());
  }

  static Totals totals(Status.Totals totals) {
    return new Totals(
        totals.states(),
        totals.parties(),
        totals.inForce(),
        totals.signatories(),
        totals.signatoriesNotParty(),
        totals.withdrawn(),
        totals.outside());
  }

  private static Group group(Status.Group group) {
    return new Group(
        group.key(),
        group.name(),
        group.totals().states(),
        group.parties(),
        group.totals().signatoriesNotParty(),
        group.totals().outside(),
        BigDecimal.valueOf(group.coverage()).setScale(4, RoundingMode.HALF_UP));
  }

  /// One State's line.
  public static StateLine line(StateOnDay on, String name) {
    ActDay deposited = on.findConsent().map(consent -> consent.action().day()).orElse(null);
    ActDay effect = on.findEffect().orElse(null);
    Ordinal ordinal = on.findOrdinal().orElse(null);
    return new StateLine(
        on.state().value(),
        name,
        on.standing().word(),
        on.standing() == Standing.OUTSIDE
            ? null
            : on.findDecidingAct().map(act -> act.action().kind().word()).orElse(null),
        exact(deposited),
        range(deposited),
        exact(effect),
        range(effect),
        on.inForce(),
        ordinal != null && ordinal.known() ? Integer.valueOf(ordinal.settled()) : null,
        ordinal != null && ordinal.shared() ? List.of(ordinal.first(), ordinal.last()) : null,
        on.findSignature().map(LedgerEntry::action).map(a -> a.day().toString()).orElse(null));
  }

  /// The groups where a grouping is asked for, else the States, as a table.
  public Rows rows() {
    return groups == null ? stateRows() : groupRows(groups);
  }

  private static Rows groupRows(List<Group> groups) {
    Rows rows =
        Rows.of(
            "group", "name", "states", "parties", "signatories_not_party", "outside", "coverage");
    for (Group group : groups) {
      rows.row(
          group.key(),
          group.name(),
          Integer.toString(group.states()),
          Integer.toString(group.parties()),
          Integer.toString(group.signatoriesNotParty()),
          Integer.toString(group.outside()),
          group.coverage().toString());
    }
    return rows;
  }

  private Rows stateRows() {
    Rows rows =
        Rows.of(
            "state",
            "name",
            "standing",
            "action",
            "deposited",
            "effective",
            "in_force",
            "ordinal",
            "signed");
    for (StateLine line : states) {
      rows.row(
          line.state(),
          line.name(),
          line.standing(),
          Objects.requireNonNullElse(line.action(), ""),
          written(line.deposited(), "/", line.depositedRange()),
          written(line.effective(), "/", line.effectiveRange()),
          line.inForce() ? "yes" : "no",
          line.ordinal() == null
              ? written(null, "-", line.ordinalRange())
              : line.ordinal().toString(),
          Objects.requireNonNullElse(line.signed(), ""));
    }
    return rows;
  }

  /// A value, or where it is only bounded its range.
  private static String written(@Nullable String known, String between, @Nullable List<?> range) {
    if (known != null) {
      return known;
    }
    return range == null ? "" : range.getFirst() + between + range.getLast();
  }

  private static @Nullable String exact(@Nullable ActDay day) {
    return day != null && day.exact() ? day.notBefore().toString() : null;
  }

  private static @Nullable List<String> range(@Nullable ActDay day) {
    return day == null || day.exact()
        ? null
        : List.of(day.notBefore().toString(), day.notAfter().toString());
  }
}
