package accede.reading;

import static org.assertj.core.api.Assertions.assertThat;

import accede.mandates.Mandate;
import accede.outreach.Activity;
import accede.outreach.ActivityItem;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// One report in several prints: however its lines are set, it says the same.
class OtherPrintTest {

  private static final int COLUMN = 90;
  private static final int LINES_A_PAGE = 45;
  private static final Pattern LETTERED = Pattern.compile("\\s*- ((?:[a-z]|[ivx]+)\\. .*)");
  private static final List<String> PRINTED =
      AnswerKey.of("ATT-CSP4-WGTU-2018-draft-report").lines();
  private static final Reading READING = read(PRINTED);

  @Test
  void without_bold_marks() {
    says_the_same(unmarked());
  }

  @Test
  void without_empty_lines() {
    says_the_same(PRINTED.stream().filter(line -> !line.isBlank()).toList());
  }

  @Test
  void in_a_narrow_column_with_page_numbers() {
    says_the_same(paged(unmarked()));
  }

  @Test
  void in_a_narrow_column_with_page_numbers_and_no_empty_lines() {
    says_the_same(paged(unmarked()).stream().filter(line -> !line.isBlank()).toList());
  }

  private static void says_the_same(List<String> lines) {
    Reading other = read(lines);
    assertThat(told(other)).isEqualTo(told(READING));
    assertThat(other.activities().stream().map(OtherPrintTest::entry).toList())
        .isEqualTo(READING.activities().stream().map(OtherPrintTest::entry).toList());
    assertThat(other.mandates().stream().map(OtherPrintTest::asked).toList())
        .isEqualTo(READING.mandates().stream().map(OtherPrintTest::asked).toList());
    assertThat(other.symbols().stream().map(s -> s.symbol() + s.paragraph() + s.title()).toList())
        .isEqualTo(
            READING.symbols().stream().map(s -> s.symbol() + s.paragraph() + s.title()).toList());
    assertThat(other.sources().stream().map(s -> s.organization() + s.url()).toList())
        .isEqualTo(READING.sources().stream().map(s -> s.organization() + s.url()).toList());
    assertThat(other.findings().stream().map(f -> f.kind() + f.printed() + f.proposal()))
        .containsExactlyInAnyOrderElementsOf(
            READING.findings().stream().map(f -> f.kind() + f.printed() + f.proposal()).toList());
  }

  private static String entry(Activity activity) {
    return activity.process()
        + activity.date()
        + activity.place()
        + activity.items().stream().map(OtherPrintTest::item).toList();
  }

  private static String item(ActivityItem item) {
    return item.text() + item.kind() + item.counterparts() + item.states() + item.mentions();
  }

  private static String asked(Mandate mandate) {
    return mandate.kind() + mandate.id() + mandate.text();
  }

  private static List<Object> told(Reading reading) {
    return List.of(
        reading.document(),
        reading.counts().stream().map(c -> c.kind() + c.value() + c.date()).toList(),
        reading.claims().stream().map(c -> c.kind() + c.value()).toList(),
        reading.meetings().stream()
            .map(m -> m.body() + m.ordinal() + m.from() + m.place() + m.attendance() + m.points())
            .toList());
  }

  private static Reading read(List<String> lines) {
    return Readers.shipped().read("report.txt", lines);
  }

  private static List<String> unmarked() {
    return PRINTED.stream().map(line -> bullet(line.replace("**", ""))).toList();
  }

  private static String bullet(String line) {
    Matcher m = LETTERED.matcher(line);
    return m.matches() ? m.group(1) : line.startsWith("- ") ? "• " + line.substring(2) : line;
  }

  private static List<String> paged(List<String> lines) {
    List<String> paged = new ArrayList<>();
    int count = 0;
    for (String line : lines.stream().flatMap(line -> wrapped(line).stream()).toList()) {
      paged.add(line);
      count++;
      if (count % LINES_A_PAGE == 0) {
        paged.addAll(List.of("", Integer.toString(count / LINES_A_PAGE), ""));
      }
    }
    return paged;
  }

  private static List<String> wrapped(String line) {
    List<String> wrapped = new ArrayList<>();
    StringBuilder row = new StringBuilder();
    for (String word : line.split(" ")) {
      if (row.length() > 0 && row.length() + 1 + word.length() > COLUMN) {
        wrapped.add(row.toString());
        row.setLength(0);
      }
      row.append(row.length() == 0 ? "" : " ").append(word);
    }
    wrapped.add(row.toString());
    return wrapped;
  }
}
