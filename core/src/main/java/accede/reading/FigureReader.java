package accede.reading;

import accede.meetings.Meeting;
import accede.reading.Passage.Kind;
import accede.reading.Reading.Claim;
import accede.reading.Reading.Count;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the figures a text gives: how many are party, how many signed, how many were reached.
final class FigureReader {

  private record Figure(Pattern words, String kind) {}

  private static final List<Figure> FIGURES =
      List.of(
          new Figure(
              Pattern.compile("\\bthe (\\d{1,3})(?:st|nd|rd|th) State(?:s)? [Pp]arty\\b"),
              "parties"),
          new Figure(
              Pattern.compile(
                  "\\b(\\d{1,3}) States (?:have|had) (?:ratified|acceded|deposited|become [Pp]art)"),
              "parties"),
          new Figure(
              Pattern.compile("\\bratification of the (?:\\p{L}+ ){1,4}by (\\d{1,3}) States\\b"),
              "parties"),
          new Figure(
              Pattern.compile(
                  "\\b(?:are|were|now|with|has|had|of) (\\d{1,3}) States [Pp]arties\\b"),
              "parties"),
          new Figure(
              Pattern.compile(
                  "\\bsign(?:ing|ature) of the (?:\\p{L}+ ){1,4}by (\\d{1,3}) States\\b"),
              "signatories"),
          new Figure(
              Pattern.compile("\\b(\\d{1,3}) [Ss]ignator(?:ies|y States)\\b"), "signatories"));
  private static final Pattern CLAIM =
      Pattern.compile(
          "\\b(?:with|to|reached|visited|engaged|contacted|approached|met) (?:over |more than |some"
              + " |about )?(\\d{1,3}) (?:different )?(?:countries|States|governments)\\b");
  private static final Pattern TALK =
      Pattern.compile(
          "\\b(?:discussed|met|engaged|reached|approached|consulted|visited|contacted|spoke|talked|outreach)\\b");

  private final List<Count> counts = new ArrayList<>();
  private final List<Claim> claims = new ArrayList<>();

  /// What was found, in order.
  record Figures(List<Count> counts, List<Claim> claims) {}

  /// The figures of a document; without a day of their own they stand for the meeting told of.
  static Figures read(List<Passage> passages, List<Meeting> meetings, LocalDate issued) {
    FigureReader reader = new FigureReader();
    LocalDate day = issued;
    for (Passage passage : passages) {
      if (passage.is(Kind.HEADING)) {
        day = issued;
      }
      day = dayAfter(passage, meetings, day);
      reader.take(passage, day);
    }
    return new Figures(List.copyOf(reader.counts), List.copyOf(reader.claims));
  }

  private static LocalDate dayAfter(Passage passage, List<Meeting> meetings, LocalDate before) {
    return meetings.stream()
        .filter(meeting -> passage.is(Kind.PARAGRAPH) && meeting.line() == passage.line())
        .map(Meeting::to)
        .findFirst()
        .orElse(before);
  }

  private void take(Passage passage, LocalDate day) {
    for (String sentence : Sentences.of(passage.text())) {
      for (Figure figure : FIGURES) {
        Matcher m = figure.words().matcher(sentence);
        if (m.find()) {
          int value = Integer.parseInt(m.group(1));
          counts.add(new Count(figure.kind(), value, day, passage.line()));
        }
      }
      Matcher claim = CLAIM.matcher(sentence);
      if (TALK.matcher(sentence).find() && claim.find()) {
        int value = Integer.parseInt(claim.group(1));
        claims.add(new Claim("countries-reached", value, passage.line()));
      }
    }
  }
}
