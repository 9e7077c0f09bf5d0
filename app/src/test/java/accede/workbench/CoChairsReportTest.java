package accede.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import accede.documents.DocumentFormat;
import accede.exchange.PrintedText;
import accede.geography.Language;
import accede.meetings.Meeting;
import accede.participation.Treaty;
import accede.reading.Reading;
import accede.storage.DatabaseSettings;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The co-chairs' report is made of records: change one, and that place alone changes.
class CoChairsReportTest {

  @TempDir private static Path folder;
  private static Workbench workbench;
  private static Treaty treaty;

  @BeforeAll
  static void open() {
    workbench = Workbench.openAs(DatabaseSettings.embedded(folder), Clock.systemUTC(), "");
    treaty = workbench.treaty("att");
  }

  @AfterAll
  static void close() {
    workbench.close();
  }

  /// What a reader sees in each format, without page furniture, all white space folded.
  private static Map<DocumentFormat, String> report() {
    var document = workbench.coChairsReport(treaty, "WGTU", "CSP4", Language.ENGLISH);
    Map<DocumentFormat, String> texts = new EnumMap<>(DocumentFormat.class);
    for (DocumentFormat format : DocumentFormat.values()) {
      String file = "report." + format.extension();
      List<String> lines =
          new ArrayList<>(PrintedText.of(file, workbench.write(document, format)).lines());
      lines.removeIf(line -> line.matches("\\s*\\d+ ?/ ?\\d+\\s*"));
      lines.removeIf(line -> line.contains(document.titleLine()));
      texts.put(format, String.join(" ", lines).replaceAll("\\s+", ""));
    }
    return texts;
  }

  private static String folded(String words) {
    return words.replaceAll("\\s+", "");
  }

  @Test
  void one_attendance_and_one_activity_changed_are_the_only_places_that_differ() {
    Reading before = workbench.documents(treaty).getFirst();
    Map<DocumentFormat, String> printed = report();

    List<Meeting> meetings = new ArrayList<>(before.meetings());
    Meeting first = meetings.getFirst();
    assertThat(first.attendance().states()).isEqualTo(62);
    meetings.set(0, attendedBy(first, new Meeting.Attendance(63, 3, 7)));
    var gone = before.activities().stream().filter(a -> a.entry() == 5).findFirst().orElseThrow();
    var activities = before.activities().stream().filter(a -> a.entry() != 5).toList();
    workbench
        .records()
        .replace(
            treaty.id(),
            new Reading(
                before.document(),
                before.symbols(),
                meetings,
                activities,
                before.counts(),
                before.claims(),
                before.mandates(),
                before.appointments(),
                before.sources(),
                before.findings()));
    Map<DocumentFormat, String> changed = report();
    workbench.records().replace(treaty.id(), before);

    for (DocumentFormat format : DocumentFormat.values()) {
      String expected = Objects.requireNonNull(printed.get(format));
      assertThat(expected).as(format.name()).contains(folded("62 States"));
      expected = expected.replaceFirst(folded("62 States"), folded("63 States"));
      String place = Objects.requireNonNull(changed.get(format));
      String entry = entry(expected, place);
      assertThat(entry)
          .as(format.name())
          .contains(folded(gone.date().printed()))
          .contains(folded(gone.place().printed()))
          .contains(folded(gone.items().getFirst().text()))
          .hasSizeLessThan(
              folded(gone.date().printed() + gone.place().printed()).length()
                  + folded(gone.items().getFirst().text()).length()
                  + 12);
      assertThat(expected.replace(entry, "")).as(format.name()).isEqualTo(place);
    }
    assertThat(report()).isEqualTo(printed);
  }

  /// What stands in the longer text and not in the shorter, where they first part.
  private static String entry(String longer, String shorter) {
    int parting = 0;
    while (parting < shorter.length() && longer.charAt(parting) == shorter.charAt(parting)) {
      parting++;
    }
    return longer.substring(parting, parting + longer.length() - shorter.length());
  }

  private static Meeting attendedBy(Meeting meeting, Meeting.Attendance attendance) {
    return new Meeting(
        meeting.body(),
        meeting.cycle(),
        meeting.ordinal(),
        meeting.from(),
        meeting.to(),
        meeting.place(),
        meeting.city(),
        meeting.states(),
        attendance,
        meeting.points(),
        meeting.line());
  }

  @Test
  void it_says_what_the_records_say() {
    String text = report().get(DocumentFormat.MARKDOWN);
    assertThat(text)
        .contains(folded("Representatives of 62 States, 3 international organizations and 19"))
        .contains(folded("On the opening day 95 States had deposited"))
        .contains(folded("The entries below show 59 States"))
        .contains(folded("The Presidents' own count is 84; for 25 of these"))
        .contains(folded("9 March 2018 is proposed"))
        .contains(folded("Planned at the date of this report"));
  }

  @Test
  void a_conference_without_records_is_refused_with_those_known() {
    assertThatThrownBy(() -> workbench.coChairsReport(treaty, "WGTU", "CSP9", Language.ENGLISH))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("Nothing is on record for the Conference 'CSP9'.\nKnown: CSP4.");
  }

  @Test
  void a_document_is_stored_once() {
    Reading kept = workbench.documents(treaty).getFirst();
    assertThat(workbench.store(treaty, kept)).isFalse();
    assertThat(workbench.documents(treaty)).containsExactly(kept);
  }
}
