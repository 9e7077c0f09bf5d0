package accede.reading;

import accede.geography.Adjectives;
import accede.geography.Cities;
import accede.geography.Gazetteer;
import accede.geography.State;
import accede.geography.States;
import accede.meetings.Meeting;
import accede.organizations.Organizations;
import accede.outreach.Activity;
import accede.reading.Reading.Masthead;
import java.time.LocalDate;
import java.util.List;

/// Reads a document's text: what it is, what it says happened, and what in it cannot be right.
public final class Reader {

  private final States states;
  private final Gazetteer gazetteer;
  private final Organizations organizations;
  private final PlaceReader places;
  private final ItemReader items;

  /// A reader that knows these States, names and organizations.
  public Reader(States states, Gazetteer gazetteer, Organizations organizations) {
    this.states = states;
    this.gazetteer = gazetteer;
    this.organizations = organizations;
    this.places = new PlaceReader(gazetteer, Cities.shipped(states));
    MentionReader mentions =
        new MentionReader(
            gazetteer, Adjectives.shipped(), states.all().stream().map(State::code).toList());
    this.items =
        new ItemReader(
            mentions,
            new CounterpartTypes(organizations),
            new EngagementReader(organizations, places),
            places);
  }

  /// Reads a document.
  ///
  /// @param fileName its name, the title where the text has none
  /// @param lines its text; lines are counted from 1
  public Reading read(String fileName, List<String> lines) {
    List<Passage> passages = Structure.of(lines);
    Masthead head = titled(MastheadReader.read(passages), fileName);
    Abbreviations abbreviations = Abbreviations.of(passages);
    List<Activity> activities = activities(passages, head);
    List<Meeting> meetings =
        new MeetingReader(places, head.conference(), abbreviations).read(passages, activities);
    FigureReader.Figures figures = FigureReader.read(passages, meetings, head.date());
    Reading reading =
        new Reading(
            head,
            CitationReader.read(passages),
            meetings,
            activities,
            figures.counts(),
            figures.claims(),
            MandateReader.read(passages),
            AppointmentReader.read(passages, gazetteer, head.date()),
            SourceReader.read(passages),
            List.of());
    PlausibleDates dates = new PlausibleDates(activities, head.date());
    return reading.with(
        Lint.check(
            new Lint.Subject(reading, passages, abbreviations, organizations, states, dates)));
  }

  private static Masthead titled(Masthead head, String fileName) {
    return head.title().isEmpty()
        ? new Masthead(
            fileName, head.symbol(), head.issuer(), head.date(), head.language(), head.conference())
        : head;
  }

  private List<Activity> activities(List<Passage> passages, Masthead head) {
    int year = head.date().equals(LocalDate.MIN) ? 0 : head.date().getYear();
    List<Activity> programme = ProgrammeReader.read(passages, year, places, items, head.date());
    return programme.isEmpty() ? new ActivityReader(places, items).read(passages, year) : programme;
  }
}
