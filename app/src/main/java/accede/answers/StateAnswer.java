package accede.answers;

import accede.geography.Language;
import accede.geography.State;
import accede.geography.States;
import accede.organizations.Membership;
import accede.outreach.Activity;
import accede.outreach.ActivityItem;
import accede.outreach.Engagement;
import accede.participation.ActSources;
import accede.participation.LedgerEntry;
import accede.participation.StateOnDay;
import accede.participation.Treaty;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One State: where it stands, its acts with their sources, its memberships on the day, and the
/// contacts made with it.
///
/// @param completeUntil last day up to which the ledger holds every act; null where not known
/// @param complete whether it holds every act of the day asked for; null where not known
/// @param unknownClauses those without which it cannot be known for whom the treaty is in force
public record StateAnswer(
    String treaty,
    String on,
    @Nullable String completeUntil,
    @Nullable Boolean complete,
    @JsonInclude(Include.NON_EMPTY) List<String> unknownClauses,
    String region,
    String subregion,
    String unGroup,
    String capital,
    StatusAnswer.StateLine standing,
    boolean uncertain,
    List<Act> acts,
    List<MembershipLine> memberships,
    List<Contact> contacts) {

  private static final ActSources SOURCES = ActSources.shipped();

  /// An act towards the treaty.
  ///
  /// @param notBefore earliest day, where the day is not known
  /// @param notAfter latest day, where the day is not known
  /// @param certain whether it has certainly happened by the day asked for
  /// @param source the codes as the ledger has them
  /// @param sources what the codes stand for
  /// @param verified whether one of them can be looked up
  public record Act(
      String action,
      String date,
      String precision,
      @Nullable String notBefore,
      @Nullable String notAfter,
      boolean certain,
      @Nullable String effective,
      String source,
      List<String> sources,
      boolean verified,
      String recorded,
      @Nullable String note) {}

  /// Membership of an organization on the day.
  public record MembershipLine(
      String organization, String name, String status, @Nullable String since, String source) {}

  /// An item of the log in which the State was engaged.
  public record Contact(
      int entry,
      @Nullable String from,
      @Nullable String to,
      String printedDate,
      String place,
      String evidence,
      String text) {}

  /// The answer for a State on a day.
  public static StateAnswer of(
      State state,
      StateOnDay on,
      LocalDate day,
      Treaty treaty,
      States states,
      List<Membership> memberships,
      java.util.function.UnaryOperator<String> organizationName,
      List<Activity> activities,
      Language language) {
    return new StateAnswer(
        treaty.id().value(),
        day.toString(),
        Completeness.until(treaty),
        Completeness.complete(treaty, day),
        on.unknownClauses(),
        state.region().title(),
        state.subregion(),
        state.group().title(),
        state.capital().name(),
        StatusAnswer.line(on, states.name(state.code(), language)),
        on.uncertain(),
        on.possibleActs().stream().map(entry -> act(entry, day)).toList(),
        memberships.stream()
            .map(m ->
                new MembershipLine(
                    m.organization(),
                    organizationName.apply(m.organization()),
                    m.status(),
                    m.since().isEmpty() ? null : m.since(),
                    m.source()))
            .toList(),
        contacts(state, activities));
  }

  private static Act act(LedgerEntry entry, LocalDate day) {
    ActRow row = ActRow.of(entry);
    return new Act(
        row.action(),
        row.date(),
        row.precision(),
        row.not_before(),
        row.not_after(),
        entry.action().day().certainBy(day),
        row.effective(),
        row.source(),
        SOURCES.of(entry).stream().map(ActSources.ActSource::title).toList(),
        SOURCES.verified(entry),
        row.recorded(),
        entry.note().isEmpty() ? null : entry.note());
  }

  private static List<Contact> contacts(State state, List<Activity> activities) {
    List<Contact> contacts = new ArrayList<>();
    for (Activity activity : activities) {
      ReadingAnswer.ActivityLine line = ReadingAnswer.activity(activity);
      for (ActivityItem item : activity.items()) {
        for (Engagement engagement : item.states()) {
          if (engagement.state().equals(state.code())) {
            contacts.add(
                new Contact(
                    activity.entry(),
                    line.from(),
                    line.to(),
                    line.printedDate(),
                    line.place(),
                    ReadingAnswer.word(engagement.evidence()),
                    item.text()));
          }
        }
      }
    }
    return contacts;
  }
}
