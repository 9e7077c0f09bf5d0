package accede.answers;

import accede.geography.Language;
import accede.geography.States;
import accede.geography.Universe;
import accede.participation.ActDay;
import accede.participation.Participation;
import accede.participation.Status;
import accede.participation.Treaty;
import accede.participation.TreatyId;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A treaty with its clauses and its figures of a day. What is not known is null.
///
/// @param number in the UN Treaty Collection; empty if it has none
/// @param adopted the day; empty where it is not known
/// @param parent the treaty it belongs to
/// @param relation `protocol` or `amendment`
/// @param entryIntoForce the day, or null where only the bounds in `entryIntoForceRange` are known
/// @param parties States of today that have consented
/// @param complete whether the ledger holds every act of the day
public record TreatyLine(
    String treaty,
    String number,
    String abbreviation,
    String title,
    @Nullable String parent,
    @Nullable String relation,
    String adopted,
    @Nullable String opened,
    @Nullable String entryIntoForce,
    @Nullable List<String> entryIntoForceRange,
    boolean treatyInForce,
    int parties,
    int inForce,
    int signatories,
    @Nullable String completeUntil,
    @Nullable Boolean complete,
    List<Treaty.Clause> clauses) {

  /// A treaty on a day.
  public static TreatyLine of(
      Participation participation, LocalDate on, States states, Language language) {
    Treaty treaty = participation.treaty();
    Status.Totals totals = Status.Totals.of(participation.on(on, states.in(Universe.ALL_STATES)));
    ActDay force = participation.findEntryIntoForce().orElse(null);
    return new TreatyLine(
        treaty.id().value(),
        treaty.number(),
        treaty.abbreviation(),
        treaty.find("title " + language.tag()).orElse(treaty.title()),
        treaty.findParent().map(TreatyId::value).orElse(null),
        treaty.findRelation().map(Treaty.Relation::word).orElse(null),
        treaty.findAdopted().map(LocalDate::toString).orElse(""),
        treaty.findOpened().map(LocalDate::toString).orElse(null),
        PassageLine.exact(force),
        PassageLine.range(force),
        participation.inForceOn(on),
        totals.parties(),
        totals.inForce(),
        totals.signatories(),
        Completeness.until(treaty),
        Completeness.complete(treaty, on),
        treaty.clauses());
  }

  /// Treaties as a table.
  public static Rows rows(List<TreatyLine> treaties) {
    Rows rows =
        Rows.of(
            "treaty",
            "number",
            "adopted",
            "title",
            "parent",
            "relation",
            "entry_into_force",
            "parties",
            "in_force",
            "signatories",
            "complete_until");
    for (TreatyLine line : treaties) {
      rows.row(
          line.treaty(),
          line.number(),
          line.adopted(),
          line.title(),
          Objects.requireNonNullElse(line.parent(), ""),
          Objects.requireNonNullElse(line.relation(), ""),
          PassageLine.written(line.entryIntoForce(), line.entryIntoForceRange()),
          Integer.toString(line.parties()),
          Integer.toString(line.inForce()),
          Integer.toString(line.signatories()),
          Objects.requireNonNullElse(line.completeUntil(), ""));
    }
    return rows;
  }
}
