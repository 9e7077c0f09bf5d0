package accede.reading;

import accede.events.EventSource;
import accede.mandates.Appointment;
import accede.mandates.Mandate;
import accede.mandates.PaperCitation;
import accede.meetings.Meeting;
import accede.outreach.Activity;
import java.time.LocalDate;
import java.util.List;

/// Everything found in one document, each piece with the line it stands on.
public record Reading(
    Masthead document,
    List<PaperCitation> symbols,
    List<Meeting> meetings,
    List<Activity> activities,
    List<Count> counts,
    List<Claim> claims,
    List<Mandate> mandates,
    List<Appointment> appointments,
    List<EventSource> sources,
    List<Finding> findings) {

  /// Copies the lists.
  public Reading {
    symbols = List.copyOf(symbols);
    meetings = List.copyOf(meetings);
    activities = List.copyOf(activities);
    counts = List.copyOf(counts);
    claims = List.copyOf(claims);
    mandates = List.copyOf(mandates);
    appointments = List.copyOf(appointments);
    sources = List.copyOf(sources);
    findings = List.copyOf(findings);
  }

  /// The same reading with these findings.
  public Reading with(List<Finding> newFindings) {
    return new Reading(
        document,
        symbols,
        meetings,
        activities,
        counts,
        claims,
        mandates,
        appointments,
        sources,
        newFindings);
  }

  /// What the head of the document says of itself; empty text and [LocalDate#MIN] where it is
  /// silent.
  ///
  /// @param conference the Conference it is written for, such as `CSP4`
  public record Masthead(
      String title,
      String symbol,
      String issuer,
      LocalDate date,
      String language,
      String conference) {}

  /// A figure the text gives for a day, such as 95 parties.
  public record Count(String kind, int value, LocalDate date, int line) {}

  /// A figure the text claims without showing its rows, such as 84 countries reached.
  public record Claim(String kind, int value, int line) {
    /// The kind of a claim on how many countries were reached.
    public static final String COUNTRIES_REACHED = "countries-reached";
  }

  /// What looks wrong; the printed form stays, a person decides on the proposal.
  public record Finding(
      int line, Kind kind, String printed, String proposal, String reason, Certainty certainty) {

    /// What a finding is about.
    public enum Kind {
      DATE,
      ORDER,
      DUPLICATE,
      NAME,
      REFERENCE,
      SYMBOL,
      COUNT,
      SOURCE,
      TEXT
    }

    /// How sure the finding is.
    public enum Certainty {
      CERTAIN,
      LIKELY,
      SUSPECTED
    }
  }
}
